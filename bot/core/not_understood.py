"""What was said to the bot and not understood, as it may be kept: without anybody's name.

Left out are the names of everyone in the mission and of their organisations,
whatever else looks like a name of a person, addresses, mentions, links, and
numbers that could be somebody's.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.core.mission import Mission
from bot.core.name_words import CUES, GIVEN_NAMES, OPENERS, TITLES
from bot.core.understanding.explained import explained
from bot.core.understanding.sentence import words_of
from bot.core.understanding.vocabulary import vocabulary

LONGEST = 200
"""Characters; what is longer is no question, and not kept."""
LONGEST_READING = 120
SHORTEST_NAME, SHORTEST_COMPANY = 2, 3
LONGEST_ACRONYM = 4
MOST_DIGITS = 2
NAME, MENTION, NUMBER = "[name]", "[mention]", "[number]"

_MAIL = re.compile(r"[^\s@]+@[^\s@]+")
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_SITE = re.compile(r"\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,24}\b(?:/\S*)?", re.IGNORECASE)
_MENTION = re.compile(r"<[^<>\s]*>|(?<!\w)@[\w.-]+")
_PHONE = re.compile(r"\+?\d(?:[\s./()-]{0,2}\d){4,}")
_NUMBERED = re.compile(r"\b\w*\d\w*")
_HARMLESS = re.compile(r"\d{1,2}h\d\d|(?:19|20)\d\d", re.IGNORECASE)
"""A time of day and a year: many digits that are nobody's."""
_WORD = re.compile(r"\[\w+\]|[^\W\d_]+")
_BETWEEN_NAMES = re.compile(
    rf"{re.escape(NAME)}(?:[\s'.-]+(?:d'|de |von |van )?{re.escape(NAME)})+"
)
_SAID = re.compile(r"\[\w+\]|[\W_]+")
_STARTS = re.compile(r"(?:^|[.?!…\n])\W*$")


@dataclass(frozen=True, kw_only=True)
class NotUnderstood:
    """A sentence without names, the language it is in, and how it was read, in short."""

    sentence: str
    language: str
    read: str


def not_understood(text: str, mission: Mission) -> NotUnderstood | None:
    """Return what may be kept of *text*, said in *mission*; None where that is nothing.

    A command is nothing: it may be another bot's.
    """
    read = explained(text, mission)
    sentence = nameless(text, mission)
    if not sentence or not read:
        return None
    return NotUnderstood(
        sentence=sentence,
        language=next((one.language for one in read if one.language), ""),
        read=_reading(meanings for one in read for _, meanings in one.words),
    )


def _reading(meanings: Iterable[tuple[str, ...]]) -> str:
    """Write what the words were taken for, never the words: "where, name, unknown"."""
    kinds = ["/".join(one.partition(" ")[0] for one in meant) for meant in meanings]
    once = [kind for at, kind in enumerate(kinds) if at == 0 or kind != kinds[at - 1]]
    return ", ".join(once)[:LONGEST_READING]


def nameless(text: str, mission: Mission) -> str:
    """Return *text* in small letters, with "[name]", "[mail]", "[link]", … where those stood.

    It is empty where *text* is too long, or where nothing else is left.
    """
    text = " ".join(unicodedata.normalize("NFC", text).replace("’", "'").split())
    if len(text) > LONGEST:
        return ""
    for pattern, instead in (
        (_MENTION, MENTION),
        (_MAIL, "[mail]"),
        (_LINK, "[link]"),
        (_SITE, "[link]"),
        (_PHONE, NUMBER),
    ):
        text = pattern.sub(instead, text)
    text = _NUMBERED.sub(_number, text)
    text = _BETWEEN_NAMES.sub(NAME, "".join(_without_names(text, _People(mission))))
    sentence = text.casefold().rstrip(" ?!.…").strip()
    return sentence if _SAID.sub("", sentence) else ""


def _number(found: re.Match[str]) -> str:
    """Leave out a word with so many digits that it may tell whose it is."""
    digits = sum(letter.isdigit() for letter in found[0])
    return found[0] if digits <= MOST_DIGITS or _HARMLESS.fullmatch(found[0]) else NUMBER


@dataclass(frozen=True)
class _People:
    """The words that name people in a mission, and those of its programme, which do not."""

    mission: Mission

    @cached_property
    def named(self) -> frozenset[str]:
        """The words of everyone's names."""
        mission = self.mission
        names = [person.name for person in mission.people]
        names += [host.name for host in mission.hosts]
        names += [host.name for session in mission.sessions for host in session.hosts]
        return _words(names, SHORTEST_NAME)

    @cached_property
    def companies(self) -> frozenset[str]:
        """The words of the organisations that people come from, but for those of everyday."""
        told = _words((one.organisation for one in self.mission.people), SHORTEST_COMPANY)
        return told - vocabulary().known - self.programme

    @cached_property
    def programme(self) -> frozenset[str]:
        """The words of the programme: of titles, places, groups and practical answers."""
        mission = self.mission
        titles = (title for session in mission.sessions for title in session.title.all)
        places = {
            place.name
            for session in mission.sessions
            for place in (session.place, session.meet_place, session.end_place)
            if place is not None
        }
        places |= {place.name for place in mission.places}
        groups = (group.name for group in mission.groups)
        infos = (ask for info in mission.info for ask in info.ask)
        return _words([*titles, *places, *groups, *infos], 1)


def _words(texts: Iterable[str], shortest: int) -> frozenset[str]:
    return frozenset(word for text in texts for word in words_of(text) if len(word) >= shortest)


def _without_names(text: str, people: _People) -> Iterator[str]:
    """Yield *text* piece by piece, each name as `NAME`."""
    shouted = not any(letter.islower() for letter in _SAID.sub("", text))
    before: list[str] = []
    end = 0
    for found in _WORD.finditer(text):
        between = text[end : found.start()]
        word = _Word(
            found[0],
            tuple(before[-3:]),
            begins=_STARTS.search(text[: found.start()]) is not None,
            # After a full stop, or a comma, somebody else may be spoken of.
            goes_on=not between.strip(" '-"),
            owns=text[found.end() : found.end() + 2].casefold() == "'s",
            shouted=shouted,
        )
        name = word.text == NAME or word.is_name(people)
        yield between
        yield NAME if name else word.text
        before.append(NAME if name or word.text == MENTION else word.folded)
        end = found.end()
    yield text[end:]


@dataclass(frozen=True)
class _Word:
    """A word where it stands: behind *before*, whose last may be a name."""

    text: str
    before: tuple[str, ...]
    begins: bool
    goes_on: bool
    owns: bool
    shouted: bool

    @cached_property
    def folded(self) -> str:
        return "".join(words_of(self.text))

    @property
    def _capital(self) -> bool:
        return self.text[0].isupper() and not self.shouted

    @property
    def _behind_name(self) -> bool:
        return self.goes_on and self.before[-1:] == (NAME,)

    def is_name(self, people: _People) -> bool:
        """Tell whether it names somebody, or may."""
        if self.text.startswith("["):
            return False
        everyday = self.folded in vocabulary().known or self.folded in OPENERS
        if self.folded in people.named or self.folded in GIVEN_NAMES:
            return not everyday or self._behind_name or (self._capital and not self.begins)
        if self.folded in people.companies:
            return True
        if everyday or self.folded in people.programme:
            return False
        return self._may_be()

    def _may_be(self) -> bool:
        """Tell whether a word that we do not know stands where a name does."""
        if self._behind_name or self.owns:
            return True
        if self.goes_on and self.before[-1:] and self.before[-1] in TITLES:
            return True
        if any(self.before[-len(cue) :] == cue for cue in CUES) and self.goes_on:
            return True
        acronym = self.text.isupper() and len(self.text) <= LONGEST_ACRONYM
        return self._capital and not acronym
