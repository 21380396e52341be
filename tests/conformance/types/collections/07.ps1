$a=[Collections.ArrayList]::new(); $a.Add(1); $a.Add('x'); [void]$a.AddRange((1,2)); $a.Count; $a.Remove('x'); $a.Count; $a.Insert(1,'y'); "$a"; $a.Contains(2); $a.IndexOf(2); $a.Sort();
