$o=[ordered]@{b=1}; $o.Add('b',2)
