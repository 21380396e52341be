[System.Management.Automation.Language.Parser]::ParseInput('1+1',[ref]$null,[ref]$null).GetType().Name
#---
$t=$null;$e=$null; $ast=[System.Management.Automation.Language.Parser]::ParseInput('function f { param($a) $a + 1 }; f 2',[ref]$t,[ref]$e); $ast.FindAll({ $args[0] -is [System.Management.Automation.Language.FunctionDefinitionAst] },$true).Name; $ast.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] },$true).Extent.Text; $t.Count; $e.Count; $ast.EndBlock.Statements.Count; $ast.Extent.StartLineNumber
#---
$t=$null;$e=$null; $null=[System.Management.Automation.Language.Parser]::ParseInput('1 +',[ref]$t,[ref]$e); $e[0].Message; $e[0].ErrorId; $e[0].Extent.StartColumnNumber; $e[0].GetType().Name
#---
$t=$null;$e=$null; $null=[System.Management.Automation.Language.Parser]::ParseInput('Get-Date -Format "x$y" # c',[ref]$t,[ref]$e); $t | % { "$($_.Kind) [$($_.Text)] $($_.TokenFlags)" }
#---
[System.Management.Automation.PSParser]::Tokenize('Get-Date "x" 5 # c',[ref]$null) | % { "$($_.Type) $($_.Content) $($_.Start) $($_.Length)" }
#---
[scriptblock]::Create('1 + ')
#---
{ 1 }.Ast.Extent | fl Text,StartLineNumber,StartColumnNumber,EndColumnNumber,StartOffset,EndOffset,File
#---
$a={ function f($x) { if ($x) { 1 } else { 2 } } }.Ast; $a.FindAll({ param($n) $n -is [System.Management.Automation.Language.IfStatementAst] }, $true) | % { $_.Clauses[0].Item1.Extent.Text; $_.ElseClause.Extent.Text; $_.Parent.GetType().Name }
#---
{ function f($x) { $y } ; $z }.Ast.FindAll({ $args[0] -is [System.Management.Automation.Language.VariableExpressionAst] },$false) | % { $_.VariablePath.UserPath }
#---
{ $a = 1; $b += 2; $c ??= 3 }.Ast.EndBlock.Statements | % { "$($_.Operator) $($_.Left) $($_.Right.GetType().Name)" }
#---
{ a -b:c d $e "f" | g }.Ast.EndBlock.Statements[0].PipelineElements | % { $_.CommandElements | % { "$($_.GetType().Name) $_" } }
#---
{ try { 1 } catch [IO.IOException] { 2 } finally { 3 } }.Ast.EndBlock.Statements[0] | % { $_.CatchClauses[0].CatchTypes[0].TypeName.FullName; $_.Finally.Extent.Text; $_.CatchClauses[0].IsCatchAll }
#---
{ [Parameter()]$x = 5 }.Ast.FindAll({$true},$true) | % { $_.GetType().Name }
#---
{ param([Parameter(Mandatory)][int]$a = 5, [switch]$b) }.Ast.ParamBlock.Parameters | % { "$($_.Name) $($_.StaticType) $($_.DefaultValue) $($_.Attributes.Count)" }
#---
{ foreach ($i in 1..3) { $i } ; while ($true) { break } ; do { 1 } until ($x) ; for ($i=0;$i -lt 3;$i++) { } ; switch -regex ($x) { 'a' { 1 } default { 2 } } }.Ast.EndBlock.Statements | % { "$($_.GetType().Name) | $($_.Condition) | $($_.Body)" }
#---
{ $x.Foo(1,2).Bar; [math]::Abs(1); $y[0]; @(1); @{a=1}; $(1); (1); -$x; !$y; $z++; 1..2; 'a' + "b$c"; { 1 }; ,1; 1,2; [int]'5' }.Ast.EndBlock.Statements | % { $_.PipelineElements[0].Expression.GetType().Name }
#---
{ 1 + 2 }.Ast.EndBlock.Statements[0].PipelineElements[0].Expression | % { $_.Left.Value; $_.Operator; $_.Right.Extent.StartOffset; $_.ToString() }
#---
"$({ a }.Ast.Extent)"; { a }.Ast.ToString(); "$({ a }.Ast)"
#---
{ $script:x; $env:PATH; $global:y; ${a b} }.Ast.FindAll({ $args[0] -is [System.Management.Automation.Language.VariableExpressionAst] },$true) | % { "$($_.VariablePath) $($_.VariablePath.IsScript) $($_.VariablePath.IsDriveQualified) $($_.VariablePath.DriveName)" }
#---
{ a > b 2>&1 }.Ast.Find({ $args[0] -is [System.Management.Automation.Language.CommandAst] },$true).Redirections | % { "$($_.GetType().Name) $($_.FromStream) $($_.Location) $($_.ToStream)" }
#---
{ "x" }.Ast.EndBlock.Statements[0].PipelineElements[0].Expression.StringConstantType
#---
{ & $x; . y; z }.Ast.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] },$true) | % { "$($_.InvocationOperator) [$($_.GetCommandName())]" }
#---
{ 1 }.Ast.EndBlock.Statements[0].Parent.Parent.Equals({ 1 }.Ast); $a={ 1 }.Ast; $a.EndBlock.Statements[0].Parent.Parent.Equals($a); $a.EndBlock.Parent -eq $a
#---
{ function f { 1 } }.Ast.EndBlock.Statements[0].Body.GetScriptBlock().Invoke()
