[System.Collections.Generic.Dictionary[string,int]]$d=@{}; $d.a=1; $d.a; $d['b']=2; $d.Keys; $d.Count
