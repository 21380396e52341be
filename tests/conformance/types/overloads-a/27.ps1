$r=0; [int]::TryParse('5',[ref]$r); $r
