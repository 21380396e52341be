$l=[Collections.Generic.List[int]](1,2,3); $l.Insert(9,1)
