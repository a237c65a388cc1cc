"""The words in English for what a programme has, and for what people say to each other."""

from bot.core.understanding.tags import Tag

PROGRAMME = {
    Tag.PROGRAMME: (
        "programme, program, schedule, agenda, itinerary, plan, plans, timetable, day look "
        "like, full programme, line up, lineup, calendar"
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
    Tag.FREE: "free, free time, time off, free afternoon, free morning, free evening, off time",
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
        "like, love, lol, haha, want, wants, wanna, fancy, up for, let s, lets, shall, shall "
        "we, should, should we, could, could we, would, prefer, think, hope, great, nice, "
        "awesome, amazing, cool, wow, why, not, no, never, nothing, anyone, anybody, someone, "
        "somebody, coffee, beer, drink, drinks, photo, photos, picture, pictures, share, "
        "sharing, lost, late, tired, sleep, wait, waiting, bring, buy, pay, paying, sit, "
        "sitting, next to, next time, next week, next year, next month, next door, next level, "
        "next one, who s next, the next big, next big, how was, how were, how did, how about, "
        "what about, what if, whatever, wherever, whenever, can t wait, can not wait, join, "
        "joining, take, taking, grab, round, rounds, meeting you, see you, my life, our lives, "
        "world, that s where, that is where, this is where, here is where, that s when, that s "
        "what, that is what, this is what, did"
    ),
}
