[datetime]::new(2020,13,2)
