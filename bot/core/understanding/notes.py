"""What the notes of the programme speak of, so that a thing is found by its own word."""

from collections.abc import Iterable, Mapping

from bot.core.mission import Mission, Session
from bot.core.understanding.practical import singular
from bot.core.understanding.sentence import words_of
from bot.core.understanding.tags import Tag
from bot.core.understanding.vocabulary import tags_of

SHORTEST = 2
SAYING = frozenset(
    {Tag.BRING, Tag.WEAR, Tag.NEED, Tag.THING, Tag.INFO_WORD, Tag.SOCIAL, Tag.CALL, Tag.WEATHER}
)
"""What a thing may be besides: a photo, a telephone."""


def is_noted(session: Session, things: Iterable[str]) -> bool:
    """Tell whether the notes of *session* speak of one of *things*."""
    said = {singular(word) for text in session.notes.all for word in words_of(text)}
    return not said.isdisjoint(things)


def noted_in(mission: Mission) -> Mapping[str, frozenset[str]]:
    """Return for each telling word of the notes the codes of the sessions that have it there."""
    found: dict[str, set[str]] = {}
    for session in mission.sessions:
        for text in session.notes.all:
            for word in words_of(text):
                if len(word) > SHORTEST and tags_of((word,)) <= SAYING:
                    found.setdefault(singular(word), set()).add(session.code)
    return {word: frozenset(codes) for word, codes in found.items()}
