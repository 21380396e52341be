//! `-Filter` and `-LdapFilter` of directory cmdlets: conditions over properties, read once and asked of each object.

use crate::text::WildcardPattern;
use crate::topology::{Entity, PropertyValue, Snapshot, clock, fold};

/// A condition.
pub enum Filter {
    And(Vec<Filter>),
    Or(Vec<Filter>),
    Not(Box<Filter>),
    Compare { property: String, operator: Operator, operand: Operand },
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operator {
    Equal,
    NotEqual,
    Like,
    NotLike,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}

/// What a property is compared with.
pub enum Operand {
    Null,
    Boolean(bool),
    Text(String),
    Pattern(WildcardPattern),
}

/// Deeper nesting is refused, so that no input exhausts the stack.
const MOST_DEPTH: usize = 100;

/// Reads the variables in a filter.
pub type Variables<'a> = dyn FnMut(&str) -> Option<String> + 'a;

/// Reads a `-Filter`: `VoicePolicy -eq "x" -and (Enabled -ne $True)`.
pub fn parse(text: &str, variables: &mut Variables<'_>) -> Result<Filter, String> {
    let text = text.trim();
    let inner = text.strip_prefix('{').and_then(|t| t.strip_suffix('}')).unwrap_or(text);
    let tokens = tokens(inner)?;
    let mut reader = Reader { tokens, at: 0, variables, depth: 0 };
    let filter = reader.either()?;
    match reader.tokens.get(reader.at) {
        None => Ok(filter),
        Some(rest) => Err(format!("'{}' is not expected there", rest.text())),
    }
}

#[derive(Clone, Debug)]
enum Token {
    Open,
    Close,
    Not,
    Operator(String),
    Word(String),
    Text { text: String, expandable: bool },
    Variable(String),
}

impl Token {
    fn text(&self) -> String {
        match self {
            Token::Open => "(".to_owned(),
            Token::Close => ")".to_owned(),
            Token::Not => "!".to_owned(),
            Token::Operator(o) => format!("-{o}"),
            Token::Word(w) => w.clone(),
            Token::Text { text, .. } => text.clone(),
            Token::Variable(v) => format!("${v}"),
        }
    }
}

fn tokens(text: &str) -> Result<Vec<Token>, String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let tail = &rest[first.len_utf8()..];
        match first {
            c if c.is_whitespace() => rest = tail,
            '(' => (found.push(Token::Open), rest = tail).1,
            ')' => (found.push(Token::Close), rest = tail).1,
            '!' => (found.push(Token::Not), rest = tail).1,
            '"' | '\'' | '\u{201c}' | '\u{201d}' => {
                let close: &[char] = if first == '\'' { &['\''] } else { &['"', '\u{201c}', '\u{201d}'] };
                let end = tail.find(close).ok_or("a quotation mark is missing")?;
                found.push(Token::Text { text: tail[..end].to_owned(), expandable: first != '\'' });
                let width = tail[end..].chars().next().map_or(1, char::len_utf8);
                rest = &tail[end + width..];
            }
            '$' => {
                let end =
                    tail.find(|c: char| !(c.is_alphanumeric() || "_.:".contains(c))).unwrap_or(tail.len());
                found.push(Token::Variable(tail[..end].to_owned()));
                rest = &tail[end..];
            }
            '-' if tail.starts_with(|c: char| c.is_alphabetic()) => {
                let end = tail.find(|c: char| !c.is_alphanumeric()).unwrap_or(tail.len());
                found.push(Token::Operator(tail[..end].to_lowercase()));
                rest = &tail[end..];
            }
            _ => {
                let end = rest.find(|c: char| c.is_whitespace() || "()\"'".contains(c)).unwrap_or(rest.len());
                found.push(Token::Word(rest[..end.max(first.len_utf8())].to_owned()));
                rest = &rest[end.max(first.len_utf8())..];
            }
        }
    }
    Ok(found)
}

struct Reader<'a, 'b> {
    tokens: Vec<Token>,
    at: usize,
    variables: &'a mut Variables<'b>,
    depth: usize,
}

impl Reader<'_, '_> {
    fn next(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.at).cloned();
        self.at += 1;
        token
    }

    fn is_operator(&self, name: &str) -> bool {
        matches!(self.tokens.get(self.at), Some(Token::Operator(o)) if o == name)
    }

    fn either(&mut self) -> Result<Filter, String> {
        self.depth += 1;
        if self.depth > MOST_DEPTH {
            return Err("it is nested too deeply".to_owned());
        }
        let mut all = vec![self.both()?];
        while self.is_operator("or") {
            self.at += 1;
            all.push(self.both()?);
        }
        self.depth -= 1;
        Ok(if all.len() == 1 { all.remove(0) } else { Filter::Or(all) })
    }

    fn both(&mut self) -> Result<Filter, String> {
        let mut all = vec![self.term()?];
        while self.is_operator("and") {
            self.at += 1;
            all.push(self.term()?);
        }
        Ok(if all.len() == 1 { all.remove(0) } else { Filter::And(all) })
    }

    fn term(&mut self) -> Result<Filter, String> {
        match self.next() {
            Some(Token::Not) => self.negated(),
            Some(Token::Operator(o)) if o == "not" => self.negated(),
            Some(Token::Open) => {
                let inner = self.either()?;
                match self.next() {
                    Some(Token::Close) => Ok(inner),
                    _ => Err("a ')' is missing".to_owned()),
                }
            }
            Some(Token::Word(property)) => self.comparison(property),
            // `$_.Property` is not the filter's syntax, but reads as well.
            Some(Token::Variable(v)) if v.starts_with("_.") => self.comparison(v[2..].to_owned()),
            Some(other) => Err(format!("'{}' is not expected there", other.text())),
            None => Err("a condition is missing".to_owned()),
        }
    }

    fn negated(&mut self) -> Result<Filter, String> {
        self.depth += 1;
        if self.depth > MOST_DEPTH {
            return Err("it is nested too deeply".to_owned());
        }
        let inner = self.term()?;
        self.depth -= 1;
        Ok(Filter::Not(Box::new(inner)))
    }

    fn comparison(&mut self, property: String) -> Result<Filter, String> {
        let Some(Token::Operator(name)) = self.next() else {
            return Err(format!("an operator is missing behind '{property}'"));
        };
        let operator = match name.trim_start_matches(['i', 'c']) {
            "eq" => Operator::Equal,
            "ne" => Operator::NotEqual,
            "like" => Operator::Like,
            "notlike" => Operator::NotLike,
            "gt" => Operator::Greater,
            "ge" => Operator::GreaterOrEqual,
            "lt" => Operator::Less,
            "le" => Operator::LessOrEqual,
            _ => return Err(format!("the operator '-{name}' is not supported")),
        };
        let operand = self.operand()?;
        let operand = match (operator, operand) {
            (Operator::Like | Operator::NotLike, Operand::Text(text)) => Operand::Pattern(
                WildcardPattern::new(&text, true).map_err(|_| format!("'{text}' is not a valid pattern"))?,
            ),
            (_, operand) => operand,
        };
        Ok(Filter::Compare { property, operator, operand })
    }

    fn operand(&mut self) -> Result<Operand, String> {
        match self.next() {
            Some(Token::Variable(name)) => Ok(match fold(&name).as_ref() {
                "true" => Operand::Boolean(true),
                "false" => Operand::Boolean(false),
                "null" => Operand::Null,
                _ => (self.variables)(&name).map_or(Operand::Null, Operand::Text),
            }),
            Some(Token::Text { text, expandable }) => {
                Ok(Operand::Text(if expandable { self.expand(&text) } else { text }))
            }
            Some(Token::Word(word)) => Ok(Operand::Text(word)),
            _ => Err("a value is missing".to_owned()),
        }
    }

    fn expand(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find('$') {
            out.push_str(&rest[..at]);
            let tail = &rest[at + 1..];
            let end = tail.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(tail.len());
            if end == 0 {
                out.push('$');
            } else {
                out.push_str(&(self.variables)(&tail[..end]).unwrap_or_default());
            }
            rest = &tail[end..];
        }
        out + rest
    }
}

/// LDAP attributes by the names of our properties.
const ATTRIBUTES: [(&str, &str); 27] = [
    ("givenname", "FirstName"),
    ("sn", "LastName"),
    ("mail", "WindowsEmailAddress"),
    ("l", "City"),
    ("st", "StateOrProvince"),
    ("postalcode", "PostalCode"),
    ("streetaddress", "StreetAddress"),
    ("c", "CountryOrRegionDisplayName"),
    ("co", "CountryOrRegionDisplayName"),
    ("physicaldeliveryofficename", "Office"),
    ("telephonenumber", "Phone"),
    ("mobile", "MobilePhone"),
    ("homephone", "HomePhone"),
    ("facsimiletelephonenumber", "Fax"),
    ("cn", "Name"),
    ("objectguid", "Guid"),
    ("objectsid", "Sid"),
    ("msrtcsip-primaryuseraddress", "SipAddress"),
    ("msrtcsip-line", "LineURI"),
    ("msrtcsip-userenabled", "Enabled"),
    ("msrtcsip-primaryhomeserver", "HomeServer"),
    ("msrtcsip-deploymentlocator", "HostingProvider"),
    ("whencreated", "WhenCreated"),
    ("whenchanged", "WhenChanged"),
    ("distinguishedname", "DistinguishedName"),
    ("telephone", "Phone"),
    ("state", "StateOrProvince"),
];

/// Reads an `-LdapFilter`; the outer parentheses may be left out.
pub fn parse_ldap(text: &str) -> Result<Filter, String> {
    let text = text.trim();
    let whole = if text.starts_with('(') { text.to_owned() } else { format!("({text})") };
    let (filter, rest) = ldap_item(&whole, 0)?;
    match rest.trim().is_empty() {
        true => Ok(filter),
        false => Err(format!("'{}' is not expected there", rest.trim())),
    }
}

fn ldap_item(text: &str, depth: usize) -> Result<(Filter, &str), String> {
    if depth > MOST_DEPTH {
        return Err("it is nested too deeply".to_owned());
    }
    let inner = text.trim_start().strip_prefix('(').ok_or("a '(' is missing")?.trim_start();
    let (filter, rest) = match inner.chars().next() {
        Some(sign @ ('&' | '|')) => {
            let mut items = Vec::new();
            let mut rest = inner[1..].trim_start();
            while rest.starts_with('(') {
                let (item, tail) = ldap_item(rest, depth + 1)?;
                items.push(item);
                rest = tail.trim_start();
            }
            (if sign == '&' { Filter::And(items) } else { Filter::Or(items) }, rest)
        }
        Some('!') => {
            let (item, rest) = ldap_item(&inner[1..], depth + 1)?;
            (Filter::Not(Box::new(item)), rest)
        }
        _ => {
            let end = inner.find(')').ok_or("a ')' is missing")?;
            (ldap_comparison(&inner[..end])?, &inner[end..])
        }
    };
    let rest = rest.trim_start().strip_prefix(')').ok_or("a ')' is missing")?;
    Ok((filter, rest))
}

fn ldap_comparison(text: &str) -> Result<Filter, String> {
    let (name, value) = text.split_once('=').ok_or_else(|| format!("'{text}' has no '='"))?;
    let (name, operator) = match name.trim_end().strip_suffix(['>', '<', '~']) {
        Some(bare) if name.trim_end().ends_with('>') => (bare, Operator::GreaterOrEqual),
        Some(bare) if name.trim_end().ends_with('<') => (bare, Operator::LessOrEqual),
        Some(bare) => (bare, Operator::Equal),
        None => (name, Operator::Equal),
    };
    let name = name.trim();
    let known =
        ATTRIBUTES.iter().find(|(ldap, _)| ldap.eq_ignore_ascii_case(name)).map_or(name, |(_, own)| own);
    let (property, value) = (known.to_owned(), value.trim());
    if value == "*" && operator == Operator::Equal {
        return Ok(Filter::Compare { property, operator: Operator::NotEqual, operand: Operand::Null });
    }
    if value.contains('*') && operator == Operator::Equal {
        let pattern =
            WildcardPattern::new(value, true).map_err(|_| format!("'{value}' is not a valid pattern"))?;
        return Ok(Filter::Compare {
            property,
            operator: Operator::Like,
            operand: Operand::Pattern(pattern),
        });
    }
    let operand = generalized_time(value).unwrap_or_else(|| value.to_owned());
    Ok(Filter::Compare { property, operator, operand: Operand::Text(operand) })
}

/// `20200101000000.0Z`, as a date that reads.
fn generalized_time(text: &str) -> Option<String> {
    let digits = text.strip_suffix('Z')?.split('.').next()?;
    let part =
        |from: usize, to: usize| digits.get(from..to).filter(|p| p.bytes().all(|b| b.is_ascii_digit()));
    (digits.len() == 14).then_some(())?;
    let (date, time) =
        ((part(0, 4)?, part(4, 6)?, part(6, 8)?), (part(8, 10)?, part(10, 12)?, part(12, 14)?));
    Some(format!("{}-{}-{}T{}:{}:{}", date.0, date.1, date.2, time.0, time.1, time.2))
}

impl Filter {
    /// The first property that the objects do not have.
    pub fn unknown_property(&self, has: &dyn Fn(&str) -> bool) -> Option<String> {
        match self {
            Filter::And(all) | Filter::Or(all) => all.iter().find_map(|f| f.unknown_property(has)),
            Filter::Not(inner) => inner.unknown_property(has),
            Filter::Compare { property, .. } => (!has(property)).then(|| property.clone()),
        }
    }

    /// Whether an object fits.
    pub fn fits(&self, state: &Snapshot, entity: &Entity) -> bool {
        match self {
            Filter::And(all) => all.iter().all(|f| f.fits(state, entity)),
            Filter::Or(all) => all.iter().any(|f| f.fits(state, entity)),
            Filter::Not(inner) => !inner.fits(state, entity),
            Filter::Compare { property, operator, operand } => {
                let value = match property.eq_ignore_ascii_case("Identity") {
                    true => PropertyValue::String(entity.identity().clone()),
                    false => state.property(entity, property).ok().flatten().unwrap_or_default(),
                };
                compares(&value, *operator, operand)
            }
        }
    }
}

fn compares(value: &PropertyValue, operator: Operator, operand: &Operand) -> bool {
    match operator {
        Operator::Equal => equals(value, operand),
        Operator::NotEqual => !equals(value, operand),
        Operator::Like => is_like(value, operand),
        Operator::NotLike => !is_like(value, operand),
        _ => order(value, operand).is_some_and(|o| match operator {
            Operator::Greater => o.is_gt(),
            Operator::GreaterOrEqual => o.is_ge(),
            Operator::Less => o.is_lt(),
            _ => o.is_le(),
        }),
    }
}

fn is_empty(value: &PropertyValue) -> bool {
    match value {
        PropertyValue::Null => true,
        PropertyValue::String(text) => text.is_empty(),
        PropertyValue::List(items) => items.is_empty(),
        _ => false,
    }
}

fn without_tag(text: &str) -> &str {
    match text.get(..4) {
        Some(head) if head.eq_ignore_ascii_case("tag:") => &text[4..],
        _ => text,
    }
}

fn equals(value: &PropertyValue, operand: &Operand) -> bool {
    match (value, operand) {
        (value, Operand::Null) => is_empty(value),
        (PropertyValue::List(items), operand) => items.iter().any(|i| equals(i, operand)),
        (PropertyValue::Bool(a), Operand::Boolean(b)) => a == b,
        (PropertyValue::Bool(a), Operand::Text(b)) => a.to_string().eq_ignore_ascii_case(b),
        (PropertyValue::DateTime(_), _) => order(value, operand).is_some_and(std::cmp::Ordering::is_eq),
        (value, Operand::Text(text)) => {
            fold(&value.to_string()) == fold(without_tag(text)) || fold(&value.to_string()) == fold(text)
        }
        _ => false,
    }
}

fn is_like(value: &PropertyValue, operand: &Operand) -> bool {
    match (value, operand) {
        (PropertyValue::List(items), operand) => items.iter().any(|i| is_like(i, operand)),
        (value, Operand::Pattern(pattern)) => !is_empty(value) && pattern.is_match(&value.to_string()),
        (value, operand) => equals(value, operand),
    }
}

fn order(value: &PropertyValue, operand: &Operand) -> Option<std::cmp::Ordering> {
    let Operand::Text(text) = operand else { return None };
    match value {
        PropertyValue::Int(number) => Some(number.cmp(&text.trim().parse().ok()?)),
        PropertyValue::DateTime(ticks) => Some(ticks.cmp(&clock::parse_date_time(text)?)),
        PropertyValue::TimeSpan(ticks) => Some(ticks.cmp(&clock::parse_time_span(text)?)),
        value if is_empty(value) => None,
        value => Some(fold(&value.to_string()).as_ref().cmp(fold(text).as_ref())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_read() {
        let read = |text: &str| parse(text, &mut |_| Some("x".to_owned())).is_ok();
        for good in [
            "VoicePolicy -eq $Null",
            "{Enabled -ne $True}",
            "LineUri -like \"tel:+1425*\" -and (Enabled -eq $true -or -not (DisplayName -like 'K*'))",
            "RegistrarPool -eq $pool",
        ] {
            assert!(read(good), "{good}");
        }
        for bad in ["", "VoicePolicy", "VoicePolicy -eq", "(a -eq 1", "a -foo 1", "a -eq \"x", "a -eq 1 b"] {
            assert!(!read(bad), "{bad}");
        }
        assert!(!read(&"(".repeat(100_000)));
        assert!(!read(&"!".repeat(100_000)));
    }

    #[test]
    fn ldap_filters_read() {
        for good in [
            "Department=Finance",
            "&(Department=Finance)(Title=Manager)",
            "(|(Title=A)(Title=B*))",
            "(!(l=Redmond))",
            "(WhenCreated>=20200101000000.0Z)",
        ] {
            assert!(parse_ldap(good).is_ok(), "{good}");
        }
        for bad in ["Department", "(Department=Finance", "(a=b)x"] {
            assert!(parse_ldap(bad).is_err(), "{bad}");
        }
        assert!(parse_ldap(&"(&".repeat(100_000)).is_err());
    }
}
