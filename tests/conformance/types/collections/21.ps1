$d=[Collections.Generic.Dictionary[int,string]]::new(); $d[1]='a'; $d['2']='b'; $d.Count; $d[2]; $d | % { $_.GetType().Name }; $d.GetEnumerator() | % { "$($_.Key) $($_.Value)" }
