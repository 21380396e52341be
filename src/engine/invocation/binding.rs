//! Binding command lines of cmdlets and advanced functions.

use super::Prepared;
use crate::command::{
    BindOptions, Binder, BoundParameters, CommandMetadata, CommandSite, DynamicParameters, ParameterMetadata,
};
use crate::engine::command_table::Command;
use crate::engine::context::Context;
use crate::engine::function::Block;
use crate::engine::scope::Scope;
use crate::engine::{default_parameters, dynamic_parameters, errors};
use crate::object::{Result, Runtime};
use std::rc::Rc;

/// Binds a cmdlet's command line, with the defaults of `$PSDefaultParameterValues`.
pub(in crate::engine) fn bind_cmdlet(
    cx: &mut Context,
    metadata: &Rc<CommandMetadata>,
    prepared: Prepared,
    expecting_input: bool,
    (site, command): (&CommandSite, &Command),
    dynamic: Option<DynamicParameters<'_>>,
) -> Result<BoundParameters> {
    let arguments = prepared.arguments;
    let defaults = default_parameters::of(cx, metadata, &arguments)?;
    let options = BindOptions { dynamic, defaults };
    let result = Binder::bind_with(cx, metadata, arguments, expecting_input, site, options);
    if let Err(flow) = &result {
        if let Some(record) = flow.record()
            && record.id_suffix.borrow().is_none()
        {
            *record.id_suffix.borrow_mut() = Some(site.error_suffix.clone());
        }
        errors::name_command(flow, command);
        errors::locate(cx, flow, &site.source, site.extent);
    }
    result
}

/// Binds an advanced function's command line; its `dynamicparam` block may add parameters on the way.
pub(super) fn bind_advanced(
    cx: &mut Context,
    of: (&Rc<CommandMetadata>, &Rc<Block>, &Rc<Scope>),
    prepared: Prepared,
    expecting_input: bool,
    site: (&CommandSite, &Command),
) -> Result<BoundParameters> {
    let (metadata, block, scope) = of;
    if block.dynamic_param.is_none() {
        return bind_cmdlet(cx, metadata, prepared, expecting_input, site, None);
    }
    let mut defined = Vec::new();
    let mut ask = |rt: &mut dyn Runtime, bound: &BoundParameters| -> Result<Vec<ParameterMetadata>> {
        let Some(cx) = Context::of(rt) else { return Ok(vec![]) };
        defined = dynamic_parameters::defined(cx, block, scope, bound)?;
        let mut added = Vec::new();
        for object in &defined {
            added.extend(dynamic_parameters::metadata_of(cx, metadata, object)?);
        }
        Ok(added)
    };
    let bound = bind_cmdlet(cx, metadata, prepared, expecting_input, site, Some(&mut ask))?;
    dynamic_parameters::report(&defined, &bound);
    Ok(bound)
}
