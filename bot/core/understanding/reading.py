"""Reads one sentence: which part each of its words plays."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bot.core.programme import Day, Part
from bot.core.understanding.names import WEAK, Field, Names, slip_of
from bot.core.understanding.question import OTHERS
from bot.core.understanding.sentence import (
    CLOCK_TIME,
    WHERE,
    clauses,
    has_link,
    proper_names,
    words_of,
    words_of_sentence,
)
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import (
    NO_TAGS,
    Phrase,
    language_of,
    particles,
    tags_of,
    vocabulary,
)

MOST_WORDS = 60
LONGEST_CALL = 40
"""Characters of whom something is said to."""
MOST_SLIPS = 12
MOST_WORDS_OF_A_CLAUSE, MOST_TAILS = 8, 4
LONGEST_VERB = 3
"""Words of what may stand before « où »: « on se rejoint »."""
HOURS = 24
GLUED, SHORTEST_GLUED = "ld", 4
"""Articles that are typed without their apostrophe, and letters of what follows them."""
INVERTED = 3
"""Words of the shortest question that begins with its verb."""
"""Unknown words that are looked up as slips of known ones; a sentence with more is talk."""
_DAY_NUMBER = re.compile(r"([0-3]?\d)(st|nd|rd|th|er|e|eme)?")
_VOCATIVE = re.compile(r"^\s*([^,?!]{2,40}),\s*(.+)$", re.DOTALL)
_MARKS = " \t\n?!.…"
"""What may end a sentence, behind whom it is said to."""

BEFORE_WHERE = frozenset({Tag.MEET, Tag.GO, Tag.LEAVE, Tag.EAT})
"""What stands before « où » that was typed without its accent."""

OF_DAYS = {
    Tag.TODAY: Day(offset=0),
    Tag.TOMORROW: Day(offset=1),
    Tag.DAY_AFTER: Day(offset=2),
    Tag.YESTERDAY: Day(offset=-1),
}
OF_PARTS = {
    Tag.MORNING: Part.MORNING,
    Tag.AFTERNOON: Part.AFTERNOON,
    Tag.EVENING: Part.EVENING,
}
INTERROGATIVES = frozenset(
    {
        Tag.ASK, Tag.WHAT, Tag.WHICH, Tag.WHEN, Tag.WHERE, Tag.WHO, Tag.HOW_LONG, Tag.LONG,
        Tag.CLOCK, Tag.CLOCK_THEN, Tag.HOW, Tag.HOW_MANY,
    }
)  # fmt: skip


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


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A sentence with the part that each word plays.

    *content* are words that name something of the mission, *unknown* those
    that mean nothing to us.
    """

    words: Phrase
    tags: frozenset[Tag]
    content: Phrase
    unknown: Phrase
    groups: frozenset[str]
    day: Day | None
    part: Part | None
    marked: bool
    exclaimed: bool
    link: bool
    language: str
    sentence: str = ""
    pieces: tuple[Piece, ...] = ()

    def has(self, *tags: Tag) -> bool:
        """Tell whether any of *tags* is there."""
        return not self.tags.isdisjoint(tags)

    @property
    def interrogative(self) -> bool:
        """Tell whether a word makes a question of it."""
        return bool(self.tags & INTERROGATIVES)


def read(sentence: str, names: Names) -> Reading:
    """Read *sentence*, in any language or a mixture."""
    text = _without_vocative(sentence, names)
    typed = words_of_sentence(text)[:MOST_WORDS]
    spelled = tuple(_spelled(typed, proper_names(text), names))
    pieces = tuple(_pieces(spelled, names))
    tags = frozenset(tag for piece in pieces for tag in piece.tags)
    if tags.isdisjoint((Tag.CLOCK, Tag.CLOCK_THEN)):  # « on rentre de Phoenix quand »
        pieces = tuple(one._replace(tags=NO_TAGS) if one.city else one for one in pieces)
        tags = frozenset(tag for piece in pieces for tag in piece.tags)
    if spelled and spelled[-1] in particles(Particle.NOW_AT_END):
        tags |= {Tag.NOW}
    content, unknown = _sorted_out(pieces, names)
    if not tags.isdisjoint((Tag.CLOCK, Tag.CLOCK_THEN)):
        tags, content, unknown = _of_zones(tags, content, unknown, names)
    return Reading(
        words=spelled,
        tags=tags,
        content=content,
        unknown=unknown,
        groups=_groups(pieces, tags),
        day=_day(pieces, tags),
        part=next((OF_PARTS[tag] for tag in OF_PARTS if tag in tags), None),
        marked="?" in sentence or _inverted(spelled),
        exclaimed="!" in sentence and "?" not in sentence and not _ends_politely(pieces),
        link=has_link(sentence),
        language=language_of([*spelled, *(" ".join(piece.words) for piece in pieces[:20])]),
        sentence=sentence,
        pieces=pieces,
    )


def parts_of(sentence: str, names: Names) -> Iterator[Reading]:
    """Read each clause of *sentence*, and what follows each of its question words."""
    for clause in clauses(sentence):
        yield read(clause, names)
    whole = read(sentence, names)
    if whole.unknown and len(whole.words) > MOST_WORDS_OF_A_CLAUSE:
        at, starts = 0, []
        for piece in whole.pieces:
            if at and not piece.tags.isdisjoint(INTERROGATIVES):
                starts.append(at)
            at += len(piece.words)
        for start in starts[:MOST_TAILS]:
            yield read(" ".join(whole.words[start:]), names)


def _without_vocative(sentence: str, names: Names) -> str:
    """Leave out whom it is said to: "Florence, on part quand ?", "hi Paul, when is lunch?"."""
    greeting, comma, rest = sentence.partition(",")
    if comma and len(greeting) <= LONGEST_CALL and _greets(greeting) and words_of(rest):
        sentence = rest.strip()
    if (found := _VOCATIVE.match(sentence)) and _calls(found[1], names):
        return found[2]
    bare = sentence.rstrip(_MARKS)
    asked, comma, called = bare.rpartition(",")
    if comma and asked and len(called) <= LONGEST_CALL and _calls(called, names):
        return asked + sentence[len(bare) :].strip()
    return sentence


def _ends_politely(pieces: tuple[Piece, ...]) -> bool:
    """Tell whether what is exclaimed is but thanks: "where is lunch, thanks!"."""
    asked = any(not piece.tags.isdisjoint(INTERROGATIVES) for piece in pieces)
    return asked and not pieces[-1].tags.isdisjoint((Tag.THANKS, Tag.PLEASE))


def _inverted(words: Phrase) -> bool:
    """Tell whether the verb comes first: "is Stanford still on"."""
    return bool(words) and words[0] in particles(Particle.ASKING) and len(words) >= INVERTED


def _of_zones(
    tags: frozenset[Tag], content: Phrase, unknown: Phrase, names: Names
) -> tuple[frozenset[Tag], Phrase, Phrase]:
    """Take a country for the one whose clock is asked for: « le décalage avec la France »."""
    for zone, tag in ((names.home, Tag.HOME), (names.site, Tag.HERE)):
        if any((word,) in zone for word in (*content, *unknown)):
            tags |= {tag}
            content = tuple(word for word in content if (word,) not in zone)
            unknown = tuple(word for word in unknown if (word,) not in zone)
    return tags, content, unknown


def _groups(pieces: tuple[Piece, ...], tags: frozenset[Tag]) -> frozenset[str]:
    """Return the groups that are named; "the other group" is whichever the asker is not in."""
    named = frozenset(piece.group for piece in pieces if piece.group)
    return named or (frozenset({OTHERS}) if Tag.OTHER_GROUP in tags else frozenset())


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


def _spelled(typed: Phrase, proper: frozenset[str], names: Names) -> Iterator[str]:
    """Write out what is short for something, and mend slips of the finger."""
    table = vocabulary()
    slips = 0
    for at, word in enumerate(typed):
        if word in names.group_codes and at and _may_name_a_group(typed[at - 1]):
            yield word  # "h" is else short for « heure »
        elif word not in table.known and (bare := _practical(word, names)):
            yield bare
        elif word in table.known or word in names.words or word[0] in (CLOCK_TIME, "/"):
            yield word
        elif word in table.spellings:
            yield from table.spellings[word]
        elif word.isdigit() or _DAY_NUMBER.fullmatch(word) or _is_named(word, names):
            yield word
        elif word[0] in GLUED and _is_known(word[1:], names):
            yield from (word[0], word[1:])  # « lincubateur »
        elif slips < MOST_SLIPS:
            slips += 1
            yield from (slip_of(word, names, proper=word in proper) or word,)
        else:
            yield word


def _is_known(word: str, names: Names) -> bool:
    return len(word) >= SHORTEST_GLUED and (word in names.words or bool(names.trades.get(word)))


def _practical(word: str, names: Names) -> str:
    """Return the word by which a practical answer is asked for, which *word* is one or many of."""
    others = (word.removesuffix("s"), f"{word}s")
    return next(
        (one for one in others if word not in names.practical and one in names.practical), ""
    )


def _may_name_a_group(before: str) -> bool:
    return Tag.GROUP in tags_of((before,)) or before in particles(Particle.EITHER)


def _is_named(word: str, names: Names) -> bool:
    return (
        word in names.people
        or word in names.places
        or any(word in phrase for info in names.infos for phrase in info)
        or any(word in phrase for phrase in (*names.home, *names.site))
        or bool(names.sessions_with(word))
    )


def _pieces(words: Phrase, names: Names) -> Iterator[Piece]:
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
        if named := _named(phrase, words[max(0, at - 2) : at], names):
            return named
        if length == 1 and _is_day_number(words, at):
            return Piece(phrase, frozenset({Tag.DAY_NUMBER}))
        if phrase not in table.phrases or _says_a_name(phrase, words[at - 1 : at], names):
            continue
        if not any(
            _begins_a_group(words, inner, at + length, names)
            for inner in range(at + 1, at + length)
        ):
            return Piece(phrase, table.phrases[phrase])
    return Piece(words[at : at + 1], _tags_of_single(words, at))


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


def _named(phrase: Phrase, before: Phrase, names: Names) -> Piece | None:
    """Return *phrase* as a name of the mission's, None where it is none."""
    if phrase in names.groups:
        return Piece(phrase, frozenset({Tag.FILLER}), group=names.groups[phrase])
    if phrase in names.phrases:
        return Piece(phrase, name=True)
    if not particles(Particle.CITY).isdisjoint(before[-1:]) or _of_a_country(before):
        if phrase in names.home:
            return Piece(phrase, frozenset({Tag.HOME}))
        if phrase in names.site:
            return Piece(phrase, frozenset({Tag.HERE}), city=True)
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
    if not asks:
        before = (
            tags_of(words[at - length : at]) for length in range(1, min(at, LONGEST_VERB) + 1)
        )
        asks = any(tags & BEFORE_WHERE for tags in before)
    return frozenset({Tag.WHERE if asks else Tag.FILLER})


def _is_day_number(words: Phrase, at: int) -> bool:
    found = _DAY_NUMBER.fullmatch(words[at])
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


def _sorted_out(pieces: Iterable[Piece], names: Names) -> tuple[Phrase, Phrase]:
    """Part words that name something of the mission from those that mean nothing."""
    content: list[str] = []
    unknown: list[str] = []
    for piece in pieces:
        if piece.group:
            continue
        if piece.tags:
            named = len(piece.words) == 1 and piece.tags <= WEAK and piece.words[0] in names.words
            content += piece.words if named else ()
            continue
        for word in piece.words:
            if piece.name and tags_of((word,)):
                continue
            if word in names.group_codes and any(other.group for other in pieces):
                continue  # "group A or B"
            (content if _names_something(word, names) else unknown).append(word)
    return tuple(dict.fromkeys(content)), tuple(unknown)


def _names_something(word: str, names: Names) -> bool:
    named = word in names.people or word in names.places or word in names.hosts
    return named or bool(names.sessions_with(word))


def _day(pieces: tuple[Piece, ...], tags: frozenset[Tag]) -> Day | None:
    """Return the day that is spoken of; "tonight" is today."""
    numbers = vocabulary().numbers
    number = month = weekday = None
    for piece in pieces:
        word = piece.words[0]
        if Tag.DAY_NUMBER in piece.tags and (found := _DAY_NUMBER.fullmatch(word)):
            number = int(found[1])
        elif Tag.MONTH in piece.tags:
            month = int(word[1:]) if word[0] == "/" else numbers[word] + 1
        elif Tag.WEEKDAY in piece.tags:
            weekday = numbers[word]
    if number is not None:
        return Day(number=number, month=month)
    if weekday is not None:
        return Day(weekday=weekday)
    return next((OF_DAYS[tag] for tag in reversed(OF_DAYS) if tag in tags), None)
