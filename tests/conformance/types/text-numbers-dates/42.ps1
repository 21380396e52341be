([datetime]'2020-01-01').AddYears(10000)
