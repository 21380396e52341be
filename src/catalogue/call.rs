//! One call of a Cs cmdlet: its arguments, the state it reads, the one transaction it makes.

use std::rc::Rc;
use std::sync::Arc;

use super::errors;
use super::record::NounRecord;
use super::session::{CsSession, command_info, keep, session};
use super::source::Catalogue;
use super::values::from_value;
use crate::command::BoundParameters;
use crate::engine::{Cmdlet, Context};
use crate::object::{ErrorCategory, Result, Thrown, Value, convert, throw};
use crate::topology::{CommandInfo, Entity, PropertyValue, Snapshot, StoreError, Transaction};

/// What a cmdlet does for each object of input, or once.
pub(super) type Run = fn(&mut Call<'_>) -> Result<()>;

/// A cmdlet of the catalogue: its name and the noun it works on.
pub(super) struct CsEntry {
    pub name: Rc<str>,
    pub verb: Rc<str>,
    pub noun: Rc<str>,
    pub record: Arc<NounRecord>,
}

impl CsEntry {
    pub fn find(catalogue: &Catalogue, name: &str) -> Option<Rc<CsEntry>> {
        let record = catalogue.noun_of(&catalogue.cmdlet(name)?).ok()?;
        let (verb, noun) = name.split_once('-')?;
        Some(Rc::new(CsEntry { name: Rc::from(name), verb: Rc::from(verb), noun: Rc::from(noun), record }))
    }
}

/// A cmdlet of the catalogue in a pipeline.
pub(super) struct CsCmdlet {
    entry: Rc<CsEntry>,
    run: Run,
    index: usize,
}

impl CsCmdlet {
    pub fn new(entry: Rc<CsEntry>, run: Run) -> CsCmdlet {
        CsCmdlet { entry, run, index: 0 }
    }
}

impl Cmdlet for CsCmdlet {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let mut call = Call { cx, args, entry: self.entry.clone(), index: self.index };
        self.index += 1;
        (self.run)(&mut call)
    }
}

/// The running call.
pub(super) struct Call<'a> {
    pub cx: &'a mut Context,
    pub args: &'a BoundParameters,
    pub entry: Rc<CsEntry>,
    /// How many objects came before this one.
    pub index: usize,
}

impl Call<'_> {
    /// The noun that the cmdlet works on.
    pub fn noun(&self) -> Rc<str> {
        self.entry.noun.clone()
    }

    pub fn state(&mut self) -> &Snapshot {
        session(self.cx).state()
    }

    // Arguments

    /// A parameter's argument, if the cmdlet has such a parameter and it was given.
    pub fn arg(&self, name: &str) -> Option<Value> {
        self.args.metadata.find(name).and_then(|i| self.args.at(i)).cloned()
    }

    pub fn is_given(&self, name: &str) -> bool {
        self.arg(name).is_some()
    }

    pub fn switch(&self, name: &str) -> bool {
        self.arg(name).is_some_and(|v| convert::to_bool(&v))
    }

    /// An argument as text; `None` where it was not given, is null or empty.
    pub fn text(&mut self, name: &str) -> Result<Option<String>> {
        match self.arg(name) {
            Some(value) if !value.is_null() => Ok(Some(self.text_of(&value)?).filter(|t| !t.is_empty())),
            _ => Ok(None),
        }
    }

    /// The text of a value; of one of Lync's objects its identity.
    pub fn text_of(&mut self, value: &Value) -> Result<String> {
        if let Value::Custom(object) = value.base()
            && let Some(identity) = object.note("Identity")
        {
            return Ok(convert::to_text(self.cx, &identity)?.as_str().to_owned());
        }
        Ok(convert::to_text(self.cx, value)?.as_str().to_owned())
    }

    /// The elements of a value; null has none, a scalar is one.
    pub fn items_of(&mut self, value: &Value) -> Result<Vec<Value>> {
        if value.is_null() {
            return Ok(Vec::new());
        }
        Ok(match value.base() {
            Value::Array(items) => items.to_vec(),
            Value::Object(_) => {
                crate::types::enumerate(self.cx, value)?.unwrap_or_else(|| vec![value.clone()])
            }
            other => vec![other.clone()],
        })
    }

    /// `-Identity`, as text.
    pub fn identity(&mut self) -> Result<Option<String>> {
        self.text("Identity")
    }

    // Output

    /// Writes an entity as the cmdlet's noun shows it.
    pub fn write(&mut self, entity: &Entity) -> Result<()> {
        let value = self.object(entity)?;
        self.cx.emit(value)
    }

    /// The object of an entity as its own noun shows it.
    pub fn object(&mut self, entity: &Entity) -> Result<Value> {
        let CsSession { store, views, .. } = session(self.cx);
        let made = views.object(store.current(), entity);
        made.or_else(|e| throw(errors::of_store(&e)))
    }

    /// The object of an entity as the noun of another name shows it.
    pub fn object_as(&mut self, entity: &Entity, noun: &str) -> Result<Value> {
        let CsSession { store, views, .. } = session(self.cx);
        let state = store.current();
        let made = state.schemas().entity_type(noun).and_then(|shown| views.object_as(state, entity, &shown));
        made.or_else(|e| throw(errors::of_store(&e)))
    }

    /// Writes a non-terminating error.
    pub fn fail(&mut self, error: Thrown) -> Result<()> {
        self.cx.write_error_record(error.into_record())
    }

    /// Writes what the store refused.
    pub fn refuse(&mut self, error: &StoreError) -> Result<()> {
        let thrown = errors::of_store(error);
        self.fail(thrown)
    }

    /// A value that the store gives, or the error it gives raised.
    pub fn read<R>(
        &mut self,
        read: impl FnOnce(&Snapshot) -> std::result::Result<R, StoreError>,
    ) -> Result<R> {
        read(session(self.cx).state()).or_else(|e| throw(errors::of_store(&e)))
    }

    /// Whether the cmdlet may act on a target; the action is its own name.
    pub fn should_process(&mut self, target: &str) -> Result<bool> {
        let action = self.entry.name.clone();
        self.cx.should_process(target, &action)
    }

    // Changes

    fn info(&mut self) -> Result<CommandInfo> {
        let mut info = command_info(self.cx, &self.entry.name.clone());
        let given: Vec<(Rc<str>, Value)> = self.args.iter().map(|(n, v)| (n.clone(), v.clone())).collect();
        for (name, value) in given {
            let value = from_value(self.cx, &value)?;
            info.parameters.push((Arc::from(&*name), value));
        }
        Ok(info)
    }

    /// Changes the store in one transaction with one journal entry; on an error nothing has changed.
    pub fn change<R>(
        &mut self,
        change: impl FnOnce(&mut Transaction<'_>) -> std::result::Result<R, StoreError>,
    ) -> Result<std::result::Result<R, StoreError>> {
        let info = self.info()?;
        let mut transaction = session(self.cx).store.begin();
        let made = match change(&mut transaction) {
            Ok(made) => made,
            Err(error) => return Ok(Err(error)),
        };
        if let Some(entry) = transaction.commit(info) {
            self.keep(&entry)?;
        }
        Ok(Ok(made))
    }

    fn keep(&mut self, entry: &crate::topology::JournalEntry) -> Result<()> {
        keep(self.cx, entry).or_else(|message| {
            throw(Thrown::record("System.IO.IOException", message, "StateNotKept", ErrorCategory::WriteError))
        })
    }

    /// Makes a change whose refusal is a non-terminating error; `None` then.
    pub fn try_change<R>(
        &mut self,
        change: impl FnOnce(&mut Transaction<'_>) -> std::result::Result<R, StoreError>,
    ) -> Result<Option<R>> {
        match self.change(change)? {
            Ok(made) => Ok(Some(made)),
            Err(error) => {
                self.refuse(&error)?;
                Ok(None)
            }
        }
    }

    /// Property values for the store, from the named arguments.
    pub fn value(&mut self, name: &str) -> Result<Option<PropertyValue>> {
        match self.arg(name) {
            Some(value) => from_value(self.cx, &value).map(Some),
            None => Ok(None),
        }
    }
}
