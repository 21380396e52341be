'hello'.Substring(2,9)
