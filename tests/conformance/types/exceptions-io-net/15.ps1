[semver]'7.4.0-preview.1'; [semver]::new(1,2,3).ToString(); ([semver]'1.2.3') -gt ([semver]'1.2.3-a'); ([semver]'1.2.3+b').BuildLabel
