//! The printer's law, on every script under `tests/` and on scripts made at random.

use super::print;
use crate::language::{Parsed, dump_detail, parse};
use crate::text::Source;
use proptest::prelude::*;
use std::path::{Path, PathBuf};

/// The tree without places: depth, type and what the node holds.
fn shape(parsed: &Parsed, source: &Source) -> Vec<String> {
    let dump = dump_detail(parsed, source);
    dump.lines()
        .map(|line| {
            let mut columns = line.splitn(5, ' ');
            let (depth, kind) = (columns.next().unwrap_or(""), columns.next().unwrap_or(""));
            let detail = columns.nth(2).unwrap_or("").trim_matches('"');
            // These tell places or the text as written, which printing changes; their parts are nodes of their own.
            let detail = match kind {
                "ExpandableStringExpressionAst" => "",
                "BinaryExpressionAst" | "CommandParameterAst" | "AssignmentStatementAst" => {
                    detail.rsplit_once('|').map_or(detail, |(text, _)| text)
                }
                _ => detail,
            };
            format!("{depth} {kind} {detail}")
        })
        .collect()
}

/// Why the law does not hold for a script, or nothing. A script with errors has no law.
fn broken_law(text: &str) -> Option<String> {
    let source = Source::new(None, text);
    let parsed = parse(&source);
    if !parsed.errors.is_empty() {
        return None;
    }
    let printed = print(&parsed.script);
    let again_source = Source::new(None, printed.as_str());
    let again = parse(&again_source);
    let (want, got) = (shape(&parsed, &source), shape(&again, &again_source));
    if let Some(n) = (0..want.len().max(got.len())).find(|&n| want.get(n) != got.get(n)) {
        return Some(format!("want {:?}\ngot  {:?}\nin\n{printed}", want.get(n), got.get(n)));
    }
    let twice = print(&again.script);
    (twice != printed).then(|| format!("printed once:\n{printed}\ntwice:\n{twice}"))
}

fn scripts(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            scripts(&path, found);
        } else if path.extension().is_some_and(|e| e == "ps1") {
            found.push(path);
        }
    }
}

#[test]
fn every_script_of_the_tests_prints_to_its_own_tree() {
    let mut found = Vec::new();
    scripts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"), &mut found);
    assert!(found.len() > 700);
    let mut wrong = Vec::new();
    for path in found {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        if let Some(why) = broken_law(&text) {
            wrong.push(format!("{}: {}", path.display(), why.lines().take(2).collect::<Vec<_>>().join("\n")));
        }
    }
    assert!(wrong.is_empty(), "{} scripts:\n{}", wrong.len(), wrong.join("\n"));
}

/// Pieces of scripts; most of their sequences are broken, many are not.
const PIECES: &[&str] = &[
    "$a",
    "$b.c",
    "$a[0]",
    "1",
    "2.5",
    "10kb",
    "'s'",
    "\"d $a\"",
    "word",
    "-name",
    "-name:",
    "(",
    ")",
    "{",
    "}",
    "@(",
    "@{",
    "$(",
    "[",
    "]",
    "[int]",
    "[string]",
    "=",
    "+=",
    "+",
    "-",
    "*",
    "-eq",
    "-clike",
    "-f",
    "-not",
    "!",
    ",",
    "..",
    "|",
    "&&",
    "||",
    "&",
    ";",
    "\n",
    " ",
    " ",
    " ",
    "if",
    "else",
    "foreach",
    "in",
    "while",
    "function",
    "f",
    "param",
    "return",
    "throw",
    "try",
    "catch",
    "switch",
    "class",
    "enum",
    "::",
    ".",
    "?",
    ":",
    "??",
    "?.",
    "> x",
    "2>&1",
    "-split",
    "++",
    "--",
    "@a",
    "begin",
    "process",
    "'@",
    "@'\n",
    "`",
    "#c\n",
    "<#",
    "#>",
    "%",
    "trap",
    "break",
    "using",
    "namespace",
    "data",
    "--%",
    "é",
    "–",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_parses_prints_to_its_own_tree(pieces in prop::collection::vec(prop::sample::select(PIECES), 1..14)) {
        let text = pieces.concat();
        let broken = broken_law(&text);
        prop_assert!(broken.is_none(), "{text:?}\n{}", broken.unwrap_or_default());
    }

    #[test]
    fn any_text_parses_without_a_panic(text in "\\PC{0,60}") {
        let source = Source::new(None, text.as_str());
        let parsed = parse(&source);
        let _ = dump_detail(&parsed, &source);
        let _ = print(&parsed.script);
    }
}
