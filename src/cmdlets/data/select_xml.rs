//! `Select-Xml`.

use crate::cmdlets::structure::{Structure, field, set_field};
use crate::cmdlets::support::{file_paths, read_text};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, TypeId, TypeRecord, Value, method, property};
use crate::types::{self, xml};

pub static CMDLET: Builtin = Builtin {
    signature: r"Select-Xml module=Microsoft.PowerShell.Utility default=Xml output=Microsoft.PowerShell.Commands.SelectXmlInfo
Path string[] mandatory pos=1 byname sets=Path notempty
LiteralPath string[] mandatory byname sets=LiteralPath alias=PSPath,LP notempty
Xml System.Xml.XmlNode[] mandatory pos=1 pipeline byname sets=Xml alias=Node notempty
Content string[] mandatory pipeline sets=Content notempty
XPath string mandatory pos=0 notempty
Namespace hashtable notempty",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<SelectXml>::default(),
};

const SELECT_XML_INFO: &str = "Microsoft.PowerShell.Commands.SelectXmlInfo";

pub static INFO: TypeRecord = TypeRecord::class(SELECT_XML_INFO)
    .properties(&[
        property("Node", "System.Xml.XmlNode", field::<0>).settable(set_field::<0>),
        property("Path", "string", field::<1>).settable(set_field::<1>),
        property("Pattern", "string", field::<2>).settable(set_field::<2>),
    ])
    .methods(&[method("string ToString()", |rt, this, _| {
        let node = field::<0>(rt, this)?;
        rt.get_property(&node, "InnerText")
    })]);

#[derive(Default)]
struct SelectXml;

impl Cmdlet for SelectXml {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let mut documents: Vec<(Value, String)> = vec![];
        for node in args.list("Xml") {
            documents.push((node, "InputStream".to_owned()));
        }
        for text in args.strings("Content") {
            documents.push((xml::from_text(&text)?, "InputStream".to_owned()));
        }
        if args.is_bound("Path") || args.is_bound("LiteralPath") {
            for item in file_paths(cx, args, "ProcessingFile")? {
                let text = read_text(cx, &item.path, None)?;
                documents.push((xml::from_text(&text)?, item.path));
            }
        }
        let pattern = args.string("XPath").unwrap_or_default();
        for (document, path) in documents {
            let manager = namespaces(cx, args, &document)?;
            for node in xml::select(&document, &pattern, manager.as_ref())? {
                let node = xml::wrap(&document, node);
                let row = vec![node, Value::from(path.as_str()), Value::Str(pattern.clone())];
                cx.emit(Structure::make(SELECT_XML_INFO, row))?;
            }
        }
        Ok(())
    }
}

/// `-Namespace @{ prefix = 'uri' }`.
fn namespaces(cx: &mut Context, args: &BoundParameters, document: &Value) -> Result<Option<Value>> {
    let Some(Value::Hashtable(table)) = args.get("Namespace") else { return Ok(None) };
    let names = types::get_member(cx, document, "NameTable")?.unwrap_or_default();
    let manager = types::construct(cx, TypeId::named("System.Xml.XmlNamespaceManager"), vec![names])?;
    for (prefix, uri) in table.pairs() {
        types::invoke_method(cx, &manager, "AddNamespace", vec![prefix, uri], &[])?;
    }
    Ok(Some(manager))
}
