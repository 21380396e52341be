//! `Get-Job`: there are no jobs here, so that none are listed.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-Job module=Microsoft.PowerShell.Core default=SessionIdParameterSet output=System.Management.Automation.Job
IncludeChildJob switch sets=SessionIdParameterSet,InstanceIdParameterSet,NameParameterSet,StateParameterSet,CommandParameterSet
ChildJobState System.Management.Automation.JobState sets=SessionIdParameterSet,InstanceIdParameterSet,NameParameterSet,StateParameterSet,CommandParameterSet
HasMoreData bool sets=SessionIdParameterSet,InstanceIdParameterSet,NameParameterSet,StateParameterSet,CommandParameterSet
Before datetime sets=SessionIdParameterSet,InstanceIdParameterSet,NameParameterSet,StateParameterSet,CommandParameterSet
After datetime sets=SessionIdParameterSet,InstanceIdParameterSet,NameParameterSet,StateParameterSet,CommandParameterSet
Newest int sets=SessionIdParameterSet,InstanceIdParameterSet,NameParameterSet,StateParameterSet,CommandParameterSet
Id int[] pos=0 byname sets=SessionIdParameterSet notempty
Name string[] mandatory pos=0 byname sets=NameParameterSet notempty
InstanceId guid[] mandatory pos=0 byname sets=InstanceIdParameterSet notempty
State System.Management.Automation.JobState mandatory pos=0 byname sets=StateParameterSet
Command string[] byname sets=CommandParameterSet notempty
Filter hashtable mandatory pos=0 byname sets=FilterParameterSet notempty",
    module: "Microsoft.PowerShell.Core",
    make: || Box::<GetJob>::default(),
};

#[derive(Default)]
struct GetJob;

impl Cmdlet for GetJob {
    fn process(&mut self, _cx: &mut Context, _args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        Ok(())
    }
}
