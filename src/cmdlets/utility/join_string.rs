//! `Join-String`: objects as one text.

use crate::cmdlets::property::{self, Keys, Property};
use crate::command::BoundParameters;
use crate::dotnet::Culture;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::language::ast::BinaryOperator;
use crate::object::{PsString, Result, Value, convert, operators};
use crate::text::Name;

pub static CMDLET: Builtin = Builtin {
    signature: r"Join-String class=Microsoft.PowerShell.Commands.Utility.JoinStringCommand module=Microsoft.PowerShell.Utility default=default output=System.String
Property System.Object pos=0
Separator string pos=1 emptystring
OutputPrefix string alias=op
OutputSuffix string alias=os
SingleQuote switch sets=SingleQuote
DoubleQuote switch sets=DoubleQuote
FormatString string sets=Format
UseCulture switch
InputObject psobject[] pipeline",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<JoinString>::default(),
};

#[derive(Default)]
struct JoinString {
    property: Option<Property>,
    parts: Vec<PsString>,
}

impl Cmdlet for JoinString {
    fn begin(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        self.property = property::parse(cx, &args.list("Property"), Keys::Plain)?.pop();
        Ok(())
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        for item in args.list("InputObject") {
            if item.is_null() {
                continue;
            }
            let value = match &self.property {
                None => Some(item),
                Some(p) => p.expression.single(cx, &item)?.and_then(|f| f.value.ok()),
            };
            let Some(value) = value.filter(|v| !v.is_null()) else { continue };
            let text = self.shown(cx, args, &value)?;
            self.parts.push(text);
        }
        Ok(())
    }

    fn end(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let separator = match (args.string("Separator"), args.switch("UseCulture")) {
            (Some(text), _) => text,
            (None, true) => PsString::from(","),
            (None, false) => match cx.get_variable(Name::new("OFS")) {
                Some(ofs) => convert::to_text(cx, &ofs)?,
                None => PsString::from(""),
            },
        };
        let mut text = args.string("OutputPrefix").unwrap_or_default().to_string();
        for (i, part) in self.parts.iter().enumerate() {
            if i > 0 {
                text.push_str(&separator);
            }
            text.push_str(part);
        }
        text.push_str(&args.string("OutputSuffix").unwrap_or_default());
        cx.emit(Value::from(text))
    }
}

impl JoinString {
    fn shown(&self, cx: &mut Context, args: &BoundParameters, value: &Value) -> Result<PsString> {
        if let Some(format) = args.string("FormatString") {
            let format = if format.is_empty() { PsString::from("{0}") } else { format };
            let shown = operators::binary(cx, BinaryOperator::Format, &Value::Str(format), value)?;
            return convert::to_text(cx, &shown);
        }
        let text = match value.base() {
            Value::Double(v) => crate::dotnet::double_to_string(*v, Culture::current()).into(),
            _ => convert::to_text(cx, value)?,
        };
        Ok(if args.switch("SingleQuote") {
            format!("'{}'", text.replace('\'', "''")).into()
        } else if args.switch("DoubleQuote") {
            format!("\"{}\"", text.replace('"', "\"\"")).into()
        } else {
            text
        })
    }
}
