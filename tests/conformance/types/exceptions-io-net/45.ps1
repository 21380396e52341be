[Linq.Enumerable]::First([int[]]@())
