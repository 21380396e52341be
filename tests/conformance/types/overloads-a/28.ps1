[array]::ForEach(@(1),[Action[object]]{throw 'x'})
