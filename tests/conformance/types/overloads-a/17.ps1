[System.Text.StringBuilder]::new('a','b','c','d','e')
