"""Which words of a sentence belong together, and what they can mean."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.core.understanding.cities import home_cities
from bot.core.understanding.names import WEAK, Field, Names
from bot.core.understanding.sentence import CLOCK_TIME, WHERE, words_of
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import NO_TAGS, Phrase, particles, tags_of, vocabulary

LONGEST_VERB = 3
"""Words of what may stand before « où »: « on se rejoint »."""
HOURS = 24
DAY_NUMBER = re.compile(r"([0-3]?\d)(st|nd|rd|th|er|e|eme)?")
KNOWING = frozenset(
    words_of(
        "savoir sait sais savez dire redire rappeler rappelle rappelez indiquer indiquez preciser "
        "confirmer oublie est sont es"
    )
)
NOT_BEHIND_WHERE = frozenset(words_of("pas non bien quoi plus si alors encore"))
"""What stands before « où » that was typed without its accent, and what never behind it."""
BEFORE_WHERE = frozenset({Tag.MEET, Tag.GO, Tag.LEAVE, Tag.EAT})
"""What stands before « où » that was typed without its accent."""
INTERROGATIVES = frozenset(
    {
        Tag.ASK, Tag.WHAT, Tag.WHICH, Tag.WHEN, Tag.WHERE, Tag.WHO, Tag.HOW_LONG, Tag.LONG,
        Tag.CLOCK, Tag.CLOCK_THEN, Tag.HOW, Tag.HOW_MANY,
    }
)  # fmt: skip
CLOCK_NOUN = "time"
TOWER = "tour"
FEMININE = ("la", "cette", "une")
MONTH_ONLY = frozenset({Tag.MONTH})
IN_A_MONTH = ("en", "de", "du", "fin", "debut", "mi", "le")
FILLER_ONLY = frozenset({Tag.FILLER})
BEGIN_ANEW = (INTERROGATIVES - {Tag.ASK}) | {Tag.PARTING, Tag.SOCIAL}
"""What no word of another phrase belongs to: « qu'est-ce qu'on a / demain »."""


class Piece(NamedTuple):
    """A word, or words that belong together, and what they can mean."""

    words: Phrase
    tags: frozenset[Tag] = NO_TAGS
    group: str = ""
    name: bool = False
    city: bool = False


def pieces_of(words: Phrase, names: Names) -> Iterator[Piece]:
    """Take the longest phrases, also where two share a word: "the flight" and "flight back"."""
    covered, shared = 0, False
    for at in range(len(words)):
        if at < covered and not shared:
            continue
        piece = _piece_at(words, at, names)
        end = at + len(piece.words)
        own = bool(piece.group) or piece.name or not piece.tags
        if at == covered:
            yield piece
        elif end > covered and not own and piece.tags.isdisjoint(BEGIN_ANEW):
            yield piece._replace(words=words[covered:end])
        else:
            continue
        covered, shared = end, not own


def _piece_at(words: Phrase, at: int, names: Names) -> Piece:
    """Take the longest thing that begins at *at*, a name before a common phrase."""
    table, first = vocabulary(), words[at]
    most = max(table.longest.get(first, 1), names.longest.get(first, 1))
    for length in range(min(most, len(words) - at), 0, -1):
        phrase = words[at : at + length]
        named = _named(phrase, words[max(0, at - 2) : at], words[at + length :], names)
        if named and not (named.group and _goes_on(words, at, length, names)):
            return named
        if length == 1 and _is_day_number(words, at):
            return Piece(phrase, frozenset({Tag.DAY_NUMBER}))
        if phrase not in table.phrases or _says_a_name(phrase, words[at - 1 : at], names):
            continue
        if not any(
            _begins_a_group(words, inner, at + length, names)
            for inner in range(at + 1, at + length)
        ):
            return Piece(
                phrase, NO_TAGS if _is_noun(words, at, length, names) else table.phrases[phrase]
            )
    return Piece(words[at : at + 1], _tags_of_single(words, at))


def _goes_on(words: Phrase, at: int, length: int, names: Names) -> bool:
    """Tell whether a name goes on where "the hospitals" ends: "the hospitals fund"."""
    if words[at] not in particles(Particle.ARTICLE) or at + length >= len(words):
        return False
    following = words[at + length]
    return following in names.words and following not in names.people


def _is_noun(words: Phrase, at: int, length: int, names: Names) -> bool:
    """Tell whether what means something else is a thing: « la tour », « à la TU », "at MaRS"."""
    word, before, after = words[at], "".join(words[at - 1 : at]), "".join(words[at + 1 : at + 2])
    if length > 1 or (word not in names.acronyms and word != TOWER):
        return False
    if tags_of((word,)) == MONTH_ONLY:
        return before not in IN_A_MONTH and not any(one.isdigit() for one in before + after)
    return before in FEMININE or (word != TOWER and before == "the")


def _begins_a_group(words: Phrase, at: int, end: int, names: Names) -> bool:
    """Tell whether a group is named from *at* to beyond *end*: "where is the / group B"."""
    most = min(names.longest.get(words[at], 0), len(words) - at)
    return any(words[at : at + length] in names.groups for length in range(end - at + 1, most + 1))


def _says_a_name(phrase: Phrase, before: Phrase, names: Names) -> bool:
    """Tell whether what else says little is a name: « à la réception », « la chambre »."""
    tags = vocabulary().phrases[phrase]
    if len(phrase) == 1:
        if not tags <= WEAK or Tag.ME in tags_of(before):
            return False
    elif not tags <= {Tag.FILLER, Tag.GROUP}:
        return False
    return any(Field.TITLE in names.words.get(word, {}).values() for word in phrase)


def _named(phrase: Phrase, before: Phrase, behind: Phrase, names: Names) -> Piece | None:
    """Return *phrase* as a name of the mission's, None where it is none."""
    if phrase in names.groups:
        return Piece(phrase, frozenset({Tag.FILLER}), group=names.groups[phrase])
    if phrase in names.phrases:
        return Piece(phrase, name=True)
    of_a_city = not particles(Particle.CITY).isdisjoint(before[-1:]) or _of_a_country(before)
    if of_a_city or (CLOCK_NOUN in (*phrase[1:], *behind[:1])):  # "UK time"
        if phrase in names.home:
            return Piece(phrase, frozenset({Tag.HOME}))
        if phrase in names.site:
            return Piece(phrase, frozenset({Tag.HERE}), city=True)
        if len(phrase) == 1 and phrase[0] in home_cities(names.home):
            return Piece(phrase, frozenset({Tag.HOME}), city=True)
    return None


def _of_a_country(before: Phrase) -> bool:
    """Tell whether a country may follow: « pour la France »."""
    article = not particles(Particle.THE).isdisjoint(before[-1:])
    return article and not particles(Particle.AIM).isdisjoint(before[:1])


def _tags_of_single(words: Phrase, at: int) -> frozenset[Tag]:
    word = words[at]
    if word == CLOCK_TIME:
        return frozenset({Tag.CLOCK_TIME})
    if (
        word.isdecimal()
        and int(word) <= HOURS
        and at
        and words[at - 1] in particles(Particle.HOUR)
    ):
        return frozenset({Tag.CLOCK_TIME})
    if word.startswith("/"):
        return frozenset({Tag.MONTH})
    return _tags_of_ou(words, at) if word in (WHERE, "ou") else NO_TAGS


def _tags_of_ou(words: Phrase, at: int) -> frozenset[Tag]:
    """Tell « où » from « ou » where the accent is missing: by what stands before it."""
    asks = words[at] == WHERE or at in (0, len(words) - 1)
    if not asks and words[at + 1] not in NOT_BEHIND_WHERE:
        asks = words[at - 1] in KNOWING
    if not asks:
        before = (
            tags_of(words[at - length : at]) for length in range(1, min(at, LONGEST_VERB) + 1)
        )
        asks = any(tags & BEFORE_WHERE for tags in before)
    return frozenset({Tag.WHERE if asks else Tag.FILLER})


def _is_day_number(words: Phrase, at: int) -> bool:
    found = DAY_NUMBER.fullmatch(words[at])
    if found is None or not 1 <= int(found[1]) <= 31:  # noqa: PLR2004  (days of a month)
        return False
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    dated = {Tag.MONTH, Tag.WEEKDAY}
    return (
        bool(found[2])
        or before in particles(Particle.NUMBER)
        or after.startswith("/")
        or bool(tags_of((before,)) & dated)
        or Tag.MONTH in tags_of((after,))
    )
