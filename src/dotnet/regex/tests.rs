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

/// The characters of the basic plane a pattern matches one by one, as ranges.
fn matched_ranges(regex: &Regex) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for c in '\0'..='\u{FFFF}' {
        if !regex.is_match(c.encode_utf8(&mut [0; 4])).expect("no timeout") {
            continue;
        }
        let code = c as u32;
        match ranges.last_mut() {
            Some(last) if last.1 + 1 == code || last.1 == 0xD7FF && code == 0xE000 => last.1 = code,
            _ => ranges.push((code, code)),
        }
    }
    ranges.iter().map(|(first, last)| format!("{first:x}-{last:x},")).collect()
}

#[test]
fn classes_hold_the_same_characters() {
    check("regex_classes", |row| {
        let [pattern, options] = row else { return "?".into() };
        compile(pattern, options).map_or_else(|_| "!".into(), |regex| matched_ranges(&regex))
    });
}

#[test]
fn replacing_splitting_escaping() {
    check("regex_replace", |row| {
        let [what, options, pattern, text, argument] = row else { return "?".into() };
        let regex = compile(pattern, options).expect("a pattern");
        let count = || argument.parse::<usize>().expect("a count");
        match what.as_str() {
            "replace" => regex.replace(text, argument, usize::MAX).expect("no timeout"),
            "replace_n" => regex.replace(text, "<$&>", count()).expect("no timeout"),
            "split" => {
                let parts = regex.split(text, count()).expect("no timeout");
                parts.iter().map(|part| format!("<{part}>")).collect()
            }
            "escape" => escape(text),
            _ => unescape(text).unwrap_or_else(|e| format!("!{}", e.message)),
        }
    });
}

#[test]
fn runaway_patterns_end_in_a_timeout() {
    let regex = Regex::new("(a+)+$", RegexOptions::NONE).expect("a pattern");
    assert_eq!(regex.is_match(&("a".repeat(40) + "b")), Err(DotNetError::RegexMatchTimeout));
    let deep = "(".repeat(900) + "a" + &")".repeat(900);
    assert!(Regex::new(&deep, RegexOptions::NONE).expect("a pattern").is_match("a").expect("no timeout"));
}

#[test]
fn case_equivalents() {
    check("regex_case", |row| {
        let c = u32::from_str_radix(&row[0], 16).ok().and_then(char::from_u32).expect("a character");
        let mut list = case_equivalence::equivalents(c);
        list.sort_unstable();
        list.iter().map(|&c| format!("{:04x}", c as u32)).collect::<Vec<_>>().join(",")
    });
}
