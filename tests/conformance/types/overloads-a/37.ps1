$null[0]
