"""The words of questions in French."""

from bot.core.understanding.french_manners import MANNERS
from bot.core.understanding.french_people import PEOPLE
from bot.core.understanding.french_programme import PROGRAMME
from bot.core.understanding.french_questions import QUESTIONS
from bot.core.understanding.french_spellings import SPELLINGS
from bot.core.understanding.french_things import ACCESS, MAY, THINGS, WHETHER
from bot.core.understanding.tags import LanguageWords, Particle

WORDS = {**QUESTIONS, **PROGRAMME, **PEOPLE, **THINGS}
PHRASES = {**WORDS, **{tag: f"{WORDS[tag]}, {more}" for tag, more in MANNERS.items()}}

WEEKDAYS = (
    "lundi, lundis, lun",
    "mardi, mardis",
    "mercredi, mercredis, merc",
    "jeudi, jeudis, jeu",
    "vendredi, vendredis, vend",
    "samedi, samedis, sam",
    "dimanche, dimanches, dim",
)
MONTHS = (
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
)

TELLING = (
    "le, la, les, l, un, une, des, du, ce, cette, c est, est, et, quoi, quand, qui, quel, "
    "quelle, on, nous, je, ou, suite, demain, prochain, prochaine, programme de, heure, avec, "
    "pour, dans, chez, apres, avant, salut, bonjour, merci, svp, stp, aujourd hui, maintenant, "
    "retrouve, que, ensuite, part, mange, mon, sur, y a, groupe, prevu, diner, dejeuner, fait, "
    "va"
)

COUNTRIES = {
    "Europe/Paris": "france, hexagone, metropole, francaise, fr",
    "Europe/Brussels": "belgique, belge",
    "Europe/Zurich": "suisse, suisse",
    "Europe/London": (
        "angleterre, royaume uni, londres, grande bretagne, britannique, anglaise, ecosse, "
        "ecossaise, pays de galles"
    ),
    "Europe/Berlin": "allemagne, allemande",
    "Europe/Madrid": "espagne, espagnole",
    "Europe/Rome": "italie, italienne",
    "Europe/Lisbon": "portugal",
    "Europe/Amsterdam": "pays bas, hollande",
    "Europe/Luxembourg": "luxembourg",
    "America/Montreal": "quebec, canada",
    "America/Toronto": "canada, quebec, montreal",
    "America/Los_Angeles": "californie, san francisco, silicon valley, seattle",
    "America/New_York": "new york, miami, boston, washington, floride",
    "Africa/Casablanca": "maroc",
    "Africa/Tunis": "tunisie",
    "Africa/Algiers": "algerie",
    "Africa/Dakar": "senegal",
    "Asia/Dubai": "emirats",
    "Asia/Jerusalem": "israel, tel aviv",
    "Asia/Tokyo": "japon",
    "Asia/Shanghai": "chine, shenzhen, pekin",
    "Asia/Kolkata": "inde, bangalore, delhi, bombay",
    "Asia/Seoul": "coree",
    "America/Sao_Paulo": "bresil",
    "Indian/Reunion": "la reunion, reunion",
    "Europe/Dublin": "irlande, irlandaise",
    "Europe/Copenhagen": "danemark, danoise, copenhague",
    "Europe/Stockholm": "suede, suedoise",
    "Europe/Oslo": "norvege",
    "Europe/Helsinki": "finlande",
    "Europe/Warsaw": "pologne, varsovie",
    "Europe/Vienna": "autriche, vienne",
    "Europe/Prague": "tchequie",
    "Europe/Athens": "grece, athenes",
    "Europe/Istanbul": "turquie",
    "Europe/Bucharest": "roumanie",
    "Europe/Budapest": "hongrie",
    "America/Santiago": "chili, chilienne",
    "America/Chicago": "chicago, texas",
    "America/Denver": "denver, salt lake city",
    "America/Mexico_City": "mexique, mexico",
    "America/Bogota": "colombie",
    "America/Lima": "perou",
    "America/Argentina/Buenos_Aires": "argentine",
    "America/Vancouver": "vancouver",
    "America/Phoenix": "phoenix, arizona",
    "Asia/Singapore": "singapour",
    "Asia/Kuala_Lumpur": "malaisie",
    "Asia/Jakarta": "indonesie",
    "Asia/Bangkok": "thailande",
    "Asia/Ho_Chi_Minh": "vietnam, saigon",
    "Asia/Hong_Kong": "hong kong",
    "Asia/Taipei": "taiwan",
    "Asia/Manila": "philippines",
    "Asia/Riyadh": "arabie saoudite, riyad",
    "Asia/Qatar": "qatar, doha",
    "Africa/Cairo": "egypte, le caire",
    "Africa/Abidjan": "cote d ivoire",
    "Africa/Johannesburg": "afrique du sud",
    "Africa/Nairobi": "kenya",
    "Africa/Lagos": "nigeria",
    "Australia/Sydney": "australie",
    "Pacific/Auckland": "nouvelle zelande",
    "Pacific/Noumea": "nouvelle caledonie",
}

COMMANDS = {
    "suite": "next",
    "prochain": "next",
    "maintenant": "now",
    "aujourdhui": "today",
    "demain": "tomorrow",
    "programme": "programme",
    "qui": "who",
    "ou": "where",
    "où": "where",
    "infos": "info",
    "aide": "help",
}

PARTICLES = {
    Particle.ACCESS: ACCESS,
    Particle.HOW_NUMBERED: "numero, combien",
    Particle.MAY: MAY,
    Particle.MAY_I: "peut, peux",
    Particle.WHETHER: WHETHER,
    Particle.OR: "ou",
    Particle.GATHERING: "rdv, rendez, depart, rassemblement, ralliement, embarquement",
    Particle.MY: "mon, ma, mes, ton, ta, tes",
    Particle.IS: "est, sont, etait, pas",
    Particle.CITY: "a, en, au, aux, de, heure",
    Particle.NUMBER: "le, du, au",
    Particle.NAME: "a, au, aux, chez, avec, pour, de, du, d, la, l, le, les, des, en",
    Particle.AT: "chez, avec",
    Particle.TO: "pour, vers, a",
    Particle.AIM: "pour",
    Particle.FROM: "de, depuis, d",
    Particle.STATING: "est, sera, c",
    Particle.PAST: "etait, etaient, fut, avait, avaient",
    Particle.TURNED: "faut, doit, peut, est, va, part, devons, sommes, avons, aura, sera, a",
    Particle.BEHIND: "il, elle, on, nous, ce, t",
    Particle.ARTICLE: "les",
    Particle.HOUR: "vers",
    Particle.THE: "la, le, l, les",
    Particle.EITHER: "ou, et",
    Particle.NOW_AT_END: "la",
}

FRENCH = LanguageWords(
    code="fr",
    phrases=PHRASES,
    spellings=SPELLINGS,
    weekdays=WEEKDAYS,
    months=MONTHS,
    telling=TELLING,
    countries=COUNTRIES,
    commands=COMMANDS,
    particles=PARTICLES,
)
