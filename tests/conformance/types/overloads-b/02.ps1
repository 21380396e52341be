[string]::Format.OverloadDefinitions | ? { $_ -notmatch 'Span' }
