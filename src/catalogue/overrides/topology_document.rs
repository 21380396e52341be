//! The topology as the XML document that `Get-CsTopology -AsXml` gives.

use std::fmt::Write as _;

use quick_xml::Reader;
use quick_xml::escape::escape;
use quick_xml::events::Event;

use crate::topology::{Entity, IndexKind, PropertyValue, Snapshot, StoreError, format_guid};

const NAMESPACE: &str = "urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008";
/// The largest document that is read.
const MOST_BYTES: usize = 16 << 20;

/// Writes the document.
pub(super) fn document(state: &Snapshot) -> Result<String, StoreError> {
    let mut out = String::new();
    let cms = state.get("CmsState", "Global")?;
    let signature = match cms.as_ref().and_then(|c| c.get("TopologySignature")) {
        Some(PropertyValue::Guid(number)) => format_guid(*number),
        _ => format_guid(0),
    };
    let _ = writeln!(out, "<Topology xmlns=\"{NAMESPACE}\" Signature=\"{signature}\">");
    domains(state, &mut out)?;
    sites(state, &mut out)?;
    clusters(state, &mut out)?;
    sql_instances(state, &mut out)?;
    services(state, &mut out)?;
    out.push_str("</Topology>");
    Ok(out)
}

fn domains(state: &Snapshot, out: &mut String) -> Result<(), StoreError> {
    let all = state.list("CsSipDomain")?;
    let default = all.iter().find(|d| d.get("IsDefault").and_then(PropertyValue::as_bool) == Some(true));
    let default = default.or(all.first()).map(|d| d.identity().to_string()).unwrap_or_default();
    let _ =
        writeln!(out, "  <InternalDomains AllowAllDomains=\"false\" DefaultDomain=\"{}\">", escape(&default));
    for domain in all {
        let name = escape(&**domain.identity());
        let _ = writeln!(
            out,
            "    <InternalDomain Name=\"{name}\" Authoritative=\"false\" AllowSubDomains=\"false\" />"
        );
    }
    out.push_str("  </InternalDomains>\n");
    Ok(())
}

fn sites(state: &Snapshot, out: &mut String) -> Result<(), StoreError> {
    out.push_str("  <Sites>\n");
    for site in state.list("CsSite")? {
        let kind = if site.text("SiteType") == "RemoteSite" { "RemoteSite" } else { "CentralSite" };
        let name = site.identity().trim_start_matches("Site:");
        let _ = writeln!(out, "    <{kind} SiteId=\"{}\">", escape(site.text("SiteId")));
        let _ = writeln!(out, "      <Name>{}</Name>", escape(name));
        let place: String = [("City", "City"), ("State", "State"), ("CountryCode", "CountryCode")]
            .iter()
            .filter(|(_, p)| !site.text(p).is_empty())
            .map(|(attribute, p)| format!(" {attribute}=\"{}\"", escape(site.text(p))))
            .collect();
        let _ = writeln!(out, "      <Location{place} />\n    </{kind}>");
    }
    out.push_str("  </Sites>\n");
    Ok(())
}

/// `<ClusterId SiteId="1" Number="1" />` of `1:1`.
fn cluster_id(pool: &Entity) -> String {
    let id = pool.text("ClusterId");
    let (site, number) = id.split_once(':').unwrap_or((id, "0"));
    format!("<ClusterId SiteId=\"{}\" Number=\"{}\" />", escape(site), escape(number))
}

fn flag(entity: &Entity, name: &str) -> bool {
    entity.get(name).and_then(PropertyValue::as_bool) != Some(false)
}

fn clusters(state: &Snapshot, out: &mut String) -> Result<(), StoreError> {
    out.push_str("  <Clusters>\n");
    let interfaces = state.list("CsNetworkInterface")?;
    for pool in state.list("CsPool")? {
        let (replication, setup) = (flag(&pool, "RequiresReplication"), flag(&pool, "RequiresSetup"));
        let fqdn = escape(&**pool.identity());
        let _ = writeln!(
            out,
            "    <Cluster RequiresReplication=\"{replication}\" RequiresSetup=\"{setup}\" Fqdn=\"{fqdn}\">"
        );
        let _ = writeln!(out, "      {}", cluster_id(&pool));
        let computers = state.find_by(IndexKind::Pool, pool.identity())?;
        for (at, computer) in computers.iter().filter(|e| e.noun() == "CsComputer").enumerate() {
            let name = escape(&**computer.identity());
            let _ = writeln!(out, "      <Machine OrdinalInCluster=\"{}\" Fqdn=\"{name}\">", at + 1);
            for interface in
                interfaces.iter().filter(|i| i.text("ComputerFqdn").eq_ignore_ascii_case(computer.identity()))
            {
                let number = interface.get("InterfaceNumber").map(ToString::to_string).unwrap_or_default();
                let _ = writeln!(
                    out,
                    "        <NetInterface InterfaceSide=\"{}\" InterfaceNumber=\"{number}\" IPAddress=\"{}\" />",
                    escape(interface.text("Interface")),
                    escape(interface.text("IPAddress"))
                );
            }
            out.push_str("      </Machine>\n");
        }
        out.push_str("    </Cluster>\n");
    }
    out.push_str("  </Clusters>\n");
    Ok(())
}

fn sql_instances(state: &Snapshot, out: &mut String) -> Result<(), StoreError> {
    out.push_str("  <SqlInstances>\n");
    let mut seen = Vec::new();
    for service in state.list("CsService")? {
        if service.entity_type().property("SqlInstanceName").is_none() {
            continue;
        }
        let key = (service.text("PoolFqdn").to_lowercase(), service.text("SqlInstanceName").to_lowercase());
        let Some(pool) = state.get("CsPool", service.text("PoolFqdn"))?.filter(|_| !seen.contains(&key))
        else {
            continue;
        };
        let name = escape(service.text("SqlInstanceName"));
        let _ = writeln!(
            out,
            "    <SqlInstance>\n      <SqlInstanceId Name=\"{name}\">{}</SqlInstanceId>\n    </SqlInstance>",
            cluster_id(&pool)
        );
        seen.push(key);
    }
    out.push_str("  </SqlInstances>\n");
    Ok(())
}

/// `<ServiceId …/>` of `1-UserServices-1`.
fn service_id(text: &str) -> String {
    let (site, rest) = text.split_once('-').unwrap_or((text, ""));
    let (role, instance) = rest.rsplit_once('-').unwrap_or((rest, "1"));
    format!(
        "<ServiceId SiteId=\"{}\" RoleName=\"{}\" Instance=\"{}\" />",
        escape(site),
        escape(role),
        escape(instance)
    )
}

fn services(state: &Snapshot, out: &mut String) -> Result<(), StoreError> {
    out.push_str("  <Services>\n");
    for service in state.list("CsService")? {
        let role = service.entity_type().role.as_deref().unwrap_or_default();
        let role_version =
            if matches!(role, "UserServer" | "Registrar" | "Director" | "EdgeServer") { 2 } else { 1 };
        let version = service.get("Version").map(ToString::to_string).unwrap_or_default();
        let _ = writeln!(out, "    <Service RoleVersion=\"{role_version}\" ServiceVersion=\"{version}\">");
        let _ = writeln!(out, "      {}", service_id(service.text("ServiceId")));
        out.push_str("      <DependsOn>\n");
        let named = service.changed().filter(|(p, _)| p.references.as_deref() == Some("CsService"));
        for target in named.filter_map(|(_, v)| v.as_str()) {
            let Some((role, name)) = target.split_once(':') else { continue };
            if let Some(other) = state.find_service(role, name)? {
                let _ = writeln!(
                    out,
                    "        <Dependency Usage=\"Default\">{}</Dependency>",
                    service_id(other.text("ServiceId"))
                );
            }
        }
        out.push_str("      </DependsOn>\n");
        if let Some(pool) = state.get("CsPool", service.text("PoolFqdn"))? {
            let _ = writeln!(out, "      <InstalledOn>{}</InstalledOn>", cluster_id(&pool));
        }
        out.push_str("    </Service>\n");
    }
    out.push_str("  </Services>\n");
    Ok(())
}

/// What of a document counts: every element with its attributes and text in order.
pub(super) fn read_document(text: &str) -> Result<Vec<String>, String> {
    if text.len() > MOST_BYTES {
        return Err("it is too large".to_owned());
    }
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut found = Vec::new();
    let mut depth = 0usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(e)) => {
                depth += 1;
                found.push(e.split_whitespace().collect::<Vec<_>>().join(" "));
            }
            Ok(Event::Empty(e)) => found.push(e.split_whitespace().collect::<Vec<_>>().join(" ")),
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Text(t)) => {
                let t = t.trim().to_owned();
                if !t.is_empty() {
                    found.push(t);
                }
            }
            Ok(Event::Eof) if depth == 0 => break,
            Ok(Event::Eof) => return Err("it ends too early".to_owned()),
            Ok(_) => {}
            Err(error) => return Err(error.to_string()),
        }
    }
    match found.first() {
        Some(root) if root.starts_with("Topology ") && root.contains(NAMESPACE) => Ok(found),
        Some(root) if root.starts_with("TopologyBuilder") => {
            Err("it is a Topology Builder file and not a published topology".to_owned())
        }
        _ => Err("its root is no Topology".to_owned()),
    }
}
