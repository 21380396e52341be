//! The views of help objects: sections of text, further right where they belong to something.

use super::format_data::CustomPart;
use super::properties;
use crate::object::{Result, Runtime, Value, convert};
use crate::text::Name;
use std::rc::Rc;

const COMMON_PARAMETERS: &str = "    This cmdlet supports the common parameters: Verbose, Debug,\n    ErrorAction, ErrorVariable, WarningAction, WarningVariable,\n    OutBuffer, PipelineVariable, and OutVariable. For more information, see\n    about_CommonParameters (https://go.microsoft.com/fwlink/?LinkID=113216). ";

/// Cells that a section's text stands further right than its heading.
const INDENTATION: usize = 4;

/// Which sections are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Detail {
    Normal,
    Detailed,
    Full,
    Examples,
}

/// The parts that show a help object.
pub fn parts(rt: &mut dyn Runtime, help: &Value) -> Result<Vec<CustomPart>> {
    let names = properties::type_names(help);
    let first = names.first().map_or("", |n| &**n);
    let detail = match first.rsplit_once('#').map_or("", |(_, view)| view) {
        "DetailedView" => Detail::Detailed,
        "FullView" => Detail::Full,
        "ExamplesView" => Detail::Examples,
        _ => Detail::Normal,
    };
    let mut page = Page { rt, parts: vec![], is_written: first.starts_with("Maml") };
    if first.ends_with("#parameter") {
        page.parameter(help, true)?;
    } else if page.is_written {
        page.written(help, detail)?;
    } else {
        page.generated(help, detail)?;
    }
    page.parts.push(CustomPart::End);
    Ok(page.parts)
}

struct Page<'a> {
    rt: &'a mut dyn Runtime,
    parts: Vec<CustomPart>,
    is_written: bool,
}

impl Page<'_> {
    fn blank(&mut self) {
        self.parts.push(CustomPart::NewLine);
    }

    fn line(&mut self, text: impl Into<String>) {
        self.parts.push(CustomPart::Text(text.into()));
        self.blank();
    }

    /// What `write` adds, further right.
    fn indented(&mut self, write: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        let outer = std::mem::take(&mut self.parts);
        let result = write(self);
        let inner = std::mem::replace(&mut self.parts, outer);
        self.parts.push(CustomPart::Indented(INDENTATION, inner));
        result
    }

    fn section(&mut self, title: &str, write: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        self.line(title);
        self.indented(write)
    }

    fn get(&mut self, of: &Value, name: &str) -> Result<Value> {
        if of.is_null() {
            return Ok(Value::Null);
        }
        Ok(properties::read(self.rt, of, Name::new(name), &Rc::from(name))?.unwrap_or(Value::Null))
    }

    fn path(&mut self, of: &Value, path: &str) -> Result<Value> {
        path.split('.').try_fold(of.clone(), |value, name| self.get(&value, name))
    }

    fn text(&mut self, of: &Value, path: &str) -> Result<String> {
        let value = self.path(of, path)?;
        Ok(convert::to_text(self.rt, &value)?.to_string())
    }

    /// The elements of a member that may be one object, several, or missing.
    fn items(&mut self, of: &Value, path: &str) -> Result<Vec<Value>> {
        let value = self.path(of, path)?;
        if value.is_null() {
            return Ok(vec![]);
        }
        Ok(properties::elements(self.rt, &value)?.unwrap_or_else(|| vec![value]))
    }

    /// Paragraphs, with an empty line between them.
    fn paragraphs(&mut self, of: &Value, path: &str) -> Result<()> {
        for (i, item) in self.items(of, path)?.iter().enumerate() {
            if i > 0 {
                self.blank();
            }
            let text = self.text(item, "Text")?;
            self.line(text);
        }
        Ok(())
    }

    fn generated(&mut self, help: &Value, detail: Detail) -> Result<()> {
        let name = self.text(help, "Name")?;
        self.section("NAME", |p| {
            p.line(name);
            if detail != Detail::Examples {
                p.blank();
            }
            Ok(())
        })?;
        if detail != Detail::Examples {
            self.syntax(help, detail != Detail::Normal)?;
        }
        if matches!(detail, Detail::Detailed | Detail::Full) {
            self.parameters(help, detail)?;
        }
        match detail {
            Detail::Full => {
                self.indented(|p| {
                    p.blank();
                    Ok(())
                })?;
                self.types("INPUTS", help, "inputTypes.inputType.type.name")?;
                self.types("OUTPUTS", help, "returnValues.returnValue.type.name")?;
            }
            _ => self.blank(),
        }
        let aliases = self.text(help, "aliases")?;
        self.section("ALIASES", |p| {
            p.line(aliases);
            Ok(())
        })?;
        self.blank();
        let remarks = self.text(help, "remarks")?;
        self.section("REMARKS", |p| {
            p.line(remarks);
            Ok(())
        })?;
        self.blank();
        Ok(())
    }

    fn types(&mut self, title: &str, help: &Value, path: &str) -> Result<()> {
        let text = self.text(help, path)?;
        self.section(title, |p| {
            p.line(text);
            p.blank();
            Ok(())
        })
    }

    fn written(&mut self, help: &Value, detail: Detail) -> Result<()> {
        self.head(help)?;
        if detail != Detail::Examples {
            self.syntax(help, true)?;
            self.section("DESCRIPTION", |p| {
                p.paragraphs(help, "description")?;
                p.blank();
                Ok(())
            })?;
            self.blank();
        }
        if matches!(detail, Detail::Detailed | Detail::Full) {
            self.parameters(help, detail)?;
        }
        if detail == Detail::Full {
            self.type_list("INPUTS", help, "inputTypes.inputType")?;
            self.type_list("OUTPUTS", help, "returnValues.returnValue")?;
            self.notes(help)?;
        }
        if detail != Detail::Normal {
            self.examples(help)?;
        }
        if detail == Detail::Full {
            self.indented(|p| {
                p.blank();
                Ok(())
            })?;
        }
        if matches!(detail, Detail::Normal | Detail::Full) {
            self.links(help)?;
        }
        match detail {
            Detail::Normal | Detail::Detailed => self.remarks(help),
            Detail::Full => Ok(()),
            Detail::Examples => {
                self.blank();
                Ok(())
            }
        }
    }

    fn head(&mut self, help: &Value) -> Result<()> {
        let name = self.text(help, "details.name")?;
        self.section("NAME", |p| {
            p.line(name);
            p.blank();
            Ok(())
        })?;
        self.section("SYNOPSIS", |p| {
            p.paragraphs(help, "details.description")?;
            p.blank();
            p.blank();
            Ok(())
        })
    }

    fn syntax(&mut self, help: &Value, spaced: bool) -> Result<()> {
        let items = self.items(help, "syntax.syntaxItem")?;
        let with_common = self.has_common(help)?;
        self.section("SYNTAX", |p| {
            for item in &items {
                let text = p.syntax_text(item, with_common)?;
                p.line(text);
                p.blank();
            }
            if spaced {
                p.blank();
            }
            Ok(())
        })
    }

    fn has_common(&mut self, help: &Value) -> Result<bool> {
        Ok(self.is_written || convert::to_bool(&self.get(help, "CommonParameters")?))
    }

    fn syntax_text(&mut self, item: &Value, with_common: bool) -> Result<String> {
        let mut text = self.text(item, "name")?;
        text.push(' ');
        for parameter in self.items(item, "parameter")? {
            let word = self.syntax_word(&parameter)?;
            text.push_str(&word);
            text.push(' ');
        }
        if with_common {
            text.push_str("[<CommonParameters>]");
        }
        Ok(text)
    }

    /// `[-Name] <String>`, `[-Kind {a | b}]`, `[-Force]`.
    fn syntax_word(&mut self, parameter: &Value) -> Result<String> {
        let mut name = format!("-{}", self.text(parameter, "name")?);
        let required = self.text(parameter, "required")? == "true";
        if !self.text(parameter, "position")?.eq_ignore_ascii_case("named") {
            name = format!("[{name}]");
        }
        let value = self.text(parameter, "parameterValue")?;
        let mut choices = vec![];
        for choice in self.items(parameter, "parameterValueGroup.parameterValue")? {
            choices.push(convert::to_text(self.rt, &choice)?.to_string());
        }
        let word = if !choices.is_empty() {
            format!("{name} {{{}}}", choices.join(" | "))
        } else if !value.is_empty() {
            format!("{name} <{value}>")
        } else {
            name
        };
        Ok(if required { word } else { format!("[{word}]") })
    }

    fn parameters(&mut self, help: &Value, detail: Detail) -> Result<()> {
        let items = self.items(help, "parameters.parameter")?;
        let with_common = self.has_common(help)?;
        self.section("PARAMETERS", |p| {
            for item in &items {
                p.parameter(item, detail == Detail::Full)?;
            }
            if with_common {
                p.line("<CommonParameters>");
                p.line(COMMON_PARAMETERS);
                p.blank();
            }
            Ok(())
        })
    }

    fn parameter(&mut self, parameter: &Value, full: bool) -> Result<()> {
        let heading = self.heading(parameter)?;
        self.line(heading);
        let written = self.is_written;
        let write = |p: &mut Self| -> Result<()> {
            p.paragraphs(parameter, "description")?;
            p.blank();
            if full {
                p.facts(parameter)?;
                p.blank();
            }
            Ok(())
        };
        if !written && !full {
            self.blank();
            return Ok(());
        }
        self.indented(write)
    }

    fn heading(&mut self, parameter: &Value) -> Result<String> {
        let name = self.text(parameter, "name")?;
        let value = self.text(parameter, "parameterValue")?;
        Ok(match &*value {
            "" => format!("-{name}"),
            "SwitchParameter" if self.is_written => format!("-{name} [<SwitchParameter>]"),
            _ => format!("-{name} <{value}>"),
        })
    }

    fn facts(&mut self, parameter: &Value) -> Result<()> {
        let rows: &[(&str, &str)] = if self.is_written {
            &[
                ("Required?                    ", "required"),
                ("Position?                    ", "position"),
                ("Default value                ", "defaultValue"),
                ("Accept pipeline input?       ", "pipelineInput"),
                ("Aliases                      ", "aliases"),
                ("Accept wildcard characters?  ", "globbing"),
            ]
        } else {
            &[
                ("Required?                    ", "required"),
                ("Position?                    ", "position"),
                ("Accept pipeline input?       ", "pipelineInput"),
                ("Parameter set name           ", "parameterSetName"),
                ("Aliases                      ", "aliases"),
                ("Dynamic?                     ", "isDynamic"),
                ("Accept wildcard characters?  ", "globbing"),
            ]
        };
        for (label, member) in rows {
            let text = self.text(parameter, member)?;
            self.line(format!("{label}{text}"));
        }
        Ok(())
    }

    fn type_list(&mut self, title: &str, help: &Value, path: &str) -> Result<()> {
        let items = self.items(help, path)?;
        self.section(title, |p| {
            for item in &items {
                let text = p.text(item, "type.name")?;
                p.line(text);
                p.blank();
            }
            p.blank();
            Ok(())
        })
    }

    fn notes(&mut self, help: &Value) -> Result<()> {
        if self.get(help, "alertSet")?.is_null() {
            return Ok(());
        }
        self.section("NOTES", |p| {
            p.blank();
            p.blank();
            p.indented(|p| p.paragraphs(help, "alertSet.alert"))?;
            p.blank();
            Ok(())
        })
    }

    fn examples(&mut self, help: &Value) -> Result<()> {
        let examples = self.items(help, "examples.example")?;
        self.indented(|p| {
            for example in &examples {
                let title = p.text(example, "title")?;
                p.line(title);
                p.blank();
                let code = format!("{}{}", p.text(example, "introduction.Text")?, p.text(example, "code")?);
                p.line(code);
                p.blank();
                for remark in p.items(example, "remarks")? {
                    let text = p.text(&remark, "Text")?;
                    p.line(text);
                }
            }
            Ok(())
        })
    }

    fn links(&mut self, help: &Value) -> Result<()> {
        let links = self.items(help, "relatedLinks.navigationLink")?;
        self.section("RELATED LINKS", |p| {
            for link in &links {
                let text = format!("{} {}", p.text(link, "linkText")?, p.text(link, "uri")?);
                p.line(text.trim_start());
            }
            Ok(())
        })?;
        self.blank();
        Ok(())
    }

    fn remarks(&mut self, help: &Value) -> Result<()> {
        let name = self.text(help, "details.name")?;
        let links = self.items(help, "relatedLinks.navigationLink")?;
        let mut online = false;
        for link in &links {
            online |= !self.text(link, "uri")?.is_empty();
        }
        self.section("REMARKS", |p| {
            p.line(format!("To see the examples, type: \"Get-Help {name} -Examples\""));
            p.line(format!("For more information, type: \"Get-Help {name} -Detailed\""));
            p.line(format!("For technical information, type: \"Get-Help {name} -Full\""));
            if online {
                p.line(format!("For online help, type: \"Get-Help {name} -Online\""));
            }
            Ok(())
        })?;
        if !online {
            self.blank();
        }
        Ok(())
    }
}
