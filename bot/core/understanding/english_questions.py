"""The words that make questions in English, and those that tell days and times."""

from bot.core.understanding.tags import Tag

QUESTIONS = {
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
        "for, look like, looks like, comes, in the lobby, in the hall, at reception, at the "
        "reception, getting, required, needed, necessary, mandatory, mr, mrs, ms, miss, dr, "
        "prof, professor, gang, crew, ones, one s, i forgot, i ve forgotten, i have forgotten, "
        "forgot, i forget, i can t remember, can t remember, i don t remember, don t remember, "
        "not sure, i m not sure, i am not sure, just checking, just to check, to check, "
        "checking, quick one, stupid question, silly question, dumb question, sorry to ask, "
        "sorry if already asked, sorry for asking, could anyone tell me, could anybody tell me, "
        "can anybody tell me, would anyone know, would you know, would anybody know, would "
        "someone know, do we all, would you tell me, would you mind telling me, i was wondering, "
        "i wonder, wondering, i need to know, we need to know, let me know, please let me know, "
        "let us know, tell us, please tell us, do you happen to know, can you say, could you "
        "say, can you confirm, could you confirm, can someone confirm, can anyone confirm, could "
        "someone confirm, please confirm, can you check, could you check, dear, dear all, dear "
        "bot, hello bot, hi bot, hey bot, good day, good afternoon, i d love to know, i would "
        "love to know, love to know, roughly, approximately, around, meant, meant to, are we "
        "meant to, are we supposed to, are we supposed, is supposed to, are supposed to, we "
        "supposed to, is it, is that, was it, were, had, i take it, i guess, i assume, i "
        "believe, as far as i know, remind us, refresh my memory, come again, say again, once "
        "more, one more time, is going, as well, too, please and thank you, me again, it s me, "
        "for real, really, basically, finally, however, instead, yet, quickly, only, even, ever, "
        "such, them all, each, every, other than that, as planned, s going, s going on, going "
        "on, whole, entire, full, complete, entirely, properly, precisely, more or less, kind "
        "of, sort of, kindly, lads, mate, mates, friends, chaps, dear friends, dear colleagues, "
        "colleagues, team fanion, don t know, dont know, clue, any clue, no clue, expected, "
        "expected to, due, due to, people from, folk, ready, or, can someone, can anyone, can "
        "anybody, can somebody, could someone, could anyone, could anybody, could somebody, "
        "would anyone, would anybody, would someone, has anyone, has anybody, has someone, does "
        "anyone, does anybody, does someone, if anyone, if anybody, if someone, can someone give "
        "me, can anyone give me, could someone give me, could anyone give me, can someone send "
        "me, can anyone send me, could someone send me, could you give me, can you give me, "
        "could you send me, can you send me, please give me, please send me, may i know, may i "
        "ask, may i have, could i have, could i get, can i get, can i have, i d like, give, send "
        "me, send, item, stop, event, activity, thing on, things, next item, but, if, as, when "
        "you can, while, through, for us, lot, the lot, our lot, stage, straight, bit, a bit, at "
        "all, one of, else one, put, been put, put in, their, comma, full stop, question mark, "
        "mark, ours, ask for, to ask for, i mean, mean, of ours, pray, need to know, really need "
        "to know, if i may ask, if i may, may i, might, once we re fed, this week, of the week, "
        "on this trip, of the trip, during the trip, of the mission, special, particular, so "
        "far, look, anyhow, anyways, list, the list, by any chance, at some point, coming, get "
        "up, nearby, near here, close by, nearest, closest, earth, on earth, exactly what, "
        "actual, said, please share, kindly share, can you share, could you share, can someone "
        "share, could someone share, share location of, share the location, share the address, "
        "share address, share the number, same time, the same time, at the same time"
    ),
    Tag.PLEASE: (
        "please, pls, plz, thanks in advance, thank you in advance, if you please, thanks in "
        "adv, kindly, if possible, if you can, please share, kindly share"
    ),
    Tag.LINK: (
        "and, and for, and at, and with, and what about, and how about, and then, then, and "
        "after, after that and"
    ),
    Tag.ASK: (
        "remind me, tell me, please tell me, i would like to know, i d like to know, i want to "
        "know, can you remind me, could you remind me, can someone remind me, could someone "
        "remind me, can you tell me, could you tell me, can someone tell me, could someone tell "
        "me, refresh my memory, remind us, i was wondering, i wonder, wondering, i can t "
        "remember, can you confirm, could you confirm, can someone confirm, can anyone confirm, "
        "could someone confirm, please confirm, let me know, i need to know, i don t remember, "
        "would anyone know, would you know, not sure, tell us, are we supposed to, are we meant "
        "to, anyone have, anyone got, does anyone have, has anyone got, does anybody have, "
        "anybody have, need the, i need the, i need, looking for, i m looking for, who has, do "
        "you have, have you got, or not, do we, are we, will we, have we, do they, are they, can "
        "we, will i, do they take, do they use, do they accept, can we pay, can i pay, please "
        "share, kindly share, can you share, could you share, can someone share, could someone "
        "share, share location of, share the location, share the address, share address, share "
        "the number"
    ),
    Tag.WHAT: (
        "what, what s, what is, what are, show me, show, give me, what will, is there anything, "
        "do we have anything, have we got anything, anything planned, anything on, anything to, "
        "is anything, anything happening, what do, what does, what are we, what ll, what d, "
        "what kind of, what sort of, what type of, what has, what have, what exactly, anything "
        "in, what we, what they, what re, is there something, something planned, something on, "
        "have anything, got anything, anything scheduled, anything we need, anything i need, "
        "anything special, something special, anything particular, what changed, what s "
        "changed, what has changed, anything changed, has anything changed, did anything "
        "change, anything new, what s new, what follows, what comes next, what do we need for, "
        "what do i need for, anything, what happened, recap, a recap, summary, a summary, catch "
        "me up, fill me in, bring me up to speed, run me through, talk me through, walk me "
        "through, what s up after, what did you guys do, what else, anything else, anything "
        "left, anything more, anything further, bring anything, to bring anything, anything to "
        "bring, anything to wear, what s the dress"
    ),
    Tag.WHICH: (
        "which, which one, which company, what company, which firm, what firm, what group, what "
        "team"
    ),
    Tag.WHEN: (
        "when, when s, when is, what time, at what time, which time, from when, what day, which "
        "day, on what day, on which day, from what time, by when, how early, how late, what "
        "time s, what time is, until when, till when, until what time, till what time, good "
        "time to, best time to, a good time to, the best time to, good moment to, good time to "
        "call, best time to call, how long is, how long does, how long will, how long s, how "
        "long are we, how long would, what s the time of, what is the time of, what times, "
        "which hour, what hour, at which time, when does, when do, when will, when are, when "
        "exactly, around what time, about what time, roughly what time, what sort of time, at "
        "what hour, when abouts, whenabouts, when in the day, what part of the day, the time "
        "of, time of, start time, starting time, the timing, timing, timings, what s the "
        "timing, time does, time do, time is, time are, time s, times of, until what hour, "
        "which evening, which morning, which afternoon, what date, which date, expect us, what "
        "would be a good time to, what time down, lunch time, dinner time, breakfast time, how "
        "long is the drive, how long is the ride, how long is the walk, how long is the trip, "
        "how long is the journey, how long does it take to get, how long does it take to, how "
        "long to get to, how long will it take to get, how much time to get, does expect us"
    ),
    Tag.WHERE: (
        "where, where s, where is, where are, where to, how do we get to, how do i get to, how "
        "to get to, how do we get there, how to get there, how do i get there, which room, what "
        "room, which building, what building, what address, which address, how can we get to, "
        "how are we getting to, how are we getting there, how will we get to, how to reach, how "
        "can i get to, directions to, directions for, best way to get to, the way to, how do "
        "you get to, how are we going to get to, how do we go to, how do i go to, how will we "
        "go to, how are we going to, which floor, what floor, which entrance, what entrance, "
        "which door, which gate, what gate, which terminal, what terminal, which hall, which "
        "street, which city, which town, which part of town, how do we get in, how do i get in, "
        "how to get in, get in, how do we enter, how do you get in, where exactly, whereabouts, "
        "where abouts, whereabout, how do we find, how do i find, where can we find, where do "
        "we find, how can i find, how do we access, which desk, which stop, which station, what "
        "station, which platform, which dock, what room is, which room is, what s the room, how "
        "do i reach, how do we reach, how can we reach, how are we getting in, how do we make "
        "it to, which side, where will, where do, where does, where did, what building is, "
        "which building is, which buzzer, what buzzer, which way, which way to, how does one "
        "get to, how should we get to, how should i get to, what s the best way to get to, what "
        "is the best way to get to, how would we get to, how would i get to, how do u get to, "
        "how to go to, how can i go to, how can we go to, how we go to, how we get to, how i "
        "get to, where are we, where we are, where are they, where they are, where are we at, "
        "where they at, where we at, where is the group, where s the group, where next, how do "
        "you get into, how does one get in, how to enter, how to enter in, what platform, how "
        "do we get into, how do i get into, how do you get in to, how to get into, what s the "
        "room number, where s the entrance, what is the room number, where is the entrance, "
        "which airport, what airport, from which airport, which train station, which "
        "restaurant, what restaurant, what restaurant s"
    ),
    Tag.WHO: (
        "who, who s, who is, who are, whom, with whom, who will, who ll, who do, who does, who "
        "re, who exactly, who else, whose, which people, which person, with who, what s the "
        "name of, what is the name of, what are the names of, name of the, names of the, who "
        "all, who would, whom are, to whom, who was, what does he do, what does she do, what do "
        "they do, what s his title, what s her title, what s his job, what s her job, his "
        "title, her title, her job, his job, the name of, the names of, remind me who, who does "
        "he work for, who does she work for, who we meet, whose hands"
    ),
    Tag.HOW: "how",
    Tag.HOW_LONG: (
        "how long until, how long till, how long before, how much time until, how many minutes "
        "until, how soon, in how long, how much time before, how much time till, how much "
        "longer until, how many minutes before, how many minutes till, how long to, how much "
        "longer before, time before, minutes before, minutes until, minutes till, hours until, "
        "hours till, how many hours until, how many hours till, how many hours before, how long "
        "left before, how long left until, time till, time until, how much longer till, how "
        "many minutes to, how long now until, how far off is, how long have we got until, how "
        "long have we got till, how long do we have until, how long do we have till, how much "
        "time do we have until, how much time do we have till, how much time have we got until, "
        "how many minutes left before, how many minutes left until, countdown to, in how many "
        "minutes, in how many hours, much time before, much time until, until we have to go, "
        "until we leave, till we leave, till we go, until we go, before we go, before we leave, "
        "until we have to leave, till we have to leave, before we have to leave, before we have "
        "to go, until the end, till the end, before the end, until it ends, till it ends, "
        "before it ends, until this ends, till this ends, before this ends, until it s over, "
        "till it s over, until we re done, till we re done, until this is over, till this is "
        "over, before we finish, until we finish, before we arrive, until we arrive, till we "
        "arrive, until we get there, before we get there, till we get there, before we land, "
        "until we land, till we land, time left till, time left until, time left before, left "
        "till, left until, left before"
    ),
    Tag.HOW_MANY: (
        "how many, number of, how many more, how much more, how many other, how many are, how "
        "many of"
    ),
    Tag.UNTIL: (
        "until when, till when, until what time, till what time, ends, end, finish, finishes, "
        "finished, over, done, ending, ending time, end time, be over, wrap up, how long is, "
        "how long does, how long will, how long are, does it last, it last, will it last, get "
        "out, get out of, duration, lasts, lasting, we staying, staying, stay, stays, spend, "
        "spending, there for, we be there, how long s, how long are we, how long do we stay, "
        "ends at, finishing, wraps up, wrapping up, be done, be finished, done with, we done, "
        "let out, be out, out of there, free from, closing, close, how long would, how long "
        "was, does that last, last for, will that last, it lasts, going to last, supposed to "
        "last, we last, meeting last, visit last, talk last, session last, dinner last, lunch "
        "last, ride last, flight last, trip last, thing last, does this last, will this last, "
        "is expected to last, until the end, till the end, before the end, until it ends, till "
        "it ends, before it ends, until this ends, till this ends, before this ends, until it s "
        "over, till it s over, until we re done, till we re done, until this is over, till this "
        "is over, before we finish, until we finish"
    ),
    Tag.CLOCK: (
        "what time is it, what s the time, what is the time, what time it is, time is it, what "
        "is the local time, what s the local time, time difference, what s the time difference, "
        "what is the time difference, the time difference, time is it now, what s the hour, "
        "what is the hour, what hour is it, time over there, what s their time, what time have "
        "they got, what s the clock, how many hours difference, hours difference, hours of "
        "difference, how many hours ahead, how many hours behind, hours ahead, hours behind, "
        "time zone, timezone, what time zone, which time zone, time gap, time lag, what time it "
        "s, what time s it, what time is it there, what time do they have, how far behind, how "
        "far ahead, time now, current time, the current time, hour difference, what local time "
        "is it, what is local time, time back home, time at home, what is the hour there"
    ),
    Tag.CLOCK_THEN: (
        "what time would it be, what time will it be, what time is that, what time would that be"
    ),
    Tag.NEXT: (
        "next, next up, up next, coming up, coming next, upcoming, following, comes next, "
        "coming after, coming after this, coming after that, next thing, next stop, the next "
        "one on the list, next item, after this one, what follows, follows, what comes next, "
        "next on the list, next on the programme, next on the schedule, next on the agenda, "
        "next in line, going next, where next, afterward, after here, lined up, on deck, what s "
        "up after, up after, next to be, next break, our next break"
    ),
    Tag.NOW: (
        "now, right now, currently, at the moment, at this moment, happening now, in progress, "
        "under way, on right now, as we speak, current, presently, right this minute, this very "
        "moment, at present, this instant, this second, at this time, at this point, now on, "
        "nowadays, just now, this minute, in the middle of, on now, at that moment, are we on, "
        "are we on now, we at now, are we in, we in now, at the minute, at this very minute, "
        "supposed to be doing, meant to be doing, is running"
    ),
    Tag.LAST: "last, final, very last, the last, the final, last thing",
    Tag.AFTER: (
        "after, afterwards, after that, after this, right after, later, following that, once we "
        "finish, once that s done, once done, straight after, immediately after, from there, "
        "after we finish, after we leave, when we re done with, once we re done with, just "
        "after, once we leave, and after, and then, up after, after eating, after we eat"
    ),
    Tag.BEFORE: (
        "before, right before, before that, prior to, ahead of, leading up to, just before, "
        "before we, before the, before eating, before we eat"
    ),
    Tag.TODAY: (
        "today, this day, today s, the day, this whole day, of the day, rest of today, for the "
        "day, during the day, today s the, on today, this morning, this afternoon, this "
        "evening, tonight, tonight s, late tonight, later tonight, this eve"
    ),
    Tag.TOMORROW: "tomorrow, tomorrow s, on tomorrow, early tomorrow, early tomorrow morning",
    Tag.DAY_AFTER: "day after tomorrow, the day after tomorrow, the day after",
    Tag.YESTERDAY: "yesterday, yesterday s",
    Tag.MORNING: (
        "morning, in the morning, this am, on this morning, this morning, early tomorrow, early "
        "morning, late morning, mid morning, early tomorrow morning"
    ),
    Tag.AFTERNOON: (
        "afternoon, this afternoon, in the afternoon, this pm, on this afternoon, late "
        "afternoon, early afternoon, mid afternoon, end of the afternoon"
    ),
    Tag.EVENING: (
        "evening, this evening, tonight, night, tonight s, late tonight, later tonight, in the "
        "evening, this eve, on tonight, on this evening, early evening, late evening"
    ),
}
