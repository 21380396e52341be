class Account { [string]$Name; [int]$Balance; Account([string]$n) { $this.Name = $n } [void] Deposit([int]$x) { $this.Balance += $x } [int] Score() { return $this.Balance * 2 } }
$list = [System.Collections.Generic.List[Account]]::new()
for ($i = 0; $i -lt 1000; $i++) { $a = [Account]::new("a$i"); $a.Deposit($i % 50); $a.Deposit(5); $list.Add($a) }
$s = 0
foreach ($a in $list) { $s += $a.Score() }
"count $($list.Count) score $s"
