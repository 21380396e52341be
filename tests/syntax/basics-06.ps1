enum E : int { A; B = 3
 C }