"""The words in English for what a programme has, and what is asked of it."""

from bot.core.understanding.tags import Tag

PROGRAMME = {
    Tag.LONG: "how long, how much time, how much longer, how many minutes, how many hours",
    Tag.FIRST: "first, the first, very first, first of all, first thing",
    Tag.MORE: (
        "any more, anymore, no more, more, another, other, any other, additional, extra, "
        "further, yet to come, any others"
    ),
    Tag.HOURS: "timing, timings, schedule of times, the timing",
    Tag.PROGRAMME: (
        "programme, program, schedule, agenda, itinerary, plan, plans, timetable, day look "
        "like, full programme, line up, lineup, calendar, whole programme, line up for, running "
        "order, order of the day, day s programme, day look, day looking like, on the menu, "
        "rundown, run down, run through, overview, game plan, day plan, programs, schedules, "
        "day s schedule, on the cards, program s, itineraries, agenda like, programme like, "
        "schedule like, day like, plan like, arrangements, run me through, through the day, day "
        "ahead, the day ahead"
    ),
    Tag.PLANNED: (
        "planned, happening, scheduled, on the programme, on the agenda, we got, we have, "
        "anything planned, anything on, anything happening, on the cards, on offer, in store, in "
        "store for us, lined up, do we have on, have on, got on, have planned, expecting, have "
        "scheduled, there is, anything for, something for, got planned, do we have, have we got, "
        "are there, is there, do they have, have i got, do i have, are there any, is there any, "
        "we got on, we on for, look, does it look, look tomorrow, hectic, packed, busy, full on, "
        "jam packed, is there much on, much on"
    ),
    Tag.MEET: (
        "meet, meet up, meeting up, gather, gathering, rendezvous, rendez vous, meetup, "
        "assemble, get together, meeting point, meeting place, meeting time, meet up point, "
        "meetup point, need to be, have to be, supposed to be, must be, be there, should we be, "
        "need to be there, have to be there, be downstairs, downstairs, be in the lobby, be at "
        "the lobby, be outside, be ready, ready to go, come down, get down, show up, turn up, be "
        "at, be down, need to show up, gather at, gathering at, gathering time, gathering place, "
        "gathering point, assembly point, muster, muster point, departure point, pick up point, "
        "pickup point, pick up place, pick up time, pickup time, pickup place, call time, "
        "meeting spot, meet spot, spot to meet, regroup, regrouping, join up, meetup time, "
        "meetup place, we to be, supposed to meet, need to meet, we meet, all meet, meet at, "
        "meeting at, meet for, meeting for, have to meet, expected at, we be, should i be, be "
        "standing, need to get there, have to get there, do we need to be, be there by, expected "
        "in, report, report to, must i be, do i have to be, do i need to be, expected "
        "downstairs, they want us, do they want us, want us, assembling, down in the lobby, in "
        "the lobby, what time down, have to be out, do we have to be out, need to be out, do we "
        "need to be out, must be out, have to be up, need to be up, reporting time, report time, "
        "meet time, time to meet, what time to meet, leaving time, time of departure, meeting "
        "hour, depart time, wait for the coach, wait for the bus, wait for the shuttle"
    ),
    Tag.MEETING_POINT: (
        "meeting point, meeting place, meeting time, meet up point, meetup point, gathering "
        "time, gathering place, gathering point, assembly point, muster point, departure point, "
        "pick up point, pickup point, pick up time, pickup time, call time, meeting spot, meet "
        "spot, meetup time, meetup place, departure time, reporting time, report time, meet "
        "time, leaving time, time of departure, meeting hour, depart time"
    ),
    Tag.LEAVE: (
        "leave, leaving, leaves, depart, departs, departure, set off, head out, heading out, "
        "heading off, go off, departing, get going, get moving, hit the road, move out, moving "
        "out, set out, setting out, setting off, on our way, pull out, pulls out, head off, "
        "heads off, heads out, head over, heading over, take us, get picked up, be picked up, "
        "picked up, picks us up, pick us up, picking us up, getting picked up, leaving from, "
        "start out, drive off, rolling, roll out, we off, off to, head down, walk over, get on "
        "the road, on the road, go out, going out, checkout, check out, departure time, until "
        "we have to go, until we leave, till we leave, till we go, until we go, before we go, "
        "before we leave, until we have to leave, till we have to leave, before we have to "
        "leave, before we have to go, have to go, need to go, got to go, to go to, how long is "
        "the drive, how long is the ride, how long is the walk, how long is the trip, how long "
        "is the journey, how long does it take to get, how long does it take to, how long to "
        "get to, how long will it take to get, how much time to get"
    ),
    Tag.TAKE_OFF: (
        "take off, takes off, taking off, takeoff, boarding, board, boards, boarding time, check "
        "in for the flight, flight check in, online check in, do i check in, do we check in, "
        "where to check in"
    ),
    Tag.BE: (
        "where are we, where we are, where are they, where they are, where r we, where r they, "
        "where is everyone, where is the group, where s the group, where are we at, where they "
        "at, where we at, where is everybody"
    ),
    Tag.LANDS: (
        "land, landing, lands, touch down, touching down, touches down, we land, plane land, "
        "flight land, flight arrive, plane arrive, flight get in, before we land, until we "
        "land, till we land"
    ),
    Tag.ARRIVE: (
        "arrive, arriving, arrives, arrival, land, landing, get there, lands, get in to, touch "
        "down, touching down, touches down, get back in, we land, reach the airport, be arriving, "
        "before we arrive, until we arrive, till we arrive, until we get there, before we get "
        "there, till we get there, before we land, until we land, till we land, plane land, "
        "flight land, flight arrive, plane arrive, flight get in, till we re in, until we re in, "
        "till we are in, until we are in, how long till we re in, how long until we re in, how "
        "long before we re in, how long till we are in, how long until we are in, how long before "
        "we are in, are we in town, be in town"
    ),
    Tag.START: (
        "start, starts, starting, begin, begins, beginning, kick off, kicks off, open, kickoff, "
        "kicking off, starts at, get started, get under way, started, opening, opens, gets going, "
        "commence, commences, start off, doors open, get underway, start at, start early, "
        "starting early, early start, begin early"
    ),
    Tag.GO: (
        "go, going, heading, headed, get to, goes, heading to, we headed, we off, head to, head "
        "for, gone, goin, be going, travel to, travelling to, traveling to, off next, move to, "
        "moving to, moving on to, go to, going to be, bound for, we bound"
    ),
    Tag.DO: (
        "do, doing, we doing, up to, doing there, do there, we do, we up to, they up to, they "
        "doing, do they do, get up to, going on, go on, supposed to be doing, meant to be doing, "
        "busy with"
    ),
    Tag.EAT: (
        "eat, eating, eat at, eats, ate, dine, dining, have lunch, having lunch, have dinner, "
        "having dinner, have breakfast, having breakfast, fed, get fed, feed, grab a bite, have "
        "food, feed us, feeding us, be fed, eat at noon, eat at midday, eating at noon"
    ),
    Tag.RETURN: (
        "return, fly home, go home, going home, fly back, go back, back home, get home, flying "
        "home, flying back, return home, flight home, flight back, get back, head home, heading "
        "home, way home, going back, come back, get back to, be home, be back, are back, get "
        "back home, travel home, travelling home, head back, heading back, go back home, leave "
        "for home, coming home, come home, journey home, trip home, trip back, ride home, leave "
        "to go home, the flight home, return flight, are we back, be back at, back at, back to "
        "the hotel, get back to the hotel, we back"
    ),
    Tag.LODGING: (
        "where are we staying, where do we stay, where are we sleeping, where do we sleep, "
        "where we staying, where will we stay, where will we be staying, where are we spending "
        "the night"
    ),
    Tag.ADDRESS: (
        "address, addresses, location of, share location of, share the location, share the "
        "address, share address"
    ),
    Tag.HOME: (
        "at home, back home, home, home time, the office, at the office, home office, time "
        "difference, what s the time difference, what is the time difference, the time "
        "difference, hours difference, hours of difference, how many hours difference, how many "
        "hours ahead, how many hours behind, hours ahead, hours behind, time gap, home country, "
        "our time, our office, for my family, for my wife, for my husband, for my kids, time "
        "zone difference, hour difference, our offices, head office, head quarters, "
        "headquarters, hq, for the family, my family, my office, back at base, back in the "
        "office, our own time, time back home, time at home, go home, going home, get home, "
        "return home, head home, heading home, be home, get back home, travel home, travelling "
        "home, go back home, leave for home, coming home, come home, fly home, flying home"
    ),
    Tag.HERE: (
        "here, there, local time, local, on site, onsite, site time, over there, for them, with "
        "them, where they are, their time, over here, their side, on their side, on their end, "
        "over yonder, on the ground, at their end, out there"
    ),
    Tag.STILL: (
        "still, still on, cancelled, canceled, confirmed, moved, still happening, postponed, "
        "rescheduled, been moved, been cancelled, been canceled, been postponed, still going "
        "ahead, going ahead, called off, been called off, definitely on, to be confirmed, "
        "delayed, been delayed, brought forward, pushed back, is confirmed, been confirmed, "
        "officially confirmed, definitely happening, still going, still taking place, still "
        "planned, still scheduled, still valid, still at, still the plan, still there, is still "
        "on, go ahead, goes ahead, on hold, scrapped, dropped, axed, cancel, cancelling, "
        "canceling, rescheduling, been rescheduled, been scrapped, tentative, tbc, confirmed "
        "yet, been changed, changed time, changed to, still good, still ok, taken place as "
        "planned, still a go, a go, been pushed, pushed, been brought forward, shifted, been "
        "shifted, definitely, actually happening, really happening, 100 % confirmed, time "
        "changed, changed its time, brought up, moved up, moved to, been postponed to, off the "
        "programme, off the schedule, confirmed or not, set in stone, move, shift, get moved, "
        "get cancelled, get canceled, get postponed, get pushed"
    ),
    Tag.HAPPENS: (
        "takes place, take place, taking place, happening, happens, happen, confirmed, going "
        "ahead, definite, for sure, certain, is on, going to happen, gonna happen, scheduled, "
        "on tonight, on today, on tomorrow, on this afternoon, on this morning, on this evening"
    ),
    Tag.CHANGED: (
        "changed, has changed, have changed, changes, any changes, any change, a change, "
        "change, updated, updates, any updates, update, any update, anything changed, something "
        "changed, what changed, what s changed, anything new, what s new, new in the programme, "
        "different, been updated, schedule changes, programme changes, modified, modifications"
    ),
    Tag.REST: (
        "left, remaining, remain, remains, rest, the rest, rest of, the rest of, are left, is "
        "left, to go, still to come, left to do, what else, anything else, nothing else, "
        "something else, anything left, nothing left, still ahead, to come, yet to come, more to "
        "come, still to do, left to, still left, anything more, nothing more, else, do we still "
        "have, have we still got, left for, remains of, still have, still got, ahead of us, "
        "anything further, is that all, that s all, that all, are we done, we done for, done for "
        "today, done for the day, all for today, that it for, is that it for, finished for, what "
        "s left before, what is left before, what s left until, anything left before, that "
        "everything, is that everything, everything for today"
    ),
    Tag.VISIT: (
        "visit, visits, tour, shown round, shown around, show us round, show us around, see an "
        "actual site, an actual site, actual site, see a real site, see a site, site visit, site "
        "visits, guided tour, tours, visiting next"
    ),
    Tag.MEETING: "one on one, one to one",
    Tag.TALK: "talk, talks, conference, presentation, lecture, lectures",
    Tag.APPOINTMENT: (
        "appointment, appointments, session, sessions, meeting, meetings, engagement, "
        "engagements, slot, slots"
    ),
    Tag.BREAKFAST: (
        "breakfast, breakfasts, have breakfast, having breakfast, brekky, breakfast time"
    ),
    Tag.LUNCH: (
        "lunch, lunches, lunchtime, have lunch, having lunch, lunch break, lunch s, lunch time, "
        "eat at noon, lunch at noon, eat at midday, eating at noon"
    ),
    Tag.DINNER: (
        "dinner, dinners, supper, have dinner, having dinner, dinner s, evening meal, dine, "
        "dining, dinner time"
    ),
    Tag.MEAL: (
        "meal, meals, food, the restaurant, which restaurant, what restaurant, which resto, the "
        "resto, resto, feeding us, they feeding us, after eating, after we eat, before eating, "
        "before we eat, name of the restaurant, restaurant name, what s the restaurant called"
    ),
    Tag.FREE: (
        "free, free time, time off, free afternoon, free morning, free evening, off time, a "
        "break, downtime, down time, time to ourselves, to ourselves, spare time, leisure, "
        "leisure time, available, off duty, time for ourselves, time to kill, free slot, "
        "breathing space, a moment to ourselves, at leisure, a gap, bit of time to ourselves, "
        "some free time, time for shopping, do some shopping, next break, our next break, free "
        "window, any window, a window, free moment, a free moment, moment free, free hour, free "
        "hours, hours free, hour free, free half day, half day free, time on our own, time to "
        "shop, shopping time, a breather, breather, bit of free time, any free time, free day, "
        "day off, afternoon off, evening off, morning off, group is off, groups are off, group "
        "has nothing, group has nothing on, who has nothing on, who s off, who is off, not in a "
        "session, out of meetings, out of sessions"
    ),
    Tag.COACH: (
        "coach, bus, shuttle, minibus, the car, transfer, pickup, pick up, transport, buses, "
        "coaches, the bus, shuttles, our ride, the van, the minivan, minivan"
    ),
    Tag.FLIGHT: (
        "flight, flights, plane, airplane, fly, flying, take off, takes off, taking off, "
        "takeoff, boarding, boarding time, check in for the flight, flying out, fly out, the "
        "plane leave, airline, flight s, plane s, the flight, flight home, flight back, fly "
        "home, fly back, flying home, flying back, the flight home, return flight, which "
        "airport, what airport, from which airport, flight check in, online check in, plane "
        "land, flight land, flight arrive, plane arrive, flight get in, do i check in, do we "
        "check in, where to check in"
    ),
    Tag.INFO: "info, infos, information, practical info, practical information, practicalities",
    Tag.INFO_WORD: (
        "number, code, who has, connect, does anyone have, anyone have, anyone got, has anyone "
        "got, do you have, do we have, have you got, got, call, reach, contact, anybody have, "
        "does anybody have, details, find, is there a, is there any, how much, cost, how much "
        "is, how much do, do i get, can i get, where can i get, where can i find, get hold of, "
        "in case of, in case, if there is, ring, dial, log in, logging in, login, log on, sign "
        "in, get online, get onto, get on, looking for, log into, get into, email, e mail, "
        "username, logins, who do i call, who do we call, who to call, how much should, pay for, "
        "connect to, get on the, log onto, where can i buy, where do i get, where do i find, "
        "where can we get, tell me about, how does the, how do i pay, how do we pay, do we have "
        "to pay, can we pay, what do we do in case of, what to do in case of, who should i call, "
        "who do i ring, number for, number of the, do they take, do they use, do they accept, "
        "can i pay, pay in, pay by, pay with, do you tip, exchange rate, currency exchange, "
        "change money, drink the water, drink tap water, drink the tap water, tap water, "
        "drinking water"
    ),
    Tag.WEATHER: (
        "weather, forecast, rain, raining, rainy, umbrella, umbrellas, snow, snowing, snowy, "
        "sunny, sunshine, temperature, temperatures, degrees, how cold, how warm, how hot, is "
        "it cold, is it warm, is it hot, be cold, be warm, be hot, get cold, cold outside, hot "
        "outside, weather like, the weather, weather forecast, will it be cold, it be cold, it "
        "be warm, it be hot, windy"
    ),
}
