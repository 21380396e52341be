[math]::Round('2.7'); [math]::Max('3',2); [math]::Floor('1.5'); [math]::Abs('-5'); [math]::Pow('2','3'); [math]::Sqrt(-1); [math]::BigMul(100000,100000); $r=0;[math]::DivRem(7,2,[ref]$r); $r
