# Runs the snippets in `snippets.txt` beside this script, each in a scope of its own, and prints what each one writes to any stream.
$number = 0
$text = [IO.File]::ReadAllText([IO.Path]::Combine($PSScriptRoot, 'snippets.txt'))
foreach ($snippet in $text -split '(?m)^#---.*\r?\n') {
    if ($snippet -notmatch '\S') { continue }
    $number++
    "=== $number"
    try {
        $block = [scriptblock]::Create($snippet)
        (& $block *>&1 | Out-String -Width 110).TrimEnd()
    } catch {
        $kind = $_.Exception.GetType().FullName
        "raised $($_.FullyQualifiedErrorId) ($($_.CategoryInfo.Category), $kind): $($_.Exception.Message)"
    }
}
