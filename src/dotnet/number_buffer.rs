//! A number as .NET's formatting and parsing see it: a sign, decimal digits and where the point stands.

use num_bigint::{BigInt, Sign};
use rust_decimal::Decimal;

/// What kind of number the digits came from; it decides about negative zero and about rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NumberKind {
    Integer,
    Decimal,
    FloatingPoint,
}

/// `0.d1d2d3… × 10^scale`; no digits mean zero. Digits are ASCII and never begin with `0`.
#[derive(Clone, Debug)]
pub(super) struct NumberBuffer {
    pub negative: bool,
    pub digits: Vec<u8>,
    pub scale: i32,
    pub kind: NumberKind,
}

impl NumberBuffer {
    pub fn from_integer(value: i128) -> NumberBuffer {
        let digits = if value == 0 { Vec::new() } else { value.unsigned_abs().to_string().into_bytes() };
        let scale = digits.len() as i32;
        NumberBuffer { negative: value < 0, digits, scale, kind: NumberKind::Integer }
    }

    pub fn from_big(value: &BigInt) -> NumberBuffer {
        let digits = match value.sign() {
            Sign::NoSign => Vec::new(),
            _ => value.magnitude().to_string().into_bytes(),
        };
        let scale = digits.len() as i32;
        NumberBuffer { negative: value.sign() == Sign::Minus, digits, scale, kind: NumberKind::Integer }
    }

    pub fn from_decimal(value: Decimal) -> NumberBuffer {
        let mantissa = value.mantissa();
        let mut number = NumberBuffer::from_integer(mantissa);
        number.scale -= value.scale() as i32;
        number.kind = NumberKind::Decimal;
        number
    }

    /// The shortest digits that read back as the same double.
    pub fn from_f64_shortest(value: f64) -> NumberBuffer {
        NumberBuffer::from_scientific(&format!("{:e}", value.abs()), value.is_sign_negative())
    }

    pub fn from_f32_shortest(value: f32) -> NumberBuffer {
        NumberBuffer::from_scientific(&format!("{:e}", value.abs()), value.is_sign_negative())
    }

    /// The exact value rounded to a number of significant digits, ties to even.
    pub fn from_f64_significant(value: f64, digits: usize) -> NumberBuffer {
        // No double has more than 767 significant digits; what lies beyond is zeros.
        let digits = digits.clamp(1, 1100) - 1;
        NumberBuffer::from_scientific(&format!("{:.*e}", digits, value.abs()), value.is_sign_negative())
    }

    /// The exact value rounded to a number of decimals, ties to even.
    pub fn from_f64_decimals(value: f64, decimals: usize) -> NumberBuffer {
        let text = format!("{:.*}", decimals.min(1100), value.abs());
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let mut digits = Vec::with_capacity(text.len());
        digits.extend(whole.bytes().chain(fraction.bytes()));
        let mut number = NumberBuffer {
            negative: value.is_sign_negative(),
            digits,
            scale: whole.len() as i32,
            kind: NumberKind::FloatingPoint,
        };
        number.trim();
        number
    }

    fn from_scientific(text: &str, negative: bool) -> NumberBuffer {
        let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
        let digits = mantissa.bytes().filter(u8::is_ascii_digit).collect();
        let scale = exponent.parse::<i32>().unwrap_or(0) + 1;
        let mut number = NumberBuffer { negative, digits, scale, kind: NumberKind::FloatingPoint };
        number.trim();
        number
    }

    /// Drops leading and trailing zeros.
    fn trim(&mut self) {
        let leading = self.digits.iter().take_while(|&&d| d == b'0').count();
        self.digits.drain(..leading);
        self.scale -= leading as i32;
        while self.digits.last() == Some(&b'0') {
            self.digits.pop();
        }
        if self.digits.is_empty() {
            self.scale = 0;
        }
    }

    pub fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    /// Rounds to the first `position` digits, half away from zero, unless the digits are already rounded.
    pub fn round(&mut self, position: i64, already_rounded: bool) {
        let mut keep = usize::try_from(position.max(0)).unwrap_or(usize::MAX).min(self.digits.len());
        let next = self.digits.get(keep).copied().filter(|_| keep as i64 == position);
        if next.is_some_and(|d| d >= b'5') && !already_rounded {
            while keep > 0 && self.digits[keep - 1] == b'9' {
                keep -= 1;
            }
            if keep > 0 {
                self.digits[keep - 1] += 1;
            } else {
                self.scale += 1;
                self.digits[0] = b'1';
                keep = 1;
            }
        } else {
            while keep > 0 && self.digits[keep - 1] == b'0' {
                keep -= 1;
            }
        }
        if keep == 0 {
            self.negative &= self.kind == NumberKind::FloatingPoint;
            self.scale = 0;
        }
        self.digits.truncate(keep);
    }
}
