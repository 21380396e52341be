[int]::Parse('')
