//! The engine as the rooms below see it.

use super::context::Context;
use super::function::{Code, parent_scope, session_of};
use super::invocation::fill_defaults;
use super::scope::{Scope, ScopeKind};
use super::variable::{Slot, Variable};
use crate::object::{ErrorRecord, Flow, Host, Result, Runtime, ScriptBlock, Value};
use crate::text::{Extent, Name};
use std::any::Any;
use std::rc::Rc;

impl Runtime for Context {
    fn host(&mut self) -> &mut dyn Host {
        &mut *self.host
    }

    fn invoke_block(
        &mut self,
        block: &Rc<ScriptBlock>,
        arguments: &[Value],
        underscore: Option<Value>,
        this: Option<Value>,
    ) -> Result<Vec<Value>> {
        self.collect(|cx| cx.call_block(block, arguments.to_vec(), underscore, this))
    }

    fn invoke_block_strictly(
        &mut self,
        block: &Rc<ScriptBlock>,
        arguments: &[Value],
        underscore: Option<Value>,
        this: Option<Value>,
    ) -> Result<Vec<Value>> {
        self.try_depth += 1;
        let result = self.invoke_block(block, arguments, underscore, this);
        self.try_depth -= 1;
        result
    }

    fn invoke_block_here(
        &mut self,
        block: &Rc<ScriptBlock>,
        arguments: &[Value],
        underscore: Value,
    ) -> Result<Vec<Value>> {
        if !arguments.is_empty() {
            return self.invoke_block(block, arguments, Some(underscore), None);
        }
        let here = super::here_block::HereBlock::new(self, block);
        self.collect(|cx| here.run(cx, &underscore))
    }

    fn call_method(&mut self, target: &Value, name: &str, arguments: &[Value]) -> Result<Value> {
        crate::types::members::invoke_method(self, target, name, arguments.to_vec(), &[])
    }

    fn get_property(&mut self, target: &Value, name: &str) -> Result<Value> {
        Ok(crate::types::members::get_member(self, target, name)?.unwrap_or_default())
    }

    fn set_property(&mut self, target: &Value, name: &str, value: Value) -> Result<()> {
        crate::types::members::set_member(self, target, name, value)
    }

    fn variable(&mut self, name: &str) -> Option<Value> {
        match name.strip_prefix("global:") {
            Some(name) => self.global.get_local(Name::existing(name)?),
            None => self.get_variable(Name::existing(name)?),
        }
    }

    fn set_variable(&mut self, name: Name, value: Value) {
        self.scope.put(name, Slot::Value(value));
    }

    fn write_output(&mut self, value: Value) -> Result<()> {
        self.emit(value)
    }

    fn write_error(&mut self, record: ErrorRecord) -> Result<()> {
        self.write_error_record(record)
    }

    fn check_stop(&mut self) -> Result<()> {
        Context::check_stop(self)
    }

    fn full_path(&mut self, path: &str) -> String {
        self.drives.absolute(path)
    }

    fn path_separator(&mut self) -> char {
        self.drives.separator()
    }

    fn as_any(&mut self) -> &mut dyn Any {
        self
    }
}

impl Context {
    /// The engine behind a runtime.
    pub fn of(rt: &mut dyn Runtime) -> Option<&mut Context> {
        rt.as_any().downcast_mut()
    }

    /// Calls a script block with objects as its `$input`.
    pub fn call_block_with_input(
        &mut self,
        block: &Rc<ScriptBlock>,
        arguments: Vec<Value>,
        input: Vec<Value>,
    ) -> Result<()> {
        let input = super::support::input_enumerator(input);
        self.call_block_in(block, arguments, &[("input", input)])
    }

    /// Calls a script block in a scope of its own, writing to the current output.
    pub fn call_block(
        &mut self,
        block: &Rc<ScriptBlock>,
        arguments: Vec<Value>,
        underscore: Option<Value>,
        this: Option<Value>,
    ) -> Result<()> {
        let mut given = Vec::new();
        given.extend(underscore.map(|value| ("_", value)));
        given.extend(this.map(|value| ("this", value)));
        self.call_block_in(block, arguments, &given)
    }

    /// Calls a script block with some automatic variables given.
    fn call_block_in(
        &mut self,
        block: &Rc<ScriptBlock>,
        arguments: Vec<Value>,
        given: &[(&str, Value)],
    ) -> Result<()> {
        self.check_depth()?;
        let compiled = Code::of(block).compiled(self)?;
        let scope = Scope::new(ScopeKind::Block, compiled.layout.clone(), Some(parent_scope(self, block)));
        *scope.module.borrow_mut() = session_of(block);
        for (name, value) in given {
            scope.put(Name::new(name), Slot::Value(value.clone()));
        }
        let mut arguments = arguments.into_iter();
        for parameter in &compiled.parameters {
            let Some(value) = arguments.next() else { break };
            let value = match parameter.type_id {
                Some(t) => crate::object::convert::convert(self, &value, t)?,
                None => value,
            };
            scope.put_slot(parameter.slot, Slot::Value(value));
        }
        if let Some(slot) = compiled.slots.args {
            scope.put_slot(slot, Slot::Value(Value::array(arguments.collect())));
        }
        let mut frame = self.block_frame(&compiled.ast.source);
        frame.block = Some(block.clone());
        self.frames.push(frame);
        let result: Result<()> = self.in_scope(scope, |cx| {
            fill_defaults(cx, &compiled)?;
            for body in [&compiled.begin, &compiled.process, &compiled.end].into_iter().flatten() {
                body.run(cx)?;
            }
            Ok(())
        });
        self.frames.pop();
        match result {
            Err(flow) if matches!(*flow, Flow::Return) => Ok(()),
            other => other,
        }
    }

    pub(super) fn block_frame(&self, body: &Rc<crate::text::Source>) -> super::context::Frame {
        let (source, extent) = match self.frames.iter().rev().find(|f| f.is_script) {
            Some(f) => (f.source.clone(), f.extent),
            None => (body.clone(), Extent::default()),
        };
        super::context::Frame {
            name: Rc::from("<ScriptBlock>"),
            error_suffix: Rc::from(""),
            source,
            extent,
            preferences: None,
            invocation: Default::default(),
            is_script: true,
            body: Some(body.clone()),
            cmdlet: None,
            command: None,
            block: None,
            called: None,
        }
    }

    /// Runs a script block in the current scope and collects its output.
    pub fn run_block_here(&mut self, block: &Rc<ScriptBlock>) -> Result<Vec<Value>> {
        self.collect(|cx| cx.dot_block(block))
    }

    /// Runs a script block in the current scope.
    pub fn dot_block(&mut self, block: &Rc<ScriptBlock>) -> Result<()> {
        let layout = self.scope.layout.clone();
        let compiled = Code::of(block).compiled_in(self, &layout)?;
        let frame = self.block_frame(&compiled.ast.source);
        self.frames.push(frame);
        let result: Result<()> = (|| {
            for body in [&compiled.begin, &compiled.process, &compiled.end].into_iter().flatten() {
                body.run(self)?;
            }
            Ok(())
        })();
        self.frames.pop();
        match result {
            Err(flow) if matches!(*flow, Flow::Return) => Ok(()),
            other => other,
        }
    }

    /// Puts a name back as it was before a block changed it for a while.
    pub fn restore_local(&mut self, name: Name, saved: Option<Value>) {
        match saved {
            Some(value) => self.scope.put(name, Slot::Value(value)),
            None => {
                self.scope.remove(name);
            }
        }
    }

    /// Strict mode in force: 0 for none.
    pub fn strict_mode(&self) -> u8 {
        if !self.strict_used {
            return 0;
        }
        super::scope::ancestors(&self.scope).find_map(|s| s.strict.get()).unwrap_or(0)
    }

    /// `$MyInvocation` for the code that runs.
    pub fn invocation_value(&mut self) -> Value {
        match self.frames.iter().rev().find(|f| f.is_script) {
            Some(frame) => Value::object(crate::object::InvocationObject(frame.invocation_info())),
            None => {
                let info = crate::object::InvocationInfo::at(&self.location.0, Extent::default());
                Value::object(crate::object::InvocationObject(Rc::new(info)))
            }
        }
    }

    pub fn set_alias(&mut self, name: &str, definition: &str) {
        let alias = super::command_table::Alias {
            name: Rc::from(name),
            definition: Rc::from(definition),
            description: Rc::from(""),
            options: Default::default(),
        };
        let scope = self.global.clone();
        scope
            .definitions
            .borrow_mut()
            .get_or_insert_default()
            .aliases
            .insert(Name::new(name), Rc::new(alias));
        self.commands.changed();
    }

    /// The text with variables and subexpressions in it replaced, as in a double-quoted string.
    pub fn expand_string(&mut self, text: &str) -> Result<String> {
        let quoted = format!("\"{}\"", text.replace('"', "\"\""));
        let block = self.parse_block(&quoted, None)?;
        let value = Value::from_output(self.run_block_here(&block)?);
        crate::object::convert::to_text(self, &value).map(|t| t.to_string())
    }

    /// A record for the information stream, made by the running command.
    pub fn information_record(&mut self, message: Value, tags: Vec<Rc<str>>) -> super::InformationRecord {
        let source = self
            .frames
            .iter()
            .rev()
            .find(|f| f.is_script)
            .and_then(|f| f.body.as_ref())
            .and_then(|s| s.path.clone());
        let ticks = self.host.now_utc();
        let time = crate::dotnet::DateTime::from_ticks(ticks, crate::dotnet::DateTimeKind::Local)
            .unwrap_or_default();
        super::InformationRecord {
            message,
            source: source.unwrap_or_else(|| Rc::from("")),
            tags,
            time,
            no_new_line: false,
        }
    }

    /// How many errors were remembered; tells whether something reported one.
    pub fn error_count(&self) -> usize {
        self.errors_written
    }

    pub fn remove_function(&mut self, name: Name) {
        for scope in super::scope::ancestors(&self.scope) {
            let removed = scope.definitions.borrow_mut().as_mut().and_then(|d| d.functions.remove(&name));
            if removed.is_some() {
                self.commands.changed();
                return;
            }
        }
    }

    pub fn remove_alias(&mut self, name: Name) {
        for scope in super::scope::ancestors(&self.scope) {
            let removed = scope.definitions.borrow_mut().as_mut().and_then(|d| d.aliases.remove(&name));
            if removed.is_some() {
                self.commands.changed();
                return;
            }
        }
    }

    /// The content of an item on a drive, for `${C:\file.txt}`.
    pub fn read_drive_item(&mut self, drive: &str, path: &str) -> Option<Value> {
        let _ = (drive, path);
        None
    }
}

impl crate::types::ReferenceTarget for Variable {
    fn get(&self) -> Value {
        self.value.borrow().clone()
    }
    fn set(&self, value: Value) {
        *self.value.borrow_mut() = value;
    }
}
