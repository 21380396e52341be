//! `Get-PSSession`: there are no remote sessions here, so that none are listed.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-PSSession module=Microsoft.PowerShell.Core default=Name output=System.Management.Automation.Runspaces.PSSession
ComputerName string[] mandatory pos=0 byname sets=ComputerName,ComputerInstanceId alias=Cn notempty
ApplicationName string byname sets=ComputerName,ComputerInstanceId
ConnectionUri uri[] mandatory pos=0 byname sets=ConnectionUri,ConnectionUriInstanceId alias=URI,CU notempty
ConfigurationName string byname sets=ComputerName,ComputerInstanceId,ConnectionUri,ConnectionUriInstanceId,ContainerId,ContainerIdInstanceId,VMId,VMIdInstanceId,VMName,VMNameInstanceId
AllowRedirection switch sets=ConnectionUri,ConnectionUriInstanceId
Name string[] byname sets=Name notempty
Name string[] sets=ComputerName,ConnectionUri,ContainerId,VMId,VMName
InstanceId guid[] mandatory sets=ComputerInstanceId,ConnectionUriInstanceId,ContainerIdInstanceId,VMIdInstanceId,VMNameInstanceId notnull
InstanceId guid[] byname sets=InstanceId
Credential pscredential sets=ComputerName,ComputerInstanceId,ConnectionUri,ConnectionUriInstanceId transform=Credential
Authentication System.Management.Automation.Runspaces.AuthenticationMechanism sets=ComputerName,ComputerInstanceId,ConnectionUri,ConnectionUriInstanceId
CertificateThumbprint string sets=ComputerName,ComputerInstanceId,ConnectionUri,ConnectionUriInstanceId
Port int sets=ComputerName,ComputerInstanceId range=1..65535
UseSSL switch sets=ComputerName,ComputerInstanceId
ThrottleLimit int sets=ComputerName,ComputerInstanceId,ConnectionUri,ConnectionUriInstanceId
State Microsoft.PowerShell.Commands.SessionFilterState sets=ComputerName,ComputerInstanceId,ConnectionUri,ConnectionUriInstanceId,ContainerId,ContainerIdInstanceId,VMId,VMIdInstanceId,VMName,VMNameInstanceId
SessionOption System.Management.Automation.Remoting.PSSessionOption sets=ComputerName,ComputerInstanceId,ConnectionUri,ConnectionUriInstanceId
Id int[] mandatory pos=0 byname sets=Id notnull
ContainerId string[] mandatory byname sets=ContainerId,ContainerIdInstanceId notempty
VMId guid[] mandatory byname sets=VMId,VMIdInstanceId alias=VMGuid notempty
VMName string[] mandatory byname sets=VMName,VMNameInstanceId notempty",
    module: "Microsoft.PowerShell.Core",
    make: || Box::<GetPsSession>::default(),
};

#[derive(Default)]
struct GetPsSession;

impl Cmdlet for GetPsSession {
    fn process(&mut self, _cx: &mut Context, _args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        Ok(())
    }
}
