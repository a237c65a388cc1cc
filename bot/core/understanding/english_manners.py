"""What is said around a question in English: detours, manners, and how it is said elsewhere."""

from bot.core.understanding.tags import Tag

MANNERS = {
    Tag.FILLER: (
        "may we know, may i please know, might i know, could one know, pray tell, dare i ask, "
        "would you be so kind as to tell me, be so kind as to tell me, so kind as to, if you don "
        "t mind, if you wouldn t mind, if you would, if you would be so kind, when you get a "
        "chance, when you have a sec, when you have a moment, when you ve a minute, i was just "
        "wondering, was wondering, just wondering, might you know, could you advise, please "
        "advise, kindly advise, please do the needful, please share, do share, would it be "
        "possible to know, is it possible to know, would it be possible to have, possible to "
        "know, ungodly, aye, och, blimey, crikey, oops, ooh, gosh, whoops, heavens, good grief, "
        "goodness, my goodness, sorry folks, apologies, apologies if asked before, pardon my "
        "french, excuse my english, sorry my english, sorry for my english, out of interest, out "
        "of curiosity, just so i know, just curious, for the record, if i remember right, if i "
        "recall, correct me if i m wrong, unless i m mistaken, am i right, am i right in "
        "thinking, if memory serves, long story short, to be honest, tbh, fyi, honestly, frankly, "
        "as per plan, as per schedule, as per the schedule, as per the programme, as such, per "
        "se, at this point, all in all, just a quick one, one quick question, quick q, small "
        "doubt, one doubt, i have a doubt, i have a question, i ve a question, got a question, "
        "fella, bloke, chap, crowd, in order, officially, official, served, i m starving, i m "
        "hungry, we re starving, we re hungry, time wise"
    ),
    Tag.ASK: (
        "may we know, may i please know, might i know, would it be possible to know, is it "
        "possible to know, please advise, kindly advise, please share, would you be so kind as to "
        "tell me, i was just wondering"
    ),
    Tag.NOW: "the now, just the now, at present, as of now, as we speak, presently",
    Tag.TOMORROW: "the morn, the morra, on the morrow, the morrow",
    Tag.MORNING: (
        "before noon, forenoon, in the forenoon, the morn s morning, first thing in the morning"
    ),
    Tag.YOU: "you lot, youse, yous, y all, yall",
    Tag.HOW: "how does the",
    Tag.ME: "am i down for, am i down with",
    Tag.WHAT: (
        "what s the story for, what s the story on, what have we left, what have we got left, "
        "what do we have left"
    ),
    Tag.PLANNED: (
        "what s the story for, what s the story on, what have we left, what have we got left, "
        "what do we have left"
    ),
    Tag.REST: "what have we left, what have we got left, what do we have left",
    Tag.PROGRAMME: (
        "programme wise, schedule wise, order of things, the order of things, order of events"
    ),
    Tag.CLOCK: "what o clock is it, what o clock",
    Tag.FIRST: "first port of call, the first port of call",
    Tag.NEXT: "next port of call",
    Tag.WHERE: (
        "what street, what road, which road, which stall, what stall, which tower, what campus, "
        "which campus, what part of town, which kilometre, what kilometre, how do we spot, how do "
        "i spot, how do we recognise, how do i recognise, how do i enter, how do you enter, where "
        "is everybody having, where is everyone having, where is everybody eating, where is "
        "everyone eating, where is everybody meeting, where is everyone meeting"
    ),
    Tag.MEAL: "grub, nosh, scran, chow",
    Tag.BRING: (
        "any gear, what gear, special gear, any kit, what kit, any equipment, what equipment, "
        "special equipment, any gifts, any special paper, special paper"
    ),
    Tag.NEED: (
        "any gear, what gear, special gear, any equipment, what equipment, special equipment"
    ),
    Tag.LANDS: "back on the ground, be back on the ground",
    Tag.ARRIVE: "back on the ground, be back on the ground",
    Tag.WHO: "what was her name, what was his name, what s her name, what s his name",
}
