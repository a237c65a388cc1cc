"""Whom something is said to, and whom it is about: "Paul, when is lunch?", « Tran, qui ? »."""

import re

from bot.core.understanding.names import Names
from bot.core.understanding.pieces import FILLER_ONLY, Piece, pieces_of
from bot.core.understanding.sentence import words_of
from bot.core.understanding.spelling import spelled_out
from bot.core.understanding.tags import Tag
from bot.core.understanding.vocabulary import tags_of

LONGEST_CALL = 40
"""Characters of whom something is said to."""
_VOCATIVE = re.compile(r"^\s*([^,?!]{2,40}),\s*(.+)$", re.DOTALL)
_MARKS = " \t\n?!.…"
"""What may end a sentence, behind whom it is said to."""
TAKES_UP = (("what", "about"), ("how", "about"))
WHEN_OR_WHO = frozenset(
    {
        Tag.FILLER, Tag.TODAY, Tag.TOMORROW, Tag.DAY_AFTER, Tag.MORNING, Tag.AFTERNOON,
        Tag.EVENING, Tag.WEEKDAY, Tag.MONTH, Tag.DAY_NUMBER, Tag.GROUP, Tag.OTHER_GROUP,
    }
)  # fmt: skip
OF_THEM = frozenset(words_of("he she his her il elle son sa lui"))
WHO_ALONE = frozenset({Tag.WHO, Tag.FILLER, Tag.ASK, Tag.IT, Tag.WHICH})
OF_SOMEBODY = WHO_ALONE | {
    *(Tag.WHAT, Tag.DO, Tag.JOB, Tag.FIRM, Tag.OTHERS, Tag.SOMEONE, Tag.HOST, Tag.TALK, Tag.BE)
}
"""What is said by who asks about somebody, and not when or where."""


def without_vocative(sentence: str, names: Names) -> str:
    """Leave out whom it is said to: "Florence, on part quand ?", "hi Paul, when is lunch?"."""
    greeting, comma, rest = sentence.partition(",")
    if comma and len(greeting) <= LONGEST_CALL and _greets(greeting) and words_of(rest):
        sentence = rest.strip()
    if (found := _VOCATIVE.match(sentence)) and _calls(found[1], names):
        return sentence if _asks_of_them(found[2], names) else found[2]
    bare = sentence.rstrip(_MARKS)
    asked, comma, called = bare.rpartition(",")
    if comma and asked and len(called) <= LONGEST_CALL and _calls(called, names):
        return asked + sentence[len(bare) :].strip()
    return sentence


def taken_up(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Take "what about tomorrow?" for "and tomorrow?": of nothing else it is said of a bot."""
    first, *rest = pieces or (Piece(()),)
    timed = {tag for piece in rest for tag in piece.tags}
    known = rest and all(piece.tags for piece in rest)
    if first.words not in TAKES_UP or not known or not timed <= WHEN_OR_WHO:
        return pieces
    return (first._replace(tags=frozenset({Tag.LINK})), *rest)


def _asks_of_them(rest: str, names: Names) -> bool:
    """Tell whether it is about whom it seems to be said to: « Lafargue, c'est qui ? »."""
    words = words_of(rest)
    pieces = tuple(pieces_of(tuple(spelled_out(words, frozenset(), names)), names))
    told = {tag for piece in pieces for tag in piece.tags}
    if not OF_THEM.isdisjoint(words):
        return told <= OF_SOMEBODY
    return Tag.WHO in told and told <= WHO_ALONE and all(piece.tags for piece in pieces)


def _greets(text: str) -> bool:
    words = words_of(text)
    return (
        bool(words)
        and (tags_of(words) or FILLER_ONLY) == FILLER_ONLY
        and all(Tag.FILLER in tags_of((word,)) for word in words)
    )


def _calls(text: str, names: Names) -> bool:
    words = words_of(text)
    return any(word in names.people for word in words) and all(
        word in names.people or tags_of((word,)) & {Tag.FILLER, Tag.THANKS, Tag.PLEASE}
        for word in words
    )
