[timespan]::Parse('x')
