//! `TabExpansion2`: completion as scripts and editors ask for it.

use super::{Detail, Match, complete};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{CustomObject, Result, TypeId, Value};

pub static CMDLET: Builtin = Builtin {
    signature: "TabExpansion2 class=TabExpansion2 default=ScriptInputSet output=System.Management.Automation.CommandCompletion
inputScript string pos=0 mandatory emptystring sets=ScriptInputSet
cursorColumn int pos=1 sets=ScriptInputSet
options hashtable pos=2",
    module: "",
    make: || Box::new(TabExpansion2),
};

struct TabExpansion2;

impl Cmdlet for TabExpansion2 {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let text = args.string("inputScript").unwrap_or_default().to_string();
        let units = |end: usize| text[..end].encode_utf16().count();
        let column = args.int("cursorColumn").map_or(usize::MAX, |c| usize::try_from(c).unwrap_or(0));
        let cursor = text.char_indices().map(|(at, _)| at).find(|&at| units(at) >= column);
        let found = complete(cx, &text, cursor.unwrap_or(text.len()), Detail::ToolTips);
        let start = units(found.start);
        let matches = found.matches.iter().map(match_object).collect();
        let class = TypeId::named("System.Management.Automation.CompletionResult");
        let completion = CustomObject::from_pairs([
            ("CurrentMatchIndex", Value::Int(-1)),
            ("ReplacementIndex", Value::from(start)),
            ("ReplacementLength", Value::from(units(found.end) - start)),
            ("CompletionMatches", Value::typed_array(class, matches)),
        ]);
        cx.emit(completion.with_type_name("System.Management.Automation.CommandCompletion").into_value())
    }
}

fn match_object(found: &Match) -> Value {
    let kind = TypeId::named("System.Management.Automation.CompletionResultType");
    CustomObject::from_pairs([
        ("CompletionText", Value::from(found.text.as_str())),
        ("ListItemText", Value::from(found.shown.as_str())),
        ("ResultType", Value::Enum(kind, found.kind.number())),
        ("ToolTip", Value::from(found.tool_tip.as_str())),
    ])
    .with_type_name("System.Management.Automation.CompletionResult")
    .into_value()
}
