$d=[Collections.Generic.Dictionary[string,int]]::new(); $d['a']; $d.Add('a',1); $d.Add('a',2)
