"""Official time that has changed, in French."""

from bot.core.languages.french.typography import typeset
from bot.core.rules import Moment

MOMENT = {Moment.RENDEZVOUS: "", Moment.START: "début ", Moment.END: "fin "}


class FrenchRules:
    """Implements `bot.core.languages.rules.RulesWords`."""

    def title(self) -> str:
        return "L'heure officielle a changé"

    def explained(self, old: str, new: str) -> str:
        return typeset(
            f"De nouvelles règles de fuseaux horaires sont en vigueur ({old} → {new}). Les "
            "heures sur place restent telles que vous les avez écrites, et les rappels suivent. "
            "Ceci n'a plus lieu au même instant :"
        )

    def moved(self, moment: Moment, day: str, now: str, before: str) -> str:
        return typeset(f", {day} : {MOMENT[moment]}{now} et non plus {before}")
