[xml]'<a><b></a>'
