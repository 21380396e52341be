//! `TimeSpan.ToString(format)`: the standard formats c, g, G and custom patterns.

use super::date_format::{BAD, push_fraction, push_quoted};
use super::time_span::{TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_SECOND, TimeSpan};
use super::{DotNetError, DotNetResult};

/// `TimeSpan.ToString(format)`; an empty format means `c`.
pub fn format_time_span(value: TimeSpan, format: &str) -> DotNetResult<String> {
    let parts = Parts::of(value);
    match format {
        "" | "c" | "t" | "T" => Ok(parts.constant()),
        "g" => Ok(parts.general(false)),
        "G" => Ok(parts.general(true)),
        _ if format.len() == 1 => Err(DotNetError::format(BAD)),
        _ => parts.custom(format),
    }
}

impl std::fmt::Display for TimeSpan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&Parts::of(*self).constant())
    }
}

/// The components without their sign.
struct Parts {
    negative: bool,
    days: u64,
    hours: u64,
    minutes: u64,
    seconds: u64,
    fraction: u64,
}

impl Parts {
    fn of(value: TimeSpan) -> Parts {
        let ticks = value.ticks().unsigned_abs();
        Parts {
            negative: value.ticks() < 0,
            days: ticks / TICKS_PER_DAY as u64,
            hours: ticks / TICKS_PER_HOUR as u64 % 24,
            minutes: ticks / TICKS_PER_MINUTE as u64 % 60,
            seconds: ticks / TICKS_PER_SECOND as u64 % 60,
            fraction: ticks % TICKS_PER_SECOND as u64,
        }
    }

    fn sign(&self) -> &'static str {
        if self.negative { "-" } else { "" }
    }

    /// `[-][d.]hh:mm:ss[.fffffff]`
    fn constant(&self) -> String {
        let Parts { days, hours, minutes, seconds, fraction, .. } = self;
        let mut out = String::from(self.sign());
        if *days != 0 {
            out.push_str(&format!("{days}."));
        }
        out.push_str(&format!("{hours:02}:{minutes:02}:{seconds:02}"));
        if *fraction != 0 {
            out.push_str(&format!(".{fraction:07}"));
        }
        out
    }

    /// `[-][d:]h:mm:ss[.FFFFFFF]`, or with all parts `[-]d:hh:mm:ss.fffffff`
    fn general(&self, full: bool) -> String {
        let Parts { days, hours, minutes, seconds, fraction, .. } = self;
        let mut out = String::from(self.sign());
        if full {
            out.push_str(&format!("{days}:{hours:02}:{minutes:02}:{seconds:02}.{fraction:07}"));
            return out;
        }
        if *days != 0 {
            out.push_str(&format!("{days}:"));
        }
        out.push_str(&format!("{hours}:{minutes:02}:{seconds:02}"));
        if *fraction != 0 {
            let digits = format!(".{fraction:07}");
            out.push_str(digits.trim_end_matches('0'));
        }
        out
    }

    fn custom(&self, format: &str) -> DotNetResult<String> {
        let bad = || DotNetError::format(BAD);
        let mut out = String::with_capacity(format.len() + 8);
        let mut rest = format;
        while let Some(c) = rest.chars().next() {
            let count = rest.chars().take_while(|&x| x == c).count();
            let mut number = |value: u64, most: usize| {
                out.push_str(&format!("{value:0count$}"));
                if count > most { Err(bad()) } else { Ok(()) }
            };
            match c {
                'd' => number(self.days, 8)?,
                'h' => number(self.hours, 2)?,
                'm' => number(self.minutes, 2)?,
                's' => number(self.seconds, 2)?,
                'f' | 'F' => push_fraction(&mut out, self.fraction as i64, count, c == 'F', false)?,
                '\'' | '"' => {
                    rest = push_quoted(&mut out, rest, c)?;
                    continue;
                }
                '%' | '\\' => {
                    let next = rest[1..].chars().next().ok_or_else(bad)?;
                    let length = 1 + next.len_utf8();
                    if c == '\\' {
                        out.push(next);
                    } else if next == '%' {
                        return Err(bad());
                    } else {
                        out.push_str(&self.custom(&rest[1..length])?);
                    }
                    rest = &rest[length..];
                    continue;
                }
                _ => return Err(bad()),
            }
            rest = &rest[count..];
        }
        Ok(out)
    }
}
