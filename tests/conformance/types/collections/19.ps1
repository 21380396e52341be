$d=[Collections.Generic.Dictionary[string,int]]::new([StringComparer]::OrdinalIgnoreCase); $d['A']=1; $d['a']; $d.Item('A'); $d.a; $d['x']
