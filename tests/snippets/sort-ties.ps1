$rows = foreach ($i in 1..20) { [pscustomobject]@{ I=$i; K = $i % 3 } }
"stable: " + (($rows | Sort-Object K | % I) -join ' ')
"desc: " + (($rows | Sort-Object K -Descending | % I) -join ' ')
"top5: " + (($rows | Sort-Object K -Top 5 | % I) -join ' ')
"top5d: " + (($rows | Sort-Object K -Top 5 -Descending| % I) -join ' ')
"bottom5: " + (($rows | Sort-Object K -Bottom 5 | % I) -join ' ')
"bottom5d: " + (($rows | Sort-Object K -Bottom 5 -Descending| % I) -join ' ')
"uniq: " + (($rows | Sort-Object K -Unique | % I) -join ' ')
"uniqd: " + (($rows | Sort-Object K -Unique -Descending | % I) -join ' ')
"stab: " + (($rows | Sort-Object K -Stable | % I) -join ' ')
"stabd: " + (($rows | Sort-Object K -Stable -Descending | % I) -join ' ')
#---
$rows = foreach ($i in 1..60) { [pscustomobject]@{ I=$i; K = $i % 3 } }
"stable: " + (($rows | Sort-Object K | % I) -join ' ')
"desc: " + (($rows | Sort-Object K -Descending | % I) -join ' ')
#---
$rows = foreach ($i in 1..60) { [pscustomobject]@{ I=$i; K = 1 } }
"equal: " + (($rows | Sort-Object K | % I) -join ' ')
"equal desc: " + (($rows | Sort-Object K -Descending | % I) -join ' ')
#---
$rows = foreach ($i in 1..16) { [pscustomobject]@{ I=$i; K = 1 } }
"equal16: " + (($rows | Sort-Object K | % I) -join ' ')
$rows = foreach ($i in 1..17) { [pscustomobject]@{ I=$i; K = 1 } }
"equal17: " + (($rows | Sort-Object K | % I) -join ' ')
#---
$r = 'a','B','A','b','c','a ',"a`u{0}",$null,'C' | % { [pscustomobject]@{ K=$_; I=($script:n++) } }
$r | Group-Object K | % { "$($_.Name)|$($_.Count)|$(($_.Group|% I) -join ',')" }
$r | Group-Object K -CaseSensitive | % { "$($_.Name)|$($_.Count)|$(($_.Group|% I) -join ',')" }
$r | Group-Object Nope | % { "$($_.Name)|$($_.Count)|$(($_.Group|% I) -join ',')" }
#---
3,1,2,1,3,1 | Group-Object | % { "$($_.Name)|$($_.Count)" }
#---
3.5,1.25,3.5,[double]::NaN,[double]::NaN | Group-Object | % { "$($_.Name)|$($_.Count)" }
#---
'b','a','B','c' | Sort-Object -Unique
#---
'b','a','B','c' | Sort-Object -Unique -CaseSensitive
#---
1..40 | % { [pscustomobject]@{ A = $_ % 4; B = "x$($_ % 3)"; I = $_ } } | Sort-Object A, @{ e = 'B'; Descending = $true } | % { "$($_.A)$($_.B)$($_.I)" } | Join-String -Separator ' '
#---
1..40 | % { [pscustomobject]@{ A = $_ % 4; B = "x$($_ % 3)"; I = $_ } } | Sort-Object B -Descending | % { "$($_.A)$($_.B)$($_.I)" } | Join-String -Separator ' '
#---
1..40 | % { [pscustomobject]@{ A = "y$($_ % 4)"; I = $_ } } | Sort-Object A, Nope | % I | Join-String -Separator ' '
#---
$l = [System.Collections.Generic.List[object]]::new(); 1..40 | % { $l.Add([pscustomobject]@{ A = $_ % 3; I = $_ }) }
$l.Sort([System.Comparison[object]]{ param($x,$y) $x.A.CompareTo($y.A) }); ($l | % I) -join ' '
#---
$k = [int[]](1..30 | % { $_ % 4 }); $v = [int[]](1..30); [array]::Sort($k, $v); "$v"
#---
1,'a',2.5,'b',3,$true,(Get-Date 2020-01-01) | Sort-Object | % { "$_" }
#---
-5,3,-1,0,7,[int]::MinValue,[int]::MaxValue | Sort-Object | Join-String -Separator ' '
#---
-5,3,-1,0,7,[int]::MinValue,[int]::MaxValue | Sort-Object -Descending | Join-String -Separator ' '
#---
'é','e','f','E','zebra','Äpfel','apfel','a-b','ab','a_b','A1','a10','a2' | Sort-Object | Join-String -Separator ' '
#---
'a-b','ab','a_b','A1','a10','a2','abcdefgh2','abcdefgh10','ABCDEFGH1','','  ' | Sort-Object | Join-String -Separator ' '
#---
'a-b','ab','a_b','A1','a10','a2','abcdefgh2','abcdefgh10','ABCDEFGH1','','  ' | Sort-Object -Descending | Join-String -Separator ' '
