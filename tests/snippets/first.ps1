1 + '2'
#---
[int]'x'
#---
Get-NoSuchThing
#---
[pscustomobject]@{ Name = 'a'; Size = 1kb }
#---
throw 'up'
