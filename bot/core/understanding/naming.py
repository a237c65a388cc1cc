"""Finds out what a mission's own words name, once a mission."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from bot.core.mission import Host, Mission, Role, Session
from bot.core.understanding.alike import alike
from bot.core.understanding.by_trade import jobs_of, phrases_in, trades_of
from bot.core.understanding.common import COMMON
from bot.core.understanding.everyday import JOINING as JOINING_WORDS
from bot.core.understanding.everyday import is_everyday
from bot.core.understanding.groups import groups_of
from bot.core.understanding.initials import initials_of, named_by_initials
from bot.core.understanding.names import SPELLABLE, WEAK, Field, Names
from bot.core.understanding.notes import noted_in
from bot.core.understanding.practicalities import infos_of
from bot.core.understanding.sentence import words_of
from bot.core.understanding.tags import Tag
from bot.core.understanding.trades import rows_of
from bot.core.understanding.vocabulary import (
    LANGUAGES,
    Phrase,
    is_spelling,
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
ORGANISING = frozenset({Role.ORGANISER})
_WORD = re.compile(r"[^\W\d_]+")
_STREET = re.compile(
    r"\b[\w'’-]+ (?:street|road|avenue|lane|square|drive|way)\b"
    r"|\b(?:rue|avenue|boulevard|quai|chemin|route|allée|impasse) "
    r"(?:de la |de l['’]|du |des |de |d['’])?[\w-]+",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"\b[A-Z][A-Za-z]?[A-Z]{1,3}\b")
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
    texts = _texts(mission)
    for session in mission.sessions:
        for where, text in texts[session.code]:
            for word in _naming_in(text):
                if tags_of((word,)) <= WEAK and len(word) > 1 and word not in JOINING_WORDS:
                    fields = words.setdefault(word, {})
                    fields[session.code] = min(where, fields.get(session.code, where))
            phrases |= _shielded(text)
    for word, shortened in _initials(texts).items():
        words.setdefault(word, dict(shortened))
    initials = initials_of(text for said in texts.values() for _, text in said)
    acronyms = _acronyms(texts)
    for word, written in acronyms.items():
        words.setdefault(word, dict(written))
    people = _by_word((person.code, person.name) for person in mission.people)
    hosted = [host.name for host in _hosts(mission)]
    hosts = _by_word(zip(hosted, hosted, strict=True))
    places = _by_word((place.name, place.name) for place in mission.places)
    infos = infos_of(mission, words, places)
    groups = groups_of(mission, words)
    phrases |= _full_names([*(one.name for one in mission.people), *hosted])
    phrases -= set(groups.phrases)
    own = {word for info in mission.info for phrase in info.ask for word in words_of(phrase)}
    spellable = {*words, *people, *places, *own, *groups.spelled}
    titles = _common_titles(mission)
    trades, related = trades_of(mission, texts)
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
        trades=trades,
        related=related,
        jobs=jobs_of(mission),
        addresses=_addresses(mission),
        acronyms=frozenset(acronyms),
        initials=initials,
        infos=infos,
        noted=noted_in(mission),
        told=tuple(frozenset(words_of(" ".join(one.answer.all))) for one in mission.info),
        practical=frozenset(word for info in infos for phrase in info for word in phrase),
        home=home,
        site=site,
        spellable=alike(word for word in spellable if len(word) >= SPELLABLE),
    )


def _texts(mission: Mission) -> Mapping[str, tuple[tuple[Field, str], ...]]:
    """Return what each session says, by its code: titles, hosts, places."""
    own = {mission.organiser, *(p.organisation for p in mission.people if p.role in ORGANISING)}
    return {session.code: tuple(_said_by(session, own)) for session in mission.sessions}


def _said_by(session: Session, own: Collection[str]) -> Iterator[tuple[Field, str]]:
    for title in session.title.all:
        yield Field.TITLE, title
    for host in session.hosts:
        yield Field.HOST, host.name
        if host.organisation not in own:  # who brings the group is no host of theirs
            yield Field.HOST, host.organisation
    for place in (session.place, session.end_place):
        if place is not None:
            yield Field.PLACE, _STREET.sub(_unless_everyday, place.name)


def _unless_everyday(street: re.Match[str]) -> str:
    """Leave out of a place what a street is called by, where that is a word: "Market Street"."""
    return " ".join(
        word
        for word in street[0].split()
        if not (is_everyday(bare := "".join(words_of(word))) or bare in rows_of())
    )


def _naming_in(text: str) -> Iterator[str]:
    """Yield the words of *text*, those of a trade together: no "table" of "round table"."""
    words = words_of(text)
    told = [
        phrase for phrase in phrases_in(words) if len(phrase) > 1 and " ".join(phrase) in rows_of()
    ]
    yield from (" ".join(phrase) for phrase in told)
    of_a_trade = {word for phrase in told for word in phrase} - rows_of().keys()
    yield from (word for word in words if word not in of_a_trade or word not in COMMON)


def _initials(
    texts: Mapping[str, Iterable[tuple[Field, str]]],
) -> Mapping[str, Mapping[str, Field]]:
    """Find what names of several words are short for: "PnP", "HDA", "CCIFV"."""
    found: dict[str, dict[str, Field]] = {}
    for code, said in texts.items():
        for where, text in said:
            for segment in _SEGMENT.split(text)[:1]:
                known = dict(named_by_initials((segment,))).values()
                for short in (*_short_for(words_of(segment)), *_run_together(segment), *known):
                    fields = found.setdefault(short, {})
                    fields[code] = min(where, fields.get(code, where))
    return found


def _acronyms(
    texts: Mapping[str, Iterable[tuple[Field, str]]],
) -> Mapping[str, Mapping[str, Field]]:
    """Find names that are everyday words but for how they are written: "TU Berlin", "MaRS"."""
    found: dict[str, dict[str, Field]] = {}
    for code, said in texts.items():
        for where, text in said:
            for typed in _ACRONYM.findall(text):
                word = typed.casefold()
                if tags_of((word,)) and not tags_of((word,)) <= WEAK:
                    fields = found.setdefault(word, {})
                    fields[code] = min(where, fields.get(code, where))
    return found


def _run_together(segment: str) -> Iterator[str]:
    """Write on what is short already: "CCI France Vietnam" is CCIFV, "FH Oberland" FHO."""
    typed = _WORD.findall(segment)
    if 1 < len(typed) <= LONGEST_NAME and typed[0].isupper() and len(typed[0]) > 1:
        short = "".join(words_of(typed[0] + "".join(word[0] for word in typed[1:])))
        if not tags_of((short,)) and short not in COMMON and short not in rows_of():
            yield short


def _short_for(words: Phrase) -> Iterator[str]:
    if not 1 < len(words) <= LONGEST_NAME or any(tags_of((word,)) & SORTS for word in words):
        return
    letters = [word[0] for word in words if not word.isdigit()]
    weighty = [word[0] for word in words if len(word) > JOINING]
    joined = ["n" if word in ("and", "et") else word[0] for word in words]
    for short in {"".join(letters), "".join(weighty), "".join(joined)}:
        taken = tags_of((short,)) or short in COMMON or short in rows_of() or is_spelling(short)
        if len(short) > 1 and not taken:
            yield short


def _addresses(mission: Mission) -> Mapping[str, frozenset[str]]:
    """Find the sessions in a street or a town, which only tells several of a name apart."""
    found: dict[str, set[str]] = {}
    for session in mission.sessions:
        if session.place is not None:
            for word in words_of(session.place.address):
                if len(word) >= SPELLABLE and not word.isdigit():
                    found.setdefault(word, set()).add(session.code)
    return {word: frozenset(codes) for word, codes in found.items()}


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


def _full_names(names: Iterable[str]) -> set[Phrase]:
    """Find names of people with an everyday word in them, two words of one at least: "Minh Do"."""
    found = set()
    for name in names:
        words = words_of(name)
        for length in range(2, min(len(words), LONGEST_NAME) + 1):
            for at in range(len(words) - length + 1):
                tags = [tags_of((word,)) for word in words[at : at + length]]
                if any(tags) and not all(tags):
                    found.add(words[at : at + length])
    return found


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
            if len(word) > 1 and not tags_of((word,)) - {Tag.SOCIAL, Tag.THING}:
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
