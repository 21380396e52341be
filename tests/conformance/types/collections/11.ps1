$a=[Collections.ArrayList]@(1); $a[5]=1
