Get-Date '2020-02-03' -Format 'yyyy-MM-dd'
#---
Get-Date '2020-02-03' -UFormat '%Y-%m-%d %H:%M:%S %a %A %b %B %j %U %y %p %Z'
#---
Get-Date '2020-02-03 15:04:05' -UFormat '%c|%D|%e|%F|%I|%R|%T|%u|%V|%x|%X|%s|%C|%g|%G|%h|%k|%l|%m|%n|%r|%t|%w|%W|%%'
#---
Get-Date -Year 2020 -Month 2 -Day 3 -Hour 4 -Minute 5 -Second 6 -Millisecond 7
#---
(Get-Date '2020-02-03' -Hour 5).ToString('o')
#---
Get-Date -UnixTimeSeconds 0
#---
(Get-Date '2020-02-03').AddDays(1)
#---
Get-Date '2020-02-03' -DisplayHint Date
#---
Get-Date '2020-02-03 04:05' -DisplayHint Time
#---
Get-Date '2020-02-03' -AsUTC | % Kind
#---
Get-Date 'nosuch'
#---
'2020-02-03' | Get-Date
#---
Get-Date '2020-02-03' -Format FileDate; Get-Date '2020-02-03 04:05:06' -Format FileDateTime; Get-Date '2020-02-03' -Format FileDateUniversal; Get-Date '2020-02-03 04:05:06' -Format FileDateTimeUniversal
#---
Get-Date '2020-02-03' | Select-Object Day,Month,Year
#---
New-TimeSpan -Days 1 -Hours 2 -Minutes 3 -Seconds 4
#---
New-TimeSpan -Start '2020-01-01' -End '2020-02-01'
#---
New-TimeSpan '2020-01-01' '2020-01-02' | % TotalHours
#---
[datetime]'2020-01-01' | New-TimeSpan -End '2020-01-05' | % Days
#---
New-TimeSpan -Start 'x'
#---
New-TimeSpan | % Ticks
#---
Get-SecureRandom -Minimum 1 -Maximum 2
#---
1..5 | Measure-Object
#---
1..5 | Measure-Object -Sum -Average -Maximum -Minimum -StandardDeviation
#---
1..5 | Measure-Object -AllStats
#---
'a','bb','ccc' | Measure-Object -Property Length -Sum -Maximum
#---
'a b','c d e' | Measure-Object -Word -Line -Character
#---
'a','b' | Measure-Object -Maximum
#---
'a' | Measure-Object -Sum
#---
@() | Measure-Object
#---
@() | Measure-Object -Sum
#---
[pscustomobject]@{a=1},[pscustomobject]@{a=5} | Measure-Object a -Sum
#---
[pscustomobject]@{a=1} | Measure-Object nosuch -Sum
#---
[pscustomobject]@{a=1;b=2} | Measure-Object a,b -Sum
#---
1..3 | Measure-Object { $_ * 2 } -Sum
#---
' a ' | Measure-Object -Character -IgnoreWhiteSpace
#---
1.5,2.5 | Measure-Object -Average | % Average
#---
@{a=1},@{a=3} | Measure-Object a -Sum
#---
1,2,2,3 | Get-Unique
#---
'a','A','b' | Get-Unique
#---
'a','A','b' | Get-Unique -CaseInsensitive
#---
1,'1' | Get-Unique
#---
[pscustomobject]@{a=1},[pscustomobject]@{a=2} | Get-Unique -OnType
#---
'a','b','c' | Join-String
#---
'a','b' | Join-String -Separator ','
#---
'a','b' | Join-String -SingleQuote -Separator ';'
#---
'a','b' | Join-String -DoubleQuote
#---
1..3 | Join-String { $_ * 2 } -Separator '-'
#---
1..3 | Join-String -FormatString '<{0:00}>'
#---
'a' | Join-String -OutputPrefix '[' -OutputSuffix ']'
#---
[pscustomobject]@{n='x'},[pscustomobject]@{n='y'} | Join-String n -Separator '+'
#---
@() | Join-String -OutputPrefix 'p'
#---
Compare-Object 1,2,3 2,3,4
#---
Compare-Object 1,2,3 2,3,4 -IncludeEqual
#---
Compare-Object 1,2,3 2,3,4 -ExcludeDifferent -IncludeEqual
#---
Compare-Object 'a','B' 'A','b'
#---
Compare-Object 'a' 'A' -CaseSensitive
#---
Compare-Object ([pscustomobject]@{a=1;b=2}) ([pscustomobject]@{a=1;b=3}) -Property b
#---
Compare-Object ([pscustomobject]@{a=1;b=2}) ([pscustomobject]@{a=1;b=3}) -Property a,b -PassThru
#---
Compare-Object 1,2 3 -PassThru
#---
Compare-Object @() 1
#---
Compare-Object $null 1
#---
Compare-Object 1 1
#---
Compare-Object 1,2,3 3,2,1 -SyncWindow 0
#---
(Compare-Object 1 2)[0].SideIndicator
#---
Compare-Object 'a','b','c' 'c','d' | Sort-Object InputObject | ft -auto
#---
'a,b','1,2' | ConvertFrom-Csv
#---
'a;b','1;2' | ConvertFrom-Csv -Delimiter ';'
#---
'1,2' | ConvertFrom-Csv -Header x,y,z
#---
'a,b','"x,1","q""r"' | ConvertFrom-Csv
#---
'a,a','1,2' | ConvertFrom-Csv
#---
'a,,c','1,2,3' | ConvertFrom-Csv
#---
'#TYPE x','a,b','1,2' | ConvertFrom-Csv
#---
'a,b','1' | ConvertFrom-Csv
#---
'a,b','1,2,3' | ConvertFrom-Csv
#---
"a,b`n1,2" | ConvertFrom-Csv
#---
'a b , c','1 , 2' | ConvertFrom-Csv | fl
#---
[pscustomobject]@{a=1;b='x'} | ConvertTo-Csv
#---
[pscustomobject]@{a=1;b='x'} | ConvertTo-Csv -IncludeTypeInformation
#---
[pscustomobject]@{a=1;b='x,y';c='q"r';d=$null;e=''} | ConvertTo-Csv
#---
[pscustomobject]@{a=1;b='x,y';c="l`nm"} | ConvertTo-Csv -UseQuotes AsNeeded
#---
[pscustomobject]@{a=1;b='x'} | ConvertTo-Csv -UseQuotes Never
#---
[pscustomobject]@{a=1;b='x'} | ConvertTo-Csv -QuoteFields b
#---
[pscustomobject]@{a=1;b='x'} | ConvertTo-Csv -Delimiter "`t"
#---
[pscustomobject]@{a=1;b='x'} | ConvertTo-Csv -NoHeader
#---
[pscustomobject]@{a=@(1,2);b=@{x=1};c=[datetime]'2020-01-02';d=1.5;e=$true} | ConvertTo-Csv
#---
'abc' | ConvertTo-Csv
#---
@{a=1} | ConvertTo-Csv
#---
[ordered]@{a=1;b=2} | ConvertTo-Csv
#---
Get-Date '2020-01-01' | ConvertTo-Csv | select -first 1
#---
[pscustomobject]@{a=1},[pscustomobject]@{b=2} | ConvertTo-Csv
#---
$null | ConvertTo-Csv
#---
1..3 | Select-Object @{n='x';e={$_*2}} | ConvertTo-Csv
#---
@{a=1} | ConvertTo-Json -Compress
#---
1..3 | ConvertTo-Json -Compress
#---
,@(1,2) | ConvertTo-Json -Compress
#---
ConvertTo-Json @() -Compress
#---
ConvertTo-Json $null
#---
$null | ConvertTo-Json
#---
ConvertTo-Json @{} 
#---
ConvertTo-Json @()
#---
ConvertTo-Json 'a"b\c/d<é😀' -Compress
#---
ConvertTo-Json "a`nb`tc$([char]1)" -Compress
#---
'é<>&''' | ConvertTo-Json -EscapeHandling EscapeHtml
#---
'é' | ConvertTo-Json -EscapeHandling EscapeNonAscii
#---
@{a=@{b=@{c=@{d=1}}}} | ConvertTo-Json -WarningAction SilentlyContinue
#---
@{a=@{b=@{c=1}}} | ConvertTo-Json -Depth 1 -Compress -WarningAction SilentlyContinue
#---
@{a=@{b=@{c=@{d=1}}}} | ConvertTo-Json -Depth 1
#---
[pscustomobject]@{a=1;b=[pscustomobject]@{c=2}} | ConvertTo-Json
#---
[ordered]@{z=1;a=2} | ConvertTo-Json -Compress
#---
ConvertTo-Json ([System.Collections.Generic.List[int]](1,2)) -Compress; ConvertTo-Json ([int[]]@()) -Compress; ConvertTo-Json ([System.Collections.Generic.Dictionary[string,int]]::new()) -Compress; ConvertTo-Json { 1 } -Depth 1 -Compress -WarningAction 0 | % Length | % { $_ -gt 10 }
#---
'{"a":1,"b":[1,2.5,"x",null,true],"c":{"d":"e"}}' | ConvertFrom-Json
#---
('{"a":1}' | ConvertFrom-Json).a.GetType().Name; ('{"a":1.5}' | ConvertFrom-Json).a.GetType().Name; ('{"a":12345678901}' | ConvertFrom-Json).a.GetType().Name; ('{"a":123456789012345678901234567890}' | ConvertFrom-Json).a.GetType().Name; ('{"a":1e3}' | ConvertFrom-Json).a; ('[1,2]' | ConvertFrom-Json).GetType().Name; ('[1]' | ConvertFrom-Json).GetType().Name; ('[1]' | ConvertFrom-Json -NoEnumerate).GetType().Name; ('[]' | ConvertFrom-Json) -eq $null; 'null' | ConvertFrom-Json; '"x"' | ConvertFrom-Json; 'true' | ConvertFrom-Json; '5' | ConvertFrom-Json
#---
'{"a":1}' | ConvertFrom-Json -AsHashtable | % { $_.GetType().Name; $_.a }
#---
'{"a":1,"A":2}' | ConvertFrom-Json
#---
'{"a":1,"a":2}' | ConvertFrom-Json
#---
'{"":1}' | ConvertFrom-Json
#---
'{"":1}' | ConvertFrom-Json -AsHashtable
#---
'{a:1}' | ConvertFrom-Json
#---
"{'a':'b'}" | ConvertFrom-Json
#---
'{"a":1,}' | ConvertFrom-Json
#---
'{"a":1 /* c */}' | ConvertFrom-Json
#---
'{"a"' | ConvertFrom-Json
#---
'xyz' | ConvertFrom-Json
#---
'' | ConvertFrom-Json
#---
'[1,2' | ConvertFrom-Json
#---
'{"a":01}' | ConvertFrom-Json
#---
'"2020-01-02T03:04:05Z"' | ConvertFrom-Json
#---
('"2020-01-02T03:04:05Z"' | ConvertFrom-Json).Kind; ('"2020-01-02T03:04:05+02:00"' | ConvertFrom-Json).Kind; ('"2020-01-02T03:04:05"' | ConvertFrom-Json).Kind; ('"2020-01-02"' | ConvertFrom-Json).GetType().Name
#---
'"\u00e9\n\/"' | ConvertFrom-Json
#---
'[[1,2],[3]]' | ConvertFrom-Json | % { $_.Count }
#---
'{"a":{"b":{"c":1}}}' | ConvertFrom-Json -Depth 1
#---
"1`n2" | ConvertFrom-Json
#---
'{"a":1}','{"a":2}' | ConvertFrom-Json
#---
'[{"a":1},{"a":2}]' | ConvertFrom-Json | % a
#---
Test-Json '{"a":1}'; Test-Json '{a' -ErrorAction SilentlyContinue; Test-Json '{a'
#---
@{a=1} | ConvertTo-Json | ConvertFrom-Json | % a
#---
[pscustomobject]@{a=1;b=2} | Format-List
#---
[pscustomobject]@{a=1;b=2} | Format-Table
#---
[pscustomobject]@{a=1;b=2} | Format-Wide
#---
[pscustomobject]@{a=1;b=2} | Format-Custom
#---
1..3 | Format-Wide { $_ * 2 } -Column 2
#---
[pscustomobject]@{a=1;bb='x'*30;c=$null} | Format-Table -AutoSize
#---
[pscustomobject]@{a=1;b=2} | Format-Table a,@{n='B2';e={$_.b*2};w=10;a='right'}
#---
[pscustomobject]@{a=1.5;b=[datetime]'2020-01-01'} | Format-Table @{n='A';e='a';f='N3'},@{n='B';e='b';f='yyyy'}
#---
[pscustomobject]@{a=1;b=2},[pscustomobject]@{a=1;b=3} | Format-Table -GroupBy a
#---
[pscustomobject]@{a=1;b=2},[pscustomobject]@{a=2;b=3} | Format-List -GroupBy a
#---
[pscustomobject]@{a='x'*100} | Format-Table
#---
[pscustomobject]@{a='x'*150} | Format-Table -Wrap
#---
[pscustomobject]@{a=1} | Format-Table -HideTableHeaders
#---
[pscustomobject]@{a=1;b=2;c=3;d=4;e=5}
#---
[pscustomobject]@{a=@(1,2,3,4,5);b=@{x=1}} | fl
#---
[pscustomobject]@{a=$null;b='';c=@()} | fl
#---
@{a=1;b=2}.GetEnumerator() | Sort-Object Key
#---
@{a=1} | Format-List
#---
@{a=1} | Format-Table Name
#---
[ordered]@{a=1;bb=22}
#---
'abc' | Format-List
#---
'abc' | Format-List *
#---
5 | fl *
#---
Get-Date '2020-01-02' | fl
#---
Get-Date '2020-01-02' | ft
#---
[pscustomobject]@{a=1} | fl nosuch
#---
[pscustomobject]@{a=1} | ft nosuch
#---
[pscustomobject]@{ab=1;ac=2} | ft a*
#---
[pscustomobject]@{a=1} | ft @{n='x';e={throw 'q'}}
#---
[pscustomobject]@{a=1} | ft @{x='y'}
#---
1,'a',[pscustomobject]@{q=1} | Format-Table
#---
$true,1.5,[char]'c' | Format-Table
#---
[pscustomobject]@{a=1},'str',[pscustomobject]@{a=2}
#---
'x' | Out-String | % Length
#---
1..3 | Out-String -Stream
#---
[pscustomobject]@{a='x'*50} | Out-String -Width 20
#---
[pscustomobject]@{a=1} | Out-String -NoNewline
#---
(1..2 | Out-String).Replace("`n",'|')
#---
Write-Output 1,2 -NoEnumerate | % Count
#---
Get-Command Get-Date | % { $_.CommandType, $_.Name, $_.ModuleName -join ' ' }
#---
Get-Command -Verb Get -Noun Date | % Name
#---
Get-Command nosuch
#---
Get-Command Get-Dat* | % Name
#---
Get-Command -CommandType Alias gci | % DisplayName
#---
(Get-Command Get-Item).Verb; (Get-Command Get-Item).Noun; (Get-Command Get-Item).Source
#---
Get-Alias gci
#---
Get-Alias -Definition Get-Date
#---
New-Alias zz Get-Date; Get-Alias zz | % Definition; Set-Alias zz Get-Item; (Get-Alias zz).Definition; Remove-Alias zz; Get-Alias zz
#---
Set-Alias -Name gci -Value Get-Date
#---
New-Alias gci Get-Date
#---
Set-Alias qq nosuchcmd; qq
#---
Select-Xml -Content '<a><b>1</b><b>2</b></a>' -XPath '//b' | % { $_.Node.InnerText }
#---
'abc','xyz' | Select-String 'b'
#---
'abc','xyz' | Select-String 'b' | % GetType | % Name
#---
'abc' | Select-String 'b','c' | % Pattern
#---
'aBc' | Select-String 'b' -CaseSensitive
#---
'abc' | Select-String '(?<x>b)' | % { $_.Matches[0].Groups['x'].Value }
#---
'a','b','c','d' | Select-String 'c' -Context 1,1
#---
'abc' | Select-String 'z' -Quiet
#---
'abc' | Select-String 'b' -Quiet
#---
'a1','b2' | Select-String '\d' -AllMatches | % { $_.Matches.Count }
#---
'abc' | Select-String 'b' -NotMatch
#---
'abc' | Select-String 'b' -Raw
#---
'abc' | Select-String '('
#---
Group-Object -InputObject 1
#---
1,2,1 | Group-Object
#---
1,2,1 | Group-Object -NoElement
#---
'a','bb','c' | Group-Object Length
#---
'a','A' | Group-Object -CaseSensitive
#---
1..4 | Group-Object { $_ % 2 }
#---
1,2,1 | Group-Object -AsHashTable | % { $_[1].Count }
#---
[pscustomobject]@{a=1;b=2},[pscustomobject]@{a=1;b=3} | Group-Object a,b | % Name
#---
1,2,1 | Group-Object -AsHashTable -AsString | % { $_['1'].Count }
#---
3,1,2 | Sort-Object
#---
3,1,2 | Sort-Object -Descending
#---
'b','A','c' | Sort-Object
#---
'b','A','a' | Sort-Object -CaseSensitive
#---
1,'a',2 | Sort-Object
#---
3,1,3 | Sort-Object -Unique
#---
1..5 | Sort-Object -Top 2
#---
1..5 | Sort-Object -Bottom 2
#---
[pscustomobject]@{a=1;b=2},[pscustomobject]@{a=1;b=1} | Sort-Object a,b | % b
#---
[pscustomobject]@{a=1;b=2},[pscustomobject]@{a=2;b=1} | Sort-Object @{e='a';Descending=$true} | % a
#---
'10','9','1' | Sort-Object { [int]$_ }
#---
$null,1,$null | Sort-Object | Measure-Object | % Count
#---
1..5 | Select-Object -First 2 -Last 1
#---
1..5 | Select-Object -Skip 3
#---
1..5 | Select-Object -SkipLast 3
#---
1..5 | Select-Object -Index 0,4
#---
1,1,2 | Select-Object -Unique
#---
[pscustomobject]@{a=1;b=2} | Select-Object a
#---
[pscustomobject]@{a=1;b=2} | Select-Object * -ExcludeProperty a
#---
[pscustomobject]@{a=1} | Select-Object a,nosuch
#---
[pscustomobject]@{a=1,2} | Select-Object -ExpandProperty a
#---
[pscustomobject]@{a=1} | Select-Object -ExpandProperty nosuch
#---
'abc' | Select-Object Length
#---
'abc' | Select-Object @{n='L';e={$_.Length}}
#---
[pscustomobject]@{a=1} | Select-Object @{n='x';e='a'},@{Name='y';Expression={2}}
#---
1..3 | ForEach-Object { $_ * 2 }
#---
1..3 | ForEach-Object -Begin { 'b' } -Process { $_ } -End { 'e' }
#---
'a','b' | ForEach-Object ToUpper
#---
'abc' | ForEach-Object Substring 1
#---
'abc' | ForEach-Object Length
#---
1..5 | Where-Object { $_ -gt 3 }
#---
1..5 | Where-Object -FilterScript { $_ -eq 2 }
#---
[pscustomobject]@{a=1},[pscustomobject]@{a=2} | Where-Object a -eq 2
#---
'a','b' | Where-Object { $_ -in 'a' }
#---
[pscustomobject]@{a=1} | Where-Object a
#---
[pscustomobject]@{a=1} | Where-Object nosuch -eq $null | % a
#---
'abc' | Where-Object Length -gt 2
#---
Add-Member -InputObject ([pscustomobject]@{}) -NotePropertyName x -NotePropertyValue 5 -PassThru
#---
$o=[pscustomobject]@{a=1}; $o | Add-Member a 2
#---
$o=[pscustomobject]@{a=1}; $o | Add-Member a 2 -Force; $o.a
#---
'abc' | Get-Member -MemberType Property
#---
[pscustomobject]@{a=1;b='x'} | Get-Member
#---
@{a=1} | Get-Member -Name Count
#---
5 | Get-Member CompareTo
#---
Get-Variable nosuchv
#---
Set-Variable v 5; Get-Variable v; (Get-Variable v).Value; Clear-Variable v; $v -eq $null; Remove-Variable v; Get-Variable v -ErrorAction SilentlyContinue
#---
New-Variable c 1 -Option Constant; $c = 2
#---
New-Variable r 1 -Option ReadOnly; $r = 2
#---
Get-FileHash -InputStream ([IO.MemoryStream]::new()) | % Hash
#---
Get-Verb Get
#---
Get-Verb | Measure-Object | % Count
#---
(Get-Verb -Group Common | Select-Object -First 2).Verb
#---
Write-Warning w; Write-Verbose v; Write-Verbose v -Verbose; Write-Debug d; Write-Information i; Write-Information i -InformationAction Continue; Write-Host h
#---
Write-Error e; Write-Error e -ErrorId x -Category InvalidData
#---
Start-Sleep -Milliseconds 1
#---
Invoke-Expression '1+1'
#---
Measure-Command { 1 } | % GetType | % Name
#---
ConvertTo-SecureString 'a' -AsPlainText -Force; (New-Object PSCredential 'u',(ConvertTo-SecureString 'p' -AsPlainText -Force)).GetNetworkCredential().Password
#---
New-Object System.Collections.ArrayList | % Count; New-Object System.Version 1,2; New-Object PSObject -Property @{a=1}; New-Object nosuch
#---
ConvertFrom-StringData 'x'
#---
"a: {0}" | ConvertFrom-String -ErrorAction SilentlyContinue
#---
Out-Null -InputObject 1; 1 | Out-Null; 1 > $null; [void]1; $null = 1
#---
Get-Member -InputObject 1 -Static -Name Parse
#---
Update-TypeData -TypeName System.String -MemberType ScriptProperty -MemberName Rev -Value { $a=$this.ToCharArray(); [array]::Reverse($a); -join $a }; 'abc'.Rev; Remove-TypeData System.String
#---
[scriptblock]::Create('1 + ')
#---
{ 1 }.Ast.Extent | fl Text,StartLineNumber,StartColumnNumber,EndColumnNumber,StartOffset,EndOffset,File
