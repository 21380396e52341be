[uri]::new('nonsense')
