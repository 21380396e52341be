('a','b').ForEach('ToUpper'); ('a','bb').ForEach('Length'); (1,2).ForEach([string]).GetType().FullName; ('a,b','c').ForEach('Split',',');
