[char]'a' + 1; ([char]'a').ToInt32($null)
