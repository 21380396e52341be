//! Reading XML text into nodes, with .NET's messages for what is wrong.

use super::node::{Kind, Node};
use std::rc::Rc;

/// What is wrong and where, both from one.
#[derive(Debug)]
pub struct XmlError {
    pub message: String,
    pub line: usize,
    pub column: usize,
}

impl XmlError {
    /// With the place, as `XmlException.Message` has it.
    pub fn text(&self) -> String {
        format!("{} Line {}, position {}.", self.message, self.line, self.column)
    }
}

type Parsed<T> = Result<T, XmlError>;

/// Deeper trees than this are refused rather than built.
const DEEPEST: usize = 2000;

struct Parser<'a> {
    text: &'a str,
    at: usize,
    keep_space: bool,
    /// Text and further elements at the root are read, and only the document refuses them.
    reads_fragments: bool,
}

/// Fills a document from text.
pub fn parse_document(text: &str, keep_space: bool) -> Parsed<Rc<Node>> {
    let document = Node::new(Kind::Document, "#document");
    document.preserves_space.set(keep_space);
    let mut parser =
        Parser { text: text.trim_start_matches('\u{FEFF}'), at: 0, keep_space, reads_fragments: false };
    parser.content(&document, true)?;
    let has_root = document.children.borrow().iter().any(|c| c.kind == Kind::Element);
    if !has_root {
        let missing = parser.error_at(parser.text.len(), "Root element is missing.");
        return Err(XmlError { line: 0, column: 0, ..missing });
    }
    Ok(document)
}

/// As `[xml]` reads: a reader of fragments fills the document, which needs no root.
pub fn parse_cast(text: &str) -> Parsed<Rc<Node>> {
    let document = Node::new(Kind::Document, "#document");
    let text = text.trim_start_matches('\u{FEFF}');
    Parser { text, at: 0, keep_space: false, reads_fragments: true }.content(&document, true)?;
    Ok(document)
}

/// Content without a document around it, for `InnerXml`.
pub fn parse_fragment(text: &str, parent: &Rc<Node>) -> Parsed<()> {
    let mut parser = Parser { text, at: 0, keep_space: true, reads_fragments: false };
    parser.content(parent, false)
}

/// What the document says, which knows no places.
fn without_place(message: &str) -> XmlError {
    XmlError { message: message.to_owned(), line: 0, column: 0 }
}

impl Parser<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn error_at(&self, at: usize, message: impl Into<String>) -> XmlError {
        let before = &self.text[..at];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |l| l.chars().count()) + 1;
        XmlError { message: message.into(), line, column }
    }

    fn error<T>(&self, message: impl Into<String>) -> Parsed<T> {
        Err(self.error_at(self.at, message))
    }

    /// Everything up to the end of the text; open elements stand on a stack.
    fn content(&mut self, root: &Rc<Node>, is_document: bool) -> Parsed<()> {
        let mut open: Vec<(Rc<Node>, usize)> = vec![(root.clone(), 0)];
        while self.at < self.text.len() {
            let current = open.last().map_or_else(|| root.clone(), |(n, _)| n.clone());
            let at_root = is_document && open.len() == 1;
            if self.rest().starts_with("</") {
                self.end_tag(&mut open)?;
            } else if self.rest().starts_with("<!--") {
                let text =
                    self.until("<!--", "-->", "Unexpected end of file while parsing Comment has occurred.")?;
                current.append(&Node::with_value(Kind::Comment, "#comment", &text));
            } else if self.rest().starts_with("<![CDATA[") && !at_root {
                let text = self.until(
                    "<![CDATA[",
                    "]]>",
                    "Unexpected end of file while parsing CDATA has occurred.",
                )?;
                current.append(&Node::with_value(Kind::CData, "#cdata-section", &text));
            } else if self.rest().starts_with("<?") {
                self.instruction(&current, is_document)?;
            } else if self.rest().starts_with("<!DOCTYPE") {
                self.document_type(&current)?;
            } else if self.rest().starts_with('<') {
                if at_root && current.children.borrow().iter().any(|c| c.kind == Kind::Element) {
                    return Err(self.second_root());
                }
                self.start_tag(&current, &mut open)?;
            } else {
                self.characters(&current, at_root)?;
            }
        }
        if let [_, (only, place)] = &open[..]
            && is_document
            && only.children.borrow().is_empty()
            && self.text[*place..].find('>') == Some(self.text.len() - place - 1)
        {
            return Err(self.nothing_but_a_tag(*place));
        }
        if open.len() > 1 {
            let names: Vec<String> = open[1..].iter().rev().map(|(n, _)| n.name().to_string()).collect();
            let message = format!(
                "Unexpected end of file has occurred. The following elements are not closed: {}.",
                names.join(", ")
            );
            return self.error(message);
        }
        Ok(())
    }

    fn second_root(&self) -> XmlError {
        if self.reads_fragments {
            return without_place("This document already has a 'DocumentElement' node.");
        }
        self.error_at(self.at + 1, "There are multiple root elements.")
    }

    /// .NET's reader takes a lone tag that is never closed for no document at all.
    fn nothing_but_a_tag(&self, name: usize) -> XmlError {
        self.error_at(name - 1, "Data at the root level is invalid.")
    }

    fn until(&mut self, start: &str, end: &str, missing: &str) -> Parsed<String> {
        let from = self.at + start.len();
        match self.text[from..].find(end) {
            Some(length) => {
                self.at = from + length + end.len();
                Ok(self.text[from..from + length].to_owned())
            }
            None => Err(self.error_at(self.text.len(), missing)),
        }
    }

    fn instruction(&mut self, current: &Rc<Node>, is_document: bool) -> Parsed<()> {
        let start = self.at;
        let inner = self.until("<?", "?>", "Unexpected end of file has occurred.")?;
        let (name, data) = inner.split_once(char::is_whitespace).unwrap_or((&inner, ""));
        if name == "xml" {
            if start != 0 || !is_document {
                let message = "Unexpected XML declaration. The XML declaration must be the first node in the document, and no whitespace characters are allowed to appear before it.";
                return Err(self.error_at(start + 2, message));
            }
            current.append(&Node::with_value(Kind::Declaration, "xml", data.trim()));
            return Ok(());
        }
        current.append(&Node::with_value(Kind::ProcessingInstruction, name, data.trim_start()));
        Ok(())
    }

    fn document_type(&mut self, current: &Rc<Node>) -> Parsed<()> {
        let from = self.at + "<!DOCTYPE".len();
        let mut depth = 0i32;
        for (i, c) in self.text[from..].char_indices() {
            match c {
                '[' => depth += 1,
                ']' => depth -= 1,
                '>' if depth <= 0 => {
                    let text = self.text[from..from + i].trim().to_owned();
                    self.at = from + i + 1;
                    let name = text.split_whitespace().next().unwrap_or("").to_owned();
                    let node = Node::with_value(Kind::DocumentType, &name, &text);
                    current.append(&node);
                    return Ok(());
                }
                _ => {}
            }
        }
        Err(self.error_at(self.text.len(), "Unexpected end of file while parsing DOCTYPE has occurred."))
    }

    fn characters(&mut self, current: &Rc<Node>, at_root: bool) -> Parsed<()> {
        let end = self.rest().find('<').map_or(self.text.len(), |i| self.at + i);
        let raw = &self.text[self.at..end];
        let blank = raw.chars().all(|c| matches!(c, ' ' | '\t' | '\r' | '\n'));
        if at_root && !blank && self.reads_fragments {
            return Err(without_place(
                "The specified node cannot be inserted as the valid child of this node, because the specified node is the wrong type.",
            ));
        }
        if at_root && !blank {
            let offset = raw.find(|c: char| !matches!(c, ' ' | '\t' | '\r' | '\n')).unwrap_or(0);
            return Err(self.error_at(self.at + offset, "Data at the root level is invalid."));
        }
        if blank {
            if self.keep_space {
                let kind = if at_root { Kind::Whitespace } else { Kind::Text };
                let name = if kind == Kind::Text { "#text" } else { "#whitespace" };
                current.append(&Node::with_value(kind, name, &raw.replace("\r\n", "\n")));
            }
            self.at = end;
            return Ok(());
        }
        let text = self.resolve(raw, self.at)?;
        self.at = end;
        current.append(&Node::with_value(Kind::Text, "#text", &text));
        Ok(())
    }

    /// Replaces references by what they mean.
    fn resolve(&self, raw: &str, start: usize) -> Parsed<String> {
        let mut out = String::with_capacity(raw.len());
        let raw_text = raw.replace("\r\n", "\n");
        let mut rest = raw_text.as_str();
        while let Some(at) = rest.find('&') {
            out.push_str(&rest[..at]);
            let after = &rest[at + 1..];
            let place = start + (raw_text.len() - rest.len()) + at + 1;
            let Some(end) = after.find(';') else {
                let bad = after.find(|c: char| !c.is_alphanumeric() && c != '#').unwrap_or(after.len());
                if bad == 0 {
                    return Err(self.error_at(
                        place.min(self.text.len()),
                        "An error occurred while parsing EntityName.",
                    ));
                }
                let place = (place + bad).min(self.text.len());
                let found = after[bad..].chars().next().map_or(String::new(), |c| c.to_string());
                let hex = found.chars().next().map_or(0, |c| c as u32);
                let message = format!("'{found}' is an unexpected token. The expected token is ';'.");
                let _ = hex;
                return Err(self.error_at(place, message));
            };
            let name = &after[..end];
            match reference(name) {
                Some(c) => out.push(c),
                None if name.starts_with('#') || name.is_empty() || name.contains(char::is_whitespace) => {
                    return Err(self.error_at(
                        place.min(self.text.len()),
                        "An error occurred while parsing EntityName.",
                    ));
                }
                None => {
                    let message = format!("Reference to undeclared entity '{name}'.");
                    return Err(self.error_at(place.min(self.text.len()), message));
                }
            }
            rest = &after[end + 1..];
        }
        out.push_str(rest);
        Ok(out)
    }

    fn name(&mut self) -> Parsed<String> {
        let start = self.at;
        let end = self
            .rest()
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | ':' | '-' | '.')))
            .map_or(self.text.len(), |i| start + i);
        let first = self.text[start..].chars().next();
        if end == start || first.is_some_and(|c| c.is_ascii_digit() || matches!(c, '-' | '.')) {
            let Some(c) = first else { return self.error("Unexpected end of file has occurred.") };
            let message =
                format!("Name cannot begin with the '{c}' character, hexadecimal value 0x{:02X}.", c as u32);
            return self.error(message);
        }
        self.at = end;
        Ok(self.text[start..end].to_owned())
    }

    fn skip_space(&mut self) -> bool {
        let before = self.at;
        self.at = self.text.len() - self.rest().trim_start_matches([' ', '\t', '\r', '\n']).len();
        self.at > before
    }

    fn start_tag(&mut self, current: &Rc<Node>, open: &mut Vec<(Rc<Node>, usize)>) -> Parsed<()> {
        self.at += 1;
        let place = self.at;
        let name = self.name()?;
        let element = Node::new(Kind::Element, &name);
        loop {
            let spaced = self.skip_space();
            match self.rest().chars().next() {
                None if open.len() == 1 => return Err(self.nothing_but_a_tag(place)),
                None => {
                    return self.error(
                        "Unexpected end of file has occurred. The following elements are not closed: "
                            .to_owned()
                            + &name
                            + ".",
                    );
                }
                Some('>') => {
                    self.at += 1;
                    element.is_empty_tag.set(false);
                    break;
                }
                Some('/') if self.rest().starts_with("/>") => {
                    self.at += 2;
                    self.finish(current, &element, &name)?;
                    return Ok(());
                }
                Some(c) if !spaced => {
                    let message = format!("'{c}' is an unexpected token. Expecting white space.");
                    return self.error(message);
                }
                Some(_) => self.attribute(&element)?,
            }
        }
        self.finish(current, &element, &name)?;
        if open.len() >= DEEPEST {
            return self.error("The document is nested too deeply.");
        }
        open.push((element, place));
        Ok(())
    }

    /// Puts an element into its parent and finds what its prefixes mean.
    fn finish(&self, current: &Rc<Node>, element: &Rc<Node>, name: &str) -> Parsed<()> {
        let empty = element.is_empty_tag.get();
        current.append(element);
        element.is_empty_tag.set(empty);
        let prefix = element.prefix();
        let namespace = element.namespace_of_prefix(&prefix);
        if !prefix.is_empty() && namespace.is_empty() {
            return Err(self.error_at(
                self.at.saturating_sub(name.len() + 1),
                format!("'{prefix}' is an undeclared prefix."),
            ));
        }
        *element.namespace.borrow_mut() = namespace;
        for attribute in element.attributes.borrow().iter() {
            let prefix = attribute.prefix();
            let namespace = match &*attribute.name() {
                n if n == "xmlns" || n.starts_with("xmlns:") => Rc::from("http://www.w3.org/2000/xmlns/"),
                _ if prefix.is_empty() => Rc::from(""),
                _ => element.namespace_of_prefix(&prefix),
            };
            *attribute.namespace.borrow_mut() = namespace;
        }
        Ok(())
    }

    fn attribute(&mut self, element: &Rc<Node>) -> Parsed<()> {
        let place = self.at;
        let name = self.name()?;
        self.skip_space();
        if !self.rest().starts_with('=') {
            let Some(c) = self.rest().chars().next() else {
                return self.error("Unexpected end of file has occurred.");
            };
            return self.error(format!("'{c}' is an unexpected token. The expected token is '='."));
        }
        self.at += 1;
        self.skip_space();
        let quote = match self.rest().chars().next() {
            Some(c @ ('"' | '\'')) => c,
            Some(c) => {
                return self
                    .error(format!("'{c}' is an unexpected token. The expected token is '\"' or '''."));
            }
            None => return self.error("Unexpected end of file has occurred."),
        };
        let from = self.at + 1;
        let Some(length) = self.text[from..].find(quote) else {
            return Err(self.error_at(self.text.len(), "There is an unclosed literal string."));
        };
        let raw = &self.text[from..from + length];
        if let Some(i) = raw.find('<') {
            let message = "'<', hexadecimal value 0x3C, is an invalid attribute character.";
            return Err(self.error_at(from + i, message));
        }
        let value = self.resolve(raw, from)?.replace(['\n', '\t', '\r'], " ");
        if element.attribute(&name).is_some() {
            return Err(self.error_at(place, format!("'{name}' is a duplicate attribute name.")));
        }
        element.set_attribute(&name, &value);
        self.at = from + length + 1;
        Ok(())
    }

    fn end_tag(&mut self, open: &mut Vec<(Rc<Node>, usize)>) -> Parsed<()> {
        self.at += 2;
        let place = self.at;
        let name = self.name()?;
        self.skip_space();
        if open.len() < 2 {
            return Err(self.error_at(place, "Unexpected end tag."));
        }
        let (element, start) =
            open.last().map(|(n, s)| (n.clone(), *s)).unwrap_or_else(|| (Node::new(Kind::Text, ""), 0));
        if *element.name() != *name {
            let from = self.error_at(start, "");
            let message = format!(
                "The '{}' start tag on line {} position {} does not match the end tag of '{name}'.",
                element.name(),
                from.line,
                from.column
            );
            return Err(self.error_at(place, message));
        }
        if !self.rest().starts_with('>') {
            let Some(c) = self.rest().chars().next() else {
                return self.error("Unexpected end of file has occurred.");
            };
            return self.error(format!("'{c}' is an unexpected token. The expected token is '>'."));
        }
        self.at += 1;
        open.pop();
        Ok(())
    }
}

fn reference(name: &str) -> Option<char> {
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}
