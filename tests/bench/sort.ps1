$x = 12345
$w = foreach ($i in 1..5000) { $x = ($x * 1103515245L + 12345L) % 2147483648L; "w$x" }
$s = $w | Sort-Object -Unique
$g = $w | Group-Object { $_.Length } | Sort-Object Count -Descending
"first $($s[0]) last $($s[-1]) count $($s.Count) groups $($g.Count)"
