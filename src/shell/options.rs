//! The command line: pwsh's own switches, and ours.

use crate::engine::Edition;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    Interactive,
    File(String, Vec<String>),
    Command(String),
    StandardInput {
        prompt: bool,
    },
    /// `cmdlab ast FILE`.
    Ast(String),
    /// `cmdlab replay JOURNAL`.
    Replay(String),
    /// `cmdlab check-commands FILE`.
    CheckCommands(String),
    /// `cmdlab lab …`: list, start, verify.
    Lab(Vec<String>),
    Version,
    Help,
    /// A command line that makes no sense, and why.
    Invalid(String),
}

#[derive(Debug, Clone)]
pub struct Options {
    pub action: Action,
    pub no_profile: bool,
    pub non_interactive: bool,
    pub no_logo: bool,
    pub no_exit: bool,
    pub working_directory: Option<String>,
    pub edition: Option<Edition>,
    pub product: Option<String>,
    pub seed: Option<String>,
    pub state: Option<String>,
    pub catalogue: Option<String>,
    /// Folders that scripts may use beside the current one.
    pub allow: Vec<String>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            action: Action::Interactive,
            no_profile: false,
            non_interactive: false,
            no_logo: false,
            no_exit: false,
            working_directory: None,
            edition: None,
            product: None,
            seed: None,
            state: None,
            catalogue: None,
            allow: vec![],
        }
    }
}

/// pwsh's switches, with the shortest prefix that it takes for each.
const SWITCHES: [(&str, usize); 20] = [
    ("version", 1),
    ("help", 1),
    ("file", 1),
    ("command", 1),
    ("encodedcommand", 1),
    ("noprofile", 3),
    ("noninteractive", 4),
    ("nologo", 3),
    ("noexit", 3),
    ("workingdirectory", 2),
    ("executionpolicy", 2),
    ("inputformat", 2),
    ("outputformat", 1),
    ("interactive", 1),
    ("login", 1),
    ("edition", 2),
    ("product", 4),
    ("seed", 4),
    ("state", 5),
    ("allow", 3),
];

fn switch_name(argument: &str) -> Option<&'static str> {
    let text = argument
        .strip_prefix("--")
        .or_else(|| argument.strip_prefix('-'))
        .or_else(|| argument.strip_prefix('/'))?;
    let text = text.to_ascii_lowercase();
    let text = match text.as_str() {
        "v" => "version",
        "h" | "?" => "help",
        "e" | "ec" => "encodedcommand",
        "wd" => "workingdirectory",
        "ex" | "ep" => "executionpolicy",
        other => other,
    };
    if text.is_empty() {
        return None;
    }
    SWITCHES
        .iter()
        .find(|(name, shortest)| text.len() >= *shortest && name.starts_with(text))
        .map(|(name, _)| *name)
}

/// Reads the arguments after the program's name.
pub fn parse_options(arguments: &[String]) -> Options {
    let mut options = Options::default();
    let mut i = 0;
    if arguments.first().is_some_and(|a| a == "ast") {
        options.action = match arguments.get(1) {
            Some(file) => Action::Ast(file.clone()),
            None => Action::Invalid("ast".to_owned()),
        };
        return options;
    }
    if arguments.first().is_some_and(|a| a == "lab") {
        options.action = Action::Lab(arguments[1..].to_vec());
        return options;
    }
    while i < arguments.len() {
        let argument = &arguments[i];
        i += 1;
        if argument == "-" {
            options.action = Action::StandardInput { prompt: true };
            return options;
        }
        let Some(name) = switch_name(argument) else {
            options.action = match (argument.as_str(), arguments.get(i)) {
                ("replay", Some(file)) => Action::Replay(file.clone()),
                ("check-commands", Some(file)) => Action::CheckCommands(file.clone()),
                _ if argument.starts_with('-') => Action::Invalid(argument.clone()),
                _ => Action::File(argument.clone(), arguments[i..].to_vec()),
            };
            return options;
        };
        let value = arguments.get(i).cloned();
        match name {
            "noprofile" => options.no_profile = true,
            "noninteractive" => options.non_interactive = true,
            "nologo" => options.no_logo = true,
            "noexit" => options.no_exit = true,
            "interactive" | "login" => {}
            "version" => options.action = Action::Version,
            "help" => options.action = Action::Help,
            "file" => {
                options.action = match value.as_deref() {
                    Some("-") => Action::StandardInput { prompt: false },
                    Some(file) => Action::File(file.to_owned(), arguments[i + 1..].to_vec()),
                    None => Action::Invalid(argument.clone()),
                };
                return options;
            }
            "command" => {
                options.action = match value.as_deref() {
                    Some("-") => Action::StandardInput { prompt: false },
                    Some(_) => Action::Command(arguments[i..].join(" ")),
                    None => Action::Invalid(argument.clone()),
                };
                return options;
            }
            "encodedcommand" => {
                i += 1;
                options.action = match value.as_deref().and_then(decode_command) {
                    Some(text) => Action::Command(text),
                    None => Action::Invalid(argument.clone()),
                };
            }
            _ => {
                i += 1;
                valued(&mut options, name, value);
            }
        }
    }
    options
}

fn valued(options: &mut Options, name: &str, value: Option<String>) {
    match name {
        "workingdirectory" => options.working_directory = value,
        "edition" => {
            options.edition = match value.as_deref() {
                Some(v) if v.eq_ignore_ascii_case("core") => Some(Edition::Core),
                _ => Some(Edition::Desktop),
            }
        }
        "product" => options.product = value,
        "seed" => options.seed = value,
        "state" => options.state = value,
        "allow" => options.allow.extend(value),
        _ => {}
    }
}

/// `-EncodedCommand`: UTF-16 in base 64.
fn decode_command(text: &str) -> Option<String> {
    let mut bits = 0u32;
    let mut count = 0;
    let mut bytes = Vec::new();
    for c in text.bytes().filter(|c| !c.is_ascii_whitespace() && *c != b'=') {
        let digit = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(digit);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    let units: Vec<u16> = bytes.chunks_exact(2).map(|c| u16::from_le_bytes([c[0], c[1]])).collect();
    Some(crate::text::units_to_string(&units))
}
