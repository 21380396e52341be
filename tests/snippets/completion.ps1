$r = TabExpansion2 'Get-Chi' 7; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Get-ChildItem -' 15; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Get-ChildItem -Pa' 17; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Get-ChildItem -Path' 19; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'gci -Rec' 8; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '$HO' 3; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '$env:PA' 7; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '$PSVersionT' 11; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '[int]::M' 8; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '"abc".Sub' 9; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '"abc".Le' 8; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '(Get-Date).Ye' 13; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '$x = 1; $x' 10; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Get-Content -Encoding ' 22; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Set-StrictMode -Version ' 24; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'ForEach-O' 9; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Sort-Object -Des' 16; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '[string]::Is' 12; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Get-Date -DisplayHint D' 23; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'write-h' 7; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Get-Command -CommandType ' 25; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '$Error' 6; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '[datetime]::Now.Ad' 18; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '@{a=1}.' 7; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '$h = @{Alpha=1;Beta=2}; $h.' 27; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '[consolecolor]::' 16; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Write-Host x -ForegroundColor R' 31; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Get-Item ./' 11; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '1 | Sel' 7; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'function' 8; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Get-Verb | Sort-Object ' 23; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '[System.Collections.Generic.Li' 30; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '$global:PSV' 11; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Get-Variable PSV' 16; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Set-Alias -Name x -Value Get-Ch' 31; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Get-Process -Name' 17; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Get-NoSuch' 10; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '"$HO' 4; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Get-Help Get-Chi' 16; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Get-Alias gc' 12; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Remove-Variable Err' 19; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '$a = 5; $a.CompareT' 19; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Get-ChildItem -ErrorAction S' 28; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Export-Csv -UseQuotes ' 22; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '[math]::Ma' 10; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '$true' 5; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Get-ChildItem -Attributes Hid' 29; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '"x" -rep' 8; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 '$x -' 4; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'Compare-Object -' 16; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'function f { param([ValidateSet("One","Two","Three")]$Mode,[switch]$Quiet) }; f -Mode T' 87; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
#---
$r = TabExpansion2 'function f { param([ValidateSet("One","Two","Three")]$Mode,[switch]$Quiet) }; f -' 81; "$($r.ReplacementIndex) $($r.ReplacementLength)"; $r.CompletionMatches | select -first 12 | % { "$($_.CompletionText)|$($_.ListItemText)|$($_.ResultType)" }
