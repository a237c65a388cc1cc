"""The questions at the end of a mission, in French."""

from bot.core.languages.french import NBSP
from bot.core.languages.french.typography import typeset
from bot.core.report.facts import Question

QUESTIONS = {
    Question.ADVICE: typeset("Que diriez-vous à ceux qui ne sont pas partis ?"),
    Question.NEXT: typeset("Où devrait aller la prochaine mission ?"),
    Question.WELL: typeset("Qu'est-ce qui s'est bien passé ?"),
    Question.BETTER: typeset("Qu'est-ce qui aurait pu être mieux ?"),
}
SHORT = {
    Question.ADVICE: "À ceux qui ne sont pas partis",
    Question.NEXT: "La prochaine mission",
    Question.WELL: "Ce qui s'est bien passé",
    Question.BETTER: "Ce qui aurait pu être mieux",
}


class FrenchWhole:
    """Implements `bot.core.languages.whole_mission.WholeWords`."""

    def title(self) -> str:
        return typeset("Avant de rentrer : le bilan de la mission")

    def nudge_title(self) -> str:
        return typeset("Le bilan de la mission : il est encore temps")

    def missing(self, people: int) -> str:
        if people == 1:
            return "Une personne n'a pas encore répondu."
        return f"{people} personnes n'ont pas encore répondu."

    def cannot_tell(self) -> str:
        return typeset("Si vous avez répondu, merci : les notes sont anonymes, je ne le vois pas.")

    def how_far(self) -> str:
        return typeset(
            "Avons-nous atteint nos objectifs ? De 1 (pas du tout) à 5 (tout à fait), "
            "une note à toucher pour chacun."
        )

    def stays_anonymous(self) -> str:
        return "Les notes sont anonymes."

    def open_until(self, day: str) -> str:
        return f"Vous pouvez répondre jusqu'au {day}."

    def count(self, answers: int) -> str:
        return f"{answers}{NBSP}avis"

    def yours(self, score: int) -> str:
        return typeset(f"votre note : {score} sur 5")

    def also_in_words(self) -> str:
        return "Et quatre questions, en quelques mots et en privé."

    def in_words(self) -> str:
        return "En quelques mots"

    def command(self) -> str:
        return "/monbilan"

    def written_privately(self) -> str:
        return "Les questions vous attendent dans notre conversation privée."

    def question(self, question: Question) -> str:
        return QUESTIONS[question]

    def short(self, question: Question) -> str:
        return SHORT[question]

    def reply_here(self) -> str:
        return typeset("Répondez à ce message, au clavier ou à la voix : une phrase suffit.")

    def who_reads(self, *, named: bool) -> str:
        whose = "avec votre nom" if named else "sans votre nom"
        return f"Seuls les organisateurs vous lisent, {whose}."

    def said_before(self) -> str:
        return typeset("Vous avez répondu :")

    def skip(self) -> str:
        return "Passer"

    def change(self) -> str:
        return "Modifier"

    def kept(self) -> str:
        return "C'est noté, merci."

    def all_asked(self) -> str:
        return typeset("C'est tout. Merci, et bon retour !")

    def nothing_asked(self) -> str:
        return "Aucun bilan n'est demandé pour cette mission."

    def not_yet(self) -> str:
        return "Je vous le demanderai avant le retour."

    def closed(self) -> str:
        return typeset("Le bilan de cette mission est clos : merci à tous ceux qui ont répondu.")
