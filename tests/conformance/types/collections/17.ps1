$o=[ordered]@{b=1}; $o[5]=1
