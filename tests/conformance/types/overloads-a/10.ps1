[int]::MaxValue = 4
