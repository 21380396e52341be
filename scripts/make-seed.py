#!/usr/bin/env python3
"""Writes scripts/seeds/litware.json: the organization that the samples of the cmdlet reference take place in.

Run: scripts/make-seed.py > scripts/seeds/litware.json. The JSON is what the program reads; the script keeps repetitive
parts (services per pool, interfaces per computer) in one place. Builtin instances and defaults come from the noun files.
"""
import json
import uuid

DOMAIN = "litwareinc.com"
BASE = "DC=litwareinc,DC=com"
SID = "S-1-5-21-2036618466-4092173921-2861425438"
WHEN = "2013-02-11T09:00:00"
entities = {}
service_numbers = {}
cluster_numbers = {}


def add(noun, identity, **values):
    entities.setdefault(noun, []).append({"Identity": identity, **{k: v for k, v in values.items() if v is not None}})


def guid(text):
    return str(uuid.uuid5(uuid.NAMESPACE_DNS, text + "." + DOMAIN))


def fqdn(name):
    return name if name.replace(".", "").isdigit() or "." in name else f"{name}.{DOMAIN}"


ROLE_NAMES = {"UserServer": "UserServices", "WebServer": "WebServices", "ConferencingServer": "ConfServices",
              "ManagementServer": "ManagementServices", "CentralManagement": "CentralMgmt",
              "CentralManagementDatabase": "CentralMgmtStore", "UserDatabase": "UserStore",
              "ApplicationDatabase": "ApplicationStore", "ArchivingDatabase": "ArchivingStore",
              "MonitoringDatabase": "MonitoringStore", "TrustedApplicationPool": "ExternalServer", "WacServer": "WacService"}
SITES = {"Redmond": 1, "Dublin": 2, "Paris": 3, "Seattle": 4}


def service(role, pool, site, **values):
    number = SITES[site]
    key = (number, role)
    service_numbers[key] = service_numbers.get(key, 0) + 1
    add("CsService", f"{role}:{pool}", **values, ServiceId=f"{number}-{ROLE_NAMES.get(role, role)}-{service_numbers[key]}",
        SiteId=f"Site:{site}", PoolFqdn=pool)


def pool(name, site, computers=None, replicates=True, backup=None, sides=("Primary", "External"), setup=True):
    pool_fqdn = fqdn(name)
    cluster_numbers[site] = cluster_numbers.get(site, 0) + 1
    add("CsPool", pool_fqdn, BackupPoolFqdn=backup and fqdn(backup), Site=f"Site:{site}",
        ClusterId=f"{SITES[site]}:{cluster_numbers[site]}", RequiresReplication=replicates and None if replicates else False,
        RequiresSetup=None if setup else False)
    for computer in computers or [name]:
        computer = fqdn(computer)
        add("CsComputer", computer, Pool=pool_fqdn)
        for side in sides:
            add("CsNetworkInterface", f"{computer}/{side}/1", ComputerFqdn=computer, IPAddress="0.0.0.0", Interface=side,
                InterfaceNumber=1)
        if replicates:
            stale = name == "atl-edge-011"
            add("CsManagementStoreReplicationStatus", computer, UpToDate=not stale,
                LastStatusReport=None if stale else "2013-10-22T08:41:24", LastUpdateCreation="2013-10-22T08:41:19",
                ProductVersion=None if stale else "5.0.8308.0")
    return pool_fqdn


FRONT_END_APPS = ["urn:application:testbot", "urn:application:Cps", "urn:application:RGS", "urn:application:Cas", "urn:application:Caa"]
SERVER_APPLICATIONS = ["UserServices", "UdcAgent", "DefaultRouting", "ExumRouting", "OutboundRouting", "QoEAgent"]


def front_end(name, site, computers=None, backup=None, sql=None, files="atl-fs-001", cms=False, edge="atl-edge-001"):
    p = pool(name, site, computers, backup=backup, sides=("Primary", "External", "PSTN"))
    store = fqdn(sql) if sql else p
    share = p if cms else fqdn(files)
    instance = "rtc"
    if not sql:
        service("UserDatabase", p, site, SqlInstanceName=instance)
        service("ApplicationDatabase", p, site, SqlInstanceName=instance)
    if cms:
        service("FileStore", p, site, ShareName="LyncShare")
        service("CentralManagementDatabase", p, site, SqlInstanceName=instance)
        service("CentralManagement", p, site, CentralManagementDatabase=f"CentralManagementDatabase:{p}", FileStore=f"FileStore:{p}")
        service("ManagementServer", p, site, ReplicationServicePort=4443)
    service("UserServer", p, site, UserDatabase=f"UserDatabase:{store}", FileStore=f"FileStore:{share}",
            ConferencingServer=f"ConferencingServer:{p}")
    service("Registrar", p, site, UserServer=f"UserServer:{p}", WebServer=f"WebServer:{p}",
            ArchivingDatabase=f"ArchivingDatabase:{fqdn('atl-sql-001')}", MonitoringDatabase=f"MonitoringDatabase:{fqdn('atl-sql-001')}",
            EdgeServer=f"EdgeServer:{fqdn(edge)}", BackupRegistrar=backup and f"Registrar:{fqdn(backup)}",
            FailureDetectionInterval=backup and "00:05:00", FailbackDetectionInterval=backup and "00:10:00",
            EnableAutomaticFailover=True if backup else None)
    service("WebServer", p, site, FileStore=f"FileStore:{share}", UserServer=f"UserServer:{p}", InternalFqdn=p,
            ExternalFqdn=f"{site.lower()}-web.{DOMAIN}" if name != "atl-cs-001" else f"web.{DOMAIN}")
    service("ConferencingServer", p, site, FileStore=f"FileStore:{share}", WebServer=f"WebServer:{p}", UserServer=f"UserServer:{p}",
            EdgeServer=f"EdgeServer:{fqdn(edge)}")
    service("ApplicationServer", p, site, Registrar=f"Registrar:{p}", FileStore=f"FileStore:{share}",
            ApplicationDatabase=f"ApplicationDatabase:{store}", Applications=FRONT_END_APPS)
    service("MediationServer", p, site, Registrar=f"Registrar:{p}", EdgeServer=f"EdgeServer:{fqdn(edge)}")
    server_applications(p)
    add("CsConferenceDirectory", str(len(entities.get("CsConferenceDirectory", [])) + 1), ServiceId=f"UserServer:{p}",
        Id=len(entities.get("CsConferenceDirectory", [])) + 1)


def server_applications(p):
    for priority, name in enumerate(SERVER_APPLICATIONS):
        add("CsServerApplication", f"Service:Registrar:{p}/{name}", Priority=priority, Name=name,
            Uri=f"http://www.microsoft.com/LCS/{name}", Enabled=True, Critical=None if name != "QoEAgent" else False)


def gateway(name, site, mediation):
    p = pool(name, site, replicates=False, sides=("PSTN",), setup=False)
    service("PstnGateway", p, site, MediationServer=f"MediationServer:{fqdn(mediation)}", Default=True, Routable=True,
            AlternateByPassId=guid(name))


def topology():
    for name, number in SITES.items():
        city = {"Redmond": ("Redmond", "WA", "US"), "Seattle": ("Seattle", "WA", "US"), "Dublin": ("Dublin", None, "IE"),
                "Paris": ("Paris", None, "FR")}[name]
        remote = name == "Seattle"
        add("CsSite", f"Site:{name}", SiteId=str(number), DisplayName=name,
            FederationRoute=None if remote else f"EdgeServer:{fqdn('atl-edge-001')}",
            SiteType="RemoteSite" if remote else "CentralSite", ParentSite="Site:Redmond" if remote else None,
            City=city[0], State=city[1], CountryCode=city[2])
    front_end("atl-cs-001", "Redmond", backup="redmond-cs-001", cms=True)
    front_end("redmond-cs-001", "Redmond", backup="atl-cs-001")
    front_end("dublin-cs-001", "Dublin", edge="atl-edge-011")
    front_end("pool0", "Redmond", ["red-cs-001", "red-cs-002", "red-server-002"], sql="atl-sql-001")
    sql = pool("atl-sql-001", "Redmond", replicates=False, sides=(), setup=False)
    service("UserDatabase", sql, "Redmond", SqlInstanceName="rtc")
    service("ApplicationDatabase", sql, "Redmond", SqlInstanceName="rtc")
    service("ArchivingDatabase", sql, "Redmond", SqlInstanceName="archinst")
    service("MonitoringDatabase", sql, "Redmond", SqlInstanceName="archinst")
    pool("atl-mirror-001", "Redmond", replicates=False, sides=(), setup=False)
    files = pool("atl-fs-001", "Redmond", replicates=False, sides=(), setup=False)
    service("FileStore", files, "Redmond", ShareName="LyncShare")
    for name, site, hop, prefix in (("atl-edge-001", "Redmond", "atl-cs-001", ""), ("atl-edge-011", "Dublin", "dublin-cs-001", "dublin-")):
        edge = pool(name, site, sides=("Internal", "External"))
        service("EdgeServer", edge, site, Registrar=f"Registrar:{fqdn(hop)}", AccessEdgeClientSipPort=443, DataPsomClientPort=443,
                AccessEdgeExternalFqdn=f"{prefix}sip.{DOMAIN}", DataEdgeExternalFqdn=f"{prefix}webcon.{DOMAIN}",
                AVEdgeExternalFqdn=f"{prefix}av.{DOMAIN}", InternalInterfaceFqdn=edge, ExternalMrasFqdn=f"{prefix}sip.{DOMAIN}")
        service("ManagementServer", edge, site, ReplicationServicePort=4443)
    chat = pool("atl-gc-001", "Redmond", sides=("Primary",))
    service("PersistentChatDatabase", chat, "Redmond", SqlInstanceName="rtc")
    service("PersistentChatServer", chat, "Redmond", Registrar=f"Registrar:{fqdn('atl-cs-001')}", FileStore=f"FileStore:{files}",
            PersistentChatDatabase=f"PersistentChatDatabase:{chat}")
    gateway("192.168.0.240", "Redmond", "atl-cs-001")
    gateway("192.168.0.241", "Redmond", "atl-cs-001")
    gateway("redmondpool", "Redmond", "pool0")
    gateway("dub-gw-001", "Dublin", "dublin-cs-001")
    trust = pool("TrustPool", "Redmond", ["trust1"], sides=("Primary",))
    service("TrustedApplicationPool", trust, "Redmond", Registrar=f"Registrar:{fqdn('atl-cs-001')}")
    opaque = "opaque=srvr:tapp1:6WzdlWX9zVCDIFsbKUbGRQAA"
    add("CsTrustedApplication", f"{trust}/urn:application:tapp1", ServiceGruu=f"sip:{trust.lower()}@{DOMAIN};gruu;{opaque}",
        ComputerGruus=[f"trust1.{DOMAIN} sip:trust1.{DOMAIN}@{DOMAIN};gruu;{opaque}"], ApplicationId="urn:application:tapp1",
        TrustedApplicationPoolFqdn=trust, Port=6000, LegacyApplicationName="tapp1")
    front_end("par-cs-001", "Paris")
    sba = pool("sea-sba-001", "Seattle", sides=("Primary", "PSTN"))
    service("Registrar", sba, "Seattle", UserServer=f"UserServer:{fqdn('atl-cs-001')}", WebServer=f"WebServer:{fqdn('atl-cs-001')}",
            BackupRegistrar=f"Registrar:{fqdn('atl-cs-001')}")
    service("MediationServer", sba, "Seattle", Registrar=f"Registrar:{sba}")
    server_applications(sba)
    # The samples of the reference name services of this pool as well.
    small = pool("redmond", "Redmond", sides=("Primary",))
    service("Registrar", small, "Redmond", UserServer=f"UserServer:{fqdn('atl-cs-001')}", WebServer=f"WebServer:{fqdn('atl-cs-001')}")
    service("ApplicationServer", small, "Redmond", Registrar=f"Registrar:{small}", FileStore=f"FileStore:{files}", Applications=FRONT_END_APPS)
    add("CmsState", "Global", ActiveMasterFqdn=fqdn("atl-cs-001"), SqlServerFqdn=fqdn("atl-cs-001"), SqlInstanceName="rtc",
        TopologySignature=guid("topology"), DomainName=DOMAIN, NetBiosName="LITWAREINC", DomainController=fqdn("atl-dc-001"),
        LocalComputer=fqdn("atl-cs-001"))
    add("CsSipDomain", DOMAIN, IsDefault=True)
    add("CsSipDomain", "fabrikam.com", IsDefault=False)
    url = lambda component, domain, address: {"Component": component, "Domain": domain, "SimpleUrlEntry": [{"Url": address}], "ActiveUrl": address}
    add("CsSimpleUrlConfiguration", "Global", SimpleUrl=[
        url("Dialin", "*", f"https://dialin.{DOMAIN}"), url("Meet", DOMAIN, f"https://meet.{DOMAIN}"),
        url("Cscp", "*", f"https://admin.{DOMAIN}")])


def federation():
    add("CsAccessEdgeConfiguration", "Global", AllowFederatedUsers=True, AllowOutsideUsers=True)
    add("CsAllowedDomain", "contoso.com")
    add("CsAllowedDomain", "northwindtraders.com")
    add("CsBlockedDomain", "tailspintoys.com")
    add("CsHostingProvider", "LyncOnline", ProxyFqdn="sipfed.online.lync.com", VerificationLevel="UseSourceVerification", Enabled=True)
    add("CsXmppAllowedPartner", "woodgrovebank.com")


def policies():
    for noun, tags in {
        "CsClientPolicy": ["RedmondClientPolicy"], "CsConferencingPolicy": ["SalesConferencingPolicy", "HRConferencingPolicy"],
        "CsMobilityPolicy": ["RedmondMobilityPolicy"], "CsExternalAccessPolicy": ["SalesAccessPolicy", "RedmondAccessPolicy"],
        "CsArchivingPolicy": ["RedmondArchivingPolicy", "SalesArchivingPolicy"], "CsPinPolicy": ["RedmondUsersPinPolicy"],
        "CsClientVersionPolicy": ["RedmondClientVersionPolicy"], "CsPresencePolicy": ["RedmondPresencePolicy"],
        "CsPersistentChatPolicy": ["RedmondPersistentChatPolicy"],
    }.items():
        for tag in tags:
            add(noun, f"Tag:{tag}")
    for row in entities["CsExternalAccessPolicy"]:
        row.update(EnableFederationAccess=True, EnableOutsideAccess=True)
    for row in entities["CsArchivingPolicy"]:
        row.update(ArchiveInternal=True, ArchiveExternal=True)
    for row in entities["CsPersistentChatPolicy"]:
        row.update(EnablePersistentChat=True)
    add("CsLocationPolicy", "Tag:RedmondLocationPolicy", EnhancedEmergencyServicesEnabled=True, EmergencyDialString="911",
        PstnUsage="EmergencyUsage", NotificationUri=f"sip:security@{DOMAIN}")
    add("CsAdminRole", "RedmondVoiceAdministrators", TemplateName="CsVoiceAdministrator", ConfigScopes=["Site:1"], UserScopes=["Global"])


def voice():
    add("CsPstnUsage", "Global", Usage=["Internal", "Local", "Long Distance", "International", "RedmondPstnUsage", "EmergencyUsage"])
    usages = ["Internal", "Local", "Long Distance"]
    add("CsVoicePolicy", "Site:Redmond", Name="Redmond", PstnUsages=usages)
    for tag, more in (("RedmondVoicePolicy", ["International", "RedmondPstnUsage"]), ("SalesPolicy", ["International"]), ("CommonAreaPhoneVoicePolicy", [])):
        add("CsVoicePolicy", f"Tag:{tag}", PstnUsages=(["Internal"] if tag.startswith("Common") else usages) + more)
    rule = lambda name, pattern, translation: {"Description": None, "Pattern": pattern, "Translation": translation, "Name": name, "IsInternalExtension": False}
    redmond = [rule(*r) for r in (
        ("4digitExtension", r"^(\d{4})$", "+1425555$1"), ("5digitExtension", r"^5(\d{4})$", "+1425555$1"),
        ("7digitcallingRedmond", r"^(\d{7})$", "+1425$1"), ("10digitcallingUS", r"^(\d{10})$", "+1$1"),
        ("LDCallingUS", r"^1(\d{10})$", "+1$1"), ("IntlCallingUS", r"^011(\d*)$", "+$1"), ("RedmondOperator", "^0$", "+14255550100"),
        ("RedmondSitePrefix", r"^6222(\d{4})$", "+1425555$1"), ("NYSitePrefix", r"^6333(\d{4})$", "+1202555$1"),
        ("DallasSitePrefix", r"^6444(\d{4})$", "+1972555$1"), ("Prefix All", r"^(\d{11})$", "+$1"))]
    dublin = [rule("4digitExtension", r"^(\d{4})$", "+3531555$1"), rule("Local", r"^([2-9]\d{6})$", "+3531$1"),
              rule("National", r"^0([1-9]\d{6,9})$", "+353$1"), rule("International", r"^00(\d+)$", "+$1")]
    add("CsDialPlan", "Site:Redmond", SimpleName="Redmond", DialinConferencingRegion="US", NormalizationRules=redmond)
    add("CsDialPlan", "Site:Dublin", SimpleName="Dublin", DialinConferencingRegion="Ireland", NormalizationRules=dublin)
    add("CsDialPlan", "Tag:RedmondDialPlan", SimpleName="RedmondDialPlan", NormalizationRules=redmond)
    add("CsDialPlan", "Tag:DublinDialPlan", SimpleName="DublinDialPlan", NormalizationRules=dublin)
    first, second, third = "PstnGateway:192.168.0.240", f"PstnGateway:redmondpool.{DOMAIN}", f"PstnGateway:dub-gw-001.{DOMAIN}"
    for priority, (name, pattern, usages, gateways) in enumerate((
            ("LocalRoute", r"^(\+1[0-9]{10})$", ["Local"], [first]),
            ("RedmondRoute", r"^\+1(425|206|253)(\d{7})$", ["Local", "RedmondPstnUsage"], [first, second]),
            ("LongDistanceRoute", r"^\+1\d{10}$", ["Long Distance"], [second]),
            ("InternationalRoute", r"^\+(?!1)\d{6,15}$", ["International"], [second]),
            ("DublinRoute", r"^\+353\d{7,10}$", ["International"], [third]),
            ("EmergencyRoute", r"^\+911$", ["EmergencyUsage"], [first]))):
        add("CsVoiceRoute", name, Priority=priority, NumberPattern=pattern, PstnUsages=usages, PstnGatewayList=gateways)


UNITS = ["Redmond", "Dublin", "Paris", "Portland", "IT", "Finance", "NorthAmerica", "Finance,OU=NorthAmerica", "NorthAmericaUsers",
         "Telecommunications", "CsServers", "ExUmContacts", "MeetingRooms"]
USERS = [
    # display name, account, SIP name (with domain where it is another), OU, pool, line URI, policies
    ("Ken Myer", "kenmyer", "kenmyer", "Redmond", "atl-cs-001", "tel:+14255551297;ext=51297", {"VoicePolicy": "RedmondVoicePolicy", "DialPlan": "RedmondDialPlan"}),
    ("Pilar Ackerman", "packerman", "pilar", "Redmond", "atl-cs-001", "tel:+14255551298", {"ConferencingPolicy": "SalesConferencingPolicy"}),
    ("Kazuto Tanaka", "kazuto", "kazuto", "Redmond", "atl-cs-001", None, {}),
    ("David Longmire", "davidlongmire", "davidlongmire", "Redmond", "pool0", "tel:+14255551212", {"VoicePolicy": "RedmondVoicePolicy"}),
    ("Aidan Delaney", "adelaney", "adelaney", "Dublin", "dublin-cs-001", "tel:+35315551201", {"DialPlan": "DublinDialPlan"}),
    ("Jonathan Haas", "jhaas", "jhaas", "Redmond", "pool0", None, {"ClientPolicy": "RedmondClientPolicy"}),
    ("Chrystal Velasquez", "cvelasquez", "cvelasquez", "Finance", "pool0", None, {"ArchivingPolicy": "SalesArchivingPolicy"}),
    ("Henrik Jensen", "hjensen", "henrik.jensen", "Dublin", "dublin-cs-001", "tel:+35315551202", {}),
    ("Gilead Amosnino", "gamosnino", "gilead.amosnino", "Finance,OU=NorthAmerica", "pool0", None, {}),
    ("David Ahs", "dahs", "david.ahs", "IT", "atl-cs-001", "tel:+14255551219", {"MobilityPolicy": "RedmondMobilityPolicy"}),
    ("David Pelton", "dpelton", "dpelton", "Redmond", "redmond-cs-001", None, {}),
    ("Hao Chen", "hchen", "hchen", "Redmond", "redmond-cs-001", None, {}),
    ("Bill Anderson", "banderson", "bill", "IT", "atl-cs-001", None, {}),
    ("Jeff Phillips", "jphillips", "jphillips", "Paris", "par-cs-001", None, {}),
    ("Anna Lidman", "alidman", "anna.lidman", "Redmond", "pool0", "tel:+14255551301", {}),
    ("Toni Poe", "tpoe", "toni.poe", "Redmond", "pool0", "tel:+14255551302", {"PinPolicy": "RedmondUsersPinPolicy"}),
    ("Kim Akers", "kakers", "kim.akers", "Finance", "pool0", "tel:+14255551303", {}),
    ("Terri Chudzik", "tchudzik", "terri.chudzik", "Portland", "redmond-cs-001", "tel:+15035551304", {}),
    ("Wendy Kahn", "wkahn", "wendy.kahn", "Portland", "redmond-cs-001", None, {"ExternalAccessPolicy": "RedmondAccessPolicy"}),
    ("Ed Banti", "ebanti", "ed.banti", "IT", "pool0", None, {}),
    ("Yossi Ran", "yran", "yossi.ran@fabrikam.com", "NorthAmericaUsers", "pool0", None, {}),
    ("Cat Francis", "cfrancis", None, "Redmond", None, None, {}),
    ("Reed Koch", "rkoch", None, "Redmond", None, None, {}),
    ("Sara Davis", "sdavis", "sara.davis", "Dublin", "dublin-cs-001", None, {"Enabled": False}),
]
TITLES = {"Finance": "Accountant", "IT": "Engineer"}


def directory():
    for unit in UNITS:
        add("AdOrganizationalUnit", f"OU={unit},{BASE}")
    for role in ("CsAdministrator", "CsUserAdministrator", "CsVoiceAdministrator", "CsServerAdministrator", "CsViewOnlyAdministrator",
                 "CsHelpDesk", "CsArchivingAdministrator", "CsResponseGroupAdministrator", "CsLocationAdministrator",
                 "CsResponseGroupManager", "CsPersistentChatAdministrator", "RedmondVoiceAdministrators", "RTCUniversalServerAdmins",
                 "RTCUniversalUserAdmins", "RTCUniversalReadOnlyAdmins", "RTCUniversalUserReadOnlyGroup",
                 "RTCUniversalServerReadOnlyGroup", "RTCUniversalGlobalReadOnlyGroup", "RTCUniversalGlobalWriteGroup",
                 "RTCComponentUniversalServices", "RTCHSUniversalServices", "RTCProxyUniversalServices", "RTCSBAUniversalServices",
                 "RTCUniversalConfigReplicator"):
        add("AdGroup", role, Members=[f"CN=Bill Anderson,OU=IT,{BASE}"] if role in ("CsAdministrator", "RTCUniversalServerAdmins") else None)
    clusters = {p["Identity"]: p["ClusterId"] for p in entities["CsPool"]}
    for number, (display, account, sip, unit, home, line, more) in enumerate(USERS):
        first, last = display.split(" ", 1)
        dn = f"CN={display},OU={unit},{BASE}"
        leaf = unit.split(",")[0]
        values = dict(SamAccountName=account, UserPrincipalName=f"{account}@{DOMAIN}", FirstName=first, LastName=last,
                      DisplayName=display, WindowsEmailAddress=f"{account}@{DOMAIN}", Sid=f"{SID}-{1104 + number}",
                      Guid=guid(account), ObjectCategory=f"CN=Person,CN=Schema,CN=Configuration,{BASE}", WhenChanged=WHEN,
                      WhenCreated=WHEN, OriginatingServer=fqdn("atl-dc-001"), IsValid=True, ObjectState="Unchanged",
                      Company="Litware, Inc.", Department=leaf, Title=TITLES.get(leaf, "Specialist"),
                      Office=leaf if leaf in ("Redmond", "Dublin", "Paris", "Portland") else "Redmond", Enabled=None)
        if sip:
            values.update(SipAddress="sip:" + (sip if "@" in sip else f"{sip}@{DOMAIN}"), RegistrarPool=fqdn(home),
                          HomeServer=f"CN=Lc Services,CN=Microsoft,CN={clusters[fqdn(home)]},CN=Pools,CN=RTC Service,CN=Services,CN=Configuration,{BASE}",
                          EnabledForFederation=True, EnabledForInternetAccess=True, Enabled=True, HostingProvider="SRV:", LineURI=line,
                          EnterpriseVoiceEnabled=True if line else None)
            values.update(more)
        add("CsUser", dn, **values)


def contacts():
    contact = guid("redmonddialin")
    add("CsDialInConferencingAccessNumber", "CN={" + contact + "},CN=Application Contacts,CN=RTC Service,CN=Services,CN=Configuration," + BASE,
        PrimaryUri=f"sip:redmonddialin@{DOMAIN}", DisplayName="Redmond Dial-in", DisplayNumber="1-425-555-1019", LineUri="tel:+14255551019",
        PrimaryLanguage="en-US", Pool=fqdn("atl-cs-001"), HostingProvider="SRV:", Regions=["US"])
    phone = guid("building14lobby")
    add("CsCommonAreaPhone", "CN={" + phone + "},OU=Redmond," + BASE, RegistrarPool=fqdn("atl-cs-001"), Enabled=True,
        SipAddress=f"sip:{phone}@{DOMAIN}", LineURI="tel:+14255550712", DisplayNumber="1 (425) 555-0712", DisplayName="Building 14 Lobby",
        VoicePolicy="CommonAreaPhoneVoicePolicy")
    parent = f"Service:ApplicationServer:{fqdn('atl-cs-001')}"
    for name, text in (("Welcome Announcement", "Welcome to Litware."), ("Forward Announcement", "This number has changed. Your call is being forwarded.")):
        add("CsAnnouncement", f"{parent}/{guid(name)}", Name=name, TextToSpeechPrompt=text, Language="en-US")


topology()
federation()
policies()
voice()
directory()
contacts()
rows = []
for noun in entities:
    lines = ",\n".join("      " + json.dumps(e, ensure_ascii=False) for e in entities[noun])
    rows.append(f"    {json.dumps(noun)}: [\n{lines}\n    ]")
print('{\n  "format": "cmdlab-seed",\n  "version": 1,\n  "name": "litware",\n  "entities": {\n' + ",\n".join(rows) + "\n  }\n}")
