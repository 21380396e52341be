[Math]::Round(2.5,'x')
