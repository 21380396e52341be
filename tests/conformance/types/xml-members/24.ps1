[math] | gm -Static | % { "$($_.MemberType) $($_.Name) = $($_.Definition)" }
