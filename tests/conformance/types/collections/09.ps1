$a=[Collections.ArrayList]@(1); [Collections.ArrayList]::ReadOnly($a).Add(2)
