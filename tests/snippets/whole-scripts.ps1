Write-Host 1.50
#---
Write-Host 0x10 1kb 1e3 -5 +5 1.0
#---
echo 0x10
#---
echo 1.50
#---
Write-Output 1.50 2.50
#---
Write-Output 1.50 | % { "$_" ; $_.GetType().Name; "$($_.ToString())" }
#---
function f($a) { "$a"; $a; $a.ToString(); $a + 1; "[{0}]" -f $a; $a.GetType().FullName; $b = $a; "$b" ; [string]$a; @($a)[0]; "@ $(@($a))"; $a -eq '1.50'; $a -like '1.50' ; 'x' + $a; $a | % { "$_" } }
f 1.50
#---
function f([object]$a) { "$a"; $a; $a.ToString() }
f 1.50
#---
function f([string]$a) { "$a"; $a }
f 1.50; f 0x10; f 1kb; f -0x10
#---
function f([string[]]$a) { "$a"; $a }
f 1.50; f 1.50,0x10; f @(1.50,0x10)
#---
function f([object[]]$a) { "$a"; $a }
f 1.50; f 1.50,0x10
#---
function f { "$args"; $args[0]; $args[0].ToString(); "$($args[0])" }
f 1.50 0x10
#---
function f([int]$a) { "$a"}
f 0x10; f 1.50
#---
function f([double]$a) { "$a"}
f 0x10; f 1.50
#---
function f([decimal]$a) { "$a"}
f 1.50; f 1.50d
#---
& { param($a) "$a"; $a } 1.50
#---
& { "$args"; $args } 1.50 0x1F
#---
function f { [CmdletBinding()] param($a, [Parameter(ValueFromRemainingArguments)]$r) "$a"; "$r"; $r[0] ; $r }
f 1.50 2.50 3.50
#---
function f { [CmdletBinding()] param([psobject]$a) "$a"; $a }
f 1.50
#---
Write-Host -Object 1.50
#---
Write-Host (1.50)
#---
Write-Host -Object:1.50
#---
New-Object psobject -Property @{a=1.50} | % a
#---
Set-Variable x 1.50; "$x"; $x
#---
Write-Output 1.50,2.50
#---
'{0}' -f 1.50
#---
Write-Host 1.50,0x10
#---
Write-Warning 1.50
#---
Join-Path 1.50 0x10
#---
Write-Host 1.50 -Separator 0x10 2.50
#---
f1 0x10
#---
function f($a) { @{x=$a} ; [pscustomobject]@{v=$a}; ConvertTo-Json $a; $a -is [double]; $a.psobject.TypeNames[0] }
f 1.50
#---
function f($a) { $a; $c = $a + 0; $c; $a; [double]$a; $a -as [double]; "$([double]$a)"; $a * 2; -$a; "$(-$a)"; $d = @{}; $d[$a]=1; $d.Keys; $d[1.5] }
f 1.50
#---
function g($b) { "$b" }; function f($a) { g $a; g "$a"; g ($a) }
f 0x10
#---
function f($a) { switch ($a) { '0x10' { 'text' } 16 { 'num' } } ; $a -eq 16; 16 -eq $a; '0x10' -eq $a; $a -match 'x' ; "$a".Length; $a.Length}
f 0x10
#---
function f($a) { foreach ($i in $a) { "$i" } ; $a[0]; "$($a[1])" ; $a -join ','; $a | Out-String }
f 0x10,1.50
#---
1.50 | f
#---
function f { process { "$_" } }; Write-Output 0x10 | f; Write-Output -InputObject 0x10 | f; 
#---
Write-Output 0x10 | Sort-Object | % { "$_" }; Write-Output 0x10 | Select-Object | % { "$_" }; Write-Output 0x10 | ForEach-Object { $_ } ; $x = Write-Output 0x10; "$x"; $x
#---
$y = @(Write-Output 0x10 0x20); "$y"; $y
#---
echo -5 ; echo -1.50 ; Write-Host -1.50; Write-Host -0x10; echo +5; Write-Host - 5
#---
function f([ValidateSet('0x10','1')]$a) { "$a" }
f 0x10
#---
function f([ValidatePattern('x')]$a) { "$a" }
f 0x10
#---
function f([switch]$s, $a) { "$s $a" }
f -s:1 0x10; f -s:0x0 0x10
#---
function f([bool]$s) { "$s" }
f 0x10
#---
function f([char]$s) { "$s" }
f 5; f 65
#---
function f([System.DayOfWeek]$s) { "$s" }
f 5; f 0x1
#---
function f([timespan]$s) { "$s" }
f 5; f 0x10
#---
function f([version]$s) { "$s" }
f 1.50; f 1.0
#---
function f([hashtable]$s) { "$s" }
f 1.50
#---
function f([ref]$s) { "$($s.Value)" }
f 1.50
#---
function f([nullable[int]]$s) { "$s" }
f 0x10
#---
function f([psobject[]]$s) { "$s"; $s }
f 0x10,2; f 0x10
#---
function f([System.Collections.ArrayList]$s) { "$s"; $s }
f 0x10,2
#---
function f($a) { "$a" }; $h = @{a=0x10}; f @h; $l = 0x10,1.50; f @l
#---
function f($a=0x10) { "$a" }; f
#---
New-Variable -Name z -Value 0x10; "$z"; $z; $z = $z; "$z"; $w = $z; "$w"; $w += 0; "$w"
#---
Write-Error 0x10
#---
Get-Variable -Name 0x10
#---
Get-Item 0x10
#---
New-Item -Path variable:\qq -Value 0x10 | % Value; "$qq"
#---
[pscustomobject]@{a=1} | Add-Member n 0x10 -PassThru | % { $_; "$($_.n)" }
#---
"abc" | Select-String 0x10; 1..3 | Select-Object -First 0x2
#---
Write-Output 1e3 1KB 0b101 1l 1d 1u 1.5d 100uy 1n 0xFFs
#---
function f($a) { "$a" } ; f 1e3; f 1KB; f 0b101; f 1l; f 1d; f 1.5d; f 100uy; f 5n; f 0xFFs; f 007; f 00.50; f .5; f 5.; f 1_000; f -.5; f 1.e2 ; f +1; f 1,000 ; f 0X1f; f 1E3; f 1Kb
#---
function f($a,$b) { "$a|$b" } ; f -a 0x10 -b:1.50; f -b 007 1.0
#---
function inner { try { throw 'in' } catch { 'caught' } }
function outer { [CmdletBinding()] param() inner }
outer -ErrorVariable ev; $ev.Count
#---
function inner { throw 'in' }
function outer { [CmdletBinding()] param() try { inner } catch { 'c' } }
outer -ErrorVariable ev; $ev.Count; $ev | % { $_.GetType().Name }
#---
function inner { [CmdletBinding()] param() try { throw 'in' } catch { 'x' } }
function outer { [CmdletBinding()] param() inner -ErrorVariable ie; $ie.Count }
outer -ErrorVariable ev; $ev.Count; $ev | % { $_.GetType().Name }
#---
function outer { [CmdletBinding()] param() 1..2 | ForEach-Object { try { throw "in$_" } catch { 'x' } } }
outer -ErrorVariable ev; $ev.Count; $ev | % { "$_" }
#---
function outer { [CmdletBinding()] param() & { try { throw "in$_" } catch { 'x' } } }
outer -ErrorVariable ev; $ev.Count; $ev | % { "$_" }
#---
function outer { [CmdletBinding()] param() trap { 't'; continue } throw 'a'; 1/0; 'end' }
outer -ErrorVariable ev; $ev.Count; $ev | % { "$_" }
#---
function outer { [CmdletBinding()] param() try { throw 'a' } catch { throw } }
try { outer -ErrorVariable ev } catch { 'out' }; $ev.Count; $ev | % { "$_" }
#---
function outer { [CmdletBinding()] param() try { throw 'a' } catch { throw 'b' } }
try { outer -ErrorVariable ev } catch { 'out' }; $ev.Count; $ev | % { "$_" }
#---
function outer { [CmdletBinding()] param() throw 'a' }
try { outer -ErrorVariable ev } catch { 'out' }; $ev.Count; $ev | % { "$_"; $_.GetType().Name }
#---
function outer { [CmdletBinding()] param() 1/0; [int]'x'; Write-Error 'w'; 'end' }
outer -ErrorVariable ev 2>$null; $ev.Count; $ev | % { "$_"; $_.GetType().Name }
#---
function outer { [CmdletBinding()] param() try { throw 'a' } finally { 'f' } }
try { outer -ErrorVariable ev } catch { 'out' }; $ev.Count
#---
function outer { [CmdletBinding()] param() try { [K]::Nope() } catch { 'c' } ; try { $u.foo() } catch {'d'} }
outer -ErrorVariable +ev; outer -ErrorVariable +ev; $ev.Count
#---
1 | ForEach-Object { try { throw 'x' } catch { 'c' } } -ErrorVariable ev; $ev.Count
#---
& { [CmdletBinding()] param() try { throw 'x' } catch { 'c' } } -ErrorVariable ev; $ev.Count
#---
Invoke-Command { try { throw 'x' } catch { 'c' } } -ErrorVariable ev; $ev.Count
#---
function a { [CmdletBinding()] param() try { throw 'x' } catch { 'c' } ; Write-Error 'e' }
function b { [CmdletBinding()] param() a -ErrorVariable q; "q $($q.Count)" }
b -ErrorVariable ev 2>$null; $ev.Count
#---
function a { [CmdletBinding()] param() 1/0; Write-Error 'e' }
function b { [CmdletBinding()] param() a }
b -ErrorVariable ev 2>$null; $ev.Count
#---
function outer { [CmdletBinding()] param() try { if ($true) { throw 'a' } } catch {} }
outer -ErrorVariable ev; $ev.Count
#---
function outer { [CmdletBinding()] param() try { foreach ($i in 1,2) { if ($true) { throw 'a' } } } catch {} }
outer -ErrorVariable ev; $ev.Count
#---
function outer { [CmdletBinding()] param() foreach ($i in 1,2) { try { throw 'a' } catch {} } }
outer -ErrorVariable ev; $ev.Count
#---
function outer { [CmdletBinding()] param() try { $x = & { throw 'a' } } catch {} }
outer -ErrorVariable ev; $ev.Count
#---
function outer { [CmdletBinding()] param() try { 1,2 | % { throw 'a' } } catch {} }
outer -ErrorVariable ev; $ev.Count
#---
function outer { [CmdletBinding()] param() try { $x = $(throw 'a') } catch {} }
outer -ErrorVariable ev; $ev.Count
#---
function outer { [CmdletBinding()] param() try { 1/0 } catch {} ; try { [int]'x' } catch {}; try { if (1/0) {} } catch {} }
outer -ErrorVariable ev; $ev.Count
#---
function i { 1/0 }
function outer { [CmdletBinding()] param() try { i } catch {} }
outer -ErrorVariable ev; $ev.Count
#---
function i { [int]'x' }
function outer { [CmdletBinding()] param() try { i } catch {} }
outer -ErrorVariable ev; $ev.Count
#---
function i { Write-Error x }
function outer { [CmdletBinding()] param() try { i } catch {} }
outer -ErrorVariable ev 2>$null; $ev.Count
#---
function outer { [CmdletBinding()] param() try { try { throw 'a' } catch { throw } } catch {} }
outer -ErrorVariable ev; $ev.Count
#---
function outer { [CmdletBinding()] param() switch (1) { 1 { try { throw 'a' } catch { if (1) { } } } } }
outer -ErrorVariable ev; $ev.Count
#---
1..3 | ForEach-Object { if ($_ -eq 2) { Write-Error "no $_" } else { $_ } } 2>&1 | ForEach-Object { "$($_.GetType().Name): $_" }
#---
1..3 | ForEach-Object { if ($_ -eq 2) { Write-Error "no $_" } else { $_ } } 2>&1 | ForEach-Object { "x $_" }
#---
1..3 | ForEach-Object { Write-Error "no $_" } 2>&1 | ForEach-Object { "x $_" }
#---
$r = 1..3 | ForEach-Object { if ($_ -eq 2) { Write-Error "no $_" } else { $_ } } 2>&1; $r.Count
#---
$r = 1..3 | ForEach-Object { Write-Error "no $_" } 2>&1; $r.Count
#---
1..3 | ForEach-Object { Write-Error "no $_"; $_ } 2>&1 | ForEach-Object { "x $_" }
#---
1..3 | ForEach-Object { if ($_ -eq 2) { Get-Item "no $_" } else { $_ } } 2>&1 | ForEach-Object { "x $_" }
#---
1..3 | ForEach-Object { if ($_ -eq 2) { [int]'x' } else { $_ } } 2>&1 | ForEach-Object { "x $_" }
#---
1..3 | & { process { if ($_ -eq 2) { Write-Error "no $_" } else { $_ } } } 2>&1 | ForEach-Object { "x $_" }
#---
1..3 | ForEach-Object { if ($_ -eq 2) { Write-Warning "no $_" } else { $_ } } 3>&1 | ForEach-Object { "x $_" }
#---
function a { param($A) "$args" }; $h=@{Nope=1}; a @h
#---
function a { param($A) "$args" }; $h=@{S=$true}; a @h
#---
function a { param($A) "$args" }; a -Nope 1; a -Nope:1; a -Nope: 1
#---
function a { "$args"; $args.Count; $args | % { $_.GetType().Name } }; $h=@{X=1;}; a @h
#---
function a { param($A, [Parameter(ValueFromRemainingArguments)]$Rest) "$Rest" }; $h=@{Nope=1}; a @h; a -Nope 1
#---
$p = [pscustomobject]@{ A=1 } | Add-Member ScriptProperty F { 'x' } -PassThru; "$p"
#---
$p = [pscustomobject]@{ A=1 } | Add-Member ScriptProperty F { 'x' } -PassThru; $p.PSObject.TypeNames.Insert(0,'Q'); "$p"
#---
$p = [pscustomobject]@{ A=1 } | Add-Member ScriptProperty F { 'x' } -PassThru; $c = $p.PSObject.Copy(); "$p|$c"
#---
$p = [pscustomobject]@{ A=1 } | Add-Member ScriptProperty F { 'x' } { } -PassThru; "$p"
#---
$p = [pscustomobject]@{ A=1 }; $p | Add-Member AliasProperty B A; $p | Add-Member ScriptProperty F { $this.A }; "$p"
#---
$p = [pscustomobject]@{ A=1 }; $p | Add-Member ScriptProperty F { $this.A }; $p | Add-Member ScriptMethod G { 5 }; "$p"
#---
$p = [pscustomobject]@{ A=1 }; $p | Add-Member ScriptProperty F { "$($this.A) b" }; $p.F; "$p"
#---
Write-Output -- -a; Write-Output -- -- -b; Write-Output a -- b
#---
function s { "$args"; $args.Count }; s -- -w; s a -- -b; s -- --; s --x; s '--'; s -a -- -c
#---
function s($a) { "a=$a|$args" }; s -- -a 5; s -a -- 6; s -- x
#---
function s { param([Parameter(Mandatory)]$a, [Parameter(ValueFromRemainingArguments)]$r) "a=$a|$r" }; s -- -a 5; s -- x -y
#---
$a = 1,2,3; $a[(0,1),2]
#---
$a = 1,2,3; $a[@(0),2]
#---
$a = 1,2,3; $a['x']; $a['1']; $a[$null]
#---
[psvariable]::new('q', 5).Value; [psvariable]::new('q').Name; $v = [psvariable]::new('r', 1, 'ReadOnly'); $v.Options
#---
'abc' -replace 'B', 'x', 'y'
#---
[int]::Parse
#---
'x'.Substring
#---
[math]::Max
#---
$x = 'a'.PadLeft; $x.MemberType; $x.Name; $x.IsInstance; $x.OverloadDefinitions.Count; $x.Invoke(3); "$x"; $y = [math]::Max; "$y"
#---
function f { [CmdletBinding()] param([int]$x) $x = 'abc' }; try { f 1 } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.Message }
#---
function f { param([int]$x) $x = 'abc' }; try { f 1 } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.Message }
#---
function f { param([int]$x, [Parameter()]$y) $x = 'abc' }; try { f 1 } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }
#---
function f([int]$x = 'q') { $x }; try { f } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.Message }
#---
function f { [CmdletBinding()] param([int]$x = 'q') $x }; try { f } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.Message }
#---
& { param([int]$x) $x = 'abc' } 1
#---
function f { [CmdletBinding()] param([ValidateSet('a','b')]$x) $x = 'abc' }; try { f a } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.Message }
#---
Set-StrictMode -Version Latest; try { @().n } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().Name}
#---
Set-StrictMode -Version Latest; try { $x=@(); $x.n } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().Name}
#---
Set-StrictMode -Version Latest; try { @(1).n } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().Name}
#---
Set-StrictMode -Version Latest; try { 'a'.n } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().Name}
#---
Set-StrictMode -Version Latest; try { @{}.n } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().Name}
#---
Set-StrictMode -Version Latest; try { $null.n } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().Name}
#---
Set-StrictMode -Version Latest; try { $zz } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().Name}
#---
Set-StrictMode -Version Latest; try { [System.Collections.ArrayList]::new().n } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().Name}
#---
Set-StrictMode -Version Latest; try { [string[]]@().n } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().Name}
#---
Set-StrictMode -Version Latest; try { ([pscustomobject]@{a=1},[pscustomobject]@{b=1}).b; 'k'; ([pscustomobject]@{a=1},[pscustomobject]@{c=1}).b } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().Name}
#---
Set-StrictMode -Version Latest; try { @()[0] ; 'n'; @(1)[4]} catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().Name}
#---
Set-StrictMode -Version Latest; try { $null[0] } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().Name}
#---
Set-StrictMode -Version Latest; try { [int]::Foo } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().Name}
#---
Set-StrictMode -Version Latest; function f($a){$a}; try { f(1,2) } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().Name}
#---
Set-StrictMode -Version Latest; try { "$($zz)" } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().Name}
#---
Set-StrictMode -Version Latest; try { "$zz x" } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().Name}
#---
Set-StrictMode -Version Latest; try { 1,2 | % nope } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().Name}
#---
Set-StrictMode -Version Latest; try { 1,2 | ? nope -eq 1 } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().Name}
#---
Set-StrictMode -Version 2;  try { $null | ? b -eq 3 -ErrorAction Stop } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().FullName}
#---
Set-StrictMode -Version 2;  try { @{a=1} | ? b -eq 3 -ErrorAction Stop } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId ; $_.Exception.GetType().FullName; $_.Exception.Message; $_.TargetObject.GetType().Name}
#---
Set-StrictMode -Version 2; [pscustomobject]@{ab=1} | ? -Not zz;  'x' | ? zz -notin 1,2; @() | ? a; ,@(1,2) | ? b
#---
[G]::new().B(); 'b'
#---
[G]::new().C(); 'c'
#---
[G]::new().D(); 'd'
#---
try { $r = [G]::new().D(); "r=$r" } catch { "c $_" }
#---
$x = [G]::new().B(); "x=$x"
#---
Update-TypeData -TypeName System.String -MemberType ScriptProperty -MemberName Zed -Value { 5 } -Force; try { 'a'.Zed = 3 } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
#---
$o = [pscustomobject]@{a=1} | Add-Member ScriptProperty Q { 1 } -PassThru; try { $o.Q = 4 } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
#---
Update-TypeData -TypeName My.T -MemberType ScriptProperty -MemberName Zed -Value { 5 } -Force; $o = [pscustomobject]@{PSTypeName='My.T'}; try { $o.Zed = 3 } catch { $_.Exception.Message; $_.FullyQualifiedErrorId }
#---
function f { "$($MyInvocation.MyCommand)" ; $MyInvocation.MyCommand.ToString() }; f
#---
function f { [CmdletBinding()] param() $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([Exception]'tt', 'Id', 'NotSpecified', 1)) }; try { f } catch { "$($_.InvocationInfo.MyCommand)"; $_.InvocationInfo.MyCommand.GetType().Name; $_.InvocationInfo.InvocationName }
#---
[ArgumentOutOfRangeException]::new('Id', 5, 'negative').Message; [ArgumentOutOfRangeException]::new('Id', 'negative').Message; [ArgumentOutOfRangeException]::new('Id').Message;[ArgumentOutOfRangeException]::new('Id', 5, 'negative').ActualValue
#---
[System.Enum]::TryParse([DayOfWeek], 'Monday', [ref]$r); "$r"; $x = [DayOfWeek]::Friday; [System.Enum]::TryParse([DayOfWeek], 'monday', $true, [ref]$x); "$x"; [System.Enum]::TryParse([DayOfWeek], 'zz', [ref]$x); "$x"; [System.Enum]::TryParse('Tuesday', [ref]$x); "$x"; [DayOfWeek]::TryParse('Sunday', [ref]$x); $x
