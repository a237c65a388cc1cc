"""The sheets and columns of a mission workbook, in English.

The first name of each is what the template writes; the others are understood,
too.  Case, accents and signs do not matter.
"""

SHEETS: dict[str, tuple[str, ...]] = {
    "mission": ("Mission",),
    "groups": ("Groups", "Group", "Sub-groups"),
    "people": ("People", "Participants", "Persons", "Attendees", "Delegation"),
    "places": ("Places", "Place", "Locations", "Venues", "Addresses"),
    "hosts": ("Hosts", "Host", "Speakers"),
    "sessions": ("Programme", "Program", "Sessions", "Schedule", "Agenda"),
    "info": ("Info", "Infos", "Information", "Practical info", "Practical information"),
    "objectives": ("Objectives", "Objective", "Goals"),
}
COLUMNS: dict[str, dict[str, tuple[str, ...]]] = {
    "mission": {
        "code": ("Code", "Mission code"),
        "title": ("Title", "Mission title", "Name", "Mission"),
        "organiser": ("Organiser", "Organizer", "Organisation", "Organization", "Organised by"),
        "home_timezone": ("Home time zone", "Home timezone", "home_timezone", "Home zone"),
        "timezone": ("Mission time zone", "Mission timezone", "timezone", "Time zone", "Zone"),
        "languages": ("Languages", "Language"),
        "feedback": ("Feedback",),
        "colour": ("Colour", "Color"),
        "retention": ("Data kept for", "Retention", "Retention period"),
        "reminders.before": ("Reminders before", "before", "Reminders", "Leads"),
        "reminders.before_journey": ("Reminders before a journey", "before_journey"),
        "reminders.evening_digest": ("Evening digest", "evening_digest"),
        "reminders.morning_brief": ("Morning brief", "morning_brief"),
        "reminders.home_digest": ("Home digest", "home_digest"),
        "reminders.arrival": ("Message on arrival", "arrival", "On arrival"),
        "reminders.feedback_after": ("Feedback after", "feedback_after"),
        "reminders.quiet_hours": ("Quiet hours", "quiet_hours"),
        "revision": ("Revision", "Fanion's revision", "Programme revision"),
    },
    "groups": {
        "code": ("Code", "Group code", "Group"),
        "name": ("Name", "Group name", "Title"),
    },
    "people": {
        "name": ("Name", "Full name", "Person", "Participant", "Surname", "Last name"),
        "first_name": ("First name", "Given name"),
        "organisation": ("Organisation", "Organization", "Company", "Employer"),
        "role": ("Role",),
        "language": ("Language",),
        "groups": ("Groups", "Group"),
        "phone": ("Phone", "Telephone", "Tel.", "Mobile", "Phone number"),
        "email": ("Email", "E-mail", "Mail", "Email address"),
        "timezone": ("Time zone", "timezone", "Zone"),
        "code": ("Code", "Person code"),
    },
    "places": {
        "code": ("Code", "Place code"),
        "name": ("Name", "Place", "Location", "Venue"),
        "address": ("Address", "Street address"),
        "access": ("Access", "How to get in", "Entrance"),
        "timezone": ("Time zone", "timezone", "Zone"),
        "map": ("Map", "Map link"),
        "position": ("Position", "Coordinates", "GPS"),
    },
    "hosts": {
        "code": ("Code", "Host code"),
        "name": ("Name", "Host", "Full name", "Speaker"),
        "organisation": ("Organisation", "Organization", "Company"),
        "title": ("Job title", "Title", "Position", "Function"),
        "about": ("About", "Speaks about", "Topic", "Subject"),
        "languages": ("Languages", "Language"),
        "link": ("Link", "Website", "LinkedIn", "URL"),
        "email": ("Email", "E-mail", "Mail", "Email address"),
        "phone": ("Phone", "Telephone", "Tel.", "Mobile", "Phone number"),
    },
    "sessions": {
        "day": ("Day", "Date"),
        "start": ("Start", "Starts", "Start time", "From", "Begins"),
        "end": ("End", "Ends", "End time", "Until", "To"),
        "title": ("Title", "Session", "Subject", "What"),
        "kind": ("Kind", "Type"),
        "place": ("Place", "Location", "Venue", "Where"),
        "meet_time": ("Meet time", "meet_time", "Rendezvous", "Meeting time", "Gather at"),
        "meet_place": ("Meet place", "meet_place", "Meeting place", "Meeting point"),
        "groups": ("Groups", "Group", "For"),
        "hosts": ("Hosts", "Host", "Speaker", "Speakers"),
        "notes": ("Notes", "Note", "Remarks", "Comments"),
        "end_place": ("End place", "end_place", "Arrival place", "Destination"),
        "timezone": ("Time zone", "timezone", "Zone", "Departure time zone"),
        "end_timezone": ("End time zone", "end_timezone", "End zone", "Arrival time zone"),
        "objectives": ("Objectives", "Objective"),
        "reminders": ("Reminders", "Reminder", "Leads"),
        "feedback": ("Feedback",),
        "tentative": ("Tentative", "To be confirmed", "TBC"),
        "cancelled": ("Cancelled", "Canceled"),
        "fixed": ("Fixed", "Fixed time", "Cannot move"),
        "capacity": ("Capacity", "Seats", "Room for"),
        "code": ("Code", "Session code"),
    },
    "info": {
        "ask": ("Ask", "Question", "Questions", "Words", "Keywords"),
        "answer": ("Answer", "Answers"),
    },
    "objectives": {
        "code": ("Code", "Objective code"),
        "text": ("Text", "Objective", "Objectives"),
    },
}
VALUES: dict[str, dict[str, tuple[str, ...]]] = {
    "kind": {
        "visit": ("visit", "company visit", "site visit", "tour"),
        "meeting": ("meeting", "appointment"),
        "talk": ("talk", "conference", "lecture", "presentation", "workshop", "panel"),
        "meal": ("meal", "breakfast", "lunch", "dinner", "reception"),
        "travel": ("travel", "journey", "flight", "train", "coach", "transfer", "bus"),
        "free": ("free", "free time"),
        "other": ("other",),
    },
    "role": {
        "organiser": ("organiser", "organizer"),
        "participant": ("participant",),
        "follower": ("follower", "at home"),
    },
    "feedback": {"named": ("named",), "anonymous": ("anonymous",)},
}
YES, NO = "yes", "no"
KEY, VALUE = "Key", "Value"
"""The header of the sheet Mission, which has a line for each key."""
EVERYONE = "everyone"
