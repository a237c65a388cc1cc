"""Which zone a town or airport is in, where a text names one that is known well."""

import re
from functools import lru_cache

from bot.core import zones
from bot.files.likeness import CITIES, folded
from bot.files.raw.words import flat

SHORT = 3

AIRPORTS = {
    "Europe/Paris": "cdg ory nce lys mrs tls mpl bod nte bsl sxb rdz lil",
    "Europe/London": "lhr lgw lcy stn man edi",
    "Europe/Berlin": "fra muc ber dus ham cgn str haj txl",
    "Europe/Madrid": "mad bcn agp vlc svq bio",
    "Europe/Rome": "fco mxp lin vce nap blq",
    "Europe/Lisbon": "lis opo",
    "Europe/Zurich": "zrh gva bsl",
    "Europe/Brussels": "bru crl",
    "Europe/Amsterdam": "ams",
    "Europe/Vienna": "vie",
    "Europe/Istanbul": "ist saw",
    "Europe/Warsaw": "waw",
    "Europe/Riga": "rix",
    "Europe/Tallinn": "tll",
    "Europe/Helsinki": "hel",
    "Europe/Stockholm": "arn",
    "Europe/Copenhagen": "cph",
    "Europe/Oslo": "osl",
    "Europe/Dublin": "dub",
    "Europe/Prague": "prg",
    "America/Los_Angeles": "sfo lax sjc oak sea san las pdx",
    "America/New_York": "jfk ewr lga bos iad dca mia atl phl clt dtw",
    "America/Chicago": "ord dfw iah aus msp dsm mci stl bna mdw",
    "America/Denver": "den slc",
    "America/Toronto": "yul yyz yow yqb",
    "America/Vancouver": "yvr",
    "America/Mexico_City": "mex",
    "America/Sao_Paulo": "gru gig cgh bsb",
    "America/Argentina/Buenos_Aires": "eze aep",
    "America/Santiago": "scl",
    "America/Bogota": "bog",
    "America/Lima": "lim",
    "Asia/Tokyo": "hnd nrt kix itm ngo fuk",
    "Asia/Seoul": "icn gmp",
    "Asia/Shanghai": "pvg sha pek pkx szx can",
    "Asia/Hong_Kong": "hkg",
    "Asia/Singapore": "sin",
    "Asia/Jakarta": "cgk",
    "Asia/Bangkok": "bkk",
    "Asia/Kuala_Lumpur": "kul",
    "Asia/Ho_Chi_Minh": "sgn han",
    "Asia/Taipei": "tpe",
    "Asia/Kolkata": "del bom blr maa hyd",
    "Asia/Dubai": "dxb auh",
    "Asia/Qatar": "doh",
    "Asia/Riyadh": "ruh jed",
    "Asia/Jerusalem": "tlv",
    "Africa/Casablanca": "cmn rak rba",
    "Africa/Tunis": "tun",
    "Africa/Cairo": "cai",
    "Africa/Nairobi": "nbo",
    "Africa/Lagos": "los",
    "Africa/Abidjan": "abj",
    "Africa/Dakar": "dkr dss",
    "Africa/Johannesburg": "jnb cpt",
    "Australia/Sydney": "syd",
    "Australia/Melbourne": "mel",
}
MORE = {
    "Europe/Paris": "parigi nizza marsella francia lione",
    "Europe/London": "londen inglaterra angleterre england",
    "Europe/Berlin": (
        "francoforte francfurt berlino berlim amburgo monaco-di-baviera munique "
        "colonia allemagne germany deutschland alemania germania"
    ),
    "Europe/Rome": (
        "mailand rom rome-fiumicino malpensa fiumicino italie italy italia italien milao turim"
    ),
    "Europe/Madrid": "espagne spain espana madri barajas",
    "Europe/Lisbon": "lissabon lisbona portugal",
    "Europe/Athens": "grece greece",
    "Europe/Zurich": "zurigo ginevra genebra zurique suisse switzerland schweiz",
    "Europe/Vienna": "vienne autriche austria osterreich",
    "Europe/Riga": "lettonie latvia lettland",
    "Europe/Tallinn": "estonie estonia estland",
    "Europe/Vilnius": "vilnius lituanie lithuania litauen",
    "Europe/Stockholm": "stockholm suede sweden schweden",
    "Europe/Oslo": "norvege norway",
    "Europe/Helsinki": "finlande finland finnland",
    "Europe/Dublin": "irlande ireland irland",
    "Europe/Bucharest": "bucarest bukarest bucharest roumanie romania",
    "Europe/Budapest": "hongrie hungary ungarn",
    "Europe/Istanbul": "turquie turkey turkei estambul",
    "America/New_York": "nova-york nova-iorque nuova-york miami-beach",
    "Asia/Tokyo": "japon japan giappone japao toquio",
    "Asia/Shanghai": "xangai pechino pequim chengdu wuhan",
    "Asia/Seoul": "coree korea corea seul",
    "Asia/Taipei": "taiwan",
    "Asia/Bangkok": "thailande thailand",
    "Asia/Ho_Chi_Minh": "vietnam",
    "Asia/Kolkata": "inde india indien",
    "Asia/Dubai": "emirats",
    "Asia/Riyadh": "riyad riad djeddah jeddah",
    "Asia/Jerusalem": "israel",
    "Africa/Casablanca": "maroc morocco marruecos marrocos marokko tangier",
    "Africa/Tunis": "tunisie tunisia tunez",
    "Africa/Algiers": "alger argel algerie algeria",
    "Africa/Nairobi": "kenya kenia",
    "Africa/Luanda": "angola",
    "Africa/Maputo": "mozambique mocambique",
    "Africa/Dakar": "senegal",
    "Africa/Abidjan": "cote-d-ivoire",
    "Africa/Lagos": "nigeria",
    "Africa/Accra": "ghana",
    "Africa/Johannesburg": "afrique-du-sud south-africa",
    "America/Bogota": "colombie colombia",
    "America/Lima": "perou peru",
    "America/Santiago": "santiago-du-chili",
    "America/Sao_Paulo": "congonhas guarulhos curitiba",
}
TOWNS = {
    "Europe/Paris": (
        "paris toulouse montpellier lyon marseille bordeaux lille nantes nice "
        "strasbourg rodez rennes grenoble orly roissy france clermont-ferrand "
        "mulhouse"
    ),
    "Europe/London": (
        "london londres londra edinburgh manchester birmingham glasgow heathrow gatwick"
    ),
    "Europe/Berlin": (
        "berlin frankfurt francfort munich munchen hamburg hambourg dusseldorf "
        "koln cologne stuttgart hannover leipzig dresden bremen nurnberg"
    ),
    "Europe/Madrid": (
        "madrid barcelona barcelone barcellona valencia sevilla bilbao malaga zaragoza"
    ),
    "Europe/Rome": (
        "roma rome milano milan napoli naples naple torino turin venezia venise "
        "firenze florence bologna verona bari palermo genova"
    ),
    "Europe/Lisbon": "lisbonne lisboa lisbon porto",
    "Europe/Zurich": "zurich geneve geneva genf basel bale lausanne bern",
    "Europe/Brussels": "bruxelles brussels brussel anvers antwerpen",
    "Europe/Amsterdam": "rotterdam eindhoven schiphol",
    "Europe/Vienna": "vienne wien vienna",
    "Europe/Warsaw": (
        "varsovie warszawa warschau varsovia varsavia krakow cracovie cracovia "
        "krakau polonia pologne poland polen polska"
    ),
    "Europe/Prague": "praha prag praga tchequie",
    "Europe/Athens": "athenes athen atenas atene",
    "Europe/Copenhagen": "copenhague kopenhagen copenaghen",
    "America/Los_Angeles": (
        "san-francisco silicon-valley palo-alto san-jose san-diego seattle "
        "portland mountain-view menlo-park los-angeles las-vegas oakland "
        "californie california kalifornien"
    ),
    "America/New_York": (
        "new-york boston washington miami atlanta philadelphia nueva-york detroit pittsburgh"
    ),
    "America/Chicago": "chicago dallas houston austin des-moines minneapolis nashville",
    "America/Toronto": "toronto montreal quebec ottawa",
    "America/Mexico_City": "mexico ciudad-de-mexico",
    "America/Sao_Paulo": "sao-paulo rio-de-janeiro brasilia",
    "America/Argentina/Buenos_Aires": "buenos-aires",
    "Asia/Tokyo": "tokyo tokio osaka kyoto kobe nagoya haneda narita shin-osaka",
    "Asia/Seoul": "seoul busan incheon",
    "Asia/Shanghai": "shanghai pekin beijing shenzhen canton guangzhou hangzhou",
    "Asia/Hong_Kong": "hong-kong",
    "Asia/Singapore": "singapour singapore singapur",
    "Asia/Jakarta": "jakarta",
    "Asia/Bangkok": "bangkok",
    "Asia/Ho_Chi_Minh": "hanoi saigon",
    "Asia/Kolkata": "mumbai delhi new-delhi bangalore bengaluru bombay chennai hyderabad pune",
    "Asia/Dubai": "dubai abu-dhabi dubay",
    "Asia/Jerusalem": "tel-aviv jerusalem haifa",
    "Africa/Casablanca": "casablanca rabat tanger marrakech",
    "Africa/Tunis": "tunis sfax",
    "Africa/Cairo": "le-caire cairo kairo",
    "Africa/Johannesburg": "johannesburg le-cap cape-town kapstadt",
}
COMMON_WORDS = frozenset(
    [
        "sin",
        "man",
        "lim",
        "los",
        "las",
        "den",
        "can",
        "del",
        "han",
        "san",
        "cai",
        "han",
        "str",
        "vie",
        "lin",
        "pek",
        "mel",
        "ist",
        "bru",
        "van",
        "is",
        "port",
        "nice",
        "center",
        "central",
        "east",
        "west",
        "eastern",
        "mountain",
        "general",
        "troll",
        "casey",
        "davis",
        "north",
        "south",
        "bay",
        "center",
        "troy",
        "reunion",
        "ham",
        "bio",
        "stl",
    ]
)
"""Words of ordinary sentences that are codes or zones, too; only in brackets or big letters."""


@lru_cache(maxsize=1)
def _known() -> tuple[dict[str, str], "re.Pattern[str]", dict[str, str]]:
    towns = {
        name.replace("-", " "): zone for zone, names in TOWNS.items() for name in names.split()
    }
    for zone in zones.names():
        area, _, city = zone.rpartition("/")
        if area and not area.startswith(("Etc", "US", "Antarctica", "SystemV")):
            towns.setdefault(folded(city), zone)
    towns = {**CITIES, **towns}
    towns = {
        name: zone
        for name, zone in towns.items()
        if len(name) > SHORT and name not in COMMON_WORDS | {"nice"}
    }
    towns["nice"] = "Europe/Paris"
    longest = sorted(towns, key=len, reverse=True)
    pattern = re.compile(
        rf"(?<![a-z])(?:{'|'.join(re.escape(name) for name in longest)})(?![a-z])"
    )
    codes = {code: zone for zone, listed in AIRPORTS.items() for code in listed.split()}
    return towns, pattern, codes


def zones_in(text: str) -> list[str]:
    """Return the zones of the towns and airports that a text names, in order."""
    towns, pattern, codes = _known()
    plain = re.sub(r"[^a-z0-9()]", " ", flat(text))
    found: list[tuple[int, str]] = []
    for match in pattern.finditer(plain):
        if match[0] == "nice" and text[match.start() : match.end()] != "Nice":
            continue
        found.append((match.start(), towns[match[0]]))
    for code in re.finditer(r"(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])", text):
        zone = codes.get(code[0].lower())
        if zone:
            found.append((code.start(), zone))
    return [zone for _, zone in sorted(found)]
