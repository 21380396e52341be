Set-StrictMode -Version 2; $a=@('a','bb'); $a.Foo
