//! Packs what the binary carries with it: the Cs catalogue, the seeds and the labs, and a sorted index of cmdlet names,
//! so that starting up reads and allocates nothing.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// (constant, folder, file extensions) of every folder packed into the binary.
const FOLDERS: [(&str, &str, &[&str]); 3] = [
    ("CATALOGUE", "grammar/catalogue", &["toml"]),
    ("SEEDS", "scripts/seeds", &["json", "ps1"]),
    ("LABS", "scripts/labs", &["toml", "json", "md", "ps1"]),
];

/// Products in the order of their bits in the index.
const PRODUCTS: [&str; 4] = ["2010", "2013", "2015", "2019"];

fn main() {
    println!("cargo:rerun-if-changed=src/build.rs");
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR"));
    let mut out = String::from("// Written by src/build.rs.\n");
    for (constant, folder, extensions) in FOLDERS {
        let files = list_files(&root.join(folder), extensions);
        println!("cargo:rerun-if-changed={folder}");
        write_files(&mut out, constant, &root.join(folder), &files);
        if constant == "CATALOGUE" {
            write_index(&mut out, &files);
        }
    }
    let target = PathBuf::from(std::env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("packed.rs");
    fs::write(target, out).expect("the build folder is writable");
}

/// The files below a folder with one of the extensions, sorted by path; a missing folder is empty.
fn list_files(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(list_files(&path, extensions));
        } else if path.extension().and_then(|e| e.to_str()).is_some_and(|e| extensions.contains(&e)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn write_files(out: &mut String, constant: &str, folder: &Path, files: &[PathBuf]) {
    let _ = writeln!(out, "pub static {constant}: &[(&str, &str)] = &[");
    for path in files {
        let name = path.strip_prefix(folder).unwrap_or(path).to_string_lossy().replace('\\', "/");
        println!("cargo:rerun-if-changed={}", path.display());
        let _ = writeln!(out, "    ({name:?}, include_str!({:?})),", path.to_string_lossy());
    }
    out.push_str("];\n");
}

/// One row per cmdlet, sorted by lower-case name: (name, place of its noun file, bits of its products).
fn write_index(out: &mut String, files: &[PathBuf]) {
    let mut rows = Vec::new();
    for (place, path) in files.iter().enumerate() {
        let text = fs::read_to_string(path).unwrap_or_default();
        let mut cmdlet = None;
        for line in text.lines() {
            if let Some(name) = line.strip_prefix("[cmdlets.").and_then(|l| l.strip_suffix(']')) {
                cmdlet = (!name.contains('.')).then(|| name.to_owned());
            } else if let (Some(versions), Some(name)) = (line.strip_prefix("versions = "), cmdlet.take()) {
                let bits: u8 =
                    (0..PRODUCTS.len()).filter(|i| versions.contains(PRODUCTS[*i])).map(|i| 1 << i).sum();
                rows.push((name.to_lowercase(), name, place, bits));
            }
        }
    }
    rows.sort();
    out.push_str("pub static CMDLETS: &[(&str, u16, u8)] = &[\n");
    for (_, name, place, bits) in rows {
        let _ = writeln!(out, "    ({name:?}, {place}, {bits}),");
    }
    out.push_str("];\n");
}
