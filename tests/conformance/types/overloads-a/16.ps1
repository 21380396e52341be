New-Object NoSuchType
