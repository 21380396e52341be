$r=[ref]5; $r.Value; $r.Value=7; $r.Value; $r.GetType().FullName; $v=1; $r=[ref]$v; $r.Value=9; $v
