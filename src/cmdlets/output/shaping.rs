//! What the four `Format-*` cmdlets have in common.

use crate::command::BoundParameters;
use crate::engine::Context;
use crate::formatting::{
    Expand, FormatRequest, Formatter, OutStream, Packet, Shape, SpecKind, parse, parse_properties,
    view_and_property,
};
use crate::object::{Result, Value};
use std::rc::Rc;

/// Formats the input of one `Format-*` cmdlet.
#[derive(Default)]
pub struct Shaping {
    formatter: Option<Formatter>,
}

impl Shaping {
    /// Reads the parameters that all shapes have; `more` adds the shape's own.
    pub fn begin(
        &mut self,
        args: &BoundParameters,
        shape: Shape,
        more: impl FnOnce(&mut FormatRequest),
    ) -> Result<()> {
        let mut request = FormatRequest::of(shape);
        let single = shape == Shape::Wide;
        let kind = FormatRequest::spec_kind(shape);
        request.properties = match args.get("Property") {
            None => vec![],
            Some(value) if single && !value.is_null() => vec![parse(value, kind)?],
            Some(_) => parse_properties(&args.list("Property"), kind)?,
        };
        if let Some(group) = args.get("GroupBy").filter(|v| !v.is_null()) {
            request.group_by = Some(parse(group, SpecKind::GroupBy)?);
        }
        request.view = args.string("View").map(|v| Rc::from(v.as_str()));
        if request.view.is_some() && !request.properties.is_empty() {
            return view_and_property();
        }
        request.force = args.switch("Force");
        request.show_error = args.switch("ShowError");
        request.display_error = args.switch("DisplayError");
        request.expand = match args.string("Expand").as_deref() {
            Some(text) if text.eq_ignore_ascii_case("CoreOnly") => Expand::CoreOnly,
            Some(text) if text.eq_ignore_ascii_case("Both") => Expand::Both,
            _ => Expand::EnumOnly,
        };
        more(&mut request);
        self.formatter = Some(Formatter::new(request));
        Ok(())
    }

    pub fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let value = match input {
            Some(value) => value.clone(),
            None => args.value("InputObject"),
        };
        let Some(formatter) = &mut self.formatter else { return Ok(()) };
        // What is formatted already goes on as it is.
        if value.native::<Packet>().is_some() {
            return cx.emit(value);
        }
        let mut packets = vec![];
        let result = formatter.push(cx, &value, OutStream::Output, &mut packets);
        emit(cx, packets)?;
        result
    }

    pub fn end(&mut self, cx: &mut Context) -> Result<()> {
        let Some(formatter) = &mut self.formatter else { return Ok(()) };
        let mut packets = vec![];
        formatter.finish(cx, &mut packets)?;
        emit(cx, packets)
    }
}

fn emit(cx: &mut Context, packets: Vec<Packet>) -> Result<()> {
    packets.into_iter().try_for_each(|packet| cx.emit(packet.into_value()))
}
