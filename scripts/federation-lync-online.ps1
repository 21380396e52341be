# Configuring federation support for a Lync Online customer: the published procedures from the check list to the
# verification, as one script. It runs here and on a real server alike.

# Prerequisites -----------------------------------------------------------------------------------------------------

# Front End pools, users, Edge Servers.
Get-CsService -Registrar | Select-Object PoolFqdn, SiteId | Format-Table
"Users enabled for Lync: $(@(Get-CsUser -Filter {Enabled -eq $True}).Count)"
Get-CsService -EdgeServer | Select-Object PoolFqdn | Format-Table

# Federation is allowed for the organization, with discovery of partners.
Set-CSAccessEdgeConfiguration -AllowOutsideUsers 1 -AllowFederatedUsers 1 -UseDnsSrvRouting -EnablePartnerDiscovery $True
Get-CsAccessEdgeConfiguration

# Configure support for the Lync Online domain --------------------------------------------------------------------------

# One entry for each domain of the customer.
foreach ($domain in 'contoso.onmicrosoft.com', 'fabrikam.onmicrosoft.com') {
    if (-not (Get-CsAllowedDomain -Filter $domain)) {
        New-CSAllowedDomain -Identity $domain -Comment 'Lync Online customer'
    }
}

# A provider with that proxy may be there already.
Get-CsHostingProvider | ?{ $_.ProxyFqdn -eq "sipfed.online.lync.com" } | Remove-CsHostingProvider
New-CsHostingProvider -Identity LyncOnline -ProxyFqdn "sipfed.online.lync.com" -VerificationLevel UseSourceVerification -Enabled $True -EnabledSharedAddressSpace $False -HostsOCSUsers $False -IsLocal $False

# Configure user access -------------------------------------------------------------------------------------------------

# For everyone.
Set-CsExternalAccessPolicy -Identity global -EnableFederationAccess $true -EnableXmppAccess $true -EnableOutsideAccess $true -EnablePublicCloudAccess $true -EnablePublicCloudAudioVideoAccess $true

# For a site, and for single users.
if (-not (Get-CsExternalAccessPolicy -Filter 'site:Redmond')) {
    New-CsExternalAccessPolicy -Identity site:Redmond -EnableFederationAccess $true -EnableXmppAccess $true -EnableOutsideAccess $true -EnablePublicCloudAccess $true -EnablePublicCloudAudioVideoAccess $true
}
if (-not (Get-CsExternalAccessPolicy -Filter 'tag:RedmondExternalAccessPolicy')) {
    New-CsExternalAccessPolicy -Identity RedmondExternalAccessPolicy -EnableFederationAccess $true -EnableOutsideAccess $true
}
Grant-CsExternalAccessPolicy -Identity "Ken Myer" -PolicyName "RedmondExternalAccessPolicy"

# A whole organizational unit.
Get-CsUser -OU "ou=Redmond,dc=litwareinc,dc=com" | Grant-CsExternalAccessPolicy -PolicyName "RedmondExternalAccessPolicy"

# And back to the policy of the site.
Grant-CsExternalAccessPolicy -Identity "Ken Myer" -PolicyName $Null

# Verify ----------------------------------------------------------------------------------------------------------------

Get-CsUser | Where-Object { $_.ExternalAccessPolicy } | Select-Object DisplayName, ExternalAccessPolicy | Format-Table
Get-CsEffectivePolicy -Identity "Ken Myer" | Select-Object ExternalAccessPolicy | Format-Table
Get-CsAllowedDomain | ForEach-Object { Test-CsFederatedPartner -TargetFqdn "atl-edge-001.litwareinc.com" -Domain $_.Domain }
