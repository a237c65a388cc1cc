"""Ratings in French: « votre avis »."""

from bot.core.feedback import Refusal
from bot.core.languages.french import NARROW, NBSP

REFUSALS = {
    Refusal.NO_SESSION: "Cette rencontre n'est plus au programme.",
    Refusal.CANCELLED: "Cette rencontre a été annulée.",
    Refusal.NOT_ENDED: f"Attendons la fin{NBSP}: ce n'est pas terminé.",
    Refusal.NOT_ASKED: "On ne demande pas d'avis sur ce moment-là.",
    Refusal.CLOSED: "Les avis sur cette rencontre sont clos.",
    Refusal.MISSION_CLOSED: (
        f"Le bilan de cette mission est clos{NBSP}: merci à tous ceux qui ont répondu."
    ),
    Refusal.ORGANISER: "Seuls les participants donnent leur avis. /resultats vous les montre.",
    Refusal.FOLLOWER: (
        "Merci de votre intérêt, mais seuls ceux qui sont sur place donnent leur avis."
    ),
}


class FrenchFeedback:
    """Implements `bot.core.languages.feedback.FeedbackWords`."""

    def request_title(self, session: str) -> str:
        return f"Votre avis{NBSP}: {session}"

    def how_was_it(self) -> str:
        return "De 1 (décevant) à 5 (excellent), d'un seul geste."

    def stays_anonymous(self) -> str:
        return "C'est anonyme, et ouvert pendant 24 heures."

    def count(self, answers: int) -> str:
        if not answers:
            return "Pas encore d'avis"
        return f"{answers}{NBSP}avis"

    def score(self, score: int) -> str:
        return f"{score}{NBSP}★"

    def thanks(self, name: str, score: int) -> str:
        to = f" {name}" if name else ""
        return f"Merci{to}{NARROW}! {score} sur 5, c'est noté."

    def replaced(self, old: int, new: int) -> str:
        if old == new:
            return f"C'était déjà noté{NBSP}: {new} sur 5."
        return f"C'est changé{NBSP}: {new} sur 5 au lieu de {old}."

    def refused(self, why: Refusal) -> str:
        return REFUSALS[why]

    def results_title(self) -> str:
        return "Les avis"

    def nothing_rated(self) -> str:
        return "Aucune visite n'est encore terminée."

    def no_answers(self) -> str:
        return "pas d'avis"

    def average(self, average: float, answers: int) -> str:
        mean = f"{average:.1f}".replace(".", ",")
        return f"{mean} sur 5, {answers}{NBSP}avis"

    def hidden(self, answers: int) -> str:
        if answers == 1:
            return "1 avis reste caché"
        return f"{answers} avis restent cachés"

    def of_the_day(self, day: str) -> str:
        return f"{day[:1].upper()}{day[1:]}, en tout"

    def of_the_mission(self) -> str:
        return "Toute la mission"
