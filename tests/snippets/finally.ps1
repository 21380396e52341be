try { 1 } catch { } finally { $l = $null; $l[0] = 1; 'after' }; 'end'
#---
try { try { 1 } catch { } finally { $l = $null; $l[0] = 1; 'after' }; 'end' } catch { "outer $_" }
#---
try { throw 'a' } catch { "c $_" } finally { $l = $null; $l[0] = 1; 'after' }; 'end'
#---
try { throw 'a' } finally { $l = $null; $l[0] = 1; 'after' }; 'end'
#---
function f { try { throw 'a' } finally { $l = $null; $l[0] = 1; 'after' }; 'end' }; f; 'out'
#---
function f { try { 1 } catch { 2 } finally { 1/0; 'after' }; 'end' }; f; 'out'
#---
& { trap { "t $_"; continue } try { 1 } catch { 2 } finally { 1/0; 'after' }; 'end' }
