//! Composite formats as `String.Format` and `-f` read them: `{0,-10:N2} {{ }}`.

use super::{DotNetError, DotNetResult};
use crate::text::{byte_to_utf16, utf16_len};

/// The index and the width stop growing once they reach this.
const LIMIT: i64 = 1_000_000;

/// A piece of a composite format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormatPiece<'a> {
    Literal(&'a str),
    /// `{index,alignment:format}`; a negative alignment pads on the right.
    Item {
        index: usize,
        alignment: i32,
        format: Option<&'a str>,
    },
}

/// Splits a composite format into its pieces.
pub fn parse_composite_format(format: &str) -> DotNetResult<Vec<FormatPiece<'_>>> {
    let mut pieces = Vec::new();
    let mut scanner = Scanner { text: format, at: 0 };
    while let Some(piece) = scanner.next_piece()? {
        pieces.push(piece);
    }
    Ok(pieces)
}

/// `String.Format`: `item` writes the argument with an index by a format (`None` and `""` alike mean none).
pub fn format_composite<E: From<DotNetError>>(
    format: &str,
    arguments: usize,
    mut item: impl FnMut(usize, Option<&str>, &mut String) -> Result<(), E>,
) -> Result<String, E> {
    let mut out = String::with_capacity(format.len() + 16);
    let mut scanner = Scanner { text: format, at: 0 };
    while let Some(piece) = scanner.next_piece()? {
        match piece {
            FormatPiece::Literal(text) => out.push_str(text),
            FormatPiece::Item { index, .. } if index >= arguments => {
                return Err(DotNetError::format(
                    "Index (zero based) must be greater than or equal to zero and less than the size of the argument list.",
                )
                .into());
            }
            FormatPiece::Item { index, alignment, format } => {
                let start = out.len();
                item(index, format, &mut out)?;
                align(&mut out, start, alignment);
            }
        }
    }
    Ok(out)
}

/// Pads what stands from `start` on to the width an alignment asks for.
fn align(out: &mut String, start: usize, alignment: i32) {
    let width = alignment.unsigned_abs() as usize;
    let missing = width.saturating_sub(utf16_len(&out[start..]));
    if missing == 0 {
        return;
    }
    if alignment < 0 {
        out.extend(std::iter::repeat_n(' ', missing));
    } else {
        out.insert_str(start, &" ".repeat(missing));
    }
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    fn failure(&self, what: &str) -> DotNetError {
        let offset = byte_to_utf16(self.text, self.at);
        DotNetError::format(format!(
            "Input string was not in a correct format. Failure to parse near offset {offset}. {what}"
        ))
    }

    fn ends_early(&self) -> DotNetError {
        self.failure("Format item ends prematurely.")
    }

    /// Goes one byte on; the format must not end there.
    fn advance(&mut self) -> DotNetResult<u8> {
        self.at += 1;
        self.text.as_bytes().get(self.at).copied().ok_or_else(|| self.ends_early())
    }

    fn next_piece(&mut self) -> DotNetResult<Option<FormatPiece<'a>>> {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let Some(rest) = self.text.get(start..).filter(|r| !r.is_empty()) else { return Ok(None) };
        let until_brace = rest.bytes().position(|b| b == b'{' || b == b'}').unwrap_or(rest.len());
        if until_brace > 0 {
            self.at += until_brace;
            return Ok(Some(FormatPiece::Literal(&rest[..until_brace])));
        }
        let brace = bytes[start];
        let next = self.advance()?;
        if next == brace {
            self.at += 1;
            return Ok(Some(FormatPiece::Literal(&rest[..1])));
        }
        if brace == b'}' {
            return Err(self.failure("Unexpected closing brace without a corresponding opening brace."));
        }
        self.item(next).map(Some)
    }

    fn item(&mut self, first: u8) -> DotNetResult<FormatPiece<'a>> {
        let mut ch = first;
        let index = self.number(&mut ch)? as usize;
        self.skip_spaces(&mut ch)?;
        let mut alignment = 0;
        if ch == b',' {
            ch = self.advance()?;
            self.skip_spaces(&mut ch)?;
            let left = ch == b'-';
            if left {
                ch = self.advance()?;
            }
            let width = self.number(&mut ch)? as i32;
            self.skip_spaces(&mut ch)?;
            alignment = if left { -width } else { width };
        }
        let mut format = None;
        if ch == b':' {
            let start = self.at + 1;
            while ch != b'}' {
                ch = self.advance()?;
                if ch == b'{' {
                    return Err(self.ends_early());
                }
            }
            format = Some(&self.text[start..self.at]);
        }
        if ch != b'}' {
            return Err(self.ends_early());
        }
        self.at += 1;
        Ok(FormatPiece::Item { index, alignment, format })
    }

    fn number(&mut self, ch: &mut u8) -> DotNetResult<i64> {
        if !ch.is_ascii_digit() {
            return Err(self.failure("Expected an ASCII digit."));
        }
        let mut value = i64::from(*ch - b'0');
        *ch = self.advance()?;
        while ch.is_ascii_digit() && value < LIMIT {
            value = value * 10 + i64::from(*ch - b'0');
            *ch = self.advance()?;
        }
        Ok(value)
    }

    fn skip_spaces(&mut self, ch: &mut u8) -> DotNetResult<()> {
        while *ch == b' ' {
            *ch = self.advance()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(format: &str) -> String {
        let arguments = ["1", "two"];
        format_composite::<DotNetError>(format, 2, |i, f, out| {
            out.push_str(arguments[i]);
            if let Some(f) = f.filter(|f| !f.is_empty()) {
                out.push(':');
                out.push_str(f);
            }
            Ok(())
        })
        .unwrap_or_else(|e| e.message())
    }

    #[test]
    fn items_and_braces() {
        assert_eq!(text("a{0}b{1,-5}|{0,3:N2}"), "a1btwo  |1:N2");
        assert_eq!(text("{{{0}}}"), "{1}");
        assert_eq!(text("{0, -5 :x}|"), "1:x  |");
        assert_eq!(
            text("é{2}"),
            "Index (zero based) must be greater than or equal to zero and less than the size of the argument list."
        );
    }

    #[test]
    fn faults_name_their_place() {
        let near = |n: i32, what: &str| {
            format!("Input string was not in a correct format. Failure to parse near offset {n}. {what}")
        };
        let early = "Format item ends prematurely.";
        assert_eq!(text("{0}}"), near(4, early));
        assert_eq!(text("{"), near(1, early));
        assert_eq!(text("{a}"), near(1, "Expected an ASCII digit."));
        assert_eq!(text("{0:{{N}}"), near(3, early));
        assert_eq!(text("{0x}"), near(2, early));
        assert_eq!(text("{0,12345678901}"), near(10, early));
        assert_eq!(
            text("text } x"),
            near(6, "Unexpected closing brace without a corresponding opening brace.")
        );
    }
}
