[regex]::new('(')
