[decimal]::Divide(1,0)
