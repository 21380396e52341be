//! Expressions. Brackets that decide what belongs together are nodes of the tree, so none are added.

use super::Printer;
use crate::language::ast::*;

impl Printer<'_> {
    pub(super) fn expression(&mut self, expression: &ExpressionAst) {
        use ExpressionAst as E;
        match expression {
            E::Constant(n) => self.constant(&n.value),
            E::String(n) => self.string(n.kind, &n.value),
            E::ExpandableString(n) => self.expandable_string(n),
            E::Variable(n) => self.variable(n),
            E::Unary(n) => self.unary(n),
            E::Binary(n) => self.binary(n),
            E::Ternary(n) => self.ternary(n),
            E::Convert(n) => {
                self.type_name(&n.target.type_name);
                self.expression(&n.child);
            }
            E::Attributed(n) => {
                self.attribute(&n.attribute);
                self.expression(&n.child);
            }
            E::Type(n) => self.type_name(&n.type_name),
            E::Member(n) => {
                self.member_access(&n.target, n.is_static, n.null_conditional);
                self.member_name(&n.member);
            }
            E::Invoke(n) => self.invoke(n),
            E::Index(n) => {
                self.target(&n.target, n.null_conditional);
                self.text(if n.null_conditional { "?[" } else { "[" });
                self.expression(&n.index);
                self.text("]");
            }
            E::ArrayLiteral(n) => {
                self.text(if n.elements.len() == 1 { ", " } else { "" });
                self.list(&n.elements, ", ", |p, e| p.expression(e));
            }
            E::Array(n) => self.bracketed("@(", &n.body, ")"),
            E::Sub(n) => self.bracketed("$(", &n.body, ")"),
            E::Hashtable(n) => self.hashtable(n),
            E::ScriptBlock(n) => self.script_block(&n.script_block),
            E::Paren(n) => {
                self.text("(");
                self.statement(&n.pipeline);
                self.text(")");
            }
            E::Using(n) => self.using_expression(n),
            E::Error(n) => self.as_written(n.extent),
        }
    }

    /// `$using:x`: the child is the variable without the qualifier.
    fn using_expression(&mut self, n: &UsingExpressionAst) {
        self.text("$using:");
        match &*n.child {
            ExpressionAst::Variable(variable) => {
                if let Some(scope) = &variable.scope {
                    self.text(scope);
                    self.text(":");
                }
                self.text(&variable.name);
            }
            other => self.expression(other),
        }
    }

    fn expandable_string(&mut self, n: &ExpandableStringExpressionAst) {
        self.open_quotes(n.kind);
        for part in &n.parts {
            match part {
                StringPart::Text(text) if n.kind == StringKind::BareWord => self.word_text(text),
                StringPart::Text(text) => self.quoted_text(text),
                StringPart::Expression(ExpressionAst::Variable(variable)) => self.braced_variable(variable),
                StringPart::Expression(expression) => self.expression(expression),
            }
        }
        self.close_quotes(n.kind);
    }

    fn unary(&mut self, n: &UnaryExpressionAst) {
        use UnaryOperator as U;
        let before = match n.operator {
            U::Not => "-not ",
            U::Exclaim => "!",
            U::Minus => "- ",
            U::Plus => "+ ",
            U::BitNot => "-bnot ",
            U::Comma => ", ",
            U::Split { case: CaseRule::Default } => "-split ",
            U::Split { case: CaseRule::Insensitive } => "-isplit ",
            U::Split { case: CaseRule::Sensitive } => "-csplit ",
            U::Join => "-join ",
            U::PlusPlus => "++",
            U::MinusMinus => "--",
            U::PostfixPlusPlus | U::PostfixMinusMinus => "",
        };
        self.text(before);
        self.expression(&n.operand);
        match n.operator {
            U::PostfixPlusPlus => self.text("++"),
            U::PostfixMinusMinus => self.text("--"),
            _ => {}
        }
    }

    fn binary(&mut self, n: &BinaryExpressionAst) {
        self.expression(&n.left);
        self.text(" ");
        self.operator(n.operator);
        self.text(" ");
        self.expression(&n.right);
    }

    fn operator(&mut self, operator: BinaryOperator) {
        use BinaryOperator as B;
        let (name, case) = match operator {
            B::Add => return self.text("+"),
            B::Subtract => return self.text("-"),
            B::Multiply => return self.text("*"),
            B::Divide => return self.text("/"),
            B::Remainder => return self.text("%"),
            B::Range => return self.text(".."),
            B::Coalesce => return self.text("??"),
            B::Format => return self.text("-f"),
            B::And => return self.text("-and"),
            B::Or => return self.text("-or"),
            B::Xor => return self.text("-xor"),
            B::BitAnd => return self.text("-band"),
            B::BitOr => return self.text("-bor"),
            B::BitXor => return self.text("-bxor"),
            B::ShiftLeft => return self.text("-shl"),
            B::ShiftRight => return self.text("-shr"),
            B::Join => return self.text("-join"),
            B::Is => return self.text("-is"),
            B::IsNot => return self.text("-isnot"),
            B::As => return self.text("-as"),
            B::Equal(case) => ("eq", case),
            B::NotEqual(case) => ("ne", case),
            B::GreaterOrEqual(case) => ("ge", case),
            B::Greater(case) => ("gt", case),
            B::Less(case) => ("lt", case),
            B::LessOrEqual(case) => ("le", case),
            B::Like(case) => ("like", case),
            B::NotLike(case) => ("notlike", case),
            B::Match(case) => ("match", case),
            B::NotMatch(case) => ("notmatch", case),
            B::Replace(case) => ("replace", case),
            B::Contains(case) => ("contains", case),
            B::NotContains(case) => ("notcontains", case),
            B::In(case) => ("in", case),
            B::NotIn(case) => ("notin", case),
            B::Split(case) => ("split", case),
        };
        self.text(match case {
            CaseRule::Default => "-",
            CaseRule::Insensitive => "-i",
            CaseRule::Sensitive => "-c",
        });
        self.text(name);
    }

    fn ternary(&mut self, n: &TernaryExpressionAst) {
        self.expression(&n.condition);
        self.text(" ? ");
        self.expression(&n.if_true);
        self.text(" : ");
        self.expression(&n.if_false);
    }

    /// `$x?` would be a variable of that name, so braces end the name before `?.` and `?[`; `1.x` would be a word.
    fn target(&mut self, target: &ExpressionAst, null_conditional: bool) {
        match target {
            ExpressionAst::Variable(variable) if null_conditional => self.braced_variable(variable),
            ExpressionAst::Constant(ConstantExpressionAst { value: Constant::Int32(n), .. }) if *n >= 0 => {
                self.text(&format!("0x{n:x}"));
            }
            other => self.expression(other),
        }
    }

    fn member_access(&mut self, target: &ExpressionAst, is_static: bool, null_conditional: bool) {
        self.target(target, null_conditional);
        self.text(match (is_static, null_conditional) {
            (true, _) => "::",
            (false, true) => "?.",
            (false, false) => ".",
        });
    }

    fn member_name(&mut self, member: &ExpressionAst) {
        match member {
            ExpressionAst::String(n) if n.kind == StringKind::BareWord => self.text(&n.value),
            other => self.expression(other),
        }
    }

    fn invoke(&mut self, n: &InvokeMemberExpressionAst) {
        self.member_access(&n.target, n.is_static, n.null_conditional);
        self.member_name(&n.member);
        if !n.generic_arguments.is_empty() {
            self.text("[");
            self.list(&n.generic_arguments, ", ", |p, t| p.text(&t.full_name()));
            self.text("]");
        }
        self.text("(");
        self.list(&n.arguments, ", ", |p, e| p.expression(e));
        self.text(")");
    }

    fn hashtable(&mut self, n: &HashtableAst) {
        self.text("@{");
        self.indent += 1;
        for (key, value) in &n.pairs {
            self.new_line();
            self.expression(key);
            self.text(" = ");
            self.statement(value);
        }
        self.indent -= 1;
        if !n.pairs.is_empty() {
            self.new_line();
        }
        self.text("}");
    }

    /// `[name]`.
    pub(super) fn type_name(&mut self, name: &TypeName) {
        self.text("[");
        self.text(&name.full_name());
        self.text("]");
    }
}
