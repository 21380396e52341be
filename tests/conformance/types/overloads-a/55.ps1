[int]'x'.Foo
