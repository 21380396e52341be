[string]::new('a',3); [string]::new([char[]]'abc'); [string]::new
