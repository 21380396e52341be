//! Script blocks, functions, classes and enums.

use super::Printer;
use crate::language::ast::*;

impl Printer<'_> {
    /// `prefix { statements }`.
    pub(super) fn block(&mut self, prefix: &str, body: &StatementBlockAst) {
        self.text(prefix);
        self.text("{");
        self.lines(&body.traps, &body.statements);
        self.text("}");
    }

    /// Statements between brackets: on one line if there is but one.
    pub(super) fn bracketed(&mut self, open: &str, body: &StatementBlockAst, close: &str) {
        self.text(open);
        match (&body.traps[..], &body.statements[..]) {
            ([], []) => {}
            ([], [statement]) => self.statement(statement),
            (traps, statements) => self.lines(traps, statements),
        }
        self.text(close);
    }

    /// Traps and statements on lines of their own, one level deeper.
    fn lines(&mut self, traps: &[TrapStatementAst], statements: &[StatementAst]) {
        if traps.is_empty() && statements.is_empty() {
            return self.text(" ");
        }
        self.indent += 1;
        self.new_line();
        self.statements(traps, statements);
        self.indent -= 1;
        self.new_line();
    }

    fn statements(&mut self, traps: &[TrapStatementAst], statements: &[StatementAst]) {
        for (n, trap) in traps.iter().enumerate() {
            if n > 0 {
                self.new_line();
            }
            self.text("trap ");
            if let Some(kind) = &trap.trap_type {
                self.type_name(&kind.type_name);
                self.text(" ");
            }
            self.block("", &trap.body);
        }
        for (n, statement) in statements.iter().enumerate() {
            if n > 0 || !traps.is_empty() {
                self.new_line();
            }
            self.statement(statement);
        }
    }

    pub(super) fn script_block(&mut self, block: &ScriptBlockAst) {
        self.text("{");
        self.indent += 1;
        self.new_line();
        self.script_body(block);
        self.indent -= 1;
        self.new_line();
        self.text("}");
    }

    /// What stands in a script, or between the braces of a script block.
    pub(super) fn script_body(&mut self, block: &ScriptBlockAst) {
        for using in &block.using_statements {
            self.using_statement(using);
            self.new_line();
        }
        for attribute in &block.attributes {
            self.attribute(attribute);
            self.new_line();
        }
        if let Some(parameters) = &block.param_block {
            self.param_block(parameters);
            self.new_line();
        }
        let named = [&block.dynamic_param, &block.begin, &block.process, &block.end, &block.clean];
        let mut first = true;
        for block in named.into_iter().flatten() {
            if !first {
                self.new_line();
            }
            first = false;
            self.named_block(block);
        }
    }

    fn named_block(&mut self, block: &NamedBlockAst) {
        if block.unnamed {
            return self.statements(&block.traps, &block.statements);
        }
        self.text(match block.kind {
            BlockKind::DynamicParam => "dynamicparam {",
            BlockKind::Begin => "begin {",
            BlockKind::Process => "process {",
            BlockKind::End => "end {",
            BlockKind::Clean => "clean {",
        });
        self.lines(&block.traps, &block.statements);
        self.text("}");
    }

    fn using_statement(&mut self, n: &UsingStatementAst) {
        self.text(match n.kind {
            UsingKind::Assembly => "using assembly ",
            UsingKind::Command => "using command ",
            UsingKind::Module => "using module ",
            UsingKind::Namespace => "using namespace ",
            UsingKind::Type => "using type ",
        });
        self.expression(&n.name);
        if let Some(alias) = &n.alias {
            self.text(" = ");
            self.expression(alias);
        }
    }

    fn param_block(&mut self, n: &ParamBlockAst) {
        for attribute in &n.attributes {
            self.attribute(attribute);
            self.new_line();
        }
        self.text("param(");
        self.parameters(&n.parameters);
        self.text(")");
    }

    fn parameters(&mut self, parameters: &[ParameterAst]) {
        self.list(parameters, ", ", |p, parameter| {
            for attribute in &parameter.attributes {
                match attribute {
                    AttributeBaseAst::Attribute(n) => p.attribute(n),
                    AttributeBaseAst::Type(n) => p.type_name(&n.type_name),
                }
            }
            p.variable(&parameter.name);
            if let Some(default) = &parameter.default {
                p.text(" = ");
                p.expression(default);
            }
        });
    }

    pub(super) fn attribute(&mut self, n: &AttributeAst) {
        self.text("[");
        self.text(&n.type_name.full_name());
        self.text("(");
        self.list(&n.positional, ", ", |p, e| p.expression(e));
        if !n.positional.is_empty() && !n.named.is_empty() {
            self.text(", ");
        }
        self.list(&n.named, ", ", |p, argument| {
            p.text(&argument.name);
            if !argument.expression_omitted {
                p.text(" = ");
                p.expression(&argument.argument);
            }
        });
        self.text(")]");
    }

    pub(super) fn function(&mut self, n: &FunctionDefinitionAst) {
        self.text(match n.kind {
            FunctionKind::Function => "function ",
            FunctionKind::Filter => "filter ",
            FunctionKind::Workflow => "workflow ",
        });
        self.word_text(&n.name);
        self.function_rest(n);
    }

    /// The parameters and the body, which follow the name.
    fn function_rest(&mut self, n: &FunctionDefinitionAst) {
        if let Some(parameters) = &n.parameters {
            self.text("(");
            self.parameters(parameters);
            self.text(")");
        }
        self.text(" ");
        self.script_block(&n.body);
    }

    pub(super) fn type_definition(&mut self, n: &TypeDefinitionAst) {
        for attribute in &n.attributes {
            self.attribute(attribute);
            self.new_line();
        }
        self.text(match n.kind {
            TypeDefinitionKind::Class => "class ",
            TypeDefinitionKind::Interface => "interface ",
            TypeDefinitionKind::Enum => "enum ",
        });
        self.text(&n.name);
        if !n.base_types.is_empty() {
            self.text(" : ");
            self.list(&n.base_types, ", ", |p, t| p.text(&t.type_name.full_name()));
        }
        self.text(" {");
        self.indent += 1;
        for member in &n.members {
            self.new_line();
            match member {
                MemberAst::Property(member) => self.property(member, n.kind != TypeDefinitionKind::Enum),
                MemberAst::Function(member) => self.method(member),
            }
        }
        self.indent -= 1;
        self.new_line();
        self.text("}");
    }

    fn modifiers(&mut self, attributes: &[AttributeAst], is_hidden: bool, is_static: bool) {
        for attribute in attributes {
            self.attribute(attribute);
            self.text(" ");
        }
        if is_hidden {
            self.text("hidden ");
        }
        if is_static {
            self.text("static ");
        }
    }

    /// A property of a class is written with a dollar sign, a value of an enum without.
    fn property(&mut self, n: &PropertyMemberAst, dollar: bool) {
        self.modifiers(&n.attributes, n.is_hidden, n.is_static && dollar);
        if let Some(kind) = &n.property_type {
            self.type_name(&kind.type_name);
            self.text(" ");
        }
        self.text(if dollar { "$" } else { "" });
        self.text(&n.name);
        if let Some(value) = &n.initial_value {
            self.text(" = ");
            self.expression(value);
        }
    }

    fn method(&mut self, n: &FunctionMemberAst) {
        self.modifiers(&n.attributes, n.is_hidden, n.is_static);
        if let Some(kind) = &n.return_type {
            self.type_name(&kind.type_name);
            self.text(" ");
        }
        self.text(&n.function.name);
        self.text("(");
        self.parameters(n.function.parameters.as_deref().unwrap_or_default());
        self.text(")");
        if let Some(base) = &n.base_arguments {
            self.text(" : base(");
            self.list(&base.arguments, ", ", |p, e| p.expression(e));
            self.text(")");
        }
        self.text(" ");
        self.script_block(&n.function.body);
    }
}
