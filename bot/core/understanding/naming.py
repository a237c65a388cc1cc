"""Finds out what a mission's own words name, once a mission."""

import re
from collections.abc import Iterable, Iterator, Mapping

from bot.core.mission import Host, Mission, Session
from bot.core.understanding.alike import alike
from bot.core.understanding.common import COMMON
from bot.core.understanding.groups import groups_of
from bot.core.understanding.names import SPELLABLE, WEAK, Field, Names
from bot.core.understanding.practicalities import infos_of
from bot.core.understanding.sentence import words_of
from bot.core.understanding.tags import Tag
from bot.core.understanding.trades import rows_of
from bot.core.understanding.vocabulary import (
    LANGUAGES,
    Phrase,
    longest_from,
    tags_of,
)

SORTS = frozenset(
    {
        Tag.VISIT, Tag.MEETING, Tag.TALK, Tag.APPOINTMENT, Tag.BREAKFAST, Tag.LUNCH, Tag.DINNER,
        Tag.MEAL, Tag.FREE, Tag.COACH, Tag.FLIGHT, Tag.RETURN, Tag.LEAVE, Tag.ARRIVE, Tag.SEE,
    }
)  # fmt: skip
"""Tags of words that titles are made of, too."""
LONGEST_NAME = 6
JOINING = 3
"""Letters of "and", "the", "des": what they begin with is left out of initials."""
_SEGMENT = re.compile(r"\s+[–—-]\s+|[:,;/()«»|?!.\"]|\s\+\s|\s&\s")


def names_of(mission: Mission) -> Names:
    """Return the names of *mission*, worked out once."""
    if "names" not in mission.derived:
        mission.derived["names"] = _build(mission)
    found: Names = mission.derived["names"]
    return found


def _build(mission: Mission) -> Names:
    words: dict[str, dict[str, Field]] = {}
    phrases: set[Phrase] = set()
    for session in mission.sessions:
        for where, text in _texts(session):
            for word in words_of(text):
                if tags_of((word,)) <= WEAK and len(word) > 1:
                    fields = words.setdefault(word, {})
                    fields[session.code] = min(where, fields.get(session.code, where))
            phrases |= _shielded(text)
    for word, fields in _initials(mission).items():
        words.setdefault(word, fields)
    people = _by_word((person.code, person.name) for person in mission.people)
    hosts = _by_word((host.name, host.name) for host in _hosts(mission))
    places = _by_word((place.name, place.name) for place in mission.places)
    infos = infos_of(mission, words, places)
    groups = groups_of(mission, words)
    phrases -= set(groups.phrases)
    own = {word for info in mission.info for phrase in info.ask for word in words_of(phrase)}
    spellable = {*words, *people, *places, *own, *groups.spelled}
    titles = _common_titles(mission)
    home = _zone_names(mission.home_zone)
    site = frozenset(name for zone in _site_zones(mission) for name in _zone_names(zone))
    return Names(
        words=words,
        phrases=frozenset(phrases),
        titles=titles,
        longest=longest_from([*phrases, *groups.phrases, *home, *site]),
        longest_titles=longest_from(titles),
        groups=groups.phrases,
        group_words=groups.singles,
        in_groups={one.code: frozenset(one.groups) for one in mission.people},
        group_codes=frozenset(w for g in mission.groups for w in words_of(g.code)),
        people=people,
        hosts=hosts,
        places=places,
        trades=_trades(mission),
        jobs=_jobs(mission),
        addresses=_addresses(mission),
        infos=infos,
        told=tuple(frozenset(words_of(" ".join(one.answer.all))) for one in mission.info),
        practical=frozenset(word for info in infos for phrase in info for word in phrase),
        home=home,
        site=site,
        spellable=alike(word for word in spellable if len(word) >= SPELLABLE),
    )


def _texts(session: Session) -> Iterable[tuple[Field, str]]:
    for title in session.title.all:
        yield Field.TITLE, title
    for host in session.hosts:
        yield Field.HOST, host.name
        yield Field.HOST, host.organisation
    for place in (session.place, session.end_place):
        if place is not None:
            yield Field.PLACE, place.name


def _initials(mission: Mission) -> dict[str, dict[str, Field]]:
    """Find what names of several words are short for: "PnP", "HDA"."""
    found: dict[str, dict[str, Field]] = {}
    for session in mission.sessions:
        for where, text in _texts(session):
            for segment in _SEGMENT.split(text)[:1]:
                for short in _short_for(words_of(segment)):
                    fields = found.setdefault(short, {})
                    fields[session.code] = min(where, fields.get(session.code, where))
    return found


def _short_for(words: Phrase) -> Iterator[str]:
    if not 1 < len(words) <= LONGEST_NAME or any(tags_of((word,)) & SORTS for word in words):
        return
    letters = [word[0] for word in words if not word.isdigit()]
    weighty = [word[0] for word in words if len(word) > JOINING]
    joined = ["n" if word in ("and", "et") else word[0] for word in words]
    for short in {"".join(letters), "".join(weighty), "".join(joined)}:
        taken = tags_of((short,)) or short in COMMON or short in rows_of()
        if len(short) > 1 and not taken:
            yield short


def _jobs(mission: Mission) -> Mapping[str, Mapping[str, Field]]:
    """Find what hosts are, by what they are called: "Maître tonnelier", "Surgeon"."""
    found: dict[str, dict[str, Field]] = {}
    for session in mission.sessions:
        for host in session.hosts:
            for word in words_of(host.title):
                if not tags_of((word,)) and len(word) >= SPELLABLE:
                    found.setdefault(word, {})[session.code] = Field.ABOUT
    return found


def _addresses(mission: Mission) -> Mapping[str, frozenset[str]]:
    """Find the sessions in a street or a town, which only tells several of a name apart."""
    found: dict[str, set[str]] = {}
    for session in mission.sessions:
        if session.place is not None:
            for word in words_of(session.place.address):
                if len(word) >= SPELLABLE and not word.isdigit():
                    found.setdefault(word, set()).add(session.code)
    return {word: frozenset(codes) for word, codes in found.items()}


def _trades(mission: Mission) -> Mapping[str, Mapping[str, Field]]:
    """Find the sessions of each trade, by what they are called, else by what they are about."""
    called: dict[int, dict[str, Field]] = {}
    about: dict[int, dict[str, Field]] = {}
    for session in mission.sessions:
        named = [(where, word) for where, text in _texts(session) for word in words_of(text)]
        for where, word in named:
            for row in rows_of().get(word, ()):
                codes = called.setdefault(row, {})
                codes[session.code] = min(where, codes.get(session.code, where))
        told = (text for host in session.hosts for text in (host.title, host.about))
        for word in (word for text in told for word in words_of(text)):
            for row in rows_of().get(word, ()):
                about.setdefault(row, {})[session.code] = Field.ABOUT
    meant: dict[str, dict[str, Field]] = {}
    for word, rows in rows_of().items():
        for row in rows:
            if codes := called.get(row) or about.get(row, {}):
                meant.setdefault(word, {}).update(codes)
    return meant


def _shielded(text: str) -> set[Phrase]:
    """Find names of several words with a common word in them: "Plug and Play", "Now Coworking".

    What is made of common words only ("What's next?") is nobody's name.
    """
    found = set()
    for segment in _SEGMENT.split(text):
        phrase = words_of(segment)
        if 1 < len(phrase) <= LONGEST_NAME:
            tags = [tags_of((word,)) for word in phrase]
            if any(tags) and not all(tags) and not _is_sort(phrase):
                found.add(phrase)
    return found


def _common_titles(mission: Mission) -> Mapping[Phrase, frozenset[str]]:
    """Find titles of everyday words only: "Dîner de fin de mission"."""
    found: dict[Phrase, set[str]] = {}
    for session in mission.sessions:
        for title in session.title.all:
            for phrase in map(words_of, (title, *_SEGMENT.split(title))):
                if len(phrase) > 1 and _is_sort(phrase) and not tags_of(phrase):
                    found.setdefault(phrase, set()).add(session.code)
    return {phrase: frozenset(codes) for phrase, codes in found.items()}


def _is_sort(phrase: Phrase) -> bool:
    """Tell whether a common word in *phrase* is what people ask for: "Dîner de gala"."""
    return any(tags_of((word,)) & (SORTS - {Tag.SEE}) for word in phrase)


def _hosts(mission: Mission) -> Iterable[Host]:
    named = {host.name: host for host in mission.hosts}
    for session in mission.sessions:
        for host in session.hosts:
            named.setdefault(host.name, host)
    return named.values()


def _by_word(named: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for key, name in named:
        for word in words_of(name):
            if len(word) > 1 and not tags_of((word,)) - {Tag.SOCIAL}:
                found.setdefault(word, set()).add(key)
    return {word: frozenset(keys) for word, keys in found.items()}


def _site_zones(mission: Mission) -> frozenset[str]:
    zones = {mission.zone, *(session.zone for session in mission.sessions)}
    return frozenset(zones - {mission.home_zone})


def _zone_names(zone: str) -> frozenset[Phrase]:
    """Return the city that the zone is called by, and what people call the country."""
    names = {words_of(zone.rpartition("/")[2].replace("_", " "))}
    for language in LANGUAGES:
        names |= {words_of(name) for name in language.countries.get(zone, "").split(",")}
    return frozenset(name for name in names if name)
