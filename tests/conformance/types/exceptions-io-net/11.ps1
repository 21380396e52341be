[scriptblock]::Create('1 +')
