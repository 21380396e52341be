function f { [CmdletBinding()]param() try { $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([Exception]::new('m'),'Id',1,'t')) } catch { "caught $_ $($_.FullyQualifiedErrorId)" } ; 'after' }; f
#---
function f { [CmdletBinding()]param() $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([Exception]::new('m'),'Id',1,'t')); 'after' }; f; 'go on'; $?
#---
function f { [CmdletBinding()]param() $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([Exception]::new('m'),'Id',1,'t')); 'after' }; f; 'go on'; f -ea stop; 'x'
#---
function f { [CmdletBinding()]param() $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([Exception]::new('m'),'Id',1,'t')); 'after' }; try { f -ea stop } catch { $_.Exception.GetType().FullName; $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString(); $_.InvocationInfo.PositionMessage }
#---
try { [int]::Parse('x') } catch [FormatException] { $_.Exception.GetType().Name; $_.FullyQualifiedErrorId; $Error[0].Exception.GetType().Name }
#---
try { [int]::Parse('x') } catch [System.Management.Automation.MethodInvocationException] { $_.Exception.GetType().Name }
#---
try { [int]::Parse('x') } catch [System.Management.Automation.RuntimeException] { $_.Exception.GetType().Name }
#---
try { [int]::Parse('x') } catch [System.Management.Automation.RuntimeException] { 'r' } catch [FormatException] { 'f' }
#---
try { [int]::Parse('x') } catch [Exception] { $_.Exception.GetType().Name }
#---
try { [int]::Parse('x') } catch [SystemException] { $_.Exception.GetType().Name }
#---
try { throw [FormatException]::new('q') } catch [System.Management.Automation.RuntimeException] { $_.Exception.GetType().Name }
#---
try { throw [FormatException]::new('q') } catch [SystemException] { $_.Exception.GetType().Name } catch { 'all' }
#---
try { throw 'text' } catch [FormatException] { 'f' } catch [System.Management.Automation.RuntimeException] { $_.Exception.GetType().Name }
#---
try { 1/0 } catch [DivideByZeroException] { $_.Exception.GetType().Name; $_.FullyQualifiedErrorId }
#---
try { [int]'z' } catch [InvalidCastException] { $_.Exception.GetType().Name; $_.FullyQualifiedErrorId }
#---
try { [int]'z' } catch [FormatException] { 'fmt' } catch { $_.Exception.GetType().Name; $_.Exception.InnerException.GetType().Name }
#---
try { nosuch } catch [System.Management.Automation.CommandNotFoundException] { $_.Exception.CommandName; $_.TargetObject }
#---
try { throw [System.IO.FileNotFoundException]::new('fnf','a.txt') } catch [System.IO.IOException] { $_.Exception.FileName; $_.FullyQualifiedErrorId } 
#---
try { throw [System.IO.FileNotFoundException]::new('fnf') } catch [ArgumentException],[System.IO.FileNotFoundException] { 'either' } 
#---
try { try { throw 'a' } catch [ArgumentException] { 'no' } finally { 'fin' } } catch { "outer $_" }
#---
try { try { throw 'a' } catch { throw } } catch { "outer $_ $($_.InvocationInfo.OffsetInLine)" }
#---
try { try { 1/0 } catch { throw [InvalidOperationException]::new('wrapped', $_.Exception) } } catch { $_.Exception.InnerException.GetType().Name }
#---
function g { throw 'deep' } ; try { g } catch { $_.ScriptStackTrace -replace '<No file>|/[^:]+' } 
#---
trap [DivideByZeroException] { 'div'; continue } trap { "other $_"; continue } ; 1/0; throw 'q'; 'end'
#---
trap [FormatException] { "fmt $($_.Exception.GetType().Name)"; continue } [int]::Parse('x'); 'end'
#---
trap { 'outer'; continue } & { trap { 'inner'; break } throw 'x'; 'no' }; 'end'
#---
function f { try { return 'r' } finally { 'f' } } ; f
#---
foreach ($i in 1..3) { try { if ($i -eq 2) { continue }; $i } finally { "f$i" } }
#---
try { throw @{a=1} } catch { $_.TargetObject.a; $_.FullyQualifiedErrorId; "$_" }
#---
try { throw 1,2,3 } catch { $_.TargetObject.Count; "$_"; $_.Exception.Message }
#---
try { throw $null } catch { "[$_]"; $_.FullyQualifiedErrorId }
#---
try { throw } catch { "[$_]"; $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString() }
#---
try { throw [pscustomobject]@{Name='n'} } catch { "$_"; $_.TargetObject.Name }
#---
try { throw (Get-Date '2020-01-02') } catch { "$_"; $_.TargetObject.Year }
#---
try { throw 42 } catch { $_.TargetObject.GetType().Name; $_.CategoryInfo.ToString() }
#---
try { $null.Foo() } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId }
#---
try { 'abc'.Foo() } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.TargetObject }
#---
try { 'abc'.Substring(10) } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; $_.Exception.Message }
#---
try { [Foo.Bar]::X } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; "$_" }
#---
try { [string]::Foo() } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; "$_"; $_.TargetObject }
#---
try { New-Object string -ArgumentList 1,2,3,4,5 } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; "$_" }
#---
try { [datetime]::new(2020,13,1) } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; "$_"; $_.Exception.InnerException.GetType().Name }
#---
try { [uri]::new('::') } catch { $_.CategoryInfo.ToString(); $_.FullyQualifiedErrorId; "$_" }
#---
try { ([xml]'<a/>').a.b.c.d() } catch { "$_" }
#---
try { @(1)[5].Foo } catch { "$_" } ; 'ok'
#---
try { $a = @(1,2); $a[7] = 1 } catch { $_.FullyQualifiedErrorId; "$_"; $_.CategoryInfo.ToString() }
#---
try { $h = @{}; $h.Add('a',1); $h.Add('a',2) } catch { $_.FullyQualifiedErrorId; "$_" }
#---
try { @{}[$null] } catch { $_.FullyQualifiedErrorId; "$_" }
#---
try { $h=@{}; $h[$null]=1 } catch { $_.FullyQualifiedErrorId; "$_" }
#---
try { $a=@(1); $a[$null] } catch { $_.FullyQualifiedErrorId; "$_" }
#---
try { 'abc'[$null] } catch { $_.FullyQualifiedErrorId; "$_" }
#---
try { 'abc' -match '(' } catch { $_.FullyQualifiedErrorId; "$_"; $_.CategoryInfo.ToString() }
#---
try { 1 + 'a' } catch { $_.FullyQualifiedErrorId; "$_" ; $_.Exception.GetType().Name}
#---
try { @{} + 1 } catch { $_.FullyQualifiedErrorId; "$_" ; $_.CategoryInfo.ToString()}
#---
try { (Get-Date) * 2 } catch { $_.FullyQualifiedErrorId; "$_" ; $_.CategoryInfo.ToString(); $_.TargetObject}
#---
Set-StrictMode -Version 3; try { $q.foo } catch { $_.FullyQualifiedErrorId; "$_" ; $_.CategoryInfo.ToString(); $_.TargetObject}
#---
Set-StrictMode -Version 3; try { (1).foo } catch { $_.FullyQualifiedErrorId; "$_" ; $_.CategoryInfo.ToString(); $_.TargetObject}
#---
Set-StrictMode -Version 3; try { @(1,2)[9] } catch { $_.FullyQualifiedErrorId; "$_" ; $_.CategoryInfo.ToString(); $_.TargetObject}
#---
[System.Collections.Generic.List[int]]@(1,2) | Out-Null; $l=[System.Collections.Generic.List[int]]@(1,2); try { $l[$null] } catch { "$_ $($_.FullyQualifiedErrorId)" }
#---
$l=[System.Collections.ArrayList]@(1,2); try { $l[$null] } catch { "$_ $($_.FullyQualifiedErrorId)" }
#---
$l=[ordered]@{a=1}; try { $l[$null] } catch { "$_ $($_.FullyQualifiedErrorId)" }
#---
$l=[ordered]@{a=1}; try { $l[$null]=3 } catch { "$_ $($_.FullyQualifiedErrorId)" }
#---
$l=@(1,2); try { $l[$null]=3 } catch { "$_ $($_.FullyQualifiedErrorId)" }
#---
$l=[System.Collections.Generic.Dictionary[string,int]]::new(); try { $l[$null] } catch { "$_ $($_.FullyQualifiedErrorId)" }
#---
$l=[System.Collections.Generic.Dictionary[string,int]]::new(); try { $l[$null]=1 } catch { "$_ $($_.FullyQualifiedErrorId)" }
#---
$o=[pscustomobject]@{a=1}; try { "[$($o[$null])]" } catch { "$_ $($_.FullyQualifiedErrorId)" }
#---
$o=5; try { "[$($o[$null])]" } catch { "$_ $($_.FullyQualifiedErrorId)" }
#---
$a=[int[,]]::new(2,2); try { $a[$null,1] } catch { "$_ $($_.FullyQualifiedErrorId)" }
#---
$a=@(1,2,3); try { $a[@($null,1)] } catch { "$_ $($_.FullyQualifiedErrorId)" }
#---
$a=@(1,2,3); try { $a[$null..1] } catch { "$_ $($_.FullyQualifiedErrorId)" }
#---
$h=@{a=1}; try { "[$($h[$null])]" } catch { "$_ $($_.FullyQualifiedErrorId)" }
#---
$n=$null; try { $n[0] } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
$n=$null; try { $n[0]=1 } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
$n=$null; try { $n.a=1 } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
$n=$null; try { $n.a.b=1 } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
$h=@{}; try { $h.a.b=1 } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
$s='abc'; try { $s[0]='x' } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
$s='abc'; try { $s['x'] } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
$s=@(1,2); try { $s['x'] } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
$s=@(1,2); try { $s['x']=1 } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
$s=5; try { $s[1] } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
$s=5; try { $s[0]=1 } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { ('abc').Length = 5 } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)"; $_.Exception.InnerException.GetType().FullName; $_.Exception.InnerException.Message }
#---
try { [string]::Empty = 'x' } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)"; $_.Exception.InnerException.GetType().FullName; $_.Exception.InnerException.Message }
#---
try { ('abc').Nope = 5 } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)"; $_.Exception.InnerException.GetType().FullName }
#---
try { [string]::Nope = 5 } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)"; $_.Exception.InnerException.GetType().FullName }
#---
try { (Get-Date).Year = 5 } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
$o=[pscustomobject]@{a=1}; try { $o.b = 5 } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)"; $_.Exception.GetType().Name }
#---
$o=[pscustomobject]@{a=1}; try { $o.b() } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)"; $_.Exception.GetType().Name }
#---
try { [int]::Parse() } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)"; $_.Exception.GetType().Name }
#---
try { [int]::Parse(1,2,3,4,5,6) } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)"; $_.Exception.GetType().Name }
#---
try { [math]::Round('x') } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)"; $_.Exception.GetType().Name }
#---
try { [datetime]::new('x') } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)"; $_.Exception.GetType().Name }
#---
try { [System.Collections.ArrayList]::new(-1) } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)"; $_.Exception.GetType().Name }
#---
try { $sb = [System.Text.StringBuilder]::new(); $sb.Capacity = -5 } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)"; $_.Exception.GetType().Name }
#---
try { $sb = [System.Text.StringBuilder]::new(-1) } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)"; $_.Exception.GetType().Name }
#---
try { [version]::new('a') } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)"; $_.Exception.GetType().Name }
#---
try { [version]'a' } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)"; $_.Exception.GetType().Name }
#---
try { [version]::Parse('1.x') } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)"; $_.Exception.GetType().Name }
#---
try { [guid]::new('q') } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [regex]::new('(') } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [System.Net.IPAddress]::Parse('q') } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [System.IO.Path]::Combine($null,'a') } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [timespan]::Parse('q') } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [enum]::Parse([DayOfWeek],'q') } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [convert]::ToInt32('q') } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [convert]::FromBase64String('q') } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [xml]'<a><b></a>' } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [xml]'' } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [System.Collections.Queue]::new().Dequeue() } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [System.Collections.Generic.Stack[int]]::new().Pop() } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { @{a=1}.Remove() } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { (1,2,3).Add(4) } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { 'a'.PadLeft(-1) } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { 'a'.Insert(9,'x') } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { 'a'.Split($null,-1) } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [char]'ab' } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [byte]300 } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [int]9999999999 } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [int]'9999999999' } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [DayOfWeek]'q' } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [DayOfWeek]99 } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [bool]'x'; [bool]::Parse('x') } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [hashtable]'x' } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [scriptblock]'x'; [scriptblock]::Create('{') } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
try { [ref]$null; [type]'No.Such' } catch { "$_ $($_.FullyQualifiedErrorId) $($_.CategoryInfo)" }
#---
[int]::TryParse('x', [ref]$null)
#---
[ref]$r = 5; $r.Value; $r.GetType().Name
#---
$x = [ref]$null; $x.Value = 5; $x.Value
#---
try { [int]::TryParse('x', [ref]$nosuchvar) } catch { "$_ $($_.FullyQualifiedErrorId)" }
#---
try { & { param([ref]$x) $x.Value } 5 } catch { "$_ $($_.FullyQualifiedErrorId)" }
#---
function f { [CmdletBinding()]param() throw 'x' }; try { f -ErrorVariable ev } catch {}; $ev.Count; $ev[0].GetType().Name
#---
function f { [CmdletBinding()]param() 1/0 }; try { f -ErrorVariable ev } catch {}; $ev.Count
#---
function f { [CmdletBinding()]param() 1/0; 'after' }; f -ErrorVariable ev 2>$null; $ev.Count; "$ev"
#---
function f { [CmdletBinding()]param() nosuchcmd }; try { f -ErrorVariable ev } catch {}; $ev.Count; "$ev"
#---
function f { [CmdletBinding()]param() Write-Error a; Write-Error b }; f -ErrorVariable ev -ea 0; $ev.Count; "$ev"; $ev[0].GetType().Name
#---
try { Write-Error x -ea Stop -ErrorVariable ev } catch {}; $ev.Count; $ev | % { $_.GetType().Name }
#---
function f { [CmdletBinding()]param() g }; function g { [CmdletBinding()]param() Write-Error q }; f -ErrorVariable e1 -ea 0; $e1.Count; g -ErrorVariable +e1 -ea 0; $e1.Count
#---
function g { [CmdletBinding()]param() Write-Error q -ErrorVariable inner -ea 0; "in $($inner.Count)" }; g -ErrorVariable e1; $e1.Count
#---
function f { [CmdletBinding()]param() $e = [System.Management.Automation.ItemNotFoundException]::new('inf'); $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new($e,'MyId','ObjectNotFound','tgt')) }; try { f -ea Stop } catch { $_.FullyQualifiedErrorId; $_.TargetObject; $_.CategoryInfo.ToString(); $_.InvocationInfo.PositionMessage }
#---
function f { [CmdletBinding()]param() $e = [System.Management.Automation.ItemNotFoundException]::new('inf'); $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new($e,'MyId','ObjectNotFound','tgt')) }; try { f -ea Stop } catch { $_.FullyQualifiedErrorId; $_.TargetObject; $_.CategoryInfo.ToString(); $_.InvocationInfo.PositionMessage }
#---
function f { [CmdletBinding()]param() $e = [System.InvalidOperationException]::new('inf'); $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new($e,'MyId','ObjectNotFound','tgt')) }; try { f -ea Stop } catch { $_.FullyQualifiedErrorId; $_.TargetObject; $_.CategoryInfo.ToString(); $_.InvocationInfo.PositionMessage }
#---
try { Write-Error -Exception ([System.Management.Automation.ItemNotFoundException]::new('inf')) -ErrorId q -TargetObject t -ea Stop } catch { $_.FullyQualifiedErrorId; $_.TargetObject; $_.CategoryInfo.ToString(); $_.InvocationInfo.PositionMessage }
#---
try { throw [System.Management.Automation.ItemNotFoundException]::new('inf') } catch { $_.FullyQualifiedErrorId; $_.TargetObject; $_.CategoryInfo.ToString() }
#---
try { throw [System.Management.Automation.RuntimeException]::new('inf') } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString(); $_.Exception.ErrorRecord.FullyQualifiedErrorId }
#---
try { throw [System.Management.Automation.ErrorRecord]::new([Exception]::new('m'),'Id',1,'t') } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString() }
#---
$ErrorActionPreference='SilentlyContinue'; 1/0; 'after'; nosuch; 'after2'
#---
$ErrorActionPreference='Bogus'
#---
$WarningPreference='Stop'; try { Write-Warning w } catch { $_.FullyQualifiedErrorId; "$_"; $_.Exception.GetType().Name; $_.CategoryInfo.ToString() }
#---
try { Write-Warning w -WarningAction Stop } catch { $_.FullyQualifiedErrorId; "$_" }
#---
$VerbosePreference='Stop'; try { Write-Verbose w } catch { "$_" }
#---
$DebugPreference='Stop'; try { Write-Debug w } catch { "$_" }
#---
$InformationPreference='Stop'; try { Write-Information w } catch { "$_"; $_.FullyQualifiedErrorId }
#---
Write-Warning w -WarningAction Ignore -WarningVariable wv; $wv.Count; Write-Warning w -WarningAction SilentlyContinue -WarningVariable wv; $wv.Count; $wv[0].GetType().FullName
#---
Write-Information i -InformationVariable iv; $iv.Count; $iv[0].MessageData; $iv[0].Source; $iv[0].Tags.Count
#---
Write-Verbose v -Verbose 4>&1 | % { $_.GetType().Name }; Write-Debug d -Debug 5>&1 | % { $_.GetType().Name }
#---
function f { [CmdletBinding()]param() Write-Verbose v; Write-Debug d }; f -Verbose 4>&1; f -Debug 5>&1
#---
& { Write-Error e } 2>&1 | % { $_.GetType().Name; "$_" }
#---
$x = & { 'o'; Write-Error e } 2>&1; $x.Count
#---
1 2>&1 | % { $_ }; 'a' 3>&1
