$v='s'; function A { $v += '+m'; $v }; A; $v
#---
$v=5; function A { $v++; $v }; A; $v
#---
$v=5; function A { ++$v; $v }; A; $v
#---
$v=5; & { $v += 2; $v }; $v
#---
$v=5; . { $v += 2; $v }; $v
#---
$v=5; 1 | % { $v += 2; $v }; $v
#---
$v=5; function A { if ($true) { $v += 2 }; $v }; A; $v
#---
$v=5; function A { foreach ($i in 1..3) { $v += $i }; $v }; A; $v
#---
$v=5; function A { $v -= 2; $v }; A; $v
#---
$v=@(1,2); function A { $v += 3; "$v" }; A; "$v"
#---
$v=5; function A { $v ??= 2; $v }; A; $v
#---
$v=5; function A { $v = $v + 2; $v }; A; $v
#---
$v=5; function A { Set-Variable zz 1; $v += 2; $v }; A; $v
#---
$v=5; function A { $v += 2; Get-Variable v -ValueOnly }; A; $v
#---
$v=5; $sb = { $v *= 2; $v }; & $sb; Invoke-Command $sb; $v
#---
$v=5; function A { $y = { $v += 1; $v }; & $y; $v++; $v }; A
#---
$v=5; function A { $v }; function B { $v += 7; A }; B
#---
$h=@{a=1}; function A { $h.a += 2; $h.a }; A; $h.a
#---
$v=5; function A { [int]$v += 2; $v }; A; $v
#---
$v=5; function A { $v, $w = $v, 3; "$v $w" }; A; $v
#---
$global:gg=5; function A { $gg += 2; $gg }; A; $global:gg
#---
$v=5; $c = { $v += 1; $v }.GetNewClosure(); & $c; & $c; $v
#---
$v=5; function A { try { $v += 1 } finally { $v } }; A
#---
$v=5; function A { while ($v -lt 8) { $v++ }; $v }; A; $v
#---
$v=5; function A { for ($i=0; $i -lt 2; $i++) { $v += 1 }; $v }; A; $v
#---
$v=5; function A { do { $v++ } while ($v -lt 7); $v }; A; $v
#---
$v=5; function A { switch (1) { 1 { $v += 1 } }; $v }; A; $v
#---
$v=5; function A { "$($v += 1)$v" }; A; $v
#---
$v=5; function A { if ($false) { $v = 1 }; $v += 1; $v }; A; $v
#---
$v=5; function A { $x = $v; $v += 1; "$x $v" }; A; $v
#---
$v=5; function A { $v += $v; $v }; A; $v
#---
$v=5; function A { $v--; $v; $v--; $v }; A; $v
#---
$v=5; filter A { $v += $_; $v }; 1,2 | A; $v
#---
$v=5; function A { begin { $v += 1 } process { $v += 1 } end { $v } }; 1,2 | A; $v
#---
$v=5; function A { process { $v += 1; $v } }; 1,2 | A; $v
#---
$v=5; function A { Set-Variable zz 1; $v += 2; $v }; A
#---
$v=5; function A { New-Variable zz 1; $v += 2; $v }; A
#---
$v=5; function A { sv zz 1; $v += 2; $v }; A
#---
$v=5; function A { nv zz 1; $v += 2; $v }; A
#---
$v=5; function A { Remove-Variable zz -ea 0; $v += 2; $v }; A
#---
$v=5; function A { rv zz -ea 0; $v += 2; $v }; A
#---
$v=5; function A { Clear-Variable zz -ea 0; $v += 2; $v }; A
#---
$v=5; function A { clv zz -ea 0; $v += 2; $v }; A
#---
$v=5; function A { Get-Variable v > $null; $v += 2; $v }; A
#---
$v=5; function A { Invoke-Expression "1" > $null; $v += 2; $v }; A
#---
$v=5; function A { iex "1" > $null; $v += 2; $v }; A
#---
$v=5; function A { . { }; $v += 2; $v }; A
#---
$v=5; function A { Set-Item variable:zz 1; $v += 2; $v }; A
#---
$v=5; function A { Import-Module none -ea 0; $v += 2; $v }; A
#---
$v=5; function A { set zz 1; $v += 2; $v }; A
#---
$v=5; function A { New-PSDrive -ea 0; $v += 2; $v }; A
#---
$v=5; function A { Remove-Item variable:zz -ea 0; $v += 2; $v }; A
#---
$v=5; function A { & { . { } }; $v += 2; $v }; A
#---
$v=5; function A { $q = { Set-Variable zz 1 }; $v += 2; $v }; A
#---
$v=5; function A { Set-PSBreakpoint -ea 0; $v += 2; $v }; A
#---
$v=5; function A { Export-ModuleMember -ea 0; $v += 2; $v }; A
#---
$v=5; function A { $x = "Set-Variable"; & $x zz 1; $v += 2; $v }; A
#---
$v=5; function A { trap { continue }; $v += 2; $v }; A
#---
$v=5; function A { function g { Set-Variable zz 1 }; $v += 2; $v }; A
#---
$v=5; function A { & Set-Variable zz 1; $v += 2; $v }; A
#---
$v=5; function A { 1 | % { Set-Variable zz 1 }; $v += 2; $v }; A
#---
$v=5; function A { Microsoft.PowerShell.Utility\Set-Variable zz 1; $v += 2; $v }; A
#---
$v=5; function A { [void](Get-Command Set-Variable); $v += 2; $v }; A
#---
$v=5; function A { echo Set-Variable >$null; $v += 2; $v }; A
#---
$v=5; function A { Set-StrictMode -Off; $v += 2; $v }; A
#---
$v=5; function A { Write-Output 1 -OutVariable ov > $null; $v += 2; $v }; A
#---
$v=5; function A { Set-StrictMode -Version 1; $v += 2; $v }; A
#---
Set-StrictMode -Version 1; $v=5; function A { $v += 2; $v }; A
#---
Set-StrictMode -Version 1; $v=5; function A { $v -= 2; $v }; A
#---
Set-StrictMode -Version 1; $v=5; function A { $v ??= 2; $v }; A
#---
Set-StrictMode -Version latest; function A { $vv += 2; $vv }; A
#---
Set-StrictMode -Version latest; function A { $vv++; $vv }; A
#---
Set-StrictMode -Version latest; function A { $vv ??= 2; $vv }; A
#---
Set-StrictMode -Version latest; $zzq += 2; $zzq
#---
$v=5; function A { trap { $v += 1; "in $v"; continue }; throw 'x'; "after $v" }; A
#---
$v=5; function A { trap { $v = 1; "in $v"; continue }; throw 'x'; "after $v" }; A
#---
function A { $w=3; trap { "in $w"; $w = 9; "then $w"; continue }; throw 'x'; "after $w" }; A
#---
function A { $w=3; trap { "in $w"; $script:w = 9; $w; return 'r' }; throw 'x'; "after $w" }; A
#---
function A { $w=3; trap { "in $_"; break }; throw 'x'; "after $w" }; try { A } catch { "c $_" }
#---
$w=1; trap { $w = 9; continue }; throw 'x'; "after $w"
#---
$w=1; & { trap { $w = 9; "t $w"; continue }; throw 'x'; "after $w" }; $w
#---
function A { trap { $args.Count; $_.GetType().Name; $PSItem.Exception.Message; continue }; throw 'x' }; A 1 2 3
#---
function A([int]$p) { trap { $p; $p = 'abc'; $p; continue }; throw 'x'; $p }; A 4
#---
function A { trap { function tf { 'tf' }; continue }; throw 'x'; tf }; A
