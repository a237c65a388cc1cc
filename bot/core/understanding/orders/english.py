"""How organisers put orders in English, apostrophes left aside."""

from bot.core.understanding.orders.roles import OrderWords, Role

ENGLISH = OrderWords(
    endings="- e ed es ing s d",
    stems={
        Role.SHIFT: "shift",
        Role.LATER: "delay, postpon, push, defer, deferr",
        Role.EARLIER: "advanc",
        Role.MOVE: "mov, reschedul, relocat",
        Role.CANCEL: "cancel, cancell, scrapp, scrap, dropp, drop, skip, skipp, remov, delet",
        Role.RESTORE: "reinstat, restor, uncancel, uncancell, resum",
        Role.CONFIRMED: "confirm",
        Role.SWAP: "swap, swapp, switch, exchang, invert",
        Role.ADD: "add, insert",
        Role.END: "finish, end, extend",
        Role.START: "start, begin, beginn",
        Role.LEAVE: "depart",
        Role.ARRIVE: "arriv, land",
        Role.GO: "visit",
    },
    phrases={
        Role.SHIFT: "slip, slips, slipped, slide, slides",
        Role.LATER: (
            "put back, put off, pushed back, push back, knock back, knocked back, set back, "
            "moved back, move back, hold off"
        ),
        Role.EARLIER: (
            "bring forward, brought forward, bring, brought, move up, moved up, moves up, "
            "moved forward, move forward, pull forward, pulled forward, forward"
        ),
        Role.MOVE: (
            "change, changed, changes, change to, changed to, goes to, is set for, set, put, "
            "rescheduled, has moved, have moved, has been moved, relocated"
        ),
        Role.CANCEL: (
            "call off, called off, drop, scrap, kill, cut, cxl, canceled, cancelled, is off, "
            "are off, cancels, canceling, cross off, take off the programme, cancellation of"
        ),
        Role.OFF: (
            "won t happen, will not happen, isn t happening, is not happening, not happening, "
            "won t take place, will not take place, is not taking place, isn t taking place, "
            "does not take place, doesn t take place, wont happen, isnt happening, "
            "can t receive us, cannot receive us, can t host us, cannot host us, "
            "can no longer host us, can no longer receive us, is off, is off now, "
            "we re not going to, we are not going to, we re not doing, we are not doing, "
            "no more, there s no, there is no, there won t be a, there won t be any, "
            "no longer on, is no longer on, is no longer happening, cant host us, "
            "has pulled out, pulled out, fell through, has fallen through, falls through, "
            "is not going ahead, isn t going ahead, is no longer going ahead"
        ),
        Role.RESTORE: (
            "back on, is back on, on again, is on again, is on after all, on after all, "
            "goes ahead, goes ahead after all, is going ahead, going ahead, will go ahead, "
            "is happening after all, will happen after all, is not cancelled, isn t cancelled, "
            "not cancelled, no longer cancelled, is no longer cancelled, isnt cancelled, "
            "not canceled, isn t canceled, is not canceled, is no longer canceled, put back on, "
            "bring back, brings back, is back, are back on, takes place after all, "
            "is maintained, maintained, is going ahead after all, is still on, stays on, "
            "we keep, we re keeping, keep"
        ),
        Role.UNDO: (
            "undo, revert, take that back, take it back, go back, roll back, rollback, "
            "scratch that, forget that, cancel that, i made a mistake, my mistake, reverse that, "
            "undo that, revert that, never mind that, undo it"
        ),
        Role.AS_BEFORE: (
            "as before, as it was, as it was before, as planned, the way it was, like before, "
            "how it was, to how it was, to what it was, as originally planned, "
            "to its original time, to the original time, where it was, as they were, as it were"
        ),
        Role.LAST_CHANGE: (
            "the last change, last change, my last change, that change, this change, the change, "
            "the changes, the last modification, the latest change, the last move, my change, "
            "the last one i made, what i just did, the last thing, the delay, the last edit, "
            "the change to, the change of, the last update, the move, the last order"
        ),
        Role.CONFIRMED: "is certain, is sure, is definite, is settled, is now certain, is a go",
        Role.TENTATIVE: (
            "to be confirmed, tbc, tentative, is tentative, not confirmed, not confirmed yet, "
            "isn t confirmed, is not confirmed, not sure yet, is not certain, isn t certain, "
            "not certain, unconfirmed, still to be confirmed, is uncertain, uncertain, "
            "not yet confirmed, is not yet confirmed, isn t confirmed yet, is not confirmed yet, "
            "no longer confirmed, is no longer confirmed, provisional"
        ),
        Role.ADD: "put in, pencil in, schedule a, schedule an, schedule some",
        Role.END: (
            "ends, ending, finishes, finish, wraps up, wrap up, is over, is over at, will end, "
            "will finish, over, lasts, last, will last, end of, the end of"
        ),
        Role.START: "begins, kicks off, kick off, will start, will begin, starting",
        Role.LEAVE: (
            "leave, leaves, leaving, we leave, we re leaving, we are leaving, take off, "
            "takes off, departure, the departure, departure time, departs, we set off, set off, "
            "sets off, will leave, pick up, pickup, the pickup, departure is, departure for, "
            "the departure for, boarding, departure to"
        ),
        Role.ARRIVE: "lands, arrives, arrival, the arrival, touches down, gets in, landing",
        Role.MEET: (
            "rdv, rendezvous, the rendezvous, meet, we meet, we re meeting, let s meet, "
            "lets meet, meet up, meeting point, the meeting point, gather, we gather, meet time, "
            "meeting time, assemble, we ll meet, let s gather, we are meeting, meetup, "
            "the meetup, meet at"
        ),
        Role.COACH: (
            "coach, the coach, bus, the bus, shuttle, the shuttle, taxi, the taxi, cab, the cab, "
            "minibus, the minibus, taxis, the taxis, cabs, the cabs, our coach, our bus, "
            "our shuttle, the driver, driver, our driver, the van, van, uber, the uber, coaches, "
            "buses, the coaches, the buses, car, the car, the cars"
        ),
        Role.TAKES_PLACE: (
            "takes place, will take place, is held, will be held, is being held, happens, "
            "will happen, taking place, is taking place"
        ),
        Role.IS: (
            "is, are, will be, it s, is now, are now, s, it is, it ll be, will now be, "
            "is going to be, gonna be, shall be"
        ),
        Role.LATE: (
            "late, is late, are late, running late, is running late, running, is running, "
            "behind, behind schedule, is delayed, are running late, re running late, "
            "are running, re running, re late, delayed, running behind, late late"
        ),
        Role.EARLY: "early, ahead, ahead of schedule, ahead of time, in advance",
        Role.AFTERWARDS: "later, back, later than planned, than planned",
        Role.SOONER: "earlier, sooner, earlier than planned",
        Role.ALL: (
            "all, everything, the rest, the rest of the day, the whole programme, the whole day, "
            "the whole schedule, the entire day, the programme, the schedule, all sessions, "
            "the rest of the programme, the rest of the schedule, everything else, all of it, "
            "the remaining sessions, the rest of today, every session, all of today, "
            "the whole thing, the rest of the program, the whole program, all the sessions, "
            "everything left today, everything that is left"
        ),
        Role.FOLLOW: (
            "and everything after, and everything after it, and everything that follows, "
            "and what follows, and the rest, and everything else, and all that follows, "
            "along with the rest, and everything after that, and the rest of the day, "
            "and the rest follows, and all after, and what comes after, "
            "and everything following, and everything behind it, and the rest too, "
            "with everything after it"
        ),
        Role.INSTEAD: (
            "instead of, rather than, not, and not, in place of, not at, and not at, "
            "instead of at, instead of in, and no longer at, no longer at, not in, "
            "and no longer, instead of the, not from"
        ),
        Role.EVERYONE: (
            "everyone, everybody, all groups, the whole group, all of us, both groups together"
        ),
        Role.JOIN: (
            "joins, join, joining, moves to, moves into, move into, switches to, goes into, "
            "is joining, is moving to, move to, put in, put into, switch to, is now in, "
            "will join, goes in, is in"
        ),
        Role.GO: (
            "go, goes, going, go to, goes to, goes with, go with, going to, will go, will go to, "
            "sees, see, to, visits, come, comes, do, does, heads to, head to, is going to, "
            "are going to, we go to, we re going to"
        ),
        Role.TOGETHER: "together, jointly, merged, merge, both",
        Role.TOO: "too, as well, also",
        Role.ONLY: "only, just for, only for",
        Role.EAT: (
            "we eat, we dine, we re eating, we have lunch, we have dinner, we re having lunch, "
            "we re having dinner, we lunch, eat, we are having dinner, we are having lunch, "
            "we ll have dinner, we ll have lunch, we ll eat"
        ),
        Role.WE: (
            "we, we re, we are, we have, we ll, we will, let s, lets, i, i d like to, i want to, "
            "we need to, we have to, we should, need to, have to, i need to, i ll, i m, us, "
            "gotta, got to, we must, must, they have, they ve, they, he, she, it, have, has, "
            "had to, we ve, has been, have been, been, want to, got"
        ),
        Role.NOT: "don t, do not, dont, never, isn t, is not, aren t, won t, not, no, doesn t",
        Role.HEDGE: (
            "if, maybe, perhaps, might, i hope, hopefully, i think, i guess, probably, may, "
            "could be, i wonder, in case, tell, let me know, unless, wish, would have, "
            "should have, almost, nearly, remind, warn, announce, i d say, suppose, somebody, "
            "someone, always, usually, wait, waiting, should we, shall we, should i, shall i, "
            "thanks for, thank you for, let them know, inform, message, note that, ask, asks, "
            "we re back, we are back, back at, back to the hotel"
        ),
        Role.ASKING: (
            "what, when, where, why, how, who, which, whether, whose, what s, when s, where s, "
            "any idea, anyone, do we, do you, does, did, are we, is there, do i, have we, "
            "has the, is the, is it, are there, is everything, any news, you know, will the, "
            "will we"
        ),
        Role.PAST: (
            "yesterday, was, were, had, used to, last week, last year, the other day, wasn t, "
            "i ve already, i already, we already, we ve already, has ended, has finished, ended, "
            "finished, is finished"
        ),
        Role.PLANNED: (
            "originally, initially, was planned for, was at, which was, planned for, "
            "was supposed to be, which was at, scheduled for, was due at, that was, planned at, "
            "originally planned for, was meant to be, due at, was planned at, previously, "
            "formerly, was set for"
        ),
        Role.POLITE: (
            "can you, could you, would you, can we, could we, will you, would you mind, "
            "is it possible to, would it be possible to, please can you, could you please, "
            "can you please, may we, can u, could u, can i"
        ),
        Role.NEW: (
            "now, instead, finally, actually, new time, change of plan, change of plans, "
            "new plan, from now on, new venue, new place, new meeting point, change of place, "
            "change of venue, correction, in the end, after all, in fact, so, new, new location, "
            "slight change, schedule change, small change, change of location"
        ),
        Role.FILLER: (
            "hi, hello, hey, please, pls, plz, thanks, thank you, thx, ok, okay, well, sorry, "
            "fyi, update, urgent, attention, right, then, everyone please, by the way, btw, "
            "also, just, about, around, at least, roughly, approximately, sharp, exactly, "
            "heads up, good news, bad news, unfortunately, apparently, already, still, again, "
            "guys, folks, team, all right, alright, oh, ah, um, uh, yes, yep, yeah, the time of, "
            "by a further, another, further, extra, straight away, immediately, for good, "
            "completely, oops, fanion, quick, note, quickly, got a call, they just called, bit, "
            "a bit, scratch, entirely, definitely, they said, they told us, i m told, i am told, "
            "word is, it turns out, turns out, broke down, has broken down, broken down, be, "
            "has just broken down"
        ),
        Role.BECAUSE: (
            "because, because of, due to, as there s, as there is, since there is, "
            "since there s, owing to, thanks to the traffic, so that, so we, so they, "
            "so everyone, traffic is, there s traffic, there is traffic, in order to, "
            "there s a jam, following, stuck in, to avoid, given the, as the host, as they, "
            "at their request, at the request of, on account of, bad traffic, heavy traffic, "
            "traffic jam, traffic, stuck, is stuck, we are stuck, we re stuck, as we, so as to, "
            "to give, to leave"
        ),
        Role.AND: "and, then, plus",
        Role.AT: "at, around, about, for, to, by, from, towards, till, approximately, @",
        Role.BY: "by, of, from",
        Role.WITHIN: "in, within",
        Role.UNTIL: "until, till, til, up to",
        Role.LASTING: "lasting, for the duration of, during",
        Role.SINCE: "after, as of, starting from, following the, onwards from",
        Role.FOR: "for, for the",
        Role.PLACED: (
            "at, at the, in, in the, on, on the, to the, to, into the, over at, over at the, "
            "at a, in a, down in the"
        ),
        Role.PLACED_AS: (
            "outside, outside the, in front of, in front of the, by the, near, near the, behind, "
            "behind the, next to, next to the, opposite, opposite the, beside, beside the, "
            "across from, across from the, under, under the, at the entrance of, "
            "at the corner of, at the back of, at the foot of, inside, inside the"
        ),
        Role.ANEW: "change of venue, changes venue, change of place, venue change",
    },
)
