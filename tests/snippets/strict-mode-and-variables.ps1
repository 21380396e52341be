Set-StrictMode -Version 99.0
#---
Set-StrictMode -Version 3.5
#---
Set-StrictMode -Version 7.6; 'ok'
#---
Set-StrictMode -Version 0.5
#---
Set-StrictMode -Version 4; 'ok'
#---
Set-StrictMode -Version 5.2
#---
Set-StrictMode -Version abc
#---
Set-StrictMode
#---
$e = 5; 1 | % { Write-Error x } -ErrorVariable +e -ea 0; $e.Count; $e.GetType().Name; $e[0]
#---
$e = $null; 1 | % { Write-Error x } -ErrorVariable +e -ea 0; $e.Count
#---
$e = 1,2; 1 | % { Write-Error x } -ErrorVariable +e -ea 0; $e.Count; $e[0]
#---
$e = @{a=1}; 1 | % { Write-Error x } -ErrorVariable +e -ea 0; $e.Count; $e[0].GetType().Name
#---
$o = 1,2; echo 3 -OutVariable +o; $o.Count; "$o"
#---
$o = 'abc'; echo 3 -OutVariable +o; $o.Count; "$o"
#---
Nope\Get-It
#---
try { Nope\Get-It } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString(); $_.Exception.GetType().Name; "$_" }
#---
try { Microsoft.PowerShell.Utility\Get-It } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString(); "$_" }
#---
Microsoft.PowerShell.Utility\Write-Output 5
#---
"a" | % { $_.Missing } ; 'x' | % Missing; 'x' | % Missing 1
#---
Set-StrictMode -Version Latest; 'x' | % Missing; 
#---
'x' | % Missing -ArgumentList 1
#---
'x' | % Substring 9
#---
'x' | % Len*
#---
$x:y
#---
"[$($nosuch:y)]"
#---
$x:y = 5
#---
& ''
#---
& $null
#---
& ' '
#---
& @()
#---
& 5
#---
. ''
#---
$OFS=$null; $a=1,2; "$a"
#---
$OFS=''; $a=1,2; "$a"
#---
(1,2).ForEach({ $mm = $_ }); $mm
#---
(1,2).Where({ $ww = $_; $true }) | Out-Null; $ww
#---
function f { 'a','b' | g } ; function g { $input -join '+' }; f
#---
function g { $input.Count; $input.GetType().Name; @($input).Count }; 1,2 | g
#---
"$([int])"; "$([System.Collections.ArrayList])"; [int].ToString(); [string]::Join(',', [int], [string])
#---
$PSVersionTable.PSVersion.GetType().FullName; $PSVersionTable.PSVersion.Major; "$($PSVersionTable.PSVersion)"
#---
[int]$n = 5; (Get-Variable n).Attributes | % { $_.GetType().FullName }
#---
[ValidateRange(1,5)][int]$n = 5; (Get-Variable n).Attributes | % { $_.GetType().Name }
#---
[ValidateNotNull()]$nn = 1; try { $nn = $null } catch { "$_" }
#---
[ValidateNotNullOrEmpty()]$nn = 'a'; try { $nn = '' } catch { "$_"; $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString(); $_.Exception.GetType().FullName }
#---
[ValidateSet('a','b')]$nn = 'a'; try { $nn = 'c' } catch { "$_"; $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString(); $_.Exception.InnerException.Message }
#---
[ValidateLength(1,2)][string]$nn = 'a'; try { $nn = 'ccc' } catch { "$_"; $_.FullyQualifiedErrorId }
#---
[ValidatePattern('^a')]$nn = 'a'; try { $nn = 'ccc' } catch { "$_"; $_.FullyQualifiedErrorId }
#---
[ValidateScript({$_ -gt 3})]$nn = 5; try { $nn = 1 } catch { "$_"; $_.FullyQualifiedErrorId }
#---
[ValidateCount(1,2)]$nn = 1,2; try { $nn = 1,2,3 } catch { "$_"; $_.FullyQualifiedErrorId }
#---
try { [ValidateRange(1,5)]$bad = 9 } catch { "$_"; $_.FullyQualifiedErrorId }
#---
try { [int]$bad = 'q' } catch { "$_"; $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString() }
#---
[int]$bad = 1; try { $bad = 'q' } catch { "$_"; $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString() }
#---
function f { [int]$bad = 1; try { $bad = 'q' } catch { "$_"; $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString() } }; f
#---
function f([int]$p) { try { $p = 'q' } catch { "$_"; $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString() } }; f
#---
function f([ValidateSet('a','b')]$p) { try { $p = 'q' } catch { "$_"; $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString() } }; f a
#---
Set-StrictMode -Version 1; "[$unset1]"; $unset1
#---
Set-StrictMode -Version 1; "[$($unset1)]"
#---
Set-StrictMode -Version 2; function q($a,$b) { "$a|$b" }; try { q(1,2) } catch { $_.FullyQualifiedErrorId; "$_"; $_.CategoryInfo.ToString() }; q (1,2); q(1)
#---
Set-StrictMode -Version 2; try { Write-Output(1,2) } catch { $_.FullyQualifiedErrorId }
#---
Set-StrictMode -Version latest; try { (5).Count } catch { "$_" }; try { 'abc'.Count } catch { "$_" }; $o=[pscustomobject]@{a=1}; try { $o.Count } catch { "$_" }; try { (Get-Date).Length } catch { "$_" }
#---
Set-StrictMode -Version latest; $x = 5; try { $x.Count } catch { "$_" }; try { @($x).Count } catch { "$_" }
#---
Set-StrictMode -Version latest; try { [math]::Nope } catch { $_.FullyQualifiedErrorId }; try { $a=1,2; $a.Nope } catch { "$_" }
#---
Set-StrictMode -Version latest; try { if ($undef1 -eq 1) {} } catch { "$_"; $_.InvocationInfo.PositionMessage }
#---
Set-StrictMode -Version latest; try { $x = 1 + $undef1 } catch { $_.InvocationInfo.OffsetInLine; $_.InvocationInfo.PositionMessage }
#---
Set-StrictMode -Version latest; try { $undef1.foo } catch { $_.InvocationInfo.PositionMessage }
#---
Set-StrictMode -Version latest; try { Write-Output $undef1 } catch { $_.InvocationInfo.PositionMessage; $_.CategoryInfo.ToString() }
#---
Set-StrictMode -Version latest; try { $args[0]; $_; $input; $matches; $this; $PSItem } catch { "$_" }
#---
Set-StrictMode -Version latest; try { $global:undef1 } catch { "$_" }; try { $script:undef1 } catch { "$_" }; try { $env:UNDEF1 } catch { "$_" }; try { ${un def} } catch { "$_" }
