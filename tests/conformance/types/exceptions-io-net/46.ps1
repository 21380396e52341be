[array]::Empty[int]().GetType().Name; [Linq.Enumerable]::OfType[int](@(1,'a',2)) -join ','; [Linq.Enumerable]::Cast[int](@(1,2)) -join ','
