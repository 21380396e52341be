$l=[System.Collections.ArrayList](1,2,3); foreach ($x in $l) { $x; if ($x -eq 2) { $l.Remove(3) } }
#---
$l=[System.Collections.ArrayList](1,2,3); foreach ($x in $l) { $x; $l[0]=9 }
#---
$l=[System.Collections.Generic.List[int]](1,2,3); foreach ($x in $l) { $x; $l[0]=9 }
#---
$l=[System.Collections.Generic.List[int]](1,2,3); $l | % { $_; $l.Add(4) }
#---
$l=[System.Collections.Generic.List[int]](1,2,3); foreach ($x in $l) { $x; $l.Clear() }
#---
$h=@{a=1;b=2}; foreach ($k in $h.Keys) { $h[$k]=5 }; $h
#---
$h=@{a=1;b=2}; foreach ($k in $h.Keys) { $h.Remove($k) }
#---
$h=@{a=1}; foreach ($k in $h.Keys) { $h[$k]=5 }; $h.a
#---
$h=@{a=1;b=2}; foreach ($k in @($h.Keys)) { $h[$k]=5 }; $h.Values
#---
$h=[ordered]@{a=1;b=2}; foreach ($k in $h.Keys) { $h[$k]=5 }; $h
#---
$h=@{a=1;b=2}; foreach ($e in $h.GetEnumerator()) { $h[$e.Key]=5 }; $h
#---
$h=@{a=1;b=2}; $h.Keys | % { $h[$_]=5 }
#---
$h=@{a=1;b=2}; $h.GetEnumerator() | % { $h.Remove($_.Key) }
#---
$h=@{a=1;b=2}; foreach ($v in $h.Values) { $h['c']=5 }
#---
$d=[System.Collections.Generic.Dictionary[string,int]]::new(); $d.a=1; $d.b=2; foreach ($k in $d.Keys) { $d[$k]=7 }; $d
#---
$d=[System.Collections.Generic.Dictionary[string,int]]::new(); $d.a=1; $d.b=2; foreach ($k in $d.Keys) { $d["x$k"]=7 }; $d.Count
#---
$d=[System.Collections.Generic.Dictionary[string,int]]::new(); $d.a=1; $d.b=2; foreach ($k in $d.Keys) { $null=$d.Remove($k) }; $d.Count
#---
$q=[System.Collections.Generic.Queue[int]]::new(); $q.Enqueue(1);$q.Enqueue(2); foreach ($k in $q) { $q.Enqueue(3) }
#---
$q=[System.Collections.Queue]::new(); $q.Enqueue(1);$q.Enqueue(2); foreach ($k in $q) { $q.Enqueue(3) }
#---
$q=[System.Collections.Generic.HashSet[int]]::new(); $null=$q.Add(1); foreach ($k in $q) { $null=$q.Add(3) }
#---
$q=[System.Collections.Generic.HashSet[int]]::new(); $null=$q.Add(1); foreach ($k in $q) { $null=$q.Remove(1) }; $q.Count
#---
$q=[System.Collections.Generic.SortedDictionary[int,int]]::new(); $q.Add(1,1); foreach ($k in $q.Keys) { $q.Add(2,2) }
#---
$q=[System.Collections.Stack]::new(); $q.Push(1); $q.Push(2); foreach ($k in $q) { $q.Push(3) }
#---
$e=(1,2,3).GetEnumerator(); $e.GetType().Name; $null=$e.MoveNext(); $e.Current; foreach ($x in $e) { "r $x" }; $e.MoveNext()
#---
$e=[System.Collections.Generic.List[int]](1,2,3); $en=$e.GetEnumerator(); while($en.MoveNext()){ $en.Current }; $en.GetType().FullName
#---
$e=(1,2,3).GetEnumerator(); $e | % { $_ }; $e.Reset(); $e.MoveNext(); $e.Current
#---
$e=@{a=1}.GetEnumerator(); $e.GetType().Name; $e.MoveNext(); $e.Current.Key; $e.Key; $e.Value; $e.Name
#---
$e='abc'.GetEnumerator(); foreach ($c in $e) { $c }
#---
$x=(10,20).GetEnumerator(); [void]$x.MoveNext(); $x.Current
#---
$h=[ordered]@{a=1;b=2}; $h.Keys.GetType().Name; $h.Keys[0]; $h.Values[1]; $h.Keys.Count; $k=$h.Keys; $h.c=3; "$k"
