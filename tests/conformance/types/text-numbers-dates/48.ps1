[version]'abc'
