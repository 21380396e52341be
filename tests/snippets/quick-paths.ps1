$i = 2147483646; $i++; $i; $i++; $i; $i.GetType().Name
#---
$i = -2147483647; $i--; $i--; $i; $i.GetType().Name
#---
$s = 0; for ($i = 0; $i -lt 5; $i++) { $s += 1000000000 }; $s; $s.GetType().Name
#---
$x = 3; $x *= 1000000; $x *= 1000000; $x; $x.GetType().Name
#---
$x = [long]::MaxValue; $x += 1; $x; $x.GetType().Name
#---
$x = [long]5; $x -= 3; $x *= 4; "$x $($x.GetType().Name)"
#---
$x = 1.5; $x += 1; $x -= 0.25; $x *= 2; $x++; "$x $($x.GetType().Name)"
#---
$x = 5; $y = 2.5; $x += $y; "$x $($x.GetType().Name)"
#---
$x = 5; $y = [long]2; $x += $y; "$x $($x.GetType().Name)"
#---
$x = $null; $x += 1; $x; $y = $null; $y++; $y; $z = $null; $z -= 2; $z
#---
$x = 'a'; $x += 1; $x; $x += 2.5; $x; $x += $null; $x; $x += @(1, 2); $x
#---
$x = 'a'; try { $x -= 1 } catch { $_.Exception.Message }; $x
#---
$x = 'a'; try { $x++ } catch { $_.Exception.Message }; $x
#---
$n = 5; function f { $n += 1; $n }; f; $n; f; $n
#---
$n = 5; function f { $script:n += 1; $n }; f; $n
#---
function f([int]$n) { $n += 1.6; $n; $n = '7'; $n; $n += 1; $n.GetType().Name }; f 3
#---
function f([string]$s) { $s += 1; $s += 2; $s.GetType().Name; $s; $t = 'x'; $t += 3; $t; $u = 4; $u += 5; $u }; f 'a'
#---
function f([byte]$b) { $b += 200; $b; try { $b += 200 } catch { 'too large' }; $b }; f 3
#---
[int]$i = 1; $i += 1.7; $i; $i.GetType().Name; try { $i = 'x' } catch { $_.Exception.Message }; $i
#---
[int]$i = 2147483647; try { $i++ } catch { $_.Exception.GetType().Name }; $i
#---
Set-Variable -Name r -Value 5 -Option ReadOnly; try { $r += 1 } catch { $_.Exception.Message }; try { $r++ } catch { $_.Exception.Message }; $r
#---
$v = 1; Set-Variable v 10; $v += 1; (Get-Variable v).Value; Get-Variable v -ValueOnly; $v++; Get-Variable v -ValueOnly
#---
$v = 1; $ref = [ref]$v; $v += 1; $ref.Value; $ref.Value = 10; $v++; $v; $ref.Value
#---
Set-StrictMode -Version 2; try { $undefinedOne += 1 } catch { $_.FullyQualifiedErrorId }; try { if ($undefinedTwo -lt 3) { 'less' } } catch { $_.FullyQualifiedErrorId }
#---
if ($undefinedTwo -lt 3) { 'less' } else { 'not' }; if ($null -eq $undefinedTwo) { 'null' }
#---
$i = 7; if ($i % 3 -eq 1) { 'one' }; $i = -7; if ($i % 3 -eq -1) { 'minus one' }; $d = 7.5; if ($d % 3 -eq 1.5) { 'half' }
#---
$i = 5; try { if ($i % 0 -eq 1) { 'no' } } catch { $_.Exception.Message }
#---
$a = 1; $b = 2; foreach ($op in { $a -lt $b }, { $a -le $b }, { $a -gt $b }, { $a -ge $b }, { $a -eq $b }, { $a -ne $b }) { & $op }
#---
$a = 1; $b = '1'; $a -eq $b; $b -eq $a; $a -lt '2'; $a = @(1, 2, 3); if ($a -eq 2) { 'found' }; if ($a -gt 3) { 'found' } else { 'none' }
#---
Get-Item /nowhere/at/all -ErrorAction Ignore; $x += 1; $?; Get-Item /nowhere/at/all -ErrorAction Ignore; $x++; $?
#---
$a = 1, 2; $b = $a; $a += 3; "$a | $b"; $a += 4, 5; "$a"; $a += , (6, 7); $a.Count; $a.GetType().Name
#---
[int[]]$a = 1, 2; $a += '3'; $a.GetType().Name; $b = [int[]](1, 2); $b += 3; $b.GetType().Name
#---
$a = @(); $a += $a; $a.Count; $a += 1; $a += $a; "$a"
#---
$h = @{ a = 1; b = 2147483647; c = 'x'; d = 1.5 }; $h['a'] += 1; $h['b'] += 1; $h['c'] += 1; $h['d'] -= 1; $h['e'] += 4; $h['A'] *= 3; foreach ($k in 'a', 'b', 'c', 'd', 'e') { "$k $($h[$k]) $($h[$k].GetType().Name)" }
#---
$h = @{ 1 = 2; 'x' = 5 }; $h[1] += 5; $h[1]; $h['1']; ($h['x'] += 2); $h.x
#---
$h = @{ a = 1; b = 2 }; try { foreach ($k in $h.Keys) { $h[$k] += 1 } } catch { $_.Exception.GetType().Name }; $h.a + $h.b
#---
$o = [ordered]@{ a = 1 }; $o['a'] += 2; $o['b'] += 3; $o[0] += 10; "$($o.a) $($o.b)"
#---
$h = @{}; foreach ($i in 1..20) { $h["k$i"] = $i }; foreach ($i in 1..20) { $h.Remove("K$i") }; $h.Count; $h['k5'] = 1; $h['K5'] = 2; $h.Count; $h.k5; $h.ContainsKey('K5')
#---
$h = @{}; foreach ($i in 1..30) { $h[[string]$i] = $i; if ($i % 3 -eq 0) { $h.Remove([string]($i - 1)) } }; $h.Count; ($h.Keys | Sort-Object { [int]$_ }) -join ','
#---
'abc' -match '(?<first>a)(b)?(z)?' ; $Matches.Count; $Matches.first; $Matches[0]; $Matches[1]; $Matches.ContainsKey(2)
#---
foreach ($t in 'a1', 'b2', 'zz') { if ($t -match '^([a-y])(\d)$') { "$($Matches[1])-$($Matches[2])" } else { "no: $($Matches[0])" } }
#---
'x', 'y', 'xy' -match 'x'; 'x', 'y', 'xy' -notmatch 'x'; 'ABC' -cmatch 'b'; 'ABC' -notmatch 'b'; 5 -match '5'
#---
'a.b.c' -replace '\.', '-'; 'abc' -replace 'B'; 'abc' -creplace 'B', 'x'; 'John Smith' -replace '(\w+) (\w+)', '$2, $1'; 1, 2, 12 -replace '1', 'x'; 'aaa' -replace 'b', 'c'
#---
'a,b,c' -split ','; ('a,b', 'c' -split ',').Count; 'a1b' -split '\d'; (1, 2 -split ',').Count; 'aXbxc' -split 'x'; 'aXbxc' -csplit 'x'; ('a,b' -split ',').GetType().Name; $null -split ','
#---
'{0}-{1}' -f 'a', 1; '{0,5}|{1,-5}|' -f 1, 'x'; '{0:N2} {1:D3}' -f 3.14159, 7; '{0}' -f $null, 1; '{0} {1}' -f @(1, 2), 3; try { '{2}' -f 1, 2 } catch { $_.Exception.Message }; '{0:N2}' -f 'text', 1
#---
2 -in 1, 2, 3; 'B' -in 'a', 'b'; 'B' -cin 'a', 'b'; 4 -notin 1, 2; 'abc' -like 'a*'; 'x' -notlike 'y*'; (1, 2, 3) -join '+'
#---
try { 'a' -match '(' } catch { $_.FullyQualifiedErrorId }; try { 'a' -replace '(', 'x' } catch { $_.FullyQualifiedErrorId }
#---
1..10 | Where-Object { $_ % 2 -eq 0 -and $_ -gt 3 }; 'a', '', 'b' | Where-Object { $_ }; 1..3 | Where-Object { -not ($_ -eq 2) }; 1, 2 | Where-Object { $_ -lt 'x' }
#---
(1..3 | Where-Object { $_ -gt 1; 'more' }) -join ','; (1, 0, 2 | Where-Object { 4 / $_ -gt 1 } 2>$null) -join ','
#---
"$(1)|$($null)|$(@())|$(1, 2)|$(@(5))|$(if ($true) { 'y' })|$('a' * 3)|$((1..3))|$(-5)|$([int]::MinValue)"
#---
$x = $(@(1)); $x.GetType().Name; $y = $(@()); $null -eq $y; $z = $(, @(1, 2)); $z.Count; $w = $(1 / 1); $w
#---
$t = "a$(1 / 0)b"; $t; try { "x$([int]'q')y" } catch { 'caught' }
#---
[int]'12'; [int]' 12 '; [int]'0x1F'; [int]'1.5'; [int]'2147483647'; try { [int]'2147483648' } catch { 'too large' }; [int]'007'; [int]'-5'; [int]''
#---
$s = ''; $n = 0; while ($n -lt 3) { $s += "$n,"; $n++ }; $s; do { $n-- } until ($n -le 0); $n; for ($i = 0; $i -ne 3; $i += 1) { if ($i -eq 1) { continue }; "i$i" }
#---
$n = 3; $i = 0; while ($i -lt $n) { if ($i -eq 1) { $n = 2.5 }; $i++ }; "$i $n"
#---
$i = 0; while ($true) { $i++; if ($i -gt 4 -or $i -eq 7) { break } }; $i; $i = 10; while ($i -ge 8 -and $i -ne 9) { $i-- }; $i
