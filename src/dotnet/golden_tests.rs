//! Walks the recorded answers of real .NET in `tests/dotnet/*.tsv`: tab-separated inputs, the answer last.

use super::*;
use num_bigint::BigInt;
use rust_decimal::Decimal;

/// Reads a table; `DOTNET_GOLDENS` points at a folder with larger tables than the repository keeps.
fn rows(name: &str) -> Vec<Vec<String>> {
    let folder = std::env::var("DOTNET_GOLDENS")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/tests/dotnet").to_string());
    let text = std::fs::read_to_string(format!("{folder}/{name}.tsv")).unwrap_or_default();
    text.lines().map(|line| line.split('\t').map(unescape).collect()).collect()
}

fn unescape(field: &str) -> String {
    let mut out = String::new();
    let mut chars = field.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some('t') => out.push('\t'),
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('0') => out.push('\0'),
            Some('u') => {
                let hex: String = chars.by_ref().take(4).collect();
                let unit = u16::from_str_radix(&hex, 16).expect("four hex digits");
                out.push(crate::text::unit_to_char(unit));
            }
            Some(c) => out.push(c),
            None => out.push('\\'),
        }
    }
    crate::text::join_halves(&out).into_owned()
}

fn answer(result: DotNetResult<String>) -> String {
    match result {
        Ok(text) => text,
        Err(error) => format!("!{}|{}", error.type_name(), error.message()),
    }
}

/// Compares every row, and shows the first ones that differ.
pub(super) fn check(name: &str, evaluate: impl Fn(&[String]) -> String) {
    let rows = rows(name);
    let mut wrong = Vec::new();
    for row in &rows {
        let (want, input) = row.split_last().expect("a row has an answer");
        let got = evaluate(input);
        if got != *want {
            wrong.push(format!("{input:?}\n   want {want:?}\n   got  {got:?}"));
        }
    }
    let shown = std::env::var("SHOW").ok().and_then(|n| n.parse().ok()).unwrap_or(20);
    assert!(
        wrong.is_empty(),
        "{name}: {} of {} differ\n{}",
        wrong.len(),
        rows.len(),
        wrong.iter().take(shown).cloned().collect::<Vec<_>>().join("\n")
    );
}

fn culture(name: &str) -> Culture {
    if name == "inv" { Culture::Invariant } else { Culture::EnUs }
}

#[test]
fn number_formats() {
    check("number_formats", |row| {
        let [ty, value, culture_name, format] = row else { return "?".into() };
        let culture = culture(culture_name);
        let big: BigInt;
        let bits = |n: u32| Numeric::Integer { value: value.parse().expect("an integer"), bits: n };
        let number = match ty.as_str() {
            "f64" => Numeric::Double(
                parse_double(value, NumberStyles::FLOAT, Culture::Invariant).expect("a double"),
            ),
            "f32" => Numeric::Single(
                parse_single(value, NumberStyles::FLOAT, Culture::Invariant).expect("a single"),
            ),
            "dec" => Numeric::Decimal(value.parse::<Decimal>().expect("a decimal")),
            "big" => {
                big = value.parse().expect("a big integer");
                Numeric::Big(&big)
            }
            other => bits(other[1..].parse().expect("a width")),
        };
        answer(format_number(number, format, culture))
    });
}

fn integer_type(name: &str) -> Option<IntegerType> {
    Some(match name {
        "i8" => IntegerType::SByte,
        "u8" => IntegerType::Byte,
        "i16" => IntegerType::Int16,
        "u16" => IntegerType::UInt16,
        "i32" => IntegerType::Int32,
        "u32" => IntegerType::UInt32,
        "i64" => IntegerType::Int64,
        "u64" => IntegerType::UInt64,
        _ => return None,
    })
}

#[test]
fn number_parsing() {
    check("number_parse", |row| {
        let [ty, styles, culture_name, text] = row else { return "?".into() };
        let culture = culture(culture_name);
        let styles = NumberStyles(styles.parse().expect("styles"));
        answer(match (integer_type(ty), ty.as_str()) {
            (Some(ty), _) => parse_integer(text, styles, ty, culture).map(|v| v.to_string()),
            (_, "f64") => {
                parse_double(text, styles, culture).map(|v| double_to_string(v, Culture::Invariant))
            }
            (_, "f32") => {
                parse_single(text, styles, culture).map(|v| single_to_string(v, Culture::Invariant))
            }
            (_, "dec") => parse_decimal(text, styles, culture).map(decimal_to_string),
            _ => parse_big_integer(text, styles, culture).map(|v| v.to_string()),
        })
    });
}

fn kind(name: &str) -> DateTimeKind {
    match name {
        "Utc" => DateTimeKind::Utc,
        "Local" => DateTimeKind::Local,
        _ => DateTimeKind::Unspecified,
    }
}

#[test]
fn date_formats() {
    check("date_formats", |row| {
        let [ty, value, culture_name, format] = row else { return "?".into() };
        let culture = culture(culture_name);
        let (ticks, rest) = value.split_once(',').unwrap_or((value, ""));
        let ticks: i64 = ticks.parse().expect("ticks");
        answer(match ty.as_str() {
            "dt" => DateTime::from_ticks(ticks, kind(rest))
                .and_then(|v| format_date_time(v, format, culture, ZoneOffset::UTC)),
            "dto" => DateTime::from_ticks(ticks, DateTimeKind::Unspecified)
                .and_then(|v| DateTimeOffset::new(v, TimeSpan::from_ticks(rest.parse().expect("an offset"))))
                .and_then(|v| format_date_time_offset(v, format, culture)),
            _ => format_time_span(TimeSpan::from_ticks(ticks), format),
        })
    });
}

/// The day on which the tables were recorded.
const TODAY: [i32; 7] = [2026, 11, 24, 0, 0, 0, 0];

fn context(culture_name: &str, styles: &str) -> DateContext {
    DateContext {
        culture: culture(culture_name),
        styles: DateTimeStyles(styles.parse().expect("styles")),
        today: DateTime::new(TODAY, DateTimeKind::Local).expect("a date"),
        zone: ZoneOffset::UTC,
    }
}

/// The tables write a time of today as its distance from midnight.
fn shown_ticks(ticks: i64) -> String {
    let today = DateTime::new(TODAY, DateTimeKind::Local).expect("a date").ticks();
    let since = ticks - today;
    if (0..864_000_000_000).contains(&since) { format!("today+{since}") } else { ticks.to_string() }
}

fn shown(result: DotNetResult<DateTime>) -> String {
    answer(result.map(|v| format!("{},{:?}", shown_ticks(v.ticks()), v.kind())))
}

#[test]
fn date_parsing() {
    check("date_parse", |row| {
        let [ty, styles, culture, text] = row else { return "?".into() };
        if ty == "dt" {
            return shown(parse_date_time(text, context(culture, styles)));
        }
        answer(
            parse_date_time_offset(text, context(culture, styles))
                .map(|v| format!("{},{}", shown_ticks(v.date_time().ticks()), v.offset().ticks())),
        )
    });
}

#[test]
fn date_parsing_by_format() {
    check("date_parse_exact", |row| {
        let [_, styles, culture, text, format] = row else { return "?".into() };
        shown(parse_date_time_exact(text, &[format], context(culture, styles)))
    });
}

#[test]
fn time_span_parsing() {
    check("time_span_parse", |row| {
        let [style, text, format] = row else { return "?".into() };
        answer(match style.as_str() {
            "parse" => parse_time_span(text).map(|v| v.ticks().to_string()),
            style => parse_time_span_exact(text, &[format], style == "1").map(|v| v.ticks().to_string()),
        })
    });
}

#[test]
fn collation() {
    check("collation", |row| {
        let [a, b] = row else { return "?".into() };
        let orders = [
            compare_culture(a, b, false),
            compare_culture(a, b, true),
            compare_ordinal(a, b),
            compare_ordinal_ignore_case(a, b),
            compare_culture(a, b, false),
        ];
        orders.map(|o| (o as i32).to_string()).join(",")
    });
}

#[test]
fn case_mapping() {
    check("case", |row| {
        let hex = |field: &str| u32::from_str_radix(field, 16).ok().and_then(char::from_u32);
        let c = hex(&row[0]).expect("a character").to_string();
        let shown = |text: &str| text.chars().map(|c| format!("{:x}", c as u32)).collect::<String>();
        let want = [&row[1], &row[2], &row[3]].map(|f| f.to_string()).join(" ");
        let got =
            [to_upper(&c, Culture::Invariant), to_lower(&c, Culture::Invariant), to_upper(&c, Culture::EnUs)]
                .map(|t| shown(&t))
                .join(" ");
        if got == want { shown(&to_lower(&c, Culture::EnUs)) } else { got }
    });
}

#[test]
fn title_case() {
    let title = |text: &str| to_title_case(text, Culture::EnUs);
    assert_eq!(title("hello HELLO wORLD"), "Hello HELLO World");
    assert_eq!(title("o'neil don't mc-donald 1st q&a"), "O'neil Don't Mc-Donald 1St Q&A");
    assert_eq!(title("ǆ x.y a_b"), "ǅ X.Y A_B");
}

#[test]
fn guids_and_versions() {
    check("guid_version", |row| {
        let [ty, format, text] = row else { return "?".into() };
        answer(match (ty.as_str(), format.as_str()) {
            ("version", _) => Version::parse(text).map(|v| v.to_string()),
            (_, "") => Guid::parse(text).map(|g| g.to_string()),
            (_, format) => Guid::parse_exact(text, format).and_then(|g| g.to_string_format(format)),
        })
    });
}

#[test]
fn conversion_from_bases() {
    check("convert", |row| {
        let [ty, base, text] = row else { return "?".into() };
        let ty = integer_type(ty).expect("a type");
        answer(convert_from_base(text, base.parse().expect("a base"), ty).map(|v| v.to_string()))
    });
}
