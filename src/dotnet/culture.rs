//! The two cultures of this shell, en-US and invariant, with all that differs between them.

/// A culture to format and parse by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub enum Culture {
    #[default]
    EnUs,
    Invariant,
}

thread_local! {
    static CURRENT: std::cell::Cell<Culture> = const { std::cell::Cell::new(Culture::EnUs) };
}

impl Culture {
    /// `CultureInfo.CurrentCulture`, by which `-f` and `ToString()` write.
    pub fn current() -> Culture {
        CURRENT.get()
    }

    pub fn set_current(culture: Culture) {
        CURRENT.set(culture);
    }
}

pub static DAY_NAMES: [&str; 7] =
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
pub static MONTH_NAMES: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The three-letter name of a day or month.
pub fn abbreviated(name: &'static str) -> &'static str {
    name.get(..3).unwrap_or(name)
}

/// Characters and patterns of numbers. What both cultures share (point, comma, minus) is not listed.
pub struct NumberInfo {
    pub currency_symbol: &'static str,
    pub positive_infinity: &'static str,
    pub negative_infinity: &'static str,
    pub currency_negative: &'static str,
    pub percent_positive: &'static str,
    pub percent_negative: &'static str,
}

impl Culture {
    pub fn number(self) -> &'static NumberInfo {
        match self {
            Culture::EnUs => &NumberInfo {
                currency_symbol: "$",
                positive_infinity: "∞",
                negative_infinity: "-∞",
                currency_negative: "-$#",
                percent_positive: "#%",
                percent_negative: "-#%",
            },
            Culture::Invariant => &NumberInfo {
                currency_symbol: "¤",
                positive_infinity: "Infinity",
                negative_infinity: "-Infinity",
                currency_negative: "($#)",
                percent_positive: "# %",
                percent_negative: "-# %",
            },
        }
    }
}

/// The patterns that single-letter date formats stand for.
pub struct DateInfo {
    pub short_date: &'static str,
    pub long_date: &'static str,
    pub short_time: &'static str,
    pub long_time: &'static str,
    pub full: &'static str,
    pub full_short_time: &'static str,
    pub general: &'static str,
    pub general_short_time: &'static str,
    pub month_day: &'static str,
    pub year_month: &'static str,
}

impl Culture {
    pub fn date(self) -> &'static DateInfo {
        match self {
            Culture::EnUs => &DateInfo {
                short_date: "M/d/yyyy",
                long_date: "dddd, MMMM d, yyyy",
                short_time: "h:mm tt",
                long_time: "h:mm:ss tt",
                full: "dddd, MMMM d, yyyy h:mm:ss tt",
                full_short_time: "dddd, MMMM d, yyyy h:mm tt",
                general: "M/d/yyyy h:mm:ss tt",
                general_short_time: "M/d/yyyy h:mm tt",
                month_day: "MMMM d",
                year_month: "MMMM yyyy",
            },
            Culture::Invariant => &DateInfo {
                short_date: "MM/dd/yyyy",
                long_date: "dddd, dd MMMM yyyy",
                short_time: "HH:mm",
                long_time: "HH:mm:ss",
                full: "dddd, dd MMMM yyyy HH:mm:ss",
                full_short_time: "dddd, dd MMMM yyyy HH:mm",
                general: "MM/dd/yyyy HH:mm:ss",
                general_short_time: "MM/dd/yyyy HH:mm",
                month_day: "MMMM dd",
                year_month: "yyyy MMMM",
            },
        }
    }
}
