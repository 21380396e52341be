//! Any text parses; what parses without errors prints to its own tree.

#![no_main]

use cmdlab::language::{parse, print};
use cmdlab::text::Source;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let source = Source::new(None, text);
    let parsed = parse(&source);
    let printed = print(&parsed.script);
    if parsed.errors.is_empty() {
        let again = parse(&Source::new(None, printed.as_str()));
        assert!(again.errors.is_empty(), "{printed}");
        assert_eq!(print(&again.script), printed);
    }
});
