$d=Get-Date; $d.Foo = 1
