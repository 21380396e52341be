//! Type names as text: `Collections.Generic.Dictionary[string,int[]]`.

use super::Written;
use std::rc::Rc;

/// Deeper than any name that means something.
const MAX_DEPTH: usize = 64;

pub(super) fn parse(text: &str) -> Option<Written> {
    let mut reader = Reader { text, at: 0, depth: 0 };
    let name = reader.name()?;
    reader.skip_white();
    // An assembly's name may follow; it decides nothing here.
    let rest = reader.rest();
    (rest.is_empty() || rest.starts_with(',')).then_some(name)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn skip_white(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn eat(&mut self, c: char) -> bool {
        self.skip_white();
        let found = self.rest().starts_with(c);
        self.at += usize::from(found);
        found
    }

    fn name(&mut self) -> Option<Written> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return None;
        }
        self.skip_white();
        let rest = self.rest();
        let end = rest.find(['[', ']', ',']).unwrap_or(rest.len());
        let base: Rc<str> = Rc::from(rest[..end].trim());
        if base.is_empty() || base.contains(char::is_whitespace) {
            return None;
        }
        self.at += end;
        let mut name = Written::Simple(base);
        while self.eat('[') {
            self.skip_white();
            name = match (self.rank(), name) {
                (Some(rank), name) => Written::Array(Box::new(name), rank),
                (None, Written::Simple(base)) => Written::Generic(base, self.arguments()?),
                _ => return None,
            };
        }
        self.depth -= 1;
        Some(name)
    }

    /// `]`, `,]`, `,,]` after the opening bracket.
    fn rank(&mut self) -> Option<u32> {
        let inner: String = self.rest().chars().take_while(|c| matches!(c, ',' | ' ')).collect();
        if !self.rest()[inner.len()..].starts_with(']') {
            return None;
        }
        self.at += inner.len() + 1;
        Some(1 + inner.matches(',').count() as u32)
    }

    fn arguments(&mut self) -> Option<Vec<Written>> {
        let mut arguments = Vec::new();
        loop {
            if self.eat('[') {
                arguments.push(self.name()?);
                self.skip_white();
                // The argument's assembly, up to its closing bracket.
                let close = self.rest().find(']')?;
                self.at += close + 1;
            } else {
                arguments.push(self.name()?);
            }
            if self.eat(']') {
                return Some(arguments);
            }
            if !self.eat(',') {
                return None;
            }
        }
    }
}
