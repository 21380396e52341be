ConvertTo-Json ([guid]::Empty) -Compress
#---
[guid]::Empty | ConvertTo-Json -Compress
#---
[pscustomobject]@{g=[guid]::Empty;i=[ipaddress]'1.2.3.4';d=[datetime]'2020-01-01'} | ConvertTo-Json -Compress
#---
@([guid]::Empty) | ConvertTo-Json -Compress -AsArray
#---
ConvertTo-Json @([guid]::Empty,1) -Compress
#---
ConvertTo-Json @{g=[guid]::Empty} -Compress
#---
$g=[guid]::Empty; ConvertTo-Json $g -Compress; $h=@{a=$g}; $h | ConvertTo-Json -Compress
#---
[datetime]'2020-01-01' | ConvertTo-Json; Get-Date '2020-01-01' | ConvertTo-Json -Compress; ConvertTo-Json (Get-Date '2020-01-01') -Compress
#---
[ipaddress]'1.2.3.4' | ConvertTo-Json -Compress -Depth 1
#---
[version]'1.2' | ConvertTo-Json -Compress; [uri]'http://x' | ConvertTo-Json; [timespan]'1:0' | ConvertTo-Json -Compress | % Length
