$l=[Collections.Generic.List[int]]::new(); $l[3]=1
