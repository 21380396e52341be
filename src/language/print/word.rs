//! The leaves: names, words without quotes, strings and numbers.

use super::Printer;
use crate::language::ast::{Constant, StringKind, VariableExpressionAst};
use crate::language::number::parse_number;
use crate::language::token::keyword;

/// What a word without quotes may hold as it is, besides letters and digits. The first character has fewer.
const PLAIN: &str = "_\\/.-:*?+=%~^[]";

/// Letters and digits that mean something else behind a backtick.
const ESCAPES: &str = "0abefnrtuvABEFNRTUV";

impl Printer<'_> {
    /// A word without quotes, as a command's argument. It must not look like a number, a parameter or a label.
    pub(super) fn bare_word(&mut self, word: &str) {
        let guard = parse_number(word).and_then(|_| word.find(|c| !ESCAPES.contains(c)));
        for (at, c) in word.char_indices() {
            let sign = at == 0 && "-–—―:.]".contains(c) && word.len() > c.len_utf8();
            self.word_character(c, guard == Some(at) || sign);
        }
    }

    /// A word without quotes where a command's name is read: no keyword, number or operator must be seen in it.
    pub(super) fn command_word(&mut self, word: &str) {
        let doubtful = keyword(word).is_some() || word.starts_with(|c: char| c.is_ascii_digit());
        let guard = if doubtful { word.find(|c| !ESCAPES.contains(c)) } else { None };
        for (at, c) in word.char_indices() {
            let sign = at == 0 && !c.is_alphanumeric() && !"_%?\\/".contains(c);
            let bracket = matches!(c, '[' | ']' | '=');
            self.word_character(c, guard == Some(at) || sign || bracket);
        }
    }

    /// The text between the expressions of a word such as `a$b`; at its beginning nothing may look like a member's access.
    pub(super) fn word_text(&mut self, text: &str) {
        for (n, c) in text.chars().enumerate() {
            self.word_character(c, n == 0 && ".:[]?-".contains(c));
        }
    }

    fn word_character(&mut self, c: char, guarded: bool) {
        match control_escape(c) {
            Some(escape) => self.text(escape),
            None => {
                if guarded || !(c.is_alphanumeric() || PLAIN.contains(c)) {
                    self.out.push('`');
                }
                self.out.push(c);
            }
        }
    }

    pub(super) fn string(&mut self, kind: StringKind, value: &str) {
        match kind {
            StringKind::BareWord => self.bare_word(value),
            StringKind::SingleQuoted => {
                self.text("'");
                for c in value.chars() {
                    self.out.push(c);
                    if matches!(c, '\'' | '‘' | '’' | '‚' | '‛') {
                        self.out.push(c);
                    }
                }
                self.text("'");
            }
            StringKind::SingleQuotedHereString => {
                self.text("@'\n");
                self.text(value);
                self.text("\n'@");
            }
            StringKind::DoubleQuoted | StringKind::DoubleQuotedHereString => {
                self.open_quotes(kind);
                self.quoted_text(value);
                self.close_quotes(kind);
            }
        }
    }

    pub(super) fn open_quotes(&mut self, kind: StringKind) {
        match kind {
            StringKind::DoubleQuotedHereString => self.text("@\"\n"),
            StringKind::DoubleQuoted => self.text("\""),
            _ => {}
        }
    }

    pub(super) fn close_quotes(&mut self, kind: StringKind) {
        match kind {
            StringKind::DoubleQuotedHereString => self.text("\n\"@"),
            StringKind::DoubleQuoted => self.text("\""),
            _ => {}
        }
    }

    /// Text between double quotes.
    pub(super) fn quoted_text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '\n' => self.out.push('\n'),
                '"' | '“' | '”' | '„' | '`' | '$' => {
                    self.out.push('`');
                    self.out.push(c);
                }
                c => match control_escape(c) {
                    Some(escape) => self.text(escape),
                    None => self.out.push(c),
                },
            }
        }
    }

    pub(super) fn variable(&mut self, variable: &VariableExpressionAst) {
        let plain = |text: &str| text.chars().all(|c| c.is_alphanumeric() || c == '_');
        let simple = plain(&variable.name) && variable.scope.as_deref().is_none_or(plain);
        let special = variable.scope.is_none() && matches!(&*variable.name, "$" | "^" | "?");
        self.text(if variable.splatted { "@" } else { "$" });
        if variable.splatted || !variable.name.is_empty() && simple || special {
            self.variable_path(variable);
        } else {
            self.braced(variable);
        }
    }

    /// `${name}`, which ends where it says, whatever follows.
    pub(super) fn braced_variable(&mut self, variable: &VariableExpressionAst) {
        self.text("$");
        self.braced(variable);
    }

    fn braced(&mut self, variable: &VariableExpressionAst) {
        self.text("{");
        if let Some(scope) = &variable.scope {
            self.braced_text(scope);
            self.text(":");
        }
        self.braced_text(&variable.name);
        self.text("}");
    }

    fn braced_text(&mut self, text: &str) {
        for c in text.chars() {
            if matches!(c, '{' | '}' | '`') {
                self.out.push('`');
            }
            self.out.push(c);
        }
    }

    fn variable_path(&mut self, variable: &VariableExpressionAst) {
        if let Some(scope) = &variable.scope {
            self.text(scope);
            self.text(":");
        }
        self.text(&variable.name);
    }

    /// A number with the suffix that gives it its type again.
    pub(super) fn constant(&mut self, value: &Constant) {
        let text = match value {
            Constant::Byte(v) => format!("{v}uy"),
            Constant::SByte(v) => format!("{v}y"),
            Constant::Int16(v) => format!("{v}s"),
            Constant::UInt16(v) => format!("{v}us"),
            Constant::Int32(v) => v.to_string(),
            Constant::UInt32(v) => format!("{v}u"),
            Constant::Int64(v) => format!("{v}l"),
            Constant::UInt64(v) => format!("{v}ul"),
            Constant::Double(v) => double(*v),
            Constant::Decimal(v) => format!("{v}d"),
            Constant::BigInteger(v) => format!("{v}n"),
            Constant::Bool(v) => if *v { "$true" } else { "$false" }.to_owned(),
        };
        self.text(&text);
    }
}

/// A double that reads back as the same: what is too large for a literal was written as one that overflows.
fn double(value: f64) -> String {
    if value.is_infinite() {
        let sign = if value < 0.0 { "-" } else { "" };
        return format!("{sign}1e999");
    }
    format!("{value:?}")
}

/// The escape of a control character that a source text should not hold as it is.
fn control_escape(c: char) -> Option<&'static str> {
    Some(match c {
        '\0' => "`0",
        '\u{7}' => "`a",
        '\u{8}' => "`b",
        '\u{1b}' => "`e",
        '\u{c}' => "`f",
        '\n' => "`n",
        '\r' => "`r",
        '\t' => "`t",
        '\u{b}' => "`v",
        _ => return None,
    })
}
