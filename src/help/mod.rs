//! Help, built from metadata.
