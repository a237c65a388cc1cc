"""Questions for hosts, in French: « questions aux interlocuteurs »."""

from bot.core.languages.french.typography import typeset


class FrenchHostQuestions:
    """Implements `bot.core.languages.host_questions.HostQuestionWords`."""

    def title(self, visit: str) -> str:
        return f"Questions · {visit}"

    def on_the_way(self, visit: str) -> str:
        return f"Vos questions · {visit}"

    def own_title(self) -> str:
        return "Vos questions aux interlocuteurs"

    def off(self, *, by_organiser: bool) -> str:
        if by_organiser:
            return typeset(
                "Les questions aux interlocuteurs ne sont pas activées pour cette mission : "
                "/reglages les active."
            )
        return (
            "Vos organisateurs n'ont pas activé les questions aux interlocuteurs "
            "pour cette mission."
        )

    def what_to_ask(self) -> str:
        return typeset(
            "Écrivez /question et votre question, pour la prochaine visite ; ou nommez-en une : "
            "/question pour Google : combien de personnes travaillent ici ?"
        )

    def noted(self, visit: str) -> str:
        return typeset(f"Votre question est notée pour « {visit} ».")

    def counted(self, visit: str) -> str:
        return typeset(f"La même question est déjà posée pour « {visit} » : votre voix compte.")

    def which(self) -> str:
        return typeset("Pour quelle visite ?")

    def none_yet(self) -> str:
        return "Pas encore de question."

    def votes(self, count: int) -> str:
        return f"{count} voix"

    def to_vote(self) -> str:
        return (
            "Touchez un numéro pour voter, et une seconde fois pour retirer votre voix. "
            "Les plus demandées partent avec le rappel."
        )

    def vote(self, number: int) -> str:
        return f"▲ {number}"

    def voted(self, *, so: bool) -> str:
        return "Votre voix compte." if so else "Votre voix est retirée."

    def begun(self) -> str:
        return typeset("La visite a commencé : le vote est clos.")

    def nothing_ahead(self) -> str:
        return typeset("Plus aucune visite n'est prévue : il n'y a plus personne à interroger.")

    def not_found(self, said: str) -> str:
        return typeset(
            f"Je ne trouve pas « {said} » parmi les visites. "
            "Essayez un titre, ou le nom d'un interlocuteur."
        )

    def see(self) -> str:
        return "Voir les questions"

    def manage(self) -> str:
        return "Répondre ou retirer"

    def more(self) -> str:
        return "Autres questions"

    def withdraw(self, number: int = 0) -> str:
        return f"Retirer la {number}" if number else "Retirer"

    def withdrawn(self) -> str:
        return "La question est retirée."

    def not_yours(self) -> str:
        return "Seuls les organisateurs et l'auteur de la question le peuvent."

    def answered(self, number: int) -> str:
        return f"Réponse à la {number}"

    def ask_line(self, question: str) -> str:
        return typeset(
            f"« {question} » Quelle a été la réponse, en une phrase ? Écrivez-la-moi ici."
        )

    def line_title(self) -> str:
        return "La réponse"

    def line_label(self) -> str:
        return "En une phrase"

    def keep(self) -> str:
        return "Garder"

    def line_kept(self) -> str:
        return typeset("La réponse est notée ; elle figurera dans le rapport.")

    def no_such_number(self) -> str:
        return typeset("Ce numéro n'est pas dans la liste : /questions la montre.")

    def too_long(self, characters: int, limit: int) -> str:
        return typeset(
            f"Votre texte fait {characters} caractères, pour {limit} au plus. Il est toujours "
            "dans votre message : raccourcissez-le et renvoyez-le."
        )

    def too_many(self, limit: int) -> str:
        return typeset(
            f"Vous avez {limit} questions sans réponse, c'est le maximum. "
            "Retirez-en une d'abord : /question, en privé, les montre."
        )
