"""What did not arrive, in French."""

from collections.abc import Sequence

from bot.core.languages.french import NARROW, NBSP
from bot.core.undelivered import Why

WHY = {
    Why.LATE: "J'étais à l'arrêt, et il était trop tard pour que ce soit utile. Pas envoyé",
    Why.FAILED: "Ceci n'a pas pu être remis",
    Why.GONE: "Je n'ai plus accès à ces conversations",
    Why.UNCLEAR: "J'ai été interrompu, et je ne sais pas si ceci est arrivé",
}
LOST = {
    "removed": f"on m'en a retiré{NBSP}: ajoutez-moi de nouveau et je reprends",
    "blocked": "on m'y a bloqué",
    "lost": "la conversation ou le compte n'existe plus, ou je n'en fais plus partie",
}
THINGS = {
    "reminder": "rappel",
    "evening_digest": "programme de demain",
    "morning_brief": "programme du jour",
    "home_digest": "point du jour pour les contacts en France",
    "feedback": "demande d'avis",
    "your_day": "votre journée",
    "broadcast": "annonce",
    "notice": "message sur les changements",
}


class FrenchUndelivered:
    """Implements `bot.core.languages.undelivered.UndeliveredWords`."""

    def missed(self, why: Why, things: Sequence[str]) -> str:
        return f"{WHY[why]}{NBSP}: {f'{NARROW}; '.join(things)}."

    def lost(self, kind: str, chat: str) -> str:
        return f"{chat} ({LOST[kind]})"

    def thing(self, kind: str, titles: Sequence[str]) -> str:
        named = ", ".join(f"«{NBSP}{title}{NBSP}»" for title in titles)
        return f"{THINGS[kind]} {named}" if named else THINGS[kind]
