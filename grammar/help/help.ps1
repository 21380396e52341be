<#
.FORWARDHELPTARGETNAME Get-Help
.FORWARDHELPCATEGORY Cmdlet
#>
[CmdletBinding(DefaultParameterSetName = 'AllUsersView')]
param(
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = $true)]
    [string]$Name,
    [string]$Path,
    [ValidateSet('Alias', 'Cmdlet', 'Provider', 'General', 'FAQ', 'Glossary', 'HelpFile', 'ScriptCommand', 'Function', 'Filter', 'ExternalScript', 'All', 'DefaultHelp', 'DscResource', 'Class', 'Configuration')]
    [string[]]$Category,
    [Parameter(ParameterSetName = 'DetailedView', Mandatory = $true)]
    [switch]$Detailed,
    [Parameter(ParameterSetName = 'AllUsersView')]
    [switch]$Full,
    [Parameter(ParameterSetName = 'Examples', Mandatory = $true)]
    [switch]$Examples,
    [Parameter(ParameterSetName = 'Parameters', Mandatory = $true)]
    [string[]]$Parameter,
    [string[]]$Component,
    [string[]]$Functionality,
    [string[]]$Role,
    [Parameter(ParameterSetName = 'Online', Mandatory = $true)]
    [switch]$Online
)
if ($PSCmdlet.ParameterSetName -eq 'AllUsersView') {
    $PSBoundParameters['Full'] = $true
}
Get-Help @PSBoundParameters
