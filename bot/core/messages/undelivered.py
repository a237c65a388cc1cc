"""The line for an organiser: what did not arrive, and why."""

from collections.abc import Iterable

from bot.core.bidi import isolated
from bot.core.languages import spoken
from bot.core.languages.conversation import conversation_in
from bot.core.languages.slack_app import SCOPES_FOR, SLACK_APP
from bot.core.languages.undelivered import undelivered_in
from bot.core.message import Message, line
from bot.core.messages.lines import Writer
from bot.core.mission import Mission
from bot.core.undelivered import Missed, Why

MOST_TITLES = 3
"""A digest names no sessions, and a reminder seldom more."""
ARRIVAL = "arrival"
"""It names the journey, and what comes after that is only said along with it."""
NAMELESS = ("evening_digest", "morning_brief", "home_digest", "your_day")


def undelivered_message(mission: Mission, missed: Iterable[Missed], language: str) -> Message:
    """Say in one line for each reason what did not arrive; the same thing is said once."""
    words = undelivered_in(language)
    things: dict[Why, dict[str, None]] = {}
    for one in missed:
        if one.why is Why.GONE:
            thing = words.lost(one.kind, _chat(mission, one.chat, language))
        elif one.why is Why.CLOSED:
            thing = _chat(mission, one.chat, language)
        elif one.why is Why.DENIED:
            purpose = SLACK_APP[spoken(language)].scopes.get(SCOPES_FOR.get(one.kind, ""), "")
            thing = words.permission(one.kind, purpose)
        else:
            thing = words.thing(one.kind, _titles(mission, one, language))
        things.setdefault(one.why, {})[thing] = None
    lines = [words.missed(why, tuple(things[why])) for why in Why if why in things]
    return Message(blocks=tuple(map(line, lines)))


def _chat(mission: Mission, name: str, language: str) -> str:
    """Name a chat as organisers know it."""
    kind, _, code = name.partition(":")
    words = conversation_in(language)
    match kind:
        case "group":
            return words.group_chat(isolated(mission.group_name(code)))
        case "person":
            person = mission.people_by_code.get(code)
            return isolated(person.name) if person is not None else code
        case "followers":
            return words.followers()
        case _:
            return words.main_chat()


def _titles(mission: Mission, missed: Missed, language: str) -> list[str]:
    if missed.kind in NAMELESS:
        return []
    writer = Writer(mission, language)
    known = mission.sessions_by_code
    most = 1 if missed.kind == ARRIVAL else MOST_TITLES
    return [writer.title(known[code]) for code in missed.sessions[:most] if code in known]
