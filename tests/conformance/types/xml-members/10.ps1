[xml]'<a>&bad;</a>'
