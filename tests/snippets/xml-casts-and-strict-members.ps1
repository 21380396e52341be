[xml]@('<a>','</b>')
#---
[xml]@('<a>',5,'</a>')
#---
[xml]([string[]]@('<a>','</b>'))
#---
[xml]@('<a/>')
#---
[xml]([System.Collections.ArrayList]@('<a>','</a>'))
#---
[xml]@(5,'<a/>')
#---
[xml]@('<a>',$null,'</a>')
#---
[xml]'<a>'
#---
[xml]'abc'
#---
[xml]'<a></b>'
#---
[xml]'<a/><b/>'
#---
[xml]'<a b=1/>'
#---
[xml]''
#---
[xml]'<a><b></a>'
#---
[xml]'<a>&x;</a>'
#---
[xml]' <?xml version="1.0"?><a/>'
#---
[xml]'<a x="1" x="2"/>'
#---
[xml]@('<a>','</a>')
#---
Set-StrictMode -Version Latest; (5).Count
#---
Set-StrictMode -Version Latest; 'x'.Count
#---
Set-StrictMode -Version Latest; $null.Count
#---
Set-StrictMode -Version Latest; ([pscustomobject]@{a=1}).Count
#---
Set-StrictMode -Version Latest; (Get-Date).Length
#---
Set-StrictMode -Version 1; (5).Count
#---
Set-StrictMode -Version Latest; @(5).Count
#---
Set-StrictMode -Version Latest; @{}.Count
#---
Set-StrictMode -Version Latest; $x = 1..3 | Where-Object { $_ -eq 2 }; $x.Count
#---
Set-StrictMode -Version Latest; $x = 1..3 | Where-Object { $_ -eq 9 }; $x.Count
#---
[xml]'<a><b></b>'
#---
[xml]"<a>`n<b>"
#---
[xml]'<a>text'
#---
[xml]'<a'
#---
[xml]'<a b="'
#---
[xml]'  <a>'
#---
[xml]'<a/>text'
#---
[xml]'text<a/>'
#---
[xml]'<a/><!-- c -->'
#---
[xml]'<!-- c -->'
#---
[xml]'   '
#---
[xml]'<a/>   '
#---
[xml]'<?xml version="1.0"?><a>'
#---
[xml]'<?xml version="1.0"?>text'
#---
[xml]'<?xml version="1.0"?><a/><b/>'
#---
([xml]'<a> <b/> </a>').OuterXml
#---
[xml]'&amp;'
#---
[xml]'<a>&lt;'
#---
[xml]5
#---
[xml]([datetime]0)
#---
[xml]@(1,2)
#---
[xml]$true
#---
[xml]([uri]'http://a/b')
#---
[xml]([System.Text.StringBuilder]'x')
#---
[xml]([System.Text.StringBuilder]'<a/>')
#---
[xml]@{}
#---
[xml][int]
#---
[xml]([guid]::Empty)
#---
'<a>' -as [xml]
#---
[System.Xml.XmlDocument]::new().LoadXml('abc')
#---
[System.Xml.XmlDocument]::new().LoadXml('<a>')
#---
function f([xml]$x) { $x.OuterXml }; f '<a/>'; f 'abc'
#---
Set-StrictMode -Version Latest; @(@{ n = 1 }, @{ m = 2 }).n
#---
Set-StrictMode -Version Latest; @(@{ m = 1 }, @{ n = 2 }).n
#---
Set-StrictMode -Version Latest; @([pscustomobject]@{ n = 1 }, [pscustomobject]@{ m = 2 }).n
#---
Set-StrictMode -Version Latest; @([pscustomobject]@{ m = 1 }, [pscustomobject]@{ n = 2 }).n
#---
Set-StrictMode -Version Latest; @([pscustomobject]@{ m = 1 }, [pscustomobject]@{ m = 2 }).n
#---
Set-StrictMode -Version Latest; @('a', 1).Length
#---
Set-StrictMode -Version Latest; @($null, [pscustomobject]@{ n = 2 }).n
#---
Set-StrictMode -Version 1; @(@{ n = 1 }, @{ m = 2 }).n
#---
Set-StrictMode -Version Latest; $l = [System.Collections.Generic.List[object]]::new(); $l.Add([pscustomobject]@{ n = 1 }); $l.Add(5); $l.n
#---
Set-StrictMode -Version 2; @(1,2).Foo
#---
Set-StrictMode -Version 3; @(1,2).Count
