//! `Test-` of dial plans, rules, policies, routes and users: what a dialled number becomes and where it goes.

use std::sync::Arc;

use crate::catalogue::adapters::directory;
use crate::catalogue::arguments::type_of;
use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::catalogue::parameter_type::enum_type_id;
use crate::catalogue::values::record_of;
use crate::catalogue::view::shaped_object;
use crate::dotnet::regex::RegexOptions;
use crate::formatting::Shape;
use crate::object::{CustomObject, Result, Thrown, Value, regex_cache, throw};
use crate::topology::{Entity, PropertyValue, Record, Snapshot, StoreError, fold};

pub(super) const ALL: super::Rows = &[
    ("Test-CsDialPlan", dial_plan),
    ("Test-CsVoiceNormalizationRule", normalization_rule),
    ("Test-CsVoicePolicy", voice_policy),
    ("Test-CsVoiceRoute", voice_route),
    ("Test-CsVoiceUser", voice_user),
    ("Test-CsTrunkConfiguration", trunk_configuration),
    ("Test-CsVoiceTestConfiguration", test_configuration),
];

const VOICE: &str = "Microsoft.Rtc.Management.Voice.";

/// The object of a parameter that must be one of Lync's.
fn object(call: &mut Call<'_>, parameter: &str, element: &str) -> Result<Value> {
    let value = call.arg(parameter).unwrap_or_default();
    let fits = type_of(&value)
        .is_some_and(|t| t.rsplit(['.', '+']).next().is_some_and(|last| last.eq_ignore_ascii_case(element)));
    if fits {
        return Ok(value);
    }
    throw(wrong_object(parameter))
}

/// A text or another object where one of Lync's is wanted.
fn wrong_object(parameter: &str) -> Thrown {
    let message = format!(
        "Cannot process argument transformation on parameter '{parameter}'. Invalid {parameter}setting (parameter). Specify a valid setting (parameter) and then try again."
    );
    Thrown::record(
        "System.Management.Automation.ParameterBindingArgumentTransformationException",
        message,
        "ParameterArgumentTransformationError",
        crate::object::ErrorCategory::InvalidData,
    )
}

fn field(record: &Record, name: &str) -> String {
    record.get(name).map(ToString::to_string).unwrap_or_default()
}

/// What a rule makes of a number; `None` if it does not fit.
fn translate(pattern: &str, translation: &str, number: &str) -> Result<Option<String>> {
    let regex = regex_cache::regex(pattern, RegexOptions::default())
        .or_else(|e| throw(regex_cache::parse_error(&e)))?;
    if !regex.is_match(number)? {
        return Ok(None);
    }
    Ok(Some(regex.replace(number, translation, usize::MAX)?))
}

fn matches(pattern: &str, number: &str) -> Result<bool> {
    let regex = regex_cache::regex(pattern, RegexOptions::default())
        .or_else(|e| throw(regex_cache::parse_error(&e)))?;
    Ok(regex.is_match(number)?)
}

/// The first rule of a list that fits, and what it makes of the number.
fn first_rule(rules: &[PropertyValue], number: &str) -> Result<Option<(Arc<Record>, String)>> {
    for rule in rules {
        let PropertyValue::Record(rule) = rule else { continue };
        if let Some(made) = translate(&field(rule, "Pattern"), &field(rule, "Translation"), number)? {
            return Ok(Some((rule.clone(), made)));
        }
    }
    Ok(None)
}

/// A rule as a property of a result.
fn rule_value(rule: &Record) -> Value {
    let pairs = rule.properties.iter().filter(|(n, _)| !matches!(&**n, "Identity" | "Priority")).map(
        |(name, value)| {
            let value = match value {
                PropertyValue::Bool(b) => Value::Bool(*b),
                PropertyValue::Null => Value::Null,
                other => Value::from(other.to_string()),
            };
            (name.to_string(), value)
        },
    );
    CustomObject::from_pairs(pairs)
        .with_type_name("Microsoft.Rtc.Management.WritableConfig.Policy.Voice.NormalizationRule")
        .into_value()
}

fn optional(text: Option<&str>) -> Value {
    text.map_or(Value::Null, Value::from)
}

fn emit(call: &mut Call<'_>, name: &str, shape: Shape, pairs: Vec<(&str, Value)>) -> Result<()> {
    call.cx.emit(shaped_object(&format!("{VOICE}{name}"), shape, pairs))
}

fn rules_of(call: &mut Call<'_>, value: &Value, property: &str) -> Result<Vec<PropertyValue>> {
    let record = record_of(call.cx, value)?;
    Ok(record.get(property).map(|v| v.items().to_vec()).unwrap_or_default())
}

fn number_argument(call: &mut Call<'_>, name: &str) -> Result<String> {
    Ok(call.text(name)?.unwrap_or_default())
}

fn dial_plan(call: &mut Call<'_>) -> Result<()> {
    let plan = object(call, "Dialplan", "LocationProfile")?;
    let number = number_argument(call, "DialedNumber")?;
    let rules = rules_of(call, &plan, "NormalizationRules")?;
    let found = first_rule(&rules, &number)?;
    let pairs = vec![
        ("TranslatedNumber", optional(found.as_ref().map(|(_, n)| n.as_str()))),
        ("MatchingRule", found.as_ref().map_or(Value::Null, |(r, _)| rule_value(r))),
    ];
    emit(call, "LocationProfileTestResult", Shape::List, pairs)
}

fn normalization_rule(call: &mut Call<'_>) -> Result<()> {
    let rule = object(call, "NormalizationRule", "NormalizationRule")?;
    let number = number_argument(call, "DialedNumber")?;
    let rule = record_of(call.cx, &rule)?;
    let made = translate(&field(&rule, "Pattern"), &field(&rule, "Translation"), &number)?;
    emit(
        call,
        "NormalizationRuleTestResult",
        Shape::Table,
        vec![("TranslatedNumber", optional(made.as_deref()))],
    )
}

fn voice_route(call: &mut Call<'_>) -> Result<()> {
    let route = object(call, "Route", "Route")?;
    let number = number_argument(call, "TargetNumber")?;
    let route = record_of(call.cx, &route)?;
    let fits = matches(&field(&route, "NumberPattern"), &number)?;
    emit(call, "VoiceRouteTestResult", Shape::Table, vec![("MatchesPattern", Value::Bool(fits))])
}

/// The first route of the first usage that takes a number.
fn route_for(routes: &[Arc<Entity>], usages: &[String], number: &str) -> Result<Option<(String, String)>> {
    for usage in usages {
        for route in routes {
            let has = route
                .get("PstnUsages")
                .is_some_and(|v| v.items().iter().any(|u| fold(&u.to_string()) == fold(usage)));
            if has && matches(route.text("NumberPattern"), number)? {
                return Ok(Some((route.identity().to_string(), usage.clone())));
            }
        }
    }
    Ok(None)
}

fn usages_of(value: &PropertyValue) -> Vec<String> {
    value.items().iter().map(ToString::to_string).collect()
}

fn voice_policy(call: &mut Call<'_>) -> Result<()> {
    let policy = object(call, "VoicePolicy", "VoicePolicy")?;
    let number = number_argument(call, "TargetNumber")?;
    let usages = usages_of(&PropertyValue::list(rules_of(call, &policy, "PstnUsages")?));
    let routes = call.read(|state| state.list("CsVoiceRoute"))?;
    let found = route_for(&routes, &usages, &number)?;
    let pairs = vec![
        ("FirstMatchingRoute", optional(found.as_ref().map(|(r, _)| r.as_str()))),
        ("MatchingUsage", optional(found.as_ref().map(|(_, u)| u.as_str()))),
    ];
    emit(call, "VoicePolicyTestResult", Shape::Table, pairs)
}

/// Dial plan rules and usages that hold for a user.
fn settings_of(
    state: &Snapshot,
    user: &Entity,
) -> std::result::Result<(Arc<Entity>, Arc<Entity>), StoreError> {
    let missing = |noun: &str| StoreError::NotFound { noun: noun.to_owned(), identity: "Global".to_owned() };
    let plan = state.resolve_policy(user, "CsDialPlan")?.ok_or_else(|| missing("CsDialPlan"))?;
    let policy = state.resolve_policy(user, "CsVoicePolicy")?.ok_or_else(|| missing("CsVoicePolicy"))?;
    Ok((plan.policy, policy.policy))
}

/// What a number dialled under a plan and a policy becomes, and where it goes.
struct Outcome {
    rule: Option<(Arc<Record>, String)>,
    route: Option<(String, String)>,
}

fn dial(call: &mut Call<'_>, rules: &[PropertyValue], usages: &[String], number: &str) -> Result<Outcome> {
    let rule = first_rule(rules, number)?;
    let routes = call.read(|state| state.list("CsVoiceRoute"))?;
    let dialled = match &rule {
        Some((_, made)) => Some(made.clone()),
        None if number.starts_with('+') => Some(number.to_owned()),
        None => None,
    };
    let route = match dialled {
        Some(dialled) => route_for(&routes, usages, &dialled)?,
        None => None,
    };
    Ok(Outcome { rule, route })
}

impl Outcome {
    fn pairs(&self) -> Vec<(&'static str, Value)> {
        vec![
            ("TranslatedNumber", optional(self.rule.as_ref().map(|(_, n)| n.as_str()))),
            ("MatchingRule", self.rule.as_ref().map_or(Value::Null, |(r, _)| rule_value(r))),
            ("FirstMatchingRoute", optional(self.route.as_ref().map(|(r, _)| r.as_str()))),
            ("MatchingUsage", optional(self.route.as_ref().map(|(_, u)| u.as_str()))),
        ]
    }
}

fn voice_user(call: &mut Call<'_>) -> Result<()> {
    let identity = call.text("SipUri")?.unwrap_or_default();
    let number = number_argument(call, "DialedNumber")?;
    call.cx.write_verbose(&format!("Locating user with identity \"{identity}\""))?;
    let Some(user) = directory::one_named(call, "CsUser", &identity)? else { return Ok(()) };
    let (plan, policy) = call.read(|state| settings_of(state, &user))?;
    let shown = |entity: &Entity| entity.identity().trim_start_matches("Tag:").to_owned();
    call.cx.write_verbose(&format!("Loading dial plan: \"{}\"", shown(&plan)))?;
    call.cx.write_verbose(&format!("Loading voice policy: \"{}\"", shown(&policy)))?;
    let rules = plan.get("NormalizationRules").map(|v| v.items().to_vec()).unwrap_or_default();
    let usages = policy.get("PstnUsages").map(usages_of).unwrap_or_default();
    let outcome = dial(call, &rules, &usages, &number)?;
    emit(call, "OcsVoiceUserTestResult", Shape::Table, outcome.pairs())
}

fn trunk_configuration(call: &mut Call<'_>) -> Result<()> {
    let trunk = object(call, "TrunkConfiguration", "TrunkConfiguration")?;
    let (list, parameter) = match call.is_given("CallingNumber") {
        true => ("OutboundCallingNumberTranslationRulesList", "CallingNumber"),
        false => ("OutboundTranslationRulesList", "DialedNumber"),
    };
    let number = number_argument(call, parameter)?;
    let rules = rules_of(call, &trunk, list)?;
    let scope = match &trunk {
        Value::Custom(object) => {
            object.note("Identity").and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
        }
        _ => String::new(),
    };
    let found = first_rule(&rules, &number)?;
    let rule = found.as_ref().map(|(rule, _)| format!("{scope}/{}", field(rule, "Name")));
    let pairs = vec![
        ("TranslatedNumber", optional(found.as_ref().map(|(_, n)| n.as_str()))),
        ("MatchingRule", optional(rule.as_deref())),
    ];
    emit(call, "TrunkConfigurationTestResult", Shape::List, pairs)
}

fn test_configuration(call: &mut Call<'_>) -> Result<()> {
    match call.arg("TestCaseInputObject").filter(|v| !v.is_null()) {
        Some(case) => stored_test(call, &case),
        None => {
            let plan = object(call, "Dialplan", "LocationProfile")?;
            let policy = object(call, "VoicePolicy", "VoicePolicy")?;
            let rules = rules_of(call, &plan, "NormalizationRules")?;
            let usages = usages_of(&PropertyValue::list(rules_of(call, &policy, "PstnUsages")?));
            let number = number_argument(call, "DialedNumber")?;
            let outcome = dial(call, &rules, &usages, &number)?;
            let passed = outcome.rule.is_some() && outcome.route.is_some();
            write_result(call, &outcome, passed)
        }
    }
}

fn stored_test(call: &mut Call<'_>, case: &Value) -> Result<()> {
    if !type_of(case).is_some_and(|t| t.ends_with(".TestConfiguration")) {
        return throw(wrong_object("TestCaseInputObject"));
    }
    let case = record_of(call.cx, case)?;
    let mut settings = Vec::new();
    for (noun, property, what) in [
        ("CsDialPlan", "TargetDialplan", "dial plan"),
        ("CsVoicePolicy", "TargetVoicePolicy", "voice policy"),
    ] {
        let name = field(&case, property);
        call.cx.write_verbose(&format!("Loading {what}: \"{name}\""))?;
        match call.state().get(noun, &name).unwrap_or_default() {
            Some(found) => settings.push(found),
            None => return call.fail(errors::not_found(noun, &name)),
        }
    }
    let rules = settings[0].get("NormalizationRules").map(|v| v.items().to_vec()).unwrap_or_default();
    let usages = settings[1].get("PstnUsages").map(usages_of).unwrap_or_default();
    let outcome = dial(call, &rules, &usages, &field(&case, "DialedNumber"))?;
    let expected = |property: &str, got: Option<&str>| {
        let wanted = field(&case, property);
        wanted.is_empty() || got.is_some_and(|g| g.eq_ignore_ascii_case(&wanted))
    };
    let passed = expected("ExpectedTranslatedNumber", outcome.rule.as_ref().map(|(_, n)| n.as_str()))
        && expected("ExpectedRoute", outcome.route.as_ref().map(|(r, _)| r.as_str()))
        && expected("ExpectedUsage", outcome.route.as_ref().map(|(_, u)| u.as_str()));
    write_result(call, &outcome, passed)
}

fn write_result(call: &mut Call<'_>, outcome: &Outcome, passed: bool) -> Result<()> {
    let result = enum_type_id("Microsoft.Rtc.Management.Voice", "TestResult", &["Success", "Fail"]);
    let mut pairs = vec![("Result", Value::Enum(result, i64::from(!passed)))];
    pairs.extend(outcome.pairs());
    emit(call, "OcsVoiceTestResult", Shape::List, pairs)
}
