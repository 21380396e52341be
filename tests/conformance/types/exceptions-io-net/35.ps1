[mailaddress]'nope'
