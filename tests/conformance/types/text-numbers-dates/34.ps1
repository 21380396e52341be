[convert]::ToInt32(3000000000)
