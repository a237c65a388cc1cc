"""Changes of the programme in French."""

from bot.core.changes import Aspect, ChangeKind
from bot.core.languages.french import NARROW, NBSP

LABELS = {
    ChangeKind.NEW: "Nouveau",
    ChangeKind.MOVED: "Déplacé",
    ChangeKind.CHANGED: "Modifié",
    ChangeKind.CANCELLED: "Annulé",
    ChangeKind.REINSTATED: "Rétabli",
}
ASPECTS = {
    Aspect.START: "début",
    Aspect.RENDEZVOUS: "on se retrouve",
    Aspect.MEET_PLACE: "on se retrouve",
    Aspect.PLACE: "lieu",
    Aspect.END: "fin",
    Aspect.TITLE: "intitulé",
    Aspect.HOSTS: "interlocuteurs",
    Aspect.GROUPS: "pour",
    Aspect.NOTES: "à savoir",
    Aspect.TENTATIVE: "statut",
    Aspect.OTHER: "réglages",
}


class FrenchChanges:
    """Implements `bot.core.languages.changes.ChangeWords`."""

    def notice_title(self, changes: int) -> str:
        if changes == 1:
            return "Changement de programme"
        return f"{changes} changements de programme"

    def label(self, kind: ChangeKind) -> str:
        return LABELS[kind]

    def new(self) -> str:
        return f"Nouveau{NBSP}: "

    def cancelled(self) -> str:
        return f"Annulé{NBSP}: "

    def reinstated(self) -> str:
        return f"Finalement maintenu{NBSP}: "

    def tentative(self) -> str:
        return "à confirmer"

    def confirmed(self) -> str:
        return "confirmé"

    def aspect(self, aspect: Aspect) -> str:
        return ASPECTS[aspect]

    def arrival(self) -> str:
        return "arrivée"

    def says_no_more(self) -> str:
        return "(rien)"

    def everyone(self) -> str:
        return "tout le monde"

    def colon(self) -> str:
        return f"{NBSP}: "

    def more(self, count: int) -> str:
        return f"… et {count} autre{_s(count)}."

    def no_difference(self) -> str:
        return "Rien ne change."

    def first_load(self, mission: str, sessions: int, people: int) -> str:
        return (
            f"Nouvelle mission «{NBSP}{mission}{NBSP}»{NBSP}: "
            f"{sessions} étape{_s(sessions)} au programme, {people} personne{_s(people)}."
        )

    def people(self, joined: int, left: int, changed: int) -> str:
        said = [
            f"{joined} de plus" if joined else "",
            f"{left} de moins" if left else "",
            f"{changed} fiche{_s(changed)} modifiée{_s(changed)}" if changed else "",
        ]
        return f"Personnes{NBSP}: {', '.join(filter(None, said))}" if any(said) else ""

    def other(self, *, info: int, groups: int, settings: bool) -> str:
        said = [
            "infos pratiques" if info else "",
            "groupes" if groups else "",
            "réglages de la mission" if settings else "",
        ]
        return f"Aussi modifiés{NBSP}: {', '.join(filter(None, said))}" if any(said) else ""

    def recoded(self, title: str, old: str, new: str) -> str:
        return (
            f"«{NBSP}{title}{NBSP}» a changé de code ({old} → {new}){NBSP}: "
            f"c'est annoncé comme une annulation et une nouveauté. Est-ce voulu{NARROW}?"
        )

    def recoded_person(self, name: str) -> str:
        return (
            f"{name} a changé de code{NBSP}: c'est désormais une autre personne. "
            f"Est-ce voulu{NARROW}?"
        )


def _s(count: int) -> str:
    return "s" if count > 1 else ""
