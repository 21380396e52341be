[datetime]::Parse('nonsense')
