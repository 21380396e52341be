//! `Clear-History`.

use crate::cmdlets::history::History;
use crate::cmdlets::support::{any_match, patterns, texts};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Clear-History module=Microsoft.PowerShell.Core default=IDParameter shouldprocess
Id int[] pos=0 sets=IDParameter range=1..2147483647 help=Specifies_the_ID_of_a_command_in_the_session_history.Clear_history_clears_only_the_specified_command
CommandLine string[] sets=CommandLineParameter notempty help=Specifies_the_name_of_a_command_in_the_session_history
Count int pos=1 range=1..2147483647 help=Clears_the_specified_number_of_history_entries
Newest switch help=Specifies_whether_new_entries_to_be_cleared_or_the_default_old_ones.",
    module: "Microsoft.PowerShell.Core",
    make: || Box::<ClearHistory>::default(),
};

#[derive(Default)]
struct ClearHistory;

impl Cmdlet for ClearHistory {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let ids: Vec<i64> = args.list("Id").iter().filter_map(Value::as_integer).map(|n| n as i64).collect();
        let lines = patterns(&texts(args, "CommandLine"))?;
        let count = args.int("Count").map(|n| n.max(0) as usize);
        if !cx.should_process("Clear-History", "Clear history")? {
            return Ok(());
        }
        let history = cx.extension::<History>();
        if !ids.is_empty() {
            history.entries.retain(|e| !ids.contains(&e.id));
        } else if !lines.is_empty() {
            history.entries.retain(|e| !any_match(&lines, &e.line));
        } else {
            let total = history.entries.len();
            let count = count.unwrap_or(total).min(total);
            if args.switch("Newest") {
                history.entries.truncate(total - count);
            } else {
                history.entries.drain(..count);
            }
        }
        Ok(())
    }
}
