//! Custom number formats: `#,##0.00;(neg);zero`, percent, exponent, quoted literals.

use super::Culture;
use super::number_buffer::{NumberBuffer, NumberKind};
use super::number_format::push_exponent;

/// What one section of a format asks for.
#[derive(Default)]
struct Section {
    digit_count: i64,
    decimal_pos: i64,
    first_zero: Option<i64>,
    last_zero: i64,
    scientific: bool,
    thousands: bool,
    scale_adjust: i32,
}

/// Formats by the section that fits the number's sign.
pub(super) fn format_custom(mut number: NumberBuffer, format: &str, _culture: Culture) -> String {
    let format: Vec<char> = format.split('\0').next().unwrap_or("").chars().collect();
    let wanted = if number.is_zero() { 2 } else { usize::from(number.negative) };
    let mut start = find_section(&format, wanted);
    let section = loop {
        let section = read_section(&format[start..]);
        if number.is_zero() {
            number.negative &= number.kind == NumberKind::FloatingPoint;
            number.scale = 0;
            break section;
        }
        number.scale += section.scale_adjust;
        let keep = if section.scientific {
            section.digit_count
        } else {
            i64::from(number.scale) + section.digit_count - section.decimal_pos
        };
        number.round(keep, false);
        // A number that rounds to zero takes the zero section if there is one.
        let zero = find_section(&format, 2);
        if !number.is_zero() || zero == start {
            break section;
        }
        start = zero;
    };
    Writer::new(&number, &section).write(&format[start..], start == 0)
}

/// Where a section begins; the first one if the wanted one is missing or empty.
fn find_section(format: &[char], section: usize) -> usize {
    let mut left = section;
    if left == 0 {
        return 0;
    }
    let mut i = 0;
    while let Some(&c) = format.get(i) {
        i += 1;
        match c {
            '\'' | '"' => i = after_quote(format, i, c),
            '\\' => i += 1,
            ';' => {
                left -= 1;
                if left == 0 {
                    return if format.get(i).is_some_and(|&c| c != ';') { i } else { 0 };
                }
            }
            _ => {}
        }
    }
    0
}

/// The place behind the closing quote.
fn after_quote(format: &[char], from: usize, quote: char) -> usize {
    format[from..].iter().position(|&c| c == quote).map_or(format.len(), |n| from + n + 1)
}

fn is_exponent(format: &[char], at: usize) -> bool {
    match format.get(at) {
        Some('0') => true,
        Some('+' | '-') => format.get(at + 1) == Some(&'0'),
        _ => false,
    }
}

fn read_section(format: &[char]) -> Section {
    let mut s = Section { decimal_pos: -1, ..Section::default() };
    let (mut thousand_pos, mut thousand_count) = (-1, 0);
    let mut i = 0;
    while let Some(&c) = format.get(i).filter(|&&c| c != ';') {
        i += 1;
        match c {
            '#' => s.digit_count += 1,
            '0' => {
                s.first_zero.get_or_insert(s.digit_count);
                s.digit_count += 1;
                s.last_zero = s.digit_count;
            }
            '.' if s.decimal_pos < 0 => s.decimal_pos = s.digit_count,
            ',' if s.digit_count > 0 && s.decimal_pos < 0 => {
                if thousand_pos == s.digit_count {
                    thousand_count += 1;
                } else {
                    s.thousands |= thousand_pos >= 0;
                    thousand_pos = s.digit_count;
                    thousand_count = 1;
                }
            }
            '%' => s.scale_adjust += 2,
            '‰' => s.scale_adjust += 3,
            '\'' | '"' => i = after_quote(format, i, c),
            '\\' => i += 1,
            'E' | 'e' if is_exponent(format, i) => {
                i += 1;
                while format.get(i) == Some(&'0') {
                    i += 1;
                }
                s.scientific = true;
            }
            _ => {}
        }
    }
    if s.decimal_pos < 0 {
        s.decimal_pos = s.digit_count;
    }
    if thousand_pos >= 0 {
        if thousand_pos == s.decimal_pos {
            s.scale_adjust -= thousand_count * 3;
        } else {
            s.thousands = true;
        }
    }
    s
}

/// Writes digits into the places of a section.
struct Writer<'a> {
    number: &'a NumberBuffer,
    section: &'a Section,
    out: String,
    /// The digit written next.
    next: usize,
    /// The place of the next digit, counted down to the decimal point.
    place: i64,
    /// Digits more (or fewer) than the section has places for.
    adjust: i64,
    /// Digits a leading `0` forces, and (negative) decimals a trailing one forces.
    first: i64,
    last: i64,
    scientific: bool,
    /// The highest place after which a group separator is due.
    separator: i64,
    point_written: bool,
}

impl<'a> Writer<'a> {
    fn new(number: &'a NumberBuffer, section: &'a Section) -> Writer<'a> {
        let decimal_pos = section.decimal_pos;
        let first = section.first_zero.map_or(0, |f| (decimal_pos - f).max(0));
        let last = (decimal_pos - section.last_zero).min(0);
        let scale = i64::from(number.scale);
        let (place, adjust) =
            if section.scientific { (decimal_pos, 0) } else { (scale.max(decimal_pos), scale - decimal_pos) };
        let written = first.max(place + adjust.min(0));
        let separator = if section.thousands { (written - 1).max(0) / 3 * 3 } else { 0 };
        Writer {
            number,
            section,
            out: String::new(),
            next: 0,
            place,
            adjust,
            first,
            last,
            scientific: section.scientific,
            separator,
            point_written: false,
        }
    }

    fn write(mut self, format: &[char], first_section: bool) -> String {
        let signed = self.number.negative && first_section;
        if signed && self.number.scale != 0 {
            self.out.push('-');
        }
        let mut i = 0;
        while let Some(&c) = format.get(i).filter(|&&c| c != ';') {
            i += 1;
            if matches!(c, '#' | '0' | '.') {
                self.write_surplus();
            }
            match c {
                '#' | '0' => self.write_place(),
                '.' => self.write_point(),
                ',' => {}
                '\'' | '"' => {
                    let end = after_quote(format, i, c);
                    let closed = format.get(end - 1) == Some(&c) && end > i;
                    self.out.extend(&format[i..end - usize::from(closed)]);
                    i = end;
                }
                '\\' => {
                    self.out.extend(format.get(i));
                    i += 1;
                }
                'E' | 'e' => i = self.write_exponent(format, i, c),
                _ => self.out.push(c),
            }
        }
        if signed && self.number.scale == 0 && !self.out.is_empty() {
            self.out.insert(0, '-');
        }
        self.out
    }

    fn digit(&mut self) -> Option<char> {
        let digit = self.number.digits.get(self.next).map(|&d| d as char);
        self.next += usize::from(digit.is_some());
        digit
    }

    fn push(&mut self, digit: char) {
        self.out.push(digit);
        if self.separator > 0 && self.place > 1 && self.place == self.separator + 1 {
            self.out.push(',');
            self.separator -= 3;
        }
    }

    /// Digits for which the section has no places come before its first place.
    fn write_surplus(&mut self) {
        while self.adjust > 0 {
            let digit = self.digit().unwrap_or('0');
            self.push(digit);
            self.place -= 1;
            self.adjust -= 1;
        }
    }

    fn write_place(&mut self) {
        let digit = if self.adjust < 0 {
            self.adjust += 1;
            (self.place <= self.first).then_some('0')
        } else {
            let place = self.place;
            let last = self.last;
            self.digit().or((place > last).then_some('0'))
        };
        if let Some(digit) = digit {
            self.push(digit);
        }
        self.place -= 1;
    }

    fn write_point(&mut self) {
        if self.place != 0 || self.point_written {
            return;
        }
        let digits_remain =
            self.section.decimal_pos < self.section.digit_count && self.next < self.number.digits.len();
        if self.last < 0 || digits_remain {
            self.out.push('.');
            self.point_written = true;
        }
    }

    /// An exponent at its first mention, afterwards literal text; returns the place behind it.
    fn write_exponent(&mut self, format: &[char], at: usize, e: char) -> usize {
        let mut i = at;
        if !self.scientific {
            self.out.push(e);
            if let Some(&sign @ ('+' | '-')) = format.get(i) {
                self.out.push(sign);
                i += 1;
            }
            while format.get(i) == Some(&'0') {
                self.out.push('0');
                i += 1;
            }
            return i;
        }
        if !is_exponent(format, i) {
            self.out.push(e);
            return i;
        }
        let plus = format[i] == '+';
        i += usize::from(matches!(format[i], '+' | '-'));
        let from = i;
        while format.get(i) == Some(&'0') {
            i += 1;
        }
        let width = (i - from).min(10);
        let exponent =
            if self.number.is_zero() { 0 } else { self.number.scale - self.section.decimal_pos as i32 };
        push_exponent(&mut self.out, exponent, e, width, plus);
        self.scientific = false;
        i
    }
}
