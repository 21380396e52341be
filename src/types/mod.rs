//! Records of .NET types: one file a type.
