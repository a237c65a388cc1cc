"""Headcounts and who is late, in French: « appel », « retard »."""

from bot.core.languages.french import NARROW, NBSP


class FrenchHeadcount:
    """Implements `bot.core.languages.headcount.HeadcountWords`."""

    def title(self, what: str, clock: str) -> str:
        return f"Appel · {what}, {clock}"

    def present(self, count: int, of: int) -> str:
        return f"{count} sur {of} présent{'s' if of > 1 else ''}"

    def missing(self, count: int) -> str:
        return f"Il en manque {count}" if count > 1 else "Il manque"

    def everyone(self) -> str:
        return "Tout le monde est là."

    def late_by(self, length: str) -> str:
        return f"en retard de {length}"

    def no_direct_chat(self) -> str:
        return "pas de message direct possible"

    def more(self, count: int) -> str:
        return f"… et {count} autre{'s' if count > 1 else ''}."

    def all_here(self) -> str:
        return "Tout le monde est là"

    def ask_in_group(self) -> str:
        return "Demander dans le groupe"

    def leaving(self) -> str:
        return "On part dans 5 min"

    def more_names(self) -> str:
        return "Suite des noms"

    def asked_at(self, clock: str) -> str:
        return f"Demandé dans le groupe à {clock}"

    def left_at(self, clock: str, reached: int) -> str:
        said = f"«{NBSP}On part dans 5 min{NBSP}» à {clock}"
        people = f"{reached} personne{'s' if reached > 1 else ''}"
        return f"{said}, en privé à {people}" if reached else said

    def said_in_group(self) -> str:
        return "Le groupe est prévenu, sans nommer personne"

    def command(self) -> str:
        return "/appel"

    def nothing_ahead(self) -> str:
        return f"Plus rien au programme{NBSP}: pas d'appel à faire."

    def which(self) -> str:
        return f"L'appel pour quel rendez-vous{NARROW}?"

    def not_found(self, said: str) -> str:
        return (
            f"Je ne trouve pas «{NBSP}{said}{NBSP}» dans ce qui vient. "
            "Essayez /appel suivi d'un titre ou d'un groupe."
        )

    def nobody_missing(self) -> str:
        return "Il ne manque personne."

    def no_chat(self) -> str:
        return "Il n'y a pas de conversation du groupe où demander."

    def here(self) -> str:
        return "Je suis là"

    def are_you_here(self) -> str:
        return f"Êtes-vous là{NARROW}?"

    def noted(self, name: str) -> str:
        return f"Merci{f' {name}' if name else ''}, c'est noté."

    def already_noted(self) -> str:
        return "C'était déjà noté."

    def not_expected(self) -> str:
        return "On ne compte ici que les personnes attendues."

    def we_leave(self, what: str) -> str:
        return f"On part dans 5 minutes{NBSP}: {what}"

    def we_leave_without(self) -> str:
        return "Il manque encore du monde. Rejoignez-nous, ou appelez."

    # en retard

    def late_noted(self, organisers: str, count: int) -> str:
        if not organisers:
            return f"Noté. Je ne peux joindre personne en privé{NBSP}: appelez, s'il vous plaît."
        return f"Noté{NBSP}: {organisers} {'est' if count == 1 else 'sont'} au courant."

    def how_late(self) -> str:
        return f"De combien serez-vous en retard{NARROW}?"

    def minutes(self, minutes: int) -> str:
        return f"{minutes}{NBSP}min"

    def nothing_to_be_late_for(self) -> str:
        return f"Rien ne vous attend{NBSP}: vous n'êtes en retard nulle part."

    def only_travellers(self) -> str:
        return "Cela ne concerne que les personnes qui voyagent avec le groupe."

    def somebody_late(self, name: str, length: str) -> str:
        return f"{name} aura {length} de retard"

    def somebody_on_time(self, name: str) -> str:
        return f"{name} est là"

    def shift(self, length: str) -> str:
        return f"Décaler le départ de {length}"

    # ce qui est gardé de quelqu'un

    def kept(self) -> str:
        return "Appels"

    def kept_times(self, present: int, late: int) -> str:
        there = f"présence notée {present} fois"
        return f"{there}, retard {late} fois" if late else there

    # le journal

    def was_late(self, length: str) -> str:
        return f"aura {length} de retard"

    def said_leaving(self, count: int) -> str:
        who = f"{count} personnes manquantes" if count > 1 else "une personne manquante"
        return f"a prévenu {who}{NBSP}: départ dans 5 min"
