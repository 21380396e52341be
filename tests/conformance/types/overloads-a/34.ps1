'abc'[1,2]; 'abc'[5]; 'abc'[-1]; 'abc'['x']
