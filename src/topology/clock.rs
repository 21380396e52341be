//! Ticks of time spans and dates, and their texts. No clock is read here: the time of a change is told by the caller.

/// Ticks in a second.
pub const TICKS_PER_SECOND: i64 = 10_000_000;
/// Ticks in a day.
pub const TICKS_PER_DAY: i64 = 86_400 * TICKS_PER_SECOND;

/// `[-][d.]hh:mm:ss[.fffffff]`, as .NET prints a `TimeSpan`.
pub fn format_time_span(ticks: i64) -> String {
    let size = ticks.unsigned_abs();
    let day = TICKS_PER_DAY.unsigned_abs();
    let (days, rest) = (size / day, size % day);
    let (seconds, fraction) = (rest / 10_000_000, rest % 10_000_000);
    let mut text = String::from(if ticks < 0 { "-" } else { "" });
    if days > 0 {
        text += &format!("{days}.");
    }
    text += &format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if fraction > 0 {
        text += &format!(".{fraction:07}");
    }
    text
}

/// Reads `[-][d.]hh:mm[:ss[.f]]`, or a whole number of days as .NET does.
pub fn parse_time_span(text: &str) -> Option<i64> {
    let text = text.trim();
    let (negative, text) = text.strip_prefix('-').map_or((false, text), |t| (true, t));
    let ticks = if text.contains(':') {
        parse_clock_part(text)?
    } else {
        digits(text)?.checked_mul(TICKS_PER_DAY)?
    };
    Some(if negative { -ticks } else { ticks })
}

fn parse_clock_part(text: &str) -> Option<i64> {
    let mut parts = text.split(':');
    let (first, minutes, seconds) = (parts.next()?, digits(parts.next()?)?, parts.next().unwrap_or("0"));
    if parts.next().is_some() {
        return None;
    }
    let (days, hours) = match first.split_once('.') {
        Some((days, hours)) => (digits(days)?, digits(hours)?),
        None => (0, digits(first)?),
    };
    let (whole, fraction) = seconds.split_once('.').unwrap_or((seconds, ""));
    let seconds = digits(whole)?;
    if hours > 23 || minutes > 59 || seconds > 59 || fraction.len() > 7 {
        return None;
    }
    let fraction = if fraction.is_empty() { 0 } else { digits(&format!("{fraction:0<7}"))? };
    let clock = ((hours * 60 + minutes) * 60 + seconds) * TICKS_PER_SECOND + fraction;
    days.checked_mul(TICKS_PER_DAY)?.checked_add(clock)
}

fn digits(text: &str) -> Option<i64> {
    (!text.is_empty() && text.len() < 19 && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

/// Year, month and day of a day number counted from 0001-01-01.
fn civil_of(day: i64) -> (i64, i64, i64) {
    let shifted = day + 306;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month_shifted + 2) / 5 + 1;
    let month = if month_shifted < 10 { month_shifted + 3 } else { month_shifted - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

/// Day number, counted from 0001-01-01, of a date.
fn day_of(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year - 306
}

/// Ticks of a date and time of day in seconds; `None` where the date does not exist.
pub fn ticks_of(year: i64, month: i64, day: i64, seconds: i64) -> Option<i64> {
    let valid = (1..=9999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    let number = day_of(year, month, day);
    (valid && civil_of(number) == (year, month, day))
        .then(|| number * TICKS_PER_DAY + seconds * TICKS_PER_SECOND)
}

/// `2013-10-22T08:41:24.0000000`, the sortable text that the store writes.
pub fn format_iso(ticks: i64) -> String {
    let (year, month, day) = civil_of(ticks.div_euclid(TICKS_PER_DAY));
    let of_day = ticks.rem_euclid(TICKS_PER_DAY);
    let (seconds, fraction) = (of_day / TICKS_PER_SECOND, of_day % TICKS_PER_SECOND);
    let clock = format!("{:02}:{:02}:{:02}.{fraction:07}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!("{year:04}-{month:02}-{day:02}T{clock}")
}

/// `10/22/2013 8:41:24 AM`, as en-US prints a date.
pub fn format_date_time(ticks: i64) -> String {
    let (year, month, day) = civil_of(ticks.div_euclid(TICKS_PER_DAY));
    let seconds = ticks.rem_euclid(TICKS_PER_DAY) / TICKS_PER_SECOND;
    let (hour, half) = twelve_hours(seconds / 3600);
    format!("{month}/{day}/{year} {hour}:{:02}:{:02} {half}", seconds / 60 % 60, seconds % 60)
}

/// `1:30 AM`, as a time of day prints.
pub fn format_time_of_day(ticks: i64) -> String {
    let seconds = ticks.rem_euclid(TICKS_PER_DAY) / TICKS_PER_SECOND;
    let (hour, half) = twelve_hours(seconds / 3600);
    format!("{hour}:{:02} {half}", seconds / 60 % 60)
}

fn twelve_hours(hour: i64) -> (i64, &'static str) {
    (if hour % 12 == 0 { 12 } else { hour % 12 }, if hour < 12 { "AM" } else { "PM" })
}

/// Reads the sortable text, an en-US date, or a time of day alone (then on the first day of the calendar).
pub fn parse_date_time(text: &str) -> Option<i64> {
    let text = text.trim();
    if let Some((date, time)) =
        text.split_once('T').or_else(|| text.split_once(' ').filter(|(d, _)| d.contains('-')))
    {
        let time = time.strip_suffix('Z').unwrap_or(time);
        return Some(parse_date(date, '-')? + parse_clock_part(time).filter(|t| *t < TICKS_PER_DAY)?);
    }
    if let Some((date, time)) = text.split_once(' ').filter(|(d, _)| d.contains('/')) {
        return Some(parse_date(date, '/')? + parse_time_of_day(time)?);
    }
    parse_date(text, '-').or_else(|| parse_date(text, '/')).or_else(|| parse_time_of_day(text))
}

fn parse_date(text: &str, separator: char) -> Option<i64> {
    let parts = text.split(separator).map(digits).collect::<Option<Vec<_>>>()?;
    match (parts.as_slice(), separator) {
        ([year, month, day], '-') | ([month, day, year], '/') => ticks_of(*year, *month, *day, 0),
        _ => None,
    }
}

/// Reads `1:30 AM`, `13:30` or `13:30:00`.
pub fn parse_time_of_day(text: &str) -> Option<i64> {
    let text = text.trim();
    let upper = text.to_ascii_uppercase();
    let half = upper.strip_suffix("AM").map(|t| (t, 0)).or_else(|| upper.strip_suffix("PM").map(|t| (t, 12)));
    let Some((clock, add)) = half else {
        return parse_clock_part(text).filter(|t| *t < TICKS_PER_DAY);
    };
    let ticks = parse_clock_part(clock.trim())?;
    let hour = ticks / (3600 * TICKS_PER_SECOND);
    let within = (1..=12).contains(&hour);
    within.then(|| ticks - hour * 3600 * TICKS_PER_SECOND + (hour % 12 + add) * 3600 * TICKS_PER_SECOND)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_spans_print_as_dot_net_does() {
        for text in ["00:03:00", "10.00:00:00", "-1.02:03:04.0000005", "00:00:06.8630376", "365.00:00:00"] {
            assert_eq!(parse_time_span(text).map(format_time_span).as_deref(), Some(text));
        }
        assert_eq!(parse_time_span("5").map(format_time_span).as_deref(), Some("5.00:00:00"));
        assert_eq!(parse_time_span("25:00:00"), None);
        assert_eq!(parse_time_span(""), None);
    }

    #[test]
    fn dates_keep_their_day() {
        assert_eq!(ticks_of(2013, 10, 22, 0), Some(635_179_968_000_000_000));
        assert_eq!(ticks_of(2013, 2, 29, 0), None);
        for text in
            ["0001-01-01T00:00:00.0000000", "2012-02-29T23:59:59.9999999", "9999-12-31T00:00:00.0000000"]
        {
            assert_eq!(parse_date_time(text).map(format_iso).as_deref(), Some(text));
        }
        assert_eq!(
            parse_date_time("12/28/2015 3:35:41 PM").map(format_date_time).as_deref(),
            Some("12/28/2015 3:35:41 PM")
        );
        assert_eq!(parse_time_of_day("1:30 AM").map(format_time_of_day).as_deref(), Some("1:30 AM"));
        assert_eq!(parse_time_of_day("13:05").map(format_time_of_day).as_deref(), Some("1:05 PM"));
    }
}
