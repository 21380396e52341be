[int].GetMethod('Parse',[type[]]@([string])).ToString()
