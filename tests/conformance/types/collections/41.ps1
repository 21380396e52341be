@(1,2,3).Contains(2); (1,2,3).IndexOf(3); ,(1,2) | % { $_.Count }; @(1,2).Add(3)
