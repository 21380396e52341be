(1,2).Where()
