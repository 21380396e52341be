//! Binding against signatures, without an engine.

use super::*;
use crate::object::test_runtime::FakeRuntime;
use crate::object::{CustomObject, ExceptionData, Flow, Value};
use crate::text::{Extent, Source};
use std::rc::Rc;

/// `-Name` and words; `-Name:` joins the next one.
fn arguments(words: &[&str]) -> Vec<Argument> {
    let plain = |text: &str| match text.parse::<i32>() {
        Ok(number) => Value::Int(number),
        Err(_) => Value::from(text),
    };
    let mut made = Vec::new();
    for word in words {
        let (name, value) = match word.strip_prefix('-').filter(|n| n.starts_with(char::is_alphabetic)) {
            Some(named) => match named.split_once(':') {
                Some((name, value)) => (Some(Rc::from(name)), Some(plain(value))),
                None => (Some(Rc::from(named)), None),
            },
            None => (None, Some(plain(word))),
        };
        made.push(Argument { name, value, extent: Extent::default(), splatted: false, text: None });
    }
    made
}

fn site(metadata: &CommandMetadata) -> CommandSite {
    CommandSite {
        error_suffix: metadata.class_name(),
        source: Source::new(None, "Test"),
        extent: Extent::default(),
    }
}

fn bind(signature: &str, words: &[&str], input: bool) -> std::result::Result<BoundParameters, Rc<Flow>> {
    let metadata = Rc::new(parse_signature(signature));
    Binder::bind(&mut FakeRuntime::new(), &metadata, arguments(words), input, &site(&metadata))
}

fn bound(signature: &str, words: &[&str]) -> BoundParameters {
    bind(signature, words, false).unwrap_or_else(|flow| panic!("{}", failure(&flow).1))
}

/// Id and message of an error.
fn failure(flow: &Flow) -> (String, String) {
    flow.record()
        .map_or_else(Default::default, |r| (r.error_id.borrow().to_string(), r.message().to_string()))
}

fn refused(signature: &str, words: &[&str]) -> String {
    bind(signature, words, false)
        .map_or_else(|flow| failure(&flow).0, |b| format!("bound in {}", b.set_name()))
}

const ITEM: &str = "Get-Item default=Path\nPath string[] mandatory pos=0 pipeline byname sets=Path\n\
    LiteralPath string[] mandatory byname sets=LiteralPath alias=PSPath,LP\nFilter string\nForce switch\nDepth int range=0..9\n";

#[test]
fn names_positions_and_prefixes() {
    let b = bound(ITEM, &["a", "-fo", "-Fi", "x"]);
    assert_eq!(b.strings("Path").len(), 1);
    assert!(b.switch("Force"));
    assert_eq!(b.string("Filter").as_deref(), Some("x"));
    assert_eq!(&*b.set_name(), "Path");
    assert_eq!(&*bound(ITEM, &["-lp", "b"]).set_name(), "LiteralPath");
    assert!(!bound(ITEM, &["a", "-Force:0"]).switch("Force"));
}

#[test]
fn what_is_refused() {
    assert_eq!(refused(ITEM, &["a", "-Foo"]), "NamedParameterNotFound");
    assert_eq!(refused(ITEM, &["a", "b"]), "PositionalParameterNotFound");
    assert_eq!(refused(ITEM, &["a", "-F", "b"]), "AmbiguousParameter");
    assert_eq!(refused(ITEM, &["a", "-Filter"]), "MissingArgument");
    assert_eq!(refused(ITEM, &["-Path", "a", "-Path", "b"]), "ParameterAlreadyBound");
    assert_eq!(refused(ITEM, &["-Path", "a", "-LiteralPath", "b"]), "AmbiguousParameterSet");
    assert_eq!(refused(ITEM, &[]), "MissingMandatoryParameter");
    assert_eq!(refused(ITEM, &["a", "-Depth", "x"]), "CannotConvertArgumentNoMessage");
    assert_eq!(refused(ITEM, &["a", "-Depth", "12"]), "ParameterArgumentValidationError");
    assert_eq!(refused(ITEM, &["-Path", ""]), "ParameterArgumentValidationErrorEmptyStringNotAllowed");
    assert_eq!(refused(ITEM, &["a", "-Force:no"]), "CannotConvertArgument");
}

#[test]
fn sets_are_told_apart_by_what_is_mandatory() {
    let sets = "T\nA int mandatory sets=One\nB int sets=Two\nC int\n";
    assert_eq!(&*bound(sets, &[]).set_name(), "Two");
    assert_eq!(&*bound(sets, &["-A", "1"]).set_name(), "One");
    let even = "T\nA int sets=One\nB int sets=Two\n";
    assert_eq!(refused(even, &[]), "AmbiguousParameterSet");
    assert_eq!(&*bound(&even.replace("T\n", "T default=Two\n"), &[]).set_name(), "Two");
}

#[test]
fn positions_choose_by_type_before_they_convert() {
    let sets = "T\nNumber int pos=0 sets=N\nText string pos=0 sets=S\n";
    assert_eq!(&*bound(sets, &["5"]).set_name(), "N");
    assert_eq!(&*bound(sets, &["five"]).set_name(), "S");
}

#[test]
fn what_is_left_goes_to_the_taker() {
    let b = bound("T\nFirst int pos=0\nRest string[] remaining\n", &["1", "a", "-x", "b"]);
    let rest: Vec<String> = b.strings("Rest").iter().map(|s| s.to_string()).collect();
    assert_eq!(rest, ["a", "-x", "b"]);
}

fn object(pairs: &[(&str, Value)]) -> Value {
    CustomObject::from_pairs(pairs.iter().map(|(n, v)| (*n, v.clone()))).into_value()
}

#[test]
fn input_binds_by_value_and_by_property() {
    let signature = "T\nId int pipeline byname\nName string byname alias=Label\n";
    let metadata = Rc::new(parse_signature(signature));
    let (mut rt, site) = (FakeRuntime::new(), site(&metadata));
    let mut b = bind(signature, &[], true).unwrap_or_else(|f| panic!("{}", failure(&f).1));
    let mut binder = PipelineBinder::new(&b);
    let mut given = |value: Value| match binder.bind(&mut rt, &mut b, &value, &site) {
        Ok(_) => format!("{:?} {:?}", b.int("Id"), b.string("Name").as_deref().map(str::to_owned)),
        Err(flow) => failure(&flow).0,
    };
    assert_eq!(given(Value::Int(3)), "Some(3) None");
    assert_eq!(given(object(&[("Label", "x".into())])), "None Some(\"x\")");
    assert_eq!(given(object(&[("ID", Value::Int(4)), ("Name", "y".into())])), "Some(4) Some(\"y\")");
    assert_eq!(given(object(&[("Other", Value::Int(4))])), "InputObjectNotBound");
    assert_eq!(given("7".into()), "Some(7) None");
}

#[test]
fn each_object_chooses_its_set() {
    let signature = "T\nA int mandatory byname sets=One\nB int mandatory byname sets=Two\n";
    let metadata = Rc::new(parse_signature(signature));
    let (mut rt, site) = (FakeRuntime::new(), site(&metadata));
    let mut b = bind(signature, &[], true).unwrap_or_else(|f| panic!("{}", failure(&f).1));
    let mut binder = PipelineBinder::new(&b);
    for (name, set) in [("A", "One"), ("B", "Two"), ("A", "One")] {
        let value = object(&[(name, Value::Int(1))]);
        assert!(binder.bind(&mut rt, &mut b, &value, &site).is_ok());
        assert_eq!(&*b.set_name(), set);
    }
}

#[test]
fn errors_say_which_parameter() {
    let Err(flow) = bind(ITEM, &["a", "-Depth", "x"], false) else { panic!("bound") };
    let Some(record) = flow.record() else { panic!("no record") };
    assert_eq!(
        record.fully_qualified_id(),
        "CannotConvertArgumentNoMessage,Microsoft.PowerShell.Commands.GetItemCommand"
    );
    let name = record.exception.native::<ExceptionData>().and_then(|e| e.detail("ParameterName"));
    assert_eq!(name.as_ref().and_then(Value::as_str), Some("Depth"));
}

/// Two properties of an object in well under the time an object takes to be made.
#[test]
fn binding_two_properties_is_quick() {
    let signature = "T\nFirst psobject byname\nSecond psobject byname\n";
    let metadata = Rc::new(parse_signature(signature));
    let (mut rt, site) = (FakeRuntime::new(), site(&metadata));
    let mut b = bind(signature, &[], true).unwrap_or_else(|f| panic!("{}", failure(&f).1));
    let mut binder = PipelineBinder::new(&b);
    let value = object(&[("First", Value::Int(1)), ("Second", Value::Int(2))]);
    let started = std::time::Instant::now();
    for _ in 0..10_000 {
        assert!(binder.bind(&mut rt, &mut b, &value, &site).is_ok());
    }
    let each = started.elapsed().as_nanos() / 10_000;
    assert!(each < 20_000, "{each} ns");
}
