//! The `cmdlab` program.

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cmdlab::shell::main(std::env::args().skip(1).collect())
}
