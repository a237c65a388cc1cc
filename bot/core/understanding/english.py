"""The words of questions in English."""

from bot.core.understanding.english_manners import MANNERS
from bot.core.understanding.english_people import PEOPLE
from bot.core.understanding.english_programme import PROGRAMME
from bot.core.understanding.english_questions import QUESTIONS
from bot.core.understanding.english_spellings import SPELLINGS
from bot.core.understanding.english_things import ACCESS, MAY, THINGS
from bot.core.understanding.tags import LanguageWords, Particle

WORDS = {**QUESTIONS, **PROGRAMME, **PEOPLE, **THINGS}
PHRASES = {**WORDS, **{tag: f"{WORDS[tag]}, {more}" for tag, more in MANNERS.items()}}

WEEKDAYS = (
    "monday, mondays",
    "tuesday, tuesdays, tue, tues",
    "wednesday, wednesdays, wed",
    "thursday, thursdays, thu, thur, thurs",
    "friday, fridays, fri",
    "saturday, saturdays, sat",
    "sunday, sundays, sun",
)
MONTHS = (
    "january, jan",
    "february, feb",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august, aug",
    "september, sept, sep",
    "october, oct",
    "november, nov",
    "december, dec",
)

TELLING = (
    "the, is, are, what, what s, when, where, who, how, which, we, our, my, i, next, now, today, "
    "tomorrow, tonight, at, to, of, for, time, do, does, morning, evening, afternoon, lunch, "
    "dinner, breakfast, meet, leave, leaving, meeting, hi, please, thanks, after, before, "
    "schedule, in, and, it, with, anyone, know, are we, do we"
)

COUNTRIES = {
    "Europe/Paris": "france, french",
    "Europe/Brussels": "belgium, belgian",
    "Europe/Zurich": "switzerland, swiss",
    "Europe/London": (
        "england, uk, britain, great britain, british, english, uk time, scotland, scottish, wales"
    ),
    "Europe/Berlin": "germany, german",
    "Europe/Madrid": "spain, spanish",
    "Europe/Rome": "italy, italian",
    "Europe/Lisbon": "portugal",
    "Europe/Amsterdam": "netherlands, holland",
    "Europe/Luxembourg": "luxembourg",
    "America/Montreal": "quebec, canada",
    "America/Toronto": "canada, quebec, montreal",
    "America/Los_Angeles": "california, san francisco, silicon valley, seattle, west coast",
    "America/New_York": "new york, miami, boston, washington, florida, east coast",
    "Africa/Casablanca": "morocco",
    "Africa/Tunis": "tunisia",
    "Africa/Algiers": "algeria",
    "Africa/Dakar": "senegal",
    "Asia/Dubai": "emirates",
    "Asia/Jerusalem": "israel, tel aviv",
    "Asia/Tokyo": "japan",
    "Asia/Shanghai": "china, shenzhen, beijing",
    "Asia/Kolkata": "india, bangalore, delhi, mumbai",
    "Asia/Seoul": "korea",
    "America/Sao_Paulo": "brazil",
    "Indian/Reunion": "reunion",
    "Europe/Dublin": "ireland, irish",
    "Europe/Copenhagen": "denmark, danish",
    "Europe/Stockholm": "sweden, swedish",
    "Europe/Oslo": "norway, norwegian",
    "Europe/Helsinki": "finland, finnish",
    "Europe/Warsaw": "poland, polish",
    "Europe/Vienna": "austria",
    "Europe/Prague": "czechia",
    "Europe/Athens": "greece",
    "Europe/Istanbul": "turkey",
    "Europe/Bucharest": "romania",
    "Europe/Budapest": "hungary",
    "America/Santiago": "chile, chilean",
    "America/Chicago": "chicago, texas, central",
    "America/Denver": "denver, salt lake city, mountain",
    "America/Mexico_City": "mexico",
    "America/Bogota": "colombia",
    "America/Lima": "peru",
    "America/Argentina/Buenos_Aires": "argentina",
    "America/Vancouver": "vancouver",
    "America/Phoenix": "phoenix, arizona",
    "Asia/Kuala_Lumpur": "malaysia",
    "Asia/Jakarta": "indonesia",
    "Asia/Bangkok": "thailand",
    "Asia/Ho_Chi_Minh": "vietnam, saigon",
    "Asia/Taipei": "taiwan",
    "Asia/Manila": "philippines",
    "Asia/Riyadh": "saudi arabia",
    "Asia/Qatar": "qatar, doha",
    "Africa/Cairo": "egypt",
    "Africa/Abidjan": "ivory coast",
    "Africa/Johannesburg": "south africa",
    "Africa/Nairobi": "kenya",
    "Africa/Lagos": "nigeria",
    "Australia/Sydney": "australia",
    "Pacific/Auckland": "new zealand",
}

COMMANDS = {
    "next": "next",
    "now": "now",
    "today": "today",
    "tomorrow": "tomorrow",
    "programme": "programme",
    "program": "programme",
    "who": "who",
    "where": "where",
    "info": "info",
    "help": "help",
    "start": "help",
}

PARTICLES = {
    Particle.ACCESS: ACCESS,
    Particle.HOW_NUMBERED: "number",
    Particle.MAY: MAY,
    Particle.OR: "or",
    Particle.GATHERING: "rendezvous, departure, meeting, gathering, muster, pickup, boarding",
    Particle.MY: "my, your",
    Particle.IS: "is, are, was, not",
    Particle.CITY: "in, time",
    Particle.NUMBER: "the, on",
    Particle.NAME: "with, at, for, of, in, to, from, by, the",
    Particle.AT: "at, with",
    Particle.TO: "to, for",
    Particle.AIM: "for",
    Particle.FROM: "from",
    Particle.STATING: "is, was",
    Particle.PAST: "was, were, did, had",
    Particle.ASKING: (
        "should, shall, must, is, are, do, does, has, have, will, can, was, were, am, isn, aren, "
        "did"
    ),
    Particle.ARTICLE: "the",
    Particle.HOUR: "at, by, around",
    Particle.THE: "the",
    Particle.EITHER: "or, and",
}

ENGLISH = LanguageWords(
    code="en",
    phrases=PHRASES,
    spellings=SPELLINGS,
    weekdays=WEEKDAYS,
    months=MONTHS,
    telling=TELLING,
    countries=COUNTRIES,
    commands=COMMANDS,
    particles=PARTICLES,
)
