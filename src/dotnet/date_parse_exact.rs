//! `DateTime.ParseExact`: a text read by a given pattern.

use super::culture::{DAY_NAMES, MONTH_NAMES, abbreviated};
use super::date_format::standard_pattern;
use super::date_parse::{
    DateContext, DateTimeStyles, Reading, full_year, not_recognized, offset_too_large, out_of_calendar,
    read_offset, wrong_weekday,
};
use super::date_time::{DateTime, days_of_date, ticks_of_time};
use super::time_span::{TICKS_PER_DAY, TICKS_PER_HOUR, TimeSpan};
use super::{Culture, DateTimeOffset, DotNetError, DotNetResult};

/// `DateTime.ParseExact(text, formats, culture, styles)`: the first format that fits.
pub fn parse_date_time_exact(text: &str, formats: &[&str], context: DateContext) -> DotNetResult<DateTime> {
    first_fit(text, formats, |format| {
        let mut reading = read_exact(text, format, context)?;
        match format {
            // These two name GMT and Z in their patterns, yet .NET leaves their kind unspecified.
            "r" | "R" | "u" => reading.offset = None,
            "U" => {
                reading.offset = Some(TimeSpan::ZERO);
                reading.utc_name = true;
            }
            _ => {}
        }
        reading.to_date_time(text, context)
    })
}

/// `DateTimeOffset.ParseExact`.
pub fn parse_date_time_offset_exact(
    text: &str,
    formats: &[&str],
    context: DateContext,
) -> DotNetResult<DateTimeOffset> {
    first_fit(text, formats, |format| {
        let mut reading = read_exact(text, format, context)?;
        if matches!(format, "r" | "R" | "u") {
            reading.offset = Some(TimeSpan::ZERO);
        }
        reading.to_date_time_offset(text, context)
    })
}

fn first_fit<T>(
    text: &str,
    formats: &[&str],
    mut parse: impl FnMut(&str) -> DotNetResult<T>,
) -> DotNetResult<T> {
    let mut only_error = None;
    for format in formats {
        match parse(format) {
            Ok(value) => return Ok(value),
            Err(error) => only_error = Some(error),
        }
    }
    match only_error {
        Some(error) if formats.len() == 1 => Err(error),
        _ => Err(not_recognized(text)),
    }
}

fn bad_specifier(format: &str) -> DotNetError {
    DotNetError::format(format!("Format specifier '{format}' was invalid."))
}

fn read_exact(text: &str, format: &str, context: DateContext) -> DotNetResult<Reading> {
    if format.is_empty() {
        return Err(bad_specifier(format));
    }
    if text.is_empty() {
        return Err(not_recognized(text));
    }
    let pattern = standard_pattern(format, context.culture)?;
    let styles = context.styles;
    let mut body = text;
    if styles.has(DateTimeStyles::ALLOW_TRAILING_WHITE) {
        body = body.trim_end();
    }
    let mut at = 0;
    let mut pattern_text = pattern;
    if styles.has(DateTimeStyles::ALLOW_TRAILING_WHITE) {
        pattern_text = pattern_text.trim_end();
    }
    if styles.has(DateTimeStyles::ALLOW_LEADING_WHITE) {
        at = body.len() - body.trim_start().len();
        pattern_text = pattern_text.trim_start();
    }
    let inner_white = styles.has(DateTimeStyles::ALLOW_INNER_WHITE);
    let mut exact =
        Exact { text, body, at, format, inner_white, fields: Fields::default(), culture: context.culture };
    exact.read(pattern_text)?;
    if exact.at < exact.body.len() {
        return Err(not_recognized(text));
    }
    exact.fields.finish(text, context)
}

/// The fields a pattern has read.
#[derive(Default)]
struct Fields {
    year: Option<i32>,
    month: Option<i32>,
    day: Option<i32>,
    weekday: Option<usize>,
    hour: Option<i32>,
    twelve_hours: bool,
    minute: Option<i32>,
    second: Option<i32>,
    fraction: Option<i64>,
    afternoon: Option<bool>,
    offset: Option<TimeSpan>,
    utc_name: bool,
}

impl Fields {
    fn finish(self, text: &str, context: DateContext) -> DotNetResult<Reading> {
        let mut hour = self.hour.unwrap_or(0);
        if self.twelve_hours {
            if hour > 12 {
                return Err(not_recognized(text));
            }
            // Without a designator 12 stays noon.
            hour = match self.afternoon {
                Some(true) if hour < 12 => hour + 12,
                Some(false) if hour == 12 => 0,
                None if hour == 12 => 0,
                _ => hour,
            };
        } else if let Some(afternoon) = self.afternoon {
            hour = match (afternoon, hour) {
                (true, 0..12) => hour + 12,
                (false, 12) => 0,
                (false, 13..) => return Err(not_recognized(text)),
                _ => hour,
            };
        }
        let date_given = self.year.is_some() || self.month.is_some() || self.day.is_some();
        let no_default = context.styles.has(DateTimeStyles::NO_CURRENT_DATE_DEFAULT);
        let (year, month, day) = if date_given {
            (
                self.year.unwrap_or_else(|| context.today.year()),
                self.month.unwrap_or(1),
                self.day.unwrap_or(1),
            )
        } else if no_default {
            (1, 1, 1)
        } else {
            context.today.ymd()
        };
        let days = days_of_date(year, month, day).ok_or_else(|| out_of_calendar(text))?;
        let clock = ticks_of_time(hour, self.minute.unwrap_or(0), self.second.unwrap_or(0))
            .ok_or_else(|| out_of_calendar(text))?;
        if self.weekday.is_some_and(|w| w as i64 != (days + 1) % 7) {
            return Err(wrong_weekday(text));
        }
        let ticks = days * TICKS_PER_DAY + clock + self.fraction.unwrap_or(0);
        Ok(Reading { ticks, offset: self.offset, utc_name: self.utc_name })
    }
}

struct Exact<'a> {
    text: &'a str,
    body: &'a str,
    at: usize,
    format: &'a str,
    inner_white: bool,
    fields: Fields,
    culture: Culture,
}

/// Sets a field, which must not have had another value.
fn set<T: PartialEq + Copy>(field: &mut Option<T>, value: T, letter: char) -> DotNetResult<()> {
    if field.is_some_and(|old| old != value) {
        return Err(DotNetError::format(format!(
            "DateTime pattern '{letter}' appears more than once with different values."
        )));
    }
    *field = Some(value);
    Ok(())
}

impl<'a> Exact<'a> {
    fn bad(&self) -> DotNetError {
        not_recognized(self.text)
    }

    fn rest(&self) -> &'a str {
        &self.body[self.at..]
    }

    fn skip_white(&mut self) {
        if self.inner_white {
            self.at = self.body.len() - self.rest().trim_start().len();
        }
    }

    fn read(&mut self, pattern: &str) -> DotNetResult<()> {
        let mut rest = pattern;
        while let Some(c) = rest.chars().next() {
            let count = rest.chars().take_while(|&x| x == c).count();
            self.skip_white();
            match c {
                '\'' | '"' => {
                    let mut literal = String::new();
                    rest = super::date_format::push_quoted(&mut literal, rest, c)?;
                    self.literal(&literal)?;
                }
                '\\' => {
                    let next = rest.chars().nth(1).ok_or_else(|| bad_specifier(self.format))?;
                    self.literal(&rest[1..1 + next.len_utf8()])?;
                    rest = &rest[1 + next.len_utf8()..];
                }
                '%' => {
                    if rest[1..].is_empty() || rest[1..].starts_with('%') {
                        return Err(bad_specifier(self.format));
                    }
                    rest = &rest[1..];
                }
                // A point before a fraction that may be missing may be missing with it.
                '.' if rest[1..].starts_with('F') && !self.rest().starts_with('.') => {
                    let length = rest[1..].bytes().take_while(|&b| b == b'F').count();
                    if length != 3 && length != 7 {
                        return Err(self.bad());
                    }
                    rest = &rest[1 + length..];
                }
                'Z' if count == 1 && self.rest().starts_with('Z') && self.fields.offset.is_none() => {
                    self.at += 1;
                    self.fields.offset = Some(TimeSpan::ZERO);
                    self.fields.utc_name = true;
                    rest = &rest[1..];
                }
                _ if self.field(c, count)? => rest = &rest[count..],
                c if c.is_whitespace() && self.inner_white => rest = &rest[c.len_utf8()..],
                _ => {
                    self.literal(&rest[..c.len_utf8()])?;
                    rest = &rest[c.len_utf8()..];
                }
            }
        }
        Ok(())
    }

    fn literal(&mut self, literal: &str) -> DotNetResult<()> {
        for c in literal.chars() {
            if c.is_whitespace() && self.inner_white {
                self.skip_white();
            } else if self.rest().starts_with(c) {
                self.at += c.len_utf8();
            } else {
                return Err(self.bad());
            }
        }
        Ok(())
    }

    /// Reads a field; false if the letter is none.
    fn field(&mut self, c: char, count: usize) -> DotNetResult<bool> {
        match c {
            'y' => {
                let value = if count <= 2 { self.digits(count, 2)? } else { self.digits(count, count)? };
                set(&mut self.fields.year, if count <= 2 { full_year(value) } else { value }, c)?;
            }
            'M' if count <= 2 => {
                let value = self.digits(count, 2)?;
                set(&mut self.fields.month, value, c)?;
            }
            'M' => {
                let value = self.name(&MONTH_NAMES, count)? as i32 + 1;
                set(&mut self.fields.month, value, c)?;
            }
            'd' if count <= 2 => {
                let value = self.digits(count, 2)?;
                set(&mut self.fields.day, value, c)?;
            }
            'd' => {
                let value = self.name(&DAY_NAMES, count)?;
                set(&mut self.fields.weekday, value, c)?;
            }
            'h' | 'H' => {
                let value = self.digits(count.min(2), 2)?;
                self.fields.twelve_hours |= c == 'h';
                set(&mut self.fields.hour, value, c)?;
            }
            'm' => {
                let value = self.digits(count.min(2), 2)?;
                set(&mut self.fields.minute, value, c)?;
            }
            's' => {
                let value = self.digits(count.min(2), 2)?;
                set(&mut self.fields.second, value, c)?;
            }
            'f' | 'F' => {
                if count > 7 {
                    return Err(self.bad());
                }
                let start = self.at;
                self.digits(if c == 'f' { count } else { 0 }, count)?;
                let digits = &self.body[start..self.at];
                set(&mut self.fields.fraction, super::date_parse::fraction_ticks(digits), c)?;
            }
            't' => {
                let value = self.designator(count)?;
                set(&mut self.fields.afternoon, value, c)?;
            }
            'z' => self.offset()?,
            'K' if self.rest().starts_with('Z') => {
                self.at += 1;
                self.fields.offset = Some(TimeSpan::ZERO);
                self.fields.utc_name = true;
            }
            'K' if self.rest().starts_with(['+', '-']) => self.offset()?,
            'K' => {}
            'g' => {
                let era = match self.culture {
                    Culture::EnUs => ["AD", "A"].as_slice(),
                    Culture::Invariant => &["A.D.", "AD"],
                };
                let found = era.iter().find(|e| starts_with_ignore_case(self.rest(), e));
                self.at += found.ok_or_else(|| self.bad())?.len();
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn digits(&mut self, least: usize, most: usize) -> DotNetResult<i32> {
        let length = self.rest().bytes().take(most).take_while(u8::is_ascii_digit).count();
        if length < least {
            return Err(self.bad());
        }
        let value = self.rest()[..length]
            .bytes()
            .fold(0i32, |v, d| v.saturating_mul(10).saturating_add(i32::from(d - b'0')));
        self.at += length;
        Ok(value)
    }

    /// The longest name that stands here.
    fn name(&mut self, names: &'static [&'static str], count: usize) -> DotNetResult<usize> {
        let spelt = |name: &'static str| if count == 3 { abbreviated(name) } else { name };
        let index = names.iter().position(|n| starts_with_ignore_case(self.rest(), spelt(n)));
        let index = index.ok_or_else(|| self.bad())?;
        self.at += spelt(names[index]).len();
        Ok(index)
    }

    fn designator(&mut self, count: usize) -> DotNetResult<bool> {
        for (text, afternoon) in [("AM", false), ("PM", true)] {
            let text = if count == 1 { &text[..1] } else { text };
            if starts_with_ignore_case(self.rest(), text) {
                self.at += text.len();
                return Ok(afternoon);
            }
        }
        Err(self.bad())
    }

    fn offset(&mut self) -> DotNetResult<()> {
        let negative = match self.rest().as_bytes().first() {
            Some(b'+') => false,
            Some(b'-') => true,
            _ => return Err(self.bad()),
        };
        let (offset, end) = read_offset(self.body, self.at + 1, negative).ok_or_else(|| self.bad())?;
        if offset.ticks().unsigned_abs() > 14 * TICKS_PER_HOUR as u64 {
            return Err(offset_too_large(self.text));
        }
        self.at = end;
        self.fields.offset = Some(offset);
        Ok(())
    }
}

fn starts_with_ignore_case(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|t| t.eq_ignore_ascii_case(prefix))
}
