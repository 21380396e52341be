[math]::Round(1.005,2); [math]::Round([decimal]1.005,2); [math]::Abs([int]::MinValue)
