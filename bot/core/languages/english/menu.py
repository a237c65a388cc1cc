"""The menu in English."""

FOR_EVERYONE = (
    ("next", "what comes next"),
    ("now", "what is under way"),
    ("today", "today's programme"),
    ("tomorrow", "tomorrow's programme"),
    ("programme", "the programme of a day, or the whole of it"),
    ("who", "whom we meet"),
    ("where", "where it is, with the map"),
    ("info", "wifi, hotel, emergencies"),
    ("help", "what I can do"),
)
FOR_ORGANISERS = (
    ("broadcast", "write to everyone, a group or the followers"),
    ("results", "the ratings after each visit"),
    ("template", "the workbook to fill in"),
)
DESCRIPTION = (
    "Fanion knows the programme of your mission. It reminds you in time and on the right clock, "
    "answers “what's next?” in your group, and asks how it was. "
    "Press Start, then just ask."
)
SHORT_DESCRIPTION = "Knows your mission's programme: reminds in time, and answers “what's next?”."
