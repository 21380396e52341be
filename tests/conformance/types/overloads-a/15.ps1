New-Object DateTime 2020,'a',2
