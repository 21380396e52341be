'{0:dd}' -f ([datetime]::new(2024,12,31,23,59,59,[DateTimeKind]::Utc))
#---
'{0:fff}' -f ([timespan]'1.02:03:04.005')
#---
'{0:#,#}' -f [single]3.14159
#---
'{0:%h}' -f ([timespan]::Zero)
#---
'{0:o}' -f ([datetime]::new(1,1,1))
#---
(255).ToString('0,,')
#---
'{0:HH:mm:ss.fffffffK}' -f ([datetime]::new(1,1,1))
#---
Get-Date ([datetime]::new(1,1,1)) -Format 'dd'
#---
'{0:MMMM\}' -f ([datetime]'2023-07-09 13:00')
#---
'{0:\d}' -f ([datetime]'2020-02-03 04:05:06.789')
#---
'{0:%f}' -f ([timespan]::MaxValue)
#---
'{0:}' -f 5
#---
'{0:''#abc''0}' -f 0.125
#---
'{0:P0}' -f [long]::MaxValue
#---
([timespan]::MaxValue).ToString('%d')
#---
'{0:G0}' -f -0.0
#---
'{0:MMMM\}' -f ([datetime]::new(1,1,1))
#---
'{0:m}' -f ([datetime]::new(2024,12,31,23,59,59,[DateTimeKind]::Utc))
#---
'{0:hh}' -f ([datetimeoffset]'2020-02-03 04:05:06 +02:00')
#---
([datetime]::new(2024,12,31,23,59,59,[DateTimeKind]::Utc)).ToString('yyyy')
#---
'{0:P2}' -f 42
#---
'{0:dddd,\}' -f ([datetimeoffset]'2020-02-03 04:05:06 +02:00')
#---
'{0:ddd}' -f ([datetime]'2023-07-09 13:00')
#---
'{0:MM}' -f ([datetime]::new(2024,12,31,23,59,59,[DateTimeKind]::Utc))
#---
'{0:0.###e-0}' -f [long]::MaxValue
#---
'{0:c}' -f ([timespan]::MaxValue)
#---
'{0:0,,}' -f 255
#---
'{0:{0}}' -f 1
#---
'{0:t}' -f ([timespan]'1.02:03:04.005')
#---
'{0:B}' -f ([guid]'11111111-2222-3333-4444-555555555555')
#---
'{0:d\.hh}' -f ([timespan]::MaxValue)
#---
'{0:R}' -f 3.5
#---
Get-Date ([datetime]'2020-02-03 04:05:06.789') -Format '''at''HH'
#---
'{0:x}' -f 'a'
#---
'{0:t}' -f ([timespan]::Zero)
#---
Get-Date ([datetimeoffset]'2020-02-03 04:05:06 +02:00') -Format '%h'
#---
(-1234567).ToString('D')
#---
'{0:x4}' -f 1.5e-7
#---
'{0:#,#}' -f 3.5
#---
'{0:\d}' -f ([datetimeoffset]'2020-02-03 04:05:06 +02:00')
#---
'{0:o}' -f ([datetime]'2023-07-09 13:00')
#---
'{0:C}' -f -0.005
#---
([long]::MaxValue).ToString('P0')
#---
'{0:mm}' -f ([datetime]::new(1,1,1))
#---
'{0:C3}' -f [decimal]'12345.6789'
#---
'{0:D0}' -f 0.125
#---
'{0:''at''HH}' -f ([datetime]'2020-02-03 04:05:06.789')
#---
([timespan]'1.02:03:04.005').ToString('g')
#---
'{0:''at''HH}' -f ([datetime]'2023-07-09 13:00')
#---
([datetime]'2023-07-09 13:00').ToString('tt')
#---
([datetime]::new(1,1,1)).ToString('G')
#---
([long]::MaxValue).ToString('0,.0')
#---
([datetime]::new(1,1,1)).ToString('''at''HH')
#---
'{0:R}' -f 255
#---
Get-Date ([datetime]::new(1,1,1)) -Format 'O'
#---
'{0:u}' -f ([datetime]::new(1,1,1))
#---
'{0:0x0}' -f [bigint]::Pow(2,70)
#---
'{0:ddd\.hh}' -f ([timespan]'-00:00:01.5')
#---
(1234567.891).ToString('x4')
#---
'{0:tt}' -f ([datetime]'2020-02-03 04:05:06.789')
#---
(255).ToString('F4')
#---
'{0}' -f [int]
#---
'{0:c}' -f ([timespan]'-00:00:01.5')
#---
'{0:x4}' -f -1234567
#---
'{0:n0}' -f $true
#---
'{0:h}' -f ([datetime]'2023-07-09 13:00')
#---
'{0:H}' -f ([datetime]'2023-07-09 13:00')
#---
'{0:s}' -f ([datetime]::new(1,1,1))
#---
'{0:d\.hh}' -f ([timespan]'1.02:03:04.005')
#---
'{0:#.#}' -f -1234567
#---
(-1).ToString('##0.0#;-neg-0;0')
#---
'{0:''#abc''0}' -f [single]3.14159
#---
(1.5e-7).ToString('''#abc''0')
#---
'{0:.00}' -f 2.5
#---
'{0:C3}' -f 1e10
#---
(-1).ToString('N0')
#---
'{0:u}' -f ([datetime]'2020-02-03 04:05:06.789')
#---
Get-Date ([datetimeoffset]'2020-02-03 04:05:06 +02:00') -Format 'dddd'
#---
([timespan]::MaxValue).ToString('ddd\.hh')
#---
([double]::NaN).ToString('0.00E+00')
#---
([datetimeoffset]'2020-02-03 04:05:06 +02:00').ToString('FFFFFFF')
#---
'{0:ss}' -f ([timespan]'-00:00:01.5')
#---
'{0:MMMM}' -f ([datetimeoffset]'2020-02-03 04:05:06 +02:00')
#---
'{0:0.###e-0}' -f 0.125
#---
(0.125).ToString('D0')
#---
'{0:f}' -f ([datetime]::new(2024,12,31,23,59,59,[DateTimeKind]::Utc))
#---
Get-Date ([datetime]'2023-07-09 13:00') -Format 'y'
#---
'{0:HH}' -f ([datetime]::new(2024,12,31,23,59,59,[DateTimeKind]::Utc))
#---
'{0:hh'':''mm}' -f ([timespan]'1.02:03:04.005')
#---
'{0:0.###e-0}' -f -0.005
#---
'{0:dddd}' -f ([datetime]::new(2024,12,31,23,59,59,[DateTimeKind]::Utc))
#---
'{0:P0}' -f 0.125
#---
(1.5e-7).ToString('D')
#---
'{0:''#abc''0}' -f 1.5e-7
#---
'{0:FFF}' -f ([datetime]'2023-07-09 13:00')
#---
'{0:x}' -f ([timespan]::Zero)
#---
([datetime]'2023-07-09 13:00').ToString('Q')
#---
(0.125).ToString('P0')
#---
'{0:m}' -f ([datetime]::new(1,1,1))
#---
'{0:G}' -f ([timespan]::MaxValue)
#---
([timespan]'-00:00:01.5').ToString('mm')
#---
'{0:R}' -f [single]3.14159
#---
([datetime]::new(2024,12,31,23,59,59,[DateTimeKind]::Utc)).ToString('FFFFFFF')
#---
'{0:B}' -f 3.5
#---
([datetime]::new(2024,12,31,23,59,59,[DateTimeKind]::Utc)).ToString('m')
#---
([datetimeoffset]'2020-02-03 04:05:06 +02:00').ToString('g')
#---
'{0:0.0}' -f '5'
#---
'{0:hh\:mm}' -f ([timespan]'1.02:03:04.005')
#---
([double]::NaN).ToString('#.#')
#---
(1e10).ToString('C')
#---
([datetime]::new(1,1,1)).ToString('FFF')
#---
'{0:zz}' -f ([datetime]::new(1,1,1))
#---
'{0:D}' -f [long]::MaxValue
#---
([datetime]::new(2024,12,31,23,59,59,[DateTimeKind]::Utc)).ToString('D')
#---
'{0:B}' -f 42
#---
'{0:H}' -f ([datetime]::new(1,1,1))
#---
'{0:yyyy}' -f ([datetimeoffset]'2020-02-03 04:05:06 +02:00')
#---
'{0:X8}' -f [decimal]'12345.6789'
#---
Get-Date ([datetime]'2020-02-03 04:05:06.789') -Format 'ss'
#---
'{0:d} {1:t}' -f ([datetime]'2020-01-01'),([timespan]'1:2')
#---
'{0:B8}' -f -1
#---
'{0:#;(#);zero}' -f [bigint]::Pow(2,70)
#---
([single]3.14159).ToString('#,#')
#---
'{0:0,,}' -f [single]3.14159
#---
'{0:Y}' -f ([datetime]'2023-07-09 13:00')
#---
'{0:F}' -f ([datetime]::new(1,1,1))
#---
'{0:ddd\.hh}' -f ([timespan]::MaxValue)
#---
'{0:0x0}' -f 1.5e-7
#---
([datetime]::new(1,1,1)).ToString('h')
#---
'{0:fff}' -f ([datetime]'2023-07-09 13:00')
#---
'{0:‰0}' -f -1
#---
([datetime]'2023-07-09 13:00').ToString('%h')
#---
'{0:mm}' -f ([timespan]::MaxValue)
#---
'{0:y}' -f ([datetime]::new(2024,12,31,23,59,59,[DateTimeKind]::Utc))
#---
'{0:yyyyyy}' -f ([datetime]'2023-07-09 13:00')
#---
'{0:tt}' -f ([datetime]::new(1,1,1))
#---
'{0:0,.0}' -f [long]::MaxValue
#---
'{0:dddd,\}' -f ([datetime]::new(1,1,1))
#---
Get-Date ([datetime]::new(1,1,1)) -Format 'u'
#---
'{0:t}' -f ([timespan]::MaxValue)
#---
Get-Date ([datetime]'2020-02-03 04:05:06.789') -Format 't'
#---
(-0.0).ToString('B')
#---
'{0:%M}' -f ([datetime]'2020-02-03 04:05:06.789')
#---
'{0:G}' -f [byte]7
#---
'{' -f 1
#---
([datetime]'2023-07-09 13:00').ToString('HH:mm:ss.fffffffK')
#---
([double]::NaN).ToString('#.##')
#---
'{0:ddd}' -f ([datetimeoffset]'2020-02-03 04:05:06 +02:00')
#---
'{0:X8}' -f 1234567.891
#---
([datetime]'2020-02-03 04:05:06.789').ToString('yyyy')
#---
'{0:%d}' -f ([datetime]'2020-02-03 04:05:06.789')
#---
([datetime]'2023-07-09 13:00').ToString('O')
#---
'{0:B8}' -f -0.005
#---
'{0:d\.hh}' -f ([timespan]'-00:00:01.5')
#---
'{0:y}' -f ([datetime]'2023-07-09 13:00')
