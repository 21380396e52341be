[int]::TryParse.OverloadDefinitions | ? { $_ -notmatch 'Span' }
