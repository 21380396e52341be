$l=[Collections.Generic.List[int]](1,2,3); $l.GetRange(1,5)
