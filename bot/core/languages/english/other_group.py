"""Going with another group, in English."""

from collections.abc import Sequence

from bot.core.languages.english.dates import EnglishDates


class EnglishOtherGroup:
    """Implements `bot.core.languages.other_group.OtherGroupWords`."""

    # to organisers

    def asks(self, name: str, group: str) -> str:
        return f"{name} would like to go with {group}"

    def from_to(self, left: str, group: str) -> str:
        return f"{left} → {group}" if left else f"→ {group}"

    def for_what(self) -> str:
        return "For: "

    def would_miss(self) -> str:
        return "They would miss"

    def misses_nothing(self) -> str:
        return "They would miss nothing of their own."

    def fixed(self) -> str:
        return "fixed appointment"

    def journey(self) -> str:
        return "journey"

    def capacity(self, people: int, capacity: int | None) -> str:
        come = f"{people} would come"
        if capacity is None:
            return f"{come}; how many the host can receive is not known."
        if people > capacity:
            return f"Too many: {come}, the host receives {capacity}."
        return f"{come}, the host receives {capacity}."

    def yes_visit(self) -> str:
        return "Yes, for this visit"

    def yes_on(self) -> str:
        return "Yes, from now on"

    def no(self) -> str:
        return "No"

    def decided(self, what: str, by: str) -> str:
        said = {"visit": "Yes, for this visit", "on": "Yes, from now on", "no": "No"}[what]
        return f"{by}: {said}"

    def cannot_be(self) -> str:
        return "This cannot be any more: the programme has changed."

    def already_decided(self) -> str:
        return "That is decided already."

    # to who asks

    def asked(self, organisers: Sequence[str]) -> str:
        names = EnglishDates().together(organisers)
        return f"I have asked {names}." if names else "I have asked the organisers."

    def asked_already(self) -> str:
        return "You have asked already: I will tell you as soon as it is decided."

    def nobody_to_ask(self) -> str:
        return "I can reach no organiser directly: please ask them yourself."

    def nothing_to_join(self) -> str:
        return "There is nothing ahead with that group that is not yours, too."

    def say_who_first(self) -> str:
        return "Say who you are first: /whoami"

    def granted_visit(self, group: str, what: str) -> str:
        return f"Yes: you go with {group} for {what}"

    def granted_on(self, group: str) -> str:
        return f"Yes: from now on you are with {group}"

    def now_with(self, groups: str) -> str:
        return f"You are now with {groups}" if groups else "You are in no group now"

    def refused(self, group: str) -> str:
        return f"{group}: not this time, you stay with your group"

    def then_back(self) -> str:
        return "Afterwards you are with your group again."

    # the log

    def moved(self, name: str, group: str) -> str:
        return f"let {name} go with {group}"

    def kept(self, name: str, group: str) -> str:
        return f"did not let {name} go with {group}"

    def begun(self, name: str, group: str) -> str:
        return f"{name} is with {group}"

    def back(self, name: str) -> str:
        return f"{name} is back with their group"

    def dropped(self, name: str, group: str) -> str:
        return f"{name} does not go with {group} after all: the programme or groups have changed"
