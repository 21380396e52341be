'abc'.Substring
