//! The Cs cmdlets as commands of the session, each made when it is first called.

use std::rc::Rc;

use super::call::{CsCmdlet, CsEntry};
use super::dispatch::behaviour_of;
use super::documentation::documentation;
use super::metadata::{metadata_of, module_of};
use super::source::{Catalogue, Product};
use crate::command::{CommandMetadata, Documentation};
use crate::engine::{Cmdlet, CmdletEntry, CommandProvider, NotEmulated};

/// The cmdlets of one product.
pub struct CatalogueCommands {
    pub(super) schemas: std::sync::Arc<crate::topology::Schemas>,
}

impl CommandProvider for CatalogueCommands {
    fn find(&self, name: &str) -> Option<CmdletEntry> {
        let product = self.schemas.product();
        let row = self.schemas.catalogue().cmdlet(name).filter(|row| row.is_in(product))?;
        let name: Rc<str> = Rc::from(row.name);
        let (schemas, wanted) = (self.schemas.clone(), name.clone());
        let metadata = move || make_metadata(schemas.catalogue(), &wanted, product);
        let (schemas, wanted) = (self.schemas.clone(), name.clone());
        let entry = std::cell::OnceCell::<Option<Rc<CsEntry>>>::new();
        let make = move || {
            make_cmdlet(entry.get_or_init(|| CsEntry::find(schemas.catalogue(), &wanted)).clone(), &wanted)
        };
        Some(CmdletEntry::lazy(name, module_of(product), Rc::new(metadata), Rc::new(make)))
    }

    fn documentation(&self, name: &str) -> Option<Documentation> {
        let (catalogue, product) = (self.schemas.catalogue(), self.schemas.product());
        let row = catalogue.cmdlet(name).filter(|row| row.is_in(product))?;
        let record = catalogue.noun_of(&row).ok()?;
        Some(documentation(&record, row.name, record.cmdlets.get(row.name)?, product))
    }

    fn names(&self) -> Vec<Rc<str>> {
        self.schemas
            .catalogue()
            .cmdlets()
            .filter(|row| row.is_in(self.schemas.product()))
            .map(|row| Rc::from(row.name))
            .collect()
    }
}

fn make_metadata(catalogue: &Catalogue, name: &str, product: Product) -> Rc<CommandMetadata> {
    let record = catalogue.cmdlet(name).and_then(|row| catalogue.noun_of(&row).ok());
    let made = record.as_ref().and_then(|r| Some(metadata_of(r, name, r.cmdlets.get(name)?, product)));
    Rc::new(made.unwrap_or_else(|| CommandMetadata {
        name: Rc::from(name),
        is_advanced: true,
        ..CommandMetadata::default()
    }))
}

fn make_cmdlet(entry: Option<Rc<CsEntry>>, name: &Rc<str>) -> Box<dyn Cmdlet> {
    match entry.and_then(|e| Some((behaviour_of(&e)?, e))) {
        Some((run, entry)) => Box::new(CsCmdlet::new(entry, run)),
        None => Box::new(NotEmulated { name: name.clone(), advice: Rc::from("") }),
    }
}
