//! Elements as indented text: what the XML cmdlets write.

/// Text with elements nested in each other, two blanks for each level.
pub struct Markup {
    pub out: String,
    level: usize,
    line_end: &'static str,
}

impl Markup {
    pub fn new(level: usize, line_end: &'static str) -> Markup {
        Markup { out: String::new(), level, line_end }
    }

    fn start_line(&mut self) {
        if !self.out.is_empty() {
            self.out.push_str(self.line_end);
        }
        for _ in 0..self.level {
            self.out.push_str("  ");
        }
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start_line();
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in attributes {
            self.out.push(' ');
            self.out.push_str(key);
            self.out.push_str("=\"");
            escape(value, true, &mut self.out);
            self.out.push('"');
        }
    }

    /// An element with others inside, until [`Markup::close`].
    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.out.push('>');
        self.level += 1;
    }

    pub fn close(&mut self, name: &str) {
        self.level = self.level.saturating_sub(1);
        self.start_line();
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    /// An element with text inside.
    pub fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        if text.is_empty() {
            return self.empty(name, attributes);
        }
        self.tag(name, attributes);
        self.out.push('>');
        escape(text, false, &mut self.out);
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    /// An element with text that may be empty and is not written short.
    pub fn text_leaf(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        if !text.is_empty() {
            return self.leaf(name, attributes, text);
        }
        self.tag(name, attributes);
        self.out.push_str("></");
        self.out.push_str(name);
        self.out.push('>');
    }

    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.out.push_str(" />");
    }
}

fn escape(text: &str, attribute: bool, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if attribute => out.push_str("&quot;"),
            '\n' if attribute => out.push_str("&#xA;"),
            '\r' => out.push_str("&#xD;"),
            other => out.push(other),
        }
    }
}
