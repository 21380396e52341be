//! `System.Text.RegularExpressions.RegexOptions`.

/// How a pattern is read and matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub struct RegexOptions(pub u32);

impl RegexOptions {
    pub const NONE: RegexOptions = RegexOptions(0);
    pub const IGNORE_CASE: RegexOptions = RegexOptions(1);
    pub const MULTILINE: RegexOptions = RegexOptions(2);
    pub const EXPLICIT_CAPTURE: RegexOptions = RegexOptions(4);
    pub const COMPILED: RegexOptions = RegexOptions(8);
    pub const SINGLELINE: RegexOptions = RegexOptions(16);
    pub const IGNORE_PATTERN_WHITESPACE: RegexOptions = RegexOptions(32);
    pub const RIGHT_TO_LEFT: RegexOptions = RegexOptions(64);
    pub const ECMASCRIPT: RegexOptions = RegexOptions(256);
    pub const CULTURE_INVARIANT: RegexOptions = RegexOptions(512);
    pub const NON_BACKTRACKING: RegexOptions = RegexOptions(1024);

    pub fn has(self, other: RegexOptions) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) fn set(&mut self, other: RegexOptions, on: bool) {
        if on {
            self.0 |= other.0;
        } else {
            self.0 &= !other.0;
        }
    }

    /// ECMAScript goes with IgnoreCase, Multiline, Compiled and CultureInvariant only.
    pub(super) fn is_valid(self) -> bool {
        self.0 < 2048 && (!self.has(RegexOptions::ECMASCRIPT) || self.0 & !(256 | 1 | 2 | 8 | 512) == 0)
    }
}

impl std::ops::BitOr for RegexOptions {
    type Output = RegexOptions;

    fn bitor(self, other: RegexOptions) -> RegexOptions {
        RegexOptions(self.0 | other.0)
    }
}
