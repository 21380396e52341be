$h = @{}
for ($i = 0; $i -lt 10000; $i++) { $k = "k$($i % 1250)"; if ($h.ContainsKey($k)) { $h[$k] += $i } else { $h[$k] = $i } }
$t = 0
foreach ($k in $h.Keys) { $t += $h[$k] }
"keys $($h.Count) total $t"
