$l=[Collections.Generic.List[object]](1,'a',$null); $l.Count; $l.Contains($null); $l.IndexOf('a'); $l.Add(@(1,2)); $l.Count; $l[3].Count; $l.Sort()
