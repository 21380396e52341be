$rows = foreach ($i in 1..3000) { [pscustomobject]@{ Id = $i; Name = "user$($i % 97)"; Score = ($i * 7919) % 1007 } }
$top = $rows | Where-Object { $_.Score -gt 500 } | Sort-Object Score, Name -Descending | Select-Object -First 5
$top | ForEach-Object { "$($_.Id) $($_.Name) $($_.Score)" }
