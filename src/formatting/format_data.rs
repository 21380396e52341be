//! Format objects: what `Format-*` cmdlets write and `Out-*` cmdlets turn into lines.

use super::OutStream;
use crate::object::{Native, PropertyRecord, Result, Runtime, TypeId, TypeRecord, Value, property};
use std::any::Any;
use std::rc::Rc;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Alignment {
    #[default]
    Left,
    Center,
    Right,
}

impl Alignment {
    pub fn named(name: &str) -> Option<Alignment> {
        match name {
            "left" => Some(Alignment::Left),
            "center" => Some(Alignment::Center),
            "right" => Some(Alignment::Right),
            _ => None,
        }
    }
}

/// A column's head.
#[derive(Clone, Debug)]
pub struct TableColumn {
    pub label: Rc<str>,
    /// 0 is as wide as needed.
    pub width: usize,
    pub alignment: Alignment,
    /// The label is not the name of a property.
    pub is_custom_label: bool,
}

/// What a sequence of format objects is going to be.
#[derive(Clone, Debug)]
pub enum ShapeInfo {
    Table { columns: Vec<TableColumn>, hide_headers: bool, repeat_header: bool },
    List,
    Wide { columns: Option<usize> },
    Custom,
}

/// A part of a custom view's text.
#[derive(Clone, Debug)]
pub enum CustomPart {
    Text(String),
    NewLine,
    /// Parts that stand further right by so many cells.
    Indented(usize, Vec<CustomPart>),
    /// Nothing follows, not even the empty line that ends other views.
    End,
}

/// One field of a list.
#[derive(Clone, Debug)]
pub struct ListField {
    pub label: Rc<str>,
    pub text: String,
}

/// What one object is shown as.
#[derive(Clone, Debug)]
pub enum EntryInfo {
    Row {
        cells: Vec<String>,
        wrap: bool,
    },
    List(Vec<ListField>),
    Wide(String),
    Custom(Vec<CustomPart>),
    /// A text that is written as it is.
    Raw(String),
}

/// `FormatStartData`.
#[derive(Clone, Debug)]
pub struct FormatStart {
    pub shape: ShapeInfo,
    pub autosize: bool,
}

/// `FormatEntryData`.
#[derive(Clone, Debug)]
pub struct FormatEntry {
    pub info: EntryInfo,
    /// Shown wherever it comes, without disturbing the table it comes into.
    pub out_of_band: bool,
    pub stream: OutStream,
}

/// One format object.
#[derive(Clone, Debug)]
pub enum Packet {
    FormatStart(Rc<FormatStart>),
    /// With the line above the group, if there is one.
    GroupStart(Option<Rc<str>>),
    Entry(Rc<FormatEntry>),
    GroupEnd,
    FormatEnd,
}

impl Packet {
    pub fn type_name(&self) -> &'static str {
        match self {
            Packet::FormatStart(_) => "Microsoft.PowerShell.Commands.Internal.Format.FormatStartData",
            Packet::GroupStart(_) => "Microsoft.PowerShell.Commands.Internal.Format.GroupStartData",
            Packet::Entry(_) => "Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData",
            Packet::GroupEnd => "Microsoft.PowerShell.Commands.Internal.Format.GroupEndData",
            Packet::FormatEnd => "Microsoft.PowerShell.Commands.Internal.Format.FormatEndData",
        }
    }

    /// As an object that scripts may hold.
    pub fn into_value(self) -> Value {
        Value::object(self)
    }

    /// The format object that a value is.
    pub fn of(value: &Value) -> Option<Packet> {
        value.native::<Packet>().cloned()
    }
}

impl Native for Packet {
    fn type_id(&self) -> TypeId {
        TypeId::named(self.type_name())
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// What scripts can read of a format object: the identifier of its class.
fn class_id(_rt: &mut dyn Runtime, target: &Value) -> Result<Value> {
    let id = match target.native::<Packet>() {
        Some(Packet::FormatStart(_)) => "033ecb2bc07a4d43b5ef94ed5a35d280",
        Some(Packet::GroupStart(_)) => "9e210fe47d09416682b841769c78b8a3",
        Some(Packet::Entry(_)) => "27c87ef9bbda4f709f6b4002fa4af63c",
        Some(Packet::GroupEnd) => "4ec4f0187cb04f4cb6973460dfe252df",
        Some(Packet::FormatEnd) => "cf522b78d86c486691226b40aa69e95c",
        None => "",
    };
    Ok(Value::from(id))
}

static PROPERTIES: [PropertyRecord; 1] =
    [property("ClassId2e4f51ef21dd47e99d3c952918aff9cd", "string", class_id)];

macro_rules! format_record {
    ($name:literal) => {
        TypeRecord::class(concat!("Microsoft.PowerShell.Commands.Internal.Format.", $name))
            .properties(&PROPERTIES)
    };
}

static START: TypeRecord = format_record!("FormatStartData");
static GROUP_START: TypeRecord = format_record!("GroupStartData");
static ENTRY: TypeRecord = format_record!("FormatEntryData");
static GROUP_END: TypeRecord = format_record!("GroupEndData");
static END: TypeRecord = format_record!("FormatEndData");

/// Types of this room.
pub static RECORDS: &[&TypeRecord] =
    &[&START, &GROUP_START, &ENTRY, &GROUP_END, &END, &super::error_view::ERROR_VIEW];
