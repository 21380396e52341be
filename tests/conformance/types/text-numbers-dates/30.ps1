[math]::Clamp(5,3,1)
