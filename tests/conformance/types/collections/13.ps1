@{a=1}.Add($null,1)
