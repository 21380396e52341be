'abc'.Length = 2
