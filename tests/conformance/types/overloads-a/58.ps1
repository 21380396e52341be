$o=New-Object PSObject -Property @{a=1}; $o.psobject.properties.name; $o.psobject.typenames; $o.pstypenames; $o.psobject.Properties['a'].Value; $o.psobject.properties | % gettype | % name
