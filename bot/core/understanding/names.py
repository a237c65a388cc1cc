"""What a mission's own words name: its sessions, hosts, places, groups and people."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property

from bot.core.understanding.alike import Alike
from bot.core.understanding.common import COMMON
from bot.core.understanding.everyday import JOINING, is_everyday
from bot.core.understanding.initials import Initials
from bot.core.understanding.kin import kin_of
from bot.core.understanding.sentence import words_of
from bot.core.understanding.sounds import sound_of
from bot.core.understanding.stems import stem_of
from bot.core.understanding.tags import Tag
from bot.core.understanding.trades import rows_of
from bot.core.understanding.vocabulary import (
    Phrase,
    closest_of,
    longest_from,
    vocabulary,
)

WEAK = frozenset(
    {
        Tag.BRING, Tag.WEAR, Tag.NEED, Tag.INFO_WORD, Tag.SOMEONE, Tag.JOB, Tag.WEATHER,
        Tag.SOCIAL, Tag.THING,
    }
)  # fmt: skip
"""Tags of words that may well be part of a name: "Selamat Gloves"."""

ARTICLES = frozenset(
    words_of("the a an our this that le la l les un une notre nos ce cet cette el")
)
"""What stands before a name, and before no verb."""
VERBS = frozenset({"wrap up", "kick off"})
"""Names that are verbs, too: "when do we wrap up?"."""
SHORTEST_BEGINNING, WELL_BEGUN = 3, 4
"""A name may be cut short: to four letters, or to three of a much longer one ("lab")."""
CUT_OFF = 5
SPELLABLE = 4
"""Letters that a word has at least to be recognised with a slip in it."""
TURNED = 6
"""Letters that a word has at least to be known by them all, in any order."""
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
    *trades* tells the same for what a trade is called, *related* for all that has to do
    with it, and *jobs* for what hosts are.
    *acronyms* are words of everyday that are written as none: "TU", "MaRS"; *initials*
    what names are short for, or written in short.
    *infos* are, for each `Info`, the phrases that ask for it, and *told* the words of
    its answer.  *noted* tells which sessions have a word in their notes.  *slips* and
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
    related: Mapping[str, Mapping[str, Field]]
    jobs: Mapping[str, Mapping[str, Field]]
    addresses: Mapping[str, frozenset[str]]
    acronyms: frozenset[str]
    initials: Initials
    infos: tuple[tuple[Phrase, ...], ...]
    told: tuple[frozenset[str], ...]
    noted: Mapping[str, frozenset[str]]
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

    def related_to(self, word: str) -> Mapping[str, Field]:
        """Return as `sessions_with`, with all of that trade: "the hospital" may be another one."""
        found = self.sessions_with(word)
        return {**self.related[word], **found} if word in self.related else found

    def broadly(self, word: str) -> Mapping[str, Field]:
        """Return all that *word* can mean beside others: "hotel" of « École hôtelière »."""
        begun = self._begun_by(word) if len(word) >= WELL_BEGUN else {}
        return {**begun, **self._by_kin.get(kin_of(word), {}), **self.related_to(word)}

    def joined(self, words: Phrase) -> Phrase:
        """Write names of a trade as one word: "the round table", and no verb "wrap up"."""
        out: list[str] = []
        at = 0
        while at < len(words):
            length = self._length_of_trade(words, at)
            out.append(" ".join(words[at : at + length]))
            at += length
        return tuple(out)

    def _length_of_trade(self, words: Phrase, at: int) -> int:
        """Return how many words from *at* on are one name of a trade, else 1."""
        most = min(self._first_of_trades.get(words[at], 1), len(words) - at)
        for length in range(most, 1, -1):
            phrase = words[at : at + length]
            name = " ".join(phrase)
            if name not in self.trades and name not in self.words:
                continue
            if name not in VERBS or (at and words[at - 1] in ARTICLES):
                return length
        return 1

    @cached_property
    def _first_of_trades(self) -> Mapping[str, int]:
        return longest_from(
            phrase
            for name in (*self.trades, *self.words)
            if len(phrase := tuple(name.split())) > 1
        )

    def _meant_by(self, word: str) -> Mapping[str, Field]:
        """Find what has the word, or one that it begins, and what has a word of that trade."""
        found = self.words.get(word)
        if found or word in JOINING:
            return found or {}
        if not is_everyday(word) and (one := self.words.get(word.removesuffix("s"))):
            return one
        if word in self.trades:
            return self.trades[word]
        if not is_everyday(word):
            found = self._begun_by(word)
        found = found or self.jobs.get(word) or self.jobs.get(word.removesuffix("s"))
        return found or self._of_one_stem(word) or self._of_kin(word)

    def _begun_by(self, word: str) -> Mapping[str, Field]:
        found: dict[str, Field] = {}
        if len(word) >= SHORTEST_BEGINNING:
            for full in self._in_full(word):
                for code, where in self.words[full].items():
                    of_a_host = len(word) > WELL_BEGUN and full not in self.hosts
                    if where is not Field.HOST or of_a_host:
                        found[code] = min(where, found.get(code, where))
        return found

    def _of_one_stem(self, word: str) -> Mapping[str, Field]:
        """Find what has a word of the same stem: "the freezer" for "deep freezing"."""
        stem = stem_of(word)
        return {} if not stem or is_everyday(word) else self._by_stem.get(stem, {})

    def _of_kin(self, word: str) -> Mapping[str, Field]:
        """Find what has the word in another language: « africaine » for "African"."""
        return {} if is_everyday(word) else self._by_kin.get(kin_of(word), {})

    @cached_property
    def _by_kin(self) -> Mapping[str, Mapping[str, Field]]:
        found: dict[str, dict[str, Field]] = {"": {}}
        for word, codes in self.words.items():
            if word not in self.hosts and (kin := kin_of(word)):
                for code, where in codes.items():
                    fields = found.setdefault(kin, {})
                    fields[code] = min(where, fields.get(code, where))
        return found

    @cached_property
    def by_sound(self) -> Mapping[str, str]:
        """Return the one word of the mission, or of its trades, that sounds like this."""
        found: dict[str, set[str]] = {}
        for word in (*self.words, *self.trades):
            if sound := sound_of(word):
                found.setdefault(sound, set()).add(word)
        return {sound: min(words) for sound, words in found.items() if _is_one(words, self)}

    @cached_property
    def _by_stem(self) -> Mapping[str, Mapping[str, Field]]:
        found: dict[str, dict[str, Field]] = {}
        for word, codes in self.words.items():
            if (stem := stem_of(word)) and not is_everyday(word):
                for code, where in codes.items():
                    if where in (Field.TITLE, Field.PLACE):
                        fields = found.setdefault(stem, {})
                        fields[code] = min(where, fields.get(code, where))
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


def _is_one(words: set[str], names: Names) -> bool:
    """Tell whether *words* name the same."""
    return len(words) == 1 or len({frozenset(names.sessions_with(word)) for word in words}) == 1


def slip_of(word: str, names: Names, *, proper: bool = False) -> str:
    """Return the word of the mission, or else of a language, that *word* is a slip of, or "".

    *proper*: it was written as a name is, and is no word of a language.
    """
    if word in COMMON or word in rows_of():
        return ""
    everyday = is_everyday(word)
    if proper and not everyday:
        return closest_of(word, names.spellable)[1]
    if word not in names.slips:
        if len(names.slips) >= REMEMBERED:
            names.slips.clear()
        away, name = (0, "") if everyday else closest_of(word, names.spellable)
        further, common = closest_of(word, vocabulary().singles, common=True)
        roughly, other = closest_of(word, names.spellable, common=True)
        if other and not name and roughly <= further:
            common = ""  # it may be that name, and then says something else
        found = common if common and (not name or further < away) else name
        names.slips[word] = found if found or everyday else _turned_or_spoken(word, names)
    return names.slips[word]


def _turned_or_spoken(word: str, names: Names) -> str:
    """Return the name that has the same letters, or sounds the same: "vietman", "brasery"."""
    if len(word) >= TURNED:
        turned = [w for w in names.spellable.near(word) if sorted(w) == sorted(word)]
        if len(turned) == 1 and turned[0][0] == word[0]:
            return turned[0]
    return names.by_sound.get(sound_of(word), "")
