"""What is said around a question in English: detours, manners, and how it is said elsewhere."""

from bot.core.understanding.tags import Tag

MANNERS = {
    Tag.FILLER: (
        "may we know, may i please know, might i know, could one know, pray tell, dare i ask, "
        "would you be so kind as to tell me, be so kind as to tell me, so kind as to, if you "
        "don t mind, if you wouldn t mind, if you would, if you would be so kind, when you get "
        "a chance, when you have a sec, when you have a moment, when you ve a minute, i was "
        "just wondering, was wondering, just wondering, might you know, could you advise, "
        "please advise, kindly advise, please do the needful, please share, do share, would it "
        "be possible to know, is it possible to know, would it be possible to have, possible to "
        "know, ungodly, aye, och, blimey, crikey, oops, ooh, gosh, whoops, heavens, good grief, "
        "goodness, my goodness, sorry folks, apologies, apologies if asked before, pardon my "
        "french, excuse my english, sorry my english, sorry for my english, out of interest, "
        "out of curiosity, just so i know, just curious, for the record, if i remember right, "
        "if i recall, correct me if i m wrong, unless i m mistaken, am i right, am i right in "
        "thinking, if memory serves, long story short, to be honest, tbh, fyi, honestly, "
        "frankly, as per plan, as per schedule, as per the schedule, as per the programme, as "
        "such, per se, at this point, all in all, just a quick one, one quick question, quick "
        "q, small doubt, one doubt, i have a doubt, i have a question, i ve a question, got a "
        "question"
    ),
    Tag.ASK: (
        "may we know, may i please know, might i know, would it be possible to know, is it "
        "possible to know, please advise, kindly advise, please share, would you be so kind as "
        "to tell me, i was just wondering"
    ),
    Tag.NOW: "the now, just the now, at present, as of now, as we speak, presently",
    Tag.TOMORROW: "the morn, the morra, on the morrow, the morrow",
    Tag.MORNING: (
        "before noon, forenoon, in the forenoon, the morn s morning, first thing in the morning"
    ),
    Tag.YOU: "you lot, youse, yous, y all, yall",
}
