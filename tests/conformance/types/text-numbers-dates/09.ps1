'hello'.Remove(1,9)
