[datetime]::new(2020,2,30)
