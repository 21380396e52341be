New-Object DateTime 2020,13,2
