"""A programme as people write it, converted: in English."""

from bot.core.converting import LeftOut, Question, Why

WHY: dict[Why, str] = {
    Why.FROM_TEXT: "Read out of a sentence: “{text}”. Please check.",
    Why.ABOUT: "Not to the minute: “{text}”.",
    Why.NO_START: "No hour was found for this.",
    Why.NO_END: "No end is written. Without one it counts as an hour.",
    Why.NO_DAY: "The day could not be read: “{text}”.",
    Why.NO_YEAR: "The year is written nowhere: “{text}”.",
    Why.YEAR_ELSEWHERE: "The year was taken from elsewhere in the file: “{text}”.",
    Why.WEEKDAY_ELSE: "Weekday and date do not agree: “{text}”.",
    Why.DAY_GUESSED: "Counted from the other days: “{text}”.",
    Why.DAY_OR_MONTH: "Day and month could be the other way round: “{text}”.",
    Why.AFTERNOON: "Written “{text}”; taken for the afternoon, as it follows later hours.",
    Why.ZONE_NEEDED: "The time zone could not be told from “{text}”.",
    Why.ZONE_FROM_CITY: "The time zone of the town in “{text}”.",
    Why.CANCELLED_MAYBE: "It says “{text}”: left open.",
    Why.STRUCK: "Crossed out: taken for cancelled.",
    Why.STRUCK_PART: "Crossed out and left away: “{text}”.",
    Why.TENTATIVE: "It says “{text}”.",
    Why.COLOUR: "Its colour says so, by the legend of the file.",
    Why.GROUP_UNKNOWN: "No group is known for “{text}”.",
    Why.HOST_UNSURE: "Perhaps no name of a person: “{text}”.",
    Why.PLACE_FROM_TITLE: "Taken for the place: “{text}”.",
    Why.KIND_GUESSED: "The kind was told from “{text}”. Please check.",
    Why.KIND_OPEN: "The kind could not be told; it counts as “other”, without feedback.",
    Why.MEET_FROM_ROW: "Taken from a row of its own: “{text}”.",
    Why.END_FROM_NOTES: "Taken from the notes: “{text}”.",
    Why.HIDDEN: "The row is hidden in the file.",
    Why.SEVERAL: "There may be another reading: “{text}”.",
    Why.COLUMN_GUESSED: "Nothing stood where titles stand; taken from another column.",
    Why.NAME_ORDER: "First name and surname may be the other way round: “{text}”.",
    Why.CHANGED_BOTH: "Changed by hand; the new version says “{text}”.",
    Why.GONE: "The new version has it no more.",
    Why.HEAD_OPEN: "Not found in the file.",
    Why.HEAD_FOUND: "Read in the file: “{text}”. Please check.",
    Why.REPEATED: "As it stands in the file: “{text}”. Please check.",
    Why.FOLLOWER: "Told from “{text}”. Please check.",
}
ASK: dict[Why, str] = {
    Why.NO_START: "When does “{about}” start?",
    Why.NO_END: "When does “{about}” end?",
    Why.NO_DAY: "On which day is “{about}”?",
    Why.NO_YEAR: "Which year is the mission in?",
    Why.YEAR_ELSEWHERE: "Is the year right? If not: which is it?",
    Why.WEEKDAY_ELSE: "“{text}”: the weekday is another. On which date is “{about}”?",
    Why.DAY_GUESSED: "Is “{about}” on {offered}? The file says “{text}”.",
    Why.DAY_OR_MONTH: (
        "Are the dates read the right way round (day and month)? If not, correct them."
    ),
    Why.AFTERNOON: "“{about}” at {text}: is that {offered}?",
    Why.ZONE_NEEDED: "In which time zone does “{about}” {side}? For example Europe/Paris.",
    Why.CANCELLED_MAYBE: "“{about}”: the file says “{text}”. Is it cancelled (yes or no)?",
    Why.HIDDEN: "“{about}” stands in a hidden row: does it take place? If not, delete its line.",
    Why.GROUP_UNKNOWN: "“{about}”: which group is “{text}”?",
    Why.SEVERAL: "“{about}”: the file says “{text}”. Is {offered} right?",
    Why.CHANGED_BOTH: (
        "“{about}”: you wrote “{offered}”, the new version says “{text}”. Which holds?"
    ),
    Why.GONE: "“{about}” is not in the new version. Delete its line if it is off.",
    Why.KIND_OPEN: "Visit, meeting, talk or other: {text}?",
    Why.ABOUT: "“{about}”: the file says “{text}”. At what time exactly?",
    Why.STRUCK_PART: "“{about}”: “{text}” is crossed out. Is what stands there now right?",
    Why.HOST_UNSURE: "“{about}”: who is “{text}”?",
    Why.COLUMN_GUESSED: "Is “{about}” the right title?",
}
HEAD = {
    "title": "What is the mission called?",
    "code": "Which code shall the mission have (a-z, 0-9 and -)?",
    "home_timezone": "In which time zone does the mission start (Europe/Paris)?",
    "timezone": "In which time zone does it take place (America/Los_Angeles)?",
}
LEFT: dict[LeftOut, str] = {
    LeftOut.HEADING: "a heading",
    LeftOut.NOTE: "a note, no session",
    LeftOut.HEADER: "the names of columns",
    LeftOut.EMPTY_MARK: "nothing takes place",
    LeftOut.HIDDEN_SHEET: "a hidden sheet, not read",
    LeftOut.BEYOND: "more rows than are read",
    LeftOut.TOTAL: "a sum",
    LeftOut.UNREAD: "not understood",
    LeftOut.RENDEZVOUS: "a rendezvous, given to its session",
    LeftOut.REPEATED: "an older version, not read",
    LeftOut.WITHOUT_NAME: "no name yet",
    LeftOut.AGAIN: "the same session again",
}


class EnglishConverting:
    """Comments, questions and what is said of a conversion."""

    def why(self, why: Why, text: str) -> str:
        """Say in a comment why a cell is not certain; *text* is what was read."""
        return WHY[why].format(text=_short(text))

    def question(self, question: Question) -> str:
        """Ask for what is open."""
        why, key = question.doubt.why, question.key.rpartition("/")[2]
        if why is Why.HEAD_OPEN:
            return HEAD.get(key, key)
        side = "end" if key == "end_timezone" else "start"
        return ASK[why].format(
            about=question.about or "this",
            text=_short(question.doubt.text, 300),
            offered=question.offered or "that",
            side=side,
        )

    def left_out(self, why: LeftOut) -> str:
        """Say why a row became no session."""
        return LEFT[why]

    def read_in(self, cell: str) -> str:
        """Name the cell of the raw workbook."""
        return f"Read in {cell}."

    def questions_sheet(self) -> str:
        """Name the sheet of questions."""
        return "Questions"

    def left_out_sheet(self) -> str:
        """Name the sheet of what was left out."""
        return "Left out"

    def questions_header(self) -> tuple[str, str, str, str, str]:
        """Head the columns: number, question, where it was read, what stands there now, answer."""
        return "No.", "Question", "Read in", "Now", "Answer"

    def left_out_header(self) -> tuple[str, str, str]:
        """Head the columns: where, what, why."""
        return "Where", "What", "Why no session"

    def file_name(self) -> str:
        """Name the workbook that is sent."""
        return "mission.xlsx"

    def converted(self, name: str, sessions: int, questions: int) -> str:
        """Head what is said of a conversion."""
        open_ = (
            "nothing is open"
            if not questions
            else "1 question"
            if questions == 1
            else f"{questions} questions"
        )
        found = "1 session" if sessions == 1 else f"{sessions} sessions"
        return f"{name}: {found}, {open_}"

    def go_on(self, questions: int) -> str:
        """Say how to go on: answer, and send the workbook back."""
        if not questions:
            return (
                "Look through the workbook (what was not certain has a comment), then "
                "send it back."
            )
        return (
            "Fill in the column “Answer” of the sheet “Questions”, or the cells themselves "
            "(what was not certain has a comment), then send the workbook back."
        )

    def more_questions(self, count: int) -> str:
        """Say how many more questions are in the workbook."""
        return f"and {count} more in the workbook"

    def rows_left_out(self, count: int) -> str:
        """Say how many rows became no session."""
        rows = "1 row" if count == 1 else f"{count} rows"
        return f"{rows} became no session: the sheet “Left out” says why."

    def is_mission(self, name: str) -> str:
        """Say that a workbook is a mission workbook already."""
        return f"{name} is a mission workbook already: `fanion check` says what is wrong with it."

    def no_programme(self, name: str) -> str:
        """Say that a workbook holds no programme."""
        return f"No programme was found in {name}: no row with a day or an hour."


def _short(text: str, most: int = 120) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= most else f"{plain[: most - 1]}…"
