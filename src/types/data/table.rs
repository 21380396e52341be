//! `DataTable` with its rows and columns.

use crate::object::{
    Native, Result, Runtime, Thrown, TypeId, TypeRecord, Value, constructor, method, property, throw,
};
use crate::types::members::convert_to;
use crate::types::support::{Arguments, index_in, plain_text, unemulated};
use std::any::Any;
use std::cell::{Cell, RefCell};

pub(super) static RECORDS: &[&TypeRecord] =
    &[&DATA_TABLE, &DATA_COLUMN_COLLECTION, &DATA_ROW_COLLECTION, &DATA_COLUMN, &DATA_ROW];

pub(in crate::types) static DATA_TABLE: TypeRecord = TypeRecord::class("System.Data.DataTable")
    .base("System.ComponentModel.MarshalByValueComponent")
    .interfaces(&[
        "System.ComponentModel.IComponent",
        "System.IDisposable",
        "System.IServiceProvider",
        "System.ComponentModel.IListSource",
        "System.ComponentModel.ISupportInitializeNotification",
        "System.ComponentModel.ISupportInitialize",
        "System.Xml.Serialization.IXmlSerializable",
    ])
    .constructors(&[
        constructor("System.Data.DataTable new()", |_, _, a| {
            Ok(Value::object(Table { name: RefCell::new(a.text(0).to_owned()), ..Table::default() }))
        }),
        constructor("System.Data.DataTable new(string tableName)", |_, _, a| {
            Ok(Value::object(Table { name: RefCell::new(a.text(0).to_owned()), ..Table::default() }))
        }),
        constructor("System.Data.DataTable new(string tableName, string tableNamespace)", |_, _, a| {
            Ok(Value::object(Table { name: RefCell::new(a.text(0).to_owned()), ..Table::default() }))
        }),
    ])
    .methods(&[
        method("void AcceptChanges()", |_, _, _| Ok(Value::Void)),
        method("System.Data.DataTable Clone()", |_, this, _| copy(this, false)),
        method("System.Data.DataTable Copy()", |_, this, _| copy(this, true)),
        method("void Clear()", |_, this, _| {
            if let Some(t) = table(this) {
                t.rows.borrow_mut().clear();
            }
            Ok(Value::Void)
        }),
        method("System.Data.DataRow NewRow()", |_, this, _| Ok(new_row(this))),
        method("System.Data.DataRow[] Select()", |_, this, _| {
            Ok(Value::typed_array(
                TypeId::named("System.Data.DataRow"),
                table(this).map_or(vec![], |t| t.rows.borrow().clone()),
            ))
        }),
        method("string ToString()", |_, this, _| {
            Ok(table(this).map_or(Value::Null, |t| Value::from(t.name.borrow().as_str())))
        }),
        method("void BeginLoadData()", |_, _, _| Ok(Value::Void)),
        method("void EndLoadData()", |_, _, _| Ok(Value::Void)),
        method("void Dispose()", |_, _, _| Ok(Value::Void)),
    ])
    .properties(&[
        property("Columns", "System.Data.DataColumnCollection", |_, this| {
            Ok(Value::object(Part { table: this.clone(), rows: false }))
        }),
        property("Rows", "System.Data.DataRowCollection", |_, this| {
            Ok(Value::object(Part { table: this.clone(), rows: true }))
        }),
        property("TableName", "string", |_, this| {
            Ok(table(this).map_or(Value::Null, |t| Value::from(t.name.borrow().as_str())))
        })
        .settable(|_, this, value| {
            if let Some(t) = table(this) {
                *t.name.borrow_mut() = value.as_str().unwrap_or("").to_owned();
            }
            Ok(())
        }),
    ]);

pub(in crate::types) static DATA_COLUMN_COLLECTION: TypeRecord =
    TypeRecord::class("System.Data.DataColumnCollection")
        .base("System.Data.InternalDataCollectionBase")
        .interfaces(&["System.Collections.ICollection", "System.Collections.IEnumerable"])
        .methods(&[
            method("void Add(System.Data.DataColumn column)", |_, this, a| match part(this) {
                Some(t) => add_column(t, a.value(0)).map(|_| Value::Void),
                None => Ok(Value::Null),
            }),
            method("void AddRange(System.Data.DataColumn[] columns)", |_, this, a| {
                if let Some(t) = part(this) {
                    for column in a.items(0) {
                        add_column(t, column)?;
                    }
                }
                Ok(Value::Void)
            }),
            method("System.Data.DataColumn Add(string columnName, type type)", |_, this, a| {
                let Some(t) = part(this) else { return Ok(Value::Null) };
                let name = if a.is_empty() {
                    format!("Column{}", t.columns.borrow().len() + 1)
                } else {
                    a.text(0).to_owned()
                };
                add_column(t, Value::object(Column::new(&name, a.net_type(1).unwrap_or(TypeId::STRING))))
            }),
            method("System.Data.DataColumn Add(string columnName)", |_, this, a| {
                let Some(t) = part(this) else { return Ok(Value::Null) };
                let name = if a.is_empty() {
                    format!("Column{}", t.columns.borrow().len() + 1)
                } else {
                    a.text(0).to_owned()
                };
                add_column(t, Value::object(Column::new(&name, a.net_type(1).unwrap_or(TypeId::STRING))))
            }),
            method("System.Data.DataColumn Add()", |_, this, a| {
                let Some(t) = part(this) else { return Ok(Value::Null) };
                let name = if a.is_empty() {
                    format!("Column{}", t.columns.borrow().len() + 1)
                } else {
                    a.text(0).to_owned()
                };
                add_column(t, Value::object(Column::new(&name, a.net_type(1).unwrap_or(TypeId::STRING))))
            }),
            method("bool Contains(string name)", |_, this, a| {
                Ok(Value::Bool(part(this).is_some_and(|t| t.column(a.text(0)).is_some())))
            }),
            method("System.Data.DataColumn Item(int index) {get;}", |_, this, a| {
                Ok(part(this)
                    .and_then(|t| t.columns.borrow().get(usize::try_from(a.int(0)).ok()?).cloned())
                    .unwrap_or_default())
            }),
            method("System.Data.DataColumn Item(string name) {get;}", |_, this, a| {
                Ok(part(this)
                    .and_then(|t| t.columns.borrow().get(t.column(a.text(0))?).cloned())
                    .unwrap_or_default())
            }),
            method("System.Data.DataColumn Item(int index) {get;}", unemulated),
            method("System.Data.DataColumn Item(string name) {get;}", unemulated),
        ])
        .properties(&[property("Count", "int", |_, this| {
            Ok(Value::from(part(this).map_or(0, |t| t.columns.borrow().len())))
        })]);

pub(in crate::types) static DATA_ROW_COLLECTION: TypeRecord =
    TypeRecord::class("System.Data.DataRowCollection")
        .base("System.Data.InternalDataCollectionBase")
        .interfaces(&["System.Collections.ICollection", "System.Collections.IEnumerable"])
        .methods(&[
            method("void Add(System.Data.DataRow row)", |_, this, a| {
                if let Some(t) = part(this) {
                    t.rows.borrow_mut().push(a.value(0));
                }
                Ok(Value::Void)
            }),
            method("System.Data.DataRow Add(Params System.Object[] values)", |rt, this, a| {
                let Some(owner) = this.native::<Part>().map(|p| p.table.clone()) else {
                    return Ok(Value::Null);
                };
                let row = new_row(&owner);
                let values = a.items(0);
                if values.len() > part(this).map_or(0, |t| t.columns.borrow().len()) {
                    return throw(Thrown::argument_bare(
                        "Input array is longer than the number of columns in this table.",
                    ));
                }
                for (i, value) in values.into_iter().enumerate() {
                    set_cell(rt, &row, i, &value)?;
                }
                if let Some(t) = part(this) {
                    t.rows.borrow_mut().push(row.clone());
                }
                Ok(row)
            }),
            method("void Clear()", |_, this, _| {
                if let Some(t) = part(this) {
                    t.rows.borrow_mut().clear();
                }
                Ok(Value::Void)
            }),
            method("void Remove(System.Data.DataRow row)", |_, this, a| {
                if let Some(t) = part(this) {
                    t.rows.borrow_mut().retain(|r| !r.same_reference(&a[0]));
                }
                Ok(Value::Void)
            }),
            method("void RemoveAt(int index)", |_, this, a| {
                let Some(t) = part(this) else { return Ok(Value::Void) };
                let at = index_in(a.int(0), t.rows.borrow().len())?;
                t.rows.borrow_mut().remove(at);
                Ok(Value::Void)
            }),
            method("System.Data.DataRow Item(int index) {get;}", |_, this, a| {
                let Some(t) = part(this) else { return Ok(Value::Null) };
                let at = index_in(a.int(0), t.rows.borrow().len())?;
                Ok(t.rows.borrow()[at].clone())
            }),
            method("System.Data.DataRow Item(int index) {get;}", unemulated),
        ])
        .properties(&[property("Count", "int", |_, this| {
            Ok(Value::from(part(this).map_or(0, |t| t.rows.borrow().len())))
        })]);

pub(in crate::types) static DATA_COLUMN: TypeRecord = TypeRecord::class("System.Data.DataColumn")
    .base("System.ComponentModel.MarshalByValueComponent")
    .interfaces(&["System.ComponentModel.IComponent", "System.IDisposable", "System.IServiceProvider"])
    .constructors(&[
        constructor("System.Data.DataColumn new()", |_, _, _| Ok(Value::object(Column::new("", TypeId::STRING)))),
        constructor("System.Data.DataColumn new(string columnName)", |_, _, a| Ok(Value::object(Column::new(a.text(0), a.net_type(1).unwrap_or(TypeId::STRING))))),
        constructor("System.Data.DataColumn new(string columnName, type dataType)", |_, _, a| Ok(Value::object(Column::new(a.text(0), a.net_type(1).unwrap_or(TypeId::STRING))))),
        constructor("System.Data.DataColumn new(string columnName, type dataType, string expr)", unemulated),
        constructor("System.Data.DataColumn new(string columnName, type dataType, string expr, System.Data.MappingType type)", unemulated),
    ])
    .methods(&[
        method("string ToString()", |_, this, _| Ok(column(this).map_or(Value::Null, |c| Value::from(c.name.borrow().as_str())))),
    ])
    .properties(&[
        property("AllowDBNull", "bool", |_, _| Ok(Value::Bool(true))).settable(|_, _, _| Ok(())),
        property("Caption", "string", |_, this| Ok(column(this).map_or(Value::Null, |c| Value::from(c.name.borrow().as_str())))),
        property("ColumnName", "string", |_, this| Ok(column(this).map_or(Value::Null, |c| Value::from(c.name.borrow().as_str())))).settable(|_, this, value| {
            if let Some(c) = column(this) {
                *c.name.borrow_mut() = value.as_str().unwrap_or("").to_owned();
            }
            Ok(())
        }),
        property("DataType", "type", |_, this| Ok(column(this).map_or(Value::Null, |c| Value::Type(c.data_type.get())))).settable(|_, this, value| {
            if let (Some(c), Value::Type(id)) = (column(this), value.base()) {
                c.data_type.set(*id);
            }
            Ok(())
        }),
        property("DefaultValue", "System.Object", |_, _| Ok(Value::object(crate::types::system::DbNull))),
    ]);

pub(in crate::types) static DATA_ROW: TypeRecord = TypeRecord::class("System.Data.DataRow")
    .methods(&[
        method("void AcceptChanges()", |_, _, _| Ok(Value::Void)),
        method("void BeginEdit()", |_, _, _| Ok(Value::Void)),
        method("void Delete()", |_, this, _| {
            if let Some(t) = row(this).and_then(|r| table(&r.table)) {
                t.rows.borrow_mut().retain(|r| !r.same_reference(this));
            }
            Ok(Value::Void)
        }),
        method("void EndEdit()", |_, _, _| Ok(Value::Void)),
        method("bool IsNull(int columnIndex)", |rt, this, a| {
            let value = cell(rt, this, a)?;
            Ok(Value::Bool(value.native::<crate::types::system::DbNull>().is_some()))
        }),
        method("bool IsNull(string columnName)", |rt, this, a| {
            let value = cell(rt, this, a)?;
            Ok(Value::Bool(value.native::<crate::types::system::DbNull>().is_some()))
        }),
        method("System.Object Item(string columnName) {get;set;}", cell),
        method("System.Object Item(int columnIndex) {get;set;}", cell),
        method("System.Object Item(int columnIndex) {get;set;}", unemulated),
        method("System.Object Item(string columnName) {get;set;}", unemulated),
        method("System.Object Item(System.Data.DataColumn column) {get;set;}", unemulated),
        method("System.Object Item(int columnIndex, System.Data.DataRowVersion version) {get;}", unemulated),
        method(
            "System.Object Item(string columnName, System.Data.DataRowVersion version) {get;}",
            unemulated,
        ),
        method(
            "System.Object Item(System.Data.DataColumn column, System.Data.DataRowVersion version) {get;}",
            unemulated,
        ),
    ])
    .properties(&[
        property("Table", "System.Data.DataTable", |_, this| {
            Ok(row(this).map_or(Value::Null, |r| r.table.clone()))
        }),
        property("ItemArray", "System.Object[]", |_, this| {
            Ok(row(this).map_or(Value::Null, |r| Value::array(r.cells.borrow().clone())))
        }),
    ]);

/// `DataTable`.
#[derive(Default)]
pub struct Table {
    name: RefCell<String>,
    pub columns: RefCell<Vec<Value>>,
    pub rows: RefCell<Vec<Value>>,
}

impl Table {
    fn column(&self, name: &str) -> Option<usize> {
        self.columns
            .borrow()
            .iter()
            .position(|c| column(c).is_some_and(|c| c.name.borrow().eq_ignore_ascii_case(name)))
    }
}

impl Native for Table {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Data.DataTable")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The `Rows` or `Columns` of a table.
pub struct Part {
    table: Value,
    rows: bool,
}

impl Native for Part {
    fn type_id(&self) -> TypeId {
        TypeId::named(if self.rows {
            "System.Data.DataRowCollection"
        } else {
            "System.Data.DataColumnCollection"
        })
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

struct Column {
    name: RefCell<String>,
    data_type: Cell<TypeId>,
}

impl Column {
    fn new(name: &str, data_type: TypeId) -> Column {
        Column { name: RefCell::new(name.to_owned()), data_type: Cell::new(data_type) }
    }
}

impl Native for Column {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Data.DataColumn")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// `DataRow`: one cell for each column the table had.
pub struct Row {
    table: Value,
    cells: RefCell<Vec<Value>>,
}

impl Native for Row {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Data.DataRow")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn table(this: &Value) -> Option<&Table> {
    this.native::<Table>()
}

fn part(this: &Value) -> Option<&Table> {
    this.native::<Part>().and_then(|p| table(&p.table))
}

fn column(this: &Value) -> Option<&Column> {
    this.native::<Column>()
}

fn row(this: &Value) -> Option<&Row> {
    this.native::<Row>()
}

fn empty_cell() -> Value {
    Value::object(crate::types::system::DbNull)
}

fn new_row(owner: &Value) -> Value {
    let n = table(owner).map_or(0, |t| t.columns.borrow().len());
    Value::object(Row { table: owner.clone(), cells: RefCell::new((0..n).map(|_| empty_cell()).collect()) })
}

fn add_column(table: &Table, new: Value) -> Result<Value> {
    let name = column(&new).map_or(String::new(), |c| c.name.borrow().clone());
    if table.column(&name).is_some() {
        let message = format!("A column named '{name}' already belongs to this DataTable.");
        return throw(Thrown::exception("System.Data.DuplicateNameException", message));
    }
    table.columns.borrow_mut().push(new.clone());
    for r in table.rows.borrow().iter().filter_map(row) {
        r.cells.borrow_mut().push(empty_cell());
    }
    Ok(new)
}

fn place(this: &Value, key: &Value) -> Result<usize> {
    let owner = row(this).map_or(Value::Null, |r| r.table.clone());
    let Some(t) = table(&owner) else { return Ok(usize::MAX) };
    match key.as_str() {
        Some(name) => match t.column(name) {
            Some(i) => Ok(i),
            None => throw(Thrown::argument_bare(format!(
                "Column '{name}' does not belong to table {}.",
                t.name.borrow()
            ))),
        },
        None => match key.as_integer().and_then(|i| usize::try_from(i).ok()) {
            Some(i) if i < t.columns.borrow().len() => Ok(i),
            _ => throw(Thrown::exception(
                "System.IndexOutOfRangeException",
                format!("Cannot find column {}.", plain_text(key)),
            )),
        },
    }
}

fn set_cell(rt: &mut dyn Runtime, this: &Value, at: usize, value: &Value) -> Result<()> {
    let Some(r) = row(this) else { return Ok(()) };
    let wanted = table(&r.table)
        .and_then(|t| t.columns.borrow().get(at).and_then(|c| column(c).map(|c| c.data_type.get())));
    let value = match wanted {
        _ if value.is_null() || value.native::<crate::types::system::DbNull>().is_some() => empty_cell(),
        Some(wanted) => convert_to(rt, value, wanted)?,
        None => value.clone(),
    };
    let mut cells = r.cells.borrow_mut();
    if cells.len() <= at {
        cells.resize_with(at + 1, empty_cell);
    }
    cells[at] = value;
    Ok(())
}

fn cell(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let at = place(this, &a[0])?;
    if a.len() > 1 {
        set_cell(rt, this, at, &a[1])?;
        return Ok(Value::Void);
    }
    Ok(row(this).and_then(|r| r.cells.borrow().get(at).cloned()).unwrap_or_else(empty_cell))
}

fn copy(this: &Value, with_rows: bool) -> Result<Value> {
    let Some(t) = table(this) else { return Ok(Value::Null) };
    let columns = t
        .columns
        .borrow()
        .iter()
        .filter_map(column)
        .map(|c| Value::object(Column::new(&c.name.borrow(), c.data_type.get())))
        .collect();
    let new = Value::object(Table {
        name: RefCell::new(t.name.borrow().clone()),
        columns: RefCell::new(columns),
        rows: RefCell::default(),
    });
    if with_rows {
        let rows = t
            .rows
            .borrow()
            .iter()
            .filter_map(row)
            .map(|r| Value::object(Row { table: new.clone(), cells: RefCell::new(r.cells.borrow().clone()) }))
            .collect();
        if let Some(n) = table(&new) {
            *n.rows.borrow_mut() = rows;
        }
    }
    Ok(new)
}

/// Rows and columns as `foreach` takes them; a table gives its rows.
pub(in crate::types) fn items_of(this: &Value) -> Option<Vec<Value>> {
    if let Some(t) = table(this) {
        return Some(t.rows.borrow().clone());
    }
    let part_of = this.native::<Part>()?;
    let t = part(this)?;
    Some(if part_of.rows { t.rows.borrow().clone() } else { t.columns.borrow().clone() })
}

/// A cell read as a property of its row.
pub(in crate::types) fn get_cell(this: &Value, name: &str) -> Option<Value> {
    let r = row(this)?;
    let at = table(&r.table)?.column(name)?;
    r.cells.borrow().get(at).cloned()
}

/// A cell set as a property of its row; false if there is no such column.
pub(in crate::types) fn set_named_cell(
    rt: &mut dyn Runtime,
    this: &Value,
    name: &str,
    value: &Value,
) -> Result<bool> {
    let at = row(this).and_then(|r| table(&r.table).and_then(|t| t.column(name)));
    match at {
        Some(at) => {
            set_cell(rt, this, at, value)?;
            Ok(true)
        }
        None => Ok(false),
    }
}

/// The columns of a row's table by name, with their types.
pub(in crate::types) fn cells_of(this: &Value) -> Vec<(String, TypeId)> {
    let Some(t) = row(this).and_then(|r| table(&r.table)) else { return vec![] };
    t.columns
        .borrow()
        .iter()
        .filter_map(column)
        .map(|c| (c.name.borrow().clone(), c.data_type.get()))
        .collect()
}
