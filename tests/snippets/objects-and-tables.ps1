3,1,2 | Sort-Object | % {$_}; 'b','A','c' | Sort-Object; 'b','A','a' | Sort-Object -CaseSensitive; 3,1,'2',$null | Sort-Object
#---
$o=[pscustomobject]@{n='b';v=2},[pscustomobject]@{n='a';v=2},[pscustomobject]@{n='c';v=1}; ($o | Sort-Object v,n).n -join ''; ($o | Sort-Object v,@{e='n';Descending=$true}).n -join ''; ($o | Sort-Object @{e={$_.v};Ascending=$false},n).n -join ''; ($o | Sort-Object -Property v -Descending -Stable).n -join ''; ($o | Sort-Object -Top 2 v).n -join ''; ($o | Sort-Object -Bottom 1 v).n -join ''
#---
1,2,2,3,1 | Sort-Object -Unique; 'a','A','b' | Sort-Object -Unique; 'a','A','b' | Sort-Object -Unique -CaseSensitive
#---
1..10 | Group-Object { $_ % 3 } | % { "$($_.Name): $($_.Count) $($_.Group -join ',')" }
#---
'a','b','A' | Group-Object; 'a','b','A' | Group-Object -CaseSensitive | ft -a
#---
$g = 1..4 | Group-Object { $_ % 2 } -AsHashTable; $g.GetType().Name; $g[0] -join ','; $g[1] -join ','; $g.Keys.Count
#---
$g = 'x','yy','z' | Group-Object Length -AsHashTable -AsString; $g['1'] -join ','; $g.'2'
#---
[pscustomobject]@{a=1;b='x'},[pscustomobject]@{a=1;b='y'},[pscustomobject]@{a=1;b='x'} | Group-Object a,b | % { "$($_.Name)|$($_.Count)|$($_.Values -join '+')" }
#---
1..3 | Group-Object -NoElement { $_ -gt 1 }
#---
1,2,3 | Measure-Object; 1,2,3 | Measure-Object -Sum -Average -Maximum -Minimum -StandardDeviation
#---
1..5 | Measure-Object -AllStats
#---
'one two','three' | Measure-Object -Line -Word -Character
#---
[pscustomobject]@{a=1;b=2},[pscustomobject]@{a=5} | Measure-Object a,b -Sum
#---
'a','c','b' | Measure-Object -Maximum -Minimum
#---
@() | Measure-Object | % Count; $null | Measure-Object | % Count; 'x' | Measure-Object -Sum
#---
[pscustomobject]@{a=1} | Measure-Object zz -Sum
#---
Compare-Object 1,2,3 2,3,4
#---
Compare-Object 1,2,3 2,3,4 -IncludeEqual -ExcludeDifferent
#---
Compare-Object 'a','b' 'B','c' -PassThru; Compare-Object 'a','b' 'B','c' -CaseSensitive | % { "$($_.InputObject) $($_.SideIndicator)" }
#---
Compare-Object ([pscustomobject]@{n='a';v=1}) ([pscustomobject]@{n='a';v=2}) -Property n,v
#---
Compare-Object ([pscustomobject]@{n='a';v=1}) ([pscustomobject]@{n='a';v=2}) -Property v -PassThru | % v
#---
Compare-Object $null 1
#---
Compare-Object 1,2,3,4 4,3,2,1 -SyncWindow 0 | % { "$($_.InputObject)$($_.SideIndicator)" }
#---
1..10 | Select-Object -First 2 -Last 1; 1..10 | Select-Object -Skip 8; 1..10 | Select-Object -SkipLast 8; 1..10 | Select-Object -Index 0,5; 1..10 | Select-Object -SkipIndex 0,1,2,3,4,5,6,7
#---
[pscustomobject]@{a=1;b=2;c=3} | Select-Object -ExcludeProperty b -Property *; [pscustomobject]@{a=1;b=2} | Select-Object a,@{n='d';e={$_.a*2}},@{Name='e';Expression='b'}
#---
[pscustomobject]@{a=1,2;b=2} | Select-Object -ExpandProperty a; [pscustomobject]@{a=[pscustomobject]@{x=1};b=2} | Select-Object -ExpandProperty a -Property b
#---
[pscustomobject]@{a=1} | Select-Object -ExpandProperty zz
#---
[pscustomobject]@{a=1} | Select-Object zz; [pscustomobject]@{a=1;ab=2;b=3} | Select-Object a*
#---
1,1,2,3,3 | Select-Object -Unique; 'a','A' | Select-Object -Unique; 'a','A' | Select-Object -Unique -CaseInsensitive; 1,1,2 | Get-Unique; 'a','A' | Get-Unique -AsString
#---
[pscustomobject]@{a=1;b=1},[pscustomobject]@{a=1;b=2} | Select-Object a -Unique
#---
$o=[pscustomobject]@{a=1}; $o | Add-Member b 2; $o | Add-Member -NotePropertyMembers @{c=3}; $o | Add-Member ScriptProperty d {$this.a+$this.b}; $o | Add-Member AliasProperty al a; $o | Add-Member ScriptMethod m {param($x) $this.a+$x}; $o.d; $o.al; $o.m(5); $o | gm | % { "$($_.MemberType) $($_.Name) $($_.Definition)" }; $o
#---
$o=[pscustomobject]@{a=1}; $o | Add-Member a 5; $o.a
#---
$o=[pscustomobject]@{a=1}; $o | Add-Member a 5 -Force; $o.a; $r = $o | Add-Member z 9 -PassThru; $r.z
#---
$o = 'str' | Add-Member -NotePropertyName n -NotePropertyValue 5 -PassThru; $o.n; $o.Length; $o; $o.GetType().Name; $p=$o; $p.n; ($o+'').n
#---
$o=[pscustomobject]@{}; Add-Member -InputObject $o -MemberType NoteProperty -Name x -Value 1; $o.x; Add-Member -InputObject $o -MemberType ScriptProperty -Name y -Value { $this.x } -SecondValue { param($v) $this.x = $v*2 }; $o.y=5; $o.x; $o.y
#---
$o=[pscustomobject]@{}; $o | Add-Member -TypeName My.Type; $o.PSTypeNames[0]; $o.psobject.TypeNames -join ','
#---
$o=[pscustomobject]@{a=1}; $o.PSObject.Properties.Add([psnoteproperty]::new('b',2)); $o.b; $o.PSObject.Properties.Remove('a'); $o; $o.PSObject.Properties['b'].Value=7; $o.b; $o.PSObject.Properties.Match('b*').Count; $o.psobject.properties.name
#---
Get-Member -InputObject 5 -Name ToString | % Definition; 5 | Get-Member -MemberType Property; @{a=1} | Get-Member -MemberType Property | % Name; ,(1,2) | Get-Member Length | % Definition; 'a' | Get-Member -MemberType Properties | % Name
#---
'a' | gm zzz; [pscustomobject]@{a=1;b='x';c=$null;d=1.5;e=@(1);f=@{}} | gm -MemberType NoteProperty | % Definition
#---
1,'a',2 | gm -Name GetType | % TypeName
#---
$null | gm
#---
gm -InputObject $null
#---
[pscustomobject]@{b=1;a=2} | ConvertTo-Json -Compress; "$([pscustomobject]@{b=1;a=2})"; [pscustomobject]@{n=$null;d=@(1,2);h=@{k=1}}; [pscustomobject][ordered]@{z=1;y=2}
#---
$h=@{a=1}; $h.Add('b',2); $h.Contains('a'); $h.ContainsKey('B'); $h.ContainsValue(2); $h.Remove('a'); $h.Count; $h.Clear(); $h.Count; $h.b; $h['c']='d'; $h.c; $h.IsReadOnly; $h.Keys.GetType().Name; $h.GetType().Name; $h.Clone().c; $h.PSObject.Properties.Name -join ','
#---
$h=@{a=1;b=2}+@{c=3}; $h.Count; $h2=$h.Clone(); $h2.a=9; $h.a; $h.GetEnumerator().GetType().Name; @($h.GetEnumerator())[0].GetType().Name; $h | Measure-Object | % Count; ($h.GetEnumerator() | Measure-Object).Count; foreach ($k in $h.Keys | Sort-Object) { $k }
#---
$h=[ordered]@{z=1;y=2}; $h.Insert(0,'first',0); $h.Keys -join ','; $h.RemoveAt(1); $h.Keys -join ','; $h[0]; $h.Contains('y'); $h.Add('y',1)
#---
$h=[ordered]@{a=1}; $h.Insert(5,'x',1)
#---
$h=[ordered]@{a=1}; $h.RemoveAt(5)
#---
$h=[ordered]@{a=1;b=2}; $h.GetEnumerator() | % { $_.Name }; $h | ConvertTo-Json -Compress; $h.Count; $h.Values -join ','; "$($h.Keys)"; $h.IsReadOnly; $h.PSBase.Count; foreach ($e in $h.GetEnumerator()) { "$($e.Key):$($e.Value)" }
#---
@{a=@{b=@(1,2,@{c='deep'})}}.a.b[2].c; @{1='x'}[1]; @{'a b'=1}.'a b'; @{(1+1)='two'}[2]; $k='dyn'; @{$k=1}.dyn; @{"x$k"=2}.xdyn
#---
$s=@{Name='x';Force=$true}; function f { param($Name,[switch]$Force) "$Name $Force" }; f @s; $a='p','q'; function g { param($x,$y) "$x-$y" }; g @a
#---
[System.Collections.Generic.List[System.Diagnostics.Stopwatch]]::new().Add('x')
#---
[System.Text.StringBuilder]::new().EnsureCapacity(@{})
#---
class B {}; class A { [int]M([B]$v){return 1}}; [A]::new().M('x')
#---
class B {}; [System.Collections.Generic.List[B]]::new().Add('x')
#---
class B {}; $d=[System.Collections.Generic.Dictionary[string,B]]::new(); $d.Add('k','x')
#---
$m=$null; $rows = [pscustomobject]@{N=1},[pscustomobject]@{N=2}; ($rows.Missing).Count; $null -eq $rows.Missing; @($rows.Missing).Count; $x=$rows.Missing; $x.GetType().Name
#---
$rows = @{a=1},@{b=2}; ($rows.zz).Count; (1,2).zz.Count; $null -eq (1,2).zz; $r=(1,2,3).Foo; $r.Count; 'x'.Foo.Count; $l=[System.Collections.ArrayList](1,2); $l.zz.Count; @().zz.Count; ,@().zz.Count
#---
$rows = [pscustomobject]@{N=1},[pscustomobject]@{M=2}; ($rows.N).Count; @($rows.N).Count; $rows.Missing -is [array]
#---
$h=@{two=1}; try { $h + @{two=9} } catch { $_.FullyQualifiedErrorId; "$($_.CategoryInfo)"; $_.Exception.GetType().FullName }
#---
try { @{a=1;b=2;A=3} } catch { $_.FullyQualifiedErrorId; "$($_.CategoryInfo)" ; $_.Exception.GetType().FullName}
#---
$k='a'; try { @{$k=1;a=3} } catch { $_.FullyQualifiedErrorId; "$($_.CategoryInfo)" ; $_.Exception.GetType().FullName}
#---
try { @{$null=1} } catch { $_.FullyQualifiedErrorId; "$($_.CategoryInfo)" ; $_.Exception.Message}
#---
try { $a=@{a=1}; $a += 5 } catch { $_.FullyQualifiedErrorId; "$($_.CategoryInfo)" ; $_.Exception.Message}
#---
$ErrorView='CategoryView'; (5).Nope()
#---
$m = New-Module -Name M1 -ScriptBlock { class Q1 { [int]$v=1 }; function nq { [Q1]::new() }; Export-ModuleMember -Function nq }; (nq).v; 'Q1' -as [type]; (& $m { [Q1]::new().v })
