'abc'.Substring([ref]1)
