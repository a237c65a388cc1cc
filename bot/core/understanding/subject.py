"""Which sessions, hosts, places and practical answers the words of a question name."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from bot.core.mission import Kind, Mission, Session
from bot.core.understanding.journeys import ends_at
from bot.core.understanding.meant import is_said, sessions_meant
from bot.core.understanding.names import Field, Names
from bot.core.understanding.nouns import any_of_its_kind, said_as_name
from bot.core.understanding.practical import LODGINGS, info_said
from bot.core.understanding.question import Sort
from bot.core.understanding.reading import Reading
from bot.core.understanding.related import related
from bot.core.understanding.sentence import words_of
from bot.core.understanding.sorts import SORT_OF_TAG, of_sort
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import Phrase, particles, tags_of


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What a question is about.

    *sessions* are the codes that all its words name, *perhaps* those that some
    of them do; *loosely*: no session has any of these words.  *host*, *person*
    and *place* are names that the words fit and no other; *hosts* and *people*
    are all whom they fit: names, and codes.
    *origin*: what was named is but where they set off.  *info* is the number of
    the `Info` that they ask for, -1 for none, and *info_words* what asked for it.
    """

    sessions: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    loosely: bool = False
    sort: Sort | None = None
    host: str = ""
    hosts: tuple[str, ...] = ()
    person: str = ""
    people: tuple[str, ...] = ()
    place: str = ""
    origin: bool = False
    info: int = -1
    info_words: frozenset[str] = frozenset()


def subject_of(reading: Reading, mission: Mission, names: Names) -> Subject:
    """Find what the words of *reading* name."""
    info, info_words = info_said(reading, mission, names)
    sort = _sort(reading)
    sessions, perhaps = sessions_meant(reading, mission, names, sort)
    origin = bool(sessions) and (
        _only_from(reading, sessions, mission, names) or _at_the_lodging(reading)
    )
    content = said_as_name(reading.content, reading, names)
    if any_of_its_kind(reading, content, names):
        content = ()  # "where is the nearest hospital?"
    hosts = _all(names.hosts.get(word, frozenset()) for word in content)
    return Subject(
        sessions=() if origin else sessions,
        perhaps=perhaps,
        loosely=sort is Sort.COACH or not any(is_said(word, names) for word in reading.content),
        sort=sort,
        origin=origin,
        host=hosts[0] if len(hosts) == 1 else "",
        hosts=hosts,
        person=_only(names.people.get(word, frozenset()) for word in content),
        people=_people(reading, mission, names),
        place=_place(content, mission, names),
        info=info,
        info_words=info_words,
    )


def _all(keys: Iterable[frozenset[str]]) -> tuple[str, ...]:
    """Return the keys that all words have in common, in order."""
    each = list(keys)
    shared = reduce(frozenset.intersection, each) if each else frozenset()
    return tuple(sorted(shared))


def _only(keys: Iterable[frozenset[str]]) -> str:
    """Return the one key that all words have in common, "" where there is none or several."""
    each = list(keys)
    shared = reduce(frozenset.intersection, each) if each else frozenset()
    return next(iter(shared)) if len(shared) == 1 else ""


def _people(reading: Reading, mission: Mission, names: Names) -> tuple[str, ...]:
    """Return the codes of all whom the words fit, in the order of the file."""
    each = [names.people.get(word, frozenset()) for word in reading.content]
    shared = reduce(frozenset.intersection, each) if each else frozenset()
    return tuple(person.code for person in mission.people if person.code in shared)


def _place(content: Phrase, mission: Mission, names: Names) -> str:
    """Return the name of the one place that fits; of several at one address the shortest."""
    each = [names.places.get(word, frozenset()) for word in content]
    shared = reduce(frozenset.intersection, each) if each else frozenset()
    if not shared:
        return ""
    places = [place for place in mission.places if place.name in shared]
    if len({place.address or place.name for place in places}) != 1:
        return ""
    return min((place.name for place in places), key=len)


def _sort(reading: Reading) -> Sort | None:
    """Return the sort of session that is spoken of; of several the one that says most."""
    meal = reading.has(Tag.BREAKFAST, Tag.LUNCH, Tag.DINNER)  # "when's dinner, back home time?"
    if reading.has(Tag.RETURN) and reading.has(Tag.FLIGHT, Tag.HOME) and not meal:
        clock = reading.has(Tag.CLOCK) and not reading.has(Tag.FLIGHT)
        return None if clock else Sort.RETURN  # "what time is it back home?"
    if (relation := related(reading)) is not None:
        return relation.sort
    found = next((sort for tag, sort in SORT_OF_TAG.items() if reading.has(tag)), None)
    if found is None and reading.has(Tag.EAT) and reading.content:
        return Sort.MEAL
    if found is Sort.APPOINTMENT and reading.has(Tag.MEET) and not reading.has(Tag.NEXT):
        return None  # « le rendez-vous » is where the group gathers
    return found


def _only_from(reading: Reading, codes: Iterable[str], mission: Mission, names: Names) -> bool:
    """Tell whether what was named is but where they set off: « on part à quelle heure d'ici »."""
    if not reading.content or not reading.has(Tag.LEAVE, Tag.MEET, Tag.RETURN):
        return False
    at = reading.words.index(reading.content[0])
    before = reading.words[max(0, at - 2) : at]
    left = any(Tag.LEAVE in tags_of((word,)) for word in before)  # "leave the hotel"
    if particles(Particle.FROM).isdisjoint(before) and not left and not _gathers(reading, mission):
        return False
    if any(_is_back(mission.sessions_by_code[code], mission, reading) for code in codes):
        return False  # « ils rentrent quand à Roissy ? »
    fields = [names.sessions_with(word) for word in reading.content]
    stays = reading.has(Tag.RETURN)  # "when are we back at the hotel?"
    return all(
        (stays or mission.sessions_by_code[code].kind is not Kind.TRAVEL)
        and max(found.get(code, Field.PLACE) for found in fields) is Field.PLACE
        for code in codes
    )


def _is_back(session: Session, mission: Mission, reading: Reading) -> bool:
    """Tell whether *session* is the way home, and ends where the words say."""
    there = reading.has(Tag.RETURN) and session.code in of_sort(mission, Sort.RETURN)
    return there and ends_at(session, reading)


def _at_the_lodging(reading: Reading) -> bool:
    """Tell whether it is but where they sleep: « on se retrouve à l'hôtel demain matin ? »."""
    gathers = reading.has(Tag.MEET, Tag.LEAVE) and (reading.day or reading.part)
    if not gathers or not reading.content or not set(reading.content) <= LODGINGS:
        return False
    at = reading.words.index(reading.content[0])
    aims = particles(Particle.AIM) | particles(Particle.AT)
    return aims.isdisjoint(reading.words[max(0, at - 2) : at])


def _gathers(reading: Reading, mission: Mission) -> bool:
    """Tell whether they gather somewhere of that name: « on se retrouve à l'hôtel quand »."""
    wanted = set(reading.content)
    meeting = {one.meet_place.name for one in mission.sessions if one.meet_place is not None}
    return any(wanted <= set(words_of(name)) for name in meeting)
