[int]::Parse('42'); [int]::Parse(' 42 '); [int]::Parse('1,000')
