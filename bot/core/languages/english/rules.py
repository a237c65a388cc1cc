"""Official time that has changed, in English."""

from bot.core.rules import Moment

MOMENT = {Moment.RENDEZVOUS: "", Moment.START: "starts ", Moment.END: "ends "}


class EnglishRules:
    """Implements `bot.core.languages.rules.RulesWords`."""

    def title(self) -> str:
        return "Official time has changed"

    def explained(self, old: str, new: str) -> str:
        return (
            f"New time zone rules are in force ({old} → {new}). Local times stay as you wrote "
            "them, and reminders follow. This is no longer at the same instant:"
        )

    def moved(self, moment: Moment, day: str, now: str, before: str) -> str:
        return f", {day}: {MOMENT[moment]}{now}, no longer {before}"
