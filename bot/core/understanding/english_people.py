"""The words in English for people, and for what they say to each other."""

from bot.core.understanding.tags import Tag

PEOPLE = {
    Tag.MODAL: (
        "should, should we, should i, shall, shall we, shall i, should one, did, would, would "
        "you, could, could we"
    ),
    Tag.SEE: (
        "meeting, meet, see, seeing, visiting, meeting with, talking to, we meeting, be meeting, "
        "we be meeting, will be meeting, be seeing, get to meet, going to meet, gonna meet, "
        "meeting up with, sees, speaking with, speak to, speak with, talk to, talk with, hear "
        "from, hearing from, be hearing from, sitting down with, facing, come across, be met by, "
        "met by, we meet, who we meet, do we have at, do we have for, see him, see her, see them, "
        "meet him, meet her, meet them, meeting him, meeting her, meeting them, seeing him, "
        "seeing her, seeing them"
    ),
    Tag.HOST: (
        "host, hosts, hosting, speaker, speakers, speaking, speaks, presenting, receives, "
        "receiving, receives us, welcomes, welcoming, giving, contact, contact person, presenter, "
        "welcoming us, receiving us, hosting us, hosts us, welcome us, will welcome us, welcomes "
        "us, be hosting, will host, will be hosting, will receive, will speak, be speaking, will "
        "be speaking, will present, be presenting, greets, greet, greets us, will greet, greeting "
        "us, greeting, meets us, meeting us, showing us around, shows us around, show us around, "
        "guiding us, lecturer, lecturing, speech, speeches, on stage, panellists, panelists, "
        "panellist, panelist, presents, gives, give the, giving the, gives the, leading, leads, "
        "led by, hosted by, presented by, run by, runs, in charge of, in charge, moderates, "
        "moderator, our contact, point of contact, contact at, the contact, looking after us, "
        "looks after us, pitching to, welcome, addresses us, talking, expecting us, talks, shows "
        "us round, show us round, showing us, showing us round, showing us the, does expect us, "
        "ask for at, ask for, in the hands of, whose hands, gives the speech, welcoming speech, "
        "running the, running it, conducts, conduct, conducting, our guide, guide, guides, shows "
        "us, show us, taking us round, taking us around, take us round, invited us, has invited "
        "us, invites us, expects us, waits for us, giving us, briefing us, briefs us"
    ),
    Tag.WE: "we, us, our, we re, ours, where are we, where we are, where are we at, where we at",
    Tag.ME: (
        "i, me, my, am, i m, mine, have i been, am i, was i, should i take, should i bring, "
        "should i wear, do i need, do i wear, do i bring, can i take, can i bring, can i wear, "
        "must i"
    ),
    Tag.YOU: (
        "you, your, u, ur, yours, you re, u r, yourself, have you, did you, you ve, you ll, "
        "what did you do, did you do, what did you guys do"
    ),
    Tag.YOU_HAVE: "do you have, have you got, you got",
    Tag.OTHERS: (
        "he, she, they, him, her, them, his, where are they, where they are, where they at, they "
        "re, he s, she s, they ve, theirs, themselves, everyone is, everybody is, the others, my "
        "husband, my wife, my son, my daughter, my colleague, my colleagues, my partner, my "
        "business partner, my boss, my other half"
    ),
    Tag.SOMEONE: (
        "person, people, the guy, the lady, the woman, the man, that guy, that lady, that "
        "woman, that man, guy, lady, woman, man, gentleman, boss, name, names, chap, bloke, "
        "fellow, the head of, speaker s name"
    ),
    Tag.FIRM: (
        "which company, what company, which firm, what firm, which organisation, what "
        "organisation, works for, work for, works at, works with, who does he work for, who does "
        "she work for, works where, from which company, where does he work, where does she work, "
        "where is he from, where is she from, where s he from, where s she from, from which "
        "university, from which school, from which lab, who does he represent, who does she "
        "represent"
    ),
    Tag.JOB: (
        "title, job, role, position, job title, his job, her job, their job, his role, her role, "
        "for a living, work on, works on, working on, profession, background, her background, his "
        "background, their background, bio, his bio, her bio, cv, tell me about, tell us about, "
        "know about, know more about, more about, know who, what does he talk about, what does "
        "she talk about, what is he talking about, his field, her field, specialty, speciality, "
        "expertise, tell me more about, tell us more about, want to know about, want to know more "
        "about, like to know about, like to know more about, find out more about, anything about"
    ),
    Tag.GROUP: (
        "group, groups, team, subgroup, subgroups, where is the group, where s the group, the "
        "other group, other group, the other groups, other groups, the other team, other team, "
        "what group, what team, the delegation, the participants, the gang, two groups, three "
        "groups, the two groups, the three groups, group is off, groups are off, group has "
        "nothing, group has nothing on"
    ),
    Tag.OTHER_GROUP: (
        "the other group, other group, the other groups, other groups, the other team, other "
        "team, the other half, the other half of the group, the other half of us, the other lot, "
        "other lot, the other gang, other gang, the other bunch, the other party, the other crew, "
        "the rest of the group, my husband s group, my wife s group, my colleague s group, my "
        "partner s group, my boss s group, my son s group, my daughter s group"
    ),
    Tag.TRIP: "mission, missions, trip, journey",
    Tag.MISSED: (
        "did i miss, have i missed, i missed, i miss, did we miss, have we missed, we missed, "
        "missed, have we done, we done so far, did we do, what happened, recap, a recap, summary, "
        "a summary, what did you do, did you do, what did you guys do, catch me up, fill me in, "
        "bring me up to speed, have they done, have they already done, they already done, they "
        "done, they done so far, done so far, have they seen, they seen so far, have they been up "
        "to, they been up to, been up to, did they do, did they get up to, have they been doing, "
        "they been doing, has the group done, has been done, been done so far, have we covered, "
        "have they covered, already been covered, i been missing, have i been missing, we been up "
        "to, what happened so far, i slept through, did i sleep through, have we already done, we "
        "already done"
    ),
    Tag.CALL: (
        "call, called, reach, phone, ring, reached, be called, be reached, reachable, good time "
        "to call, best time to call, phone number, telephone, number, ring them, call them, reach "
        "them, phone them, catch them, get hold of them, get hold of the group, get hold of, a "
        "call, calling, calls, give them a ring, give them a call, available for a call, "
        "available to talk, free to talk, talk to them, speak to them, free for a call, free to "
        "call, video call, dial, contact them, for a chat, give a call, get through to, called "
        "back, call the team, good to call, on the phone, catch them on the phone, what would be "
        "a good time to, phoned, ring him, ring her, call him, call her, phone him, phone her, "
        "reach him, reach her, reach the group, phone the group, call the group, ring the group, "
        "ring the team, catch him on the phone, catch her on the phone, speak to him, speak to "
        "her, talk to him, talk to her, buzz them, facetime, a quick call, quick call, give him a "
        "ring, give her a ring, give him a call, give her a call, a phone call, free to speak, "
        "available to speak, able to talk, rung, ring up"
    ),
    Tag.HELP: (
        "help, help me, how does this work, what can you do, what do you do, how do you work, "
        "what do you know, who are you, what are you, what can i ask, what can i ask you"
    ),
    Tag.THANKS: (
        "thanks, thank you, ty, thank you very much, thanks a lot, many thanks, cheers, thank "
        "you so much, thanks for, thank you for, thanks so much, thanks all, thanks everyone, "
        "much appreciated, appreciated, appreciate it, thanks to, thank u, thanx, tks, tyvm, "
        "thanks bot, thanks again, great thanks, perfect thanks, ok thanks, lovely thanks, "
        "brilliant thanks, merci"
    ),
    Tag.PARTING: (
        "good night, goodnight, see you tomorrow, see you later, see you soon, see you there, "
        "see you all, see you all tomorrow, see you tonight, see you in the morning, sleep "
        "well, have a good night, have a nice day, have a good day, have a nice evening, have a "
        "good evening, have a good one, bye, bye bye, goodbye, good bye, cya, safe travels, "
        "safe flight, have a safe flight, enjoy your meal, enjoy your dinner, enjoy, enjoy your "
        "evening, talk soon, talk to you later, talk tomorrow, cu, until tomorrow, night night, "
        "nighty night, see you, catch you later, take care, see u, see u tomorrow, see u later, "
        "sweet dreams, rest well"
    ),
    Tag.SOCIAL: (
        "like, love, lol, haha, want, wants, fancy, up for, let s, lets, prefer, think, hope, "
        "great, nice, awesome, amazing, cool, wow, why, not, no, never, nothing, anyone, "
        "anybody, someone, somebody, coffee, beer, drink, drinks, photo, photos, picture, "
        "pictures, share, sharing, lost, late, tired, sleep, wait, waiting, buy, pay, paying, "
        "sit, sitting, next to, next time, next week, next year, next month, next door, next "
        "level, next one, who s next, the next big, next big, how was, how were, how did, how "
        "about, what about, what if, whatever, wherever, whenever, can t wait, can not wait, "
        "join, joining, take, taking, meeting you, see you, my life, our lives, world, that s "
        "where, that is where, this is where, here is where, that s when, that s what, that is "
        "what, this is what, last night, last week, last time, last year, last month, at last, "
        "last minute, at the last minute, the last time, last one, the last one, last but not "
        "least, last drink, one last, last call, first time, the first time, at first, first "
        "class, love at first, next round, next drink, the next round, next beer, next weekend, "
        "next monday, next mission, next trip, last chance, long time, so long, as long as, how "
        "come, how many times, no more beer, no more coffee, no more wine, more coffee, more "
        "wine, more beer, one more, what a, what an, wow what, long day, the other day, other "
        "hand, how long have you, how long did, bring me, bring you, bring us, bring them, bring "
        "him, bring her, ask them, ask him, ask her, ask you, asked me, translate, round of, "
        "rounds of, another round, would like a, would you like, would anyone like, would love, "
        "next please, free to take, looking forward, look forward, forward to, sleeping, now "
        "what a, now what an, can i borrow, could i borrow, borrow, lend me, lend one"
    ),
}
