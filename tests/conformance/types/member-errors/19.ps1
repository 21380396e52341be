@(1,2).Contains(2); @(1,2).IndexOf(2); @(1,2).Clear(); (1).ToInt16($null)
