'hello'.Insert(9,'x')
