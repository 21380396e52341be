[System.IO.Path]::Combine('a','b','c')
