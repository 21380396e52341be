//! From objects to text: views, tables, lists.
