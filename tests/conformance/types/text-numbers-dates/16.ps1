'abc'.ToCharArray(); ('abc'.ToCharArray()).GetType().Name; 'abc'.ToCharArray(1,1); 'abc'[0].GetType().Name; 'abc'.GetEnumerator().GetType().Name; 'abc'.Chars(1)
