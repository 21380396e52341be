$q=[Collections.Queue]::new(); $q.Enqueue(1); $q.Enqueue(2); $q.Count; $q.Peek(); $q.Dequeue(); $q.ToArray(); $q.Contains(2); $q.Clear(); $q.Dequeue()
