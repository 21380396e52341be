[byte]::Parse('256')
