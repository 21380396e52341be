[int] | gm -Static | % { "$($_.MemberType) $($_.Name) = $($_.Definition)" }
