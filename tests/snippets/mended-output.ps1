'40', '5', '30' | Measure-Object -Maximum -Minimum | ForEach-Object { "$($_.Maximum) $($_.Minimum) $($_.Maximum.GetType().Name) $($_.GetType().Name)" }
#---
'40', '5', '30' | Measure-Object -Maximum -Average | ForEach-Object { "$($_.Maximum) $($_.Average) $($_.Maximum.GetType().Name) $($_.GetType().Name)" }
#---
'40', 'b', '5' | Measure-Object -Maximum -Minimum | ForEach-Object { "$($_.Maximum) $($_.Minimum) $($_.Maximum.GetType().Name) $($_.GetType().Name)" }
#---
Set-Content quiet.txt 'a'; Select-String x quiet.txt -Quiet; Select-String a quiet.txt, quiet.txt -Quiet; 'q' | Select-String x -Quiet; Remove-Item quiet.txt
#---
Set-Content kept.txt 1; (Get-Item kept.txt).IsReadOnly = $true; Remove-Item kept.txt -ErrorAction SilentlyContinue -ErrorVariable e; $e[0].FullyQualifiedErrorId; $e[0].CategoryInfo.Category; Test-Path kept.txt; Remove-Item kept.txt -Force; Test-Path kept.txt
#---
Set-Content bytes.bin -AsByteStream 65, 66 -ErrorAction SilentlyContinue -ErrorVariable e; $e[0].Exception.Message; Test-Path bytes.bin; Remove-Item bytes.bin
#---
'abc' > moved.txt; $f = Get-Item moved.txt; $f.MoveTo("$PWD/there.txt"); $f.Name; $f.Exists; Remove-Item there.txt
#---
$d = New-Item -ItemType Directory folder; $d.LastWriteTime = '2020-01-01'; (Get-Item folder).LastWriteTime.Year; Remove-Item folder
#---
$null = New-Item -ItemType Directory tree/sub; Set-Content tree/a.txt 1; Set-Content tree/sub/b.txt 2; Get-ChildItem tree -Include *.txt -Name; Get-ChildItem -Recurse nothing*.txt -Name; Get-ChildItem tree/* -Recurse | ForEach-Object Name; Remove-Item tree -Recurse
#---
New-Item nodir/n.txt -ErrorAction SilentlyContinue -ErrorVariable e; $e[0].FullyQualifiedErrorId; $e[0].CategoryInfo.Category
#---
$q = [System.Collections.Generic.PriorityQueue[string, int]]::new(); 3, 1, 2, 1 | ForEach-Object { $q.Enqueue("p$_", $_) }; $q.Peek(); while ($q.Count) { $q.Dequeue() }
#---
$q = [System.Collections.Generic.PriorityQueue[string, int]]::new(); try { $q.Dequeue() } catch { $_.Exception.Message }; $a = ''; $b = 0; $q.TryDequeue([ref]$a, [ref]$b); $q.Enqueue('x', 5); $q.TryPeek([ref]$a, [ref]$b); "$a $b"; $q.EnqueueDequeue('y', 1)
#---
$q = [System.Collections.Generic.PriorityQueue[int, int]]::new(); 1..12 | ForEach-Object { $q.Enqueue($_, $_ % 3) }; $(while ($q.Count) { $q.Dequeue() }) -join ','
#---
$d = [System.Collections.Concurrent.ConcurrentDictionary[string, int]]::new(); $d.AddOrUpdate('a', 1, { param($k, $v) $v + 10 }); $d.AddOrUpdate('a', 1, { param($k, $v) $v + 10 }); $d.GetOrAdd('b', [Func[string, int]] { $args[0].Length }); $d.TryUpdate('b', 6, 5); $d.TryUpdate('b', 6, 1); $d['b']
#---
[regex]::Match('aXbXc', '(?:(\w)X)+').Groups[1].Captures | ForEach-Object { $_.GetType().Name; $_.Value }
#---
[regex]::Match('abc', '(?<n>b)') | Format-List Groups, Captures
#---
"$([cultureinfo]::InvariantCulture.TextInfo)|$(([cultureinfo]'en-US').CompareInfo)|$([cultureinfo]::InvariantCulture.CultureTypes)"
#---
$o = [datetimeoffset]'2024-01-02T03:04:05+05:30'; "$($o - [datetimeoffset]'2024-01-01T00:00:00Z')"; ($o - [timespan]'1:00').ToString('o'); ($o + [timespan]'1:00').ToString('o')
