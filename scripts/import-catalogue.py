#!/usr/bin/env python3
"""Writes grammar/catalogue/<Noun>.toml from collected facts about the Cs cmdlets.

Run once: scripts/import-catalogue.py FACTS OUTPUT, where FACTS holds cs-catalogue.jsonl and nouns/*.json.
From then on the written files are the truth and are corrected by hand; this script stays to show where they came from.
"""
import glob
import json
import os
import re
import sys

FAMILY_OF_VERB = {"Test": "synthetic"}
PRODUCTS = ["2010", "2013", "2015", "2019"]
PLAIN = ("String", "Fqdn", "Uri", "RgsIdentity", "CmdletType", "ConfigScope", "UserScope")
BARE = re.compile(r"^[A-Za-z0-9_-]+$")

# Children that the store keeps inside a list of their parent: noun -> (parent noun, list, key property).
STORED_IN = {
    "CsVoiceNormalizationRule": ("CsDialPlan", "NormalizationRules", "Name"),
    "CsOutboundTranslationRule": ("CsTrunkConfiguration", "OutboundTranslationRulesList", "Name"),
    "CsOutboundCallingNumberTranslationRule": ("CsTrunkConfiguration", "OutboundCallingNumberTranslationRulesList", "Name"),
    "CsSipResponseCodeTranslationRule": ("CsTrunkConfiguration", "SipResponseCodeTranslationRulesList", "Name"),
    "CsClientVersionPolicyRule": ("CsClientVersionPolicy", "Rules", "RuleId"),
    "CsClsScenario": ("CsClsConfiguration", "Scenarios", "Name"),
    "CsClsSearchTerm": ("CsClsConfiguration", "SearchTerms", "Type"),
    "CsClsSecurityGroup": ("CsClsConfiguration", "SecurityGroups", "Name"),
    "CsClsRegion": ("CsClsConfiguration", "Regions", "Name"),
    "CsPresenceProvider": ("CsUserServicesConfiguration", "PresenceProviders", "Fqdn"),
}
# Lists that only show what entities of another noun hold: (noun, property) -> noun.
COLLECTS = {
    ("CsRoutingConfiguration", "Route"): "CsVoiceRoute",
    ("CsNetworkConfiguration", "BWPolicyProfiles"): "CsNetworkBandwidthPolicyProfile",
    ("CsNetworkConfiguration", "NetworkRegions"): "CsNetworkRegion",
    ("CsNetworkConfiguration", "NetworkRegionLinks"): "CsNetworkRegionLink",
    ("CsNetworkConfiguration", "InterNetworkRegionRoutes"): "CsNetworkInterRegionRoute",
    ("CsNetworkConfiguration", "NetworkSites"): "CsNetworkSite",
    ("CsNetworkConfiguration", "InterNetworkSitePolicies"): "CsNetworkInterSitePolicy",
    ("CsNetworkConfiguration", "Subnets"): "CsNetworkSubnet",
    ("CsVoiceConfiguration", "VoiceTestConfigurations"): "CsVoiceTestConfiguration",
    ("CsOAuthConfiguration", "PartnerApplications"): "CsPartnerApplication",
    ("CsOAuthConfiguration", "OAuthServers"): "CsOAuthServer",
}
# Nouns that look at entities of another noun: noun -> (noun, role).
VIEW_OF = {
    "CsAdUser": ("CsUser", None),
    "CsRegistrar": ("CsService", "Registrar"),
    "CsDirector": ("CsService", "Director"),
    "CsUserServer": ("CsService", "UserServer"),
    "CsWebServer": ("CsService", "WebServer"),
    "CsConferenceServer": ("CsService", "ConferencingServer"),
    "CsApplicationServer": ("CsService", "ApplicationServer"),
    "CsMediationServer": ("CsService", "MediationServer"),
    "CsEdgeServer": ("CsService", "EdgeServer"),
    "CsManagementServer": ("CsService", "ManagementServer"),
    "CsPstnGateway": ("CsService", "PstnGateway"),
    "CsTrunk": ("CsService", "PstnGateway"),
    "CsArchivingServer": ("CsService", "ArchivingServer"),
    "CsMonitoringServer": ("CsService", "MonitoringServer"),
    "CsTrustedApplicationPool": ("CsService", "TrustedApplicationPool"),
    "CsTrustedApplicationComputer": ("CsComputer", None),
}
# Role -> (RoleName of ServiceId and the topology document, noun of the cmdlet that sets it).
ROLES = {
    "UserServer": ("UserServices", "CsUserServer"),
    "Registrar": ("Registrar", "CsRegistrar"),
    "Director": ("Registrar", "CsDirector"),
    "WebServer": ("WebServices", "CsWebServer"),
    "ConferencingServer": ("ConfServices", "CsConferenceServer"),
    "ApplicationServer": ("ApplicationServer", "CsApplicationServer"),
    "MediationServer": ("MediationServer", "CsMediationServer"),
    "EdgeServer": ("EdgeServer", "CsEdgeServer"),
    "ManagementServer": ("ManagementServices", "CsManagementServer"),
    "CentralManagement": ("CentralMgmt", None),
    "CentralManagementDatabase": ("CentralMgmtStore", None),
    "UserDatabase": ("UserStore", None),
    "ApplicationDatabase": ("ApplicationStore", None),
    "ArchivingDatabase": ("ArchivingStore", None),
    "MonitoringDatabase": ("MonitoringStore", None),
    "FileStore": ("FileStore", None),
    "PstnGateway": ("PstnGateway", "CsPstnGateway"),
    "WacServer": ("WacService", None),
    "TrustedApplicationPool": ("ExternalServer", "CsTrustedApplicationPool"),
    "PersistentChatServer": ("PersistentChatServer", None),
    "PersistentChatDatabase": ("PersistentChatDatabase", None),
    "PersistentChatComplianceDatabase": ("PersistentChatComplianceDatabase", None),
    "ArchivingServer": ("ArchivingServer", "CsArchivingServer"),
    "MonitoringServer": ("MonitoringServer", "CsMonitoringServer"),
    "BackupServer": ("BackupServer", None),
    "LegalInterceptServer": ("LegalInterceptServer", None),
    "WitnessStore": ("WitnessStore", None),
}
ROLE_PROPERTIES = {
    "FileStore": ["ShareName", "UncPath", "IsDfsShare"],
    "UserDatabase": ["SqlInstanceName"],
    "ApplicationDatabase": ["SqlInstanceName"],
    "ArchivingDatabase": ["SqlInstanceName"],
    "MonitoringDatabase": ["SqlInstanceName"],
    "CentralManagementDatabase": ["SqlInstanceName"],
    "PersistentChatDatabase": ["SqlInstanceName"],
    "PersistentChatComplianceDatabase": ["SqlInstanceName"],
    "CentralManagement": ["CentralManagementDatabase", "FileStore", "Active"],
    "ManagementServer": ["ReplicationServicePort"],
    "PersistentChatServer": ["Registrar", "FileStore", "PersistentChatDatabase"],
    "WacServer": ["DiscoveryUrl", "IsExternal"],
}
# Builtin instances that the facts give only in words.
KEEP_ALL = {"Name": "Keep All", "Pattern": r"^(\d+)$", "Translation": "$1", "IsInternalExtension": False}
INSTANCES = {
    "CsDialPlan": [{"Identity": "Global", "SimpleName": "DefaultProfile", "NormalizationRules": [KEEP_ALL]}],
    "CsVoiceNormalizationRule": [],
    "CsClientVersionPolicyRule": [],
    "CsClientVersionPolicy": "rules",
    "CsClsScenario": [], "CsClsSearchTerm": [],
    "CsClsConfiguration": "cls",
    "CsVoiceRoute": [{"Identity": "LocalRoute", "Name": "LocalRoute", "Priority": 0, "NumberPattern": r"^(\+1[0-9]{10})$"}],
    "CsRoutingConfiguration": [{"Identity": "Global"}],
    "CsStaticRoutingConfiguration": [{"Identity": "Global"}],
    "CsPublicProvider": [
        {"Identity": "Messenger", "Name": "Messenger", "ProxyFqdn": "federation.messenger.msn.com",
         "IconUrl": "https://images.edge.messenger.live.com/Messenger_16x16.png",
         "VerificationLevel": "UseSourceVerification", "Enabled": False},
        {"Identity": "Yahoo!", "Name": "Yahoo!", "ProxyFqdn": "lcsap.msg.yahoo.com",
         "VerificationLevel": "UseSourceVerification", "Enabled": False},
        {"Identity": "AOL", "Name": "AOL", "ProxyFqdn": "sip.oscar.aol.com",
         "VerificationLevel": "UseSourceVerification", "Enabled": False}],
    "CsUserServicesPolicy": [{"Identity": "Global"}],
    "CsServerApplication": [], "CsComputer": [], "CsConferenceDirectory": [], "CsConferenceServer": [],
    "CsRgsConfiguration": [], "CsSipDomain": [], "CsUserDatabaseState": [], "CsUserServer": [], "CsWebServer": [],
    "CsWindowsService": [], "CsAdForest": [],
}
# Facts that win over the collected ones.
PROPERTY_ORDER = {
    "CsSite": ["SiteId", "Services", "Pools", "FederationRoute", "XmppFederationRoute", "DefaultPersistentChatPool",
               "Description", "DisplayName", "SiteType", "ParentSite"],
}


def toml_string(text):
    if "\\" in text and "'" not in text and not re.search(r"[\x00-\x1f]", text):
        return "'" + text + "'"
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def toml_key(key):
    return key if BARE.match(key) else toml_string(key)


def toml_value(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, str):
        return toml_string(value)
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(toml_value(v) for v in value if v is not None) + "]"
    if isinstance(value, dict):
        inner = ", ".join(f"{toml_key(k)} = {toml_value(v)}" for k, v in value.items() if v is not None)
        return "{ " + inner + " }" if inner else "{}"
    raise ValueError(value)


def text_list(name, items):
    items = [i if isinstance(i, str) else json.dumps(i, ensure_ascii=False) for i in items or []]
    if not items:
        return []
    return [f"{name} = ["] + [f"  {toml_string(i)}," for i in items] + ["]"]


def short_type(name):
    name = name.replace("`1", "").replace("`2", "")
    if name.startswith("Microsoft.Rtc.Management.ADConnect.Core.Unlimited"):
        return "Unlimited<UInt32>"
    name = re.sub(r"\[(?!\])", "<", name)
    name = re.sub(r"(?<!\[)\]", ">", name) if "<" in name else name
    parts = re.split(r"([<>,])", name)
    name = "".join(p if p in "<>," else p.rsplit(".", 1)[-1] for p in parts)
    name = re.sub(r"^(\w+) of (.+)$", r"\1<\2>", name)
    return {"string": "String", "guid": "Guid", "Object": "Object", "List": "List<String>",
            "MultiValuedProperty": "MultiValuedProperty<String>"}.get(name, name)


def versions_text(versions):
    return " ".join(v for v in PRODUCTS if v in versions)


def property_versions(versions):
    """`2013CU5` and the like count as 2013; online-only members are left out."""
    found = {v[:4] for v in versions} & set(PRODUCTS)
    return versions_text(found)


class Sets:
    """The parameter sets of one cmdlet over all products; those of 2013 win where both are told."""

    def __init__(self, record):
        self.record = record
        self.info = {n.lower(): (n, p) for n, p in record["parameters"].items()}
        self.names = []
        self.membership = {}   # lower parameter name -> {set -> (versions, mandatory)}
        self.spelling = {}
        self.types = {}
        self.choices = {}
        self.order = []
        self.positions = {}    # set -> [lower names]
        self.versions = cmdlet_versions(record)
        self.add_later()
        self.add_2013()
        self.add_positions()

    def note(self, name, set_name, versions, mandatory, wins=False):
        key = name.lower()
        if key not in self.membership:
            self.membership[key] = {}
            self.spelling[key] = name
            self.order.append(key)
        old = self.membership[key].get(set_name)
        if old:
            versions = old[0] | versions
            mandatory = mandatory if wins else old[1]
        self.membership[key][set_name] = (versions, mandatory)
        if set_name not in self.names:
            self.names.append(set_name)

    def add_later(self):
        for index, s in enumerate(self.record["sets"]):
            name = s["name"] if s["name"] not in self.names else f"{s['name']}{index}"
            self.names.append(name)
            for p in s["parameters"]:
                key = p["name"].lower()
                told = self.info.get(key, ("", {}))[1].get("versions")
                told = set(told) & set(PRODUCTS) if told is not None else set(self.versions)
                if told == set() and "lync2013" in self.record:
                    continue   # Lync Online leftovers
                told &= set(self.versions)
                if "lync2013" in self.record:
                    told -= {"2013"}
                if told:
                    self.note(p["name"], name, told, p["mandatory"])
                    self.types[key] = p["type"]
                if p["positional"]:
                    self.positions.setdefault(name, []).append(key)
        self.later = [n for n in self.names]

    def add_2013(self):
        if "lync2013" not in self.record:
            return
        early = {"2013"} | ({"2010"} & set(self.versions))
        free = list(self.later)
        for rows in self.record["lync2013"]["sets"]:
            keys = {p["name"].lower() for p in rows}
            name = self.best(free, rows, keys)
            if name in free:
                free.remove(name)
            for p in rows:
                key = p["name"].lower()
                told = self.info.get(key, ("", {}))[1].get("versions")
                versions = {"2013"} | (early & set(told) if told else set())
                if not told:
                    versions = early
                self.note(p["name"], name, versions, p["mandatory"], wins=True)
                self.spelling[key] = p["name"]
                if p["type"] != "enum":
                    if key not in self.types or not is_richer(self.types[key], p["type"]):
                        self.types[key] = p["type"]
                else:
                    self.types.setdefault(key, self.spelling[key])
                    self.choices[key] = p.get("choices")

    def best(self, free, rows, keys):
        later = {s["name"]: {p["name"].lower() for p in s["parameters"]} for s in self.record["sets"]}
        must = {p["name"].lower() for p in rows if p["mandatory"]}
        score = lambda n: (len(must & later.get(n, set())), len(keys & later.get(n, set())) / max(1, len(keys | later.get(n, set()))))
        if free:
            best = max(free, key=score)
            if score(best)[1] > 0.3 or not later.get(best):
                return best
        others = [k for k in must] or ["default"]
        unique = [p["name"] for p in rows if p["mandatory"]] or [rows[0]["name"] if rows else "Default"]
        name = unique[0]
        while name in self.names:
            name += "Set" if len(unique) < 2 else unique[1]
            unique = unique[:1]
        return name

    def add_positions(self):
        self.names = [n for n in self.names if any(n in m for m in self.membership.values())] or ["Default"]
        for name in self.names:
            listed = [k for k in self.positions.get(name, []) if name in self.membership.get(k, {})]
            if name not in self.positions:
                first = [k for k in self.order if name in self.membership[k] and k == "identity"]
                listed = first
            listed.sort(key=lambda k: (self.info.get(k, ("", {}))[1].get("position", 99), self.order.index(k)))
            self.positions[name] = listed


def is_richer(later, early):
    return early in ("SwitchParameter",) and later not in ("SwitchParameter",) or early in ("PSListModifier", "MultiValuedProperty", "List")


def cmdlet_versions(record):
    versions = set(record["versions"]) & set(PRODUCTS)
    versions = versions - {"2013"} if "lync2013" not in record else versions | {"2013"}
    if record["name"] == "Set-CsBusyOptions":
        versions = {"2015", "2019"}
    return versions_text(versions).split()


def pipeline(record, key, info):
    by_value = info.get("fromPipeline", False)
    by_name = info.get("fromPipelineByPropertyName", False)
    verb = record["name"].split("-")[0]
    if key == "instance":
        by_value = True
    if key == "identity" and verb == "Remove":
        by_name = True
    if key == "identity" and verb == "Grant" and "Policy" in record["name"]:
        by_value = by_name = True
    return {(True, True): "value+property", (True, False): "value", (False, True): "property"}.get((bool(by_value), bool(by_name)))


def parameter_row(record, sets, key):
    info = sets.info.get(key, ("", {}))[1]
    members = sets.membership[key]
    row = {"type": short_type(sets.types.get(key) or info.get("type") or "String")}
    mandatory = [s for s in members if members[s][1]]
    if mandatory:
        row["mandatory"] = True if len(mandatory) == len(members) else mandatory
    places = {s: sets.positions[s].index(key) for s in members if key in sets.positions.get(s, [])}
    if places:
        same = set(places.values())
        row["position"] = same.pop() if len(same) == 1 and len(places) == len(members) else places
    flow = pipeline(record, key, info)
    if flow:
        row["pipeline"] = flow
    spans = {s: versions_text(v) for s, (v, _) in members.items()}
    everywhere = versions_text(sets.versions)
    if len(set(spans.values())) == 1:
        span = next(iter(spans.values()))
        if len(members) != len(sets.names):
            row["sets"] = list(members)
        if span != everywhere:
            row["versions"] = span
    else:
        row["sets"] = {s: v for s, v in spans.items()}
    aliases = [a for a in info.get("aliases", []) if a.lower() not in ("cf", "wi")]
    if aliases:
        row["aliases"] = aliases
    choices = sets.choices.get(key) or info.get("choices")
    if choices:
        row["choices"] = choices
    if info.get("default") not in (None, "", "None", "none"):
        row["default"] = str(info["default"])
    return row


ONLINE = re.compile(r"-CsTenant|-CsOnlineUser$|CsAudioConferencingProvider$")


def cmdlet_lines(record, actions, noun):
    sets = Sets(record)
    lines = [f"[cmdlets.{record['name']}]", f"versions = \"{versions_text(sets.versions)}\""]
    action = (actions or {}).get(record["name"])
    lines.append(f"evidence = \"{evidence(record, action, noun)}\"")
    if ONLINE.search(record["name"]):
        lines.append("online = true")
    switches = [k for k in ("whatif", "confirm") if k in sets.membership]
    if switches:
        lines.append("shouldProcess = true")
    if len(sets.names) > 1 or sets.names[0] != "Default":
        lines.append(f"sets = {toml_value(sets.names)}")
        default = default_set(record, sets)
        if default and default != sets.names[0]:
            lines.append(f"defaultSet = {toml_value(default)}")
    outputs = [o for o in record.get("outputs", []) if o]
    if outputs:
        lines.append(f"outputs = {toml_value(outputs)}")
    if action:
        for key in ("effect", "returns"):
            if action.get(key) is not None:
                value = {k: v for k, v in action[key].items() if k != "roleProperties"} if isinstance(action[key], dict) else action[key]
                lines.append(f"{key} = {toml_value(value)}")
        lines += text_list("fails", action.get("fails"))
    rows = [k for k in sets.order if k not in ("whatif", "confirm")]
    if rows:
        lines.append(f"[cmdlets.{record['name']}.parameters]")
        lines += [f"{toml_key(sets.spelling[k])} = {toml_value(parameter_row(record, sets, k))}" for k in rows]
    return lines + [""]


def default_set(record, sets):
    for s in record["sets"]:
        if s["default"] and s["name"] in sets.names:
            return s["name"]
    if record["name"].startswith("Get-") and "Identity" in sets.names:
        return "Identity"
    return None


def evidence(record, action, noun):
    text = json.dumps(action) if action else ""
    notes = json.dumps(noun.get("notes", [])) if noun else ""
    verb = record["name"].split("-")[0]
    if "seen" in text or (verb == "Get" and "seen" in notes):
        return "seen"
    if not noun and not record["parameters"]:
        return "none"
    return "documented"


def property_row(noun, prop, enum_types, by_type, nouns):
    row = {}
    type_name = short_type(prop["type"]) if isinstance(prop["type"], str) else "String"
    if type_name == "enum":
        type_name = enum_types.get(prop["name"].lower(), prop["name"])
    row["type"] = type_name
    if (noun, prop["name"]) not in COLLECTS and prop.get("default") is not None and prop.get("default") != []:
        row["default"] = prop["default"]
    for key in ("choices", "min", "max", "maxLength", "unit", "nullable", "list", "readOnly", "requiredOnNew", "hidden", "references"):
        if prop.get(key) not in (None, False, []):
            row[key] = prop[key]
    if prop.get("versions"):
        row["versions"] = property_versions(prop["versions"])
    inner = re.search(r"<(\w+)>", type_name)
    target = COLLECTS.get((noun, prop["name"]))
    if target:
        row["collects"] = target
    elif (inner and inner.group(1) not in PLAIN) or (type_name in by_type and prop["name"] != "Identity"):
        item = by_type.get(inner.group(1) if inner else type_name)
        owner = [n for n, (p, l, _) in STORED_IN.items() if (p, l) == (noun, prop["name"])]
        item = owner[0] if owner else item or (prop.get("references") if prop.get("references") in nouns and inner and inner.group(1) not in PLAIN else None)
        if item:
            row["item"] = item
    if prop.get("summary"):
        row["summary"] = prop["summary"]
    return row


def correct(noun, record):
    order = PROPERTY_ORDER.get(noun)
    if order:
        record["properties"].sort(key=lambda p: order.index(p["name"]) if p["name"] in order else 99)
    for prop in record["properties"]:
        if noun in ("CsService", *[n for n, (o, _) in VIEW_OF.items() if o == "CsService"]) and prop["name"] == "Version":
            prop["default"], prop["summary"] = 6, "6 on Lync Server 2013 services; 5 in 2010, 7 in 2015, 8 in 2019."
    if noun == "CsDialPlan":
        for prop in record["properties"]:
            if prop["name"] == "NormalizationRules":
                prop["default"] = [{"Name": "Prefix All", "Pattern": r"^(\d{11})$", "Translation": "+$1", "IsInternalExtension": False}]
    return record


def instance_rows(noun, record, nouns):
    told = INSTANCES.get(noun)
    if told == "rules":
        rules = [{k: v for k, v in i["values"].items() if k != "Priority"} for i in nouns["CsClientVersionPolicyRule"]["builtinInstances"]]
        return [{"Identity": "Global", "Rules": rules}]
    if told == "cls":
        scenarios = [{"Name": i["identity"].split("/")[1]} for i in nouns["CsClsScenario"]["builtinInstances"]]
        terms = [{"Type": i["identity"].split("/")[1], **i.get("values", {})} for i in nouns["CsClsSearchTerm"]["builtinInstances"]]
        return [{"Identity": "Global", "Scenarios": scenarios, "SearchTerms": terms}]
    if told is not None:
        return told
    rows = []
    for instance in record["builtinInstances"]:
        if isinstance(instance, str):
            if instance.startswith("Global"):
                rows.append({"Identity": "Global"})
            continue
        values = dict(instance.get("values", {})) or {k: v for k, v in instance.items() if k not in ("identity", "note", "Identity", "covers")}
        identity = instance.get("identity") or instance.get("Identity")
        if "<" in identity:
            continue
        rows.append({"Identity": identity, **{k: v for k, v in values.items() if v not in (None, [])}})
    return rows


def roles_lines(record, nouns):
    told = (record.get("actions") or {}).get("Get-CsService", {}).get("returns", {}).get("roleProperties", {})
    lines = []
    for role, (role_name, setter) in ROLES.items():
        properties = told.get(role) or ROLE_PROPERTIES.get(role, [])
        row = [f"[roles.{role}]", f"roleName = \"{role_name}\"",
               f"typeName = \"Microsoft.Rtc.Management.Xds.Display{'ExternalServer' if role == 'TrustedApplicationPool' else role}\""]
        if setter:
            row.append(f"setter = \"{setter}\"")
        row.append(f"properties = {toml_value(properties)}")
        lines += row + [""]
    return lines


def noun_lines(noun, record, cmdlets, context):
    nouns, by_type = context
    lines = [f"noun = \"{noun}\""]
    enum_types = {}
    for c in cmdlets:
        for n, p in c["parameters"].items():
            if p.get("choices") and p.get("type") not in (None, "enum", "String"):
                enum_types[n.lower()] = short_type(p["type"])
    if record:
        record = correct(noun, record)
        lines.append(f"family = \"{record['family']}\"")
        if record["typeName"]:
            lines.append(f"typeName = {toml_string(record['typeName'])}")
        lines.append(f"summary = {toml_string(record['summary'])}")
        if noun in STORED_IN:
            parent, prop, key = STORED_IN[noun]
            lines.append(f"storedIn = {toml_value({'noun': parent, 'property': prop, 'key': key})}")
        if noun in VIEW_OF:
            owner, role = VIEW_OF[noun]
            lines.append(f"viewOf = {toml_value({'noun': owner, 'role': role})}")
        lines += text_list("rules", record["rules"])
        lines += text_list("notes", record["notes"])
        identity = record["identity"]
        lines += ["", "[identity]", f"form = \"{identity['form']}\""]
        for key, name in (("scopes", "scopes"), ("keyParameters", "keys"), ("display", "display")):
            if identity.get(key):
                lines.append(f"{name} = {toml_value(identity[key])}")
        props = [p for p in record["properties"] if p["name"] != "Identity"]
        if props:
            lines += ["", "[properties]"]
            lines += [f"{toml_key(p['name'])} = {toml_value(property_row(noun, p, enum_types, by_type, nouns))}" for p in props]
        lines.append("")
        for row in instance_rows(noun, record, nouns):
            lines += ["[[instances]]"] + [f"{toml_key(k)} = {toml_value(v)}" for k, v in row.items()] + [""]
        if noun == "CsService":
            lines += roles_lines(record, nouns)
    else:
        lines += ["family = \"operation\"", ""]
    for c in cmdlets:
        lines += cmdlet_lines(c, (record or {}).get("actions"), record)
    return lines


def main():
    facts, output = sys.argv[1], sys.argv[2]
    nouns = {}
    for path in glob.glob(os.path.join(facts, "nouns", "*.json")):
        with open(path, encoding="utf-8") as f:
            record = json.load(f)
        nouns[record["noun"]] = record
    if "CSAnnouncementFile" in nouns:
        nouns["CsAnnouncementFile"] = nouns.pop("CSAnnouncementFile")
        nouns["CsAnnouncementFile"]["noun"] = "CsAnnouncementFile"
    by_type = {}
    for noun, record in nouns.items():
        if record["typeName"]:
            by_type.setdefault(re.split(r"[.+]", record["typeName"].split("#")[0])[-1], noun)
    for taken in ("Byte[]", "String", "Boolean", "Uri", "Object", "TaskOutput", "Byte", "Fqdn"):
        by_type.pop(taken, None)
    cmdlets = {}
    with open(os.path.join(facts, "cs-catalogue.jsonl"), encoding="utf-8") as f:
        for line in f:
            record = json.loads(line)
            record["name"] = record["name"].replace("-CSAnn", "-CsAnn")
            if not cmdlet_versions(record):
                continue
            noun = record["name"].split("-", 1)[1]
            cmdlets.setdefault(noun, []).append(record)
    os.makedirs(output, exist_ok=True)
    for noun in sorted(set(cmdlets) | set(nouns)):
        lines = noun_lines(noun, nouns.get(noun), sorted(cmdlets.get(noun, []), key=lambda c: c["name"]), (nouns, by_type))
        text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).rstrip() + "\n"
        with open(os.path.join(output, noun + ".toml"), "w", encoding="utf-8") as f:
            f.write(text)


main()
