$r=[Random]::new(42); $r.Next(); $r.Next(100); $r.Next(5,10); $r.NextDouble(); ([Random]::new(1)).Next(1000); $r=[Random]::new(7); 1..5 | % { $r.Next(1,7) }
