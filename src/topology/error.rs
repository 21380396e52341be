//! What the store refuses, and why. The cmdlets turn these into Lync's own error records.

/// An operation of the store that was refused; nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// No such noun in the catalogue.
    #[error("The noun '{noun}' is not known.")]
    UnknownNoun {
        /// As given.
        noun: String,
    },
    /// No such service role.
    #[error("The service role '{role}' is not known.")]
    UnknownRole {
        /// As given.
        role: String,
    },
    /// The noun has no such property.
    #[error("{noun} has no property '{property}'.")]
    UnknownProperty {
        /// Noun.
        noun: String,
        /// As given.
        property: String,
    },
    /// A value that the property cannot hold.
    #[error("{property} of {noun}: {reason}.")]
    InvalidValue {
        /// Noun.
        noun: String,
        /// Property.
        property: String,
        /// Why not.
        reason: String,
    },
    /// A text that is no identity of the noun.
    #[error("'{identity}' is not an identity of {noun}: {reason}.")]
    InvalidIdentity {
        /// Noun.
        noun: String,
        /// As given.
        identity: String,
        /// Why not.
        reason: String,
    },
    /// Get, Set or Remove of something that is not there.
    #[error("There is no {noun} with the identity '{identity}'.")]
    NotFound {
        /// Noun.
        noun: String,
        /// As it prints.
        identity: String,
    },
    /// New of something that is there.
    #[error("There is already a {noun} with the identity '{identity}'.")]
    AlreadyExists {
        /// Noun.
        noun: String,
        /// As it prints.
        identity: String,
    },
    /// Several objects answer to an identity that must name one.
    #[error("More than one {noun} answers to '{identity}'.")]
    Ambiguous {
        /// Noun.
        noun: String,
        /// As given.
        identity: String,
    },
    /// A site, service or parent that an identity names does not exist.
    #[error("'{identity}' of {noun} needs {missing}, which does not exist.")]
    MissingParent {
        /// Noun.
        noun: String,
        /// As it prints.
        identity: String,
        /// What is missing.
        missing: String,
    },
    /// The properties of this noun follow from other objects and cannot be written.
    #[error("{property} of {noun} follows from other objects and cannot be set.")]
    Derived {
        /// Noun.
        noun: String,
        /// Property.
        property: String,
    },
    /// A noun file that cannot be read.
    #[error("{0}")]
    Catalogue(String),
    /// A document that is not one of ours, or is damaged.
    #[error("The {document} cannot be read: {reason}.")]
    BadDocument {
        /// `state document`, `seed`, `journal`, `configuration package`.
        document: &'static str,
        /// What is wrong and where.
        reason: String,
    },
    /// A revision that the journal does not have.
    #[error("There is no revision {revision}; the last one is {last}.")]
    NoSuchRevision {
        /// As given.
        revision: u64,
        /// The last one.
        last: u64,
    },
    /// A journal entry that does not fit the state before it.
    #[error("Journal entry {sequence} does not fit the state before it: {noun} '{identity}' differs.")]
    JournalMismatch {
        /// Of the entry.
        sequence: u64,
        /// Of the change.
        noun: String,
        /// Of the change.
        identity: String,
    },
    /// Undo or redo with nothing to take back.
    #[error("There is nothing to {0}.")]
    NothingTo(&'static str),
}
