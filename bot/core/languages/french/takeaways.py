"""Lines to take home in French: « à retenir »."""

from bot.core.languages.french import NARROW, NBSP


class FrenchTakeaways:
    """Implements `bot.core.languages.takeaways.TakeawayWords`."""

    def brought_home(self) -> str:
        return "Ce qu'ils en retiennent"

    def said_of(self, text: str, session: str, name: str) -> str:
        by = f", {name}" if name else ""
        return f"«{NBSP}{text}{NBSP}» ({session}{by})"

    def picks_title(self) -> str:
        return "À retenir"

    def none_yet(self) -> str:
        return (
            "Personne n'a encore écrit de phrase à retenir. Chacun y est invité le soir, en privé."
        )

    def how_to_pick(self, picked: int, lines: int) -> str:
        chosen = f"dont {picked} choisie{'s' if picked > 1 else ''}"
        written = f"{lines} phrase{'s' if lines > 1 else ''}"
        return (
            f"{written}, {chosen} pour le rapport. Touchez un numéro pour choisir une phrase "
            f"ou l'écarter{NARROW}; le rapport suit l'ordre de vos choix."
        )

    def only_here(self) -> str:
        return "entre nous"

    def number(self, number: int, place: int | None) -> str:
        return f"{number} ✓ n° {place}" if place is not None else str(number)

    def first(self, number: int) -> str:
        return f"{number} en tête"

    def none_of_yours(self) -> str:
        return (
            "Vous n'avez pas encore écrit de phrase à retenir. Je vous le propose en privé, "
            "le soir des jours de visite."
        )

    def how_to_share(self) -> str:
        return (
            "C'est vous qui décidez qui lit vos phrases. Touchez un bouton pour changer"
            f"{NBSP}: entre nous (les organisateurs), à partager sans votre nom, ou avec."
        )

    def who_reads(self, number: int, *, shareable: bool, signed: bool) -> str:
        if not shareable:
            return f"{number} · entre nous"
        return f"{number} · à partager, " + ("avec mon nom" if signed else "sans mon nom")

    def page(self, page: int, of: int) -> str:
        return f"Page {page} sur {of}"

    def before(self) -> str:
        return "Précédentes"

    def after(self) -> str:
        return "Suivantes"

    def photo_kept(self, session: str, photos: int) -> str:
        of = f" ({session})" if session else ""
        many = f"{photos}{NBSP}photo{'s' if photos > 1 else ''} en tout"
        return f"C'est gardé pour le rapport{of}{NBSP}: {many}."

    def logo_kept(self) -> str:
        return "C'est noté. Votre logo figurera en tête des rapports."

    def no_picture(self) -> str:
        return (
            "Je ne peux pas mettre ce fichier dans le rapport. Envoyez plutôt une photo "
            f"en JPEG, en PNG ou en WebP, de 5{NBSP}Mo au plus."
        )

    def too_many(self, most: int) -> str:
        return f"Le rapport compte déjà {most}{NBSP}photos. Retirez-en une d'abord."

    def members_only(self) -> str:
        return (
            f"Dites-moi d'abord qui vous êtes avec /quisuisje{NARROW}; "
            "je garderai ensuite la photo."
        )

    def leave_out(self) -> str:
        return "Retirer du rapport"

    def left_out(self) -> str:
        return "La photo est supprimée."

    def not_theirs(self) -> str:
        return "Seuls les organisateurs et la personne qui l'a donnée peuvent la retirer."
