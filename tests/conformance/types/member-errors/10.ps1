(1,2).Where('x')
