[convert]::ToInt32('0x10')
