"""The organisers' message of the day in English."""

from collections.abc import Sequence


class EnglishDay:
    """Implements `bot.core.languages.day.DayWords`."""

    def title(self, day: str) -> str:
        return f"For organisers: {day}"

    def drafts(self, changes: int, names: Sequence[str]) -> str:
        whose = f" ({', '.join(names)})" if names else ""
        return f"Nobody knows yet: {changes} change{_s(changes)}{whose}."

    def told(self, clock: str) -> str:
        return f"Told at {clock}"

    def to(self, people: int, groups: Sequence[str]) -> str:
        whom = ", ".join(groups) or "everyone"
        return f"To {whom}: {people} {'person' if people == 1 else 'people'}"

    def done(self) -> str:
        return "Who did what"

    def command_line(self) -> str:
        return "On the server"

    def history_title(self) -> str:
        return "History"

    def nothing_yet(self) -> str:
        return "Nothing has been changed from the chat yet."

    def quoted(self, said: str) -> str:
        return f"“{said}”"

    def is_draft(self) -> str:
        return "not told yet"

    def was_undone(self) -> str:
        return "taken back"

    def takes_back(self) -> str:
        return "takes a change back"

    def has_told(self, changes: int) -> str:
        return f"had {changes} change{_s(changes)} told"

    def has_loaded(self) -> str:
        return "loaded a programme"

    def has_changed(self, said: str) -> str:
        return f"changed the programme: {self.quoted(said)}" if said else "changed the programme"

    def has_undone(self) -> str:
        return "took a change back"


def _s(count: int) -> str:
    return "" if count == 1 else "s"
