'a--b--c'.Split('--'); 'a--b'.Split([string[]]'--','None'); 'axbyc'.Split([char[]]'xy'); ' a , b '.Split(',','TrimEntries'); 'abc'.Split(''); 'abc'.Split([char[]]@())
