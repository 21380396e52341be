[datetime]'2020-01-01' | gm | select -first 5 | % tostring
