"""That a visit is over, in French."""

from bot.core.languages.french import NARROW, NBSP


class FrenchEnding:
    """Implements `bot.core.languages.ending.EndingWords`."""

    def noted(self, visit: str) -> str:
        return f"C'est noté{NBSP}: {visit}, c'est fini. Je recueille les avis."

    def mistake(self) -> str:
        return "Non, cela continue"

    def goes_on(self, visit: str) -> str:
        return f"Entendu{NBSP}: {visit} continue. Je demanderai les avis à la fin."

    def too_early(self) -> str:
        return "Finalement, cela continue. Je demanderai les avis à la fin."

    def rated(self) -> str:
        return f"Un avis a déjà été donné{NBSP}: on ne revient pas en arrière."

    def which(self) -> str:
        return f"Qu'est-ce qui est fini{NARROW}?"

    def not_begun(self, visit: str, clock: str) -> str:
        return f"{visit} ne commence qu'à {clock}."

    def over(self, visit: str, clock: str) -> str:
        return f"{visit}, c'est fini depuis {clock}."

    def nothing(self) -> str:
        return "Aucune visite n'est en cours."

    def has_ended(self, visit: str) -> str:
        return (
            f"a dit que c'était fini{NBSP}: {visit}"
            if visit
            else "a dit qu'une visite était finie"
        )
