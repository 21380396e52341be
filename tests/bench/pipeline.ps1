$r = 1..20000 | Where-Object { $_ % 2 -eq 0 } | ForEach-Object { $_ * 3 } | Measure-Object -Sum
"sum $($r.Sum)"
