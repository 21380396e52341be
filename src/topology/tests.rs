//! Tests of the room: the seed, the operations, history, journal, export, and the properties that must always hold.

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::catalogue::{Catalogue, CatalogueSource, Product, packed_seed};

fn schemas() -> Arc<Schemas> {
    Schemas::new(Arc::new(Catalogue::open(CatalogueSource::Packed)), Product::Lync2013)
}

fn litware() -> Store {
    let schemas = schemas();
    let seed = Seed::parse(packed_seed("litware").expect("packed"), &schemas).expect("a seed");
    Store::new(schemas, seed)
}

fn empty() -> Store {
    Store::new(schemas(), Seed::empty())
}

fn info(line: &str) -> CommandInfo {
    CommandInfo {
        time: 635_179_968_000_000_000,
        actor: "LITWAREINC\\Administrator".into(),
        command_line: line.into(),
        ..CommandInfo::default()
    }
}

fn none() -> [(&'static str, PropertyValue); 0] {
    []
}

/// Does one thing in a transaction of its own and commits it.
fn run<T>(store: &mut Store, change: impl FnOnce(&mut Transaction<'_>) -> Result<T, StoreError>) -> T {
    let mut tx = store.begin();
    let result = change(&mut tx).expect("allowed");
    tx.commit(info("test"));
    result
}

#[test]
fn the_seed_reads_and_its_references_resolve() {
    let store = litware();
    let state = store.current();
    assert!(state.everything().expect("readable").len() > 300);
    assert_eq!(state.list("CsSite").unwrap().len(), 4);
    for service in state.list("CsService").unwrap() {
        for (property, value) in
            service.changed().filter(|(p, _)| p.references.as_deref() == Some("CsService"))
        {
            let named = value.as_str().unwrap();
            assert!(
                state.get("CsService", named).unwrap().is_some(),
                "{service:?}: {} {named}",
                property.name
            );
        }
        assert!(state.get("CsPool", service.text("PoolFqdn")).unwrap().is_some(), "{service:?}");
        assert!(state.find_site(service.text("SiteId")).unwrap().is_some(), "{service:?}");
    }
    for user in state.list("CsUser").unwrap() {
        assert!(state.get("CsPool", user.text("RegistrarPool")).unwrap().is_some(), "{user:?}");
        for policy in ["CsVoicePolicy", "CsDialPlan", "CsPinPolicy", "CsClientPolicy"] {
            let granted = user.text(&policy[2..]);
            let effective = state.resolve_policy(&user, policy).unwrap().unwrap();
            assert_eq!(granted.is_empty(), !matches!(effective.scope, Scope::Tag(_)), "{user:?} {policy}");
        }
    }
    assert_eq!(state.list("CsAdUser").unwrap().len(), state.list("CsUser").unwrap().len() + 2);
}

#[test]
fn every_noun_of_every_product_has_a_schema() {
    let catalogue = Arc::new(Catalogue::open(CatalogueSource::Packed));
    for product in [Product::Lync2010, Product::Lync2013, Product::Skype2015, Product::Skype2019] {
        let schemas = Schemas::new(catalogue.clone(), product);
        let store = Store::new(schemas.clone(), Seed::empty());
        for noun in catalogue.nouns() {
            let entity_type = schemas.entity_type(noun).unwrap_or_else(|e| panic!("{noun}: {e}"));
            for property in &entity_type.properties {
                let default = property.default.clone();
                let slot = entity_type.slot(&property.name).unwrap();
                assert!(entity_type.coerce(slot, default).is_ok(), "{noun} {}", property.name);
            }
        }
        for (told, noun) in [(schemas.roles().unwrap().len(), "roles"), (27, "27")] {
            assert_eq!(told, 27, "{noun}");
        }
        assert!(store.current().everything().unwrap().len() > 50);
    }
}

#[test]
fn the_seed_serves_every_product() {
    for product in [Product::Lync2010, Product::Skype2015, Product::Skype2019] {
        let schemas = Schemas::new(Arc::new(Catalogue::open(CatalogueSource::Packed)), product);
        let seed = Seed::parse(packed_seed("litware").expect("packed"), &schemas).expect("a seed");
        let store = Store::new(schemas, seed);
        assert_eq!(store.current().user("kenmyer").unwrap().text("DisplayName"), "Ken Myer");
        store.current().everything().unwrap();
        let version = store.get("CsService", "Registrar:pool0.litwareinc.com").unwrap().unwrap();
        assert_eq!(version.get("Version").unwrap().as_int(), Some(product.service_version()));
        export_script(store.origin(), "litware", store.current()).unwrap();
    }
}

#[test]
fn documented_defaults_are_told() {
    let store = litware();
    let get = |noun: &str, identity: &str, property: &str| {
        let entity = store.get(noun, identity).unwrap().unwrap();
        store.current().property(&entity, property).unwrap().unwrap().to_string()
    };
    assert_eq!(get("CsVoicePolicy", "global", "Name"), "DefaultPolicy");
    assert_eq!(get("CsDialPlan", "global", "SimpleName"), "DefaultProfile");
    assert_eq!(get("CsTrunkConfiguration", "global", "SRTPMode"), "Required");
    assert_eq!(get("CsUCPhoneConfiguration", "global", "CalendarPollInterval"), "00:03:00");
    assert_eq!(get("CsRegistrar", "atl-cs-001.litwareinc.com", "SipPort"), "5061");
    assert_eq!(get("CsService", "WebServer:pool0.litwareinc.com", "Version"), "6");
    assert_eq!(get("CsService", "WebServer:pool0.litwareinc.com", "Role"), "WebServer");
    assert_eq!(get("CsVoiceRoute", "LocalRoute", "Name"), "LocalRoute");
    assert_eq!(get("CsSipDomain", "fabrikam.com", "Name"), "fabrikam.com");
    assert_eq!(
        get("CsPool", "pool0.litwareinc.com", "Computers"),
        "red-cs-001.litwareinc.com, red-cs-002.litwareinc.com, red-server-002.litwareinc.com"
    );
    assert_eq!(
        get("CsDialPlan", "global", "NormalizationRules"),
        r"Description=;Pattern=^(\d+)$;Translation=$1;Name=Keep All;IsInternalExtension=False"
    );
    assert_eq!(get("CsVoiceNormalizationRule", "site:redmond/intlcallingus", "Priority"), "5");
    assert_eq!(
        get("CsService", "WebServer:pool0.litwareinc.com", "ABHandlerInternalUri"),
        "https://pool0.litwareinc.com/abs/handler"
    );
    assert_eq!(get("CsUser", "CN=Ken Myer,OU=Redmond,DC=litwareinc,DC=com", "Name"), "Ken Myer");
}

#[test]
fn identities_follow_the_topology() {
    let store = litware();
    let resolve = |noun, text| store.current().resolve(noun, text).unwrap().text.to_string();
    assert_eq!(resolve("CsVoicePolicy", "site:REDMOND"), "Site:Redmond");
    assert_eq!(resolve("CsVoicePolicy", "site:1"), "Site:Redmond");
    assert_eq!(
        resolve("CsPrivacyConfiguration", "service:1-UserServices-1"),
        "Service:UserServer:atl-cs-001.litwareinc.com"
    );
    assert_eq!(
        resolve("CsDialPlan", "registrar:POOL0.litwareinc.com"),
        "Service:Registrar:pool0.litwareinc.com"
    );
    assert!(store.get("CsSite", "1").unwrap().is_none());
    assert!(store.current().find_site("1").unwrap().is_some());
}

#[test]
fn users_answer_to_all_their_names() {
    let store = litware();
    let state = store.current();
    for name in [
        "Ken Myer",
        "kenmyer",
        "sip:kenmyer@litwareinc.com",
        "KENMYER@litwareinc.com",
        "litwareinc\\kenmyer",
        "ken*",
    ] {
        assert_eq!(state.user(name).unwrap().text("SamAccountName"), "kenmyer", "{name}");
    }
    assert!(matches!(state.user("David*"), Err(StoreError::Ambiguous { .. })));
    assert!(matches!(state.user("nobody"), Err(StoreError::NotFound { .. })));
    assert_eq!(state.count_by(IndexKind::LineUri, "TEL:+14255551212").unwrap(), 1);
    assert_eq!(state.find_by(IndexKind::RegistrarPool, "pool0.litwareinc.com").unwrap().len(), 9);
}

#[test]
fn changes_are_refused_as_lync_refuses_them() {
    let mut store = litware();
    let mut tx = store.begin();
    assert!(matches!(tx.insert("CsVoicePolicy", "global", none()), Err(StoreError::AlreadyExists { .. })));
    assert!(matches!(
        tx.insert("CsVoicePolicy", "site:Atlanta", none()),
        Err(StoreError::MissingParent { .. })
    ));
    assert!(matches!(tx.update("CsVoicePolicy", "Nobody", none()), Err(StoreError::NotFound { .. })));
    assert!(matches!(tx.remove("CsVoicePolicy", "Nobody"), Err(StoreError::NotFound { .. })));
    let wrong = [("SRTPMode", PropertyValue::from("Sometimes"))];
    assert!(matches!(
        tx.update("CsTrunkConfiguration", "global", wrong),
        Err(StoreError::InvalidValue { .. })
    ));
    let long = [("Description", PropertyValue::string("x".repeat(1041)))];
    assert!(matches!(tx.update("CsVoicePolicy", "global", long), Err(StoreError::InvalidValue { .. })));
    let range = [("PSTNVoicemailEscapeTimer", PropertyValue::Int(8001))];
    assert!(matches!(tx.update("CsVoicePolicy", "global", range), Err(StoreError::InvalidValue { .. })));
    assert!(matches!(
        tx.update("CsVoicePolicy", "global", [("Nothing", PropertyValue::Null)]),
        Err(StoreError::UnknownProperty { .. })
    ));
    assert!(tx.changes().is_empty());
    assert!(tx.commit(info("none")).is_none());
}

#[test]
fn children_live_in_their_parents() {
    let mut store = litware();
    let before = store.current().hash().unwrap();
    run(&mut store, |tx| {
        let values = [("Pattern", PropertyValue::from(r"^(\d{5})$")), ("Priority", PropertyValue::Int(0))];
        tx.insert("CsVoiceNormalizationRule", "global/Five", values)
    });
    let plan = store.get("CsDialPlan", "global").unwrap().unwrap();
    assert_eq!(plan.get("NormalizationRules").unwrap().items().len(), 2);
    let rules = store.list("CsVoiceNormalizationRule").unwrap();
    assert_eq!(rules[0].identity().as_ref(), "Global/Five");
    assert_eq!(rules[0].text("Translation"), "+$1");
    run(&mut store, |tx| {
        tx.update("CsVoiceNormalizationRule", "global/five", [("Priority", PropertyValue::Int(1))])
    });
    assert_eq!(store.list("CsVoiceNormalizationRule").unwrap()[1].identity().as_ref(), "Global/Five");
    run(&mut store, |tx| tx.remove("CsVoiceNormalizationRule", "global/five"));
    assert_eq!(store.current().hash().unwrap(), before);
    let mut tx = store.begin();
    assert!(matches!(
        tx.insert("CsVoiceNormalizationRule", "Nowhere/Five", none()),
        Err(StoreError::MissingParent { .. })
    ));
}

#[test]
fn a_dropped_transaction_leaves_no_trace() {
    let mut store = litware();
    let (hash, next) = (
        store.current().hash().unwrap(),
        store.current().table(store.current().schemas().id("CsVoicePolicy").unwrap()).unwrap().next_row(),
    );
    {
        let mut tx = store.begin();
        tx.insert("CsVoicePolicy", "Trial", none()).unwrap();
        tx.update("CsVoicePolicy", "global", [("AllowSimulRing", false.into())]).unwrap();
        tx.remove("CsUser", "CN=Ken Myer,OU=Redmond,DC=litwareinc,DC=com").unwrap();
        assert!(tx.get("CsVoicePolicy", "trial").unwrap().is_some());
        assert!(tx.find_users("kenmyer").unwrap().is_empty());
    }
    assert_eq!(store.current().hash().unwrap(), hash);
    assert_eq!(
        store.current().table(store.current().schemas().id("CsVoicePolicy").unwrap()).unwrap().next_row(),
        next
    );
    assert_eq!(store.current().user("kenmyer").unwrap().text("DisplayName"), "Ken Myer");
    assert_eq!(store.revision(), 0);
}

#[test]
fn reset_brings_back_what_a_fresh_deployment_has() {
    let mut store = empty();
    run(&mut store, |tx| {
        tx.update("CsDialPlan", "global", [("NormalizationRules", PropertyValue::Null), ("City", "X".into())])
    });
    let plan = run(&mut store, |tx| tx.reset("CsDialPlan", "global"));
    assert_eq!(plan.get("NormalizationRules").unwrap().items().len(), 1);
    assert_eq!(plan.text("SimpleName"), "DefaultProfile");
    assert!(plan.get("City").unwrap().is_null());
}

#[test]
fn instances_make_and_replace_objects() {
    let mut store = litware();
    let domain = Record {
        type_name: "CsBlockedDomain".into(),
        properties: vec![("Comment".into(), "spam".into()), ("Domain".into(), "x".into())],
    };
    run(&mut store, |tx| tx.put_record("CsBlockedDomain", "fabrikam.org", &domain));
    assert_eq!(store.get("CsBlockedDomain", "FABRIKAM.org").unwrap().unwrap().text("Comment"), "spam");
    run(&mut store, |tx| tx.put_record("CsBlockedDomain", "fabrikam.org", &Record::default()));
    assert!(store.get("CsBlockedDomain", "fabrikam.org").unwrap().unwrap().get("Comment").unwrap().is_null());
}

#[test]
fn history_goes_back_and_forth() {
    let mut store = litware();
    let start = store.current().hash().unwrap();
    for n in 0..5 {
        run(&mut store, |tx| {
            tx.update(
                "CsVoicePolicy",
                "global",
                [("Description", PropertyValue::string(format!("text {n}")))],
            )
        });
    }
    let end = store.current().hash().unwrap();
    let blamed = store.blame("CsVoicePolicy", "global").unwrap();
    assert_eq!(blamed.len(), 5);
    assert_eq!(store.blame_properties("CsVoicePolicy", "GLOBAL").unwrap()["Description"].sequence, 5);
    let diff = store.diff(0, 5).unwrap();
    assert_eq!(diff.len(), 1);
    assert_eq!(
        diff[0].differences(),
        vec![(Arc::from("Description"), PropertyValue::Null, PropertyValue::from("text 4"))]
    );
    for _ in 0..5 {
        store.undo(info("Undo")).unwrap();
    }
    assert_eq!(store.current().hash().unwrap(), start);
    assert_eq!(store.undo(info("Undo")), Err(StoreError::NothingTo("undo")));
    assert!(store.diff(0, 10).unwrap().is_empty());
    for _ in 0..5 {
        store.redo(info("Redo")).unwrap();
    }
    assert_eq!(store.current().hash().unwrap(), end);
    assert_eq!(store.redo(info("Redo")), Err(StoreError::NothingTo("redo")));
    assert_eq!(store.revision(), 15);
    assert_eq!(store.at(0).unwrap().hash().unwrap(), start);
    assert_eq!(store.at(5).unwrap().hash().unwrap(), end);
    assert_eq!(store.at(10).unwrap().hash().unwrap(), start);
    assert!(store.at(16).is_err());
    store.undo(info("Undo")).unwrap();
    run(&mut store, |tx| tx.update("CsVoicePolicy", "global", [("Name", PropertyValue::from("N"))]));
    assert_eq!(store.redo(info("Redo")), Err(StoreError::NothingTo("redo")));
}

fn journal_of(store: &Store) -> String {
    let mut text = JournalHeader::new("2013", "litware", None).line();
    store.entries().iter().for_each(|e| text.push_str(&e.line()));
    text
}

#[test]
fn a_torn_journal_is_read_up_to_the_tear() {
    let mut store = litware();
    for n in 0..3 {
        run(&mut store, |tx| tx.insert("CsVoicePolicy", &format!("P{n}"), none()));
    }
    let text = journal_of(&store);
    let schemas = store.current().schemas().clone();
    for cut in text.len() - 40..text.len() {
        let journal = read_journal(&text.as_bytes()[..cut], &schemas).unwrap();
        assert!(journal.torn);
        assert_eq!(journal.entries.len(), 2);
        assert_eq!(text.as_bytes()[journal.good_bytes - 1], b'\n');
    }
    let whole = read_journal(text.as_bytes(), &schemas).unwrap();
    assert!(!whole.torn && whole.entries.len() == 3);
    let mut damaged = text.clone().into_bytes();
    let middle = text.len() / 2;
    damaged[middle] ^= 1;
    assert!(matches!(read_journal(&damaged, &schemas), Err(StoreError::BadDocument { .. })));
    for foreign in ["", "{}", "hello\n", "00000002 00000000 {}\n", "ééééééééééééééééééééé\n"]
    {
        assert!(read_journal(foreign.as_bytes(), &schemas).is_err(), "{foreign:?}");
    }
}

#[test]
fn replay_refuses_entries_that_do_not_fit() {
    let mut store = litware();
    run(&mut store, |tx| tx.insert("CsVoicePolicy", "P", none()));
    let entries: Vec<_> = store.entries().iter().map(|e| JournalEntry::clone(e)).collect();
    let twice = entries.iter().cloned().chain(entries.iter().cloned());
    assert!(matches!(replay(litware().current().clone(), twice), Err(StoreError::JournalMismatch { .. })));
}

#[test]
fn foreign_and_damaged_states_are_refused() {
    let store = litware();
    let schemas = store.current().schemas().clone();
    let text = export_state(store.current()).unwrap();
    assert_eq!(import_state(&text, &schemas).unwrap().hash().unwrap(), store.current().hash().unwrap());
    let changed = text.replace("tailspintoys", "elsewhere");
    for bad in [
        "",
        "[]",
        "{}",
        &text[..text.len() / 2],
        &changed,
        &text.replace("\"2013\"", "\"2019\""),
        &text.replace("CsSite\"", "CsSitus\""),
    ] {
        assert!(matches!(import_state(bad, &schemas), Err(StoreError::BadDocument { .. })));
    }
}

#[test]
fn configuration_packages_carry_everything_but_users() {
    let mut store = litware();
    run(&mut store, |tx| {
        let odd = [
            ("Description", PropertyValue::from("a <\"&'> b\n\u{1}é")),
            ("Name", PropertyValue::from("  two  spaces ")),
        ];
        tx.insert("CsVoicePolicy", "Odd & <tag>", odd)?;
        tx.update(
            "CsTrunkConfiguration",
            "global",
            [("PstnUsages", PropertyValue::strings(["Local", " x ", ""]))],
        )
    });
    let package = export_configuration(store.current()).unwrap();
    let mut fresh = litware();
    let users = fresh.current().list("CsUser").unwrap();
    run(&mut fresh, |tx| tx.remove("CsVoiceRoute", "LocalRoute"));
    let mut tx = fresh.begin();
    import_configuration(&mut tx, &package).unwrap();
    tx.commit(info("Import-CsConfiguration"));
    assert_eq!(fresh.current().hash().unwrap(), store.current().hash().unwrap());
    assert_eq!(fresh.list("CsUser").unwrap(), users);
    let mut tx = fresh.begin();
    for bad in [&package[..package.len() / 2], b"", b"PK"] {
        assert!(matches!(import_configuration(&mut tx, bad), Err(StoreError::BadDocument { .. })));
    }
    assert!(tx.changes().is_empty());
}

#[test]
fn scripts_name_real_cmdlets_and_parameters() {
    assert_eq!(
        export_script(empty().origin(), "empty", empty().current())
            .unwrap()
            .lines()
            .filter(|l| !l.is_empty() && !l.starts_with('#') && !l.starts_with("if ("))
            .count(),
        0
    );
    let store = litware();
    let script = export_script(empty().origin(), "empty", store.current()).unwrap();
    let schemas = store.current().schemas();
    for line in script.lines().filter(|l| !l.is_empty() && !l.starts_with('#') && !l.starts_with("if (")) {
        let name = line.split(' ').next().unwrap();
        let entry = schemas.catalogue().cmdlet(name).unwrap_or_else(|| panic!("{line}"));
        assert!(entry.is_in(Product::Lync2013), "{line}");
    }
    for expected in [
        "New-CsAllowedDomain -Identity 'contoso.com'",
        "Set-CsAccessEdgeConfiguration -Identity 'Global' -AllowFederatedUsers $true",
        "Grant-CsVoicePolicy -Identity 'CN=Ken Myer,OU=Redmond,DC=litwareinc,DC=com' -PolicyName 'RedmondVoicePolicy'",
        "Set-CsPstnUsage -Identity 'Global' -Usage @{Replace='Internal','Local','Long Distance','International','RedmondPstnUsage','EmergencyUsage'}",
        "(New-CsVoiceNormalizationRule -Parent 'Site:Dublin' -Pattern '^(\\d{4})$' -Translation '+3531555$1' -Name '4digitExtension' -InMemory)",
        "New-CsAdminRole -Identity 'RedmondVoiceAdministrators' -ConfigScopes @('Site:1') -Template 'CsVoiceAdministrator'",
        "# Site 1 'Redmond' (CentralSite)",
    ] {
        assert!(script.contains(expected), "{expected}\n{script}");
    }
}

#[test]
fn a_hundred_thousand_inserts_are_linear() {
    let mut store = litware();
    for n in 0..100_000 {
        let dn = format!("CN=User {n},OU=Redmond,DC=litwareinc,DC=com");
        let mut tx = store.begin();
        let values = [
            ("SipAddress", PropertyValue::string(format!("sip:user{n}@litwareinc.com"))),
            ("SamAccountName", PropertyValue::string(format!("user{n}"))),
            ("UserPrincipalName", PropertyValue::string(format!("user{n}@litwareinc.com"))),
            ("DisplayName", PropertyValue::string(format!("User {n}"))),
            ("RegistrarPool", PropertyValue::from("pool0.litwareinc.com")),
            ("Enabled", PropertyValue::Bool(true)),
            ("LineURI", PropertyValue::string(format!("tel:+1425{n:07}"))),
        ];
        tx.insert("CsUser", &dn, values).unwrap();
        tx.commit(info("Enable-CsUser"));
    }
    assert_eq!(store.current().user("user77777").unwrap().text("DisplayName"), "User 77777");
    let hash = store.current().hash().unwrap();
    store.at(50_000).unwrap();
    let text = export_state(store.current()).unwrap();
    let back = import_state(&text, store.current().schemas()).unwrap();
    assert_eq!(back.hash().unwrap(), hash);
}

/// One thing to do to a store, as proptest makes them up.
#[derive(Debug, Clone)]
enum Step {
    Insert(u8, u8),
    Update(u8, u8),
    Remove(u8),
    Rule(u8, u8),
    Undo,
    Redo,
    Failing(u8),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        (0..12u8, any::<u8>()).prop_map(|(a, b)| Step::Insert(a, b)),
        (0..12u8, any::<u8>()).prop_map(|(a, b)| Step::Update(a, b)),
        (0..12u8).prop_map(Step::Remove),
        (0..6u8, any::<u8>()).prop_map(|(a, b)| Step::Rule(a, b)),
        Just(Step::Undo),
        Just(Step::Redo),
        (0..12u8).prop_map(Step::Failing),
    ];
    proptest::collection::vec(step, 0..40)
}

fn take_step(store: &mut Store, step: &Step) {
    let name = |n: &u8| format!("Policy{n}");
    let text = |n: &u8| {
        [
            ("Description", PropertyValue::string(format!("t{n}"))),
            ("AllowSimulRing", PropertyValue::Bool(n.is_multiple_of(2))),
        ]
    };
    if let Step::Undo | Step::Redo = step {
        let _ = if matches!(step, Step::Undo) { store.undo(info("u")) } else { store.redo(info("r")) };
        return;
    }
    let mut tx = store.begin();
    let done = match step {
        Step::Insert(n, v) => tx.insert("CsVoicePolicy", &name(n), text(v)).is_ok(),
        Step::Update(n, v) => tx.update("CsVoicePolicy", &name(n), text(v)).is_ok(),
        Step::Remove(n) => tx.remove("CsVoicePolicy", &name(n)).is_ok(),
        Step::Rule(n, v) => {
            let rule = format!("global/R{n}");
            let values = || {
                [
                    ("Priority", PropertyValue::Int(i64::from(v % 4))),
                    ("Translation", PropertyValue::string(format!("{v}"))),
                ]
            };
            tx.insert("CsVoiceNormalizationRule", &rule, values()).is_ok()
                || tx.update("CsVoiceNormalizationRule", &rule, values()).is_ok()
        }
        Step::Failing(n) => {
            let _ = tx.insert("CsVoicePolicy", &name(n), none());
            let _ = tx.remove("CsVoicePolicy", &name(&(n / 2)));
            false
        }
        Step::Undo | Step::Redo => false,
    };
    if done {
        tx.commit(info("step"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn export_and_replay_give_the_same_state(steps in steps()) {
        let mut store = empty();
        let origin = store.current().clone();
        steps.iter().for_each(|s| take_step(&mut store, s));
        let hash = store.current().hash().unwrap();
        let schemas = store.current().schemas().clone();
        let journal = read_journal(journal_of(&store).as_bytes(), &schemas).unwrap();
        let again = replay(origin, journal.entries).unwrap();
        prop_assert_eq!(again.current().hash().unwrap(), hash);
        prop_assert_eq!(again.entries(), store.entries());
        prop_assert_eq!(again.list("CsVoicePolicy").unwrap(), store.list("CsVoicePolicy").unwrap());
        let back = import_state(&export_state(store.current()).unwrap(), &schemas).unwrap();
        prop_assert_eq!(back.hash().unwrap(), hash);
        prop_assert_eq!(back.list("CsVoicePolicy").unwrap(), store.list("CsVoicePolicy").unwrap());
    }

    #[test]
    fn undoing_everything_leads_back(steps in steps()) {
        let mut store = empty();
        let origin = store.current().hash().unwrap();
        steps.iter().for_each(|s| take_step(&mut store, s));
        let end = store.current().hash().unwrap();
        let mut undone = 0;
        while store.undo(info("u")).is_ok() {
            undone += 1;
        }
        prop_assert_eq!(store.current().hash().unwrap(), origin);
        for _ in 0..undone {
            store.redo(info("r")).unwrap();
        }
        prop_assert_eq!(store.current().hash().unwrap(), end);
        for revision in 0..=store.revision() {
            store.at(revision).unwrap();
        }
    }

    #[test]
    fn the_store_behaves_like_a_map(steps in steps()) {
        let mut store = empty();
        let mut model = std::collections::BTreeMap::new();
        for step in steps.iter().filter(|s| !matches!(s, Step::Undo | Step::Redo | Step::Rule(..))) {
            take_step(&mut store, step);
            match step {
                Step::Insert(n, v) => drop(model.entry(*n).or_insert(*v)),
                Step::Update(n, v) => drop(model.get_mut(n).map(|old| *old = *v)),
                Step::Remove(n) => drop(model.remove(n)),
                _ => {}
            }
            for n in 0..12u8 {
                let found = store.get("CsVoicePolicy", &format!("policy{n}")).unwrap();
                let told = found.map(|e| e.text("Description").to_owned());
                prop_assert_eq!(told, model.get(&n).map(|v| format!("t{v}")));
            }
        }
        prop_assert_eq!(store.list("CsVoicePolicy").unwrap().len(), model.len() + 1);
    }
}
