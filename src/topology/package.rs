//! The configuration package: the zip file that `Export-CsConfiguration` writes and `Import-CsConfiguration` reads.
//!
//! It is a package with `DocItemSet.xml`, which holds one `AnchoredXml` document per object, as the Central Management
//! store keeps them. It has topology, policies and settings; users, locations and response groups are not in it.

use std::io::{Cursor, Read, Write};

use quick_xml::Reader;
use quick_xml::escape::escape;
use quick_xml::events::{BytesStart, Event};
use serde_json::{Map, Value as Json};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::entity::Entity;
use super::error::StoreError;
use super::export::group;
use super::property_type::PropertyType;
use super::snapshot::{Base, Snapshot};
use super::transaction::Transaction;
use super::value::{PropertyValue, format_guid};

const PART: &str = "DocItemSet.xml";
const TYPES: &str = r#"<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="text/xml" /></Types>"#;
/// The largest part that is read; a package that unpacks to more is refused.
const MOST_BYTES: u64 = 256 << 20;
/// How deep elements may lie in each other.
const MOST_DEPTH: usize = 32;

/// Whether the objects of a noun belong to the configuration.
fn is_configuration(noun: &str, family: &str) -> bool {
    let family =
        matches!(family, "policy" | "configuration" | "list" | "topology" | "voice" | "network" | "role");
    family && !matches!(noun, "CsManagementStoreReplicationStatus" | "CsAnnouncement")
}

/// Writes the configuration as a package.
pub fn export_configuration(state: &Snapshot) -> Result<Vec<u8>, StoreError> {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<DocItemSet xmlns=\"urn:schema:Microsoft.Rtc.Management.Xds.AppLayer.2008\">\n",
    );
    for entity in state.everything()? {
        if is_configuration(entity.noun(), &entity.entity_type.family) {
            write_item(&mut xml, &entity);
        }
    }
    xml.push_str("</DocItemSet>\n");
    let failed = |e: &dyn std::fmt::Display| bad(&e.to_string());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [("[Content_Types].xml", TYPES), (PART, xml.as_str())] {
        zip.start_file(name, SimpleFileOptions::default()).map_err(|e| failed(&e))?;
        zip.write_all(text.as_bytes()).map_err(|e| failed(&e))?;
    }
    Ok(zip.finish().map_err(|e| failed(&e))?.into_inner())
}

fn write_item(xml: &mut String, entity: &Entity) {
    let identity = entity.identity();
    let class = match identity.split([':', '/']).next().unwrap_or_default() {
        class @ ("Global" | "Site" | "Service" | "Tag") if entity.entity_type.identity.is_scoped() => class,
        _ => "Global",
    };
    let namespace = namespace_of(&entity.entity_type.type_name);
    let element = element_of(entity);
    let signature = format_guid(entity.hash());
    let (noun, name) = (entity.noun(), escape(&**identity));
    xml.push_str(&format!(
        "<DocItem Name=\"urn:xds:{noun}:{name}\"><Data><AnchoredXml xmlns=\"urn:schema:Microsoft.Rtc.Management.ScopeFramework.2008\" SchemaWriteVersion=\"1\">\
         <Key ScopeClass=\"{class}\"><SchemaId Namespace=\"{namespace}\" ElementName=\"{element}\" />\
         <AuthorityId Class=\"Host\" InstanceId=\"00000000-0000-0000-0000-000000000000\" /></Key>\
         <Dictionary Count=\"1\"><Item><Key /><Value Signature=\"{signature}\">"
    ));
    let values: Vec<_> = entity.changed().map(|(p, v)| (&*p.name, &p.property_type, v)).collect();
    write_object(xml, &element, &values, Some(&namespace));
    xml.push_str("</Value></Item></Dictionary></AnchoredXml></Data></DocItem>\n");
}

/// `urn:schema:Microsoft.Rtc.Management.Policy.Voice.2008` for the types of voice policies.
fn namespace_of(type_name: &str) -> String {
    let plain = type_name.split(['#', '+']).next().unwrap_or_default();
    let area = plain.rsplit_once('.').map_or("Microsoft.Rtc.Management", |(area, _)| area);
    format!("urn:schema:{}.2008", area.replace("WritableConfig.", ""))
}

fn element_of(entity: &Entity) -> String {
    let name: String =
        entity.entity_type.element_name().chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    if name.starts_with(|c: char| c.is_ascii_alphabetic()) { name } else { "Object".to_owned() }
}

/// Plain texts become attributes; lists, records and what attributes cannot hold become elements.
fn write_object(
    xml: &mut String,
    element: &str,
    values: &[(&str, &PropertyType, &PropertyValue)],
    namespace: Option<&str>,
) {
    xml.push('<');
    xml.push_str(element);
    if let Some(namespace) = namespace {
        xml.push_str(&format!(" xmlns=\"{namespace}\""));
    }
    let mut inner = String::new();
    for (name, property_type, value) in values {
        match attribute_text(property_type, value) {
            Some(text) => xml.push_str(&format!(" {name}=\"{}\"", escape(text.as_str()))),
            None => write_element(&mut inner, name, property_type, value),
        }
    }
    if inner.is_empty() {
        xml.push_str(" />");
    } else {
        xml.push_str(&format!(">{inner}</{element}>"));
    }
}

fn attribute_text(property_type: &PropertyType, value: &PropertyValue) -> Option<String> {
    match (property_type, value) {
        (PropertyType::Any, _)
        | (_, PropertyValue::Null | PropertyValue::List(_) | PropertyValue::Record(_)) => None,
        (_, PropertyValue::DateTime(ticks)) => Some(super::clock::format_iso(*ticks)),
        (_, PropertyValue::Double(_)) => None,
        _ => Some(value.to_string()).filter(|t| !t.chars().any(char::is_control)),
    }
}

fn write_element(xml: &mut String, name: &str, property_type: &PropertyType, value: &PropertyValue) {
    match (property_type, value) {
        (_, PropertyValue::Null) => xml.push_str(&format!("<{name} Null=\"true\" />")),
        (PropertyType::List(item), PropertyValue::List(items)) if items.iter().all(|v| fits(item, v)) => {
            xml.push_str(&format!("<{name}>"));
            for value in items.iter() {
                match value {
                    PropertyValue::Record(record) => {
                        let told: Vec<_> =
                            record.properties.iter().map(|(n, v)| (&**n, inner_type(v), v)).collect();
                        let values: Vec<_> = told.iter().map(|(n, t, v)| (*n, t, *v)).collect();
                        write_object(xml, "Item", &values, None);
                    }
                    _ => xml.push_str(&format!("<Item>{}</Item>", escape(value.to_string()))),
                }
            }
            xml.push_str(&format!("</{name}>"));
        }
        _ => xml.push_str(&format!(
            "<{name} Json=\"{}\" />",
            escape(property_type.write_json(value).to_string())
        )),
    }
}

/// Whether an item reads back from its text.
fn fits(item: &PropertyType, value: &PropertyValue) -> bool {
    match (item, value) {
        (PropertyType::Record(Some(_)), PropertyValue::Record(record)) => {
            record.properties.iter().all(|(n, _)| is_name(n))
        }
        _ => attribute_text(item, value).is_some_and(|t| !t.is_empty() && t.trim() == t),
    }
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric())
        && !matches!(text, "Null" | "Json")
}

/// The type to write a record's value with: texts read back by the schema, the rest as JSON.
fn inner_type(value: &PropertyValue) -> PropertyType {
    match value {
        PropertyValue::List(_) | PropertyValue::Record(_) | PropertyValue::Double(_) => PropertyType::Any,
        _ => PropertyType::String,
    }
}

/// Changes the configuration of a transaction to that of a package; everything else stays.
pub fn import_configuration(tx: &mut Transaction<'_>, package: &[u8]) -> Result<(), StoreError> {
    let xml = read_part(package)?;
    let objects = read_items(&xml)?;
    let schemas = tx.schemas().clone();
    let mut grouped = Map::new();
    for (noun, object) in objects {
        let entity_type = schemas.entity_type(&noun).map_err(|e| bad(e.to_string().trim_end_matches('.')))?;
        if !is_configuration(&entity_type.noun, &entity_type.family) {
            return Err(bad(&format!("{noun} is no part of the configuration")));
        }
        let rows = grouped.entry(noun).or_insert_with(|| Json::Array(Vec::new()));
        if let Json::Array(rows) = rows {
            rows.push(Json::Object(object));
        }
    }
    let base = Base::new(schemas.clone(), group(&grouped, &schemas, "configuration package")?, false);
    let state = Snapshot::new(base);
    // Everything is read before anything changes, so that a damaged package changes nothing.
    state.everything().map_err(|e| bad(e.to_string().trim_end_matches('.')))?;
    tx.become_part(&state, |e| is_configuration(e.noun(), &e.entity_type.family))
}

fn read_part(package: &[u8]) -> Result<String, StoreError> {
    let mut zip = ZipArchive::new(Cursor::new(package)).map_err(|_| bad("it is no zip file"))?;
    let part = zip.by_name(PART).map_err(|_| bad("it has no DocItemSet.xml"))?;
    let mut text = String::new();
    let read =
        part.take(MOST_BYTES + 1).read_to_string(&mut text).map_err(|_| bad("DocItemSet.xml is damaged"))?;
    if read as u64 > MOST_BYTES {
        return Err(bad("DocItemSet.xml is too large"));
    }
    Ok(text)
}

/// An element of the document.
#[derive(Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Element>,
    text: String,
}

impl Element {
    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|c| c.name == name)
    }
}

/// Noun and JSON of an object.
type Named = (String, Map<String, Json>);

/// The objects of the document.
fn read_items(xml: &str) -> Result<Vec<Named>, StoreError> {
    let root = read_xml(xml)?;
    if root.name != "DocItemSet" {
        return Err(bad("it is no set of configuration documents"));
    }
    let mut found = Vec::new();
    for item in root.children.iter().filter(|c| c.name == "DocItem") {
        let name =
            item.attribute("Name").and_then(|n| n.strip_prefix("urn:xds:")).and_then(|n| n.split_once(':'));
        let (noun, identity) = name.ok_or_else(|| bad("a document has no name"))?;
        let path = ["Data", "AnchoredXml", "Dictionary", "Item", "Value"];
        let value = path.iter().try_fold(item, |at, name| at.child(name)).and_then(|v| v.children.first());
        let value = value.ok_or_else(|| bad(&format!("the document of {noun} '{identity}' has no value")))?;
        let mut object = object_of(value)?;
        object.insert("Identity".to_owned(), Json::String(identity.to_owned()));
        found.push((noun.to_owned(), object));
    }
    Ok(found)
}

fn object_of(element: &Element) -> Result<Map<String, Json>, StoreError> {
    let mut map = Map::new();
    for (name, value) in element.attributes.iter().filter(|(n, _)| !n.starts_with("xmlns")) {
        map.insert(name.clone(), Json::String(value.clone()));
    }
    for child in &element.children {
        let value = if child.attribute("Null").is_some() {
            Json::Null
        } else if let Some(json) = child.attribute("Json") {
            serde_json::from_str(json).map_err(|_| bad("a value is no JSON"))?
        } else {
            let items = child.children.iter().map(|item| {
                let plain = item.attributes.is_empty() && item.children.is_empty() && !item.text.is_empty();
                if plain { Ok(Json::String(item.text.clone())) } else { object_of(item).map(Json::Object) }
            });
            Json::Array(items.collect::<Result<_, StoreError>>()?)
        };
        map.insert(child.name.clone(), value);
    }
    Ok(map)
}

fn read_xml(xml: &str) -> Result<Element, StoreError> {
    let damaged = || bad("DocItemSet.xml is damaged");
    let mut reader = Reader::from_str(xml);
    let mut stack = vec![Element::default()];
    loop {
        match reader.read_event().map_err(|_| damaged())? {
            Event::Start(start) => {
                stack.push(element(&start)?);
                if stack.len() > MOST_DEPTH {
                    return Err(damaged());
                }
            }
            Event::Empty(start) => {
                let child = element(&start)?;
                stack.last_mut().ok_or_else(damaged)?.children.push(child);
            }
            Event::End(_) => {
                let child = stack.pop().ok_or_else(damaged)?;
                stack.last_mut().ok_or_else(damaged)?.children.push(child);
            }
            Event::Text(text) => {
                stack.last_mut().ok_or_else(damaged)?.text.push_str(&text);
            }
            Event::GeneralRef(reference) => {
                let text = quick_xml::escape::unescape(&format!("&{};", &*reference))
                    .map_err(|_| damaged())?
                    .into_owned();
                stack.last_mut().ok_or_else(damaged)?.text.push_str(&text);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    let root = stack.pop().filter(|_| stack.is_empty()).ok_or_else(damaged)?;
    root.children.into_iter().next().ok_or_else(damaged)
}

fn element(start: &BytesStart<'_>) -> Result<Element, StoreError> {
    let damaged = || bad("DocItemSet.xml is damaged");
    let mut found = Element { name: start.local_name().as_ref().to_owned(), ..Element::default() };
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| damaged())?;
        let name = attribute.key.as_ref().to_owned();
        let value = quick_xml::escape::unescape(&attribute.value).map_err(|_| damaged())?.into_owned();
        found.attributes.push((name, value));
    }
    Ok(found)
}

fn bad(reason: &str) -> StoreError {
    StoreError::BadDocument { document: "configuration package", reason: reason.to_owned() }
}
