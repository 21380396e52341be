$null.Length; $null.Count; (5).Count; (5).Length; @().Count
