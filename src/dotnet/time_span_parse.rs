//! `TimeSpan.Parse` and `TimeSpan.ParseExact`.

use super::date_format::BAD;
use super::time_span::{TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_SECOND, TimeSpan};
use super::{DotNetError, DotNetResult};

/// `TimeSpan.Parse`: `[-]d`, `[-][d.]hh:mm[:ss[.fffffff]]`, `[-]d:hh:mm:ss[.fffffff]`.
pub fn parse_time_span(text: &str) -> DotNetResult<TimeSpan> {
    parse_general(text, Shape::Any)
}

/// `TimeSpan.ParseExact` by the first format that fits. `assume_negative` is `TimeSpanStyles.AssumeNegative`.
pub fn parse_time_span_exact(text: &str, formats: &[&str], assume_negative: bool) -> DotNetResult<TimeSpan> {
    let mut first_error = None;
    for format in formats {
        match parse_exact(text, format, assume_negative) {
            Ok(value) => return Ok(value),
            Err(error) => first_error = first_error.or(Some(error)),
        }
    }
    if formats.len() == 1
        && let Some(error) = first_error
    {
        return Err(error);
    }
    Err(not_recognized(text))
}

/// Which standard format a text must have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Any,
    Constant,
    General,
    GeneralLong,
}

fn not_recognized(text: &str) -> DotNetError {
    DotNetError::format(format!("String '{text}' was not recognized as a valid TimeSpan."))
}

fn out_of_range(text: &str) -> DotNetError {
    DotNetError::overflow(format!(
        "The TimeSpan string '{text}' could not be parsed because at least one of the numeric components is out of range or contains too many digits."
    ))
}

fn bad_specifier(format: &str) -> DotNetError {
    DotNetError::format(format!("Format specifier '{format}' was invalid."))
}

/// Days, hours, minutes, seconds and ticks of the second's fraction.
#[derive(Default)]
struct Parts {
    days: i64,
    hours: i64,
    minutes: i64,
    seconds: i64,
    fraction: i64,
}

impl Parts {
    fn total(&self, negative: bool) -> Option<TimeSpan> {
        if self.days > 10_675_199 || self.hours > 23 || self.minutes > 59 || self.seconds > 59 {
            return None;
        }
        let ticks = i128::from(self.days) * i128::from(TICKS_PER_DAY)
            + i128::from(self.hours * TICKS_PER_HOUR)
            + i128::from(self.minutes * TICKS_PER_MINUTE)
            + i128::from(self.seconds * TICKS_PER_SECOND)
            + i128::from(self.fraction);
        i64::try_from(if negative { -ticks } else { ticks }).ok().map(TimeSpan::from_ticks)
    }
}

fn parse_general(text: &str, shape: Shape) -> DotNetResult<TimeSpan> {
    let bad = || not_recognized(text);
    let trimmed = text.trim();
    let (negative, body) = match trimmed.strip_prefix('-') {
        Some(body) => (true, body),
        None => (false, trimmed),
    };
    let (numbers, separators) = split_numbers(body).ok_or_else(bad)?;
    let n = |i: usize| number(numbers.get(i).copied().unwrap_or("0"));
    let (mut parts, mut fraction) = (Parts::default(), "");
    let constant = shape == Shape::Any || shape == Shape::Constant;
    match separators.as_str() {
        "" => parts.days = n(0),
        ":" => (parts.hours, parts.minutes) = (n(0), n(1)),
        "::" => (parts.hours, parts.minutes, parts.seconds) = (n(0), n(1), n(2)),
        "::." => {
            (parts.hours, parts.minutes, parts.seconds) = (n(0), n(1), n(2));
            fraction = numbers[3];
        }
        ".:" if constant => (parts.days, parts.hours, parts.minutes) = (n(0), n(1), n(2)),
        ".::" if constant => {
            (parts.days, parts.hours, parts.minutes, parts.seconds) = (n(0), n(1), n(2), n(3));
        }
        ".::." if constant => {
            (parts.days, parts.hours, parts.minutes, parts.seconds) = (n(0), n(1), n(2), n(3));
            fraction = numbers[4];
        }
        ":::" if shape != Shape::Constant => {
            (parts.days, parts.hours, parts.minutes, parts.seconds) = (n(0), n(1), n(2), n(3));
        }
        ":::." if shape != Shape::Constant => {
            (parts.days, parts.hours, parts.minutes, parts.seconds) = (n(0), n(1), n(2), n(3));
            fraction = numbers[4];
        }
        _ => return Err(bad()),
    }
    if shape == Shape::GeneralLong && separators != ":::." {
        return Err(bad());
    }
    // `24:00:00` has too many hours, so its first number is taken for days, and the last for minutes.
    if separators == "::"
        && shape == Shape::Any
        && parts.hours > 23
        && parts.minutes < 24
        && parts.seconds < 60
    {
        parts = Parts { days: parts.hours, hours: parts.minutes, minutes: parts.seconds, ..Parts::default() };
    }
    parts.fraction = fraction_of(fraction).ok_or_else(|| out_of_range(text))?;
    parts.total(negative).ok_or_else(|| out_of_range(text))
}

/// The digits, and the characters between them in one string.
fn split_numbers(body: &str) -> Option<(Vec<&str>, String)> {
    let mut numbers = Vec::new();
    let mut separators = String::new();
    let mut rest = body;
    loop {
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        if length == 0 || numbers.len() > 5 {
            return None;
        }
        numbers.push(&rest[..length]);
        rest = &rest[length..];
        match rest.chars().next() {
            None => return Some((numbers, separators)),
            Some(c @ ('.' | ':')) => separators.push(c),
            Some(_) => return None,
        }
        rest = &rest[1..];
    }
}

fn number(digits: &str) -> i64 {
    digits.bytes().fold(0i64, |v, d| (v * 10 + i64::from(d - b'0')).min(99_999_999))
}

/// Ticks of a fraction; more than seven digits that matter are too many.
fn fraction_of(digits: &str) -> Option<i64> {
    if digits.is_empty() {
        return Some(0);
    }
    let zeros = digits.bytes().take_while(|&d| d == b'0').count();
    let value = number(digits);
    if value == 0 || digits.len() > 7 && zeros >= 7 {
        return Some(0);
    }
    if digits.len() > 7 {
        return None;
    }
    Some(value * 10i64.pow(7 - digits.len() as u32))
}

fn parse_exact(text: &str, format: &str, assume_negative: bool) -> DotNetResult<TimeSpan> {
    match format {
        "c" | "t" | "T" => return parse_general(text, Shape::Constant),
        "g" => return parse_general(text, Shape::General),
        "G" => return parse_general(text, Shape::GeneralLong),
        _ if format.chars().count() < 2 => return Err(bad_specifier(format)),
        _ => {}
    }
    let mut exact = Exact { text, at: 0, parts: Parts::default() };
    exact.read(format)?;
    if exact.at < text.len() {
        return Err(not_recognized(text));
    }
    exact.parts.total(assume_negative).ok_or_else(|| out_of_range(text))
}

struct Exact<'a> {
    text: &'a str,
    at: usize,
    parts: Parts,
}

impl Exact<'_> {
    fn read(&mut self, format: &str) -> DotNetResult<()> {
        let bad = || DotNetError::format(BAD);
        let mut rest = format;
        while let Some(c) = rest.chars().next() {
            let count = rest.chars().take_while(|&x| x == c).count();
            match c {
                'd' if count <= 8 => {
                    self.parts.days = self.digits(count, if count == 1 { 8 } else { count })?
                }
                'h' if count <= 2 => self.parts.hours = self.digits(count, 2)?,
                'm' if count <= 2 => self.parts.minutes = self.digits(count, 2)?,
                's' if count <= 2 => self.parts.seconds = self.digits(count, 2)?,
                'f' if count <= 7 => {
                    let value = self.digits(count, count)?;
                    self.parts.fraction = value * 10i64.pow(7 - count as u32);
                }
                'F' if count <= 7 => {
                    let length = self.count_digits(count);
                    let value = number(&self.text[self.at..self.at + length]);
                    self.at += length;
                    self.parts.fraction = value * 10i64.pow(7 - length as u32);
                }
                '\'' | '"' => {
                    let mut literal = String::new();
                    rest = super::date_format::push_quoted(&mut literal, rest, c)?;
                    self.literal(&literal)?;
                    continue;
                }
                '%' | '\\' => {
                    let next = rest[1..].chars().next().ok_or_else(bad)?;
                    let length = 1 + next.len_utf8();
                    if c == '\\' {
                        self.literal(&rest[1..length])?;
                    } else if next == '%' {
                        return Err(bad());
                    } else {
                        self.read(&rest[1..length])?;
                    }
                    rest = &rest[length..];
                    continue;
                }
                _ => return Err(bad()),
            }
            rest = &rest[count..];
        }
        Ok(())
    }

    fn count_digits(&self, most: usize) -> usize {
        self.text[self.at..].bytes().take(most).take_while(u8::is_ascii_digit).count()
    }

    fn digits(&mut self, least: usize, most: usize) -> DotNetResult<i64> {
        let length = self.count_digits(most);
        if length < least {
            return Err(DotNetError::format(BAD));
        }
        let value = number(&self.text[self.at..self.at + length]);
        self.at += length;
        Ok(value)
    }

    fn literal(&mut self, literal: &str) -> DotNetResult<()> {
        if !self.text[self.at..].starts_with(literal) {
            return Err(DotNetError::format(BAD));
        }
        self.at += literal.len();
        Ok(())
    }
}
