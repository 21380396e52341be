//! XPath 1.0: paths, predicates and functions over our nodes.

use super::node::{Kind, Node};
use super::xpath_functions;
use std::rc::Rc;

pub enum Object {
    Nodes(Vec<Rc<Node>>),
    Text(String),
    Number(f64),
    Bool(bool),
}

/// What prefixes in the path mean.
pub type Namespaces<'a> = &'a dyn Fn(&str) -> Option<String>;

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Name(String),
    Number(f64),
    Literal(String),
    Symbol(&'static str),
}

#[derive(Debug)]
enum Expression {
    Path { absolute: bool, start: Option<Box<Expression>>, predicates: Vec<Expression>, steps: Vec<Step> },
    Literal(String),
    Number(f64),
    Call(String, Vec<Expression>),
    Binary(&'static str, Box<Expression>, Box<Expression>),
    Negative(Box<Expression>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Axis {
    Child,
    Attribute,
    DescendantOrSelf,
    Descendant,
    Itself,
    Parent,
    Ancestor,
    AncestorOrSelf,
    Following,
    Preceding,
}

#[derive(Debug)]
enum Test {
    Name { prefix: Option<String>, local: String },
    AnyNode,
    Text,
    Comment,
    Instruction,
}

#[derive(Debug)]
struct Step {
    axis: Axis,
    test: Test,
    predicates: Vec<Expression>,
}

pub type PathResult<T> = Result<T, String>;

/// Nesting beyond this is refused.
const DEEPEST: usize = 200;

/// Evaluates a path from a node.
pub fn evaluate(node: &Rc<Node>, path: &str, namespaces: Namespaces<'_>) -> PathResult<Object> {
    let tokens = tokens(path).ok_or_else(|| invalid(path))?;
    let mut parser = Parser { tokens, at: 0, depth: 0, wanted_node: false };
    let Some(expression) = parser.expression() else {
        return Err(if parser.wanted_node { NODE_SET_WANTED.to_owned() } else { invalid(path) });
    };
    if parser.at < parser.tokens.len() {
        return Err(invalid(path));
    }
    Evaluator { namespaces }.evaluate(&expression, node, 1, 1)
}

/// The nodes a path selects, in document order.
pub fn select(node: &Rc<Node>, path: &str, namespaces: Namespaces<'_>) -> PathResult<Vec<Rc<Node>>> {
    match evaluate(node, path, namespaces)? {
        Object::Nodes(nodes) => Ok(nodes),
        _ => Err(NODE_SET_WANTED.into()),
    }
}

pub(super) const NODE_SET_WANTED: &str = "Expression must evaluate to a node-set.";
/// What paths with prefixes or functions of their own would need.
pub(super) const MANAGER_WANTED: &str = "Namespace Manager or XsltContext needed. This query has a prefix, variable, or \
    user-defined function.";

fn invalid(path: &str) -> String {
    format!("'{path}' has an invalid token.")
}

const SYMBOLS: &[&str] = &[
    "//", "::", "..", "!=", "<=", ">=", "/", ".", "@", "[", "]", "(", ")", ",", "|", "=", "<", ">", "+", "-",
    "*", "$",
];

fn tokens(path: &str) -> Option<Vec<Token>> {
    let mut out = vec![];
    let mut rest = path;
    while let Some(c) = rest.chars().next() {
        if c.is_whitespace() {
            rest = &rest[c.len_utf8()..];
        } else if c == '"' || c == '\'' {
            let end = rest[1..].find(c)?;
            out.push(Token::Literal(rest[1..=end].to_owned()));
            rest = &rest[end + 2..];
        } else if c.is_ascii_digit() || c == '.' && rest[1..].starts_with(|d: char| d.is_ascii_digit()) {
            let end = rest.find(|d: char| !d.is_ascii_digit() && d != '.').unwrap_or(rest.len());
            out.push(Token::Number(rest[..end].parse().ok()?));
            rest = &rest[end..];
        } else if let Some(symbol) = SYMBOLS.iter().find(|s| rest.starts_with(**s)) {
            out.push(Token::Symbol(symbol));
            rest = &rest[symbol.len()..];
        } else if c.is_alphabetic() || c == '_' {
            let mut end = 0;
            let bytes = rest.as_bytes();
            for (i, d) in rest.char_indices() {
                let colon = d == ':'
                    && bytes.get(i + 1) != Some(&b':')
                    && bytes.get(i.wrapping_sub(1)) != Some(&b':');
                if !(d.is_alphanumeric() || matches!(d, '_' | '-' | '.') || colon) {
                    break;
                }
                end = i + d.len_utf8();
            }
            let mut name = &rest[..end];
            rest = &rest[end..];
            if name.ends_with(':') && rest.starts_with('*') {
                rest = &rest[1..];
                out.push(Token::Name(format!("{name}*")));
                continue;
            }
            if let Some(stripped) = name.strip_suffix(':') {
                name = stripped;
            }
            out.push(Token::Name(name.to_owned()));
        } else {
            return None;
        }
    }
    Some(out)
}

struct Parser {
    tokens: Vec<Token>,
    at: usize,
    depth: usize,
    /// What failed was the search for a step.
    wanted_node: bool,
}

impl Parser {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn is(&self, symbol: &str) -> bool {
        matches!(self.peek(), Some(Token::Symbol(s)) if *s == symbol)
    }

    fn take(&mut self, symbol: &str) -> bool {
        let found = self.is(symbol);
        self.at += usize::from(found);
        found
    }

    fn expression(&mut self) -> Option<Expression> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let result = self.binary(0);
        self.depth -= 1;
        result
    }

    fn binary(&mut self, level: usize) -> Option<Expression> {
        const LEVELS: [&[&str]; 7] = [
            &["or"],
            &["and"],
            &["=", "!="],
            &["<=", ">=", "<", ">"],
            &["+", "-"],
            &["*", "div", "mod"],
            &["|"],
        ];
        let Some(operators) = LEVELS.get(level) else { return self.unary() };
        let mut left = self.binary(level + 1)?;
        loop {
            let operator = operators.iter().find(|o| {
                if o.starts_with(char::is_alphabetic) {
                    matches!(self.peek(), Some(Token::Name(n)) if n == **o)
                } else {
                    self.is(o)
                }
            });
            let Some(&operator) = operator else { return Some(left) };
            self.at += 1;
            let right = self.binary(level + 1)?;
            left = Expression::Binary(operator, Box::new(left), Box::new(right));
        }
    }

    fn unary(&mut self) -> Option<Expression> {
        if self.take("-") {
            return Some(Expression::Negative(Box::new(self.unary()?)));
        }
        self.path()
    }

    fn path(&mut self) -> Option<Expression> {
        let Some(next) = self.peek() else {
            self.wanted_node = true;
            return None;
        };
        let start = match next {
            Token::Literal(text) => Some(Expression::Literal(text.clone())),
            Token::Number(number) => Some(Expression::Number(*number)),
            Token::Symbol("(") => {
                self.at += 1;
                let inner = self.expression()?;
                if !self.is(")") {
                    return None;
                }
                Some(inner)
            }
            Token::Name(name) if self.is_call() => {
                let name = name.clone();
                self.at += 2;
                let mut arguments = vec![];
                while !self.is(")") {
                    arguments.push(self.expression()?);
                    if !self.take(",") && !self.is(")") {
                        return None;
                    }
                }
                Some(Expression::Call(name, arguments))
            }
            _ => None,
        };
        if let Some(start) = start {
            self.at += 1;
            let mut predicates = vec![];
            while self.take("[") {
                predicates.push(self.expression()?);
                if !self.take("]") {
                    return None;
                }
            }
            let mut steps = vec![];
            while self.is("/") || self.is("//") {
                self.slash(&mut steps)?;
            }
            if predicates.is_empty() && steps.is_empty() {
                return Some(start);
            }
            return Some(Expression::Path {
                absolute: false,
                start: Some(Box::new(start)),
                predicates,
                steps,
            });
        }
        let mut steps = vec![];
        let absolute = self.is("/") || self.is("//");
        if absolute {
            if self.take("/") {
                if !self.starts_step() {
                    return Some(Expression::Path { absolute, start: None, predicates: vec![], steps });
                }
                steps.push(self.step()?);
            } else {
                self.slash(&mut steps)?;
            }
        } else {
            steps.push(self.step()?);
        }
        while self.is("/") || self.is("//") {
            self.slash(&mut steps)?;
        }
        Some(Expression::Path { absolute, start: None, predicates: vec![], steps })
    }

    fn is_call(&self) -> bool {
        let is_node_test = matches!(self.peek(), Some(Token::Name(n)) if matches!(n.as_str(), "text" | "node" | "comment" | "processing-instruction"));
        !is_node_test && matches!(self.tokens.get(self.at + 1), Some(Token::Symbol("(")))
    }

    fn starts_step(&self) -> bool {
        matches!(self.peek(), Some(Token::Name(_) | Token::Symbol("." | ".." | "@" | "*")))
    }

    fn slash(&mut self, steps: &mut Vec<Step>) -> Option<()> {
        if self.take("//") {
            steps.push(Step { axis: Axis::DescendantOrSelf, test: Test::AnyNode, predicates: vec![] });
        } else {
            self.take("/");
        }
        steps.push(self.step()?);
        Some(())
    }

    fn step(&mut self) -> Option<Step> {
        if self.take(".") {
            return Some(Step { axis: Axis::Itself, test: Test::AnyNode, predicates: vec![] });
        }
        if self.take("..") {
            return Some(Step { axis: Axis::Parent, test: Test::AnyNode, predicates: vec![] });
        }
        let mut axis = if self.take("@") { Axis::Attribute } else { Axis::Child };
        if let (Some(Token::Name(name)), Some(Token::Symbol("::"))) =
            (self.peek(), self.tokens.get(self.at + 1))
        {
            axis = match name.as_str() {
                "child" => Axis::Child,
                "attribute" => Axis::Attribute,
                "descendant" => Axis::Descendant,
                "descendant-or-self" => Axis::DescendantOrSelf,
                "self" => Axis::Itself,
                "parent" => Axis::Parent,
                "ancestor" => Axis::Ancestor,
                "ancestor-or-self" => Axis::AncestorOrSelf,
                "following-sibling" => Axis::Following,
                "preceding-sibling" => Axis::Preceding,
                _ => return None,
            };
            self.at += 2;
        }
        let test = self.test()?;
        let mut predicates = vec![];
        while self.take("[") {
            predicates.push(self.expression()?);
            if !self.take("]") {
                return None;
            }
        }
        Some(Step { axis, test, predicates })
    }

    fn test(&mut self) -> Option<Test> {
        if self.take("*") {
            return Some(Test::Name { prefix: None, local: "*".into() });
        }
        let Some(Token::Name(name)) = self.peek().cloned() else {
            self.wanted_node = true;
            return None;
        };
        self.at += 1;
        if self.take("(") {
            let test = match name.as_str() {
                "text" => Test::Text,
                "node" => Test::AnyNode,
                "comment" => Test::Comment,
                "processing-instruction" => Test::Instruction,
                _ => return None,
            };
            if matches!(self.peek(), Some(Token::Literal(_))) {
                self.at += 1;
            }
            return self.take(")").then_some(test);
        }
        Some(match name.split_once(':') {
            Some((prefix, local)) => Test::Name { prefix: Some(prefix.to_owned()), local: local.to_owned() },
            None => Test::Name { prefix: None, local: name },
        })
    }
}

struct Evaluator<'a> {
    namespaces: Namespaces<'a>,
}

impl Evaluator<'_> {
    fn evaluate(
        &self,
        expression: &Expression,
        node: &Rc<Node>,
        position: usize,
        size: usize,
    ) -> PathResult<Object> {
        match expression {
            Expression::Literal(text) => Ok(Object::Text(text.clone())),
            Expression::Number(number) => Ok(Object::Number(*number)),
            Expression::Negative(inner) => {
                Ok(Object::Number(-number(&self.evaluate(inner, node, position, size)?)))
            }
            Expression::Call(name, arguments) => self.call(name, arguments, node, position, size),
            Expression::Binary(operator, left, right) => {
                self.operate(operator, left, right, node, position, size)
            }
            Expression::Path { absolute, start, predicates, steps } => {
                let mut nodes = match start {
                    Some(start) => match self.evaluate(start, node, position, size)? {
                        Object::Nodes(nodes) => nodes,
                        _ => return Err(NODE_SET_WANTED.into()),
                    },
                    None if *absolute => vec![root_of(node)],
                    None => vec![node.clone()],
                };
                for predicate in predicates {
                    nodes = self.filter(nodes, predicate)?;
                }
                for step in steps {
                    nodes = self.walk(&nodes, step)?;
                }
                Ok(Object::Nodes(nodes))
            }
        }
    }

    fn walk(&self, nodes: &[Rc<Node>], step: &Step) -> PathResult<Vec<Rc<Node>>> {
        let mut found: Vec<Rc<Node>> = vec![];
        let mut seen = rustc_hash::FxHashSet::default();
        for node in nodes {
            let mut selected: Vec<Rc<Node>> = vec![];
            for candidate in along(node, step.axis) {
                if self.fits(&candidate, &step.test, step.axis)? {
                    selected.push(candidate);
                }
            }
            for predicate in &step.predicates {
                selected = self.filter(selected, predicate)?;
            }
            found.extend(selected.into_iter().filter(|n| seen.insert(Rc::as_ptr(n))));
        }
        Ok(found)
    }

    fn filter(&self, nodes: Vec<Rc<Node>>, predicate: &Expression) -> PathResult<Vec<Rc<Node>>> {
        let size = nodes.len();
        let mut kept = vec![];
        for (i, node) in nodes.into_iter().enumerate() {
            let holds = match self.evaluate(predicate, &node, i + 1, size)? {
                Object::Number(n) => n == (i + 1) as f64,
                other => truth(&other),
            };
            if holds {
                kept.push(node);
            }
        }
        Ok(kept)
    }

    fn fits(&self, node: &Rc<Node>, test: &Test, axis: Axis) -> PathResult<bool> {
        Ok(match test {
            Test::AnyNode => true,
            Test::Text => matches!(node.kind, Kind::Text | Kind::CData | Kind::Whitespace),
            Test::Comment => node.kind == Kind::Comment,
            Test::Instruction => node.kind == Kind::ProcessingInstruction,
            Test::Name { prefix, local } => {
                let wanted = if axis == Axis::Attribute { Kind::Attribute } else { Kind::Element };
                if node.kind != wanted || axis == Axis::Attribute && is_namespace(node) {
                    return Ok(false);
                }
                let namespace = match prefix {
                    None => None,
                    Some(prefix) => match (self.namespaces)(prefix) {
                        Some(uri) => Some(uri),
                        None => {
                            return Err(MANAGER_WANTED.into());
                        }
                    },
                };
                let own = node.namespace.borrow();
                if local == "*" {
                    return Ok(namespace.is_none_or(|n| n == **own));
                }
                *node.local_name() == **local && **own == *namespace.unwrap_or_default()
            }
        })
    }

    fn operate(
        &self,
        operator: &str,
        left: &Expression,
        right: &Expression,
        node: &Rc<Node>,
        position: usize,
        size: usize,
    ) -> PathResult<Object> {
        let a = self.evaluate(left, node, position, size)?;
        match operator {
            "or" if truth(&a) => return Ok(Object::Bool(true)),
            "and" if !truth(&a) => return Ok(Object::Bool(false)),
            _ => {}
        }
        let b = self.evaluate(right, node, position, size)?;
        Ok(match operator {
            "or" | "and" => Object::Bool(truth(&b)),
            "+" => Object::Number(number(&a) + number(&b)),
            "-" => Object::Number(number(&a) - number(&b)),
            "*" => Object::Number(number(&a) * number(&b)),
            "div" => Object::Number(number(&a) / number(&b)),
            "mod" => Object::Number(number(&a) % number(&b)),
            "|" => match (a, b) {
                (Object::Nodes(mut a), Object::Nodes(b)) => {
                    a.extend(b);
                    Object::Nodes(in_document_order(node, a))
                }
                _ => return Err(NODE_SET_WANTED.into()),
            },
            _ => Object::Bool(compare(operator, &a, &b)),
        })
    }

    fn call(
        &self,
        name: &str,
        arguments: &[Expression],
        node: &Rc<Node>,
        position: usize,
        size: usize,
    ) -> PathResult<Object> {
        let mut values = vec![];
        for argument in arguments {
            values.push(self.evaluate(argument, node, position, size)?);
        }
        match name {
            "position" => Ok(Object::Number(position as f64)),
            "last" => Ok(Object::Number(size as f64)),
            _ => xpath_functions::call(name, &values, node),
        }
    }
}

fn is_namespace(node: &Node) -> bool {
    let name = node.name();
    &*name == "xmlns" || name.starts_with("xmlns:")
}

fn root_of(node: &Rc<Node>) -> Rc<Node> {
    let mut root = node.clone();
    while let Some(parent) = root.parent() {
        root = parent;
    }
    root
}

fn along(node: &Rc<Node>, axis: Axis) -> Vec<Rc<Node>> {
    let ancestors = || {
        let mut all = vec![];
        let mut next = node.parent();
        while let Some(parent) = next {
            next = parent.parent();
            all.push(parent);
        }
        all
    };
    match axis {
        Axis::Child => node.children.borrow().clone(),
        Axis::Attribute => node.attributes.borrow().clone(),
        Axis::Itself => vec![node.clone()],
        Axis::Parent => node.parent().into_iter().collect(),
        Axis::Ancestor => ancestors(),
        Axis::AncestorOrSelf => [node.clone()].into_iter().chain(ancestors()).collect(),
        Axis::DescendantOrSelf | Axis::Descendant => {
            let mut all = vec![];
            node.descendants(&mut all);
            if axis == Axis::Descendant {
                all.remove(0);
            }
            all
        }
        Axis::Following | Axis::Preceding => match node.position_in_parent() {
            Some((parent, at)) => {
                let children = parent.children.borrow();
                if axis == Axis::Following {
                    children[at + 1..].to_vec()
                } else {
                    children[..at].iter().rev().cloned().collect()
                }
            }
            None => vec![],
        },
    }
}

fn in_document_order(node: &Rc<Node>, mut nodes: Vec<Rc<Node>>) -> Vec<Rc<Node>> {
    let mut all = vec![];
    root_of(node).descendants(&mut all);
    let mut order = rustc_hash::FxHashMap::default();
    for (i, n) in all.iter().enumerate() {
        order.insert(Rc::as_ptr(n), i * 2);
        for attribute in n.attributes.borrow().iter() {
            order.insert(Rc::as_ptr(attribute), i * 2 + 1);
        }
    }
    nodes.sort_by_key(|n| order.get(&Rc::as_ptr(n)).copied().unwrap_or(usize::MAX));
    nodes.dedup_by(|a, b| Rc::ptr_eq(a, b));
    nodes
}

pub(super) fn to_number(text: &str) -> f64 {
    text.trim().parse().unwrap_or(f64::NAN)
}

pub(super) fn text(value: &Object) -> String {
    match value {
        Object::Text(text) => text.clone(),
        Object::Bool(b) => if *b { "true" } else { "false" }.into(),
        Object::Number(n) if n.is_nan() => "NaN".into(),
        Object::Number(n) => n.to_string(),
        Object::Nodes(nodes) => nodes.first().map_or(String::new(), |n| n.inner_text()),
    }
}

pub(super) fn number(value: &Object) -> f64 {
    match value {
        Object::Number(n) => *n,
        Object::Bool(b) => f64::from(u8::from(*b)),
        other => to_number(&text(other)),
    }
}

pub(super) fn truth(value: &Object) -> bool {
    match value {
        Object::Bool(b) => *b,
        Object::Number(n) => *n != 0.0 && !n.is_nan(),
        Object::Text(text) => !text.is_empty(),
        Object::Nodes(nodes) => !nodes.is_empty(),
    }
}

fn compare(operator: &str, a: &Object, b: &Object) -> bool {
    match (a, b) {
        (Object::Bool(_), _) | (_, Object::Bool(_)) if matches!(operator, "=" | "!=") => {
            (truth(a) == truth(b)) == (operator == "=")
        }
        (Object::Nodes(nodes), other) => {
            nodes.iter().any(|n| compare(operator, &as_operand(n, other), other))
        }
        (other, Object::Nodes(nodes)) => {
            nodes.iter().any(|n| compare(operator, other, &as_operand(n, other)))
        }
        _ => match operator {
            "=" | "!=" => {
                let numeric = matches!(a, Object::Number(_)) || matches!(b, Object::Number(_));
                let equal = if numeric { number(a) == number(b) } else { text(a) == text(b) };
                equal == (operator == "=")
            }
            "<" => number(a) < number(b),
            "<=" => number(a) <= number(b),
            ">" => number(a) > number(b),
            _ => number(a) >= number(b),
        },
    }
}

fn as_operand(node: &Rc<Node>, other: &Object) -> Object {
    match other {
        Object::Number(_) => Object::Number(to_number(&node.inner_text())),
        _ => Object::Text(node.inner_text()),
    }
}
