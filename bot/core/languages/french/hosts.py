"""Lines to hosts in French."""

from bot.core.languages.french import NBSP


class FrenchHosts:
    """Implements `bot.core.languages.hosts.HostWords`."""

    def line(self, host: str, party: str, news: str) -> str:
        return f"Bonjour {host}, ici {party}. {news} Merci, et bien cordialement."

    def party(self, organiser: str, people: int) -> str:
        if not people:
            return organiser
        return f"{organiser} ({people}{NBSP}personne{'s' if people > 1 else ''})"

    def when(self, day: str, clock: str) -> str:
        return f"du {day} à {clock}"

    def moved(self, day: str, old: str, new: str) -> str:
        return (
            f"Notre rencontre du {day} commencera à {new} au lieu de {old}. "
            "Dites-nous si cela ne vous convient pas."
        )

    def moved_day(self, old: str, day: str, clock: str) -> str:
        return (
            f"Notre rencontre {old} est déplacée au {day} à {clock}. "
            "Dites-nous si cela ne vous convient pas."
        )

    def late(self, when: str, late: str, about: str) -> str:
        return (
            f"Nous partons avec {late} de retard pour notre rencontre {when} et "
            f"n'arriverons peut-être chez vous que vers {about}. Veuillez nous en excuser."
        )

    def ends(self, day: str, old: str, new: str) -> str:
        return f"Notre rencontre du {day} se terminera à {new} au lieu de {old}."

    def cancelled(self, when: str) -> str:
        return f"Notre rencontre {when} n'aura pas lieu. Nous en sommes désolés."

    def takes_place(self, when: str) -> str:
        return f"Notre rencontre {when} est finalement maintenue. Nous nous en réjouissons."

    def place(self, when: str, place: str) -> str:
        return f"Notre rencontre {when} se tiendra à cette adresse{NBSP}: {place}."

    def number(self, when: str, old: int, new: int) -> str:
        return f"Pour notre rencontre {when}, nous serons {new} au lieu de {old}."
