'abc'.Substring.OverloadDefinitions
