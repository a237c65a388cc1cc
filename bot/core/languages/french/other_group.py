"""Going with another group, in French."""

from collections.abc import Sequence

from bot.core.languages.french import NARROW, NBSP
from bot.core.languages.french.dates import FrenchDates


class FrenchOtherGroup:
    """Implements `bot.core.languages.other_group.OtherGroupWords`."""

    # aux organisateurs

    def asks(self, name: str, group: str) -> str:
        return f"{name} voudrait aller avec {_the(group)}"

    def from_to(self, left: str, group: str) -> str:
        return f"{left} → {group}" if left else f"→ {group}"

    def for_what(self) -> str:
        return f"Pour{NBSP}: "

    def would_miss(self) -> str:
        return "Manquerait"

    def misses_nothing(self) -> str:
        return "Ne manquerait rien de son propre programme."

    def fixed(self) -> str:
        return "horaire fixe"

    def journey(self) -> str:
        return "voyage"

    def capacity(self, people: int, capacity: int | None) -> str:
        come = f"{people} personne{'s' if people > 1 else ''} en tout"
        if capacity is None:
            return f"{come}{NARROW}; le nombre de places n'est pas connu."
        places = f"{capacity} place{'s' if capacity > 1 else ''}"
        if people > capacity:
            return f"Trop de monde{NBSP}: {come}, pour {places}."
        return f"{come}, pour {places}."

    def yes_visit(self) -> str:
        return "Oui, pour cette visite"

    def yes_on(self) -> str:
        return "Oui, à partir de maintenant"

    def no(self) -> str:
        return "Non"

    def decided(self, what: str, by: str) -> str:
        said = {
            "visit": "oui, pour cette visite",
            "on": "oui, à partir de maintenant",
            "no": "non",
        }[what]
        return f"{by}{NBSP}: {said}"

    def cannot_be(self) -> str:
        return f"Ce n'est plus possible{NBSP}: le programme a changé."

    def already_decided(self) -> str:
        return "C'est déjà décidé."

    # à qui demande

    def asked(self, organisers: Sequence[str]) -> str:
        names = FrenchDates().together(organisers)
        return f"Je demande à {names}." if names else "Je demande aux organisateurs."

    def asked_already(self) -> str:
        return f"C'est déjà demandé{NBSP}: je vous réponds dès que c'est décidé."

    def nobody_to_ask(self) -> str:
        return (
            f"Je ne peux joindre aucun organisateur en privé{NBSP}: "
            "demandez-lui directement, s'il vous plaît."
        )

    def nothing_to_join(self) -> str:
        return "Ce groupe n'a plus rien à son programme qui ne soit aussi au vôtre."

    def say_who_first(self) -> str:
        return f"Dites-moi d'abord qui vous êtes{NBSP}: /quisuisje"

    def granted_visit(self, group: str, what: str) -> str:
        return f"C'est d'accord{NBSP}: vous allez avec {_the(group)} pour {what}"

    def granted_on(self, group: str) -> str:
        return f"C'est d'accord{NBSP}: vous êtes maintenant avec {_the(group)}"

    def now_with(self, groups: str) -> str:
        if not groups:
            return "Vous n'êtes plus dans un groupe"
        return f"Changement de groupe{NBSP}: {groups}"

    def refused(self, group: str) -> str:
        return f"{group}{NBSP}: pas cette fois, vous restez avec votre groupe"

    def then_back(self) -> str:
        return "Ensuite, vous retrouvez votre groupe."

    # le journal

    def moved(self, name: str, group: str) -> str:
        return f"a dit oui à {name}, pour aller avec {_the(group)}"

    def kept(self, name: str, group: str) -> str:
        return f"a dit non à {name}, pour aller avec {_the(group)}"

    def begun(self, name: str, group: str) -> str:
        return f"{name} est avec {_the(group)}"

    def back(self, name: str) -> str:
        return f"{name} a retrouvé son groupe"

    def dropped(self, name: str, group: str) -> str:
        return (
            f"finalement, {name} ne va pas avec {_the(group)}{NBSP}: "
            "le programme ou les groupes ont changé"
        )


def _the(group: str) -> str:
    """Write « le groupe Numérique », and a name of another form as it is."""
    if group.casefold().startswith("groupe "):
        return f"le {group[:1].lower()}{group[1:]}"
    return group
