$a=@('a','bb'); $a.Length; $a.ToUpper(); $a.Foo; $a.Foo()
