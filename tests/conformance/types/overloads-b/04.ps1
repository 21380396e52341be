$l=[Collections.Generic.List[int]]::new(); $l | gm -InputObject $l | % { "$($_.MemberType) $($_.Name) = $($_.Definition)" }
