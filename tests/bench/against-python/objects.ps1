# building, filtering, sorting and grouping 60,000 custom objects
$rows = foreach ($i in 1..60000) { [pscustomobject]@{ Id = $i; Name = "user$($i % 977)"; Dept = "D$($i % 31)"; Score = ($i * 7919) % 10007 } }
$top = $rows | Where-Object { $_.Score -gt 5000 } | Sort-Object Score, Name -Descending | Select-Object -First 5
$groups = $rows | Group-Object Dept | Sort-Object Count -Descending
$top | ForEach-Object { "$($_.Id) $($_.Name) $($_.Score)" }
"groups $($groups.Count) largest $($groups[0].Count)"
