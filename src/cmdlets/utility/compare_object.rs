//! `Compare-Object`: what two lists have in common and what not.

use super::sort_object::keys_of;
use crate::cmdlets::order::{Comparer, Key};
use crate::cmdlets::property::{self, Keys, Property};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{CustomObject, Extras, MemberBag, MemberKind, Result, Value};
use std::cmp::Ordering;
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Compare-Object module=Microsoft.PowerShell.Utility
ReferenceObject psobject[] mandatory pos=0 emptycollection
DifferenceObject psobject[] mandatory pos=1 pipeline emptycollection
SyncWindow int range=0..2147483647
Property System.Object[]
ExcludeDifferent switch
IncludeEqual switch
PassThru switch
Culture string
CaseSensitive switch",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<CompareObject>::default(),
};

#[derive(Default)]
struct CompareObject {
    properties: Vec<Property>,
    ignore_case: bool,
    /// Objects of the two sides that found no partner yet, and how far the search goes.
    reference: Vec<Entry>,
    next: usize,
    waiting_reference: Vec<Entry>,
    waiting_difference: Vec<Entry>,
    window: usize,
    include_equal: bool,
    include_different: bool,
    pass_thru: bool,
}

#[derive(Clone)]
struct Entry {
    keys: Vec<Key>,
    value: Value,
}

impl Cmdlet for CompareObject {
    fn begin(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        self.properties = property::parse(cx, &args.list("Property"), Keys::Plain)?;
        self.ignore_case = !args.switch("CaseSensitive");
        self.window = args.int("SyncWindow").map_or(usize::MAX, |n| n.max(0) as usize);
        let exclude = args.switch("ExcludeDifferent");
        self.include_different = !exclude;
        self.include_equal = args.switch("IncludeEqual") || (exclude && !args.is_bound("IncludeEqual"));
        self.pass_thru = args.switch("PassThru");
        for value in args.list("ReferenceObject") {
            let entry = self.entry(cx, value)?;
            self.reference.push(entry);
        }
        Ok(())
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        for value in args.list("DifferenceObject") {
            let entry = self.entry(cx, value)?;
            self.add(cx, Some(entry))?;
        }
        Ok(())
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        while self.next < self.reference.len() {
            self.add(cx, None)?;
        }
        for entry in std::mem::take(&mut self.waiting_difference) {
            self.report(cx, &entry, "=>")?;
        }
        for entry in std::mem::take(&mut self.waiting_reference) {
            self.report(cx, &entry, "<=")?;
        }
        Ok(())
    }
}

impl CompareObject {
    fn entry(&self, cx: &mut Context, value: Value) -> Result<Entry> {
        let keys = if self.properties.is_empty() {
            vec![Key::Value(value.clone())]
        } else {
            keys_of(cx, &self.properties, &value)?
        };
        Ok(Entry { keys, value })
    }

    fn same(&self, cx: &mut Context, a: &Entry, b: &Entry) -> bool {
        let comparer = Comparer { ignore_case: self.ignore_case };
        a.keys.iter().zip(&b.keys).all(|(x, y)| match (x, y) {
            (Key::Value(Value::Custom(_)), Key::Value(Value::Custom(_))) => {
                comparer.compare_keys(cx, x, y, false) == Ordering::Equal || same_custom(x, y)
            }
            _ => comparer.compare_keys(cx, x, y, false) == Ordering::Equal,
        })
    }

    fn take(&self, cx: &mut Context, from: &mut Vec<Entry>, like: &Entry) -> Option<Entry> {
        let at = (0..from.len()).find(|&i| self.same(cx, like, &from[i]))?;
        Some(from.remove(at))
    }

    /// One object of each side comes in; partners leave as equal, the oldest leave as different.
    fn add(&mut self, cx: &mut Context, difference: Option<Entry>) -> Result<()> {
        let reference = self.reference.get(self.next).cloned();
        self.next += 1;
        if let (Some(d), Some(r)) = (&difference, &reference)
            && self.same(cx, d, r)
        {
            return self.report_equal(cx, r);
        }
        if let Some(d) = difference {
            let mut waiting = std::mem::take(&mut self.waiting_reference);
            let partner = self.take(cx, &mut waiting, &d);
            self.waiting_reference = waiting;
            match partner {
                Some(r) => self.report_equal(cx, &r)?,
                None => self.waiting_difference.push(d),
            }
        }
        if let Some(r) = reference {
            let mut waiting = std::mem::take(&mut self.waiting_difference);
            let partner = self.take(cx, &mut waiting, &r);
            self.waiting_difference = waiting;
            match partner {
                Some(_) => self.report_equal(cx, &r)?,
                None => self.waiting_reference.push(r),
            }
        }
        while self.waiting_difference.len() > self.window {
            let oldest = self.waiting_difference.remove(0);
            self.report(cx, &oldest, "=>")?;
        }
        while self.waiting_reference.len() > self.window {
            let oldest = self.waiting_reference.remove(0);
            self.report(cx, &oldest, "<=")?;
        }
        Ok(())
    }

    fn report_equal(&self, cx: &mut Context, entry: &Entry) -> Result<()> {
        if self.include_equal { self.write(cx, entry, "==") } else { Ok(()) }
    }

    fn report(&self, cx: &mut Context, entry: &Entry, side: &str) -> Result<()> {
        if self.include_different { self.write(cx, entry, side) } else { Ok(()) }
    }

    fn write(&self, cx: &mut Context, entry: &Entry, side: &str) -> Result<()> {
        let name: Rc<str> = Rc::from("SideIndicator");
        if self.pass_thru {
            let value = match &entry.value {
                v @ (Value::Custom(_) | Value::Wrapped(_)) => v.clone(),
                v if v.extras().is_some() => v.clone(),
                v => Value::Wrapped(Rc::new((v.clone(), Extras::default()))),
            };
            match &value {
                Value::Custom(o) => o.members.borrow_mut().set(&name, MemberKind::Note, Value::from(side)),
                other => {
                    if let Some(extras) = other.extras() {
                        extras.update(|bag| bag.set(&name, MemberKind::Note, Value::from(side)));
                    }
                }
            }
            return cx.emit(value);
        }
        let mut bag = MemberBag::default();
        if self.properties.is_empty() {
            bag.set(&Rc::from("InputObject"), MemberKind::Note, entry.value.clone());
        }
        for (p, key) in self.properties.iter().zip(&entry.keys) {
            bag.set(&p.expression.text(), MemberKind::Note, key.value());
        }
        bag.set(&name, MemberKind::Note, Value::from(side));
        cx.emit(CustomObject::new(bag).into_value())
    }
}

/// Custom objects without properties to compare are all alike.
fn same_custom(a: &Key, b: &Key) -> bool {
    matches!((a, b), (Key::Value(Value::Custom(_)), Key::Value(Value::Custom(_))))
}
