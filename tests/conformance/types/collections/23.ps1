$s=[Collections.Generic.HashSet[int]](1,2,3); $s.GetType().Name; $s.Count; foreach($i in $s){$i}; $s.SymmetricExceptWith([int[]](3,4)); ($s | sort) -join ','
