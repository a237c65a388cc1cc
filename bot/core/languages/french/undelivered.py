"""What did not arrive, in French."""

from collections.abc import Sequence

from bot.core.languages.french import NARROW, NBSP
from bot.core.languages.french.typography import typeset
from bot.core.undelivered import Why

WHY = {
    Why.LATE: "J'étais à l'arrêt, et il était trop tard pour que ce soit utile. Pas envoyé",
    Why.FAILED: "Ceci n'a pas pu être remis",
    Why.DELAYED: "Arrivé avec beaucoup de retard",
    Why.DENIED: (
        f"Slack ne m'y autorise pas (à qui administre l'application, «{NBSP}fanion doctor{NBSP}» "
        "dit quoi faire). Il manque"
    ),
    Why.GONE: "Je n'ai plus accès à ces conversations",
    Why.CLOSED: (
        "Sujet fermé. Tant que je ne peux pas y écrire, ce qui lui est destiné paraît dans le "
        "sujet général"
    ),
    Why.UNCLEAR: "J'ai été interrompu, et je ne sais pas si ceci est arrivé",
}
LOST = {
    "removed": f"j'en ai été retiré{NBSP}: ajoutez-moi de nouveau et je reprends",
    "archived": f"canal archivé{NBSP}: désarchivez-le et je reprends",
    "blocked": "m'a bloqué",
    "lost": "la conversation ou le compte n'existe plus, ou je n'en fais plus partie",
}
THINGS = {
    "reminder": "rappel",
    "evening_digest": "programme de demain",
    "morning_brief": "programme du jour",
    "home_digest": "point du jour pour les contacts en France",
    "arrival": "message à l'arrivée",
    "feedback": "demande d'avis",
    "your_day": "votre journée",
    "mission_feedback": "bilan de la mission",
    "mission_nudge": "rappel du bilan de la mission",
    "follow_ups": "suites à donner",
    "broadcast": "annonce",
    "changes": "message sur les changements",
}


class FrenchUndelivered:
    """Implements `bot.core.languages.undelivered.UndeliveredWords`."""

    def missed(self, why: Why, things: Sequence[str]) -> str:
        return f"{WHY[why]}{NBSP}: {f'{NARROW}; '.join(things)}."

    def lost(self, kind: str, chat: str) -> str:
        return f"{chat} ({LOST[kind]})"

    def permission(self, name: str, purpose: str) -> str:
        return f"{name}, pour {purpose}" if purpose else name

    def thing(self, kind: str, titles: Sequence[str]) -> str:
        named = ", ".join(f"«{NBSP}{title}{NBSP}»" for title in titles)
        return f"{THINGS[kind]} {named}" if named else THINGS[kind]

    def unsure_title(self) -> str:
        return typeset("Arrivé ou non ?")

    def unsure(self) -> str:
        return (
            "L'envoi a été interrompu, et je ne peux pas savoir si ceci est arrivé. Rien ne "
            "repart sans votre accord."
        )

    def unsure_in(self, thing: str, chats: str) -> str:
        return typeset(f"{thing} : {chats}")

    def chats(self, count: int) -> str:
        return f"{count:,} conversations".replace(",", NARROW)

    def send_again(self) -> str:
        return "Renvoyer"

    def it_arrived(self) -> str:
        return "C'est bien arrivé"

    def sent_again(self, clock: str, by: str) -> str:
        return f"Renvoyé à {clock}{f' par {by}' if by else ''}."

    def goes_again(self, clock: str, by: str) -> str:
        return f"Renvoi décidé à {clock}{f' par {by}' if by else ''}."

    def had_arrived(self, clock: str, by: str) -> str:
        said = f"{by} l'a dit" if by else "c'est noté"
        return typeset(f"Bien arrivé : {said} à {clock}.")

    def none_again(self) -> str:
        return typeset("Rien n'est reparti : c'est trop tard, ou la conversation n'existe plus.")

    def some_left_out(self) -> str:
        return "Ce qui venait trop tard, ou n'a plus de conversation, n'est pas reparti."

    def noted(self) -> str:
        return "C'est noté."

    def decided_already(self) -> str:
        return "C'est déjà décidé."
