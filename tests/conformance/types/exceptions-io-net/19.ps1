[enum]::Parse([DayOfWeek],'Foo')
