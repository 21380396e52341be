[convert]::ToInt32('abc')
