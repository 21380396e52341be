$s=[System.Collections.Generic.List[string]]::new(); $s.Add(5); $s.AddRange([string[]]('a','b')); $s.AddRange(('x','y')); "$s"
