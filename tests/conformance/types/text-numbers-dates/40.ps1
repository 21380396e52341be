[datetime]::ParseExact('2020','yyyyMMdd',$null)
