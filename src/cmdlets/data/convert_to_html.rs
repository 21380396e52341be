//! `ConvertTo-Html`.

use crate::cmdlets::property::{self, Found, Property};
use crate::cmdlets::support::input_object;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Hashtable, Result, TableKind, Value, convert};

pub static CMDLET: Builtin = Builtin {
    signature: r"ConvertTo-Html module=Microsoft.PowerShell.Utility default=Page output=System.String
InputObject psobject pipeline
Property System.Object[] pos=0
Body string[] pos=3 sets=Page
Head string[] pos=1 sets=Page
Title string pos=2 sets=Page notempty
As string notempty set=Table,List
CssUri uri sets=Page alias=cu,uri notempty
Fragment switch sets=Fragment notempty
PostContent string[] notempty
PreContent string[] notempty
Meta hashtable sets=Page notempty
Charset string sets=Page notempty pattern=^[A-Za-z0-9]\w+\S+[A-Za-z0-9]$
Transitional switch sets=Page notempty",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<ConvertToHtml>::default(),
};

#[derive(Default)]
struct ConvertToHtml {
    given: bool,
    columns: Vec<Column>,
    header_written: bool,
    count: usize,
    as_list: bool,
}

struct Column {
    property: Property,
    label: String,
    width: Option<String>,
    alignment: Option<String>,
}

impl Cmdlet for ConvertToHtml {
    fn begin(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        self.as_list = args.string("As").is_some_and(|a| a.eq_ignore_ascii_case("List"));
        self.given = args.is_bound("Property");
        for argument in args.list("Property") {
            let column = column(cx, &argument)?;
            self.columns.extend(column);
        }
        if !args.switch("Fragment") {
            self.head(cx, args)?;
        }
        for line in args.strings("PreContent") {
            cx.emit(Value::Str(line))?;
        }
        cx.emit(Value::from("<table>"))
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let Some(value) = input_object(args, input).filter(|v| !v.is_null()) else { return Ok(()) };
        self.count += 1;
        if !self.header_written {
            self.resolve(cx, &value)?;
        }
        if self.columns.is_empty() {
            return Ok(());
        }
        if self.as_list {
            if self.count > 1 {
                cx.emit(Value::from("<tr><td><hr></td></tr>"))?;
            }
            for i in 0..self.columns.len() {
                let text = self.cell(cx, i, &value)?;
                let line = format!("<tr><td>{}:</td><td>{text}</td></tr>", encode(&self.columns[i].label));
                cx.emit(Value::from(line))?;
            }
            return Ok(());
        }
        if !self.header_written {
            self.header_written = true;
            self.table_head(cx)?;
        }
        let mut line = String::from("<tr>");
        for i in 0..self.columns.len() {
            let text = self.cell(cx, i, &value)?;
            line.push_str(&format!("<td>{text}</td>"));
        }
        line.push_str("</tr>");
        cx.emit(Value::from(line))
    }

    fn end(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        cx.emit(Value::from("</table>"))?;
        for line in args.strings("PostContent") {
            cx.emit(Value::Str(line))?;
        }
        if args.switch("Fragment") { Ok(()) } else { cx.emit(Value::from("</body></html>")) }
    }
}

/// A hash table's keys, another object's properties.
fn names_of(value: &Value) -> Vec<std::rc::Rc<str>> {
    match value.base() {
        Value::Hashtable(table) if table.kind() == TableKind::Hashtable => {
            super::csv_write::column_names(value)
        }
        _ => property::property_names(value),
    }
}

/// The keys of a hash table that say how a column looks are taken out before the rest is read.
fn column(cx: &mut Context, argument: &Value) -> Result<Option<Column>> {
    let mut layout = (None, None);
    let mut plain = argument.clone();
    if let Value::Hashtable(table) = argument.base() {
        let mut rest = vec![];
        for (key, value) in table.pairs() {
            let name = key.as_str().unwrap_or_default().to_ascii_lowercase();
            let starts = |full: &str| !name.is_empty() && full.starts_with(&name);
            if starts("width") {
                layout.0 = Some(convert::to_text(cx, &value)?.to_string());
            } else if starts("alignment") {
                layout.1 = Some(convert::to_text(cx, &value)?.to_string());
            } else {
                rest.push((key, value));
            }
        }
        let stripped = Hashtable::new(TableKind::Ordered, crate::object::KeyComparer::IgnoreCase);
        for (key, value) in rest {
            stripped.insert(key, value);
        }
        plain = stripped.into_value();
    }
    let Some(property) = property::parse(cx, &[plain], property::Keys::Labelled)?.pop() else {
        return Ok(None);
    };
    let label = property.label.clone().unwrap_or_else(|| property.expression.text()).to_string();
    Ok(Some(Column { property, label, width: layout.0, alignment: layout.1 }))
}

impl ConvertToHtml {
    /// The columns for the first object: patterns become names.
    fn resolve(&mut self, cx: &mut Context, value: &Value) -> Result<()> {
        if !self.given && self.columns.is_empty() {
            for name in names_of(value) {
                let made = column(cx, &Value::from(&*name))?;
                self.columns.extend(made);
            }
            return Ok(());
        }
        let mut resolved = vec![];
        for c in std::mem::take(&mut self.columns) {
            let found: Vec<Found> = c.property.expression.values(cx, value)?;
            if !matches!(c.property.expression, property::Expression::Pattern { .. }) {
                if !found.is_empty() {
                    resolved.push(c);
                }
                continue;
            }
            for f in found {
                resolved.extend(column(cx, &Value::from(&*f.name))?);
            }
        }
        self.columns = resolved;
        Ok(())
    }

    fn cell(&self, cx: &mut Context, at: usize, value: &Value) -> Result<String> {
        let found = self.columns[at].property.expression.single(cx, value)?;
        let shown = found.and_then(|f| f.value.ok()).filter(|v| !v.is_null());
        Ok(match shown {
            Some(v) => encode(&convert::net_text(cx, &v)),
            None => String::new(),
        })
    }

    fn table_head(&self, cx: &mut Context) -> Result<()> {
        let mut columns = String::from("<colgroup>");
        let mut header = String::from("<tr>");
        for c in &self.columns {
            columns.push_str("<col");
            if let Some(width) = &c.width {
                columns.push_str(&format!(" width = \"{width}\""));
            }
            if let Some(alignment) = &c.alignment {
                columns.push_str(&format!(" align = \"{alignment}\""));
            }
            columns.push_str("/>");
            header.push_str(&format!("<th>{}</th>", c.label));
        }
        cx.emit(Value::from(format!("{columns}</colgroup>")))?;
        cx.emit(Value::from(format!("{header}</tr>")))
    }

    fn head(&self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let (name, file) =
            if args.switch("Transitional") { ("Transitional", "transitional") } else { ("Strict", "strict") };
        let mut lines = vec![
            format!(
                "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 {name}//EN\"  \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-{file}.dtd\">"
            ),
            "<html xmlns=\"http://www.w3.org/1999/xhtml\">".to_owned(),
            "<head>".to_owned(),
        ];
        if let Some(charset) = args.string("Charset") {
            lines.push(format!("<meta charset=\"{charset}\">"));
        }
        if let Some(Value::Hashtable(meta)) = args.get("Meta") {
            for (key, value) in meta.pairs() {
                let (key, value) = (convert::to_text(cx, &key)?, convert::to_text(cx, &value)?);
                lines.push(format!("<meta name=\"{key}\" content=\"{value}\">"));
            }
        }
        let head = args.strings("Head");
        if head.is_empty() {
            let title = args.string("Title").unwrap_or_else(|| "HTML TABLE".into());
            lines.push(format!("<title>{title}</title>"));
        }
        lines.extend(head.iter().map(|h| h.to_string()));
        if let Some(uri) = args.get("CssUri") {
            let text = convert::net_text(cx, uri);
            lines.push(format!("<link rel=\"stylesheet\" type=\"text/css\" href=\"{text}\" />"));
        }
        lines.push("</head><body>".to_owned());
        lines.extend(args.strings("Body").iter().map(|b| b.to_string()));
        lines.into_iter().try_for_each(|l| cx.emit(Value::from(l)))
    }
}

/// `WebUtility.HtmlEncode`.
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '&' => out.push_str("&amp;"),
            '\u{a0}'..='\u{ff}' | '\u{10000}'..='\u{10ffff}' => out.push_str(&format!("&#{};", c as u32)),
            other => out.push(other),
        }
    }
    out
}
