"""What a mission's own words name: its sessions, hosts, places, groups and people."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property

from bot.core.understanding.alike import Alike
from bot.core.understanding.common import COMMON
from bot.core.understanding.tags import Tag
from bot.core.understanding.vocabulary import (
    Phrase,
    closest_of,
    vocabulary,
)

WEAK = frozenset(
    {Tag.BRING, Tag.WEAR, Tag.NEED, Tag.INFO_WORD, Tag.SOMEONE, Tag.JOB, Tag.WEATHER, Tag.SOCIAL}
)
"""Tags of words that may well be part of a name: "Selamat Gloves"."""

SHORTEST_BEGINNING, WELL_BEGUN = 3, 4
"""A name may be cut short: to four letters, or to three of a much longer one ("lab")."""
CUT_OFF = 5
SPELLABLE = 4
"""Letters that a word has at least to be recognised with a slip in it."""
REMEMBERED = 2000
"""Unknown words that are looked up once; the same ones come again."""


class Field(IntEnum):
    """Where a session says a word; the lower, the more it is its name."""

    TITLE = 0
    HOST = 1
    PLACE = 2
    ABOUT = 3


@dataclass(frozen=True)
class Names:
    """The words of one mission.

    *words* tells for every word that names something which sessions have it,
    and in which field; *titles* are titles that consist of common words.
    *phrases* are names of several words, to be read before anything else.
    *longest* and *longest_titles* are how many words the longest name has that
    a word begins.
    *group_words* are what a group is called in one word, beside another: "wine or cheese";
    *in_groups* tells for the code of each person which groups they are in.
    *trades* tells the same for what a trade is called, and *jobs* for what hosts are.
    *infos* are, for each `Info`, the phrases that ask for it, and *told* the words of
    its answer.  *slips* and
    *begun* are what was looked up before.
    """

    words: Mapping[str, Mapping[str, Field]]
    phrases: frozenset[Phrase]
    titles: Mapping[Phrase, frozenset[str]]
    longest: Mapping[str, int]
    longest_titles: Mapping[str, int]
    groups: Mapping[Phrase, str]
    group_words: Mapping[str, str]
    in_groups: Mapping[str, frozenset[str]]
    group_codes: frozenset[str]
    people: Mapping[str, frozenset[str]]
    hosts: Mapping[str, frozenset[str]]
    places: Mapping[str, frozenset[str]]
    trades: Mapping[str, Mapping[str, Field]]
    jobs: Mapping[str, Mapping[str, Field]]
    addresses: Mapping[str, frozenset[str]]
    infos: tuple[tuple[Phrase, ...], ...]
    told: tuple[frozenset[str], ...]
    practical: frozenset[str]
    home: frozenset[Phrase]
    site: frozenset[Phrase]
    spellable: Alike
    slips: dict[str, str] = field(default_factory=dict)
    begun: dict[str, Mapping[str, Field]] = field(default_factory=dict)

    def sessions_with(self, word: str) -> Mapping[str, Field]:
        """Return the codes of the sessions that say *word*, or a word that it begins."""
        if word not in self.begun:
            if len(self.begun) >= REMEMBERED:
                self.begun.clear()
            self.begun[word] = self._meant_by(word)
        return self.begun[word]

    def _meant_by(self, word: str) -> Mapping[str, Field]:
        """Find what has the word, or one that it begins, and what has a word of that trade."""
        found = self.words.get(word)
        if not found and word not in COMMON:
            found = self._begun_by(word)
        return (
            found
            or self.trades.get(word)
            or self.jobs.get(word)
            or self.jobs.get(word.removesuffix("s"), {})
        )

    def _begun_by(self, word: str) -> Mapping[str, Field]:
        found: dict[str, Field] = {}
        if len(word) >= SHORTEST_BEGINNING:
            for full in self._in_full(word):
                for code, where in self.words[full].items():
                    found[code] = min(where, found.get(code, where))
        return found

    @cached_property
    def _ordered(self) -> list[str]:
        return sorted(self.words)

    def _in_full(self, word: str) -> Iterator[str]:
        """Find what *word* is a short form of, "labo" or "stan", or the plural."""
        for at in range(bisect_left(self._ordered, word), len(self._ordered)):
            full = self._ordered[at]
            if not full.startswith(word):
                break
            if len(word) >= WELL_BEGUN or len(full) - len(word) >= CUT_OFF:
                yield full
        if word.endswith("s") and word[:-1] in self.words:
            yield word[:-1]


def slip_of(word: str, names: Names, *, proper: bool = False) -> str:
    """Return the word of the mission, or else of a language, that *word* is a slip of, or "".

    *proper*: it was written as a name is, and is no word of a language.
    """
    if word in COMMON:
        return ""
    if proper:
        return closest_of(word, names.spellable)[1]
    if word not in names.slips:
        if len(names.slips) >= REMEMBERED:
            names.slips.clear()
        away, name = closest_of(word, names.spellable)
        further, common = closest_of(word, vocabulary().singles, common=True)
        roughly, other = closest_of(word, names.spellable, common=True)
        if other and not name and roughly <= further:
            common = ""  # it may be that name, and then says something else
        names.slips[word] = common if common and (not name or further < away) else name
    return names.slips[word]
