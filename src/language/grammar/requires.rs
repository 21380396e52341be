//! `#requires` lines: what a script asks of the shell that is to run it.

use crate::language::ParseError;
use crate::language::ast::*;
use crate::language::message;
use crate::text::{Extent, Source};
use std::rc::Rc;

/// The parameters of `#requires`; a prefix of a name will do.
const PARAMETERS: [&str; 7] =
    ["shellid", "runasadministrator", "pssnapin", "version", "assembly", "psedition", "modules"];

/// Reads the `#requires` comments at the given places.
pub(super) fn read(
    source: &Rc<Source>,
    places: &[(u32, u32)],
    errors: &mut Vec<ParseError>,
) -> Option<ScriptRequirements> {
    if places.is_empty() {
        return None;
    }
    let mut reader = Reader { source, found: ScriptRequirements::default(), given: vec![], errors };
    for &(start, end) in places {
        reader.comment(start, end);
    }
    Some(reader.found)
}

struct Reader<'a> {
    source: &'a Rc<Source>,
    found: ScriptRequirements,
    /// Parameters given so far.
    given: Vec<&'static str>,
    errors: &'a mut Vec<ParseError>,
}

/// A constant argument.
enum Argument<'a> {
    Text(&'a str),
    Number(&'a str),
    Table(&'a HashtableAst),
}

impl Reader<'_> {
    /// A comment is a command line behind its `#`.
    fn comment(&mut self, start: u32, end: u32) {
        let text = self.source.text.get(start as usize + 1..end as usize).unwrap_or_default();
        // Blanks before it keep the places of its parts.
        let padded = format!("{:width$}{text}", "", width = start as usize + 1);
        let outcome = super::parse_script(&Source::new(None, padded), false);
        let Some(StatementAst::Pipeline(p)) = outcome.script.end.as_ref().and_then(|e| e.statements.first())
        else {
            return;
        };
        let Some(CommandBaseAst::Command(c)) = p.elements.first() else { return };
        if let Some(CommandElementAst::Argument(name)) = c.elements.first()
            && let ExpressionAst::String(name) = name
            && name.value.contains('-')
        {
            self.report("ScriptRequiresInvalidFormat", name.extent, &[]);
        }
        let mut elements = c.elements.iter().skip(1);
        while let Some(element) = elements.next() {
            match element {
                CommandElementAst::Argument(e) => {
                    self.report("ScriptRequiresInvalidFormat", e.extent(), &[]);
                }
                CommandElementAst::Parameter(p) => {
                    let next = match &p.argument {
                        Some(e) => Some(e),
                        None => elements.next().and_then(|e| match e {
                            CommandElementAst::Argument(e) => Some(e),
                            CommandElementAst::Parameter(_) => None,
                        }),
                    };
                    self.parameter(p, next);
                }
            }
        }
    }

    fn report(&mut self, id: &'static str, extent: Extent, arguments: &[&str]) {
        let message = message::text(id, arguments);
        self.errors.push(ParseError { id, message, extent, incomplete: false });
    }

    fn parameter(&mut self, p: &CommandParameterAst, argument: Option<&ExpressionAst>) {
        let written = p.name.to_ascii_lowercase();
        let known = PARAMETERS.into_iter().find(|n| n.starts_with(&written));
        if known == Some("runasadministrator") {
            if argument.is_some() {
                self.report("ParameterCannotHaveArgument", p.error_position, &[&p.name]);
            }
            self.found.elevated = true;
            return;
        }
        let Some(argument) = argument else {
            return self.report("ParameterRequiresArgument", p.error_position, &[&p.name]);
        };
        let Some(known) = known else {
            return self.report("ScriptRequiresInvalidFormat", p.error_position, &[]);
        };
        if matches!(known, "shellid" | "version" | "psedition") {
            if self.given.contains(&known) {
                return self.report("ParameterAlreadyBound", p.error_position, &[known]);
            }
            self.given.push(known);
        }
        let place = argument.extent();
        let items: &[ExpressionAst] = match argument {
            ExpressionAst::ArrayLiteral(a) => &a.elements,
            one => std::slice::from_ref(one),
        };
        for item in items {
            let Some(value) = constant(self.source, item) else {
                return self.report("RequiresArgumentMustBeConstant", place, &[]);
            };
            match known {
                "version" => self.version(&value, place),
                "modules" => self.module(&value, place),
                "psedition" | "shellid" => self.name(known, &value, place),
                _ => {}
            }
        }
    }

    fn name(&mut self, parameter: &'static str, value: &Argument<'_>, place: Extent) {
        let Argument::Text(text) = value else {
            return self.report("RequiresInvalidStringArgument", place, &[parameter]);
        };
        if parameter == "shellid" {
            self.found.shell_id = Some((*text).to_owned());
        } else if self.found.editions.iter().any(|e| e.eq_ignore_ascii_case(text)) {
            self.report("RequiresPSEditionValueIsAlreadySpecified", place, &[parameter]);
        } else {
            self.found.editions.push((*text).to_owned());
        }
    }

    fn version(&mut self, value: &Argument<'_>, place: Extent) {
        let text = match value {
            Argument::Text(text) | Argument::Number(text) => *text,
            Argument::Table(_) => "",
        };
        let whole = if text.contains('.') { text.to_owned() } else { format!("{text}.0") };
        match crate::dotnet::Version::parse(&whole) {
            Ok(_) => self.found.version = Some(whole),
            Err(_) => self.report("RequiresVersionInvalid", place, &[]),
        }
    }

    fn module(&mut self, value: &Argument<'_>, place: Extent) {
        let table = match value {
            Argument::Text(name) | Argument::Number(name) => {
                let name = (*name).to_owned();
                return self.found.modules.push(RequiredModule { name, ..RequiredModule::default() });
            }
            Argument::Table(table) => table,
        };
        match module_of(self.source, table) {
            Ok(module) => self.found.modules.push(module),
            Err(reason) => {
                let reason = format!(
                    "Cannot convert value \"System.Collections.Hashtable\" to type \"Microsoft.PowerShell.Commands.ModuleSpecification\". Error: \"{reason}\""
                );
                self.report("RequiresModuleInvalid", place, &[&reason]);
            }
        }
    }
}

fn constant<'a>(source: &'a Source, e: &'a ExpressionAst) -> Option<Argument<'a>> {
    match e {
        ExpressionAst::String(s) => Some(Argument::Text(&s.value)),
        ExpressionAst::Constant(c) => Some(Argument::Number(c.extent.text(source))),
        ExpressionAst::Hashtable(h) => Some(Argument::Table(h)),
        _ => None,
    }
}

/// A module as a hash table describes it, or what is wrong with the table.
fn module_of(source: &Source, table: &HashtableAst) -> Result<RequiredModule, String> {
    let mut module = RequiredModule::default();
    let mut bad = Vec::new();
    for (key, value) in &table.pairs {
        let key = match constant(source, key) {
            Some(Argument::Text(text) | Argument::Number(text)) => text,
            _ => "",
        };
        let text = match value {
            StatementAst::Pipeline(p) => match p.elements.first() {
                Some(CommandBaseAst::Expression(e)) => constant(source, &e.expression),
                _ => None,
            },
            _ => None,
        };
        let text = match text {
            Some(Argument::Text(text) | Argument::Number(text)) => text.to_owned(),
            _ => String::new(),
        };
        let known = ["ModuleName", "GUID", "ModuleVersion", "MaximumVersion", "RequiredVersion"]
            .into_iter()
            .find(|n| n.eq_ignore_ascii_case(key));
        match known {
            Some("ModuleName") => module.name = text,
            Some("GUID") => {}
            Some(kind) => {
                if let Err(error) = crate::dotnet::Version::parse(&text) {
                    return Err(format!(
                        "Cannot convert value \"{text}\" to type \"System.Version\". Error: \"{}\"",
                        error.message()
                    ));
                }
                module.versions.push((kind, text));
            }
            None => bad.push(format!("'{key}'")),
        }
    }
    if !bad.is_empty() {
        return Err(format!(
            "The hashtable describing a module contains one or more members that are not valid. The valid members are (ModuleName, ModuleVersion, RequiredVersion, GUID). Remove the members that are not valid ({}), then try again.",
            bad.join(", ")
        ));
    }
    if module.versions.is_empty() {
        return Err("The 'ModuleVersion', 'MaximumVersion' and 'RequiredVersion' members do not exist in the hashtable that describes this module. One of these three members must exist, and be assigned a version number in the format 'n.n.n.n'.".to_owned());
    }
    Ok(module)
}
