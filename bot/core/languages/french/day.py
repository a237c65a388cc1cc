"""The organisers' message of the day in French."""

from collections.abc import Sequence

from bot.core.languages.french import NBSP


class FrenchDay:
    """Implements `bot.core.languages.day.DayWords`."""

    def title(self, day: str) -> str:
        return f"Pour les organisateurs{NBSP}: {day}"

    def drafts(self, changes: int, names: Sequence[str]) -> str:
        whose = f" ({', '.join(names)})" if names else ""
        return f"Pas encore annoncé{NBSP}: {changes} changement{_s(changes)}{whose}."

    def told(self, clock: str) -> str:
        return f"Annoncé à {clock}"

    def to(self, people: int, groups: Sequence[str]) -> str:
        whom = ", ".join(groups) or "tout le monde"
        return f"Pour {whom}{NBSP}: {people} personne{_s(people)}"

    def done(self) -> str:
        return "Qui a fait quoi"

    def command_line(self) -> str:
        return "Sur le serveur"

    def history_title(self) -> str:
        return "Historique"

    def nothing_yet(self) -> str:
        return "Rien n'a encore été modifié depuis la messagerie."

    def quoted(self, said: str) -> str:
        return f"«{NBSP}{said}{NBSP}»"

    def is_draft(self) -> str:
        return "pas encore annoncé"

    def was_undone(self) -> str:
        return "annulé depuis"

    def takes_back(self) -> str:
        return "revient sur un changement"

    def has_told(self, changes: int) -> str:
        return f"a annoncé {changes} changement{_s(changes)}"

    def has_loaded(self) -> str:
        return "a chargé un programme"

    def has_changed(self, said: str) -> str:
        done = "a modifié le programme"
        return f"{done}{NBSP}: {self.quoted(said)}" if said else done

    def has_undone(self) -> str:
        return "a annulé un changement"


def _s(count: int) -> str:
    return "s" if count > 1 else ""
