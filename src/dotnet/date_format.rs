//! `ToString(format, culture)` of `DateTime` and `DateTimeOffset`: standard letters and custom patterns.

use super::culture::{DAY_NAMES, MONTH_NAMES, abbreviated};
use super::date_time::{DateTime, DateTimeKind, ZoneOffset};
use super::time_span::{TICKS_PER_MINUTE, TICKS_PER_SECOND, TimeSpan};
use super::{Culture, DateTimeOffset, DotNetError, DotNetResult};

pub(super) const ROUND_TRIP: &str = "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK";
pub(super) const RFC1123: &str = "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'";
pub(super) const SORTABLE: &str = "yyyy'-'MM'-'dd'T'HH':'mm':'ss";
pub(super) const UNIVERSAL_SORTABLE: &str = "yyyy'-'MM'-'dd HH':'mm':'ss'Z'";

/// `DateTime.ToString(format, culture)`; an empty format means `G`.
pub fn format_date_time(
    value: DateTime,
    format: &str,
    culture: Culture,
    zone: ZoneOffset,
) -> DotNetResult<String> {
    let mut value = value;
    if format == "U" {
        value = value.to_universal_time(zone);
    }
    let pattern = standard_pattern(if format.is_empty() { "G" } else { format }, culture)?;
    let offset = match value.kind() {
        DateTimeKind::Utc => TimeSpan::ZERO,
        _ => zone.0,
    };
    let zone_text = match value.kind() {
        DateTimeKind::Utc => ZoneText::Z,
        DateTimeKind::Local => ZoneText::Offset,
        DateTimeKind::Unspecified => ZoneText::None,
    };
    Fields { value, offset, zone_text, culture }.write(pattern)
}

/// `DateTimeOffset.ToString(format, culture)`.
pub fn format_date_time_offset(
    value: DateTimeOffset,
    format: &str,
    culture: Culture,
) -> DotNetResult<String> {
    let fields = |value| Fields { value, offset: TimeSpan::ZERO, zone_text: ZoneText::Offset, culture };
    match format {
        "" => {
            let pattern = standard_pattern("G", culture)?;
            let pattern = format!("{pattern} zzz");
            Fields { offset: value.offset(), ..fields(value.date_time()) }.write(&pattern)
        }
        "U" => Err(DotNetError::format(BAD)),
        "r" | "R" | "u" => fields(value.utc_date_time()).write(standard_pattern(format, culture)?),
        _ => Fields { offset: value.offset(), ..fields(value.date_time()) }
            .write(standard_pattern(format, culture)?),
    }
}

pub(super) const BAD: &str = "Input string was not in a correct format.";

/// The pattern a single letter stands for; a longer format is a pattern itself.
pub(super) fn standard_pattern(format: &str, culture: Culture) -> DotNetResult<&str> {
    if format.len() != 1 {
        return Ok(format);
    }
    let info = culture.date();
    Ok(match format {
        "d" => info.short_date,
        "D" => info.long_date,
        "f" => info.full_short_time,
        "F" | "U" => info.full,
        "g" => info.general_short_time,
        "G" => info.general,
        "m" | "M" => info.month_day,
        "o" | "O" => ROUND_TRIP,
        "r" | "R" => RFC1123,
        "s" => SORTABLE,
        "t" => info.short_time,
        "T" => info.long_time,
        "u" => UNIVERSAL_SORTABLE,
        "y" | "Y" => info.year_month,
        _ => return Err(DotNetError::format(BAD)),
    })
}

#[derive(Clone, Copy)]
enum ZoneText {
    None,
    Z,
    Offset,
}

/// What a pattern can ask for.
struct Fields {
    value: DateTime,
    offset: TimeSpan,
    zone_text: ZoneText,
    culture: Culture,
}

impl Fields {
    fn write(&self, pattern: &str) -> DotNetResult<String> {
        let mut out = String::with_capacity(pattern.len() + 16);
        let mut rest = pattern;
        while let Some(c) = rest.chars().next() {
            let count = rest.chars().take_while(|&x| x == c).count();
            match c {
                '\'' | '"' => rest = push_quoted(&mut out, rest, c)?,
                '\\' => {
                    let next = rest.chars().nth(1).ok_or_else(|| DotNetError::format(BAD))?;
                    out.push(next);
                    rest = &rest[1 + next.len_utf8()..];
                }
                '%' => {
                    let next = rest[1..].chars().next().filter(|&n| n != '%');
                    let next = next.ok_or_else(|| DotNetError::format(BAD))?;
                    let length = 1 + next.len_utf8();
                    out.push_str(&self.write(&rest[1..length])?);
                    rest = &rest[length..];
                }
                _ if self.field(c, count, &mut out)? => rest = &rest[count..],
                _ => {
                    out.push(c);
                    rest = &rest[c.len_utf8()..];
                }
            }
        }
        Ok(out)
    }

    /// Writes a field; false if the character is none.
    fn field(&self, c: char, count: usize, out: &mut String) -> DotNetResult<bool> {
        let value = self.value;
        match c {
            'g' => out.push_str(match self.culture {
                Culture::EnUs => "AD",
                Culture::Invariant => "A.D.",
            }),
            'h' => push_number(out, (value.hour() + 11) % 12 + 1, count.min(2)),
            'H' => push_number(out, value.hour(), count.min(2)),
            'm' => push_number(out, value.minute(), count.min(2)),
            's' => push_number(out, value.second(), count.min(2)),
            'f' | 'F' => push_fraction(out, value.ticks() % TICKS_PER_SECOND, count, c == 'F', true)?,
            't' => out.push_str(match (value.hour() < 12, count) {
                (true, 1) => "A",
                (false, 1) => "P",
                (true, _) => "AM",
                (false, _) => "PM",
            }),
            'd' if count <= 2 => push_number(out, value.day(), count),
            'd' => out.push_str(name_of(DAY_NAMES[value.day_of_week() as usize], count)),
            'M' if count <= 2 => push_number(out, value.month(), count),
            'M' => out.push_str(name_of(MONTH_NAMES[(value.month() - 1).clamp(0, 11) as usize], count)),
            'y' if count <= 2 => push_number(out, value.year() % 100, count),
            'y' => push_number(out, value.year(), count),
            'z' => push_offset(out, self.offset, count),
            'K' => {
                for _ in 0..count {
                    match self.zone_text {
                        ZoneText::None => {}
                        ZoneText::Z => out.push('Z'),
                        ZoneText::Offset => push_offset(out, self.offset, 3),
                    }
                }
            }
            _ => return Ok(false),
        }
        Ok(true)
    }
}

fn name_of(name: &'static str, count: usize) -> &'static str {
    if count == 3 { abbreviated(name) } else { name }
}

fn push_number(out: &mut String, value: i32, width: usize) {
    if width == 2 && (0..100).contains(&value) {
        out.push((b'0' + (value / 10) as u8) as char);
        out.push((b'0' + (value % 10) as u8) as char);
        return;
    }
    let digits = value.to_string();
    out.extend(std::iter::repeat_n('0', width.saturating_sub(digits.len())));
    out.push_str(&digits);
}

fn push_offset(out: &mut String, offset: TimeSpan, count: usize) {
    out.push(if offset.ticks() < 0 { '-' } else { '+' });
    let minutes = (offset.ticks() / TICKS_PER_MINUTE).abs() as i32;
    push_number(out, minutes / 60, count.min(2));
    if count >= 3 {
        out.push(':');
        push_number(out, minutes % 60, 2);
    }
}

/// Digits of the second's fraction; `F` leaves out trailing zeros, and with them the point before them.
pub(super) fn push_fraction(
    out: &mut String,
    ticks: i64,
    count: usize,
    trim: bool,
    drop_point: bool,
) -> DotNetResult<()> {
    if count > 7 {
        return Err(DotNetError::format(BAD));
    }
    let digits = format!("{ticks:07}");
    let digits = &digits[..count];
    if !trim {
        out.push_str(digits);
        return Ok(());
    }
    let digits = digits.trim_end_matches('0');
    out.push_str(digits);
    if digits.is_empty() && drop_point && out.ends_with('.') {
        out.pop();
    }
    Ok(())
}

/// Copies a quoted text (a backslash escapes within it) and returns what follows.
pub(super) fn push_quoted<'a>(out: &mut String, text: &'a str, quote: char) -> DotNetResult<&'a str> {
    let mut chars = text[1..].char_indices();
    while let Some((i, c)) = chars.next() {
        if c == quote {
            return Ok(&text[i + 2..]);
        }
        if c != '\\' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some((_, escaped)) => out.push(escaped),
            None => return Err(DotNetError::format(BAD)),
        }
    }
    Err(DotNetError::format(format!("Cannot find a matching quote character for the character '{quote}'.")))
}
