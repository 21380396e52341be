//! What is known of a command in words, beyond its signature.

use std::rc::Rc;

/// The words about a command that `Get-Help` shows.
#[derive(Debug, Default, Clone)]
pub struct Documentation {
    pub synopsis: String,
    /// Paragraphs.
    pub description: Vec<String>,
    pub parameters: Vec<ParameterDocumentation>,
    pub examples: Vec<String>,
    /// Lines.
    pub notes: Vec<String>,
}

#[derive(Debug, Clone)]
pub struct ParameterDocumentation {
    pub name: Rc<str>,
    pub text: String,
    pub default: Option<String>,
}

impl Documentation {
    pub fn parameter(&self, name: &str) -> Option<&ParameterDocumentation> {
        self.parameters.iter().find(|p| p.name.eq_ignore_ascii_case(name))
    }
}
