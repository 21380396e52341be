[int]::Foo()
