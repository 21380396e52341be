//! Packs what the binary carries with it.

fn main() {
    println!("cargo:rerun-if-changed=src/build.rs");
}
