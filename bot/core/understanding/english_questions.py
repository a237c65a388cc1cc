"""The words that make questions in English, and those that tell days and times."""

from bot.core.understanding.tags import Tag

QUESTIONS = {
    Tag.FILLER: (
        "the, a, an, this, that, these, those, it, its, is, s, are, re, was, be, been, will, "
        "ll, to, at, in, on, of, for, from, with, by, and, then, so, do, does, has, have, "
        "there, is there, are there, hi, hello, hey, guys, folks, everyone, everybody, all, "
        "team, sorry, excuse me, good morning, good evening, morning all, quick question, "
        "question, again, exactly, actually, already, anyway, just, also, ok, okay, right, "
        "well, um, uh, does anyone know, anyone know, anybody know, does anybody know, do you "
        "know, do we know, does someone know, someone know, does anyone remember, anyone "
        "remember, can you tell me, could you tell me, can someone tell me, could someone tell "
        "me, can anyone tell me, could you remind me, can you remind me, can someone remind me, "
        "could someone remind me, remind me, tell me, please tell me, i would like to know, i d "
        "like to know, i want to know, any idea, any ideas, anyone knows, btw, by the way, "
        "thing, stuff, happen, happens, place, venue, location, room, supposed, supposed to, "
        "need, need to, have to, must, can, time, fanion, bot, located, held, take place, takes "
        "place, taking place, together, up, gonna, going to, you know, both, one, any, some, "
        "our, scheduled, time for, look like, looks like, ready, be ready, first, comes, "
        "person, people, the guy, the lady, the woman, the man, that guy, that lady, that "
        "woman, that man, in the lobby, in the hall, at reception, at the reception, or not, "
        "getting, required, needed, necessary, mandatory"
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
        "day, on what day, on which day, from what time, by when, how early, how late, what "
        "time s, what time is, until when, till when, til when, until what time, till what "
        "time, good time to, best time to, a good time to, the best time to, good moment to, "
        "good time to call, best time to call, how long is, how long does, how long will"
    ),
    Tag.WHERE: (
        "where, where s, where is, where are, where to, how do we get to, how do i get to, how "
        "to get to, how do we get there, how to get there, how do i get there, which room, what "
        "room, which building, what building, what address, which address, how can we get to, "
        "how are we getting to, how are we getting there, how will we get to, how to reach, how "
        "can i get to, directions to, directions for, best way to get to, the way to, how do "
        "you get to, how are we going to get to, how do we go to, how do i go to, how will we "
        "go to, how are we going to"
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
        "next, next up, up next, coming up, coming next, upcoming, following, comes next, "
        "coming after, coming after this, coming after that"
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
}
