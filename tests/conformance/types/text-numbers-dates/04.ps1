'hello'.PadLeft(8)+'|'; 'hello'.PadRight(8,'.')+'|'; 'hello'.PadLeft(2); 'hello'.PadLeft(-1)
