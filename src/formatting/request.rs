//! What a `Format-*` cmdlet was asked for.

use super::property_spec::{PropertySpec, SpecKind};
use super::views::Shape;
use std::rc::Rc;

/// Which objects a collection stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Expand {
    /// The elements.
    #[default]
    EnumOnly,
    /// The collection itself.
    CoreOnly,
    Both,
}

/// A request; `FormatRequest::default()` is what `Out-Default` asks for.
#[derive(Clone, Default)]
pub struct FormatRequest {
    /// `None`: whatever suits the first object.
    pub shape: Option<Shape>,
    pub properties: Vec<PropertySpec>,
    pub exclude: Vec<Rc<str>>,
    pub group_by: Option<PropertySpec>,
    pub view: Option<Rc<str>>,
    pub autosize: Option<bool>,
    pub wrap: bool,
    pub hide_headers: bool,
    pub repeat_header: bool,
    pub expand: Expand,
    /// Formats even what would be written as it is.
    pub force: bool,
    pub show_error: bool,
    pub display_error: bool,
    /// `Format-Wide -Column`.
    pub columns: Option<usize>,
    /// `Format-Custom -Depth`.
    pub depth: Option<usize>,
}

impl FormatRequest {
    pub fn of(shape: Shape) -> FormatRequest {
        FormatRequest { shape: Some(shape), ..FormatRequest::default() }
    }

    /// The keys that hash tables in `-Property` may have.
    pub fn spec_kind(shape: Shape) -> SpecKind {
        match shape {
            Shape::Table => SpecKind::Table,
            Shape::List => SpecKind::List,
            Shape::Wide => SpecKind::Wide,
            Shape::Custom => SpecKind::Custom,
        }
    }
}
