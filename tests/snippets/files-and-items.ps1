$null = New-Item -ItemType Directory wd; Set-Location wd; Set-Content f.txt 'a','b'; Set-Content .h 'x'; $null = New-Item -ItemType Directory sub; Set-Content sub/c.txt x; Set-Content sub/.k x
#---
(Get-ChildItem . -Include *.txt).Name
#---
(Get-ChildItem ./* -Include *.txt).Name
#---
(Get-ChildItem . -Exclude *.txt).Name
#---
(Get-ChildItem -Exclude *.txt).Name
#---
(Get-ChildItem -Include *.txt).Name
#---
(Get-ChildItem -Hidden).Name -join ','
#---
(Get-ChildItem -Hidden -Recurse).Name -join ','
#---
(Get-ChildItem -Force).Name -join ','
#---
(Get-ChildItem -Attributes Directory).Name -join ','
#---
(Get-ChildItem -Attributes !Directory).Name -join ','
#---
(Get-ChildItem -Attributes Hidden).Name -join ','
#---
(Get-ChildItem -Attributes Directory,Hidden).Name -join ','
#---
(Get-ChildItem -Attributes !Directory+!Hidden).Name -join ','
#---
(Get-ChildItem -ReadOnly).Name -join ','
#---
(Get-ChildItem -Recurse -Filter *.txt).Name -join ','
#---
(Get-ChildItem f* -Recurse).Name -join ','
#---
(Get-ChildItem *.txt -Recurse).Name -join ','
#---
(Get-ChildItem c.txt -Recurse).Name -join ','
#---
Get-ChildItem -Recurse -Name
#---
Get-ChildItem sub -Name
#---
Get-ChildItem s* -Name
#---
Get-ChildItem sub/c.txt -Name
#---
(Get-ChildItem -Recurse -Exclude sub).Name -join ','
#---
(Get-ChildItem -Recurse -Include sub,f*).Name -join ','
#---
(Get-ChildItem . -Depth 0 -Include *.txt).Name -join ','
#---
(Get-ChildItem -Path . -File -Directory).Name -join ','
#---
(Get-ChildItem nosuch).Name -join ','
#---
(Get-ChildItem nosuch*).Name -join ','
#---
(Get-ChildItem [f]* ).Name -join ','
#---
(Get-ChildItem -LiteralPath 'f*' ).Name -join ','
#---
(Get-ChildItem -Filter 'f*' -Exclude f.txt).Name -join ','
#---
(Get-ChildItem ./*/* ).Name -join ','
#---
(Get-Item *).Name -join ','
#---
(Get-Item * -Force).Name -join ','
#---
(Get-Item .h).Name -join ','
#---
(Get-Item .h -Force).Name -join ','
#---
(Get-Item * -Include f*).Name -join ','
#---
(Get-Item . -Filter f*).Name -join ','
#---
Set-ItemProperty f.txt LastWriteTime ([datetime]'2021-05-06'); (gi f.txt).LastWriteTime
#---
Set-ItemProperty f.txt -Name IsReadOnly -Value $true; (gi f.txt).IsReadOnly; Set-ItemProperty f.txt IsReadOnly $false
#---
Set-ItemProperty f.txt nosuch 1
#---
Set-ItemProperty nosuch LastWriteTime 1
#---
Set-ItemProperty f.txt LastWriteTime '2020-01-01' -PassThru | % LastWriteTime
#---
Get-ItemProperty f.txt nosuch
#---
Get-ItemProperty f.txt Length,Name | fl Length,Name
#---
Get-ItemPropertyValue f.txt Length,Name
#---
Get-ItemPropertyValue f.txt nosuch
#---
$l=Get-Content f.txt; $l[0].PSObject.Properties | % { "$($_.Name)=$($_.Value)" }
#---
$l=Get-Content f.txt -ReadCount 2; "$($l.GetType())"; $l.PSObject.Properties.Name -join ' '; $l.ReadCount
#---
$l=Get-Content f.txt -Raw; "$($l.GetType())"; $l.PSObject.Properties.Name -join ' '; $l.ReadCount
#---
$l=Get-Content f.txt -Tail 1; $l.ReadCount
#---
$l=Get-Content f.txt -TotalCount 1; $l.ReadCount
#---
Get-Content f.txt -Raw -TotalCount 1
#---
Get-Content f.txt -Tail 1 -TotalCount 1
#---
Get-Content f.txt -Raw -Delimiter 'a'
#---
Get-Content .
#---
Get-Content nosuch
#---
Get-Content -Stream x f.txt
#---
Get-Content f.txt -Wait:$false -TotalCount 0
#---
(Get-Content f.txt -AsByteStream).GetType().FullName; (Get-Content f.txt -AsByteStream -Raw).GetType().FullName; (Get-Content f.txt -AsByteStream -TotalCount 2) -join ' '
#---
Get-Content f.txt -AsByteStream -Encoding ascii
#---
Set-Content w.txt 300 -AsByteStream
#---
Set-Content w.txt 'abc' -AsByteStream
#---
[byte[]](1,2) | Set-Content w.txt -AsByteStream; (Get-Content w.txt -AsByteStream) -join ' '
#---
Set-Content nosuch/f.txt a
#---
Add-Content sub a
#---
Set-Content sub a
#---
Clear-Content nosuch
#---
Clear-Content sub
#---
'x' | Set-Content g.txt -PassThru; Get-Content g.txt
#---
Set-Content g1.txt,g2.txt q; Get-Content g?.txt; Remove-Item g1.txt,g2.txt
#---
Set-Content g.txt -Value 1,$null,'',2.5,(Get-Date 0); Get-Content g.txt
#---
Set-Content g.txt @{a=1}; Get-Content g.txt
#---
Add-Content g.txt b -NoNewline;Add-Content g.txt c; Get-Content g.txt
#---
Set-Content nosuch*.txt x
#---
'' | Out-File g.txt; (Get-Content g.txt -Raw).Length
#---
$null | Set-Content g.txt; (gi g.txt).Length
#---
@() | Set-Content g.txt; (gi g.txt).Length
#---
'abc' | Out-File g.txt -NoClobber
#---
'a','b' | Out-File g.txt; 'c' | Out-File g.txt -Append; Get-Content g.txt
#---
1..3 | Out-File g.txt -NoNewline; Get-Content g.txt -Raw
#---
[pscustomobject]@{a=1;b=2} | Out-File g.txt; Get-Content g.txt -Raw
#---
'x'*100 | Out-File g.txt -Width 10; Get-Content g.txt
#---
[pscustomobject]@{a='x'*30;b=2} | Out-File g.txt -Width 20; Get-Content g.txt
#---
'a' > g.txt; 'b' >> g.txt; Get-Content g.txt
#---
Out-File -FilePath nosuch/x.txt -InputObject 1
#---
New-Item n1.txt | % Name; Test-Path n1.txt; Remove-Item n1.txt
#---
New-Item f.txt
#---
New-Item sub -ItemType Directory
#---
New-Item nosuch/x.txt
#---
New-Item nosuch2/x.txt -Force | % Name; Remove-Item nosuch2 -Recurse
#---
New-Item n2 -ItemType Directory | % { $_.GetType().Name }; Remove-Item n2
#---
New-Item -Path . -Name n3.txt -Value 'v' | % Length; Remove-Item n3.txt
#---
New-Item n4.txt -ItemType nosuch
#---
New-Item n5.txt -ItemType File -Value 1,2 | % Length; Remove-Item n5.txt
#---
New-Item -ItemType File
#---
New-Item '' 
#---
New-Item n7/n8/n9 -ItemType Directory | % Name; Test-Path n7/n8; Remove-Item n7 -Recurse
#---
New-Item -ItemType Directory md1 | % Name; New-Item -ItemType Directory md1/x/y | % Name; Remove-Item md1 -Recurse
#---
Remove-Item nosuch
#---
Remove-Item nosuch*
#---
$null = New-Item -ItemType Directory rd; Set-Content rd/x 1; Remove-Item rd -Confirm:$false -Recurse; Test-Path rd
#---
Remove-Item f.txt -WhatIf
#---
Remove-Item sub -WhatIf -Recurse
#---
Copy-Item f.txt cp.txt; Get-Content cp.txt; Remove-Item cp.txt
#---
Copy-Item f.txt sub; Test-Path sub/f.txt; Remove-Item sub/f.txt
#---
Copy-Item nosuch cp.txt
#---
Copy-Item f.txt f.txt
#---
Copy-Item sub sub2; (gci sub2).Name; Remove-Item sub2 -Recurse
#---
Copy-Item f.txt nosuch/x.txt
#---
Copy-Item f.txt,.h sub -PassThru | % Name; Remove-Item sub/f.txt,sub/.h -Force
#---
Copy-Item *.txt sub; (gci sub).Name -join ','; Remove-Item sub/f.txt; Remove-Item sub/g.txt -ea 0; Remove-Item sub/w.txt -ea 0
#---
Copy-Item f.txt cp2.txt -WhatIf
#---
Copy-Item sub sub3 -WhatIf -Recurse
#---
Move-Item nosuch x
#---
Set-Content mv.txt 1; Move-Item mv.txt mv2.txt; Test-Path mv.txt; Get-Content mv2.txt; Remove-Item mv2.txt
#---
Set-Content mv.txt 1; Move-Item mv.txt f.txt; Remove-Item mv.txt
#---
Set-Content mv.txt 1; Move-Item mv.txt sub -PassThru | % Name; Remove-Item sub/mv.txt
#---
Set-Content mv.txt 1; Move-Item mv.txt nosuch/x; Remove-Item mv.txt
#---
Set-Content mv.txt 1; Move-Item mv.txt mv3.txt -WhatIf; Remove-Item mv.txt
#---
$null = New-Item -ItemType Directory mdir; Move-Item mdir mdir2 -PassThru | % Name; Remove-Item mdir2
#---
Set-Content mv.txt 1; Move-Item mv.txt f2.txt; Move-Item f2.txt mv.txt -Force; Test-Path mv.txt; Remove-Item mv.txt
#---
Rename-Item nosuch x
#---
Set-Content rn.txt 1; Rename-Item rn.txt rn2.txt -PassThru | % Name; Remove-Item rn2.txt
#---
Set-Content rn.txt 1; Rename-Item rn.txt f.txt; Remove-Item rn.txt
#---
Set-Content rn.txt 1; Rename-Item rn.txt sub/rn2.txt; Remove-Item rn.txt -ea 0
#---
Set-Content rn.txt 1; Rename-Item rn.txt ''; Remove-Item rn.txt
#---
Set-Content rn.txt 1; Rename-Item rn.txt rn3.txt -WhatIf; Remove-Item rn.txt
#---
Set-Content a1.log 1; Set-Content a2.log 1; gci a?.log | Rename-Item -NewName { $_.Name -replace 'log','bak' }; (gci a?.bak).Name; Remove-Item a?.bak
#---
Test-Path f.txt; Test-Path nosuch; Test-Path f.txt,nosuch; Test-Path *.txt; Test-Path f.txt -PathType Leaf; Test-Path sub -PathType Leaf
#---
Test-Path 'a<b' -IsValid; Test-Path '' -IsValid; Test-Path "a`0b" -IsValid; Test-Path nosuch: -IsValid; Test-Path nosuch:/a
#---
Test-Path f.txt -NewerThan '2000-01-01'; Test-Path f.txt -OlderThan '2000-01-01'
#---
Test-Path f.txt -Include *.log; Test-Path * -Include *.txt; Test-Path ./* -Exclude *.txt
#---
gi f.txt | % { $_.Name, $_.BaseName, $_.Extension, $_.DirectoryName -join '|' }; (gi f.txt).Directory.Name; (gi sub).Parent.Name; (gi sub).Root.Name
#---
(gi f.txt).GetType().FullName; (gi sub).GetType().FullName; "$(gi f.txt)"; "$(gci f.txt)"; "$(gi sub)"
#---
(gi f.txt).Mode; (gi sub).Mode; (gi f.txt).Attributes; (gi sub).Attributes; (gi .h -Force).Attributes; (gi .h -Force).Mode
#---
[IO.FileInfo]'x.txt' | % Name; ([IO.FileInfo]'a/x.txt').Extension; ([IO.DirectoryInfo]'a/b').Name
#---
gi f.txt | Select-Object Name,Length | ft; gi f.txt | fl Name,Length,IsReadOnly
#---
gci | Measure-Object Length -Sum | % Sum
#---
gci -File | Sort-Object Length -desc | Select-Object -First 1 | % Name
#---
$env:XX='1'; gi env:XX | % Value; Set-Item env:XX 2; $env:XX; Remove-Item env:XX; Test-Path env:XX; Clear-Item env:XX
#---
Set-Item variable:qq 5; $qq; Get-Item variable:qq | % Value; Clear-Item variable:qq; $null -eq $qq; Remove-Item variable:qq; Test-Path variable:qq
#---
Set-Item function:ff { 'hi' }; ff; Get-Content function:ff; Remove-Item function:ff; Test-Path function:ff
#---
Set-Item alias:zz Get-Date; (Get-Alias zz).Definition; Remove-Item alias:zz; Test-Path alias:zz
#---
New-Item -Path env:YY -Value 3 | % Value; New-Item variable:vv -Value 4 | % Value; $vv; New-Item function:gg -Value {7} | % Name; gg; New-Item alias:aa -Value gci | % Name
#---
Get-FileHash f.txt | % Hash; (Get-FileHash f.txt -Algorithm MD5).Hash; Get-FileHash nosuch; Get-FileHash f.txt -Algorithm nosuch
#---
Get-FileHash -InputStream ([IO.MemoryStream]::new([byte[]](97,98))) -Algorithm SHA1 | % Hash; (Get-FileHash f.txt).Algorithm; (Get-FileHash f.txt).Path -replace '.*/',''
#---
Join-Path . f.txt; Join-Path . f.txt -Resolve | Split-Path -Leaf; Join-Path . *.txt -Resolve | Split-Path -Leaf; Join-Path a,b c; Join-Path a ''; Join-Path '' a
#---
Join-Path a b c d e; Join-Path -Path a -ChildPath b -AdditionalChildPath c,d; Join-Path a @(); 'x','y' | Join-Path -ChildPath z
#---
Push-Location sub; (Get-Location).Path | Split-Path -Leaf; Pop-Location; Split-Path -Leaf $pwd
#---
cd sub; Split-Path -Leaf $pwd; cd ..; cd sub; cd -; Split-Path -Leaf $pwd
#---
Set-Location sub -PassThru | % { Split-Path -Leaf $_.Path }; Set-Location ..
#---
Select-String a f.txt; Select-String a f.txt | % { $_.LineNumber, $_.Filename, $_.Line -join '|' }; Select-String nosuch f.txt; Select-String a nosuch.txt
#---
Select-String -Path f.txt -Pattern b -Context 1 ; Select-String -Path f.txt -Pattern b -NotMatch | % Line
#---
'abc' | Select-String b | % { $_.ToString() }; 'abc' | Select-String 'B' -CaseSensitive; 'abc','xbz' | Select-String b -AllMatches | % { $_.Matches.Value }; 'a.c' | Select-String . -SimpleMatch
#---
Import-Csv nosuch.csv; 'a,b','1,2' | Set-Content c.csv; Import-Csv c.csv; (Import-Csv c.csv | gm -m noteproperty).Name; Import-Csv c.csv -Header x,y; Import-Csv c.csv -Delimiter ';'; Remove-Item c.csv
#---
[pscustomobject]@{a=1;b='x y'} | Export-Csv e.csv; gc e.csv; [pscustomobject]@{a=2;b=3} | Export-Csv e.csv -Append; gc e.csv; [pscustomobject]@{c=2} | Export-Csv e.csv -Append; [pscustomobject]@{c=2} | Export-Csv e.csv -Append -Force; gc e.csv; Remove-Item e.csv
#---
[pscustomobject]@{a=1} | Export-Csv e.csv -IncludeTypeInformation; gc e.csv; [pscustomobject]@{a=1} | Export-Csv e.csv -NoClobber; [pscustomobject]@{a=1} | Export-Csv e.csv -NoHeader; gc e.csv; Remove-Item e.csv
#---
@{a=1;b=@(1,2)} | Export-Clixml x.xml; (Import-Clixml x.xml).b; Import-Clixml nosuch.xml; Remove-Item x.xml
#---
'a','b' | Tee-Object t.txt | % ToUpper; gc t.txt; 'c' | Tee-Object t.txt -Append; gc t.txt; 'q' | Tee-Object -Variable tv; $tv; Remove-Item t.txt
#---
[IO.File]::ReadAllText("$pwd/f.txt").Length; [IO.File]::ReadAllLines("$pwd/f.txt"); [IO.File]::Exists("$pwd/f.txt"); [IO.Directory]::Exists("$pwd/sub"); [IO.Directory]::GetFiles("$pwd/sub") | Split-Path -Leaf
#---
[IO.File]::WriteAllText("$pwd/io.txt",'xé'); (gi io.txt).Length; [IO.File]::AppendAllText("$pwd/io.txt",'y'); [IO.File]::ReadAllBytes("$pwd/io.txt") -join ' '; [IO.File]::WriteAllLines("$pwd/io.txt",[string[]]('p','q')); gc io.txt; [IO.File]::Copy("$pwd/io.txt","$pwd/io2.txt"); [IO.File]::Delete("$pwd/io.txt"); Test-Path io.txt; [IO.File]::Move("$pwd/io2.txt","$pwd/io3.txt"); Remove-Item io3.txt
#---
[IO.Directory]::CreateDirectory("$pwd/cd1/cd2").Name; [IO.Directory]::GetDirectories("$pwd/cd1") | Split-Path -Leaf; [IO.Directory]::Delete("$pwd/cd1"); [IO.Directory]::Delete("$pwd/cd1",$true); Test-Path cd1
#---
[IO.Directory]::EnumerateFiles($pwd,'*.txt','AllDirectories') | Split-Path -Leaf | sort; [IO.Directory]::GetFileSystemEntries($pwd).Count -gt 2; [IO.Directory]::GetParent("$pwd/sub").FullName -eq "$pwd"
#---
$r=[IO.StreamReader]::new("$pwd/f.txt"); $r.ReadLine(); $r.EndOfStream; $r.ReadToEnd(); $r.Peek(); $r.Close()
#---
$w=[IO.StreamWriter]::new("$pwd/sw.txt"); $w.WriteLine('a'); $w.Write('b{0}',1); $w.Close(); gc sw.txt; $w=[IO.StreamWriter]::new("$pwd/sw.txt",$true); $w.WriteLine('c'); $w.Dispose(); gc sw.txt; Remove-Item sw.txt
#---
. { Set-Content s1.ps1 '"hi $args"'; ./s1.ps1 1 2; . ./s1.ps1 3; & "$pwd/s1.ps1"; Remove-Item s1.ps1 }
#---
Set-Content s2.ps1 'param($a) "é $a"' -Encoding unicode; ./s2.ps1 1; Set-Content s2.ps1 '"é"' -Encoding utf8BOM; ./s2.ps1; Set-Content s2.ps1 '"é"' -Encoding bigendianunicode; ./s2.ps1; [IO.File]::WriteAllBytes("$pwd/s2.ps1",[byte[]](34,233,34)); (./s2.ps1).Length; Remove-Item s2.ps1
#---
gc f.txt | % { $_.GetType().Name }; (gc f.txt) -join '+'; (gc f.txt)[0]; (gc f.txt).Count; (gc f.txt | Measure-Object -Line -Word -Character | fl | Out-String).Trim()
#---
gc f.txt | Sort-Object -desc; gc f.txt | Group-Object | % Name; gc f.txt | ConvertTo-Json -Compress; gc f.txt | Select-Object -First 1 | ConvertTo-Json; gc f.txt | Where-Object { $_ -eq 'a' }; 'a' -eq (gc f.txt -TotalCount 1); (gc f.txt) -contains 'b'
#---
gc f.txt | Select-Object *; gc f.txt | Export-Csv q.csv; gc q.csv | select -first 1; Remove-Item q.csv; $h=@{}; gc f.txt | % { $h[$_]=1 }; $h.a; switch (gc f.txt) { 'a' {'isa'} 'b' {'isb'} }; switch -file f.txt { a {1} }
#---
Get-Content f.txt | ConvertTo-Csv; Get-Content f.txt | ConvertTo-Html -Fragment; Get-Content f.txt | fl; Get-Content f.txt | ft; Get-Content f.txt | Out-String
