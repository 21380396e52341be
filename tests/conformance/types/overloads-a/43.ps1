[Math]::Foo(1)
