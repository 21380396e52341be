//! Binds objects that come through the pipeline.

use super::{BoundParameters, CommandSite};
use crate::object::{Result, Runtime, Value};

/// Which parameters the pipeline may bind, worked out once for a command line.
pub struct PipelineBinder;

impl PipelineBinder {
    /// After the command line was bound.
    pub fn new(bound: &BoundParameters) -> PipelineBinder {
        let _ = bound;
        PipelineBinder
    }

    /// Binds one object, in place of what the last one bound. `false` if no parameter takes it.
    pub fn bind(&mut self, rt: &mut dyn Runtime, bound: &mut BoundParameters, input: &Value, site: &CommandSite) -> Result<bool> {
        let _ = (rt, bound, input, site);
        Ok(false)
    }
}
