//! `Get-TypeData`.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::formatting;
use crate::object::{CustomObject, Hashtable, Result, TableKind, Value};
use crate::types::members;

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-TypeData module=Microsoft.PowerShell.Utility output=System.Management.Automation.PSObject
TypeName string[] pos=0 pipeline notempty",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<GetTypeData>::default(),
};

#[derive(Default)]
struct GetTypeData;

impl Cmdlet for GetTypeData {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        for name in args.strings("TypeName") {
            let given = members::given_members(&name);
            let display = formatting::default_properties(&name);
            if given.is_none() && display.is_none() && !members::has_any_type_member(&name) {
                continue;
            }
            let pairs: Vec<(std::rc::Rc<str>, Value)> = given
                .map(|bag| bag.iter().map(|(n, _, v)| (n.clone(), v.clone())).collect())
                .unwrap_or_default();
            let set =
                display.map_or(Value::Null, |names| Value::strings(names.iter().map(|n| n.to_string())));
            let data = CustomObject::from_pairs([
                ("TypeName", Value::Str(name)),
                ("Members", Hashtable::from_pairs(TableKind::Ordered, pairs).into_value()),
                ("DefaultDisplayPropertySet", set),
            ]);
            cx.emit(data.with_type_name("System.Management.Automation.Runspaces.TypeData").into_value())?;
        }
        Ok(())
    }
}
