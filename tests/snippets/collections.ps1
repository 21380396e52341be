$l=[System.Collections.Generic.List[int]]::new(); $l.Add(3); $l.AddRange([int[]](1,2)); $l.Insert(0,9); $l.Sort(); $l -join ','; $l.Contains(9); $l.IndexOf(2); $l.Remove(9); $l.RemoveAt(0); $l.Reverse(); $l -join ','; $l.Count; $l.Capacity -ge 2; $l.ToArray().GetType().Name; $l.Find({$args[0] -eq 2}); $l.Exists({param($x) $x -gt 5}); $l.ForEach({param($x) "it $x"}); $l.GetRange(0,1).Count; $l.BinarySearch(2)
#---
$l=[System.Collections.Generic.List[string]]@('b','a'); $l.Sort(); "$l"; $l.AddRange(@('c','d')); $l.RemoveAll({param($x) $x -gt 'b'}); $l.Count; $l.Add(5); $l[-1].GetType().Name; $l.TrueForAll({param($x) $x.Length -eq 1}); $l.ConvertAll([Converter[string,int]]{param($s) $s.Length}) -join ','
#---
$l=[System.Collections.Generic.List[int]]::new(); $l.Add('x')
#---
$l=[System.Collections.Generic.List[int]]::new(); $l.RemoveAt(3)
#---
$l=[System.Collections.Generic.List[int]](1,2); $l.Insert(5,1)
#---
$l=[System.Collections.Generic.List[object]]::new(); $l.Add($null); $l.Add(@(1,2)); $l.Count; $l[1].Count; $l += 5; $l.GetType().Name; $l.Count
#---
[System.Collections.Generic.List[int]]'5'; [System.Collections.Generic.List[int]]@('1','2'); [System.Collections.Generic.List[int]]@('x')
#---
$a=[System.Collections.ArrayList]::new(); $a.Add(1); $a.Add('x') | Out-Null; $null=$a.AddRange((2,3)); $a.Count; $a -join ','; $a.Remove('x'); $a.Contains(3); $a.IndexOf(3); $a.Insert(1,'ins'); "$a"; $a.Sort()
#---
$a=[System.Collections.ArrayList](3,1,2); $a.Sort(); "$a"; $a.Reverse(); "$a"; $a.ToArray().GetType().Name; $a.Clone().Count; $a.RemoveRange(0,2); "$a"; $a[0]; $a.IsFixedSize; $a.RemoveAt(9)
#---
$d=[System.Collections.Generic.Dictionary[string,int]]::new(); $d.Add('a',1); $d['b']=2; $d.c=3; $d.ContainsKey('A'); $d.ContainsValue(2); $v=0; $d.TryGetValue('a',[ref]$v); $v; $d.Remove('a'); $d.Count; $d.Keys -join ','; $d.Values -join ','; $d; foreach ($kv in $d.GetEnumerator()) { "$($kv.Key)=$($kv.Value)" }; $d.Add('b',5)
#---
$d=[System.Collections.Generic.Dictionary[string,object]]::new(); $d['l']=@(1,2); $d.l.Count; $d['n']=$null; $d.ContainsKey('n'); $d | ConvertTo-Json -Compress; $d.GetType().Name; $d.GetType().FullName
#---
$s=[System.Collections.Generic.HashSet[string]]::new(); $s.Add('a'); $s.Add('a'); $s.Contains('A'); $s.Count; $s.UnionWith([string[]]('b','c')); $s -join ','; $s.IntersectWith([string[]]('b','z')); "$s"; $s.SetEquals([string[]]('b')); $s.IsSubsetOf([string[]]('b','c')); $s.Overlaps([string[]]('q')); $s.ExceptWith([string[]]('b')); $s.Count; $s.Remove('q')
#---
$s=[System.Collections.Generic.HashSet[int]]@(1,2,2,3); $s.Count; $s | Measure-Object -Sum | % Sum; $s.SymmetricExceptWith([int[]](3,4)); ($s | Sort-Object) -join ','; [System.Collections.Generic.HashSet[string]]::new([string[]]('a','A'),[StringComparer]::OrdinalIgnoreCase).Count
#---
$q=[System.Collections.Generic.Queue[int]]::new(); $q.Enqueue(1); $q.Enqueue(2); $q.Peek(); $q.Dequeue(); $q.Count; $q.ToArray() -join ','; $q.Contains(2); $q.Clear(); $q.Dequeue()
#---
$s=[System.Collections.Generic.Stack[string]]::new(); $s.Push('a'); $s.Push('b'); $s.Peek(); "$s"; $s.Pop(); $s.Count; $s.Pop(); $s.Pop()
#---
$s=[System.Collections.Stack]::new(); $s.Push(1); $s.Push('x'); "$s"; $s.Pop(); $s.ToArray().Count; $q=[System.Collections.Queue]::new(@(1,2)); $q.Dequeue(); $q.Count; $q.Peek(); $s.Pop(); $s.Pop()
#---
$sd=[System.Collections.Generic.SortedDictionary[string,int]]::new(); $sd.Add('b',2); $sd['a']=1; $sd.Keys -join ','; $sd.Values -join ','; $sd; $sd.ContainsKey('a'); $sd.Remove('a'); $sd.Count; $sd['zz']
#---
$sl=[System.Collections.SortedList]::new(); $sl.Add('b',2); $sl.Add('a',1); $sl.Keys -join ','; $sl.GetByIndex(0); $sl.GetKey(1); $sl.IndexOfKey('b'); $sl['a']; $sl.Count; $sl.Remove('a'); $sl
#---
$ll=[System.Collections.Generic.LinkedList[int]]::new(); $null=$ll.AddLast(1); $null=$ll.AddFirst(0); $n=$ll.Find(1); $null=$ll.AddAfter($n,2); $ll -join ','; $ll.First.Value; $ll.Last.Value; $ll.Remove(1); $ll.Count; $ll.RemoveFirst(); $ll.First.Next; $ll.Contains(2)
#---
$ss=[System.Collections.Generic.SortedSet[int]](3,1,2); $ss -join ','; $ss.Min; $ss.Max; $ss.Add(2); $ss.GetViewBetween(2,3) -join ','; $ss.Reverse() -join ','
#---
$b=[System.Collections.BitArray]::new(4); $b[1]=$true; "$b"; $b.Count; $b.Set(0,$true); ($b | % { [int]$_ }) -join ''; $b.Not() -join ','
#---
$t=[tuple]::Create('a',1); $t.Item1; $t.Item2; "$t"; $t; [System.ValueTuple]::Create(1,2).Item2; $t.GetType().Name; $t -eq [tuple]::Create('a',1); $t.Equals([tuple]::Create('a',1))
#---
$kv=[System.Collections.Generic.KeyValuePair[string,int]]::new('k',1); $kv.Key; "$kv"; $kv; $de=[System.Collections.DictionaryEntry]::new('a',1); $de.Key; $de.Name; "$de"
#---
$a=1..5; [array]::IndexOf($a,3); [array]::Reverse($a); "$a"; [array]::Sort($a); "$a"; [array]::Find($a,[Predicate[int]]{param($x) $x -gt 3}); [array]::FindAll($a,[Predicate[int]]{$args[0] -gt 3}) -join ','; [array]::Exists($a,[Predicate[int]]{$args[0] -eq 9}); [array]::BinarySearch($a,4); [array]::ConvertAll($a,[Converter[int,string]]{param($i) "n$i"}) -join ','; [array]::Copy((1,2),$a,2); "$a"; [array]::Clear($a,0,1); "$a"; [array]::Resize([ref]$a,2); "$a"
#---
$a=@(1,2,3); $a.Contains(2); $a.IndexOf(3); $a.Add(4)
#---
$a=@(1,2,3); $a.Remove(1)
#---
$a=1,2,3; $a.Length; $a.Count; $a.Rank; $a.IsFixedSize; $a.GetType().FullName; $a.GetUpperBound(0); $a.GetLength(0); $a.Clone() -join ','; $a.SetValue(9,0); $a[0]; $a.GetValue(1); $a.CopyTo((0,0,0,0),1)
#---
$a=@(); $a.Count; $a += 1; $a += 2,3; $a.Count; $a = $a + @(4); $a = ,0 + $a; "$a"; $a * 2 -join ','; ($a -ne 2) -join ','; $a -contains 3; 3 -in $a; $a = $a | ? { $_ -ne 3 }; "$a"; $a.GetType().Name; @($null).Count; @(@()).Count; @(1,@(2,3)).Count; (,(1,2)).Count
#---
[int[]]$a = 1,'2',3.7; "$a"; $a += 'x'
#---
[int[]]$a=1,2; $a += 3; $a.GetType().Name; $a = 'a'
#---
[string[]]$s=1,2; $s[0].GetType().Name; $s += 3; $s[2].GetType().Name; [object[]]$o=1; $o.GetType().Name; [byte[]](1,255) -join ','; [byte[]](1,256)
#---
$a,$b,$c=1,2; "$a|$b|$c"; $a,$b=1,2,3; "$b"; $a,$b=$b,$a; "$a $b"; ($x,$y),$z=(1,2),3; "$x $y $z"; $first,$rest=1..4; "$rest"; $a=$b=7; "$a$b"; [int]$i,[string]$s='5',6; $i.GetType().Name; $s.GetType().Name
#---
$j=@(1,2),@(3,4); $j[1][0]; $j.Count; $j[0].Count; ($j | % { $_ -join '+' }) -join ';'; $j[0]+=5; $j[0] -join ','; $m=@(,@(1,2)); $m.Count; $m[0].Count; @($j).Count; "$j"; $j
#---
(1..3).ForEach({$_*2}) -join ','; (1..5).Where({$_ -gt 2}) -join ','; (1..5).Where({$_ -gt 2},'First'); (1..5).Where({$_ -gt 2},'Last',2) -join ','; $x,$y=(1..5).Where({$_ -gt 2},'Split'); "$x|$y"; (1..5).Where({$_ -eq 3},'SkipUntil') -join ','; (1..5).Where({$_ -eq 3},'Until') -join ','; ('a','b').ForEach('ToUpper') -join ''; (1,2).ForEach([string])[0].GetType().Name; ('ab','c').ForEach('Length') -join ','; (1..3).ForEach({$args[0]},5)
