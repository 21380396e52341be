$l=[System.Collections.Generic.List[int]](1,2,3); $l['x']
#---
$l=[System.Collections.Generic.List[int]](1,2,3); $l[$null]
#---
$l=[System.Collections.Generic.List[int]](1,2,3); $l[7]
#---
$l=[System.Collections.Generic.List[int]](1,2,3); $l[-1]; $l[-4]
#---
$l=[System.Collections.Generic.List[int]](1,2,3); $l[0,2,9] -join ','
#---
$l=[System.Collections.Generic.List[int]](1,2,3); $l[7]=1
#---
$l=[System.Collections.Generic.List[int]](1,2,3); $l[-1]=9; $l -join ','
#---
$l=[System.Collections.Generic.List[int]](1,2,3); $l['x']=1
#---
$l=[System.Collections.Generic.List[int]](1,2,3); $l[0]='x'
#---
$l=[System.Collections.ArrayList](1,2,3); $l[7]=1
#---
Set-StrictMode -Version 3; $l=[System.Collections.ArrayList](1,2,3); $l[7]
#---
Set-StrictMode -Version 3; $l=[System.Collections.Generic.List[int]](1,2,3); $l[7]
#---
Set-StrictMode -Version 3; $l=[System.Collections.Generic.List[int]](1,2,3); $l['x']
#---
Set-StrictMode -Version 3; $a=1,2,3; $a['x']
#---
Set-StrictMode -Version 3; $a=1,2,3; $a[7]
#---
Set-StrictMode -Version 3; $a=1,2,3; $a[1,7]
#---
Set-StrictMode -Version 3; $l=[System.Collections.Generic.List[int]](1,2,3); $l[1,7]
#---
Set-StrictMode -Version 3; $h=@{}; "[$($h['x'])]"; $h.y
#---
Set-StrictMode -Version 3; $h=[ordered]@{a=1}; "[$($h['x'])]"; "[$($h[0])]"; "[$($h[5])]"
#---
Set-StrictMode -Version 3; $s='abc'; $s[0]; $s[7]
#---
Set-StrictMode -Version 3; $s='abc'; $s[0,7]
#---
Set-StrictMode -Version 3; $d=[System.Collections.Generic.Dictionary[string,int]]::new(); $d['x']
#---
Set-StrictMode -Version 3; $d=[System.Collections.Generic.Dictionary[string,int]]::new(); $d.x
#---
Set-StrictMode -Version 3; (5)[0]; (5)[1]
#---
(5)[0]; (5)[1]; (5)[-1]; (5)['a']; (5)[0,0]; (5)[0,1]
#---
Set-StrictMode -Version 3; $m = [int[,]]::new(2, 3); $m[5,1]
#---
$h=[ordered]@{a=1;b=2;c=3}; $h[-1]; "|"; $h[5]; "|"; $h[0..1]; "|"; $h['a','c']; "|"; $h[$null]
#---
$h=[ordered]@{a=1;b=2;c=3}; $h[-1]=7; $h
#---
$h=[ordered]@{a=1;b=2;c=3}; $h[5]=7
#---
$h=[ordered]@{}; $h[10]='x'
#---
$h=[ordered]@{}; $h[[object]10]='ten'; $h.Keys; $h[[object]10]; $h[0]; $h[10]; $h['10']
#---
$h=[ordered]@{a=1}; $h[[long]0]; $h[[byte]0]; $h[[uint32]0]; $h[[char]'a']
#---
$h=@{a=1;b=2}; $h['a','b','zz']; ($h['a','b','zz']).Count; $h[@('a')]; $h[@()]
#---
$h=@{}; $h[(1,2)]='x'; $h.Keys.Count; $h[(1,2)]
#---
$h=@{}; $k=1,2; $h[$k]='x'; $h.Count; "[$($h[$k])]"; $h.Keys | % GetType | % Name
#---
$h=@{}; $h[$null]
#---
$h=@{}; $h[$null]=1
#---
$h=@{1='i';'1'='s'}; $h[1]; $h['1']; $h[1L]; $h[1.0]; $h[[byte]1]; $h.1; $h.'1'
#---
'abc'[1.5]; 'abc'['1']; 'abc'['x']; 'abc'[9]; 'abc'[-1]; 'abc'[-4]; 'abc'[0..5] -join ''
#---
'abc'[$null]
#---
'abc'[0]='x'
#---
$s='abc'; $s[0]='x'
#---
$x=5; $x[0]=1
#---
$x=$null; $x[0]
#---
$x=$null; $x[0]=1
#---
$x=[pscustomobject]@{a=1}; $x[0]; $x[1]; $x['a']
#---
$x=[pscustomobject]@{a=1}; $x[0]=5
#---
$a=1..5; $a[1..3]; $a[3..1]; $a[-1..-3]; $a[-2..1]
#---
$a=1..5; $a[2..10] -join ','; $a[-10..-4] -join ','; @($a[10..12]).Count; $a[10..12] -eq $null
#---
$a=1..5; $a[@()]; "[$($a[@()])]"; ($a[@()]).GetType().Name
#---
$a=@(1,@(2,3)); $a[1][0]; $a[1][5]; $a[5][0]
#---
$a=1..3; $a[0]='text'; $a; $a.GetType().Name; ([int[]]$a)
#---
[int[]]$a=1..3; $a[0]='text'
#---
[int[]]$a=1..3; $a[0]='7'; $a[0].GetType().Name; $a[3]=1
#---
$a=1..3; $a[-4]=1
#---
$a=1..3; $a['1']=9; $a -join ','; $a[1.5]=8; $a -join ','
#---
$a=1..3; $a[$true]; $a[[char]1]
#---
$a=1..3; $a[2147483648]
#---
$a=1..3; $a[2147483648]=1
#---
1..3 | % { $_ }; 3..1; 'a'..'e'; 'e'..'a'; 1.5..3.5; '1'..'3'; 1..'x'
#---
$null..3; 1..$null
#---
1..3000000000
#---
[char]'a'..[char]'c'; ('a'..'c')[0].GetType().Name; ('1'..'3')[0].GetType().Name; 'ab'..'d'
#---
'A'..'c' -join ''
#---
1..1; (1..1).GetType().Name; (1..0) -join ','; (0..-2) -join ','
#---
(1..10)[2..4+7]
#---
$r=1..3; $r+=4; $r -join ','; $r.GetType().Name; (1..3).GetType().Name; (,(1..3)).Count
#---
$q=[System.Collections.Generic.Queue[int]]::new(); $q.Enqueue(1); $q[0]; $q[1]
#---
$hs=[System.Collections.Generic.HashSet[int]](1,2); $hs[0]; $hs[1]
#---
$e=(1,2,3).GetEnumerator(); $e[0]
#---
$d=[System.Collections.Generic.Dictionary[string,int]]::new(); $d['x']; $d['a']=1; $d['a','x']; $d.zz; $d[1]
#---
$m=[regex]::Matches('abc','.'); $m[0].Value; $m[-1].Value; $m[9]; $m[0,1].Value
#---
$x=[xml]'<a><b>1</b><b>2</b></a>'; $x.a.b[0]; $x.a.b[-1]; $x.a.b[5]; $x.a['b'].InnerText
#---
$m=[regex]::Match('abc','(?<n>b)'); $m.Groups['n'].Value; $m.Groups[0].Value; $m.Groups['zz'].Success; $m.Groups[7].Success; $m.Groups[-1].Success
#---
$h=[ordered]@{a=1;b=2;c=3}; "[$($h[-1])] [$($h[-4])] [$($h[3])]"
#---
$h=[ordered]@{10='ten'}; $o=[object]10; "[$($h[$o])]"; foreach ($k in $h.Keys) { "[$($h[$k])]" }; $h.Keys | % { "[$($h[$_])]" }; $j=$h.Keys | select -f 1; "[$($h[$j])]"; "[$($h[[psobject]10])]"; "[$($h[(10)])]"; "[$($h[5+5])]"; "[$($h[[int]10])]"
#---
$h=[ordered]@{}; $h.Add(10,'x'); $h[10]
#---
$h=[ordered]@{a=1}; $h[-1]=7; $h.a
#---
$h=[ordered]@{a=1}; $h[-5]=7
#---
"[$((5)[0])] [$((5)[1])] [$((5)[-1])] [$((5)[-2])] [$((5)['a'])] [$((5)[0,0])] [$((5)[0,1])]"
#---
(5)['a']
#---
(5)[$null]
#---
(5)[0,0]
#---
'abc'[0,7,1].Count; 'abc'['x','y']
#---
$a=1,2,3; $a['x','y']
#---
$a=1,2,3; $a['1','2']
#---
$a=1,2,3; $a[0,$null]
#---
$a=1,2,3; $a[0,1.6]
#---
$l=[System.Collections.Generic.List[int]](1,2,3); $l[0,'x']
#---
$d=[System.Collections.Generic.Dictionary[string,int]]::new(); $d[$null]
#---
$d=[System.Collections.Generic.Dictionary[string,int]]::new(); $d[$null]=1
#---
Set-StrictMode -Version 3; 'abc'['x']
#---
Set-StrictMode -Version 3; $x=[pscustomobject]@{a=1}; $x[0]
#---
Set-StrictMode -Version 3; $h=@{a=1}; $h['a','q'].Count
#---
Set-StrictMode -Version 3; $d=[System.Collections.Generic.Dictionary[string,int]]::new(); $d['a','q'].Count
#---
Set-StrictMode -Version 3; $q=[System.Collections.Generic.Queue[int]]::new(); $q[0]
#---
$x=[pscustomobject]@{a=1}; "[$($x[0])] [$($x['a'])] [$($x[0,0])]"
#---
$s=[System.Collections.Generic.SortedList[string,int]]::new(); $s['x']; $s.Add('k',1); $s['k']; $s[0]
#---
$d = [datetime]'2020-01-01'; $d[0]; $d[5]; $d['x']
#---
$h=@{a=1}; $h[[object]'a']; $h['A']; $h[@('a','b')].Count; $h['b'].x; $h['b']['c']
#---
$m = [int[,]]::new(2, 3); $m[0][1]
#---
$m = [int[,]]::new(2, 3); $m[(0,1)]; $m[@(1,2)]=5; $m[1,2]; $m[(0,0),(1,2)] -join ','; $m[(0,0),(9,9)].Count; $m[0,0,0]=1
#---
$t=[tuple]::Create(1,2); $t[0]; $t.Item1
