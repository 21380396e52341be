$ss=[Collections.Generic.SortedSet[int]](3,1,2,1); "$ss"; $ss.Min; $ss.Max; $ss.Add(1); $ss.Add(0); "$ss"; $ss.Contains(3)
