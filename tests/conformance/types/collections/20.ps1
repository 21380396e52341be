$d=[Collections.Generic.Dictionary[string,int]]::new(); $d['a']='x'
