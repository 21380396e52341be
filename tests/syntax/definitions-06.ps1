foreach ($x of 1..3) { $x }
5