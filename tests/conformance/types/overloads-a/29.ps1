$l=[Collections.Generic.List[int]]::new(); $l.Add('x')
