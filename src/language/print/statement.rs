//! Statements, pipelines and commands.

use super::Printer;
use crate::language::ast::*;

impl Printer<'_> {
    pub(super) fn statement(&mut self, statement: &StatementAst) {
        use StatementAst as S;
        match statement {
            S::Pipeline(n) => self.pipeline(n),
            S::PipelineChain(n) => self.pipeline_chain(n),
            S::Assignment(n) => self.assignment(n),
            S::If(n) => self.if_statement(n),
            S::While(n) => {
                self.label(n.label.as_deref());
                self.condition("while ", &n.condition);
                self.block(" ", &n.body);
            }
            S::DoWhile(n) => self.do_loop(n, " while "),
            S::DoUntil(n) => self.do_loop(n, " until "),
            S::For(n) => self.for_statement(n),
            S::ForEach(n) => self.foreach_statement(n),
            S::Switch(n) => self.switch(n),
            S::Try(n) => self.try_statement(n),
            S::Data(n) => self.data(n),
            S::Block(n) => {
                self.text(&n.kind);
                self.block(" ", &n.body);
            }
            S::Break(n) => self.labeled_flow("break", n),
            S::Continue(n) => self.labeled_flow("continue", n),
            S::Return(n) => self.flow("return", n),
            S::Exit(n) => self.flow("exit", n),
            S::Throw(n) => self.flow("throw", n),
            S::Function(n) => self.function(n),
            S::Type(n) => self.type_definition(n),
            S::Error(n) => self.as_written(n.extent),
        }
    }

    fn pipeline(&mut self, n: &PipelineAst) {
        for (at, element) in n.elements.iter().enumerate() {
            if at > 0 {
                self.separator(" | ");
            }
            match element {
                CommandBaseAst::Command(command) => self.command(command),
                CommandBaseAst::Expression(n) => {
                    self.expression(&n.expression);
                    self.redirections(&n.redirections);
                }
            }
        }
        if n.background {
            self.separator(" &");
        }
    }

    fn pipeline_chain(&mut self, n: &PipelineChainAst) {
        self.statement(&n.left);
        self.separator(if n.and { " && " } else { " || " });
        self.pipeline(&n.right);
        if n.background {
            self.separator(" &");
        }
    }

    fn command(&mut self, n: &CommandAst) {
        self.text(match n.invocation {
            InvocationOperator::None => "",
            InvocationOperator::Ampersand => "& ",
            InvocationOperator::Dot => ". ",
        });
        let mut verbatim = false;
        for (at, element) in n.elements.iter().enumerate() {
            if at > 0 {
                self.text(" ");
            }
            match element {
                CommandElementAst::Argument(ExpressionAst::String(word))
                    if at > 0 && word.kind == StringKind::BareWord && (verbatim || &*word.value == "--%") =>
                {
                    if !verbatim {
                        // Behind `--%` a redirection would be a word.
                        self.redirections_before_words(&n.redirections);
                    }
                    verbatim = true;
                    self.text(&word.value);
                }
                CommandElementAst::Argument(ExpressionAst::String(word))
                    if at == 0 && word.kind == StringKind::BareWord =>
                {
                    self.command_word(&word.value);
                }
                CommandElementAst::Argument(argument) => self.expression(argument),
                CommandElementAst::Parameter(parameter) => self.command_parameter(parameter),
            }
        }
        self.after_words = verbatim;
        if !verbatim {
            self.redirections(&n.redirections);
        }
    }

    /// What stands between commands. A blank after the words of `--%` would become a part of them.
    fn separator(&mut self, text: &str) {
        let blank = !std::mem::take(&mut self.after_words);
        self.text(if blank { text } else { text.trim_start() });
    }

    fn redirections_before_words(&mut self, redirections: &[RedirectionAst]) {
        if !redirections.is_empty() {
            self.redirections(redirections);
            self.text(" ");
        }
    }

    pub(super) fn command_parameter(&mut self, n: &CommandParameterAst) {
        self.text("-");
        self.text(&n.name);
        if let Some(argument) = &n.argument {
            self.text(":");
            self.expression(argument);
        }
    }

    fn redirections(&mut self, redirections: &[RedirectionAst]) {
        for redirection in redirections {
            self.text(" ");
            let from = stream(redirection.from);
            match &redirection.target {
                RedirectionTarget::Merge(to) => {
                    self.text(from);
                    self.text(">&");
                    self.text(stream(*to));
                }
                RedirectionTarget::File { append, location } => {
                    self.text(if redirection.from == RedirectionStream::Output { "" } else { from });
                    self.text(if *append { ">> " } else { "> " });
                    self.expression(location);
                }
            }
        }
    }

    fn assignment(&mut self, n: &AssignmentStatementAst) {
        self.expression(&n.left);
        self.text(match n.operator {
            AssignmentOperator::Equals => " = ",
            AssignmentOperator::Plus => " += ",
            AssignmentOperator::Minus => " -= ",
            AssignmentOperator::Multiply => " *= ",
            AssignmentOperator::Divide => " /= ",
            AssignmentOperator::Remainder => " %= ",
            AssignmentOperator::Coalesce => " ??= ",
        });
        self.statement(&n.right);
    }

    /// A keyword and its pipeline in brackets.
    fn condition(&mut self, keyword: &str, condition: &StatementAst) {
        self.text(keyword);
        self.text("(");
        self.statement(condition);
        self.text(")");
    }

    fn label(&mut self, label: Option<&str>) {
        if let Some(label) = label {
            self.text(":");
            self.text(label);
            self.text(" ");
        }
    }

    fn if_statement(&mut self, n: &IfStatementAst) {
        for (at, (condition, body)) in n.clauses.iter().enumerate() {
            self.condition(if at == 0 { "if " } else { " elseif " }, condition);
            self.block(" ", body);
        }
        if let Some(body) = &n.else_block {
            self.block(" else ", body);
        }
    }

    fn do_loop(&mut self, n: &DoLoopAst, keyword: &str) {
        self.label(n.label.as_deref());
        self.block("do ", &n.body);
        self.condition(keyword, &n.condition);
    }

    fn for_statement(&mut self, n: &ForStatementAst) {
        self.label(n.label.as_deref());
        self.text("for (");
        for (at, part) in [&n.initializer, &n.condition, &n.iterator].into_iter().enumerate() {
            if at > 0 {
                self.text("; ");
            }
            if let Some(part) = part {
                self.statement(part);
            }
        }
        self.text(")");
        self.block(" ", &n.body);
    }

    fn foreach_statement(&mut self, n: &ForEachStatementAst) {
        self.label(n.label.as_deref());
        self.text("foreach ");
        if n.parallel {
            self.text("-Parallel ");
        }
        if let Some(limit) = &n.throttle_limit {
            self.text("-ThrottleLimit ");
            self.expression(limit);
            self.text(" ");
        }
        self.text("(");
        self.variable(&n.variable);
        self.condition_after_in(&n.expression);
        self.block(" ", &n.body);
    }

    fn condition_after_in(&mut self, expression: &StatementAst) {
        self.text(" in ");
        self.statement(expression);
        self.text(")");
    }

    fn switch(&mut self, n: &SwitchStatementAst) {
        self.label(n.label.as_deref());
        self.text("switch ");
        let flags = [
            (n.flags.regex, "-Regex "),
            (n.flags.wildcard, "-Wildcard "),
            (n.flags.exact, "-Exact "),
            (n.flags.case_sensitive, "-CaseSensitive "),
            (n.flags.parallel, "-Parallel "),
        ];
        for (_, flag) in flags.iter().filter(|(on, _)| *on) {
            self.text(flag);
        }
        if n.flags.file {
            self.text("-File ");
            self.statement(&n.condition);
        } else {
            self.condition("", &n.condition);
        }
        self.text(" {");
        self.indent += 1;
        for (pattern, body) in &n.clauses {
            self.new_line();
            self.expression(pattern);
            self.block(" ", body);
        }
        if let Some(body) = &n.default {
            self.new_line();
            self.block("default ", body);
        }
        self.indent -= 1;
        self.new_line();
        self.text("}");
    }

    fn try_statement(&mut self, n: &TryStatementAst) {
        self.block("try ", &n.body);
        for clause in &n.catches {
            self.text(" catch ");
            self.list(&clause.types, ", ", |p, t| p.type_name(&t.type_name));
            self.block(if clause.types.is_empty() { "" } else { " " }, &clause.body);
        }
        if let Some(body) = &n.finally {
            self.block(" finally ", body);
        }
    }

    fn data(&mut self, n: &DataStatementAst) {
        self.text("data ");
        if let Some(variable) = &n.variable {
            self.text(variable);
            self.text(" ");
        }
        if !n.commands_allowed.is_empty() {
            self.text("-SupportedCommand ");
            self.list(&n.commands_allowed, ", ", |p, e| p.expression(e));
            self.text(" ");
        }
        self.block("", &n.body);
    }

    fn labeled_flow(&mut self, keyword: &str, n: &LabeledFlowAst) {
        self.text(keyword);
        if let Some(label) = &n.label {
            self.text(" ");
            self.expression(label);
        }
    }

    fn flow(&mut self, keyword: &str, n: &FlowStatementAst) {
        self.text(keyword);
        if let Some(pipeline) = &n.pipeline {
            self.text(" ");
            self.statement(pipeline);
        }
    }
}

/// A stream as redirections write it.
fn stream(stream: RedirectionStream) -> &'static str {
    match stream {
        RedirectionStream::All => "*",
        RedirectionStream::Output => "1",
        RedirectionStream::Error => "2",
        RedirectionStream::Warning => "3",
        RedirectionStream::Verbose => "4",
        RedirectionStream::Debug => "5",
        RedirectionStream::Information => "6",
    }
}
