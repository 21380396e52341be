//! `Invoke-Command`, on this machine only.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};
use crate::object::{Thrown, throw};

pub(super) static ALL: &[&Builtin] = &[&INVOKE_COMMAND];

static INVOKE_COMMAND: Builtin = Builtin {
    signature: r"Invoke-Command module=Microsoft.PowerShell.Core default=InProcess
Session System.Management.Automation.Runspaces.PSSession[] pos=0 sets=Session,FilePathRunspace notempty
ComputerName string[] pos=0 sets=ComputerName,FilePathComputerName alias=Cn notempty
Credential pscredential byname sets=ComputerName,FilePathComputerName,Uri,FilePathUri transform=Credential
Credential pscredential mandatory byname sets=VMId,VMName,FilePathVMId,FilePathVMName
Port int sets=ComputerName,FilePathComputerName,SSHHost range=1..65535
UseSSL switch sets=ComputerName,FilePathComputerName
ConfigurationName string byname sets=ComputerName,FilePathComputerName,Uri,FilePathUri,VMId,VMName,FilePathVMId,FilePathVMName,ContainerId,FilePathContainerId
ApplicationName string byname sets=ComputerName,FilePathComputerName
ThrottleLimit int sets=Session,FilePathRunspace,ComputerName,FilePathComputerName,Uri,FilePathUri,VMId,VMName,FilePathVMId,FilePathVMName,ContainerId,FilePathContainerId
ConnectionUri uri[] pos=0 sets=Uri,FilePathUri alias=URI,CU notempty
AsJob switch sets=Session,FilePathRunspace,ComputerName,FilePathComputerName,Uri,FilePathUri,VMId,VMName,FilePathVMId,FilePathVMName,SSHHost,ContainerId,FilePathContainerId,SSHHostHashParam,FilePathSSHHost,FilePathSSHHostHash
InDisconnectedSession switch sets=ComputerName,FilePathComputerName,Uri,FilePathUri alias=Disconnected
SessionName string[] sets=ComputerName,FilePathComputerName notempty
HideComputerName switch sets=Session,FilePathRunspace,ComputerName,FilePathComputerName,Uri,FilePathUri,VMId,VMName,FilePathVMId,FilePathVMName,SSHHost,ContainerId,FilePathContainerId,SSHHostHashParam,FilePathSSHHost,FilePathSSHHostHash alias=HCN
JobName string sets=Session,FilePathRunspace,ComputerName,FilePathComputerName,Uri,FilePathUri,SSHHost,ContainerId,FilePathContainerId,SSHHostHashParam
ScriptBlock scriptblock mandatory pos=0 sets=InProcess alias=Command notnull
ScriptBlock scriptblock mandatory pos=1 sets=Session,ComputerName,Uri,VMId,VMName,SSHHost,ContainerId,SSHHostHashParam
NoNewScope switch sets=InProcess
FilePath string mandatory pos=1 sets=FilePathRunspace,FilePathComputerName,FilePathUri,FilePathVMId,FilePathVMName,FilePathContainerId alias=PSPath notnull
FilePath string mandatory sets=FilePathSSHHost,FilePathSSHHostHash
AllowRedirection switch sets=Uri,FilePathUri
SessionOption System.Management.Automation.Remoting.PSSessionOption sets=ComputerName,FilePathComputerName,Uri,FilePathUri
Authentication System.Management.Automation.Runspaces.AuthenticationMechanism sets=ComputerName,FilePathComputerName,Uri,FilePathUri
EnableNetworkAccess switch sets=ComputerName,FilePathComputerName,Uri,FilePathUri
RunAsAdministrator switch sets=ContainerId,FilePathContainerId
HostName string[] mandatory sets=SSHHost,FilePathSSHHost notempty
UserName string sets=SSHHost,FilePathSSHHost notempty
KeyFilePath string sets=SSHHost,FilePathSSHHost alias=IdentityFilePath notempty
Subsystem string sets=SSHHost,FilePathSSHHost
ConnectingTimeout int sets=SSHHost,FilePathSSHHost
SSHTransport switch sets=SSHHost,FilePathSSHHost set=true
SSHConnection hashtable[] mandatory sets=SSHHostHashParam,FilePathSSHHostHash notempty
Options hashtable sets=SSHHost,FilePathSSHHost notempty
RemoteDebug switch sets=Session,FilePathRunspace,ComputerName,FilePathComputerName,Uri,FilePathUri,VMId,VMName,FilePathVMId,FilePathVMName,SSHHost,ContainerId,FilePathContainerId,SSHHostHashParam,FilePathSSHHost,FilePathSSHHostHash
InputObject psobject pipeline
ArgumentList System.Object[] alias=Args
VMId guid[] mandatory pos=0 byname sets=VMId,FilePathVMId alias=VMGuid notempty
VMName string[] mandatory byname sets=VMName,FilePathVMName notempty
ContainerId string[] mandatory byname sets=ContainerId,FilePathContainerId notempty
CertificateThumbprint string sets=ComputerName,Uri",
    module: "Microsoft.PowerShell.Core",
    make: || Box::<InvokeCommand>::default(),
};

#[derive(Default)]
struct InvokeCommand {
    input: Vec<Value>,
}

impl Cmdlet for InvokeCommand {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        for remote in ["ComputerName", "Session", "HostName", "VMName", "ContainerId", "SSHConnection"] {
            if args.metadata.find(remote).is_some() && args.is_bound(remote) {
                return throw(Thrown::not_emulated(format!("Invoke-Command -{remote}")));
            }
        }
        let Some(Value::ScriptBlock(block)) = args.get("ScriptBlock").cloned() else { return Ok(()) };
        if let Some(input) = input {
            self.input.push(input.clone());
            return Ok(());
        }
        if args.switch("NoNewScope") {
            return cx.dot_block(&block);
        }
        cx.call_block(&block, args.list("ArgumentList"), None, None)
    }

    /// A block sees all of its input at once, as `$input`.
    fn end(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let Some(Value::ScriptBlock(block)) = args.get("ScriptBlock").cloned() else { return Ok(()) };
        if self.input.is_empty() {
            return Ok(());
        }
        let input = std::mem::take(&mut self.input);
        cx.call_block_with_input(&block, args.list("ArgumentList"), input)
    }
}
