[System.Collections.Generic.List[int]].FullName
#---
[System.Collections.Generic.List[int]].ToString()
#---
try { [System.Collections.Generic.List[int]]::new().NoSuch() } catch { $_.Exception.Message }
#---
[System.Collections.Generic.Dictionary[string,int]].FullName
#---
[System.Collections.Generic.List[System.Collections.Generic.List[string]]].FullName
#---
try { [int]([System.Collections.Generic.List[string]]::new()) } catch { $_.Exception.Message }
#---
[Nullable[int]].FullName
#---
[System.Collections.Generic.List[int][]].FullName
#---
[System.Collections.Generic.List[xml]].FullName
#---
[System.Collections.Generic.HashSet[int]].FullName
#---
class Foo { }; [System.Collections.Generic.List[Foo]].FullName -replace 'Version.*'
#---
function f([System.Collections.Generic.List[int]]$x) {}; f -x @{}
#---
[System.Collections.Generic.List[int]].AssemblyQualifiedName
#---
[int].AssemblyQualifiedName
#---
[System.Collections.Generic.List[psobject]].FullName
#---
[System.Collections.Generic.SortedDictionary[string,datetime]].FullName
#---
[func[int,string]].FullName
#---
[tuple[int,string]].FullName
#---
[System.Collections.Generic.Stack[int]].FullName
#---
[System.Collections.Generic.List[regex]].FullName
#---
[System.Collections.Generic.List[uri]].FullName
#---
[System.Collections.Generic.List[bigint]].FullName
#---
[System.Collections.Generic.List[scriptblock]].FullName
#---
[System.Collections.Generic.List[hashtable]].FullName
#---
[System.Collections.Generic.List[int]]::new().PSTypeNames
#---
[System.Collections.Generic.List[ipaddress]].FullName
#---
[System.Collections.Generic.List[System.Text.StringBuilder]].FullName
#---
[System.Collections.Generic.List[System.Collections.ArrayList]].FullName
#---
[System.Collections.Generic.List[System.IO.FileInfo]].FullName
#---
[System.Collections.Generic.List[System.Net.Mail.MailAddress]].FullName
#---
[guid]::NewGuid().Version
#---
[guid]::NewGuid().Variant -ge 8
#---
[guid]'6f9619ff-8b86-1011-b42d-00c04fc964ff' | Format-List *
#---
5 | ForEach-Object Length
#---
5 | ForEach-Object Count
#---
@{a=1} | ForEach-Object Count
#---
,(1,2,3) | ForEach-Object Length
#---
$true,$false | Measure-Object -Sum
#---
$null | Measure-Object -Sum
#---
@() | Measure-Object -Sum
#---
@() | Measure-Object -Average -Maximum
#---
'a' | Measure-Object -Sum -ErrorAction Ignore
#---
'3','4' | Measure-Object -Sum -Average
#---
[datetime]::MinValue.Equals(1)
#---
[int].Equals(1)
#---
[uri]'http://a/'.Equals(1)
#---
([uri]'http://a/').Equals(1)
#---
([timespan]0).Equals(1)
#---
([guid]::Empty).Equals('x')
#---
'a'.Equals(1)
#---
(1).Equals('1')
#---
(1.5).Equals(1)
#---
([version]'1.2').Equals('1.2')
#---
([decimal]1).Equals(1)
#---
([char]'a').Equals('a')
#---
([System.DayOfWeek]1).Equals(1)
#---
$null.ForEach({ 1 })
#---
$null.Where({ 1 })
#---
@($null).ForEach({ 1 })
#---
([System.Collections.Generic.List[int]]::new()).Length
#---
([System.Collections.Generic.List[int]]@(1,2)).Length
#---
([System.Collections.Generic.List[string]]@('ab','c')).Length
#---
([System.Collections.ArrayList]@('ab','c')).Length
#---
([System.Collections.Generic.Dictionary[string,int]]::new()).Length
#---
@{}.Length
#---
([System.Collections.Queue]::new()).Length
#---
'x'.PSObject.Properties
#---
([pscustomobject]@{a=1}).PSObject.Properties
#---
('a','b').PadLeft(5)
#---
$x = [string[]]('a','b'); $x.PadLeft(5)
#---
$null.foreach({ 1 }); $null.where({ 1 }); 'ok'
#---
$null.ForEach('x')
#---
$x = $null; ($x.ForEach({ 1 })).GetType().FullName
#---
$x = $null; $x.Where({ $true }).Count
#---
[datetime]::MinValue | Measure-Object -Sum
#---
[System.DayOfWeek]'Monday' | Measure-Object -Sum
#---
[timespan]'1.0:0' | Measure-Object -Average
#---
[char]'a' | Measure-Object -Sum
#---
$true | Measure-Object -Average -Maximum -Minimum
#---
'x',1 | Measure-Object -Sum
#---
'1e3','0x10' | Measure-Object -Sum
#---
'0x10',' 5 ','1,000' | Measure-Object -Sum
#---
$null,1 | Measure-Object -Sum
#---
@{a=1},@{a=2} | Measure-Object a -Sum
#---
@() | Measure-Object -Average
#---
@() | Measure-Object -StandardDeviation -Minimum -Maximum -Sum
#---
'a' | Measure-Object -Sum -Maximum
#---
[bigint]5 | Measure-Object -Sum
#---
[version]'1.2' | Measure-Object -Maximum
#---
@(1,2) , 3 | Measure-Object -Sum
#---
([pscustomobject]@{a=1}).PSObject.Methods | select -first 1
#---
'x'.PSObject.Properties['Length'] | fl *
#---
@(1).PSObject.Properties['Count'] | fl *
#---
([datetime]0).PSObject.Properties['DateTime'].IsInstance
#---
([pscustomobject]@{a=1}).PSObject.Properties | ft
#---
'x'.ToUpper
#---
([pscustomobject]@{a=1} | Add-Member ScriptMethod m { 1 } -PassThru).m
#---
([pscustomobject]@{a=1} | Add-Member ScriptMethod m { 1 } -PassThru).PSObject.Methods['m']
#---
([pscustomobject]@{a=1} | Add-Member AliasProperty b a -PassThru).PSObject.Properties['b']
#---
([pscustomobject]@{a=1} | Add-Member ScriptProperty b { 5 } { 6 } -PassThru).PSObject.Properties['b']
#---
[pscustomobject]@{a=1;b='x'} | ForEach-Object { $_.PSObject.Properties.Name }
#---
[pscustomobject]@{a=1;b='x'} | ForEach-Object { $_.PSObject.Properties | ForEach-Object { "$_" } }
#---
(Get-Item /).PSObject.Properties['PSPath']
