[switch]$true; ([switch]$true).IsPresent; ([switch]$true).ToBool(); [Management.Automation.SwitchParameter]::Present; ([switch]$false).ToString()
