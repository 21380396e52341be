//! The state hash: the same contents give the same hash, whatever led to them and on whatever machine.
//!
//! Each object is hashed by itself (SipHash-1-3 with 128 bits and a fixed key) and the hashes are added up, so that the
//! order of objects does not count. Property names, not their places, go in: another version of a noun file changes a hash
//! only where the stored values change.

use std::hash::Hasher;

use siphasher::sip128::{Hasher128, SipHasher13};

use super::entity::Entity;
use super::value::PropertyValue;

/// Names the format of what is hashed; it changes when the hashing does.
const KEY: (u64, u64) = (0x636d_646c_6162, 1);

pub(super) fn of_entity(entity: &Entity) -> u128 {
    let mut hasher = SipHasher13::new_with_keys(KEY.0, KEY.1);
    text(&mut hasher, entity.noun());
    text(&mut hasher, entity.identity());
    let mut changed: Vec<_> = entity.changed().collect();
    changed.sort_unstable_by(|a, b| a.0.name.cmp(&b.0.name));
    for (property, stored) in changed {
        text(&mut hasher, &property.name);
        value(&mut hasher, stored);
    }
    hasher.finish128().as_u128()
}

fn text(hasher: &mut SipHasher13, text: &str) {
    hasher.write(&(text.len() as u64).to_le_bytes());
    hasher.write(text.as_bytes());
}

fn tag(hasher: &mut SipHasher13, kind: u8, bytes: &[u8]) {
    hasher.write(&[kind]);
    hasher.write(bytes);
}

fn value(hasher: &mut SipHasher13, stored: &PropertyValue) {
    match stored {
        PropertyValue::Null => tag(hasher, 0, &[]),
        PropertyValue::Bool(told) => tag(hasher, 1, &[u8::from(*told)]),
        PropertyValue::Int(number) => tag(hasher, 2, &number.to_le_bytes()),
        PropertyValue::UInt(number) => tag(hasher, 3, &number.to_le_bytes()),
        PropertyValue::Double(number) => tag(hasher, 4, &number.to_bits().to_le_bytes()),
        PropertyValue::String(told) => {
            tag(hasher, 5, &[]);
            text(hasher, told);
        }
        PropertyValue::TimeSpan(ticks) => tag(hasher, 6, &ticks.to_le_bytes()),
        PropertyValue::DateTime(ticks) => tag(hasher, 7, &ticks.to_le_bytes()),
        PropertyValue::Guid(number) => tag(hasher, 8, &number.to_le_bytes()),
        PropertyValue::Enum(told) => {
            tag(hasher, 9, &told.number.to_le_bytes());
            text(hasher, &told.name);
        }
        PropertyValue::List(items) => {
            tag(hasher, 10, &(items.len() as u64).to_le_bytes());
            items.iter().for_each(|item| value(hasher, item));
        }
        PropertyValue::Record(record) => {
            tag(hasher, 11, &(record.properties.len() as u64).to_le_bytes());
            for (name, stored) in &record.properties {
                text(hasher, name);
                value(hasher, stored);
            }
        }
        PropertyValue::Bytes(bytes) => {
            tag(hasher, 12, &(bytes.len() as u64).to_le_bytes());
            hasher.write(bytes);
        }
    }
}

/// The hash as it is shown: 32 hexadecimal digits.
pub fn format_hash(hash: u128) -> String {
    format!("{hash:032x}")
}
