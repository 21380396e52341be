[string]::Format('{0:N2} {1,5}|{1,-5}|', 1234.5, 'ab'); [string]::Format('{0:d4}', 42); [string]::Format('{0:yyyy-MM-dd}', [datetime]'2020-01-02'); [string]::Format('{0}{1}', 'a')
