(1,2).ForEach()
