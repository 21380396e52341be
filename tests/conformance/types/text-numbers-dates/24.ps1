[int]::Parse($null)
