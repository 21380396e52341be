//! `Measure-Object`: counts, sums and extremes; lines, words and characters.

use crate::cmdlets::order::Comparer;
use crate::cmdlets::property::{self, Keys, Property};
use crate::cmdlets::structure::{Structure, field, set_field};
use crate::cmdlets::support::{as_f64, input_object};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{
    ErrorCategory, ErrorRecord, Result, Thrown, TypeId, TypeRecord, Value, convert,
    property as property_record,
};
use std::cmp::Ordering;
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Measure-Object module=Microsoft.PowerShell.Utility default=GenericMeasure output=Microsoft.PowerShell.Commands.GenericMeasureInfo,Microsoft.PowerShell.Commands.TextMeasureInfo,Microsoft.PowerShell.Commands.GenericObjectMeasureInfo
InputObject psobject pipeline
Property System.Object[] pos=0 notempty
StandardDeviation switch sets=GenericMeasure
Sum switch sets=GenericMeasure
AllStats switch sets=GenericMeasure
Average switch sets=GenericMeasure
Maximum switch sets=GenericMeasure
Minimum switch sets=GenericMeasure
Line switch sets=TextMeasure
Word switch sets=TextMeasure
Character switch sets=TextMeasure
IgnoreWhiteSpace switch sets=TextMeasure",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<MeasureObject>::default(),
};

const GENERIC: &str = "Microsoft.PowerShell.Commands.GenericMeasureInfo";
const OBJECTS: &str = "Microsoft.PowerShell.Commands.GenericObjectMeasureInfo";
const TEXT: &str = "Microsoft.PowerShell.Commands.TextMeasureInfo";
const NUMBER: &str = "System.Nullable[double]";

pub static MEASURE_INFO: TypeRecord = TypeRecord::class("Microsoft.PowerShell.Commands.MeasureInfo");

pub static GENERIC_INFO: TypeRecord =
    TypeRecord::class(GENERIC).base("Microsoft.PowerShell.Commands.MeasureInfo").properties(&[
        property_record("Count", "int", field::<0>).settable(set_field::<0>),
        property_record("Average", NUMBER, field::<1>).settable(set_field::<1>),
        property_record("Sum", NUMBER, field::<2>).settable(set_field::<2>),
        property_record("Maximum", NUMBER, field::<3>).settable(set_field::<3>),
        property_record("Minimum", NUMBER, field::<4>).settable(set_field::<4>),
        property_record("StandardDeviation", NUMBER, field::<5>).settable(set_field::<5>),
        property_record("Property", "string", field::<6>).settable(set_field::<6>),
    ]);
pub static OBJECT_INFO: TypeRecord =
    TypeRecord::class(OBJECTS).base("Microsoft.PowerShell.Commands.MeasureInfo").properties(&[
        property_record("Count", "int", field::<0>).settable(set_field::<0>),
        property_record("Average", NUMBER, field::<1>).settable(set_field::<1>),
        property_record("Sum", NUMBER, field::<2>).settable(set_field::<2>),
        property_record("Maximum", "System.Object", field::<3>).settable(set_field::<3>),
        property_record("Minimum", "System.Object", field::<4>).settable(set_field::<4>),
        property_record("StandardDeviation", NUMBER, field::<5>).settable(set_field::<5>),
        property_record("Property", "string", field::<6>).settable(set_field::<6>),
    ]);
pub static TEXT_INFO: TypeRecord =
    TypeRecord::class(TEXT).base("Microsoft.PowerShell.Commands.MeasureInfo").properties(&[
        property_record("Lines", "System.Nullable[int]", field::<0>).settable(set_field::<0>),
        property_record("Words", "System.Nullable[int]", field::<1>).settable(set_field::<1>),
        property_record("Characters", "System.Nullable[int]", field::<2>).settable(set_field::<2>),
        property_record("Property", "string", field::<3>).settable(set_field::<3>),
    ]);

#[derive(Default)]
struct MeasureObject {
    properties: Vec<Property>,
    /// In the order in which the properties were first met.
    statistics: Vec<(Rc<str>, Statistics)>,
    wants: Wants,
    total: usize,
    not_numeric: bool,
}

#[derive(Default, Clone, Copy)]
struct Wants {
    sum: bool,
    average: bool,
    maximum: bool,
    minimum: bool,
    deviation: bool,
    text: bool,
    lines: bool,
    words: bool,
    characters: bool,
    ignore_white_space: bool,
}

#[derive(Default, Clone)]
struct Statistics {
    count: usize,
    sum: f64,
    previous_sum: f64,
    /// Of the squares of the distances from the mean, as the values come.
    variance: f64,
    maximum: Value,
    minimum: Value,
    lines: usize,
    words: usize,
    characters: usize,
}

impl Cmdlet for MeasureObject {
    fn begin(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        self.properties = property::parse(cx, &args.list("Property"), Keys::Plain)?;
        let all = args.switch("AllStats");
        let deviation = args.switch("StandardDeviation") || all;
        self.wants = Wants {
            sum: args.switch("Sum") || all,
            average: args.switch("Average") || all,
            maximum: args.switch("Maximum") || all,
            minimum: args.switch("Minimum") || all,
            deviation,
            text: &*args.set_name() == "TextMeasure",
            lines: args.switch("Line"),
            words: args.switch("Word"),
            characters: args.switch("Character"),
            ignore_white_space: args.switch("IgnoreWhiteSpace"),
        };
        if self.properties.is_empty() {
            self.statistics.push((Rc::from(""), Statistics::default()));
        }
        Ok(())
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let Some(value) = input_object(args, input).filter(|v| !v.is_null()) else { return Ok(()) };
        self.total += 1;
        if self.properties.is_empty() {
            return self.add(cx, 0, &value);
        }
        let properties = std::mem::take(&mut self.properties);
        let result = properties.iter().try_for_each(|p| self.add_property(cx, p, &value));
        self.properties = properties;
        result
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        // A property that no object had is missed in strict mode only.
        if cx.strict_mode() >= 2 {
            for p in &self.properties {
                let text = p.expression.text();
                if !self.statistics.iter().any(|(name, _)| name.eq_ignore_ascii_case(&text)) {
                    let message = format!(
                        "Cannot process argument because the value of argument \"{text}\" is not valid. Change the value of the \"{text}\" argument and run the operation again."
                    );
                    let error = Thrown::record(
                        "System.Management.Automation.PSArgumentException",
                        message,
                        "GenericMeasurePropertyNotFound",
                        ErrorCategory::InvalidArgument,
                    );
                    cx.write_error_record(error.into_record())?;
                }
            }
        }
        let has_properties = !self.properties.is_empty();
        for (name, statistics) in std::mem::take(&mut self.statistics) {
            let name = if has_properties { Value::from(&*name) } else { Value::Null };
            let info = if self.wants.text {
                self.text_info(&statistics, name)
            } else {
                self.generic_info(cx, &statistics, name)
            };
            cx.emit(info)?;
        }
        Ok(())
    }
}

impl MeasureObject {
    fn place(&mut self, name: &Rc<str>) -> usize {
        match self.statistics.iter().position(|(n, _)| n.eq_ignore_ascii_case(name)) {
            Some(i) => i,
            None => {
                self.statistics.push((name.clone(), Statistics::default()));
                self.statistics.len() - 1
            }
        }
    }

    fn add_property(&mut self, cx: &mut Context, p: &Property, target: &Value) -> Result<()> {
        for found in p.expression.values(cx, target)? {
            match found.value {
                Ok(value) => {
                    let at = self.place(&found.name);
                    self.add(cx, at, &value)?;
                }
                Err(flow) => {
                    let Some(record) = flow.record() else { return Err(flow) };
                    let error = ErrorRecord::new(
                        record.exception.clone(),
                        "ExpressionEvaluation",
                        ErrorCategory::InvalidResult,
                        target.clone(),
                    );
                    cx.write_error_record(error)?;
                }
            }
        }
        Ok(())
    }

    fn add(&mut self, cx: &mut Context, at: usize, value: &Value) -> Result<()> {
        let wants = self.wants;
        self.statistics[at].1.count += 1;
        if wants.text {
            let text = convert::to_text(cx, value)?;
            self.statistics[at].1.add_text(&text, wants.ignore_white_space);
            return Ok(());
        }
        if value.is_null() {
            return Ok(());
        }
        if wants.sum || wants.average || wants.deviation {
            match number_of(cx, value) {
                Some(number) => self.statistics[at].1.add_number(number),
                None => {
                    self.not_numeric = true;
                    let shown = convert::net_text(cx, value);
                    let error = Thrown::record(
                        "System.Management.Automation.PSInvalidCastException",
                        format!("Input object \"{shown}\" is not numeric."),
                        "NonNumericInputObject",
                        ErrorCategory::InvalidType,
                    );
                    return cx.write_error_record(error.target(value.clone()).into_record());
                }
            }
        }
        self.add_extremes(cx, at, value)
    }

    fn add_extremes(&mut self, cx: &mut Context, at: usize, value: &Value) -> Result<()> {
        let statistics = &mut self.statistics[at].1;
        if self.wants.maximum
            && (statistics.maximum.is_null()
                || compare_extremes(cx, &statistics.maximum, value) == Ordering::Less)
        {
            statistics.maximum = value.clone();
        }
        if self.wants.minimum
            && (statistics.minimum.is_null()
                || compare_extremes(cx, &statistics.minimum, value) == Ordering::Greater)
        {
            statistics.minimum = value.clone();
        }
        Ok(())
    }

    fn generic_info(&self, cx: &mut Context, s: &Statistics, name: Value) -> Value {
        let wants = self.wants;
        let number = |wanted: bool, value: f64| {
            if wanted && !self.not_numeric { Value::Double(value) } else { Value::Null }
        };
        let deviation = match s.count {
            0 | 1 => 0.0,
            n => (s.variance / (n as f64 - 1.0)).sqrt(),
        };
        let average = number(wants.average && s.count > 0, s.sum / s.count.max(1) as f64);
        let sum = number(wants.sum, s.sum);
        let deviation = number(wants.deviation, deviation);
        let mut double = |v: &Value| match v.base() {
            Value::Null => Some(Value::Null),
            _ => number_of(cx, v).map(Value::Double),
        };
        let (class, maximum, minimum) = match (double(&s.maximum), double(&s.minimum)) {
            (Some(maximum), Some(minimum)) => (GENERIC, maximum, minimum),
            _ => (OBJECTS, s.maximum.clone(), s.minimum.clone()),
        };
        Structure::make(class, vec![Value::from(s.count), average, sum, maximum, minimum, deviation, name])
    }

    fn text_info(&self, s: &Statistics, name: Value) -> Value {
        let number = |wanted: bool, n: usize| if wanted { Value::from(n) } else { Value::Null };
        let wants = self.wants;
        Structure::make(
            TEXT,
            vec![
                number(wants.lines, s.lines),
                number(wants.words, s.words),
                number(wants.characters, s.characters),
                name,
            ],
        )
    }
}

/// Numbers are compared as such even when they are written as strings; beside another value, all are texts.
fn compare_extremes(cx: &mut Context, a: &Value, b: &Value) -> Ordering {
    let comparer = Comparer { ignore_case: true };
    match (number_of(cx, a), number_of(cx, b)) {
        (Some(a), Some(b)) => a.partial_cmp(&b).unwrap_or(Ordering::Equal),
        (None, None) if a.type_id() == b.type_id() => comparer.compare(cx, a, b),
        (a_number, b_number) => {
            let mut text = |value: &Value, number: Option<f64>| match number {
                Some(number) => convert::net_text(cx, &Value::Double(number)),
                None => convert::net_text(cx, value),
            };
            let (a, b) = (Value::from(text(a, a_number)), Value::from(text(b, b_number)));
            comparer.compare(cx, &a, &b)
        }
    }
}

/// A number, or what PowerShell converts to one.
fn number_of(cx: &mut Context, value: &Value) -> Option<f64> {
    match value.base() {
        Value::DateTime(_) | Value::TimeSpan(_) => None,
        other => as_f64(other)
            .or_else(|| convert::convert(cx, other, TypeId::DOUBLE).ok().and_then(|v| as_f64(&v))),
    }
}

impl Statistics {
    fn add_number(&mut self, number: f64) {
        self.previous_sum = self.sum;
        self.sum += number;
        if self.count > 1 {
            let (n, before) = (self.count as f64, self.count as f64 - 1.0);
            let delta = number - self.previous_sum / before;
            self.variance += delta * (number - self.sum / n);
        }
    }

    fn add_text(&mut self, text: &str, ignore_white_space: bool) {
        let characters = if ignore_white_space {
            text.chars().filter(|c| !c.is_whitespace()).map(crate::text::char_units).sum()
        } else {
            crate::text::utf16_len(text)
        };
        self.characters += characters;
        self.words += text.split(char::is_whitespace).filter(|w| !w.is_empty()).count();
        if !text.is_empty() {
            self.lines += text.matches('\n').count() + 1;
        }
    }
}
