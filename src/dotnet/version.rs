//! `System.Version`: two to four numbers.

use super::{DotNetError, DotNetResult};

/// A version; a part that was not given is -1, which also makes `1.0` less than `1.0.0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    pub major: i32,
    pub minor: i32,
    pub build: i32,
    pub revision: i32,
}

/// `new Version()` is `0.0`.
impl Default for Version {
    fn default() -> Version {
        Version { major: 0, minor: 0, build: -1, revision: -1 }
    }
}

static PARTS: [&str; 4] = ["major", "minor", "build", "revision"];

impl Version {
    /// From two to four numbers, none of them negative.
    pub fn new(parts: &[i32]) -> DotNetResult<Version> {
        for (&part, &name) in parts.iter().zip(&PARTS) {
            not_negative(part, name)?;
        }
        let part = |i: usize| parts.get(i).copied();
        Ok(Version {
            major: part(0).unwrap_or(0),
            minor: part(1).unwrap_or(0),
            build: part(2).unwrap_or(-1),
            revision: part(3).unwrap_or(-1),
        })
    }

    pub fn parse(input: &str) -> DotNetResult<Version> {
        let texts: Vec<&str> = input.split('.').collect();
        if !(2..=4).contains(&texts.len()) {
            return Err(DotNetError::argument("Version string portion was too short or too long.", "input"));
        }
        let mut parts = [0; 4];
        for (i, text) in texts.iter().enumerate() {
            let value = parse_part(text)?;
            not_negative(value, if i < 2 { "input" } else { PARTS[i] })?;
            parts[i] = value;
        }
        Version::new(&parts[..texts.len()])
    }

    /// The revision's two halves.
    pub fn major_revision(&self) -> i16 {
        (self.revision >> 16) as i16
    }

    pub fn minor_revision(&self) -> i16 {
        self.revision as i16
    }

    fn field_count(&self) -> i32 {
        2 + i32::from(self.build >= 0) + i32::from(self.build >= 0 && self.revision >= 0)
    }

    /// `ToString(fieldCount)`.
    pub fn to_string_fields(&self, fields: i32) -> DotNetResult<String> {
        let most = if (0..=4).contains(&fields) { self.field_count() } else { 4 };
        if !(0..=most).contains(&fields) {
            return Err(DotNetError::argument(
                format!("Argument must be between 0 and {most}."),
                "fieldCount",
            ));
        }
        let parts = [self.major, self.minor, self.build, self.revision];
        let texts: Vec<String> = parts[..fields as usize].iter().map(i32::to_string).collect();
        Ok(texts.join("."))
    }

    pub fn hash_code(&self) -> i32 {
        (self.major & 0xF) << 28
            | (self.minor & 0xFF) << 20
            | (self.build & 0xFF) << 12
            | self.revision & 0xFFF
    }
}

impl std::fmt::Display for Version {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.to_string_fields(self.field_count()).unwrap_or_default())
    }
}

fn not_negative(value: i32, name: &'static str) -> DotNetResult<()> {
    if value < 0 {
        let message = format!("{name} ('{value}') must be a non-negative value.");
        return Err(DotNetError::out_of_range_value(message, name, value));
    }
    Ok(())
}

fn parse_part(text: &str) -> DotNetResult<i32> {
    super::number_parse::parse_i32(text)
}
