//! XML documents: nodes, XPath, reading and writing.

mod node;
mod nodes;
mod parse;
mod property_order;
mod values;
mod writer;
mod xpath;
mod xpath_functions;

pub use node::{Kind, Node};
pub(super) use property_order::position as property_position;
pub use values::{from_text, node, select, wrap};

use crate::object::{TypeRecord, Value};

pub(super) static RECORDS: &[&[&TypeRecord]] = &[nodes::RECORDS, writer::RECORDS];

/// The nodes of a list. A document or an element is one object to the pipeline.
pub(crate) fn items_of(target: &Value) -> Option<Vec<Value>> {
    let nodes = values::nodes_in(target)?;
    Some(nodes.iter().map(|n| values::wrap(target, n.clone())).collect())
}
