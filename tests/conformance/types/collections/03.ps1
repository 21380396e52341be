$l=[Collections.Generic.List[int]]::new(); $l.RemoveAt(0)
