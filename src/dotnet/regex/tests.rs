//! Patterns against recorded answers of .NET (`regex_parse.tsv`, `regex_match.tsv`), and speed.

use super::*;
use crate::dotnet::golden_tests::check;
use crate::text::byte_to_utf16;

fn compile(pattern: &str, options: &str) -> Result<Regex, RegexParseError> {
    Regex::new(pattern, RegexOptions(options.parse().expect("options")))
}

#[test]
fn patterns_parse() {
    check("regex_parse", |row| {
        let [pattern, options] = row else { return "?".into() };
        match compile(pattern, options) {
            Ok(regex) => {
                let numbers: Vec<String> = regex.group_numbers().iter().map(u32::to_string).collect();
                format!("ok:{}:{}", regex.group_names().join(","), numbers.join(","))
            }
            Err(error) => format!(
                "!System.Text.RegularExpressions.RegexParseException|{}|{}|{}",
                error.message, error.code, error.offset
            ),
        }
    });
}

fn shown(regex: &Regex, text: &str, found: &Match) -> String {
    let group = |(i, name): (usize, &String)| {
        let captures: Vec<String> = found
            .captures(i)
            .iter()
            .map(|&(start, end)| {
                let at = byte_to_utf16(text, start);
                format!("{at}+{}", byte_to_utf16(text, end) - at)
            })
            .collect();
        format!("{name}:{}", captures.join(","))
    };
    regex.group_names().iter().enumerate().map(group).collect::<Vec<_>>().join(" ")
}

#[test]
fn patterns_match() {
    check("regex_match", |row| {
        let [pattern, options, text, count] = row else { return "?".into() };
        let regex = match compile(pattern, options) {
            Ok(regex) => regex,
            Err(error) => return error.message,
        };
        let all = regex.find_all(text, usize::MAX).expect("no timeout");
        if all.len().to_string() != *count {
            return format!("{} matches", all.len());
        }
        all.iter().take(12).map(|m| shown(&regex, text, m)).collect::<Vec<_>>().join(" | ")
    });
}
