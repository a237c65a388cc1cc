"""What people take up again with hosts, in French: « les suites »."""

from collections.abc import Mapping, Sequence

from bot.core.languages.french.typography import typeset
from bot.core.report.facts import FollowUpState

STATES = {
    FollowUpState.WANTED: "à faire",
    FollowUpState.UNDER_WAY: "en cours",
    FollowUpState.DONE: "fait",
    FollowUpState.DROPPED: "abandonné",
}
BUTTONS = {
    FollowUpState.WANTED: "À faire",
    FollowUpState.UNDER_WAY: "En cours",
    FollowUpState.DONE: "Fait",
    FollowUpState.DROPPED: "Abandonné",
}


class FrenchFollowUps:
    """Implements `bot.core.languages.follow_ups.FollowUpWords`."""

    def title(self) -> str:
        return "Vos suites à donner"

    def none(self) -> str:
        return "Vous n'avez aucune suite à donner."

    def how_far(self) -> str:
        return typeset("Où en êtes-vous ? Une réponse à toucher pour chacune.")

    def more(self, count: int) -> str:
        if count == 1:
            return "Et une autre, dès que l'une de celles-ci est faite ou abandonnée."
        return f"Et {count} autres, dès que l'une de celles-ci est faite ou abandonnée."

    def state(self, state: FollowUpState) -> str:
        return STATES[state]

    def button(self, state: FollowUpState) -> str:
        return BUTTONS[state]

    def note(self, text: str) -> str:
        return typeset(f"Votre note : {text}")

    def ask_organisers(self, names: Sequence[str]) -> str:
        return typeset(f"Ses coordonnées : demandez à {' ou à '.join(names)}.")

    def changed(self, state: FollowUpState) -> str:
        return typeset(f"C'est noté : {STATES[state]}.")

    def not_kept(self) -> str:
        return "Cette suite n'est plus gardée."

    def command(self) -> str:
        return "/suivi"

    def totals_title(self) -> str:
        return "Les suites à donner"

    def totals(self, counts: Mapping[FollowUpState, int]) -> str:
        total = sum(counts.values())
        done, dropped = counts.get(FollowUpState.DONE, 0), counts.get(FollowUpState.DROPPED, 0)
        under_way = counts.get(FollowUpState.UNDER_WAY, 0)
        silent = counts.get(FollowUpState.WANTED, 0)
        each = (
            (done, f"{done} faite{_s(done)}"),
            (under_way, f"{under_way} en cours"),
            (dropped, f"{dropped} abandonnée{_s(dropped)}"),
            (silent, f"{silent} à faire"),
        )
        parts = [said for count, said in each if count]
        return typeset(f"{total} suite{_s(total)} à donner : {', '.join(parts)}")

    def nothing_yet(self) -> str:
        return "Personne n'a de suite à donner."

    def unreached(self, people: int) -> str:
        if people == 1:
            return typeset(
                "Je n'ai pas pu relancer une personne : nous n'avons pas de conversation privée."
            )
        return typeset(
            f"Je n'ai pas pu relancer {people} personnes : nous n'avons pas de conversation "
            "privée."
        )

    def all_of_them(self, command: str) -> str:
        return f"{command} les montre, visite par visite."


def _s(count: int) -> str:
    return "s" if count > 1 else ""
