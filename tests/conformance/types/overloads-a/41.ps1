[Math]::Sqrt('abc')
