"""Ratings as a picture, in French."""

from bot.core.languages.french import NBSP


class FrenchResults:
    """Implements `bot.core.languages.results.ResultsWords`."""

    def mean(self, average: float) -> str:
        return f"{average:.1f}".replace(".", ",")

    def of_five(self, answers: int) -> str:
        return f"sur 5, {self.answers(answers)}"

    def answers(self, answers: int) -> str:
        return f"{answers}{NBSP}avis"

    def day_by_day(self) -> str:
        return "Jour par jour"

    def visit_by_visit(self) -> str:
        return "Visite par visite"

    def spread(self) -> str:
        return "De 1 à 5, combien d'avis"

    def objectives(self) -> str:
        return "Les objectifs"

    def reached(self) -> str:
        return "Objectifs atteints, selon les participants"

    def of_visits(self) -> str:
        return "Les visites de chaque objectif"

    def serving(self) -> str:
        return "Les visites qui y contribuent"

    def no_visit(self) -> str:
        return "pas encore de visite"

    def not_found(self, text: str) -> str:
        return (
            f"Je ne trouve pas «{NBSP}{text}{NBSP}» parmi ce qui a été noté. "
            f"Essayez un jour, une visite ou un objectif{NBSP}: /resultats mardi"
        )

    def comes_directly(self) -> str:
        return "L'image arrive dans notre conversation privée."

    def file(self, what: str) -> str:
        return f"avis {what}"
