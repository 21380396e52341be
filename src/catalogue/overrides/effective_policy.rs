//! `Get-CsEffectivePolicy`: the policies that hold for a user, granted or by scope.

use crate::catalogue::adapters::directory;
use crate::catalogue::call::Call;
use crate::catalogue::view::plain_object;
use crate::object::{Result, Value};
use crate::topology::Scope;

pub(super) const ALL: super::Rows = &[("Get-CsEffectivePolicy", run)];

/// Names as the object has them, and the nouns behind them.
const POLICIES: [(&str, &str); 15] = [
    ("LocationProfile", "CsDialPlan"),
    ("LocationPolicy", "CsLocationPolicy"),
    ("ClientPolicy", "CsClientPolicy"),
    ("ClientVersionPolicy", "CsClientVersionPolicy"),
    ("ArchivingPolicy", "CsArchivingPolicy"),
    ("ConferencingPolicy", "CsConferencingPolicy"),
    ("ExternalAccessPolicy", "CsExternalAccessPolicy"),
    ("HostedVoicemailPolicy", "CsHostedVoicemailPolicy"),
    ("MobilityPolicy", "CsMobilityPolicy"),
    ("PersistentChatPolicy", "CsPersistentChatPolicy"),
    ("PinPolicy", "CsPinPolicy"),
    ("PresencePolicy", "CsPresencePolicy"),
    ("UserServicesPolicy", "CsUserServicesPolicy"),
    ("VoicePolicy", "CsVoicePolicy"),
    ("VoiceRoutingPolicy", "CsVoiceRoutingPolicy"),
];

fn run(call: &mut Call<'_>) -> Result<()> {
    let Some(identity) = call.identity()? else { return Ok(()) };
    let Some(users) = directory::by_name(call, "CsUser", &identity)? else { return Ok(()) };
    for user in users {
        let mut pairs = vec![("Identity", Value::from(&**user.identity()))];
        for (name, noun) in POLICIES {
            let found = call.read(|state| {
                if state.schemas().entity_type(noun).is_ok() {
                    state.resolve_policy(&user, noun)
                } else {
                    Ok(None)
                }
            })?;
            let shown = found.map(|f| match f.scope {
                Scope::Tag(name) => name,
                scope => scope.to_string(),
            });
            pairs.push((name, shown.map_or(Value::Null, |t| Value::from(t.as_str()))));
        }
        let value = plain_object("Microsoft.Rtc.Management.AD.Cmdlets.EffectivePolicies", pairs);
        call.cx.emit(value)?;
    }
    Ok(())
}
