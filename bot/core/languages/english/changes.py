"""Changes of the programme in English."""

from bot.core.changes import Aspect, ChangeKind

LABELS = {
    ChangeKind.NEW: "New",
    ChangeKind.MOVED: "Moved",
    ChangeKind.CHANGED: "Changed",
    ChangeKind.CANCELLED: "Cancelled",
    ChangeKind.REINSTATED: "Reinstated",
}
ASPECTS = {
    Aspect.START: "starts",
    Aspect.RENDEZVOUS: "meet",
    Aspect.MEET_PLACE: "meet at",
    Aspect.PLACE: "place",
    Aspect.END: "ends",
    Aspect.TITLE: "title",
    Aspect.HOSTS: "hosts",
    Aspect.GROUPS: "for",
    Aspect.NOTES: "note",
    Aspect.TENTATIVE: "status",
    Aspect.OTHER: "settings",
}


class EnglishChanges:
    """Implements `bot.core.languages.changes.ChangeWords`."""

    def notice_title(self, changes: int) -> str:
        return "Change of programme" if changes == 1 else f"{changes} changes of programme"

    def label(self, kind: ChangeKind) -> str:
        return LABELS[kind]

    def new(self) -> str:
        return "New: "

    def cancelled(self) -> str:
        return "Cancelled: "

    def reinstated(self) -> str:
        return "Back on: "

    def tentative(self) -> str:
        return "to be confirmed"

    def confirmed(self) -> str:
        return "confirmed"

    def aspect(self, aspect: Aspect) -> str:
        return ASPECTS[aspect]

    def arrival(self) -> str:
        return "arrival"

    def says_no_more(self) -> str:
        return "(none)"

    def everyone(self) -> str:
        return "everyone"

    def colon(self) -> str:
        return ": "

    def more(self, count: int) -> str:
        return f"… and {count} more."

    def no_difference(self) -> str:
        return "Nothing changes."

    def first_load(self, mission: str, sessions: int, people: int) -> str:
        return (
            f"New mission “{mission}”: {sessions} {'entry' if sessions == 1 else 'entries'} "
            f"in the programme, {people} {'person' if people == 1 else 'people'}."
        )

    def people(self, joined: int, left: int, changed: int) -> str:
        said = [
            f"{joined} joined" if joined else "",
            f"{left} left" if left else "",
            f"{changed} changed" if changed else "",
        ]
        return f"People: {', '.join(filter(None, said))}" if any(said) else ""

    def other(self, *, info: int, groups: int, settings: bool) -> str:
        said = [
            "practical information" if info else "",
            "groups" if groups else "",
            "settings of the mission" if settings else "",
        ]
        return f"Also changed: {', '.join(filter(None, said))}" if any(said) else ""

    def recoded(self, title: str, old: str, new: str) -> str:
        return (
            f"“{title}” has another code ({old} → {new}): it is told as one cancelled "
            "and one new. Is that meant?"
        )

    def recoded_person(self, name: str) -> str:
        return f"{name} has another code, so this is somebody new from now on. Is that meant?"
