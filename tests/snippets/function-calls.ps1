function f { param([Parameter(Mandatory)][string]$A) $A }; f
#---
function f { [CmdletBinding(DefaultParameterSetName='x')] param([Parameter(ParameterSetName='x')]$A,[Parameter(ParameterSetName='y')]$B) $PSCmdlet.ParameterSetName }; f; f -A 1; f -B 1; f -A 1 -B 2
#---
function f { [CmdletBinding()] param([Parameter(ParameterSetName='x')]$A,[Parameter(ParameterSetName='y')]$B) $PSCmdlet.ParameterSetName }; f
#---
function f { param([Parameter(Mandatory,ParameterSetName='x')]$A,[Parameter(Mandatory,ParameterSetName='y')]$B) $PSCmdlet.ParameterSetName }; f -A 1; f -A 1 -B 2
#---
function f { param([Parameter(ValueFromPipeline)][int]$N) process { $N } }; 1,'2','x',4 | f
#---
function f { param([Parameter(ValueFromPipeline)][datetime]$D,[Parameter(ValueFromPipeline)][string]$S) process { "$D|$S" } }; 'x','2020-01-02' | f
#---
function f { param([Parameter(ValueFromRemainingArguments)]$R,[Parameter(Position=0)]$A) "$A|$R|$($R.GetType().Name)" }; f 1 2 3; f 1; f 1 -x 2
#---
function f { param([Parameter(ValueFromRemainingArguments)][string[]]$R) "$R|$($R.Count)" }; f 1 2 3; f
#---
function f { [CmdletBinding()]param($A) "$A" }; f 1 2
#---
function f { [CmdletBinding()]param($A) "$A" }; f -B 2
#---
function f($A) { "$A|$args" }; f 1 2 -B 3 -C:4
#---
function f { [CmdletBinding(PositionalBinding=$false)]param($A) "$A" }; f -A 1; f 1
#---
function f { param([ValidateSet('a','b')]$A) $A }; f a; f c
#---
function f { param([ValidateRange(1,5)][int]$A) $A }; f 3; f 9
#---
function f { param([ValidateRange('Positive')][int]$A) $A }; f 3; f -A -9
#---
function f { param([ValidateLength(2,3)][string]$A) $A }; f ab; f abcd
#---
function f { param([ValidateLength(2,3)][string]$A) $A }; f a
#---
function f { param([ValidatePattern('^a')][string]$A) $A }; f ab; f xb
#---
function f { param([ValidateScript({$_ -gt 3})]$A) $A }; f 4; f 1
#---
function f { param([ValidateScript({$_ -gt 3}, ErrorMessage='{0} is bad')]$A) $A }; f 1
#---
function f { param([ValidateScript({throw 'no way'})]$A) $A }; f 1
#---
function f { param([ValidateCount(1,2)]$A) "$A" }; f 1,2; f 1,2,3
#---
function f { param([ValidateCount(2,3)]$A) "$A" }; f 1
#---
function f { param([ValidateNotNull()]$A) "$A" }; f $null
#---
function f { param([ValidateNotNullOrEmpty()]$A) "$A" }; f ''
#---
function f { param([ValidateNotNullOrEmpty()]$A) "$A" }; f @()
#---
function f { param([ValidateNotNullOrWhiteSpace()]$A) "$A" }; f ' '
#---
function f { param([Parameter(Mandatory)][string]$A) "[$A]" }; f ''
#---
function f { param([Parameter(Mandatory)][AllowEmptyString()][string]$A) "[$A]" }; f ''
#---
function f { param([Parameter(Mandatory)]$A) "[$A]" }; f $null
#---
function f { param([Parameter(Mandatory)][AllowNull()]$A) "[$A]" }; f $null
#---
function f { param([Parameter(Mandatory)][string[]]$A) "[$A]" }; f @()
#---
function f { param([Parameter(Mandatory)][AllowEmptyCollection()][string[]]$A) "[$A]" }; f @()
#---
function f { param([int]$A) "[$A]" }; f abc
#---
function f { param([switch]$S,[bool]$B) "$S $B" }; f -S; f -S:$false -B 1; f -B abc
#---
function f { param([Alias('x','y')]$A) "$A" }; f -x 1; f -y 2; f -A 3; f -z 4
#---
function f { param($Apple,$Apricot) "$Apple|$Apricot" }; f -App 1 -Apr 2; f -Ap 3
#---
function f { [CmdletBinding()]param($Apple,$Apricot) "$Apple|$Apricot" }; f -Ap 3
#---
function f { param($A,$A2) }; f -A 1 -A 2
#---
function f { [CmdletBinding()]param($A) $A }; f -A 1 -A 2
#---
function f { [CmdletBinding()]param($A) $A }; f -A
#---
function f { param($A) "[$A]" }; f -A
#---
function f { [CmdletBinding()]param([int[]]$A) $A.Count }; f 1,2,3; f (1..4)
#---
function f { begin { 'b' } process { "p$_" } end { 'e' } clean { 'c' } }; 1,2 | f; f
#---
function f { process { if ($_ -eq 2) { return }; "p$_" } end { 'e' } }; 1,2,3 | f
#---
filter f { $_ * 2 }; 1,2 | f
#---
function f { $input | % { $_ * 2 } }; 1,2 | f
#---
function f { [CmdletBinding(SupportsShouldProcess)]param() if ($PSCmdlet.ShouldProcess('t','a')) { 'did' } }; f; f -WhatIf; f -Confirm:$false
#---
function f { [CmdletBinding(SupportsShouldProcess)]param() $WhatIfPreference; g }; function g { [CmdletBinding(SupportsShouldProcess)]param() $PSCmdlet.ShouldProcess('x') }; f -WhatIf
#---
$PSDefaultParameterValues = @{'f:A'=5}; function f { [CmdletBinding()]param($A) "$A" }; f; f 1; $PSDefaultParameterValues = @{}
#---
$PSDefaultParameterValues = @{'f:A'={ 6 }; '*:B'='b'}; function f { [CmdletBinding()]param($A,$B) "$A $B" }; f; $PSDefaultParameterValues.Disabled = $true; f; $PSDefaultParameterValues = @{}
#---
$h = @{A=1;B=2}; function f { param($A,$B) "$A $B" }; f @h; f @h -B 3
#---
$h = @{A=1;B=2}; function f { [CmdletBinding()]param($A,$B) "$A $B" }; f @h -B 3
#---
$a = 1,2; function f { param($A,$B) "$A $B" }; f @a; f @a 3
#---
function f { g @args }; function g { param($A,[switch]$S,$R) "$A $S $R" }; f -A 1 -S 5; f 1 2
#---
function f { param($A,$B) g @PSBoundParameters }; function g { param($A,$B) "$A|$B" }; f -B 2
#---
function f { param([Parameter(Mandatory)]$A, $B = ($A + 1)) "$A $B" }; f 3
#---
function f { param($A = $(throw 'need A')) $A }; f 1; f
#---
function f { [OutputType([int])]param() '1' }; (Get-Command f).OutputType.Name; f
#---
function f { dynamicparam { $d = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new(); $p = [System.Management.Automation.RuntimeDefinedParameter]::new('Dyn',[int],[System.Collections.ObjectModel.Collection[System.Attribute]]@([System.Management.Automation.ParameterAttribute]::new())); $d.Add('Dyn',$p); $d } end { $PSBoundParameters.Dyn } }; f -Dyn 5; f -Dyn x
#---
function f { return 1,2,3; 4 }; (f).Count
#---
function f { 1; return; 2 }; f
#---
function f { ,@(1,2) }; (f).Count; function g { @(1,2) }; (g).Count; function h { @() }; $null -eq (h)
#---
function f { param([ref]$R) $R.Value = 9 }; $x = 1; f ([ref]$x); $x
#---
function f { param([scriptblock]$S) & $S 3 }; f { param($q) $q * 2 }
#---
function f { param([hashtable]$H) $H.Count }; f @{a=1;b=2}; f 5
#---
function f { param([string]$S) $S.GetType().Name; $S }; f 5; f $null; f (1,2)
#---
function f { param([nullable[int]]$N) $null -eq $N }; f; f $null; f 3
#---
function f { param([DayOfWeek]$D) $D }; f Monday; f 3; f Nope
#---
function f { param([System.IO.FileInfo]$F) $F.Name }; f '/a/b.txt'
#---
function f { param([Parameter(HelpMessage='hm',Mandatory)]$A) }; (Get-Command f).Parameters.A.Attributes.HelpMessage
#---
function script:sf { 'sf' }; sf; function global:gf { 'gf' }; gf
#---
function f { function inner { 'in' }; inner }; f; inner
#---
function f { [CmdletBinding()]param([Parameter(ValueFromPipeline)]$X) begin { "b:$X" } process { "p:$X" } end { "e:$X" } }; 1,2 | f; f 3
#---
function f { [CmdletBinding()]param([Parameter(ValueFromPipeline)]$X) "only end $X" }; 1,2 | f
#---
1,2 | & { param([Parameter(ValueFromPipeline)]$X) process { $X * 3 } }
#---
f-no-such -x 1
#---
& { param($a) $a } -a 5 6
#---
function f { param([Parameter(Position=1)]$A,[Parameter(Position=0)]$B) "$A $B" }; f 1 2
#---
function f { [CmdletBinding()]param([Parameter(Mandatory=$false,Position=0)]$A,[Parameter(DontShow)]$B) "$A $B" }; f 1 -B 2
