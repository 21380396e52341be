# The functions of every session, as PowerShell's own sessions have them.

function help {
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
}

function mkdir {
    [CmdletBinding(DefaultParameterSetName = 'pathSet', SupportsShouldProcess = $true, ConfirmImpact = 'Medium')]
    [OutputType([System.IO.DirectoryInfo])]
    param(
        [Parameter(ParameterSetName = 'nameSet', Position = 0, ValueFromPipelineByPropertyName = $true)]
        [Parameter(ParameterSetName = 'pathSet', Mandatory = $true, Position = 0, ValueFromPipelineByPropertyName = $true)]
        [string[]]$Path,
        [Parameter(ParameterSetName = 'nameSet', Mandatory = $true, ValueFromPipelineByPropertyName = $true)]
        [AllowNull()]
        [AllowEmptyString()]
        [string]$Name,
        [Parameter(ValueFromPipeline = $true, ValueFromPipelineByPropertyName = $true)]
        [System.Object]$Value,
        [switch]$Force
    )
    process {
        New-Item -ItemType Directory @PSBoundParameters
    }
}

function Clear-Host {
    if (-not [Console]::IsOutputRedirected) {
        [Console]::Write([char]27 + '[H' + [char]27 + '[2J')
    }
}

function Pause {
    $null = Read-Host 'Press Enter to continue...'
}

function cd.. {
    Set-Location ..
}

function cd\ {
    Set-Location \
}
