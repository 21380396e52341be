[xml]'<a b=1/>'
