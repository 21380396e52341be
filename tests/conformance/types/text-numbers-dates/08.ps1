'hello'.Remove(9)
