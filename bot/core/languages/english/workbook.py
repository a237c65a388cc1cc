"""What the template of a mission workbook explains, in English."""

READ_ME = "Read me"
ZONES = "Time zones"
EXPLANATIONS = (
    ("One row, one thing", "Fill in the sheets, one row a person, a place or a session."),
    ("The example", "The rows that are filled are an invented example: overwrite or delete them."),
    ("What is required", "The columns with a dark heading. All others may stay empty."),
    ("Several things", "In one cell, separate them with a semicolon: A; B."),
    ("Days", "2022-09-27. An empty day is the day of the row above."),
    ("Times", "09:10, as clocks show it there. Without an end, a session lasts an hour."),
    (
        "The rendezvous",
        (
            "When and where the group gathers before; reminders count from then. A meet "
            "time later than the start is on the evening before."
        ),
    ),
    (
        "A flight",
        (
            'Kind "travel", the start in the zone of departure, the end in the zone of arrival: '
            "give both zones, or places that have theirs."
        ),
    ),
    ("Groups", "A session without a group is for everyone."),
    ("Two languages", 'Add a column "Title (fr)", "Notes (fr)" or "Answer (fr)".'),
    ("Codes", "Optional: Fanion makes them. Keep those that you gave."),
    ("Checking", "fanion check mission.xlsx, or send the workbook to the bot."),
)
HELP_HEADER = ("Sheet", "Column", "What to write")
HELP: dict[str, dict[str, str]] = {
    "mission": {
        "code": "A short name of its own: a–z, 0–9 and '-'.",
        "title": "The name of the mission.",
        "organiser": "The organisation.",
        "home_timezone": "The zone that it comes from: Europe/Paris.",
        "timezone": "The zone on the spot, where nothing else is said.",
        "languages": "fr; en: the first is that of messages to the group.",
        "feedback": "named: organisers see names; or anonymous.",
        "colour": "The organisation's colour, for reports: #0a4a7a.",
        "retention": "How long after the mission personal data is kept: 90d.",
        "reminders.before": "How long before the rendezvous: 30m; 10m, or off.",
        "reminders.before_journey": "The same before a flight across time zones.",
        "reminders.evening_digest": "The hour of tomorrow's programme, on the spot, or off.",
        "reminders.morning_brief": "The hour of today's programme, on the spot, or off.",
        "reminders.home_digest": "The hour of the news for those at home, or off.",
        "reminders.arrival": "The hour and what comes next when a journey ends: yes, or off.",
        "reminders.feedback_after": "How long after the end feedback is asked for, or off.",
        "reminders.quiet_hours": "When nothing rings but a departure: 22:30-06:30.",
        "revision": "Written by Fanion into the workbook of the present programme: leave it.",
    },
    "groups": {
        "code": "A letter or a short word.",
        "name": "The name that people read.",
    },
    "people": {
        "name": "First name and surname.",
        "first_name": "The first name, where the column Name holds the surname only.",
        "organisation": "Their company.",
        "role": "organiser, participant or follower.",
        "language": "fr or en.",
        "groups": "The codes of their groups.",
        "phone": "With the country's prefix.",
        "email": "Their address.",
        "timezone": "For those who are not with the group.",
        "code": "Of use where two have one name.",
    },
    "places": {
        "code": "A short word.",
        "name": "What it is called.",
        "address": "For the map and the taxi.",
        "access": "How to get in.",
        "timezone": "If it is not the mission's: an airport at home.",
        "map": "A link to a map; else one is made of the address.",
        "position": "Latitude and longitude, 37.4220, -122.0841: for the pin on the map.",
    },
    "hosts": {
        "code": "A short word.",
        "name": "Who receives the group.",
        "organisation": "Their company.",
        "title": "What they do there.",
        "about": "What they will speak about.",
        "languages": "The languages spoken: en; fr.",
        "link": "A link.",
        "email": "Seen by organisers only.",
        "phone": "Seen by organisers only.",
    },
    "sessions": {
        "day": "The date of the start, in its own zone.",
        "start": "When it starts.",
        "end": "When it ends.",
        "title": "What it is.",
        "kind": "visit, meeting, talk, meal, travel, free or other.",
        "place": "A place of the sheet Places, or a text.",
        "meet_time": "When the group gathers.",
        "meet_place": "Where the group gathers.",
        "groups": "The codes of groups; empty: everyone.",
        "hosts": "Names of the sheet Hosts, or a text.",
        "notes": "What to know.",
        "end_place": "Where it ends, if elsewhere.",
        "timezone": "The zone of the start, if it is not the place's.",
        "end_timezone": "The zone of the end: a flight.",
        "objectives": "The codes of objectives.",
        "reminders": "Other reminders than the mission's: 30m; 10m, or off.",
        "feedback": "yes or no: ask for feedback afterwards.",
        "tentative": "yes: it is not settled yet.",
        "cancelled": "yes: it does not take place.",
        "fixed": "yes: its time cannot be moved, a delay stops before it.",
        "capacity": "How many people the host can receive: 12.",
        "code": "Optional.",
    },
    "info": {
        "ask": "The words of the question: wifi; password.",
        "answer": "The answer, given as it is written.",
    },
    "objectives": {
        "code": "A short word.",
        "text": "What the mission wants to learn.",
    },
}
