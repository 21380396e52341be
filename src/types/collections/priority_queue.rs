//! `PriorityQueue<TElement, TPriority>`: the element with the least priority comes first.

use crate::object::{
    Native, Result, Runtime, Thrown, TypeId, TypeRecord, Value, constructor, method, property, throw,
};
use crate::types::members::{default_value, items};
use crate::types::support::{
    Arguments, called_type, compare_values, set_reference, unemulated, unemulated_property,
};
use std::any::Any;
use std::cell::RefCell;
use std::cmp::Ordering;

const EMPTY: &str = "Queue empty.";
/// .NET's heap has four children to a node; the order of equal priorities shows it.
const ARITY: usize = 4;

pub(super) static RECORDS: &[&TypeRecord] = &[&PRIORITY_QUEUE];

pub(in crate::types) static PRIORITY_QUEUE: TypeRecord = TypeRecord::class("System.Collections.Generic.PriorityQueue`2")
    .constructors(&[
        constructor("System.Collections.Generic.PriorityQueue`2[TElement,TPriority] new()", |_, this, _| Ok(new(this, Value::Null))),
        constructor("System.Collections.Generic.PriorityQueue`2[TElement,TPriority] new(int initialCapacity)", |_, this, _| Ok(new(this, Value::Null))),
        constructor("System.Collections.Generic.PriorityQueue`2[TElement,TPriority] new(System.Collections.Generic.IComparer[TPriority] comparer)", |_, this, a| Ok(new(this, a.value(0)))),
        constructor("System.Collections.Generic.PriorityQueue`2[TElement,TPriority] new(int initialCapacity, System.Collections.Generic.IComparer[TPriority] comparer)", |_, this, a| Ok(new(this, a.value(1)))),
    ])
    .methods(&[
        method("void Enqueue(TElement element, TPriority priority)", |rt, this, a| enqueue(rt, this, a).map(|()| Value::Void)),
        method("TElement Peek()", |_, this, _| queue(this)?.first().map_or_else(|| throw(Thrown::invalid_operation(EMPTY)), |(element, _)| Ok(element))),
        method("TElement Dequeue()", |rt, this, _| dequeue(rt, this)?.map_or_else(|| throw(Thrown::invalid_operation(EMPTY)), |(element, _)| Ok(element))),
        method("TElement DequeueEnqueue(TElement element, TPriority priority)", |rt, this, a| match dequeue(rt, this)? {
            Some((element, _)) => enqueue(rt, this, a).map(|()| element),
            None => throw(Thrown::invalid_operation(EMPTY)),
        }),
        method("TElement EnqueueDequeue(TElement element, TPriority priority)", |rt, this, a| {
            enqueue(rt, this, a)?;
            Ok(dequeue(rt, this)?.map_or(Value::Null, |(element, _)| element))
        }),
        method("bool TryDequeue([ref] TElement element, [ref] TPriority priority)", |rt, this, a| {
            let found = dequeue(rt, this)?;
            answer(this, a, found)
        }),
        method("bool TryPeek([ref] TElement element, [ref] TPriority priority)", |_, this, a| {
            let found = queue(this)?.first();
            answer(this, a, found)
        }),
        method("void EnqueueRange(System.Collections.Generic.IEnumerable[TElement] elements, TPriority priority)", |rt, this, a| {
            for element in items(rt, &a.value(0))? {
                enqueue(rt, this, &[element, a.value(1)])?;
            }
            Ok(Value::Void)
        }),
        method("bool Remove(TElement element, [ref] TElement removedElement, [ref] TPriority priority, System.Collections.Generic.IEqualityComparer[TElement] equalityComparer)", unemulated),
        method("void Clear()", |_, this, _| {
            queue(this)?.nodes.borrow_mut().clear();
            Ok(Value::Void)
        }),
        method("int EnsureCapacity(int capacity)", unemulated),
        method("void TrimExcess()", |_, _, _| Ok(Value::Void)),
    ])
    .properties(&[
        property("Count", "int", |_, this| Ok(Value::from(queue(this)?.nodes.borrow().len()))),
        property("Capacity", "int", unemulated_property),
        property("Comparer", "System.Collections.Generic.IComparer[TPriority]", unemulated_property),
        property("UnorderedItems", "System.Collections.Generic.PriorityQueue`2+UnorderedItemsCollection[TElement,TPriority]", unemulated_property),
    ]);

struct PriorityQueue {
    type_id: TypeId,
    /// Elements with their priorities, as a heap.
    nodes: RefCell<Vec<(Value, Value)>>,
    comparer: Value,
}

impl Native for PriorityQueue {
    fn type_id(&self) -> TypeId {
        self.type_id
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl PriorityQueue {
    fn first(&self) -> Option<(Value, Value)> {
        self.nodes.borrow().first().cloned()
    }

    fn is_before(&self, rt: &mut dyn Runtime, a: &Value, b: &Value) -> Result<bool> {
        Ok(compare_values(rt, &self.comparer, a, b)? == Ordering::Less)
    }

    fn priority(&self, place: usize) -> Value {
        self.nodes.borrow().get(place).map_or(Value::Null, |(_, priority)| priority.clone())
    }

    fn move_up(&self, rt: &mut dyn Runtime, mut place: usize) -> Result<()> {
        while place > 0 {
            let parent = (place - 1) / ARITY;
            if !self.is_before(rt, &self.priority(place), &self.priority(parent))? {
                break;
            }
            self.swap(place, parent);
            place = parent;
        }
        Ok(())
    }

    fn move_down(&self, rt: &mut dyn Runtime) -> Result<()> {
        let mut place = 0;
        loop {
            let first = place * ARITY + 1;
            let end = (first + ARITY).min(self.nodes.borrow().len());
            if first >= end {
                return Ok(());
            }
            let mut least = first;
            for child in first + 1..end {
                if self.is_before(rt, &self.priority(child), &self.priority(least))? {
                    least = child;
                }
            }
            // What moves down stays where it is not after its least child.
            if !self.is_before(rt, &self.priority(least), &self.priority(place))? {
                return Ok(());
            }
            self.swap(place, least);
            place = least;
        }
    }

    fn swap(&self, a: usize, b: usize) {
        let mut nodes = self.nodes.borrow_mut();
        if a.max(b) < nodes.len() {
            nodes.swap(a, b);
        }
    }
}

fn new(this: &Value, comparer: Value) -> Value {
    Value::object(PriorityQueue { type_id: called_type(this), nodes: RefCell::default(), comparer })
}

fn queue(this: &Value) -> Result<&PriorityQueue> {
    this.native::<PriorityQueue>().map_or_else(|| throw(Thrown::invalid_operation(EMPTY)), Ok)
}

fn enqueue(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<()> {
    let queue = queue(this)?;
    let place = {
        let mut nodes = queue.nodes.borrow_mut();
        nodes.push((a.value(0), a.value(1)));
        nodes.len() - 1
    };
    queue.move_up(rt, place)
}

fn dequeue(rt: &mut dyn Runtime, this: &Value) -> Result<Option<(Value, Value)>> {
    let queue = queue(this)?;
    let taken = {
        let mut nodes = queue.nodes.borrow_mut();
        if nodes.is_empty() {
            return Ok(None);
        }
        nodes.swap_remove(0)
    };
    queue.move_down(rt)?;
    Ok(Some(taken))
}

/// Fills the references of a `Try` method.
fn answer(this: &Value, a: &[Value], found: Option<(Value, Value)>) -> Result<Value> {
    let is_found = found.is_some();
    let (element, priority) = found.unwrap_or_else(|| {
        let parts = this.type_id().generic_parts().map(|(_, parts)| parts).unwrap_or_default();
        let default = |place: usize| parts.get(place).map_or(Value::Null, |id| default_value(*id));
        (default(0), default(1))
    });
    if let [first, second] = a {
        set_reference(first, element);
        set_reference(second, priority);
    }
    Ok(Value::Bool(is_found))
}
