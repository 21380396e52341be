'hello'.Substring(-1)
