# The way of the product's documentation.
Set-CsAccessEdgeConfiguration -AllowFederatedUsers $True
Set-CsAccessEdgeConfiguration -AllowOutsideUsers $True
New-CsAllowedDomain -Identity "contoso.onmicrosoft.com"
New-CsHostingProvider -Identity LyncOnline -ProxyFqdn "sipfed.online.lync.com" -VerificationLevel UseSourceVerification -Enabled $True -EnabledSharedAddressSpace $False -HostsOCSUsers $False -IsLocal $False
New-CsExternalAccessPolicy -Identity "RedmondExternalAccessPolicy" -EnableFederationAccess $True -EnableOutsideAccess $True
Grant-CsExternalAccessPolicy -Identity "Ken Myer" -PolicyName "RedmondExternalAccessPolicy"
