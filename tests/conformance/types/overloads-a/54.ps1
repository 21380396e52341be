[guid]::Parse('x')
