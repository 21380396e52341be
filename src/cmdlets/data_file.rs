//! Data files: `.psd1` tables read without running anything that could do harm.

use crate::engine::{Code, Context};
use crate::language::ast::{CommandBaseAst, ExpressionAst, StatementAst, StatementBlockAst, StringPart};
use crate::language::visit::Node;
use crate::object::{ErrorCategory, Result, Thrown, Value, throw};
use crate::text::Source;

/// Whether a statement is one harmless expression.
fn safe_statement(statement: &StatementAst) -> bool {
    match statement {
        StatementAst::Pipeline(p) => match p.elements.as_slice() {
            [CommandBaseAst::Expression(e)] => e.redirections.is_empty() && is_safe(&e.expression),
            _ => false,
        },
        _ => false,
    }
}

fn safe_block(block: &StatementBlockAst) -> bool {
    block.traps.is_empty() && block.statements.iter().all(safe_statement)
}

/// Whether an expression can be evaluated without running commands or calling methods.
fn is_safe(expression: &ExpressionAst) -> bool {
    match expression {
        ExpressionAst::Constant(_) | ExpressionAst::String(_) | ExpressionAst::ScriptBlock(_) => true,
        ExpressionAst::ExpandableString(s) => s.parts.iter().all(|p| match p {
            StringPart::Text(..) => true,
            StringPart::Expression(e) => is_safe(e),
        }),
        ExpressionAst::Variable(v) => {
            let known = [
                "true",
                "false",
                "null",
                "PSCulture",
                "PSUICulture",
                "PSScriptRoot",
                "PSEdition",
                "EnabledExperimentalFeatures",
            ];
            v.scope.is_none() && !v.splatted && known.iter().any(|k| k.eq_ignore_ascii_case(&v.name))
        }
        ExpressionAst::Unary(u) => is_safe(&u.operand),
        ExpressionAst::Binary(b) => is_safe(&b.left) && is_safe(&b.right),
        ExpressionAst::Convert(c) => is_safe(&c.child),
        ExpressionAst::ArrayLiteral(a) => a.elements.iter().all(is_safe),
        ExpressionAst::Array(a) => safe_block(&a.body),
        ExpressionAst::Sub(s) => safe_block(&s.body),
        ExpressionAst::Paren(p) => safe_statement(&p.pipeline),
        ExpressionAst::Hashtable(h) => {
            h.pairs.iter().all(|(key, value)| is_safe(key) && safe_statement(value))
        }
        _ => false,
    }
}

/// The first hash table of a data file, which `path` names in messages. A broken file is an error for its caller to
/// write; a table that would have to run something ends the caller.
pub fn read(cx: &mut Context, text: &str, path: &str) -> Result<std::result::Result<Value, Thrown>> {
    let source = Source::new(Some(path), text);
    let parsed = crate::language::parse(&source);
    if !parsed.errors.is_empty() {
        return Ok(Err(no_data_file(path, "CouldNotParseAsPowerShellDataFile")));
    }
    let Some(table) = first_table(Node::ScriptBlock(&parsed.script)) else {
        return Ok(Err(no_data_file(path, "CouldNotParseAsPowerShellDataFileNoHashtableRoot")));
    };
    let shown = table.extent().text(&source).to_owned();
    if !crate::language::is_safe_value(table) {
        return throw(Thrown::record(
            "System.InvalidOperationException",
            format!(
                "Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. Dynamic expression: {shown}."
            ),
            "System.InvalidOperationException",
            ErrorCategory::NotSpecified,
        ));
    }
    let alone = crate::language::parse(&Source::new(Some(path), &*shown));
    let block = Code::block(alone.script);
    cx.collect(|cx| cx.call_block(&block, vec![], None, None)).map(|found| Ok(Value::from_output(found)))
}

fn no_data_file(path: &str, id: &str) -> Thrown {
    Thrown::record(
        "System.InvalidOperationException",
        format!("The file '{path}' could not be parsed as a PowerShell Data File."),
        id,
        ErrorCategory::InvalidData,
    )
    .target(Value::from(path))
}

/// The first hash table outside script blocks and functions.
fn first_table<'a>(node: Node<'a>) -> Option<&'a ExpressionAst> {
    match node {
        Node::Expression(table @ ExpressionAst::Hashtable(_)) => return Some(table),
        Node::Expression(ExpressionAst::ScriptBlock(_)) | Node::Function(..) => return None,
        _ => {}
    }
    let mut found = None;
    node.children(&mut |child| found = found.or_else(|| first_table(child)));
    found
}

/// A data file of texts: a hash table, or `ConvertFrom-StringData` of a text.
pub fn read_texts(cx: &mut Context, text: &str, path: &str) -> Result<Value> {
    let source = Source::new(Some(path), text);
    let parsed = crate::language::parse(&source);
    if let Some(flow) = crate::engine::parse_failure(&parsed.errors, &source) {
        return Err(flow);
    }
    let harmless = |statement: &StatementAst| match statement {
        StatementAst::Pipeline(p) => p.elements.iter().all(|e| match e {
            CommandBaseAst::Expression(e) => is_safe(&e.expression),
            CommandBaseAst::Command(c) => {
                c.extent.text(&source).trim_start().to_ascii_lowercase().starts_with("convertfrom-stringdata")
            }
        }),
        _ => false,
    };
    let all_harmless = parsed.script.end.as_ref().is_none_or(|e| e.statements.iter().all(harmless));
    if !all_harmless {
        return throw(Thrown::not_emulated("A data file that runs commands"));
    }
    let block = Code::block(parsed.script.clone());
    cx.collect(|cx| cx.call_block(&block, vec![], None, None)).map(Value::from_output)
}
