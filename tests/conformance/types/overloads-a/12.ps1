[datetime]::new(1,2)
