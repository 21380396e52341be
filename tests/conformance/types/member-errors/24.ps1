$o=[pscustomobject]@{a=1}; $c=$o.psobject.Copy(); $c.a=2; $o.a; $c.a
