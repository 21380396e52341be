$q=[Collections.Generic.Queue[string]]::new(); $q.Enqueue('a'); $q.Count; $q.Dequeue(); $q.Peek()
