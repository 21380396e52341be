//! Holds `grammar/powershell.ebnf` against the functions of this room.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Functions with a production's result that are tools of productions.
const TOOLS: [&str; 2] = ["miss", "expect"];

/// Names of the functions that other files may call and that give an `IResult`.
fn production_functions(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for start in ["\npub(crate) fn ", "\npub(super) fn "] {
        for function in text.split(start).skip(1) {
            let signature = function.split('{').next().unwrap_or_default();
            let name = signature.split(['<', '(']).next().unwrap_or_default();
            if signature.contains("-> IResult") && !TOOLS.contains(&name) {
                found.push(name.to_owned());
            }
        }
    }
    found
}

#[test]
fn every_production_is_in_the_ebnf() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let ebnf = fs::read_to_string(root.join("grammar/powershell.ebnf")).expect("readable");
    let defined: BTreeSet<&str> =
        ebnf.lines().filter_map(|l| l.split_once(" = ").map(|(name, _)| name.trim())).collect();
    let mut seen = 0;
    for file in fs::read_dir(root.join("src/language/grammar")).expect("a folder") {
        let text = fs::read_to_string(file.expect("an entry").path()).expect("readable");
        for name in production_functions(&text) {
            assert!(defined.contains(name.as_str()), "{name} is not in grammar/powershell.ebnf");
            seen += 1;
        }
    }
    assert!(seen > 30, "only {seen} productions were found");
}
