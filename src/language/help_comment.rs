//! Comment-based help: finding the comment that belongs to a function or script, and reading its sections.
//!
//! The places are PowerShell's: right before a function (at most one empty line between), at the start of its
//! body, or at its end; for a script at its start or end. One word that is no section makes it a plain comment.

use super::ast::{FunctionDefinitionAst, ParameterAst, ScriptBlockAst, StatementAst};
use super::token::{Token, TokenKind};
use crate::text::{Extent, Source};
use std::rc::Rc;

/// The sections of a help comment.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct HelpComment {
    pub synopsis: Option<String>,
    pub description: Option<String>,
    pub notes: Option<String>,
    pub component: Option<String>,
    pub role: Option<String>,
    pub functionality: Option<String>,
    /// Name and text of each `.PARAMETER`.
    pub parameters: Vec<(String, String)>,
    pub examples: Vec<String>,
    pub inputs: Vec<String>,
    pub outputs: Vec<String>,
    pub links: Vec<String>,
    pub forward_target: Option<String>,
    /// What stands in comments beside each parameter, in the order of the parameters.
    pub beside_parameters: Vec<String>,
}

impl HelpComment {
    /// The text for a parameter: its section, or the comment beside it.
    pub fn parameter(&self, name: &str, index: usize) -> Option<&str> {
        let section = self.parameters.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, t)| t);
        let text = section.or_else(|| self.beside_parameters.get(index))?;
        (!text.is_empty()).then_some(text)
    }
}

/// The help of a function.
pub fn of_function(function: &FunctionDefinitionAst) -> Option<HelpComment> {
    let page = Page::read(&function.body.source);
    let before = page.block_before(page.first_in(function.extent), 2);
    let found = page.help(&before).or_else(|| {
        let start = page.first_in(function.body.extent) + 1;
        page.help_inside(start, |_| true).or_else(|| page.help_at_end(function.body.extent))
    })?;
    let parameters = function.parameters.as_deref().unwrap_or_else(|| parameters_of(&function.body));
    Some(page.with_parameter_comments(found, parameters))
}

/// The help of a script file.
pub fn of_script(script: &ScriptBlockAst) -> Option<HelpComment> {
    let page = Page::read(&script.source);
    let first_function = first_function(script);
    // A comment close to the script's first function is that function's.
    let is_scripts = |block: &[Token]| match (first_function, block.last()) {
        (Some(function), Some(last)) => {
            page.source.line(function.start).saturating_sub(page.end_line(last)) > 2
        }
        _ => true,
    };
    let found =
        page.help_inside(0, is_scripts).or_else(|| page.help(&page.block_before(page.tokens.len(), 1)))?;
    Some(page.with_parameter_comments(found, parameters_of(script)))
}

/// The extent of the function that is the script's first statement.
fn first_function(script: &ScriptBlockAst) -> Option<Extent> {
    let end = script.end.as_ref().filter(|b| b.unnamed)?;
    match end.statements.first()? {
        StatementAst::Function(function) => Some(function.extent),
        _ => None,
    }
}

fn parameters_of(script: &ScriptBlockAst) -> &[ParameterAst] {
    script.param_block.as_ref().map_or(&[], |b| &b.parameters)
}

/// A source with its tokens.
struct Page {
    source: Rc<Source>,
    tokens: Vec<Token>,
}

impl Page {
    fn read(source: &Rc<Source>) -> Page {
        let mut tokens = super::tokens(source);
        tokens.retain(|t| t.kind != TokenKind::EndOfInput);
        Page { source: source.clone(), tokens }
    }

    fn start_line(&self, token: &Token) -> usize {
        self.source.line(token.extent.start)
    }

    fn end_line(&self, token: &Token) -> usize {
        self.source.line(token.extent.end)
    }

    fn first_in(&self, extent: Extent) -> usize {
        self.tokens.partition_point(|t| t.extent.start < extent.start)
    }

    /// The comments right before a token, at most `proximity` lines away.
    fn block_before(&self, at: usize, proximity: usize) -> Vec<Token> {
        let line = match self.tokens.get(at) {
            Some(token) => self.start_line(token),
            None => self.source.line(self.source.text.len() as u32),
        };
        let mut lowest = line.saturating_sub(proximity);
        let mut block = vec![];
        for token in self.tokens[..at.min(self.tokens.len())].iter().rev() {
            let is_new_line = token.kind == TokenKind::NewLine;
            if !is_new_line && self.end_line(token) < lowest {
                break;
            }
            match token.kind {
                TokenKind::Comment => {
                    block.push(*token);
                    lowest = self.start_line(token).saturating_sub(1);
                }
                TokenKind::NewLine => {}
                _ => break,
            }
        }
        block.reverse();
        block
    }

    /// The run of comments from a token on, and where it ended.
    fn block_at(&self, start: usize) -> (Vec<Token>, usize) {
        let mut block: Vec<Token> = vec![];
        let mut highest = usize::MAX;
        for (i, token) in self.tokens.iter().enumerate().skip(start) {
            if self.start_line(token) > highest {
                return (block, i);
            }
            match token.kind {
                TokenKind::Comment => {
                    block.push(*token);
                    highest = self.end_line(token) + 1;
                }
                TokenKind::NewLine => {}
                _ => return (block, i),
            }
        }
        (block, self.tokens.len())
    }

    /// The first help comment among the comments that start at a token.
    fn help_inside(&self, start: usize, accept: impl Fn(&[Token]) -> bool) -> Option<HelpComment> {
        let mut at = start;
        loop {
            let (block, next) = self.block_at(at);
            if block.is_empty() {
                return None;
            }
            at = next;
            if let Some(found) = self.help(&block) {
                return accept(&block).then_some(found);
            }
        }
    }

    /// The help comment right before a body's closing brace.
    fn help_at_end(&self, body: Extent) -> Option<HelpComment> {
        let brace = self.tokens.partition_point(|t| t.extent.end < body.end);
        let line = self.tokens.get(brace).map_or(0, |t| self.start_line(t));
        self.help(&self.block_before(brace, line))
    }

    fn lines(&self, comments: &[Token]) -> Vec<&str> {
        let mut lines = vec![];
        for comment in comments {
            let text = comment.extent.text(&self.source);
            match text.strip_prefix("<#") {
                Some(inner) => {
                    let inner = inner.strip_suffix("#>").unwrap_or(inner);
                    lines.extend(inner.split('\n').map(|l| l.strip_suffix('\r').unwrap_or(l)));
                }
                None => lines.push(text.trim_start_matches('#')),
            }
        }
        lines
    }

    fn help(&self, comments: &[Token]) -> Option<HelpComment> {
        read_sections(&self.lines(comments))
    }

    fn with_parameter_comments(&self, help: HelpComment, parameters: &[ParameterAst]) -> HelpComment {
        let beside = parameters.iter().map(|p| self.beside_parameter(p)).collect();
        HelpComment { beside_parameters: beside, ..help }
    }

    /// Comments before, within and behind a parameter.
    fn beside_parameter(&self, parameter: &ParameterAst) -> String {
        let first = self.first_in(parameter.extent);
        let last = self.tokens.partition_point(|t| t.extent.end <= parameter.extent.end);
        let mut comments = self.block_before(first, 2);
        let within = self.tokens.get(first..last).unwrap_or_default();
        comments.extend(within.iter().filter(|t| t.kind == TokenKind::Comment));
        comments.extend(self.block_at(last).0);
        let lines = self.lines(&comments);
        section(&lines, &mut 0)
    }
}

/// `.NAME` or `.NAME argument`.
fn directive(line: &str) -> Option<(&str, Option<&str>)> {
    let text = line.trim().strip_prefix('.')?;
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    if name.is_empty() || !(rest.is_empty() || rest.starts_with(char::is_whitespace)) {
        return None;
    }
    let argument = rest.trim();
    Some((name, (!argument.is_empty()).then_some(argument)))
}

/// The lines up to the next section, without what all are indented by; `at` ends on that section.
fn section(lines: &[&str], at: &mut usize) -> String {
    let is_blank = |c: char| matches!(c, ' ' | '\t' | '\u{a0}');
    let mut text = String::new();
    let mut indentation = None;
    while let Some(line) = lines.get(*at) {
        if directive(line).is_some() {
            break;
        }
        *at += 1;
        if indentation.is_none() && line.trim().is_empty() {
            continue;
        }
        let leading = line.chars().take_while(|c| is_blank(*c)).count();
        let cut = leading.min(*indentation.get_or_insert(leading));
        text.extend(line.chars().skip(cut));
        text.push('\n');
    }
    text
}

/// Reads the sections; `None` if this is not a help comment.
fn read_sections(lines: &[&str]) -> Option<HelpComment> {
    let mut help = HelpComment::default();
    let mut found = false;
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += 1;
        match directive(line) {
            Some((name, argument)) => {
                found = true;
                take(&mut help, &name.to_ascii_uppercase(), argument, lines, &mut at)?;
            }
            None if line.trim().is_empty() => {}
            None => return None,
        }
    }
    found.then_some(help)
}

fn take(
    help: &mut HelpComment,
    name: &str,
    argument: Option<&str>,
    lines: &[&str],
    at: &mut usize,
) -> Option<()> {
    if let Some(argument) = argument {
        match name {
            "PARAMETER" => {
                let text = section(lines, at);
                if !help.parameters.iter().any(|(n, _)| n.eq_ignore_ascii_case(argument)) {
                    help.parameters.push((argument.to_owned(), text));
                }
            }
            "FORWARDHELPTARGETNAME" => help.forward_target = Some(argument.to_owned()),
            "FORWARDHELPCATEGORY" | "REMOTEHELPRUNSPACE" | "EXTERNALHELP" => {}
            _ => return None,
        }
        return Some(());
    }
    let mut text = || section(lines, at);
    match name {
        "SYNOPSIS" => help.synopsis = Some(text()),
        "DESCRIPTION" => help.description = Some(text()),
        "NOTES" => help.notes = Some(text()),
        "LINK" => help.links.push(text().trim().to_owned()),
        "EXAMPLE" => help.examples.push(text()),
        "INPUTS" => help.inputs.push(text()),
        "OUTPUTS" => help.outputs.push(text()),
        "COMPONENT" => help.component = Some(text().trim().to_owned()),
        "ROLE" => help.role = Some(text().trim().to_owned()),
        "FUNCTIONALITY" => help.functionality = Some(text().trim().to_owned()),
        _ => return None,
    }
    Some(())
}
