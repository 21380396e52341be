$b=[Collections.BitArray]::new(8); $b[3]=$true; $b[3]; $b.Count; ($b | % {[int]$_}) -join ''; $b.Not() | out-null; $b.Get(0); $b.SetAll($false); ($b | ?{$_}).Count
