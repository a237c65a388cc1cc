"""What people take up again with hosts, in English."""

from collections.abc import Mapping, Sequence

from bot.core.report.facts import FollowUpState

STATES = {
    FollowUpState.WANTED: "to do",
    FollowUpState.UNDER_WAY: "under way",
    FollowUpState.DONE: "done",
    FollowUpState.DROPPED: "dropped",
}


class EnglishFollowUps:
    """Implements `bot.core.languages.follow_ups.FollowUpWords`."""

    def title(self) -> str:
        return "Your follow-ups"

    def none(self) -> str:
        return "You have nothing to follow up."

    def how_far(self) -> str:
        return "How far have you got? One tap for each."

    def more(self, count: int) -> str:
        return f"And {count} more, once some of these are done or dropped."

    def state(self, state: FollowUpState) -> str:
        return STATES[state]

    def button(self, state: FollowUpState) -> str:
        return STATES[state].capitalize()

    def note(self, text: str) -> str:
        return f"Your note: {text}"

    def ask_organisers(self, names: Sequence[str]) -> str:
        return f"For their contact details, ask {' or '.join(names)}."

    def changed(self, state: FollowUpState) -> str:
        return f"Noted: {STATES[state]}."

    def not_kept(self) -> str:
        return "This follow-up is no longer kept."

    def command(self) -> str:
        return "/followups"

    def totals_title(self) -> str:
        return "The mission's follow-ups"

    def totals(self, counts: Mapping[FollowUpState, int]) -> str:
        total = sum(counts.values())
        each = (
            (FollowUpState.DONE, "done"),
            (FollowUpState.UNDER_WAY, "under way"),
            (FollowUpState.DROPPED, "dropped"),
            (FollowUpState.WANTED, "to do"),
        )
        parts = [f"{counts[state]} {said}" for state, said in each if counts.get(state)]
        return f"{total} follow-up{'' if total == 1 else 's'}: {', '.join(parts)}"

    def nothing_yet(self) -> str:
        return "Nobody has anything to follow up."

    def unreached(self, people: int) -> str:
        if people == 1:
            return "I could not ask one person, who has no direct chat with me."
        return f"I could not ask {people} people, who have no direct chat with me."

    def all_of_them(self, command: str) -> str:
        return f"{command} shows them visit by visit."
