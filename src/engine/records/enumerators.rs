//! The enumerators that the engine hands out: `$input`, `$foreach`, `$switch`.

use super::Records;
use crate::object::TypeRecord;

pub(super) static RECORDS: Records = &[&ARRAY, &RANGE, &LIST, &BOUND];

static ARRAY: TypeRecord = TypeRecord::class("System.Array+SZArrayEnumerator")
    .interfaces(&["System.Collections.IEnumerator", "System.ICloneable"]);
static RANGE: TypeRecord = TypeRecord::class("System.Management.Automation.RangeEnumerator")
    .interfaces(&["System.Collections.IEnumerator"]);
static LIST: TypeRecord = TypeRecord::class("System.Collections.ArrayList+ArrayListEnumeratorSimple")
    .interfaces(&["System.Collections.IEnumerator", "System.ICloneable"]);
static BOUND: TypeRecord = TypeRecord::class("System.Management.Automation.PSBoundParametersDictionary")
    .base("System.Collections.Generic.Dictionary`2")
    .interfaces(&["System.Collections.IDictionary"]);
