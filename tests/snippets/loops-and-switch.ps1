switch ($null) { $null { 'null' } default { 'def' } }
#---
switch (@()) { default { 'def' } }
#---
switch (1,2,$null,3) { $null { 'null' } default { "d $_" } }
#---
switch ('a') { ('a','b') { 'arr' } default { 'd' } }
#---
switch ('') { '' { 'e' } }
#---
switch -CaseSensitive ('a') { 'A' { 'up' } 'a' { 'low' } }
#---
switch -Wildcard ('abc','xbc') { 'a*' { "a: $_" } '*c' { "c: $_"; continue } default { 'd' } }
#---
switch -Regex ('abc12') { '^[a-z]+' { $matches[0] } '\d+' { $matches[0]; break } default { 'd' } }
#---
switch -Regex -CaseSensitive ('ABC') { 'abc' { 'no' } 'ABC' { 'yes' } }
#---
switch -Regex (15) { '^1' { "m $($_.GetType().Name)" } }
#---
switch -Wildcard (15) { '1*' { "m $($_.GetType().Name)" } }
#---
switch -Regex ('a') { '(' { 'x' } }
#---
switch -Wildcard ('a[') { 'a`[' { 'x' } '[' { 'y' } }
#---
switch (5) { { $_ -gt 3 } { 'big' } { $_ -gt 4 } { 'bigger' } 5 { 'five' } }
#---
switch (5) { { $args } { 'x' } { $true; $false } { 'two outputs' } { } { 'none' } { 0 } { 'zero' } default { 'd' } }
#---
$r = switch (1..3) { 2 { continue } default { $_ } }; $r
#---
:outer foreach ($x in 1..3) { switch ($x) { 2 { continue outer } 3 { break outer } }; "x $x" }
#---
:sw switch (1..5) { 3 { break sw } default { "v $_" } }
#---
foreach ($x in 1..3) { switch ($x) { 2 { break } default { "d $x" } }; "after $x" }
#---
foreach ($x in 1..3) { switch ($x) { 2 { continue } default { "d $x" } }; "after $x" }
#---
switch ((1,2),(3,4)) { default { "$_" } }
#---
$x = switch (3) { 1 {'a'} }; $null -eq $x
#---
switch ([DayOfWeek]::Monday) { 'Monday' { 'mon' } 1 { 'one' } ([DayOfWeek]::Monday) { 'enum' } }
#---
switch ('Monday') { ([DayOfWeek]::Monday) { 'enum' } }
#---
switch (1) { 1 { 'a'; 'b' } 1 { 'c' } } 
#---
switch (4) { { $_ % 2 -eq 0 } { $_ = 10; "set $_" } 10 { 'ten' } 4 { 'four' } }
#---
switch -Exact ('a*') { 'a*' { 'lit' } 'ab' { 'no' } }
#---
switch ("a`nb" -split "`n") { a { 'bare a' } b { 'bare b' } }
#---
function f { switch ($input) { 1 { 'one' } default { "d $_" } } } ; 1,2 | f
#---
$i=0; while ($true) { $i++; switch ($i) { 3 { break } } ; if ($i -gt 4) { break } }; $i
#---
switch (1) { default { 'd' } 1 { 'one' } }
#---
switch ($false) { $false { 'f' } default { 'd' } }; switch ($true) { $false { 'f' } $true {'t'} }
#---
switch ([pscustomobject]@{k='v'}) { { $_.k } { 'obj' } '@{k=v}' { 'str' } }
#---
try { switch (1) { { throw 'cond' } { 'x' } } } catch { "caught $_" }
#---
switch (1) { 1 { return 'ret' } }; 'not reached'
#---
$s = 'x'; switch ($s) { $s { 'same' } "$s" { 'exp' } ('x') { 'paren' } { $_ -eq $s } { 'sb' } }
#---
for ($i=0; $i -lt 3; $i++) { $i }; for ($i=0,$j=5; $i -lt 2; $i++,$j--) { 'x' }
#---
for ($i=0;;$i++) { if ($i -gt 2) { break }; $i }; for (;;) { 'once'; break }; $k=0; for (;$k -lt 2;) { $k; $k++ }
#---
$i=0; while ($i -lt 3) { $i++; if ($i -eq 2) { continue }; $i }; do { $i-- ; $i } while ($i -gt 1); do { $i++; $i } until ($i -ge 3)
#---
:o foreach ($a in 1..3) { foreach ($b in 1..3) { if ($b -eq 2) { continue o }; if ($a -eq 3) { break o }; "$a$b" } }
#---
:o for ($i=0;$i -lt 3;$i++) { :in while ($true) { if ($i -eq 1) { continue o }; "i$i"; break in } }
#---
$l='o'; :o foreach ($a in 1..3) { if ($a -eq 2) { break $l }; $a }
#---
foreach ($x in $null) { 'never' }; foreach ($x in @()) { 'never' }; foreach ($x in @($null)) { "null:$x" }; foreach ($x in 5) { $x }; foreach ($x in 'abc') { $x }; foreach ($x in @{a=1}) { $x.GetType().Name }; $x.Count
#---
foreach ($i in 1..3) { $i = 10; $i }; $i; foreach ($i in 1..3) { }; $i
#---
$r = foreach ($i in 1..3) { if ($i -eq 2) { continue }; $i }; $r -join ','; $r.GetType().Name; $r = foreach ($i in 1) { $i }; $r.GetType().Name; $r = foreach ($i in @()) { $i }; $null -eq $r
#---
1..5 | % { if ($_ -eq 3) { return }; $_ }; 1..3 | ForEach-Object -Begin { 'b' } -Process { $_ } -End { 'e' }; 1..3 | foreach { $_ } { 'second' }
#---
foreach ($i in 1..3) { 1..3 | % { if ($_ -eq 2) { continue }; "$i$_" } }
#---
foreach ($i in 1..2) { try { if ($i -eq 1) { continue }; "t$i" } finally { "f$i" } }
#---
function f { foreach ($i in 1..3) { if ($i -eq 2) { return "r$i" }; $i } }; f
#---
while ($true) { try { throw 'x' } catch { 'c'; break } finally { 'f' } }
#---
if (0) { 'a' } elseif ('') { 'b' } elseif (@()) { 'c' } elseif (@(0)) { 'd' } elseif (@(0,0)) { 'e' } else { 'f' }; if (@($false)) { 'y' } else { 'n' }; if ('False') { 'y' }; if ($null) { } else { 'nul' }; if ([pscustomobject]@{}) { 'obj' }; if (@{}) { 'ht' }; if (0.0) {'z'} else {'zero'}; if ('0') {'str0'}
#---
$x = if ($true) { 1; 2 } else { 3 }; $x -join ','; $y = if ($false) { 1 }; $null -eq $y; $z = switch (1..3) { 2 { 'two' } default { "d$_" } }; $z -join ','; $w = while ($true) { 'w'; break }; $w; $t = try { 'tr' } catch { } ; $t
#---
$true ? 'a' : 'b'; $null ?? 'def'; $n=$null; $n ??= 5; $n; $n ??= 6; $n; ${x}?.Length; $s='abc'; ${s}?.Length; ${s}?[0]; 1 -and 0; 'a' || 'b'; 'a' && 'b'
#---
$e = (1..5).GetEnumerator(); while ($e.MoveNext()) { if ($e.Current -eq 4) { break }; $e.Current }; $e.Current
#---
foreach ($kv in ([ordered]@{a=1;b=2}).GetEnumerator()) { "$($kv.Key)$($kv.Value)" }; foreach ($p in ([pscustomobject]@{x=1;y=2}).psobject.Properties) { "$($p.Name)=$($p.Value)" }
#---
$q=[System.Collections.Queue]::new(); 1..3 | % { $q.Enqueue($_) }; while ($q.Count) { $q.Dequeue() }; $i=5; while ($i--) { $i }; do { 'x' } while ($false); $a=1,2; foreach ($x in $a) { $a += $x }; $a -join ','
#---
foreach ($once in 1..2) { "before $once"; & { break; 'not' } ; 'never' }; 'after'
#---
function f { break }; foreach ($i in 1..2) { "a$i"; f; "b$i" }; 'after'
#---
foreach ($i in 1..3) { & { if ($i -eq 2) { continue } ; "s$i" } ; "e$i" }
#---
foreach ($i in 1..2) { $foreach.GetType().Name; $foreach.Current; break }; foreach ($i in 1..4) { "$i"; $null=$foreach.MoveNext() }
#---
1..3 | ForEach-Object { $_ } | Where-Object { $_ -ne 2 } | ForEach-Object { "<$_>" }; 'a','b' | ForEach-Object ToUpper; 'ab','c' | ForEach-Object Length; 1..3 | Where-Object { $_ % 2 }; [pscustomobject]@{a=1},[pscustomobject]@{a=2} | Where-Object a -gt 1; 'x','y' | ForEach-Object -MemberName Replace -ArgumentList x,z
