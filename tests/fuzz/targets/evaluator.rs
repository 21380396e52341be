//! Any script runs to an end: with output, with errors, or because its steps are used up.

#![no_main]

mod session;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|script: &str| session::run(script));
