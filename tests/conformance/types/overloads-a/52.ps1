[string]::Format('{0} {1}', 1, 2); [string]::Format('{0}', @(1,2)); [string]::Join(',', @(1,2)); [string]::Join(',', 1,2,3); [string]::Join(',', 'a'); [string]::Concat('a',1)
