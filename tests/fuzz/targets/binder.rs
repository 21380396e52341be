//! Any arguments bind to a command with many kinds of parameters, or are refused with an error.

#![no_main]

mod session;

use libfuzzer_sys::fuzz_target;

const FUNCTION: &str = "function f { [CmdletBinding(DefaultParameterSetName = 'a')] param(\
    [Parameter(Position = 0, ParameterSetName = 'a', ValueFromPipeline)][int]$Number,\
    [Parameter(Mandatory, ParameterSetName = 'b')][string[]]$Text,\
    [Parameter(ValueFromPipelineByPropertyName)][Alias('n')][datetime]$Name,\
    [switch]$Flag, [hashtable]$Table, [ValidateSet('x', 'y')]$Choice, [ValidateRange(1, 9)]$Range,\
    [Parameter(ValueFromRemainingArguments)]$Rest) process { $PSBoundParameters } }\n";

fuzz_target!(|arguments: &str| session::run(&format!("{FUNCTION}f {arguments}")));
