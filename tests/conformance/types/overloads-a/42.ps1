[Math]::Max('a','b')
