[int] | gm -static | % { "$($_.MemberType) $($_.Name) = $($_.Definition)" }
