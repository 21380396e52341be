//! Records of comma-separated values as objects: what `ConvertFrom-Csv` and `Import-Csv` share.

use super::csv_text::CsvReader;
use crate::engine::Context;
use crate::object::{
    CustomObject, ErrorCategory, MemberBag, MemberKind, Result, Shape, Thrown, Value, throw,
};
use std::rc::Rc;

/// Makes objects of records; the header comes first, or was given.
#[derive(Default)]
pub struct CsvObjects {
    shape: Option<Rc<Shape>>,
    type_name: Option<Rc<str>>,
}

impl CsvObjects {
    /// With column names that are not in the text.
    pub fn with_header(names: &[Rc<str>]) -> Result<CsvObjects> {
        Ok(CsvObjects { shape: Some(shape_of(names)?), type_name: None })
    }

    /// Puts out an object for each record of a text.
    pub fn read(&mut self, cx: &mut Context, text: &str, delimiter: char) -> Result<()> {
        let mut reader = CsvReader::new(text, delimiter);
        if self.shape.is_some() && self.type_name.is_none() && text.starts_with('#') {
            reader.line();
        }
        while self.shape.is_none() {
            if !self.header(cx, &mut reader)? {
                return Ok(());
            }
        }
        let Some(shape) = self.shape.clone() else { return Ok(()) };
        while let Some(fields) = reader.record() {
            if let [only] = fields.as_slice()
                && only.is_empty()
            {
                continue;
            }
            cx.check_stop()?;
            let object = self.object(&shape, fields);
            cx.emit(object)?;
        }
        Ok(())
    }

    /// Reads one line on the way to the header; `false` at the end of the text.
    fn header(&mut self, cx: &mut Context, reader: &mut CsvReader<'_>) -> Result<bool> {
        if reader.rest().is_empty() {
            return Ok(false);
        }
        if reader.rest().starts_with('#') {
            let line = reader.line().unwrap_or_default();
            if let Some(name) = line.strip_prefix("#TYPE ").or_else(|| line.strip_prefix("#Type ")) {
                self.type_name = Some(Rc::from(name.trim()));
            } else if let Some(names) = line.strip_prefix("#Fields: ") {
                let names: Vec<Rc<str>> = names.split_whitespace().map(Rc::from).collect();
                self.shape = Some(shape_of(&names)?);
            }
            return Ok(true);
        }
        let Some(fields) = reader.record() else { return Ok(false) };
        let mut names: Vec<Rc<str>> = Vec::with_capacity(fields.len());
        let mut missing = 0;
        for field in fields {
            if field.trim().is_empty() {
                missing += 1;
                names.push(Rc::from(format!("H{missing}")));
            } else {
                names.push(Rc::from(field));
            }
        }
        if missing > 0 {
            cx.write_warning("One or more headers were not specified. Default names starting with \"H\" have been used in place of any missing headers.")?;
        }
        self.shape = Some(shape_of(&names)?);
        Ok(true)
    }

    fn object(&self, shape: &Rc<Shape>, fields: Vec<String>) -> Value {
        let count = shape.names().len();
        let mut values = Vec::with_capacity(count);
        values.extend(fields.iter().take(count).map(|field| Value::from(field.as_str())));
        values.resize(count, Value::Null);
        let object = CustomObject::new(MemberBag { shape: shape.clone(), values });
        if let Some(name) = &self.type_name {
            *object.type_names.borrow_mut() = Some(Rc::from([name.clone(), Rc::from(format!("CSV:{name}"))]));
        }
        object.into_value()
    }
}

fn shape_of(names: &[Rc<str>]) -> Result<Rc<Shape>> {
    let mut shape = Shape::empty();
    for name in names {
        if shape.find(crate::text::Name::new(name)).is_some() {
            return throw(Thrown::record(
                "System.Management.Automation.ExtendedTypeSystemException",
                format!("The member \"{name}\" is already present."),
                "AlreadyPresentPSMemberInfoInternalCollectionAdd",
                ErrorCategory::NotSpecified,
            ));
        }
        shape = shape.with(name, MemberKind::Note);
    }
    Ok(shape)
}
