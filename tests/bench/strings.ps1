$hits = 0
for ($i = 0; $i -lt 3000; $i++) {
  $s = "sip:user$i@contoso.com"
  if ($s -match '^sip:(?<name>[a-z]+)(?<n>\d+)@') { $hits += [int]$Matches.n % 7 }
  $p = ($s -replace 'contoso', 'fabrikam') -split '@'
}
"hits $hits $($p.Count)"
