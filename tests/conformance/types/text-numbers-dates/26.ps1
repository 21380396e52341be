$o=0; [int]::TryParse('abc',[ref]$o); $o; [double]::TryParse('1.5',[ref]$o); $o; $d=[datetime]::MinValue; [datetime]::TryParse('2020-01-02',[ref]$d); $d; [guid]::TryParse('x',[ref]$o); $o
