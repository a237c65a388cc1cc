"""What an organiser changes by hand, in English."""

from collections.abc import Sequence
from datetime import timedelta

from bot.core.languages.english.dates import EnglishDates

LACKS = {
    "session": "What do you mean? Tell me for instance “Google at 15:30”, “dinner is cancelled”, "
    "or press /change.",
    "time": "At what time, or by how much? Write for instance “15:30” or “20 min”.",
    "place": "Where? Write me the place.",
    "title": "What shall I add, and when? For instance “add drinks at 18:00 at the hotel bar”.",
    "groups": "For which group?",
    "person": "Whom do you mean?",
}


class EnglishAmending:
    """Implements `bot.core.languages.amending.AmendingWords`."""

    def preview_title(self) -> str:
        return "What this would do"

    def changed_meanwhile(self) -> str:
        return "The draft has changed meanwhile: this is what it would do now."

    def concerns_label(self) -> str:
        return "Concerns"

    def concerned(self, groups: Sequence[str], people: int) -> str:
        if not people:
            return "nobody"
        whom = EnglishDates().together(groups) if groups else "everyone"
        return f"{whom} · {people} {'person' if people == 1 else 'people'}"

    def they_read(self) -> str:
        return "They will read"

    def breaks_title(self) -> str:
        return "Mind"

    def to_host(self, host: str) -> str:
        return f"To send to {host}"

    def apply(self) -> str:
        return "Apply"

    def apply_and_tell(self, told: int) -> str:
        return f"Apply and tell them ({told})"

    def what_follows(self) -> str:
        return "And what follows?"

    def drop(self) -> str:
        return "Leave it"

    def dropped(self) -> str:
        return "The programme stays as it was."

    def applied(self) -> str:
        return "Noted. Nobody has been told yet."

    def draft_title(self, changes: int) -> str:
        return f"Draft: {changes} change{_s(changes)}"

    def nobody_told(self) -> str:
        return "Nobody has been told yet."

    def also_by(self, names: Sequence[str]) -> str:
        return f"With what {EnglishDates().together(names)} prepared."

    def tell(self, told: int) -> str:
        return f"Tell them ({told})" if told else "Publish"

    def take_back(self) -> str:
        return "Undo the last one"

    def no_draft(self) -> str:
        return "No change is waiting to be told."

    def come_to_nothing(self) -> str:
        return "These changes cancel each other out: the programme stays as it was."

    def taken_back(self, said: str) -> str:
        return f"Undone: “{said}”." if said else "The last change is undone."

    def nothing_to_take_back(self) -> str:
        return "There is no change to undo."

    def take_told_back(self) -> str:
        return "Undo"

    def at_once(self) -> str:
        return "On its way."

    def gone_already(self) -> str:
        return "Nothing is waiting any more: it has gone."

    def which(self) -> str:
        return "Which one do you mean?"

    def lacks(self, what: str) -> str:
        return LACKS.get(what, LACKS["session"])

    def directly(self, text: str) -> str:
        return f"Please write it to me directly: “{text}”. Here everyone would read it."

    def choose_session(self) -> str:
        return "What changes?"

    def choose_change(self) -> str:
        return "What happens? You can also write it: “Google at 15:30”."

    def nothing_ahead(self) -> str:
        return "Nothing is left in the programme that could change."

    def more_sessions(self) -> str:
        return "Further ahead"

    def session_by(self, by: timedelta) -> str:
        return _signed(by)

    def departure_by(self, by: timedelta) -> str:
        return f"Departure {_signed(by)}"

    def all_by(self, by: timedelta) -> str:
        return f"Everything {_signed(by)}"

    def cancel_it(self) -> str:
        return "It is cancelled"

    def reinstate_it(self) -> str:
        return "It takes place"

    def back(self) -> str:
        return "Back"


def _signed(by: timedelta) -> str:
    sign = "+" if by > timedelta(0) else "−"
    return f"{sign}{EnglishDates().duration(abs(by))}"


def _s(count: int) -> str:
    return "" if count == 1 else "s"
