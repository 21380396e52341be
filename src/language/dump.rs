//! A tree as lines of text: depth, type and offsets of every node, then the errors.

use super::ast::*;
use super::visit::Node;
use super::{ParseError, Parsed};
use crate::text::Source;
use std::fmt::Write;

/// From byte offsets to UTF-16 offsets, a step from the nearest mark.
struct Offsets<'a> {
    text: &'a str,
    /// The UTF-16 offset at every 64th byte; none if the text is ASCII.
    marks: Vec<u32>,
}

impl<'a> Offsets<'a> {
    fn new(text: &'a str) -> Offsets<'a> {
        let mut marks = Vec::new();
        if !text.is_ascii() {
            let mut units = 0;
            for (at, c) in text.char_indices() {
                while marks.len() * 64 <= at {
                    marks.push(units);
                }
                units += c.len_utf16() as u32;
            }
        }
        Offsets { text, marks }
    }

    fn utf16(&self, byte: u32) -> u32 {
        let mut within = (byte as usize).min(self.text.len());
        while !self.text.is_char_boundary(within) {
            within -= 1;
        }
        let beyond = (byte as usize).saturating_sub(self.text.len()) as u32;
        if self.marks.is_empty() {
            return byte;
        }
        let mark = (within / 64).min(self.marks.len() - 1);
        let mut start = mark * 64;
        while !self.text.is_char_boundary(start) {
            start += 1;
        }
        let step: usize = self.text[start..within.max(start)].chars().map(char::len_utf16).sum();
        self.marks[mark] + step as u32 + beyond
    }
}

/// The tree and its errors, one a line: `DEPTH TYPE START END` in pre-order, then
/// `ERROR ID START END`, offsets in UTF-16 units.
pub fn dump_ast(parsed: &Parsed, source: &Source) -> String {
    let offsets = Offsets::new(&source.text);
    let mut out = String::new();
    node(&mut out, &offsets, Node::ScriptBlock(&parsed.script), 0, None);
    for ParseError { id, extent, .. } in &parsed.errors {
        let _ = writeln!(out, "ERROR {id} {} {}", offsets.utf16(extent.start), offsets.utf16(extent.end));
    }
    out
}

/// The same with what each node holds besides its children, and the errors' messages.
pub fn dump_detail(parsed: &Parsed, source: &Source) -> String {
    let offsets = Offsets::new(&source.text);
    let mut out = String::new();
    node(&mut out, &offsets, Node::ScriptBlock(&parsed.script), 0, Some(&|n| detail(n, &offsets)));
    for ParseError { id, extent, incomplete, message } in &parsed.errors {
        let (start, end) = (offsets.utf16(extent.start), offsets.utf16(extent.end));
        let _ = writeln!(out, "ERROR {id} {start} {end} {} {message:?}", u8::from(*incomplete));
    }
    out
}

type Detail<'d> = Option<&'d dyn Fn(Node<'_>) -> String>;

fn node(out: &mut String, offsets: &Offsets<'_>, n: Node<'_>, depth: u32, info: Detail<'_>) {
    if let Node::BaseInvoke(_) = n {
        // PowerShell's search passes over this node, so that its children count from the root.
        n.children(&mut |child| node(out, offsets, child, 1, info));
        return;
    }
    let extent = n.extent();
    let _ = write!(
        out,
        "{depth} {} {} {}",
        n.type_name(),
        offsets.utf16(extent.start),
        offsets.utf16(extent.end)
    );
    if let Some(info) = info {
        let _ = write!(out, " {:?}", info(n));
    }
    out.push('\n');
    n.children(&mut |child| node(out, offsets, child, depth + 1, info));
}

fn quoted(text: Option<&str>) -> &str {
    text.unwrap_or("")
}

fn title(value: bool) -> &'static str {
    if value { "True" } else { "False" }
}

fn detail(n: Node<'_>, offsets: &Offsets<'_>) -> String {
    match n {
        Node::Expression(n) => expression_detail(n, offsets),
        Node::Variable(n) => variable_detail(n),
        Node::Statement(n) => statement_detail(n, offsets),
        Node::CommandBase(CommandBaseAst::Command(n)) => match n.invocation {
            InvocationOperator::None => "Unknown".into(),
            other => format!("{other:?}"),
        },
        Node::CommandParameter(n) => {
            let (start, end) = (offsets.utf16(n.error_position.start), offsets.utf16(n.error_position.end));
            format!("{}|{start}-{end}", n.name)
        }
        Node::Redirection(n) => match &n.target {
            RedirectionTarget::File { append, .. } => format!("{:?}|{}", n.from, title(*append)),
            RedirectionTarget::Merge(to) => format!("{:?}|{to:?}", n.from),
        },
        Node::Function(n, _) => function_detail(n),
        Node::TypeConstraint(n) => n.type_name.full_name(),
        Node::Attribute(n) => n.type_name.full_name(),
        Node::NamedArgument(n) => format!("{}|{}", n.name, title(n.expression_omitted)),
        Node::NamedBlock(n, _) if n.kind == BlockKind::DynamicParam => {
            format!("Dynamicparam|{}", title(n.unnamed))
        }
        Node::NamedBlock(n, _) => format!("{:?}|{}", n.kind, title(n.unnamed)),
        Node::Pipeline(n) if n.background => "bg".into(),
        Node::Member(n) => member_detail(n),
        Node::UsingStatement(n) => format!("{:?}", n.kind),
        Node::CatchClause(n) => title(n.types.is_empty()).into(),
        Node::Implied("VariableExpressionAst", _) => "this|".into(),
        Node::Implied(..) => "BareWord|.ctor".into(),
        _ => String::new(),
    }
}

fn function_detail(n: &FunctionDefinitionAst) -> String {
    format!(
        "{}|{}|{}",
        n.name,
        title(n.kind == FunctionKind::Filter),
        title(n.kind == FunctionKind::Workflow)
    )
}

fn variable_detail(n: &VariableExpressionAst) -> String {
    let scope = n.scope.as_deref().map_or(String::new(), |s| format!("{s}:"));
    format!("{scope}{}|{}", n.name, if n.splatted { "splat" } else { "" })
}

fn member_detail(n: &MemberAst) -> String {
    let flags = |is_static: bool, is_hidden: bool, literal: bool| {
        let mut text = String::from("Public");
        for (on, name) in [(is_static, ", Static"), (literal, ", Literal"), (is_hidden, ", Hidden")] {
            if on {
                text.push_str(name);
            }
        }
        text
    };
    match n {
        MemberAst::Property(n) => format!("{}|{}", n.name, flags(n.is_static, n.is_hidden, false)),
        MemberAst::Function(n) => format!("{}|{}", n.function.name, flags(n.is_static, n.is_hidden, false)),
    }
}

fn statement_detail(n: &StatementAst, offsets: &Offsets<'_>) -> String {
    match n {
        StatementAst::Pipeline(n) if n.background => "bg".into(),
        StatementAst::PipelineChain(n) => {
            format!("{}|{}", if n.and { "AndAnd" } else { "OrOr" }, title(n.background))
        }
        StatementAst::Assignment(n) => {
            let name = assignment_operator_name(n.operator);
            format!("{name}|{}", offsets.utf16(n.operator_extent.start))
        }
        StatementAst::Function(n) => function_detail(n),
        StatementAst::Type(n) => format!("{}|{:?}", n.name, n.kind),
        StatementAst::Switch(n) => format!("{}|{}", quoted(n.label.as_deref()), switch_flags_name(n.flags)),
        StatementAst::ForEach(n) => {
            format!("{}|{}", quoted(n.label.as_deref()), if n.parallel { "Parallel" } else { "None" })
        }
        StatementAst::While(n) => quoted(n.label.as_deref()).into(),
        StatementAst::DoWhile(n) | StatementAst::DoUntil(n) => quoted(n.label.as_deref()).into(),
        StatementAst::For(n) => quoted(n.label.as_deref()).into(),
        StatementAst::Data(n) => quoted(n.variable.as_deref()).into(),
        StatementAst::Block(n) => n.kind.to_string(),
        StatementAst::Error(n) => match &n.nested[..] {
            [ErrorPartAst::Using(using)] => format!("{:?}", using.kind),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

/// The kind of the operator's token.
pub fn assignment_operator_name(operator: AssignmentOperator) -> &'static str {
    match operator {
        AssignmentOperator::Equals => "Equals",
        AssignmentOperator::Plus => "PlusEquals",
        AssignmentOperator::Minus => "MinusEquals",
        AssignmentOperator::Multiply => "MultiplyEquals",
        AssignmentOperator::Divide => "DivideEquals",
        AssignmentOperator::Remainder => "RemainderEquals",
        AssignmentOperator::Coalesce => "QuestionQuestionEquals",
    }
}

/// The kind of the operator's token.
pub fn unary_operator_name(operator: UnaryOperator) -> String {
    match operator {
        UnaryOperator::Split { case: CaseRule::Sensitive } => "Csplit".into(),
        UnaryOperator::Split { .. } => "Isplit".into(),
        UnaryOperator::BitNot => "Bnot".into(),
        other => format!("{other:?}"),
    }
}

/// `Regex, CaseSensitive`
pub fn switch_flags_name(flags: SwitchFlags) -> String {
    let all = [
        (flags.file, "File"),
        (flags.regex, "Regex"),
        (flags.wildcard, "Wildcard"),
        (flags.exact, "Exact"),
        (flags.case_sensitive, "CaseSensitive"),
        (flags.parallel, "Parallel"),
    ];
    let set: Vec<&str> = all.iter().filter(|(on, _)| *on).map(|(_, name)| *name).collect();
    if set.is_empty() { "None".into() } else { set.join(", ") }
}

fn constant(value: &Constant) -> String {
    match value {
        Constant::Byte(v) => format!("Byte|{v}"),
        Constant::SByte(v) => format!("SByte|{v}"),
        Constant::Int16(v) => format!("Int16|{v}"),
        Constant::UInt16(v) => format!("UInt16|{v}"),
        Constant::Int32(v) => format!("Int32|{v}"),
        Constant::UInt32(v) => format!("UInt32|{v}"),
        Constant::Int64(v) => format!("Int64|{v}"),
        Constant::UInt64(v) => format!("UInt64|{v}"),
        Constant::Double(v) => format!("Double|{v:?}"),
        Constant::Decimal(v) => format!("Decimal|{v}"),
        Constant::BigInteger(v) => format!("BigInteger|{v}"),
        Constant::Bool(v) => format!("Boolean|{}", title(*v)),
    }
}

fn expression_detail(n: &ExpressionAst, offsets: &Offsets<'_>) -> String {
    match n {
        ExpressionAst::Constant(n) => constant(&n.value),
        ExpressionAst::String(n) => format!("{:?}|{}", n.kind, n.value),
        ExpressionAst::ExpandableString(n) => format!("{:?}|{}", n.kind, n.value),
        ExpressionAst::Variable(n) => variable_detail(n),
        ExpressionAst::Unary(n) => unary_operator_name(n.operator),
        ExpressionAst::Binary(n) => {
            format!("{}|{}", binary_operator_name(n.operator), offsets.utf16(n.operator_extent.start))
        }
        ExpressionAst::Type(n) => n.type_name.full_name(),
        ExpressionAst::Member(n) => format!("{}|{}", title(n.is_static), title(n.null_conditional)),
        ExpressionAst::Invoke(n) => {
            let types: Vec<String> = n.generic_arguments.iter().map(TypeName::full_name).collect();
            format!("{}|{}|{}", title(n.is_static), title(n.null_conditional), types.join(","))
        }
        ExpressionAst::Index(n) => title(n.null_conditional).into(),
        _ => String::new(),
    }
}

/// The kind of the operator's token.
pub fn binary_operator_name(operator: BinaryOperator) -> String {
    use BinaryOperator as B;
    let with_case =
        |rule: CaseRule, name: &str| format!("{}{name}", if rule == CaseRule::Sensitive { "C" } else { "I" });
    match operator {
        B::Add => "Plus".into(),
        B::Subtract => "Minus".into(),
        B::Remainder => "Rem".into(),
        B::Range => "DotDot".into(),
        B::BitAnd => "Band".into(),
        B::BitOr => "Bor".into(),
        B::BitXor => "Bxor".into(),
        B::ShiftLeft => "Shl".into(),
        B::ShiftRight => "Shr".into(),
        B::Coalesce => "QuestionQuestion".into(),
        B::Equal(c) => with_case(c, "eq"),
        B::NotEqual(c) => with_case(c, "ne"),
        B::GreaterOrEqual(c) => with_case(c, "ge"),
        B::Greater(c) => with_case(c, "gt"),
        B::Less(c) => with_case(c, "lt"),
        B::LessOrEqual(c) => with_case(c, "le"),
        B::Like(c) => with_case(c, "like"),
        B::NotLike(c) => with_case(c, "notlike"),
        B::Match(c) => with_case(c, "match"),
        B::NotMatch(c) => with_case(c, "notmatch"),
        B::Replace(c) => with_case(c, "replace"),
        B::Contains(c) => with_case(c, "contains"),
        B::NotContains(c) => with_case(c, "notcontains"),
        B::In(c) => with_case(c, "in"),
        B::NotIn(c) => with_case(c, "notin"),
        B::Split(c) => with_case(c, "split"),
        other => format!("{other:?}"),
    }
}
