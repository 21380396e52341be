//! The `cmdlab` program.

fn main() {}
