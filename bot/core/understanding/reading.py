"""Reads one sentence: which part each of its words plays."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import time
from functools import cached_property

from bot.core.programme import Day, Part
from bot.core.understanding.called import taken_up, without_vocative
from bot.core.understanding.clock_times import in_figures, times_in
from bot.core.understanding.initials import with_initials
from bot.core.understanding.names import WEAK, Names
from bot.core.understanding.pieces import DAY_NUMBER, INTERROGATIVES, Piece, pieces_of
from bot.core.understanding.sentence import (
    CLOCK_TIME,
    clauses,
    folded,
    has_link,
    proper_names,
    sentences,
    words_of_sentence,
)
from bot.core.understanding.spelling import spelled_out
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import (
    NO_TAGS,
    Phrase,
    language_of,
    particles,
    tags_of,
    vocabulary,
)
from bot.core.understanding.ways_in import way_in, without_ways_in
from bot.core.understanding.whose_group import groups_in, is_told, others

MOST_SENTENCES = 6
MOST_WORDS = 60
MOST_WORDS_OF_A_CLAUSE, MOST_TAILS = 8, 4
INVERTED = 3
"""Words of the shortest question that begins with its verb."""


OF_DAYS = {
    Tag.TODAY: Day(offset=0),
    Tag.TOMORROW: Day(offset=1),
    Tag.DAY_AFTER: Day(offset=2),
    Tag.YESTERDAY: Day(offset=-1),
    Tag.FIRST_DAY: Day(of_trip=0),
    Tag.LAST_DAY: Day(of_trip=-1),
}
OR = frozenset({"ou", "or", "o"})
OF_PARTS = {
    Tag.MORNING: Part.MORNING,
    Tag.AFTERNOON: Part.AFTERNOON,
    Tag.EVENING: Part.EVENING,
}


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

    @cached_property
    def clocks(self) -> tuple[time, ...]:
        """The times of day that are said."""
        return times_in(in_figures(folded(self.sentence))) if self.has(Tag.CLOCK_TIME) else ()

    @property
    def interrogative(self) -> bool:
        """Tell whether a word makes a question of it."""
        return bool(self.tags & INTERROGATIVES)


def readings_of(text: str, names: Names) -> list[Reading]:
    """Read each sentence of *text*, the first of them only where it has many."""
    return [read(sentence, names) for sentence in sentences(text)[:MOST_SENTENCES]]


def read(sentence: str, names: Names) -> Reading:
    """Read *sentence*, in any language or a mixture."""
    text = without_vocative(sentence, names)
    typed = words_of_sentence(text)[:MOST_WORDS]
    typed = with_initials(typed, text, names.initials, names.words)
    spelled = names.joined(tuple(spelled_out(typed, proper_names(text), names)))
    pieces = tuple(pieces_of(spelled, names))
    pieces = taken_up(pieces)
    tags = frozenset(tag for piece in pieces for tag in piece.tags)
    if not _of_a_clock(spelled, tags, pieces):  # « on rentre de Phoenix quand »
        pieces = tuple(one._replace(tags=NO_TAGS) if one.city else one for one in pieces)
        tags = frozenset(tag for piece in pieces for tag in piece.tags)
    if spelled and spelled[-1] in particles(Particle.NOW_AT_END):
        tags |= {Tag.NOW}
    marked = "?" in sentence or _inverted(spelled) or _either_time(spelled)
    content, unknown = _sorted_out(pieces, names)
    content = _without_town(content, spelled, tags, names)
    if where := way_in(pieces, names, named=content, marked=marked):
        tags |= {Tag.WHERE}
        content = tuple(word for word in content if word != where)
        unknown = without_ways_in(unknown)
    if not tags.isdisjoint((Tag.CLOCK, Tag.CLOCK_THEN)):
        tags, content, unknown = _of_zones(tags, content, unknown, names)
    groups, said = groups_in(pieces, spelled, names)
    if not groups and "?" not in sentence and is_told(content, tags, names):
        groups, said = frozenset({names.group_words[content[0]]}), frozenset(content)
    content = tuple(word for word in content if word not in said)
    if Tag.ME in tags:  # "am I industry or digital?"
        unknown = tuple(word for word in unknown if word not in names.group_words)
    return Reading(
        words=spelled,
        tags=tags,
        content=content,
        unknown=unknown,
        groups=groups or others(spelled, tags),
        day=_day(pieces, tags),
        part=next((OF_PARTS[tag] for tag in OF_PARTS if tag in tags), None),
        marked=marked,
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


def _without_town(content: Phrase, words: Phrase, tags: frozenset[Tag], names: Names) -> Phrase:
    """Leave out the town where they are then: « ce soir à Kigali, il y a quoi ? »."""
    if len(content) != 1 or tags.isdisjoint(OF_PARTS.keys() | OF_DAYS.keys() | {Tag.WEEKDAY}):
        return content
    at = words.index(content[0])
    asked = not tags.isdisjoint((Tag.WHAT, Tag.PROGRAMME)) and tags.isdisjoint(NO_DAY)
    there = words[max(0, at - 1) : at] in IN_A_TOWN
    town = len(names.addresses.get(content[0], ())) >= A_TOWN
    return () if asked and there and town else content


def _ends_politely(pieces: tuple[Piece, ...]) -> bool:
    """Tell whether what is exclaimed is but thanks: "where is lunch, thanks!"."""
    asked = any(not piece.tags.isdisjoint(INTERROGATIVES) for piece in pieces)
    return asked and not pieces[-1].tags.isdisjoint((Tag.THANKS, Tag.PLEASE))


NO_DAY = (
    Tag.WHEN, Tag.WHERE, Tag.WHO, Tag.ARRIVE, Tag.LEAVE, Tag.LANDS, Tag.TAKE_OFF, Tag.RETURN,
    Tag.FLIGHT, Tag.BRING, Tag.WEAR, Tag.CLOCK,
)  # fmt: skip
"""What is asked of a journey to a town, and not of the day there."""
IN_A_TOWN = (("a",), ("in",))
A_TOWN = 3
TRAVELS = (Tag.ARRIVE, Tag.LEAVE, Tag.LANDS, Tag.TAKE_OFF, Tag.RETURN, Tag.GO, Tag.FLIGHT)
OF_A_CLOCK = frozenset({"heure", "heures", "hora"})


def _of_a_clock(words: Phrase, tags: frozenset[Tag], pieces: tuple[Piece, ...]) -> bool:
    """Tell whether a city is said for its clock: « en heure de Lyon », « quelle heure à Lyon »."""
    if not tags.isdisjoint((Tag.CLOCK, Tag.CLOCK_THEN)):
        return True
    at = 0
    for piece in pieces:
        if piece.city and Tag.HOME in piece.tags:
            behind = words[at + 1 : at + 2]
            said = not OF_A_CLOCK.isdisjoint(words[max(0, at - 2) : at]) or behind == ("time",)
            return said and tags.isdisjoint(TRAVELS)
        at += len(piece.words)
    return False


def _either_time(words: Phrase) -> bool:
    """Tell whether one of two times is asked for: « à 14 h ou 14 h 15 »."""
    if words.count(CLOCK_TIME) < 2:  # noqa: PLR2004
        return False
    first = words.index(CLOCK_TIME)
    return not OR.isdisjoint(words[first + 1 : first + 3])


def _inverted(words: Phrase) -> bool:
    """Tell whether the verb comes first: "is Stanford still on"."""
    if len(words) < INVERTED:
        return False
    turned = words[0] in particles(Particle.TURNED) and words[1] in particles(Particle.BEHIND)
    return turned or words[0] in particles(Particle.ASKING)


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


def _sorted_out(pieces: Iterable[Piece], names: Names) -> tuple[Phrase, Phrase]:
    """Part words that name something of the mission from those that mean nothing."""
    content: list[str] = []
    unknown: list[str] = []
    for piece in pieces:
        if piece.group:
            continue
        if piece.tags:
            named = (
                len(piece.words) == 1 and piece.tags <= WEAK and _is_name(piece.words[0], names)
            )
            content += piece.words if named else ()
            continue
        for word in piece.words:
            if piece.name and tags_of((word,)):
                continue
            if word in names.group_codes and any(other.group for other in pieces):
                continue  # "group A or B"
            (content if _names_something(word, names) else unknown).append(word)
    return tuple(dict.fromkeys(content)), tuple(unknown)


def _is_name(word: str, names: Names) -> bool:
    return word in names.words or word in names.people


def _names_something(word: str, names: Names) -> bool:
    named = word in names.people or word in names.places or word in names.hosts
    return named or bool(names.sessions_with(word))


def _day(pieces: tuple[Piece, ...], tags: frozenset[Tag]) -> Day | None:
    """Return the day that is spoken of; "tonight" is today."""
    numbers = vocabulary().numbers
    number = month = weekday = None
    for piece in pieces:
        word = piece.words[0]
        if Tag.DAY_NUMBER in piece.tags and (found := DAY_NUMBER.fullmatch(word)):
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
