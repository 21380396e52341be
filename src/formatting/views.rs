//! The views of known types, read from `grammar/views/` when the first one is asked for.

use super::expression::Expression;
use super::format_data::Alignment;
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::rc::Rc;

const SOURCES: [&str; 5] = [
    include_str!("../../grammar/views/types.view"),
    include_str!("../../grammar/views/files.view"),
    include_str!("../../grammar/views/commands.view"),
    include_str!("../../grammar/views/lync.view"),
    include_str!("../../grammar/views/help.view"),
];

/// The shapes a view may have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    Table,
    List,
    Wide,
    Custom,
}

impl Shape {
    /// As PowerShell's messages name it.
    pub fn name(self) -> &'static str {
        match self {
            Shape::Table => "Table",
            Shape::List => "List",
            Shape::Wide => "Wide",
            Shape::Custom => "Custom",
        }
    }
}

/// One view.
pub struct View {
    pub name: Rc<str>,
    pub shape: Shape,
    pub types: Vec<Rc<str>>,
    /// The view counts only for objects with this property.
    pub when: Option<Rc<str>>,
    pub group: Option<(Expression, Rc<str>)>,
    pub out_of_band: bool,
    pub autosize: bool,
    pub wrap: bool,
    pub columns: Vec<ViewColumn>,
    /// Items for one type, after the items for all others.
    pub special: Option<(Rc<str>, Vec<ViewColumn>)>,
}

/// A column of a table, an item of a list, what a wide or custom view shows.
pub struct ViewColumn {
    /// The label if it is not the expression's name.
    pub label: Option<Rc<str>>,
    pub width: usize,
    pub alignment: Option<Alignment>,
    pub expression: Expression,
}

#[derive(Default)]
struct Views {
    all: Vec<Rc<View>>,
    by_type: FxHashMap<Rc<str>, Vec<usize>>,
    properties: FxHashMap<Rc<str>, Vec<Rc<str>>>,
    names: FxHashMap<Rc<str>, Rc<str>>,
}

thread_local! {
    static VIEWS: RefCell<Views> = RefCell::new(Views::read());
}

/// Shows objects of a type as a list, or as a table, of these properties in this order.
pub fn register_view(type_name: &str, shape: Shape, properties: &[Rc<str>]) {
    let columns = properties.iter().map(|p| ViewColumn {
        label: None,
        width: 0,
        alignment: None,
        expression: Expression::property(p),
    });
    let view = View { columns: columns.collect(), ..View::new(type_name, shape, type_name) };
    VIEWS.with_borrow_mut(|views| {
        views.properties.insert(Rc::from(type_name), properties.to_vec());
        views.add(view);
    });
}

/// Whether a view was registered for a type.
pub fn is_registered(type_name: &str) -> bool {
    VIEWS.with_borrow(|views| views.by_type.contains_key(type_name))
}

/// Sets or takes away the properties that stand in for a view (`Update-TypeData -DefaultDisplayPropertySet`).
pub fn set_default_properties(type_name: &str, properties: Option<Vec<Rc<str>>>) {
    VIEWS.with_borrow_mut(|views| match properties {
        Some(names) => {
            views.properties.insert(Rc::from(type_name), names);
        }
        None => {
            views.properties.remove(type_name);
        }
    });
}

pub fn default_properties(type_name: &str) -> Option<Vec<Rc<str>>> {
    VIEWS.with_borrow(|views| {
        let known = views.properties.get(type_name);
        known
            .or_else(|| {
                views.properties.iter().find(|(k, _)| k.eq_ignore_ascii_case(type_name)).map(|(_, v)| v)
            })
            .cloned()
    })
}

/// Sets the property that names an object (`Update-TypeData -DefaultDisplayProperty`).
pub fn set_naming_property(type_name: &str, property: &str) {
    VIEWS.with_borrow_mut(|views| {
        views.names.insert(Rc::from(type_name), Rc::from(property));
    });
}

pub fn naming_property(type_name: &str) -> Option<Rc<str>> {
    VIEWS.with_borrow(|views| views.names.get(type_name).cloned())
}

/// Views of the most specific type that has any `accept`able one, in the order of the data.
fn of_types(type_names: &[Rc<str>], accept: impl Fn(&View) -> bool) -> Vec<Rc<View>> {
    VIEWS.with_borrow(|views| {
        for name in type_names {
            let Some(at) = views.by_type.get(name) else { continue };
            let found: Vec<Rc<View>> =
                at.iter().map(|&i| &views.all[i]).filter(|v| accept(v)).cloned().collect();
            if !found.is_empty() {
                return found;
            }
        }
        vec![]
    })
}

/// The views that could be chosen by default; the caller tests [`View::when`].
pub fn candidates(type_names: &[Rc<str>], shape: Option<Shape>) -> Vec<Rc<View>> {
    of_types(type_names, |v| !v.out_of_band && shape.is_none_or(|s| s == v.shape))
}

/// The view by which an object of this type is shown wherever it comes.
pub fn out_of_band(type_names: &[Rc<str>]) -> Option<Rc<View>> {
    of_types(type_names, |v| v.out_of_band).into_iter().next()
}

/// Whether the view is one for an object of these types, whatever comes before it in rank.
pub fn applies(view: &View, type_names: &[Rc<str>]) -> bool {
    type_names.iter().any(|n| view.types.iter().any(|t| t.eq_ignore_ascii_case(n)))
}

impl View {
    fn new(name: &str, shape: Shape, types: &str) -> View {
        View {
            name: Rc::from(name),
            shape,
            types: types.split(',').map(str::trim).filter(|t| !t.is_empty()).map(Rc::from).collect(),
            when: None,
            group: None,
            out_of_band: false,
            autosize: false,
            wrap: false,
            columns: vec![],
            special: None,
        }
    }

    /// The items for an object of these types.
    pub fn items(&self, type_names: &[Rc<str>]) -> &[ViewColumn] {
        match &self.special {
            Some((name, items)) if type_names.iter().any(|t| t == name) => items,
            _ => &self.columns,
        }
    }
}

impl Views {
    fn read() -> Views {
        let mut views = Views::default();
        for source in SOURCES {
            let mut reader = Reader::default();
            for line in source.lines() {
                reader.line(line, &mut views);
            }
            reader.finish(&mut views);
        }
        views
    }

    fn add(&mut self, view: View) {
        let at = self.all.len();
        for name in &view.types {
            self.by_type.entry(name.clone()).or_default().push(at);
        }
        self.all.push(Rc::new(view));
    }
}

/// What the lines read so far are about.
#[derive(Default)]
enum Reader {
    #[default]
    Between,
    View(View),
    Properties(Vec<Rc<str>>),
    Name(Rc<str>),
}

impl Reader {
    fn line(&mut self, line: &str, views: &mut Views) {
        let text = line.trim();
        if text.is_empty() || text.starts_with('#') {
            return;
        }
        let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
        if line.starts_with(' ') {
            self.detail(word, rest, views);
        } else {
            std::mem::take(self).finish(views);
            *self = Reader::start(word, rest);
        }
    }

    fn start(word: &str, rest: &str) -> Reader {
        let shape = match word {
            "table" => Shape::Table,
            "list" => Shape::List,
            "wide" => Shape::Wide,
            "custom" => Shape::Custom,
            "properties" => return Reader::Properties(rest.split(',').map(|p| Rc::from(p.trim())).collect()),
            _ => return Reader::Name(Rc::from(rest)),
        };
        let mut words = rest.split_whitespace();
        let mut view = View::new(words.next().unwrap_or_default(), shape, "");
        for option in words {
            match option {
                "autosize" => view.autosize = true,
                "wrap" => view.wrap = true,
                _ => view.out_of_band = true,
            }
        }
        Reader::View(view)
    }

    fn detail(&mut self, word: &str, rest: &str, views: &mut Views) {
        let types = || rest.split(',').map(|t| Rc::<str>::from(t.trim()));
        match self {
            Reader::Between => {}
            Reader::Properties(names) => types().for_each(|t| {
                views.properties.insert(t, names.clone());
            }),
            Reader::Name(name) => types().for_each(|t| {
                views.names.insert(t, name.clone());
            }),
            Reader::View(view) => match word {
                "for" => view.types = types().collect(),
                "when" => view.when = Some(Rc::from(rest)),
                "group" => {
                    let (expression, label) = rest.split_once('|').unwrap_or((rest, rest));
                    view.group = Some((Expression::of_view(expression.trim()), Rc::from(label.trim())));
                }
                "entry" => view.special = Some((Rc::from(rest), vec![])),
                _ => {
                    let column = column(rest);
                    match &mut view.special {
                        Some((_, items)) => items.push(column),
                        None => view.columns.push(column),
                    }
                }
            },
        }
    }

    fn finish(self, views: &mut Views) {
        if let Reader::View(view) = self {
            views.add(view);
        }
    }
}

/// `LABEL | WIDTH | ALIGNMENT | EXPRESSION`, `LABEL | EXPRESSION` or `EXPRESSION`.
fn column(text: &str) -> ViewColumn {
    let fields: Vec<&str> = text.split('|').map(str::trim).collect();
    let label = if fields.len() > 1 { fields[0] } else { "" };
    ViewColumn {
        label: (!label.is_empty()).then(|| Rc::from(label.replace("\\n", "\n"))),
        width: if fields.len() > 2 { fields[1].parse().unwrap_or(0) } else { 0 },
        alignment: if fields.len() > 2 { Alignment::named(fields[2]) } else { None },
        expression: Expression::of_view(fields.last().copied().unwrap_or_default()),
    }
}
