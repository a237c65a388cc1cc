"""What is wrong with a mission file, in English."""

import re
from collections.abc import Mapping

from bot.core.problems import Problem, What

LISTS = {
    "groups": "group",
    "people": "person",
    "places": "place",
    "hosts": "host",
    "objectives": "objective",
    "sessions": "session",
    "info": "practical answer",
}
LACKS = {
    "--zone": "which clocks its times go by",
    "--home-zone": "where the mission comes from",
    "--title": "what the mission is called",
    "--code": "the code of the mission",
}
"""What an option tells that a programme alone does not."""
CONVERTED = re.compile(r"`fanion convert` makes one of it[^.]*\. Or m")
"""What is done for who sends us such a file in a chat."""
AT_A_TERMINAL = re.compile(r"`fanion template[^`]*`")
WORDS: Mapping[What, tuple[str, str]] = {
    What.FILE_MISSING: (
        "There is no such file.",
        "Check the name and the folder.",
    ),
    What.FILE_IS_FOLDER: (
        "This is a folder, not a file.",
        "Give the mission file itself, such as mission.xlsx.",
    ),
    What.FILE_UNREADABLE: (
        "The file cannot be read.",
        "Check that you may open it, and that no other program holds it.",
    ),
    What.FILE_EMPTY: (
        "The file is empty.",
        "Start from `fanion template mission.xlsx --lang en`.",
    ),
    What.FILE_TOO_BIG: (
        "The file is over 5 MB, more than any programme needs.",
        "Remove pictures and sheets that are not part of the mission.",
    ),
    What.FILE_UNKNOWN_FORM: (
        "This is neither a workbook (.xlsx), nor YAML, CSV or a calendar (.ics).",
        "Save it as an Excel workbook, or start from `fanion template mission.xlsx --lang en`.",
    ),
    What.FILE_NOT_TEXT: (
        "Line {line} holds signs that are not UTF-8.",
        'Save the file with the encoding "UTF-8".',
    ),
    What.YAML_BROKEN: (
        "The YAML cannot be read at line {line}, column {column}.",
        (
            "Look at that line and the one above: a missing space after a colon, a quotation mark "
            "that is not closed, or lines that do not begin below each other."
        ),
    ),
    What.YAML_KEY_TWICE: (
        '"{name}" stands twice, on lines {first} and {second}.',
        "Keep one of the two.",
    ),
    What.YAML_TOO_MUCH: (
        "From line {line} on, the file is nested too deeply or holds too much for a mission.",
        "Keep to the keys of a mission file; 100,000 values and 20 levels are the most.",
    ),
    What.NOT_A_MISSION: (
        "This is YAML, but not a mission.",
        "A mission file begins with the keys `mission` and `sessions`.",
    ),
    What.UNKNOWN_KEY: ('"{name}" is not known here.', "Known here: {known}."),
    What.REQUIRED: ('"{key}" is missing.', "Fill it in: nothing can stand for it."),
    What.NOT_A_LIST: ('"{key}" should be a list.', "Write one entry a line, each after a dash."),
    What.NOT_AN_ENTRY: (
        "This should be an entry with keys.",
        "Write it as `{{code: …, name: …}}`, or one `key: value` a line.",
    ),
    What.NOT_A_TEXT: ("This should be a text.", "Write one text, not a list or an entry."),
    What.BAD_MISSION_CODE: (
        'The code "{text}" has other signs than a–z, 0–9 and "-".',
        "Write it in small letters without accents or spaces.",
    ),
    What.BAD_CLOCK: ('"{text}" is not a time.', "Write one time of day, such as 09:10."),
    What.BAD_DAY: (
        '"{text}" is not a day.',
        "Write it as 2022-09-27, 27/09/2022 (day first) or Tuesday 27 September 2022.",
    ),
    What.WRONG_WEEKDAY: (
        '"{text}" does not exist: that date is {day}.',
        "Correct the weekday or the date.",
    ),
    What.DAY_WITHOUT_YEAR: (
        '"{text}" names no year, and no other day nearby tells which.',
        "Write the year in at least the first day, as in 2022-09-27.",
    ),
    What.BAD_DURATION: ('"{text}" is not a length of time.', "Write 30m, 1h30, 2d, or off."),
    What.BAD_COLOUR: ('"{text}" is not a colour.', "Write it as #0a4a7a."),
    What.BAD_RETENTION: ('"{text}" is not a number of days.', "Write 90d."),
    What.BAD_QUIET_HOURS: (
        '"{text}" is not the hours of a night.',
        'Write "22:30-06:30", or off.',
    ),
    What.BAD_POSITION: (
        '"{text}" is not a position on the globe.',
        'Write "37.4220, -122.0841": the latitude (-90 to 90), then the longitude (-180 to 180).',
    ),
    What.BAD_CAPACITY: (
        '"{text}" does not say how many people can come.',
        "Write a whole number from 1 on, such as 12, or nothing where there is no limit.",
    ),
    What.BAD_YES_OR_NO: ('"{text}" is neither yes nor no.', "Write true or false, yes or no."),
    What.BAD_CHOICE: ('"{text}" is not one of the words known here.', "Write {choices}."),
    What.BAD_LANGUAGE: ('"{text}" is not a language.', "Write fr or en."),
    What.NOT_SPOKEN: (
        'Fanion does not speak "{text}".',
        "It will speak English there; fr and en are the languages it has.",
    ),
    What.UNKNOWN_ZONE: (
        '"{text}" is not a time zone.',
        "Write it as Europe/Paris or America/Los_Angeles.",
    ),
    What.UNKNOWN_GROUP: (
        'There is no group "{name}".',
        "Add it to the groups, or write one of these: {known}; separate several with ;.",
    ),
    What.UNKNOWN_OBJECTIVE: (
        'There is no objective "{name}".',
        "Add it to the objectives, or leave it out.",
    ),
    What.CODE_TWICE: (
        'The code "{name}" is taken by another {listed}.',
        "Give it a code of its own.",
    ),
    What.NAME_TWICE: (
        '"{name}" is listed twice.',
        "If they are two, give each a code; if it is one, keep one line.",
    ),
    What.PLACE_NOT_LISTED: (
        'The place "{name}" is not listed: it is taken as written.',
        "List it with an address to have it shown on a map.",
    ),
    What.HOST_NOT_LISTED: (
        'The host "{name}" is not listed: they are taken as written.',
        "List them to have their organisation and title shown.",
    ),
    What.TIME_SKIPPED: (
        "{clock} on {day} does not exist {zone}: clocks go from {leaves} straight to {lands}.",
        (
            "Do you mean {earlier} ({clock} read as {after}) or {later} ({clock} read as "
            "{before})? Write that time."
        ),
    ),
    What.TIME_TWICE: (
        (
            "{clock} on {day} comes twice {zone}: once as {first}, once as {second}, because "
            "clocks go back."
        ),
        "Choose another time, or say which with the session's time zone{fixed}.",
    ),
    What.END_IS_START: (
        "It would end at {clock}, the very moment it starts.",
        "Correct the end, or leave it out: it then lasts an hour.",
    ),
    What.TRAVEL_WITHOUT_ZONES: (
        (
            "The mission begins or ends with this travel, and nothing says in which time zones it "
            "leaves and arrives{lengths}."
        ),
        (
            'Give the time zone of departure and of arrival ("{key}" and "{end_key}"), or list '
            "its places with theirs."
        ),
    ),
    What.OVERLAP: (
        'It starts before "{title}" ends ({end}), for the same people{who}.',
        "Move one of the two, give them different groups, or correct the end{open}.",
    ),
    What.MEETS_TOO_SOON: (
        'Its rendezvous is before "{title}" ends ({end}), for the same people{who}.',
        "Move the rendezvous after that, or correct the end{open}.",
    ),
    What.MEETS_LONG_BEFORE: (
        "Its rendezvous is {length} before it starts.",
        "A meet time later than the start counts as the evening before. Check both.",
    ),
    What.JOURNEY_WITHOUT_RENDEZVOUS: (
        "This journey has no rendezvous.",
        "Say when and where the group gathers: reminders count from then.",
    ),
    What.VERY_LONG: (
        "It lasts {length}.",
        "If that is right, leave it; else check the end, and the zone it is written in.",
    ),
    What.TOO_MANY_RINGS: (
        "On {day}, {number} messages ring in the main chat; more than {budget} is too many.",
        (
            "Give sessions that follow each other one rendezvous, or take a lead off some "
            "(`reminders`)."
        ),
    ),
    What.BOOK_IS_PDF: (
        "This is a PDF, whatever its name says.",
        "Open the workbook that it was made from and save that as .xlsx.",
    ),
    What.BOOK_IS_WORD: (
        "This is a text or slide document, not a workbook.",
        "Copy its table into a workbook made by `fanion template mission.xlsx --lang en`.",
    ),
    What.BOOK_IS_OLD: (
        "This is a workbook of before 2007 (.xls).",
        "Open it and save it as .xlsx.",
    ),
    What.BOOK_IS_LOCKED: (
        "This workbook is locked with a password.",
        "Save it without a password.",
    ),
    What.BOOK_IS_OPEN_DOCUMENT: (
        "This is an OpenDocument spreadsheet (.ods).",
        "Open it and save it as .xlsx.",
    ),
    What.BOOK_IS_BINARY: (
        "This is a binary workbook (.xlsb).",
        "Open it and save it as .xlsx.",
    ),
    What.BOOK_IS_TEXT: (
        "This is plain text or CSV, whatever its name says.",
        "Open it in a spreadsheet program and save it as .xlsx.",
    ),
    What.BOOK_IS_OTHER: (
        "This is not a workbook.",
        "Start from `fanion template mission.xlsx --lang en`.",
    ),
    What.BOOK_IS_BROKEN: (
        "The workbook is damaged and cannot be read.",
        "Open it in a spreadsheet program and save it anew as .xlsx.",
    ),
    What.BOOK_HAS_MACROS: (
        "The workbook contains macros, which are never run here.",
        "Save it as .xlsx, without macros.",
    ),
    What.BOOK_UNPACKS_TOO_BIG: (
        "Unpacked, this file is far larger than any programme.",
        "Copy the mission's sheets into a new workbook and save that.",
    ),
    What.BOOK_TOO_MUCH_WORK: (
        "The workbook takes too much time or memory to read.",
        "Copy the mission's sheets into a new workbook, without pictures and formats.",
    ),
    What.TOO_MANY_ROWS: (
        "A sheet has more than {most} rows.",
        "Keep the rows of this mission only.",
    ),
    What.TOO_MANY_COLUMNS: (
        "The sheet has more than {most} columns.",
        "Keep the columns of a mission workbook only.",
    ),
    What.SHEET_MISSING: (
        "There is no sheet {sheet}.",
        "Make one with `fanion template mission.xlsx --lang en` and copy it into this workbook.",
    ),
    What.SHEET_TWICE: (
        'The sheets "{first}" and "{second}" are both the sheet {sheet}.',
        "Keep one of the two, or rename the other.",
    ),
    What.COLUMN_MISSING: (
        'The sheet has no column "{key}".',
        "Head a column with it, in row 1; `fanion template` shows them all.",
    ),
    What.COLUMN_TWICE: (
        'The columns {first} and {second} are both "{key}".',
        "Keep one of the two.",
    ),
    What.UNKNOWN_COLUMN: (
        'The column "{name}" is not known: it is left out.',
        "Rename it if it should count.",
    ),
    What.UNKNOWN_LINE: (
        'The line "{name}" is not known on this sheet.',
        "Rename it, or remove it.",
    ),
    What.LINE_TWICE: (
        'The line "{name}" stands twice on this sheet, in {first} and {second}.',
        "Keep one of the two.",
    ),
    What.FORMULA: (
        "There is a formula in this cell.",
        "Copy the cell and paste it as values.",
    ),
    What.CELL_IS_ERROR: (
        'The cell shows the error "{text}".',
        "Write the value itself.",
    ),
    What.NO_DAY_ABOVE: (
        "The first session has no day.",
        "Write its day; rows below it may leave theirs empty when it is the same.",
    ),
    What.OPTION_MISSING: (
        "The file does not say {lacks}.",
        "Add {option} to the command, such as {example}.",
    ),
    What.PROGRAMME_ALONE: (
        "This file holds a programme alone: no time zones, people or groups.",
        (
            "Send a mission workbook first (`fanion template mission.xlsx --lang en`); after "
            "that, a file such as this changes its programme."
        ),
    ),
    What.FILE_TOO_MUCH_WORK: (
        "This file takes too much time or memory.",
        "Leave nothing in it but the sessions of this mission.",
    ),
    What.CSV_BROKEN: (
        "The CSV cannot be read at line {line}.",
        (
            "Look at its quotation marks: the one that opens a cell has to close it, and one "
            "within a text is doubled."
        ),
    ),
    What.CALENDAR_BROKEN: (
        "This file is no calendar, or it is damaged.",
        "Export the calendar again as iCalendar (.ics).",
    ),
    What.NO_EVENTS: (
        "There is no session in this file.",
        "Look whether this is the file that holds the programme.",
    ),
    What.BAD_PROPERTY: (
        '"{text}" is no value of {name}.',
        "Correct it in the calendar or program that this file is from, and export it again.",
    ),
    What.ALL_DAY: (
        '"{title}" lasts all day, without an hour of start or end.',
        "Give it an hour of start and of end in the calendar, or delete it.",
    ),
    What.REPEATING: (
        '"{title}" repeats.',
        "Make an event for each day of it in the calendar, without repetition.",
    ),
    What.EVENT_TWICE: (
        '"{title}" has the same identifier as "{other}".',
        "Keep one of the two, or make the other anew in the calendar.",
    ),
    What.ENDS_FIRST: (
        '"{title}" ends before it has started.',
        "Correct the start or the end, and the time zone of each.",
    ),
    What.OVER_A_DAY: (
        '"{title}" lasts a day or longer.',
        "Make one event a day of it, each with a start and an end.",
    ),
    What.SCHEDULE_BROKEN: (
        "This file is damaged and cannot be read.",
        "Download schedule.json or schedule.xml again.",
    ),
    What.NOT_A_SCHEDULE: (
        "This is not the schedule of a conference.",
        "What is expected is schedule.json or schedule.xml as pretalx or frab make it.",
    ),
    What.RAW_BOOK: (
        "This is not a mission workbook: it has no sheet {missing}. Its sheets are {sheets}.",
        (
            "`fanion convert` makes one of it, and asks what is open. Or make an empty one with "
            "`fanion template mission.xlsx --lang en` and copy your programme into it, one "
            "session a row, one thing a column. Below is what to change on the way."
        ),
    ),
    What.RAW_SHEET_NAME: (
        'The sheet "{name}" looks like the sheet {sheet}, but is not called so.',
        "Copy its rows into the sheet {sheet} of the template.",
    ),
    What.RAW_HEADER_LOW: (
        "The column names stand in row {row}, below titles.",
        "In a mission workbook they stand in row 1, with nothing above.",
    ),
    What.RAW_MERGED: (
        "Cells are merged ({cells}).",
        "Unmerge them: a row whose day is empty takes the day above.",
    ),
    What.RAW_HOURS: (
        'Start and end share a cell ("{text}").',
        "Write them in two columns, Start and End, as 08:30 and 09:15.",
    ),
    What.RAW_DAY_TEXT: (
        'The day is written without a year ("{text}").',
        "Write 27/09/2022, or a date as Excel knows it.",
    ),
}


class EnglishProblems:
    """Implements `bot.core.languages.problems.Problems`."""

    language = "en"

    def phrases(self, problem: Problem) -> tuple[str, str]:
        """Return the pair for *problem*, without the parts that have nothing to say."""
        what, hint = WORDS[problem.what]
        details = problem.details
        fixed = " ({fixed_first} or {fixed_second})" if details.get("fixed_first") else ""
        lengths = (
            ": with both times {mission} it would take {as_written}; "
            "with the start {leaves} and the end {arrives}, {as_journey}"
            if "as_written" in details
            else ""
        )
        who = " ({groups})" if details.get("groups") else ""
        still = ' (none is written for "{title}", so it lasts an hour)'
        what = what.replace("{lengths}", lengths).replace("{who}", who)
        what = what.replace("{lacks}", LACKS.get(str(details.get("option")), ""))
        hint = hint.replace("{fixed}", fixed)
        hint = hint.replace("{open}", still if details.get("open_end") else "")
        if problem.what is What.UNKNOWN_KEY and details.get("like"):
            hint = ""
        if "known" in details and not details["known"]:
            hint = hint.replace(", or write one of these: {known}", "")
        return what, hint

    def quoted(self, text: str) -> str:
        """Put a text in quotation marks."""
        return f'"{text}"'

    def did_you_mean(self, quoted: str) -> str:
        """Ask "Did you mean …?"."""
        return f"Did you mean {quoted}?"

    def either(self, words: tuple[str, ...]) -> str:
        """Join with commas and "or"."""
        first, last = ", ".join(words[:-1]), "".join(words[-1:])
        return f"{first} or {last}" if first else last

    def kind_of_list(self, key: str) -> str:
        """Name what a list holds."""
        return LISTS.get(key, key)

    def level(self, level: str) -> str:
        """Name a level."""
        return level

    def counted(self, file: str, errors: int, warnings: int) -> str:
        """Sum up what was found in *file*."""
        if not errors and not warnings:
            return f"{file}: nothing to mend."
        wrong = f"{errors} error{'s' * (errors > 1)}" if errors else "no error"
        doubtful = f"{warnings} warning{'s' * (warnings > 1)}" if warnings else ""
        return f"{file}: {', '.join(part for part in (wrong, doubtful) if part)}."

    def on_a_phone(self, hint: str) -> str:
        """Name the bot's own command in *hint* where that names one of a terminal."""
        return AT_A_TERMINAL.sub("/template", CONVERTED.sub("M", hint))
