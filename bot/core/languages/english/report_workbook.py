"""The sheets and columns of a report's workbook in English."""

from bot.core.report.facts import Fate, FollowUpState, Question

SHEETS = {
    "summary": "In short",
    "programme": "Programme",
    "visits": "Visits",
    "ratings": "Ratings",
    "takeaways": "Takeaways",
    "follow_ups": "Follow-ups",
    "attendance": "Attendance",
    "objectives": "Objectives",
    "questions": "Questions",
}
COLUMNS = {
    "day": "Day",
    "start": "Start",
    "end": "End",
    "ended": "Ended at",
    "zone": "Zone",
    "title": "Session",
    "kind": "Kind",
    "groups": "Groups",
    "place": "Place",
    "hosts": "Hosts",
    "fate": "What became of it",
    "planned_day": "Planned day",
    "planned_start": "Planned start",
    "planned_end": "Planned end",
    "expected": "Expected",
    "present": "Present",
    "absent": "Absent",
    "answers": "Answers",
    "average": "Average of 5",
    "hidden": "Hidden answers",
    "lines": "Takeaways",
    "wanted": "Follow-ups",
    "about": "About",
    "person": "Name",
    "company": "Organisation",
    "score": "Rating",
    "text": "Takeaway",
    "shareable": "May be shared",
    "signed": "Signed",
    "picked": "Chosen order",
    "state": "State",
    "note": "Note",
    "there": "Attendance",
    "objective": "Objective",
    "visits": "Sessions that contributed",
    "visit_answers": "Answers about these sessions",
    "visit_average": "Average of these sessions",
    "question": "Question",
    "votes": "Votes",
    "answer": "Answer",
    "mission": "Mission",
    "organiser": "Organiser",
    "written": "Written on",
    "invented": "Please note",
    "participants": "Participants",
    "companies": "Organisations",
    "asked": "People asked",
    "answered": "People who answered",
    "held": "Visits held",
    "cancelled": "Visits cancelled",
    "key": "What",
    "value": "Value",
}
FATES = {
    Fate.AS_PLANNED: "as planned",
    Fate.CHANGED: "changed",
    Fate.CANCELLED: "cancelled",
    Fate.ADDED: "added",
    Fate.AHEAD: "still to come",
}
STATES = {
    FollowUpState.WANTED: "to do",
    FollowUpState.UNDER_WAY: "under way",
    FollowUpState.DONE: "done",
    FollowUpState.DROPPED: "dropped",
}
QUESTIONS = {
    Question.ADVICE: "To those who stayed at home",
    Question.NEXT: "Where should the next mission go?",
    Question.WELL: "What went well",
    Question.BETTER: "What could have been better",
}


class EnglishReportWorkbook:
    """Implements `bot.core.languages.report_workbook.ReportWorkbookWords`."""

    day_format = "ddd yyyy-mm-dd"

    def sheet(self, sheet: str) -> str:
        return SHEETS[sheet]

    def column(self, column: str) -> str:
        return COLUMNS[column]

    def scores(self, score: int) -> str:
        return f"Rated {score}"

    def fate(self, fate: Fate) -> str:
        return FATES[fate]

    def state(self, state: FollowUpState) -> str:
        return STATES[state]

    def question(self, question: Question) -> str:
        return QUESTIONS[question]

    def there(self, *, present: bool) -> str:
        return "present" if present else "absent"

    def yes(self) -> str:
        return "yes"

    def chart(self) -> str:
        return "Average rating, of 5"

    def invented(self) -> str:
        return "People, ratings and lines are invented: this is an example."
