$null.foo()
