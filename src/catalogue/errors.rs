//! The errors of Cs cmdlets. Where the real text is known it stands here; the rest says plainly what is wrong.

use std::rc::Rc;

use crate::object::{ErrorCategory, ErrorRecord, Thrown, Value};
use crate::topology::StoreError;

const MANAGEMENT: &str = "Microsoft.Rtc.Management.ManagementException";

/// Where the configuration store keeps lists whose keys are unique: noun, area and key of the schema.
const UNIQUE: [(&str, &str); 4] = [
    ("CsHostingProvider", "Settings.Edge.2008:ProviderName"),
    ("CsPublicProvider", "Settings.Edge.2008:ProviderName"),
    ("CsAllowedDomain", "Settings.Edge.2008:DomainName"),
    ("CsBlockedDomain", "Settings.Edge.2008:DomainName"),
];

fn record(message: impl AsRef<str>, id: &str, category: ErrorCategory, target: &str) -> Thrown {
    let thrown = Thrown::record(MANAGEMENT, message, id, category);
    if target.is_empty() { thrown } else { thrown.target(Value::from(target)) }
}

/// The last part of a noun's type name: what messages call its objects.
pub(super) fn element_of(noun: &str) -> &str {
    noun.strip_prefix("Cs").unwrap_or(noun)
}

/// Get-, Set- or Remove- of something that is not there.
pub(super) fn not_found(noun: &str, identity: &str) -> Thrown {
    let message = format!("Cannot find \"{}\" \"{identity}\" because it does not exist.", element_of(noun));
    record(message, "ItemNotFound", ErrorCategory::ObjectNotFound, identity)
}

/// New- of something that is there already.
pub(super) fn already_exists(noun: &str, identity: &str) -> Thrown {
    match UNIQUE.iter().find(|(n, _)| *n == noun) {
        Some((_, key)) => duplicate_key(identity, key),
        None => {
            let message =
                format!("Cannot create \"{}\" \"{identity}\" because it already exists.", element_of(noun));
            record(message, "ItemAlreadyExists", ErrorCategory::ResourceExists, identity)
        }
    }
}

/// The store's schema allows a key once only. The key prints in upper case.
pub(super) fn duplicate_key(value: &str, key: &str) -> Thrown {
    let message = format!(
        "There is a duplicate key sequence '{}' for the 'urn:schema:Microsoft.Rtc.Management.{key}' key or unique identity constraint.",
        value.to_uppercase()
    );
    record(message, "DuplicateKey", ErrorCategory::InvalidData, value)
}

/// A user, contact or device that no directory object answers to.
pub(super) fn management_object_not_found(identity: &str) -> ErrorRecord {
    let message = format!("Management object not found for identity \"{identity}\".");
    with_type(record(message, "Identity", ErrorCategory::InvalidData, identity), "UserIdParameter")
}

/// Several directory objects answer to an identity.
pub(super) fn several_objects(identity: &str) -> ErrorRecord {
    let message = format!(
        "Multiple management objects were found for identity \"{identity}\". Specify an identity that is unique."
    );
    with_type(record(message, "Identity", ErrorCategory::InvalidData, identity), "UserIdParameter")
}

/// `Grant-` of a policy that is not a per-user one, or not there.
pub(super) fn not_a_user_policy(policy: &str) -> Thrown {
    let message = format!(
        "Policy \"{policy}\" is not a user policy. You can assign only a user policy to a specific user."
    );
    record(message, "PolicyName", ErrorCategory::InvalidArgument, policy)
}

/// A SIP address or number that somebody else has.
pub(super) fn not_unique(property: &str, value: &str, owner: &str) -> Thrown {
    let message = format!(
        "Filter failed to return unique result, \"[{property} : {value}]\". It is used by \"{owner}\"."
    );
    record(message, "FilterNotUnique", ErrorCategory::InvalidData, value)
}

/// An argument that the cmdlet refuses.
pub(super) fn bad_argument(message: impl AsRef<str>, parameter: &str) -> Thrown {
    Thrown::record(
        "System.ArgumentException",
        message,
        &format!("Invalid{parameter}"),
        ErrorCategory::InvalidArgument,
    )
}

/// Something that cannot be done in the present state.
pub(super) fn not_possible(message: impl AsRef<str>, id: &str) -> Thrown {
    Thrown::record("System.InvalidOperationException", message, id, ErrorCategory::InvalidOperation)
}

/// A parameter that must be given with others.
pub(super) fn needs_parameter(name: &str, because: &str) -> Thrown {
    bad_argument(format!("The parameter \"{name}\" must be given {because}."), name)
}

/// A file that cannot be read or written.
pub(super) fn file_error(message: impl AsRef<str>) -> Thrown {
    Thrown::record("System.IO.IOException", message, "FileError", ErrorCategory::ReadError)
}

fn with_type(thrown: Thrown, type_name: &str) -> ErrorRecord {
    let record = thrown.into_record();
    *record.target_type.borrow_mut() = Some(Rc::from(type_name));
    record
}

/// What the store refused.
pub(super) fn of_store(error: &StoreError) -> Thrown {
    match error {
        StoreError::NotFound { noun, identity } => not_found(noun, identity),
        StoreError::AlreadyExists { noun, identity } => already_exists(noun, identity),
        StoreError::MissingParent { noun, identity, missing } => {
            let message = format!(
                "Cannot process \"{}\" \"{identity}\" because {missing} does not exist.",
                element_of(noun)
            );
            record(message, "ParentNotFound", ErrorCategory::ObjectNotFound, identity)
        }
        StoreError::InvalidIdentity { identity, reason, .. } => {
            let message = format!("The identity \"{identity}\" is not valid: {reason}.");
            record(message, "InvalidIdentity", ErrorCategory::InvalidArgument, identity)
        }
        StoreError::InvalidValue { property, reason, .. } => {
            let message = format!("The value of \"{property}\" is not valid: {reason}.");
            record(message, "InvalidValue", ErrorCategory::InvalidData, "")
        }
        StoreError::Ambiguous { identity, .. } => {
            record(error.to_string(), "AmbiguousIdentity", ErrorCategory::InvalidArgument, identity)
        }
        StoreError::BadDocument { .. } => {
            record(error.to_string(), "InvalidFile", ErrorCategory::InvalidData, "")
        }
        _ => record(error.to_string(), "InvalidOperation", ErrorCategory::InvalidOperation, ""),
    }
}
