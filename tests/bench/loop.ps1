$sum = 0
for ($i = 0; $i -lt 100000; $i++) { if ($i % 3 -eq 0) { $sum += $i } else { $sum -= 1 } }
"sum $sum"
