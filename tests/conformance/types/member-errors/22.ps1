$l=[Collections.ArrayList]@(1,2); $l.Add(3); $l.Count; $l[-1]; $l.Foo; $l.ForEach({$_}).Count; $l.GetEnumerator().GetType().FullName
