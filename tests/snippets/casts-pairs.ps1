[System.IO.DirectoryInfo]$x = (1); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
$r = [ConsoleColor](1e20); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [System.Net.Mail.MailAddress]({ 1 }); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
function f([decimal]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ([regex]'a.c')
#---
$r = [type](''); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [System.Net.Mail.MailAddress]('2020-02-03'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
function f([long]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ([timespan]'01:02:03')
#---
[bool]$x = ([regex]'a.c'); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
function f([regex]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ('12')
#---
[nullable[int]]$x = (-0.25); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
function f([scriptblock]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ([byte]200)
#---
[int]$x = (@('a','b')); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
$r = [xml](''); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
[System.IO.FileInfo]$x = (2147483647); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
$r = [regex]([timespan]'01:02:03'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [type]($true); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [uint64]([char]'a'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
function f([int16]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ([bigint]::Parse('123456789012345678901'))
#---
[char[]]$x = (@(1,2,3)); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
function f([bigint]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ([regex]'a.c')
#---
[cultureinfo]$x = ([pscustomobject]@{a=1}); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
[pscredential]$x = ($null); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
[System.Net.Mail.MailAddress]$x = ([IO.FileMode]::Open); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
$r = [switch]([IO.FileMode]::Open); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [uri]('2020-02-03'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [char[]](2.50d); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [mailaddress]('abc'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [regex]([xml]'<a>1</a>'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
function f([pscredential]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ($null)
#---
function f([byte[]]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ([uint64]::MaxValue)
#---
$r = [System.Collections.Generic.List[int]]([byte]200); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [DayOfWeek]($null); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
[cultureinfo]$x = (@('a','b')); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
[string[]]$x = (2.50d); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
$r = [nullable[int]]([guid]'11111111-2222-3333-4444-555555555555'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
function f([nullable[int]]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ((1..3))
#---
[datetime]$x = (-0.25); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
$r = [System.Net.Mail.MailAddress]([double]::NaN); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
[datetime]$x = ((1..3)); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
[uint32]$x = (@('a','b')); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
$r = [pscustomobject](2147483647); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [nullable[datetime]](@($null)); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [bool]([xml]'<a>1</a>'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [char[]]([datetime]'2020-02-03 04:05:06'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
[System.Collections.Queue]$x = ([sbyte]-3); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
$r = [mailaddress]([byte]200); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [hashtable]('12'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
function f([type]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ([single]1.1)
#---
$r = [System.IO.DirectoryInfo]([ordered]@{x=1;y=2}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [ConsoleColor]([byte]200); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [ordered](@{a=1}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
[ordered]$x = ($true); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
$r = [regex](1.5); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [void]([regex]'a.c'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
function f([System.Collections.Queue]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ([regex]'a.c')
#---
function f([switch]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f (-7)
#---
$r = [semver](0); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
function f([object]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f (0)
#---
[regex]$x = ('12'); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
[xml]$x = ([xml]'<a>1</a>'); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
[double]$x = ('2020-02-03'); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
$r = [char]([char]'5'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
[System.Collections.Queue]$x = ([regex]'a.c'); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
$r = [int16]([char]'5'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [System.Collections.Stack]('2020-02-03'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [timespan]([pscustomobject]@{a=1}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
[object]$x = ([IO.FileMode]::Open); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
$r = [DayOfWeek]([DayOfWeek]::Tuesday); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
function f([decimal]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ([xml]'<a>1</a>')
#---
function f([sbyte]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ([int])
#---
function f([object[]]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ([bigint]::Parse('123456789012345678901'))
#---
$r = [int16](@{a=1}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
function f([datetime]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ('a','B')
#---
$r = [int[]](-0.25); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [System.IO.FileMode](2.50d); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [switch]('true'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [int[]](9223372036854775807); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [ipaddress](0); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [switch](@(1,2,3)); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
[System.Collections.ArrayList]$x = ([timespan]'01:02:03'); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
$r = [datetime]($null); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [int[]](@()); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [scriptblock]('true'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
function f([int]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ('a','B')
#---
$r = [System.Collections.ArrayList]($false); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [array]([version]'1.2.3'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [void]('true'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [uint32]([int]); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [uint16]([sbyte]-3); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [guid]([bigint]::Parse('123456789012345678901')); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [uint32]([version]'1.2.3'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [string[]](1e20); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [double[]](@{}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [datetime](1e20); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [System.IO.DirectoryInfo]([int16]5); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [object]((1..3)); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
[long]$x = ([datetime]'2020-02-03 04:05:06'); if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"}
#---
$r = [pscredential]($true); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [string]([int16]5); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [char]([pscustomobject]@{a=1}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [wildcardpattern](@('a','b')); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [wildcardpattern]($null); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [System.Data.DataTable]([bigint]::Parse('123456789012345678901')); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [DateTimeOffset]([double]::NaN); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [long]([ordered]@{x=1;y=2}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
function f([System.Net.Mail.MailAddress]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ([double]::NaN)
#---
function f([hashtable]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ([regex]'a.c')
#---
$r = [version]((1..3)); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
function f([System.Text.Encoding]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ([double]::NaN)
#---
$r = [System.Collections.Generic.List[int]](2.50d); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [guid]([DayOfWeek]::Tuesday); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [byte[]](@{a=1}); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [long]([byte]200); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [System.Data.DataTable]([xml]'<a>1</a>'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [bigint]('1.5'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [System.Text.RegularExpressions.RegexOptions]([regex]'a.c'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [uint64]([xml]'<a>1</a>'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
function f([wildcardpattern]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ([int])
#---
$r = [System.Text.StringBuilder]([version]'1.2.3'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
$r = [System.Collections.Stack]([char]'5'); if($null -eq $r){'null'}else{"$($r.GetType().FullName): $r"}
#---
function f([System.Collections.Generic.List[int]]$x) { if($null -eq $x){'null'}else{"$($x.GetType().FullName): $x"} }; f ([DayOfWeek]::Tuesday)
#---
$r = [System.Collections.ArrayList]([char]'5'); "$($r.Count)"
#---
$r = [System.Collections.Queue][DayOfWeek]::Monday; "$($r.GetType().FullName) $($r.Count)"
#---
[System.Collections.Generic.List[int]]::new([DayOfWeek]::Monday).Count
