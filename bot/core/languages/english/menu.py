"""The menu in English."""

from bot.core.features import Feature

FOR_EVERYONE = (
    ("next", "what comes next"),
    ("now", "what is under way"),
    ("today", "today's programme"),
    ("tomorrow", "tomorrow's programme"),
    ("programme", "the programme of a day, or the whole of it"),
    ("who", "whom we meet"),
    ("where", "where it is, with the map"),
    ("groups", "who is where now"),
    ("late", "say that I am late: /late 10"),
    ("info", "wifi, hotel, emergencies"),
    ("calendar", "the programme in my own calendar"),
    ("report", "my diary of the mission; for organisers, the report"),
    ("whoami", "say or correct who I am"),
    ("link", "know me on Slack or on Telegram, too"),
    ("takeaways", "my lines to take home, and who reads them"),
    ("followups", "what I follow up with our hosts"),
    ("lookback", "my look back on the mission, before flying home"),
    ("reminders", "my reminders in the direct chat: on or off"),
    ("mute", "do not write to me directly"),
    ("unmute", "write to me again"),
    ("language", "speak another language"),
    ("mission", "switch to another mission"),
    ("privacy", "what is kept about me, and delete it"),
    ("mydata", "everything kept about me, as a file"),
    ("forget", "delete everything about me, for good"),
    ("help", "what I can do"),
)
FOR_ORGANISERS = (
    ("broadcast", "write to everyone, a group or the followers"),
    ("change", "change the programme"),
    ("delay", "delay: /delay 20, /delay google 20"),
    ("move", "move: /move google 15:30"),
    ("cancel", "cancel a visit: /cancel google"),
    ("undo", "undo the last change"),
    ("draft", "the changes to be told"),
    ("broadcasts", "the last ones, to correct or withdraw"),
    ("rollcall", "who is there, who is missing"),
    ("done", "a visit is over early: ask how it was"),
    ("results", "the ratings, as a picture: /results google"),
    ("template", "the workbook to fill in"),
    ("workbook", "the programme as it is now, as a workbook"),
    ("people", "who has said who they are, and correct it"),
    ("rehearse", "what somebody will get on a day"),
    ("history", "who changed what, and when"),
    ("settings", "what is turned on for the mission"),
)
WHEN_ON = {
    Feature.HOST_QUESTIONS: (
        ("question", "suggest a question for the next visit"),
        ("questions", "see the questions suggested, and vote"),
    ),
    Feature.ANYONE_ENDS: (("done", "a visit is over early: ask how it was"),),
    Feature.OFFERS: (
        ("offer", "say what I can help with"),
        ("seek", "say what I am looking for"),
    ),
}
DESCRIPTION = (
    "Fanion knows the programme of your mission. It reminds you in time and on the right clock, "
    "answers “what's next?” in your group, and asks how it was. "
    "Press Start, then just ask."
)
SHORT_DESCRIPTION = "Knows your mission's programme: reminds in time, and answers “what's next?”."
