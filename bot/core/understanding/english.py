"""The words of questions in English."""

from bot.core.understanding.tags import LanguageWords, Particle, Tag

PHRASES = {
    Tag.FILLER: (
        "the, a, an, this, that, these, those, it, its, is, s, are, re, was, be, been, will, ll, "
        "to, at, in, on, of, for, from, with, by, and, then, so, do, does, has, have, there, is "
        "there, are there, hi, hello, hey, guys, folks, everyone, everybody, all, team, sorry, "
        "excuse me, good morning, good evening, morning all, quick question, question, again, "
        "exactly, actually, already, anyway, just, also, ok, okay, right, well, um, uh, does "
        "anyone know, anyone know, anybody know, does anybody know, do you know, do we know, "
        "does someone know, someone know, does anyone remember, anyone remember, can you tell "
        "me, could you tell me, can someone tell me, could someone tell me, can anyone tell me, "
        "could you remind me, can you remind me, can someone remind me, could someone remind me, "
        "remind me, tell me, please tell me, i would like to know, i d like to know, i want to "
        "know, any idea, any ideas, anyone knows, btw, by the way, thing, stuff, happen, "
        "happens, place, venue, location, room, supposed, supposed to, need, need to, have to, "
        "must, can, time, fanion, bot, located, held, take place, takes place, taking place, "
        "together, up, gonna, going to, you know, both, one, any, some, our, scheduled, time "
        "for, look like, looks like, ready, be ready, first, comes, person, people, the guy, the "
        "lady, the woman, the man, that guy, that lady, that woman, that man, in the lobby, in "
        "the hall, at reception, at the reception, or not, getting, required, needed, necessary, "
        "mandatory"
    ),
    Tag.PLEASE: "please, pls, plz, thanks in advance, thank you in advance",
    Tag.LINK: "and, and for, and at, and with, and what about, and how about, and then, then",
    Tag.ASK: (
        "remind me, tell me, please tell me, i would like to know, i d like to know, i want to "
        "know, can you remind me, could you remind me, can someone remind me, could someone "
        "remind me, can you tell me, could you tell me, can someone tell me, could someone tell "
        "me"
    ),
    Tag.WHAT: (
        "what, what s, what is, what are, whats, show me, show, give me, what will, is there "
        "anything, do we have anything, have we got anything, anything planned, anything on, "
        "anything to, is anything, anything happening"
    ),
    Tag.WHICH: "which, which one",
    Tag.WHEN: (
        "when, when s, when is, what time, at what time, which time, from when, what day, which "
        "day, on what day, on which day, from what time, by when, how early, how late, what time "
        "s, what time is, until when, till when, til when, until what time, till what time, good "
        "time to, best time to, a good time to, the best time to, good moment to, good time to "
        "call, best time to call, how long is, how long does, how long will"
    ),
    Tag.WHERE: (
        "where, where s, where is, where are, where to, how do we get to, how do i get to, how "
        "to get to, how do we get there, how to get there, how do i get there, which room, what "
        "room, which building, what building, what address, which address, how can we get to, "
        "how are we getting to, how are we getting there, how will we get to, how to reach, how "
        "can i get to, directions to, directions for, best way to get to, the way to, how do you "
        "get to, how are we going to get to, how do we go to, how do i go to, how will we go to, "
        "how are we going to"
    ),
    Tag.WHO: "who, who s, who is, who are, whom, with whom, who will, who ll",
    Tag.HOW: "how",
    Tag.HOW_LONG: (
        "how long until, how long till, how long before, how much time until, how many minutes "
        "until, how soon, how long do we have, how much time do we have, in how long, how much "
        "time before, how much time till, how much longer until, how many minutes before, how "
        "many minutes till, how long to, how much longer before"
    ),
    Tag.HOW_MANY: "how many, number of",
    Tag.UNTIL: (
        "until when, till when, til when, until what time, till what time, ends, end, finish, "
        "finishes, finished, over, done, ending, ending time, end time, be over, wrap up, how "
        "long is, how long does, how long will, how long are, does it last, it last, will it "
        "last, get out, get out of"
    ),
    Tag.CLOCK: (
        "what time is it, what s the time, what is the time, what time it is, time is it, what "
        "is the local time, what s the local time, time difference, what s the time difference, "
        "what is the time difference, the time difference"
    ),
    Tag.CLOCK_THEN: (
        "what time would it be, what time will it be, what time is that, what time would that be"
    ),
    Tag.NEXT: (
        "next, next up, up next, coming up, coming next, upcoming, following, comes next, coming "
        "after, coming after this, coming after that"
    ),
    Tag.NOW: (
        "now, right now, currently, at the moment, at this moment, happening now, in progress, "
        "under way, on right now, as we speak"
    ),
    Tag.AFTER: "after, afterwards, after that, after this, right after, later",
    Tag.BEFORE: "before, right before, before that",
    Tag.TODAY: "today, this day, today s",
    Tag.TOMORROW: "tomorrow, tomorrow s",
    Tag.DAY_AFTER: "day after tomorrow, the day after tomorrow",
    Tag.YESTERDAY: "yesterday, yesterday s",
    Tag.MORNING: "morning, this morning",
    Tag.AFTERNOON: "afternoon, this afternoon",
    Tag.EVENING: "evening, this evening, tonight, night, tonight s, late tonight",
    Tag.PROGRAMME: (
        "programme, program, schedule, agenda, itinerary, plan, plans, timetable, day look like, "
        "full programme, line up, lineup, calendar"
    ),
    Tag.PLANNED: (
        "planned, happening, scheduled, on the programme, on the agenda, we got, we have, "
        "anything planned, anything on, anything happening"
    ),
    Tag.MEET: (
        "meet, meet up, meeting up, gather, gathering, rendezvous, rendez vous, meetup, "
        "assemble, get together, meeting point, meeting place, meeting time, meet up point, "
        "meetup point, need to be, have to be, supposed to be, must be, be there, should we be, "
        "need to be there, have to be there"
    ),
    Tag.MEETING_POINT: "meeting point, meeting place, meeting time, meet up point, meetup point",
    Tag.SEE: "meeting, meet, see, seeing, visiting, meeting with, talking to, we meeting",
    Tag.HOST: (
        "host, hosts, hosting, speaker, speakers, speaking, speaks, presenting, receives, "
        "receiving, receives us, welcomes, welcoming, talks, giving, contact, contact person, "
        "presenter, running, welcoming us, receiving us, hosting us, hosts us, welcome us, will "
        "welcome us, welcomes us"
    ),
    Tag.LEAVE: (
        "leave, leaving, leaves, depart, departs, departure, set off, head out, heading out, "
        "heading off, go off, departing, take off, takes off"
    ),
    Tag.ARRIVE: "arrive, arriving, arrives, arrival, land, landing, get there, lands",
    Tag.START: "start, starts, starting, begin, begins, beginning, kick off, kicks off, open",
    Tag.GO: "go, going, heading, headed, get to, goes, heading to",
    Tag.DO: "do, doing, we doing, up to",
    Tag.EAT: "eat, eating, eat at",
    Tag.RETURN: (
        "return, fly home, go home, going home, fly back, go back, back home, get home, flying "
        "home, flying back, return home, flight home, flight back, get back, head home, heading "
        "home, way home, going back, come back, get back to"
    ),
    Tag.ADDRESS: "address, addresses",
    Tag.WE: "we, us, our, we re, ours",
    Tag.ME: "i, me, my, am, i m, mine",
    Tag.YOU: "you, your, u, ur, yours, you re",
    Tag.OTHERS: "he, she, they, him, her, them, his, their",
    Tag.GROUP: "group, groups, team, subgroup, subgroups",
    Tag.TRIP: "mission, missions, trip, journey",
    Tag.HOME: (
        "at home, back home, home, home time, the office, at the office, home office, time "
        "difference, what s the time difference, what is the time difference, the time "
        "difference"
    ),
    Tag.HERE: "here, there, local time, local, on site, onsite, site time, over there",
    Tag.STILL: (
        "still, still on, cancelled, canceled, confirmed, moved, still happening, postponed, "
        "rescheduled, been moved, been cancelled, been canceled, been postponed, still going "
        "ahead, going ahead, called off, been called off, definitely on, to be confirmed, "
        "delayed, been delayed, brought forward, pushed back"
    ),
    Tag.REST: (
        "left, remaining, remain, remains, rest, the rest, rest of, the rest of, are left, is "
        "left, to go, still to come, left to do, what else"
    ),
    Tag.MISSED: (
        "did i miss, have i missed, i missed, i miss, did we miss, have we missed, we missed, "
        "missed"
    ),
    Tag.BRING: (
        "to bring, to wear, wear, wearing, i bring, we bring, should i bring, should we bring, "
        "should i wear, should we wear, shall we bring, shall i bring, do i bring, do we bring, "
        "do i wear, do we wear, need to bring, have to bring, dress, dress code, dresscode, "
        "dress up, outfit, clothes, shoes, papers, paperwork, documents, passport, passports, "
        "id, ids, id card, photo id, badge, badges, tie, bring anything, to bring anything, "
        "anything to bring, anything to wear"
    ),
    Tag.CALL: (
        "call, called, reach, phone, ring, reached, be called, be reached, reachable, good time "
        "to call, best time to call, phone number, telephone, number"
    ),
    Tag.VISIT: "visit, visits, tour",
    Tag.MEETING: "",
    Tag.TALK: "talk, talks, conference, presentation",
    Tag.APPOINTMENT: (
        "appointment, appointments, session, sessions, activity, activities, event, events, "
        "item, stop, meeting, meetings"
    ),
    Tag.BREAKFAST: "breakfast, breakfasts",
    Tag.LUNCH: "lunch, lunches, lunchtime",
    Tag.DINNER: "dinner, dinners, supper",
    Tag.MEAL: "meal, meals, food",
    Tag.FREE: ("free, free time, time off, free afternoon, free morning, free evening, off time"),
    Tag.COACH: "coach, bus, shuttle, minibus, the car, transfer, pickup, pick up, transport",
    Tag.FLIGHT: "flight, flights, plane, airplane, fly, flying",
    Tag.INFO: "info, infos, information, practical info, practical information, practicalities",
    Tag.INFO_WORD: (
        "number, code, who has, connect, does anyone have, anyone have, anyone got, has anyone "
        "got, do you have, do we have, have you got, got, name, call, reach, contact, anybody "
        "have, does anybody have, details, find"
    ),
    Tag.HELP: (
        "help, help me, how does this work, what can you do, what do you do, how do you work, "
        "what do you know, who are you, what are you, what can i ask, what can i ask you"
    ),
    Tag.THANKS: (
        "thanks, thank you, thx, ty, thank you very much, thanks a lot, many thanks, cheers, "
        "thank you so much"
    ),
    Tag.SOCIAL: (
        "like, love, lol, haha, want, wants, wanna, fancy, up for, let s, lets, shall, shall we, "
        "should, should we, could, could we, would, prefer, think, hope, great, nice, awesome, "
        "amazing, cool, wow, why, not, no, never, nothing, anyone, anybody, someone, somebody, "
        "coffee, beer, drink, drinks, photo, photos, picture, pictures, share, sharing, lost, "
        "late, tired, sleep, wait, waiting, bring, buy, pay, paying, sit, sitting, next to, next "
        "time, next week, next year, next month, next door, next level, next one, who s next, "
        "the next big, next big, how was, how were, how did, how about, what about, what if, "
        "whatever, wherever, whenever, can t wait, can not wait, join, joining, take, taking, "
        "grab, round, rounds, meeting you, see you, my life, our lives, world, that s where, "
        "that is where, this is where, here is where, that s when, that s what, that is what, "
        "this is what, did"
    ),
}

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
    Particle.TO: "to, for",
    Particle.FROM: "from",
    Particle.STATING: "is, was",
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
