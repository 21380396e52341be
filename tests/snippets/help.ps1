function global:Add-X {
<#
.SYNOPSIS
  Short text.
.DESCRIPTION
  Long text first line.
  second line.

  second paragraph which is quite long and goes on and on until it has to be wrapped by the host because it does not fit on a line.
.PARAMETER Name
  The name
  in two lines.
.PARAMETER Size
  The size.
.EXAMPLE
  Add-X -Name a
  Adds a.
.EXAMPLE
  PS> Add-X -Name b

  Adds b.
.INPUTS
  System.String. You can pipe.
.OUTPUTS
  System.Int32
.NOTES
  Note one
  Note two
.LINK
  Get-X
.LINK
  https://example.com/x
.COMPONENT
  Comp
.ROLE
  Admin
.FUNCTIONALITY
  Func
#>
[CmdletBinding(SupportsShouldProcess)]
param([Parameter(Mandatory,Position=0,ValueFromPipeline)][string]$Name, [int]$Size=5, [switch]$Force, [ValidateSet('a','b')][string[]]$Kind)
}
Get-Help Add-X
#---
Get-Help Add-X -Full
#---
Get-Help Add-X -Detailed
#---
Get-Help Add-X -Examples
#---
Get-Help Add-X -Parameter Size
#---
(Get-Help Add-X).pstypenames; (Get-Help Add-X -Full).pstypenames;  (Get-Help Add-X -Detailed).pstypenames; (Get-Help Add-X -Examples).pstypenames; (Get-Help Add-X -Parameter Size).pstypenames
#---
$h = Get-Help Add-X; $h.description.Text; $h.description[0].Text.Length; $h.examples.example[0].code; $h.examples.example[0].remarks.Text; $h.examples.example[0].introduction.Text; $h.examples.example[0].title; $h.examples.example[1].code;$h.examples.example[1].remarks.Text;
#---
Get-Help Add-X -Parameter nope
#---
Get-Help Add-X -Parameter N*
#---
Get-Help Get-Item | Out-String -Width 60
#---
Get-Help Get-Item
#---
(Get-Help Get-Item).pstypenames; (Get-Help Get-Item -Full).pstypenames; (Get-Help Get-Item -Parameter Path).pstypenames; (Get-Help Get-Item -Examples).pstypenames
#---
(Get-Help Get-Item).syntax.syntaxItem | fl *; (Get-Help Get-Item).syntax.syntaxItem[0].parameter[0] | fl *; (Get-Help Get-Item).parameters.parameter[0] | fl *
#---
function global:f1 { param([int]$a,[string]$b) } Get-Help f1
#---
Get-Help f1 -Full
#---
(Get-Help f1) | fl *; (Get-Help f1).pstypenames
#---
# .SYNOPSIS
#  Before the function.
# .DESCRIPTION
#  described
function global:f2 { param($a) }
Get-Help f2
#---
function global:f3 { param($a)
# .SYNOPSIS
#  At the end.
}
(Get-Help f3).Synopsis
#---
function global:f4 {
param($a)
<# .SYNOPSIS
  after param #>
'x'
}
(Get-Help f4).Synopsis
#---
function global:f5 {
# .Synopsis
#
#   Leading blank.
#
# second par
param(
# Help for a
[string]$a,
<# help for b #>
[int]$b = 3
)
}
(Get-Help f5).Synopsis; (Get-Help f5).parameters.parameter | % { $_.name; $_.description.Text; $_.defaultValue }
#---
# .SYNOPSIS
#  Too far.


function global:f6 { }
(Get-Help f6).Synopsis
#---
# .SYNOPSIS
#  One line between.

function global:f7 { }
(Get-Help f7).Synopsis
#---
# ordinary comment
# .SYNOPSIS
#  with a comment before
function global:f8 { }
(Get-Help f8).Synopsis
#---
<#
.NOSUCH
 text
.SYNOPSIS
 x
#>
function global:f9 { }
(Get-Help f9).Synopsis
#---
<#
.SYNOPSIS  trailing words
 x
#>
function global:f10 { }
(Get-Help f10).Synopsis
#---
<#
.DESCRIPTION
 only described
#>
function global:f11 { param([Parameter(HelpMessage='hm')]$q) }
"[$((Get-Help f11).Synopsis)]"; (Get-Help f11).parameters.parameter.description
Get-Help f11
#---
<#
.SYNOPSIS
 has params
.PARAMETER nosuch
 nope
.PARAMETER q
 q text
#>
function global:f12 { param($q, $r) }
(Get-Help f12).parameters.parameter | % { "$($_.name) [$($_.description.Text)]" }
#---
<#
.EXAMPLE
PS C:\> f13 -a
Shows a.

Second par.
.EXAMPLE
C:\PS> f13
#>
function global:f13 { param($q, $r) }
Get-Help f13 -Examples
#---
f1 -?
#---
f2 -?
#---
filter global:f15 { <#
.SYNOPSIS
 filtered
#> $_ }
(Get-Help f15).Synopsis
#---
Get-Help Get-ItemX*
#---
Get-Help NoSuchThing
#---
Get-Help f1*
#---
Get-Help Get-Item -Category Function
#---
Get-Help Get-Item -Full -Detailed
#---
(Get-Help Get-Content).Synopsis
#---
Get-Help -Name Get-Item -Parameter pa*
#---
Get-Help Get-Service-X -ErrorAction Stop
#---
try { Get-Help Get-Zork -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString(); $_.Exception.GetType().FullName; $_.TargetObject }
#---
Get-Help Where-Object -Parameter EQ
#---
Get-Help Get-Command -Parameter ArgumentList
#---
'Get-Item' | Get-Help | % Name
#---
[pscustomobject]@{Name='Get-Item'} | Get-Help | % Name
#---
(Get-Help *-Item)[0] | fl *
#---
function global:f16 { [CmdletBinding()] param([Parameter(Mandatory, ParameterSetName='A')]$q, [Parameter(ParameterSetName='B')][ValidateSet('x','y')]$r, [Parameter(Position=1)][Alias('zz','yy')][datetime]$s) } Get-Help f16 -Full
#---
Get-Help Get-Item -Online
#---
Get-Command Get-Item -? 
#---
(Get-Item -?).Name
#---
Get-Help Get-Item -ShowWindow
#---
function global:f17 { <#
.SYNOPSIS
s
.PARAMETER a
Text of a
#>
param([ValidateSet('x','y')][string]$a = 'x', [System.ConsoleColor]$c, [Parameter(Mandatory)][hashtable]$h, [scriptblock]$sb, [int[]]$ns, $untyped, [switch]$sw) }
Get-Help f17 -Full
#---
@(Get-Help Get-Ite).Count
#---
@(Get-Help Get-Ite?).Count; (Get-Help Get-Ite?).pstypenames
#---
(Get-Help Get-Ite?) | select name
#---
@(Get-Help Childi).Name
#---
Get-Help gci | % name
#---
(Get-Help Get-Ite*)[0].pstypenames
#---
(Get-Help gci*) | select Name, Category, Synopsis
#---
try { Get-Help about_foo -ea Stop } catch { "$_" }
#---
Get-Command help | select CommandType, Name
#---
(Get-Command help).ParameterSets.Name
#---
$x = Get-Help Get-Help; $x.Name; $x.Category
#---
Get-Help Get-It*Prop* | ft name
#---
Get-Help Microsoft.PowerShell.Management\Get-Item | % Name
#---
<#
.SYNOPSIS
 s
.INPUTS
 A
.INPUTS
 B
.OUTPUTS
 C
 second line
.OUTPUTS
 D
.NOTES

#>
function global:g1 { [CmdletBinding(DefaultParameterSetName='x')] param([Parameter(ParameterSetName='x')]$a, [Parameter(ParameterSetName='y', Mandatory)]$b) }
Get-Help g1 -Full
#---
(Get-Help g1).Syntax.syntaxItem.Count
#---
Get-Help Get-Item -Parameter Path | gm -MemberType NoteProperty | % Name
#---
(Get-Help g1).parameters.parameter[0].description
#---
(Get-Help Get-Item).parameters.parameter | ? required -eq 'true' | % name
#---
(Get-Help g1).description | out-string
#---
(Get-Help g1).details.description
#---
Get-Help g1, g1 | % Name
#---
Get-Help g1 | Get-Member | select -first 6 Name, MemberType
#---
function global:g2 { param(
   # Comment of a
   [int]$a,  # trailing a
   [int]$b   # trailing b
   )
   <#
   .SYNOPSIS
   x
   #> }
(Get-Help g2).parameters.parameter | % { "<$($_.description.Text)>" }; (Get-Help g2).Synopsis
#---
function global:g3 {
 param([int]$a)
 'body'
   <#
   .SYNOPSIS
   at the end
   .PARAMETER a
     indented
       more
     back
   #>
}
(Get-Help g3).Synopsis; (Get-Help g3).parameters.parameter.description.Text
#---
<# .SYNOPSIS
    On first line #>
function global:g4 { }
"<$((Get-Help g4).Synopsis)>"
#---
## .SYNOPSIS
##   double hash
function global:g5 { }
"<$((Get-Help g5).Synopsis)>"
#---
<#
.synopsis
  lower case
.eXample
  ex
#>
function global:g6 { }
(Get-Help g6).Synopsis; (Get-Help g6).examples.example.code
#---
function global:g7 { [CmdletBinding()] param([string]$Name) } g7 -?
#---
function global:g8 { [CmdletBinding(HelpUri='https://example.org/g8')] param([string]$Name) } Get-Help g8 | out-string
#---
Get-Help g8 -Online
#---
Get-Help g1 -Online
#---
Set-Content ./s1.ps1 "<#`n.SYNOPSIS`n script help`n.PARAMETER x`n the x`n#>`nparam([int]`$x=3)`n`$x"
(Get-Help ./s1.ps1).Synopsis; (Get-Help ./s1.ps1).parameters.parameter.name; (Get-Help ./s1.ps1).Category; (Get-Help ./s1.ps1).Name
#---
Set-Content ./s2.ps1 "param([int]`$x=3)`n`$x"
Get-Help ./s2.ps1
#---
Set-Content ./s3.ps1 "<#`n.SYNOPSIS`n of the function`n#>`nfunction q { 1 }`nq"
(Get-Help ./s3.ps1).Synopsis
#---
Set-Content ./s4.ps1 "<#`n.SYNOPSIS`n of the script`n#>`n`n`nfunction q { 1 }`nq"
(Get-Help ./s4.ps1).Synopsis
#---
Set-Content ./s5.ps1 "#requires -version 5`n`n<#`n.SYNOPSIS`n after requires`n#>`nparam()`n1"
(Get-Help ./s5.ps1).Synopsis; ./s5.ps1 -?
