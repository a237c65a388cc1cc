"""The words of questions in English."""

from bot.core.understanding.english_programme import PROGRAMME
from bot.core.understanding.english_questions import QUESTIONS
from bot.core.understanding.tags import LanguageWords, Particle

PHRASES = {**QUESTIONS, **PROGRAMME}

SPELLINGS = {
    "whats": "what s",
    "wats": "what s",
    "wat": "what",
    "wht": "what",
    "whts": "what s",
    "wots": "what s",
    "whens": "when s",
    "wheres": "where s",
    "whos": "who s",
    "wen": "when",
    "wer": "where",
    "wher": "where",
    "whr": "where",
    "were": "were",
    "tmrw": "tomorrow",
    "tmr": "tomorrow",
    "tomo": "tomorrow",
    "2moro": "tomorrow",
    "tmw": "tomorrow",
    "2morrow": "tomorrow",
    "2nite": "tonight",
    "tonite": "tonight",
    "tn": "tonight",
    "2day": "today",
    "nxt": "next",
    "nex": "next",
    "sched": "schedule",
    "wanna": "want to",
    "prog": "programme",
    "r": "are",
    "n": "and",
    "thru": "through",
    "abt": "about",
    "im": "i m",
    "ive": "i have",
    "anyl": "any",
    "rn": "right now",
    "atm": "at the moment",
    "wifi": "wifi",
    "mtg": "meeting",
    "gonna": "going to",
    "lunchtime": "lunch",
    "brekkie": "breakfast",
    "dinna": "dinner",
}

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
    "Europe/London": "england, uk, britain, great britain, british, english, uk time",
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
    Particle.CITY: "in, time",
    Particle.NUMBER: "the, on",
    Particle.NAME: "with, at, for, of, in, to, from, by, the",
    Particle.AT: "at, with",
    Particle.TO: "to, for",
    Particle.FROM: "from",
    Particle.STATING: "is, was",
    Particle.PAST: "was, were, did, had",
    Particle.ASKING: "is, are, do, does, has, have, will, can, was, were, am, isn, aren, did",
    Particle.ARTICLE: "the",
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
