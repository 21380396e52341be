[version]::new(1,-2)
