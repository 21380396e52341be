//! Network objects with words of their own.

use crate::catalogue::adapters::new;
use crate::catalogue::call::Call;
use crate::object::Result;

pub(super) const ALL: super::Rows = &[("New-CsNetworkMediaBypassConfiguration", media_bypass)];

fn media_bypass(call: &mut Call<'_>) -> Result<()> {
    if call.switch("AlwaysBypass") && call.is_given("Enabled") && !call.switch("Enabled") {
        call.cx.write_warning("AlwaysBypass setting is ignored if Enabled is set to false.")?;
    }
    new::part(call)
}
