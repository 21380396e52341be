[version]::Parse('1')
