"""What a change breaks, and why an order is refused, in English."""

from datetime import timedelta

from bot.core.languages.english.dates import EnglishDates
from bot.core.refusals import Refusal

REFUSED = {
    Refusal.NOTHING_CHANGES: "It is so in the programme already: nothing changes.",
    Refusal.UNKNOWN_SESSION: "I cannot find “{name}” in the programme. Press /change to choose.",
    Refusal.UNKNOWN_PLACE: "Where? Write the place after the name of the visit.",
    Refusal.UNKNOWN_GROUP: "This mission has no group “{name}”.",
    Refusal.UNKNOWN_PERSON: "Nobody in this mission is called “{name}”.",
    Refusal.NO_TITLE: "What shall I add? For instance “add drinks at 18:00 at the bar”.",
    Refusal.ALREADY_THERE: "“{title}” is in the programme at that time already.",
    Refusal.ENDS_BEFORE_START: "“{title}” would end before it starts: tell me both times.",
    Refusal.RENDEZVOUS_TOO_EARLY: "People would gather more than a day before “{title}”: give a "
    "time on the day itself, or on the evening before.",
    Refusal.RENDEZVOUS_AFTER_START: "“{title}” does not wait: people would gather after it has "
    "begun. Give an earlier time, or move “{title}” first.",
    Refusal.CANNOT_BE_WRITTEN: "“{title}” would last longer than a day: give me start and end.",
    Refusal.OVER: "“{title}” is over already.",
    Refusal.IS_CANCELLED: "“{title}” is cancelled: reinstate it first.",
    Refusal.NOT_CANCELLED: "“{title}” is not cancelled.",
}


class EnglishEffects:
    """Implements `bot.core.languages.effects.EffectWords`."""

    def clash(self, first: str, second: str, by: timedelta, groups: str) -> str:
        whom = f" for {groups}" if groups else ""
        return f"“{first}” and “{second}” overlap{whom} ({_length(by)})"

    def too_close(self, first: str, second: str, by: timedelta) -> str:
        return f"People gather for “{second}” {_length(by)} before “{first}” is over"

    def misses_flight(self, title: str, journey: str, by: timedelta, *, departed: bool) -> str:
        if departed:
            return f"“{title}” ends after “{journey}” has left"
        return f"“{title}” ends {_length(by)} after people gather for “{journey}”"

    def fixed_hit(self, title: str, fixed: str, by: timedelta) -> str:
        return f"“{title}” takes {_length(by)} of “{fixed}”, which is fixed"

    def fixed_moved(self, title: str) -> str:
        return f"“{title}” was marked as fixed"

    def start_holds(self, title: str, clock: str) -> str:
        return f"“{title}” still starts at {clock}"

    def start_in_doubt(self, title: str, clock: str, before: timedelta, after: timedelta) -> str:
        return (
            f"“{title}” stays at {clock}: {_length(after)} to get there instead of "
            f"{_length(before)}"
        )

    def start_moves(self, title: str, clock: str, by: timedelta) -> str:
        return f"“{title}” therefore starts at {clock}, {_length(by)} later"

    def into_the_past(self, title: str, clock: str) -> str:
        return f"“{title}”: people would have gathered at {clock}, which is past"

    def over_capacity(self, title: str, capacity: int, people: int) -> str:
        return f"“{title}”: {people} people for {capacity} places"

    def night(self, title: str, clock: str) -> str:
        return f"“{title}”: people gather at {clock}, in the middle of the night"

    def not_met(self, title: str) -> str:
        return f"“{title}”: nobody is in this group"

    def elsewhere(self, title: str, city: str) -> str:
        return f"“{title}”: the group is on {city} time then"

    def odd(self, title: str, problem: str) -> str:
        return f"“{title}”: {problem}"

    def refused(self, reason: str, title: str, name: str) -> str:
        return REFUSED[Refusal(reason)].format(title=title, name=name)


def _length(length: timedelta) -> str:
    return EnglishDates().duration(length)
