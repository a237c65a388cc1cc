"""Commands: ``/name`` and what follows it; said to the bot alone, the name is enough."""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.core.chat import Ask
from bot.core.report.wanted import WORDS
from bot.core.understanding.sentence import folded
from handlers import organisers, preferences

OWN_WORDS: Mapping[str, str] = {
    "calendar": "calendar",
    "done": "done",
    "termine": "done",
    "calendrier": "calendar",
    "forget": "forget",
    "oublier": "forget",
    "language": "language",
    "langue": "language",
    "link": "link",
    "relier": "link",
    "lookback": "lookback",
    "monbilan": "lookback",
    "mission": "mission",
    "mydata": "mydata",
    "mesdonnees": "mydata",
    "mute": "mute",
    "silence": "mute",
    "privacy": "privacy",
    "donnees": "privacy",
    "followups": "followups",
    "suivi": "followups",
    "groups": "groups",
    "groupes": "groups",
    "offer": "offer",
    "propose": "offer",
    "seek": "seek",
    "cherche": "seek",
    "question": "question",
    "questions": "questions",
    "late": "late",
    "retard": "late",
    "report": "report",
    "rapport": "report",
    "reminders": "reminders",
    "rappels": "reminders",
    "rollcall": "rollcall",
    "appel": "rollcall",
    "takeaways": "takeaways",
    "aretenir": "takeaways",
    "unmute": "unmute",
    "reprendre": "unmute",
    "whoami": "whoami",
    "quisuisje": "whoami",
}
"""What anyone sets for themselves, in English, and each with its French twin."""

AMENDING: Mapping[str, str] = {
    "add": "add",
    "ajouter": "add",
    "cancel": "cancel",
    "annuler": "cancel",
    "delay": "delay",
    "decaler": "delay",
    "meet": "meet",
    "rdv": "meet",
    "move": "move",
    "deplacer": "move",
    "place": "place",
    "lieu": "place",
    "swap": "swap",
    "echanger": "swap",
    "undo": "undo",
    "defaire": "undo",
}
"""What changes the programme: organisers', and only with a slash; else it is a sentence."""

FOLLOWED_BY = {
    "language": frozenset(preferences.LANGUAGES),
    "report": WORDS,
    "reminders": preferences.YES | preferences.NO,
}
"""What may follow a command for it to be one without its slash."""
REHEARSE = "rehearse"
"""The one that anything may follow: nobody begins a sentence with it."""

_COMMAND = re.compile(r"^/([^\s@/]+)(?:@\S+)?\s*(.*)$", re.DOTALL)
_BETWEEN = re.compile(r"[\W_]+")


def command_in(ask: Ask, known: Mapping[str, str]) -> tuple[str, str] | None:
    """Return which of *known* (word to name) was said, and the rest; accents do not matter."""
    found = _COMMAND.match(ask.text.strip())
    if found is None:
        return None
    name = known.get(folded(found[1]))
    return (name, found[2].strip()) if name else None


def amending_in(ask: Ask) -> tuple[str, str] | None:
    """Return which change of the programme is ordered, and the rest.

    "/cancel" alone leaves what was begun, and cancels no session.
    """
    found = command_in(ask, AMENDING)
    return found if found is not None and found != ("cancel", "") else None


def as_ordered(ask: Ask) -> Ask:
    """Return what is said to the bot as the command that it plainly is: "langue en", "aide".

    Where a slash means nothing, as in a direct message on Slack, people leave it out.
    Questions are understood without one anyway.
    """
    text = ask.text.strip()
    if not ask.addressed or text.startswith("/"):
        return ask
    return replace(ask, text=f"/{text}") if _is_command(text) else _run_together(ask)


def _is_command(text: str) -> bool:
    first, _, rest = folded(text).partition(" ")
    name = OWN_WORDS.get(first) or organisers.COMMANDS.get(first, "")
    if not rest or name == REHEARSE:
        return bool(name)
    return rest in FOLLOWED_BY.get(name, ())


def _run_together(ask: Ask) -> Ask:
    """Take "Qui suis-je ?" and "Résultats !" for the commands that sound like it."""
    word = _BETWEEN.sub("", folded(ask.text))
    known = word in OWN_WORDS or word in organisers.COMMANDS
    return replace(ask, text=f"/{word}") if known else ask
