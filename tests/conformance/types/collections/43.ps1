[int[]]::new(-1)
