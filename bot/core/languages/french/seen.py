"""Who has seen what, in French: « Vu »."""

from bot.core.languages.french import NARROW, NBSP


class FrenchSeen:
    """Implements `bot.core.languages.seen.SeenWords`."""

    def button(self, seen: int, of: int) -> str:
        return f"Vu ({seen} sur {of})" if seen else "Vu"

    def count(self, seen: int, of: int) -> str:
        if not seen:
            return f"Personne ne l'a encore vu, sur {of}"
        verb = "l'ont" if seen > 1 else "l'a"
        return f"{seen} personne{'s' if seen > 1 else ''} sur {of} {verb} vu"

    def you_have(self) -> str:
        return "Vous l'avez vu."

    def noted(self, name: str) -> str:
        return f"Merci{f' {name}' if name else ''}, c'est noté."

    def already_noted(self) -> str:
        return "C'était déjà noté."

    def not_asked(self) -> str:
        return "On ne compte ici que les personnes concernées."

    def nudge_title(self, changes: int) -> str:
        what = "ces changements" if changes > 1 else "ce changement"
        return f"Avez-vous vu {what}{NARROW}?"

    def still_holds_title(self) -> str:
        return "Ce qui a changé entre-temps"

    def moved_to(self, when: str) -> str:
        return f"Déplacé à {when}" if when[:1].isdigit() else f"Déplacé au {when}"

    def moved_place(self, place: str) -> str:
        return f"Autre lieu ({place})" if place else "Autre lieu"

    def is_off(self) -> str:
        return "Annulé"

    def is_changed(self) -> str:
        return "Modifié"

    def missing(self, count: int) -> str:
        return "Ne l'a pas vu" if count == 1 else "Ne l'ont pas vu"

    def everyone_has(self, of: int) -> str:
        return "Vu" if of == 1 else f"Vu par les {of} personnes concernées"

    def no_direct_chat(self) -> str:
        return "pas de message direct possible"

    def more(self, count: int) -> str:
        return f"… et {count} autre{'s' if count > 1 else ''}."

    def alarm_title(self, unseen: int, of: int) -> str:
        verb = "ne l'ont pas vu" if unseen > 1 else "ne l'a pas vu"
        people = f"{unseen} personne{'s' if unseen > 1 else ''} sur {of}"
        return f"Changement urgent{NBSP}: {people} {verb}"

    def alarm_over(self) -> str:
        return f"Changement urgent{NBSP}: tout le monde l'a vu"
