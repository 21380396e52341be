$sl=[System.Collections.SortedList]::new(); $sl.z=1; $sl['a']=2; $sl.Keys; $sl.a
