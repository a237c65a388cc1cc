"""How a sentence was read: its words, the part that each of them plays, and the question."""

from dataclasses import dataclass, fields

from bot.core.mission import Mission
from bot.core.understanding.commands import command_of
from bot.core.understanding.ear import Impression, impression
from bot.core.understanding.naming import names_of
from bot.core.understanding.pieces import Piece
from bot.core.understanding.question import Question
from bot.core.understanding.reading import Reading, readings_of
from bot.core.understanding.rules import question_of
from bot.core.understanding.tags import Tag

NAME, GROUP, UNKNOWN = "name", "group", "unknown"


@dataclass(frozen=True, kw_only=True)
class Explained:
    """One sentence.

    *words* are pairs of a word, or words that belong together, and what they
    can mean: tags in lower case, "name" for a name of the mission's, "group",
    or "unknown".  *asks* is the question as pairs of a field and its value,
    empty where there is none; *plain*: anybody would take it for one.
    """

    text: str
    language: str
    words: tuple[tuple[str, tuple[str, ...]], ...]
    asks: tuple[tuple[str, str], ...]
    plain: bool


def explained(text: str, mission: Mission) -> tuple[Explained, ...]:
    """Tell how each sentence of *text* is read; none for a command, which is not read."""
    if command_of(text) is not None:
        return ()
    names = names_of(mission)
    found = []
    for reading in readings_of(text, names):
        question = question_of(reading, mission, names)
        found.append(
            Explained(
                text=reading.sentence,
                language=reading.language,
                words=tuple(
                    (" ".join(one.words), _meaning(one, reading)) for one in reading.pieces
                ),
                asks=_asked(question),
                plain=question is not None and question.plain,
            )
        )
    return tuple(found)


def sounding(text: str, mission: Mission, *, from_home: bool = False) -> Impression | None:
    """Tell what *text* sounds like, whatever its rules say; None for what is not read."""
    names = names_of(mission)
    readings = readings_of(text, names) if command_of(text) is None else []
    return impression(readings, names, from_home=from_home) if readings else None


def _meaning(piece: Piece, reading: Reading) -> tuple[str, ...]:
    if piece.group:
        return (f"{GROUP} {piece.group}",)
    if piece.tags:
        return tuple(tag.name.lower() for tag in Tag if tag in piece.tags)
    named = piece.name or any(word in reading.content for word in piece.words)
    return (NAME,) if named else (UNKNOWN,)


def _asked(question: Question | None) -> tuple[tuple[str, str], ...]:
    """Write down what is not as it is by default."""
    if question is None:
        return ()
    default = Question(asks=question.asks)
    told = [("asks", question.asks.value)]
    for field in fields(question):
        value = getattr(question, field.name)
        if field.name in ("asks", "plain", "loosely") or value == getattr(default, field.name):
            continue
        told.append((field.name, _written(value)))
    return tuple(told)


def _written(value: object) -> str:
    if isinstance(value, tuple | frozenset):
        return ", ".join(sorted(map(str, value)))
    return str(getattr(value, "value", value))
