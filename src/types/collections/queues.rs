//! `Queue`, `Stack`, `LinkedList<T>` and the concurrent bags and queues.

use crate::object::{
    Native, Result, Runtime, Thrown, TypeId, TypeRecord, Value, constructor, method, property, static_method,
    throw,
};
use crate::types::collections::{Deque, Enumerator};
use crate::types::members::{default_value, items};
use crate::types::support::{Arguments, called_type, set_reference, unemulated, unemulated_property};
use std::any::Any;

pub(super) static RECORDS: &[&TypeRecord] = &[
    &QUEUE,
    &STACK,
    &GENERIC_QUEUE,
    &GENERIC_STACK,
    &CONCURRENT_QUEUE,
    &CONCURRENT_BAG,
    &LINKED_LIST,
    &LINKED_LIST_NODE,
];

pub(in crate::types) static QUEUE: TypeRecord = TypeRecord::class("System.Collections.Queue")
    .interfaces(&["System.Collections.ICollection", "System.Collections.IEnumerable", "System.ICloneable"])
    .constructors(&[
        constructor("System.Collections.Queue new()", |_, this, _| {
            Ok(Value::object(Deque::new(called_type(this), [])))
        }),
        constructor("System.Collections.Queue new(int capacity)", |_, this, _| {
            Ok(Value::object(Deque::new(called_type(this), [])))
        }),
        constructor("System.Collections.Queue new(int capacity, float growFactor)", |_, this, _| {
            Ok(Value::object(Deque::new(called_type(this), [])))
        }),
        constructor("System.Collections.Queue new(System.Collections.ICollection col)", |rt, this, a| {
            Ok(Value::object(Deque::new(called_type(this), items(rt, &a.value(0))?)))
        }),
    ])
    .methods(&[
        method("System.Object Clone()", |rt, this, _| {
            Ok(Value::object(Deque::new(this.type_id(), items(rt, this)?)))
        }),
        method("void Clear()", clear),
        method("void CopyTo(array array, int index)", copy_to),
        method("void Enqueue(System.Object obj)", enqueue),
        method("System.Collections.IEnumerator GetEnumerator()", |rt, this, _| {
            Ok(Value::object(
                Enumerator::new("System.Collections.Queue+QueueEnumerator", items(rt, this)?).watching(this),
            ))
        }),
        method("System.Object Dequeue()", |_, this, _| dequeue(this, "Queue empty.")),
        method("System.Object Peek()", |_, this, _| peek(this, "Queue empty.")),
        static_method("System.Collections.Queue Synchronized(System.Collections.Queue queue)", |_, _, a| {
            Ok(a.value(0))
        }),
        method("bool Contains(System.Object obj)", contains),
        method("System.Object[] ToArray()", to_array),
        method("void TrimToSize()", |_, _, _| Ok(Value::Void)),
    ])
    .properties(&[
        property("Count", "int", |_, this| Ok(Value::from(deque(this).items.borrow().len()))),
        property("IsSynchronized", "bool", |_, _| Ok(Value::Bool(false))),
        property("SyncRoot", "System.Object", |_, this| Ok(this.clone())),
    ]);

pub(in crate::types) static STACK: TypeRecord = TypeRecord::class("System.Collections.Stack")
    .interfaces(&["System.Collections.ICollection", "System.Collections.IEnumerable", "System.ICloneable"])
    .constructors(&[
        constructor("System.Collections.Stack new()", |_, this, _| {
            Ok(Value::object(Deque::new(called_type(this), [])))
        }),
        constructor("System.Collections.Stack new(int initialCapacity)", |_, this, _| {
            Ok(Value::object(Deque::new(called_type(this), [])))
        }),
        constructor("System.Collections.Stack new(System.Collections.ICollection col)", |rt, this, a| {
            Ok(Value::object(Deque::new(called_type(this), items(rt, &a.value(0))?.into_iter().rev())))
        }),
    ])
    .methods(&[
        method("void Clear()", clear),
        method("System.Object Clone()", |rt, this, _| {
            Ok(Value::object(Deque::new(this.type_id(), items(rt, this)?)))
        }),
        method("bool Contains(System.Object obj)", contains),
        method("void CopyTo(array array, int index)", copy_to),
        method("System.Collections.IEnumerator GetEnumerator()", |rt, this, _| {
            Ok(Value::object(
                Enumerator::new("System.Collections.Stack+StackEnumerator", items(rt, this)?).watching(this),
            ))
        }),
        method("System.Object Peek()", |_, this, _| peek(this, "Stack empty.")),
        method("System.Object Pop()", |_, this, _| dequeue(this, "Stack empty.")),
        method("void Push(System.Object obj)", push),
        static_method("System.Collections.Stack Synchronized(System.Collections.Stack stack)", |_, _, a| {
            Ok(a.value(0))
        }),
        method("System.Object[] ToArray()", to_array),
    ])
    .properties(&[
        property("Count", "int", |_, this| Ok(Value::from(deque(this).items.borrow().len()))),
        property("IsSynchronized", "bool", |_, _| Ok(Value::Bool(false))),
        property("SyncRoot", "System.Object", |_, this| Ok(this.clone())),
    ]);

pub(in crate::types) static GENERIC_QUEUE: TypeRecord = TypeRecord::class(
    "System.Collections.Generic.Queue`1",
)
.interfaces(&[
    "System.Collections.Generic.IEnumerable[T]",
    "System.Collections.IEnumerable",
    "System.Collections.ICollection",
    "System.Collections.Generic.IReadOnlyCollection[T]",
])
.constructors(&[
    constructor("System.Collections.Generic.Queue`1[T] new()", |_, this, _| {
        Ok(Value::object(Deque::new(called_type(this), [])))
    }),
    constructor("System.Collections.Generic.Queue`1[T] new(int capacity)", |_, this, _| {
        Ok(Value::object(Deque::new(called_type(this), [])))
    }),
    constructor(
        "System.Collections.Generic.Queue`1[T] new(System.Collections.Generic.IEnumerable[T] collection)",
        |rt, this, a| Ok(Value::object(Deque::new(called_type(this), items(rt, &a.value(0))?))),
    ),
])
.methods(&[
    method("void Clear()", clear),
    method("void CopyTo(T[] array, int arrayIndex)", copy_to),
    method("void Enqueue(T item)", enqueue),
    method("System.Collections.Generic.Queue`1+Enumerator[T] GetEnumerator()", |rt, this, _| {
        Ok(Value::object(
            Enumerator::new("System.Collections.Generic.Queue`1+Enumerator", items(rt, this)?).watching(this),
        ))
    }),
    method("T Dequeue()", |_, this, _| dequeue(this, "Queue empty.")),
    method("bool TryDequeue([ref] T result)", |_, this, a| Ok(try_take(this, a, true))),
    method("T Peek()", |_, this, _| peek(this, "Queue empty.")),
    method("bool TryPeek([ref] T result)", |_, this, a| Ok(try_take(this, a, false))),
    method("bool Contains(T item)", contains),
    method("T[] ToArray()", to_array),
    method("void TrimExcess()", |_, _, _| Ok(Value::Void)),
    method("void TrimExcess(int capacity)", |_, _, _| Ok(Value::Void)),
    method("int EnsureCapacity(int capacity)", |_, _, a| Ok(a.value(0))),
])
.properties(&[
    property("Count", "int", |_, this| Ok(Value::from(deque(this).items.borrow().len()))),
    property("Capacity", "int", unemulated_property),
]);

pub(in crate::types) static GENERIC_STACK: TypeRecord = TypeRecord::class(
    "System.Collections.Generic.Stack`1",
)
.interfaces(&[
    "System.Collections.Generic.IEnumerable[T]",
    "System.Collections.IEnumerable",
    "System.Collections.ICollection",
    "System.Collections.Generic.IReadOnlyCollection[T]",
])
.constructors(&[
    constructor("System.Collections.Generic.Stack`1[T] new()", |_, this, _| {
        Ok(Value::object(Deque::new(called_type(this), [])))
    }),
    constructor("System.Collections.Generic.Stack`1[T] new(int capacity)", |_, this, _| {
        Ok(Value::object(Deque::new(called_type(this), [])))
    }),
    constructor(
        "System.Collections.Generic.Stack`1[T] new(System.Collections.Generic.IEnumerable[T] collection)",
        |rt, this, a| {
            Ok(Value::object(Deque::new(called_type(this), items(rt, &a.value(0))?.into_iter().rev())))
        },
    ),
])
.methods(&[
    method("void Clear()", clear),
    method("bool Contains(T item)", contains),
    method("void CopyTo(T[] array, int arrayIndex)", copy_to),
    method("System.Collections.Generic.Stack`1+Enumerator[T] GetEnumerator()", |rt, this, _| {
        Ok(Value::object(
            Enumerator::new("System.Collections.Generic.Stack`1+Enumerator", items(rt, this)?).watching(this),
        ))
    }),
    method("void TrimExcess()", |_, _, _| Ok(Value::Void)),
    method("void TrimExcess(int capacity)", |_, _, _| Ok(Value::Void)),
    method("T Peek()", |_, this, _| peek(this, "Stack empty.")),
    method("bool TryPeek([ref] T result)", |_, this, a| Ok(try_take(this, a, false))),
    method("T Pop()", |_, this, _| dequeue(this, "Stack empty.")),
    method("bool TryPop([ref] T result)", |_, this, a| Ok(try_take(this, a, true))),
    method("void Push(T item)", push),
    method("int EnsureCapacity(int capacity)", |_, _, a| Ok(a.value(0))),
    method("T[] ToArray()", to_array),
])
.properties(&[
    property("Count", "int", |_, this| Ok(Value::from(deque(this).items.borrow().len()))),
    property("Capacity", "int", unemulated_property),
]);

pub(in crate::types) static CONCURRENT_QUEUE: TypeRecord = TypeRecord::class("System.Collections.Concurrent.ConcurrentQueue`1")
    .interfaces(&["System.Collections.Concurrent.IProducerConsumerCollection[T]", "System.Collections.Generic.IEnumerable[T]", "System.Collections.IEnumerable", "System.Collections.ICollection", "System.Collections.Generic.IReadOnlyCollection[T]"])
    .constructors(&[
        constructor("System.Collections.Concurrent.ConcurrentQueue`1[T] new()", |_, this, _| Ok(Value::object(Deque::new(called_type(this), [])))),
        constructor("System.Collections.Concurrent.ConcurrentQueue`1[T] new(System.Collections.Generic.IEnumerable[T] collection)", |rt, this, a| Ok(Value::object(Deque::new(called_type(this), items(rt, &a.value(0))?)))),
    ])
    .methods(&[
        method("T[] ToArray()", to_array),
        method("void CopyTo(T[] array, int index)", copy_to),
        method("System.Collections.Generic.IEnumerator[T] GetEnumerator()", |rt, this, _| Ok(Value::object(Enumerator::new("System.Collections.Generic.IEnumerator`1", items(rt, this)?).watching(this)))),
        method("void Enqueue(T item)", enqueue),
        method("bool TryDequeue([ref] T result)", |_, this, a| Ok(try_take(this, a, true))),
        method("bool TryPeek([ref] T result)", |_, this, a| Ok(try_take(this, a, false))),
        method("void Clear()", clear),
    ])
    .properties(&[
        property("IsEmpty", "bool", |_, this| Ok(Value::Bool(deque(this).items.borrow().is_empty()))),
        property("Count", "int", |_, this| Ok(Value::from(deque(this).items.borrow().len()))),
    ]);

pub(in crate::types) static CONCURRENT_BAG: TypeRecord = TypeRecord::class("System.Collections.Concurrent.ConcurrentBag`1")
    .interfaces(&["System.Collections.Concurrent.IProducerConsumerCollection[T]", "System.Collections.Generic.IEnumerable[T]", "System.Collections.IEnumerable", "System.Collections.ICollection", "System.Collections.Generic.IReadOnlyCollection[T]"])
    .constructors(&[
        constructor("System.Collections.Concurrent.ConcurrentBag`1[T] new()", |_, this, _| Ok(Value::object(Deque::new(called_type(this), [])))),
        constructor("System.Collections.Concurrent.ConcurrentBag`1[T] new(System.Collections.Generic.IEnumerable[T] collection)", |rt, this, a| Ok(Value::object(Deque::new(called_type(this), items(rt, &a.value(0))?.into_iter().rev())))),
    ])
    .methods(&[
        method("void Add(T item)", push),
        method("bool TryTake([ref] T result)", |_, this, a| Ok(try_take(this, a, true))),
        method("bool TryPeek([ref] T result)", |_, this, a| Ok(try_take(this, a, false))),
        method("void CopyTo(T[] array, int index)", copy_to),
        method("T[] ToArray()", to_array),
        method("void Clear()", clear),
        method("System.Collections.Generic.IEnumerator[T] GetEnumerator()", |rt, this, _| Ok(Value::object(Enumerator::new("System.Collections.Generic.IEnumerator`1", items(rt, this)?).watching(this)))),
    ])
    .properties(&[
        property("Count", "int", |_, this| Ok(Value::from(deque(this).items.borrow().len()))),
        property("IsEmpty", "bool", |_, this| Ok(Value::Bool(deque(this).items.borrow().is_empty()))),
    ]);

pub(in crate::types) static LINKED_LIST: TypeRecord = TypeRecord::class("System.Collections.Generic.LinkedList`1")
    .interfaces(&["System.Collections.Generic.ICollection[T]", "System.Collections.Generic.IEnumerable[T]", "System.Collections.IEnumerable", "System.Collections.ICollection", "System.Collections.Generic.IReadOnlyCollection[T]"])
    .constructors(&[
        constructor("System.Collections.Generic.LinkedList`1[T] new()", |_, this, _| Ok(Value::object(Deque::new(called_type(this), [])))),
        constructor("System.Collections.Generic.LinkedList`1[T] new(System.Collections.Generic.IEnumerable[T] collection)", |rt, this, a| Ok(Value::object(Deque::new(called_type(this), items(rt, &a.value(0))?)))),
    ])
    .methods(&[
        method("System.Collections.Generic.LinkedListNode[T] AddAfter(System.Collections.Generic.LinkedListNode[T] node, T value)", |_, this, a| add_beside(this, a, 1)),
        method("void AddAfter(System.Collections.Generic.LinkedListNode[T] node, System.Collections.Generic.LinkedListNode[T] newNode)", unemulated),
        method("System.Collections.Generic.LinkedListNode[T] AddBefore(System.Collections.Generic.LinkedListNode[T] node, T value)", |_, this, a| add_beside(this, a, 0)),
        method("void AddBefore(System.Collections.Generic.LinkedListNode[T] node, System.Collections.Generic.LinkedListNode[T] newNode)", unemulated),
        method("System.Collections.Generic.LinkedListNode[T] AddFirst(T value)", |_, this, a| {
            deque(this).items.borrow_mut().push_front(a.value(0));
            Ok(node(this, 0))
        }),
        method("void AddFirst(System.Collections.Generic.LinkedListNode[T] node)", unemulated),
        method("System.Collections.Generic.LinkedListNode[T] AddLast(T value)", |_, this, a| {
            deque(this).items.borrow_mut().push_back(a.value(0));
            Ok(node(this, deque(this).items.borrow().len() - 1))
        }),
        method("void AddLast(System.Collections.Generic.LinkedListNode[T] node)", unemulated),
        method("void Clear()", clear),
        method("bool Contains(T value)", contains),
        method("void CopyTo(T[] array, int index)", copy_to),
        method("System.Collections.Generic.LinkedListNode[T] Find(T value)", |rt, this, a| {
            let all = items(rt, this)?;
            let at = crate::types::system::array::index_of(rt, &all, &[Value::Null, a.value(0)], false)?;
            Ok(usize::try_from(at).map_or(Value::Null, |i| node(this, i)))
        }),
        method("System.Collections.Generic.LinkedListNode[T] FindLast(T value)", |rt, this, a| {
            let mut all = items(rt, this)?;
            all.reverse();
            let at = crate::types::system::array::index_of(rt, &all, &[Value::Null, a.value(0)], false)?;
            Ok(usize::try_from(at).map_or(Value::Null, |i| node(this, all.len() - 1 - i)))
        }),
        method("System.Collections.Generic.LinkedList`1+Enumerator[T] GetEnumerator()", |rt, this, _| Ok(Value::object(Enumerator::new("System.Collections.Generic.LinkedList`1+Enumerator", items(rt, this)?).watching(this)))),
        method("bool Remove(T value)", |rt, this, a| {
            let all = items(rt, this)?;
            let at = crate::types::system::array::index_of(rt, &all, &[Value::Null, a.value(0)], false)?;
            if let Ok(at) = usize::try_from(at) {
                deque(this).items.borrow_mut().remove(at);
            }
            Ok(Value::Bool(at >= 0))
        }),
        method("void Remove(System.Collections.Generic.LinkedListNode[T] node)", unemulated),
        method("void RemoveFirst()", |_, this, _| dequeue(this, "The LinkedList is empty.").map(|_| Value::Void)),
        method("void RemoveLast()", |_, this, _| {
            if deque(this).items.borrow_mut().pop_back().is_none() {
                return throw(Thrown::invalid_operation("The LinkedList is empty."));
            }
            Ok(Value::Void)
        }),
        method("void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)", unemulated),
        method("void OnDeserialization(System.Object sender)", unemulated),
    ])
    .properties(&[
        property("Count", "int", |_, this| Ok(Value::from(deque(this).items.borrow().len()))),
        property("First", "System.Collections.Generic.LinkedListNode[T]", |_, this| Ok(node(this, 0))),
        property("Last", "System.Collections.Generic.LinkedListNode[T]", |_, this| {
            let n = deque(this).items.borrow().len();
            Ok(if n == 0 { Value::Null } else { node(this, n - 1) })
        }),
    ]);

pub(in crate::types) static LINKED_LIST_NODE: TypeRecord =
    TypeRecord::class("System.Collections.Generic.LinkedListNode`1")
        .constructors(&[constructor(
            "System.Collections.Generic.LinkedListNode`1[T] new(T value)",
            unemulated,
        )])
        .properties(&[
            property("List", "System.Collections.Generic.LinkedList[T]", |_, this| {
                Ok(this.native::<Node>().map_or(Value::Null, |n| n.list.clone()))
            }),
            property("Next", "System.Collections.Generic.LinkedListNode`1[T]", |_, this| {
                Ok(this.native::<Node>().map_or(Value::Null, |n| node(&n.list, n.index + 1)))
            }),
            property("Previous", "System.Collections.Generic.LinkedListNode`1[T]", |_, this| {
                Ok(this
                    .native::<Node>()
                    .and_then(|n| n.index.checked_sub(1).map(|i| node(&n.list, i)))
                    .unwrap_or_default())
            }),
            property("Value", "T", |_, this| Ok(this.native::<Node>().map_or(Value::Null, Node::value))),
            property("ValueRef", "T&", unemulated_property),
        ]);

thread_local! {
    static NONE: &'static Deque = Box::leak(Box::new(Deque::new(TypeId::OBJECT, [])));
}

/// The deque itself; records call these only on deques.
fn deque(this: &Value) -> &Deque {
    this.native::<Deque>().unwrap_or_else(|| NONE.with(|none| *none))
}

/// A place in a linked list, by its number.
struct Node {
    list: Value,
    index: usize,
}

impl Node {
    fn value(&self) -> Value {
        deque(&self.list).items.borrow().get(self.index).cloned().unwrap_or_default()
    }
}

impl Native for Node {
    fn type_id(&self) -> TypeId {
        let definition = TypeId::named("System.Collections.Generic.LinkedListNode`1");
        TypeId::generic(definition, vec![deque(&self.list).item_type()])
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn node(list: &Value, index: usize) -> Value {
    if index < deque(list).items.borrow().len() {
        return Value::object(Node { list: list.clone(), index });
    }
    Value::Null
}

/// A new value before a node of a linked list, or after it.
fn add_beside(this: &Value, a: &[Value], offset: usize) -> Result<Value> {
    let Some(index) = a.first().and_then(|n| n.native::<Node>()).map(|n| n.index + offset) else {
        return throw(Thrown::argument_null("node"));
    };
    let index = {
        let mut all = deque(this).items.borrow_mut();
        let index = index.min(all.len());
        all.insert(index, a.value(1));
        index
    };
    Ok(node(this, index))
}

fn enqueue(_: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    deque(this).items.borrow_mut().push_back(a.value(0));
    Ok(Value::Void)
}

fn push(_: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    deque(this).items.borrow_mut().push_front(a.value(0));
    Ok(Value::Void)
}

fn dequeue(this: &Value, empty: &str) -> Result<Value> {
    match deque(this).items.borrow_mut().pop_front() {
        Some(value) => Ok(value),
        None => throw(Thrown::invalid_operation(empty)),
    }
}

fn peek(this: &Value, empty: &str) -> Result<Value> {
    match deque(this).items.borrow().front() {
        Some(value) => Ok(value.clone()),
        None => throw(Thrown::invalid_operation(empty)),
    }
}

fn try_take(this: &Value, a: &[Value], remove: bool) -> Value {
    let found = if remove {
        deque(this).items.borrow_mut().pop_front()
    } else {
        deque(this).items.borrow().front().cloned()
    };
    set_reference(&a[0], found.clone().unwrap_or_else(|| default_value(deque(this).item_type())));
    Value::Bool(found.is_some())
}

fn clear(_: &mut dyn Runtime, this: &Value, _: &[Value]) -> Result<Value> {
    deque(this).items.borrow_mut().clear();
    Ok(Value::Void)
}

fn contains(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let all = items(rt, this)?;
    Ok(Value::Bool(crate::types::system::array::index_of(rt, &all, &[Value::Null, a.value(0)], false)? >= 0))
}

fn to_array(rt: &mut dyn Runtime, this: &Value, _: &[Value]) -> Result<Value> {
    Ok(Value::typed_array(deque(this).item_type(), items(rt, this)?))
}

fn copy_to(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let all = items(rt, this)?;
    rt.call_method(&Value::typed_array(deque(this).item_type(), all), "CopyTo", a)
}
