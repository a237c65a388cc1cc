"""Which sessions, hosts, places and practical answers the words of a question name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from bot.core.mission import QUIET_KINDS, Kind, Mission, Place, Session
from bot.core.understanding.names import Field, Names
from bot.core.understanding.question import Sort
from bot.core.understanding.reading import Reading
from bot.core.understanding.sentence import words_of
from bot.core.understanding.sorts import LOOSE, SORT_OF_TAG, TAG_OF_SORT, of_sort, title_tags
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import particles, tags_of

_ROUTE = re.compile(r"\s*[–—→>]\s*|\s-+\s")
"""What stands between the stages of a journey in its title."""


RIDES = frozenset({"navette", "shuttle", "transfert", "transfer", "minibus", "taxi", "ferry"})
"""What is not said of any coach."""
LODGINGS = frozenset({"hotel", "hebergement", "logement", "accommodation", "auberge"})


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What a question is about.

    *sessions* are the codes that all its words name, *perhaps* those that some
    of them do.  *host*, *person* and *place* are names that the words fit and
    no other; *hosts* and *people* are all whom they fit: names, and codes.
    *origin*: what was named is but where they set off.  *info* is the number of
    the `Info` that they ask for, -1 for none, and *info_words* what asked for it.
    """

    sessions: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
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
    info, info_words = _info(reading, names)
    sort = _sort(reading)
    sessions, perhaps = _sessions(reading, mission, names, sort)
    origin = bool(sessions) and _only_from(reading, sessions, mission, names)
    content = reading.content
    hosts = _all(names.hosts.get(word, frozenset()) for word in content)
    return Subject(
        sessions=() if origin else sessions,
        perhaps=perhaps,
        sort=sort,
        origin=origin,
        host=hosts[0] if len(hosts) == 1 else "",
        hosts=hosts,
        person=_only(names.people.get(word, frozenset()) for word in content),
        people=_people(reading, mission, names),
        place=_place(reading, mission, names),
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


def _place(reading: Reading, mission: Mission, names: Names) -> str:
    """Return the name of the one place that fits; of several at one address the shortest."""
    each = [names.places.get(word, frozenset()) for word in reading.content]
    shared = reduce(frozenset.intersection, each) if each else frozenset()
    if not shared:
        return ""
    places = [place for place in mission.places if place.name in shared]
    if len({place.address or place.name for place in places}) != 1:
        return ""
    return min((place.name for place in places), key=len)


def _sort(reading: Reading) -> Sort | None:
    """Return the sort of session that is spoken of; of several the one that says most."""
    if reading.has(Tag.RETURN) and reading.has(Tag.FLIGHT, Tag.HOME):
        return None if reading.has(Tag.CLOCK) else Sort.RETURN  # "what time is it back home?"
    found = next((sort for tag, sort in SORT_OF_TAG.items() if reading.has(tag)), None)
    if found is None and reading.has(Tag.EAT) and reading.content:
        return Sort.MEAL
    if found is Sort.APPOINTMENT and reading.has(Tag.MEET) and not reading.has(Tag.NEXT):
        return None  # « le rendez-vous » is where the group gathers
    return found


def _sessions(
    reading: Reading, mission: Mission, names: Names, sort: Sort | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sessions that all words name, and those that only some do."""
    content = _naming(reading, names)
    fields = [names.sessions_with(word) for word in content]
    if not any(fields):
        titled = _titled(reading, mission, names) or _carried_by(reading, mission, sort)
        return titled, titled
    codes = list(dict.fromkeys(code for found in fields for code in found))
    hits = {code: sum(code in found for found in fields) for code in codes}
    if max(hits.values()) < len(fields):
        there = [names.addresses.get(word, frozenset()) for word in content]
        hits = {
            code: sum(
                code in found or code in near for found, near in zip(fields, there, strict=True)
            )
            for code in codes
        }
    most = max(hits.values())
    best = [code for code in codes if hits[code] == most]
    ordered = [session.code for session in mission.sessions if session.code in set(best)]
    if most < len(fields):
        return (), tuple(ordered)
    where = {code: max(found.get(code, Field.ABOUT) for found in fields) for code in best}
    named = _held(mission, ordered)
    of_the_sort = _of_sort(mission, named, sort, reading)
    if not of_the_sort:
        return (), tuple(ordered)
    if bound := _on_the_way(mission, of_the_sort, reading):
        return tuple(_bound_for(mission, bound, reading)), tuple(ordered)
    if gathering := _gathering_there(mission, of_the_sort, reading):
        return tuple(gathering), tuple(ordered)
    meant = _meant(mission, of_the_sort, where, sort)
    return tuple(_bound_for(mission, meant, reading)), tuple(ordered)


def _on_the_way(mission: Mission, codes: list[str], reading: Reading) -> list[str]:
    """Keep the journeys where somebody asks when it leaves for there, or arrives there."""
    at = reading.words.index(reading.content[0]) if reading.content else 0
    bound = at > 0 and reading.words[at - 1] in particles(Particle.TO)
    bound = bound or reading.has(Tag.ARRIVE)
    if not (bound and reading.has(Tag.LEAVE, Tag.TAKE_OFF, Tag.ARRIVE)):
        return []
    travels = (mission.sessions_by_code[code] for code in codes)
    return [one.code for one in travels if one.kind is Kind.TRAVEL and _ends_at(one, reading)]


def _gathering_there(mission: Mission, codes: list[str], reading: Reading) -> list[str]:
    """Keep those that people gather for at a place of that name: "where at the airport"."""
    if not reading.has(Tag.MEET) or _is_aim(reading.content[0], reading):
        return []
    wanted = set(reading.content)
    sessions = [mission.sessions_by_code[code] for code in codes]
    meeting = [one.code for one in mission.programme if _is_named(one.meet_place, wanted)]
    return meeting or [one.code for one in sessions if _is_named(one.place, wanted)]


def _is_named(place: Place | None, words: set[str]) -> bool:
    return place is not None and words <= set(words_of(place.name))


def _only_from(reading: Reading, codes: Iterable[str], mission: Mission, names: Names) -> bool:
    """Tell whether what was named is but where they set off: « on part à quelle heure d'ici »."""
    if not reading.content or not reading.has(Tag.LEAVE, Tag.MEET, Tag.RETURN):
        return False
    at = reading.words.index(reading.content[0])
    before = reading.words[max(0, at - 2) : at]
    left = any(Tag.LEAVE in tags_of((word,)) for word in before)  # "leave the hotel"
    if particles(Particle.FROM).isdisjoint(before) and not left and not _gathers(reading, mission):
        return False
    fields = [names.sessions_with(word) for word in reading.content]
    stays = reading.has(Tag.RETURN)  # "when are we back at the hotel?"
    return all(
        (stays or mission.sessions_by_code[code].kind is not Kind.TRAVEL)
        and max(found.get(code, Field.PLACE) for found in fields) is Field.PLACE
        for code in codes
    )


def _gathers(reading: Reading, mission: Mission) -> bool:
    """Tell whether they gather somewhere of that name: « on se retrouve à l'hôtel quand »."""
    wanted = set(reading.content)
    meeting = {one.meet_place.name for one in mission.sessions if one.meet_place is not None}
    return any(wanted <= set(words_of(name)) for name in meeting)


def _ends_at(session: Session, reading: Reading) -> bool:
    """Tell whether a journey ends where the words say."""
    ends = [_ROUTE.split(title)[-1] for title in session.title.all]
    if session.end_place is not None:
        ends.append(session.end_place.name)
    wanted = set(reading.content)
    return any(wanted <= set(words_of(end)) for end in ends)


def _naming(reading: Reading, names: Names) -> tuple[str, ...]:
    """Return the words that name a session: not who speaks, nor where they gather for it."""
    content = reading.content
    named = tuple(word for word in content if names.sessions_with(word))
    others = tuple(word for word in content if word not in named)
    if named and all(word in names.people for word in others):
        content = named
    if _agree(content, names):
        return content
    at = next((at for at, word in enumerate(content) if _is_aim(word, reading)), 0)
    if at and _agree(content[at:], names):
        return content[at:]
    return content


def _is_aim(word: str, reading: Reading) -> bool:
    """Tell whether "for" stands before *word*: « devant l'hôtel pour Google »."""
    at = reading.words.index(word)
    return not particles(Particle.AIM).isdisjoint(reading.words[max(0, at - 2) : at])


def _agree(content: tuple[str, ...], names: Names) -> bool:
    """Tell whether a session has all of these words."""
    each = [frozenset(names.sessions_with(word)) for word in content]
    return bool(each) and bool(reduce(frozenset.intersection, each))


def _titled(reading: Reading, mission: Mission, names: Names) -> tuple[str, ...]:
    """Return the sessions whose title of everyday words was said word for word."""
    words = reading.words
    if reading.content or not names.titles:
        return ()
    found = [
        phrase
        for at, word in enumerate(words)
        for end in range(at + 2, min(at + names.longest_titles.get(word, 0), len(words)) + 1)
        if (phrase := words[at:end]) in names.titles
    ]
    codes = names.titles[max(found, key=len)] if found else frozenset[str]()
    return tuple(s.code for s in mission.sessions if s.code in codes)


def _carried_by(reading: Reading, mission: Mission, sort: Sort | None) -> tuple[str, ...]:
    """Return the journeys that are called by what was said: "the shuttle", and not any coach."""
    if sort is not Sort.COACH or reading.content:
        return ()
    said = RIDES.intersection(reading.words)
    return tuple(
        one.code
        for one in mission.sessions
        if said
        and one.kind is Kind.TRAVEL
        and any(said & set(words_of(title)) for title in one.title.all)
    )


def _held(mission: Mission, codes: list[str]) -> list[str]:
    """Leave out what is cancelled, unless nothing else is meant."""
    held = [code for code in codes if not mission.sessions_by_code[code].cancelled]
    return held or codes


def _of_sort(mission: Mission, codes: list[str], sort: Sort | None, reading: Reading) -> list[str]:
    """Keep those of the sort that is spoken of; visits, meetings and talks people mix up."""
    if sort is None:
        return codes
    tag = TAG_OF_SORT.get(sort)
    of_it = set(of_sort(mission, sort))
    kept = [
        code
        for code in codes
        if code in of_it or tag in title_tags(mission.sessions_by_code[code])
    ]
    if sort is Sort.COACH and not kept:
        return codes  # the coach to Stanford leaves at the rendezvous for Stanford
    if kept or sort not in LOOSE or reading.has(Tag.COACH, Tag.FLIGHT):
        return kept
    appointments = [c for c in codes if mission.sessions_by_code[c].kind in QUIET_KINDS]
    return appointments or codes


def _meant(
    mission: Mission, codes: list[str], where: dict[str, Field], sort: Sort | None
) -> list[str]:
    """Choose what a bare name means: what is called so, before the way there and a meal there."""
    if sort is not None and sort not in LOOSE:
        return codes
    appointments = [c for c in codes if mission.sessions_by_code[c].kind in QUIET_KINDS]
    there = [c for c in codes if mission.sessions_by_code[c].kind not in (Kind.TRAVEL, Kind.MEAL)]
    titled = [code for code in there if where[code] is Field.TITLE]
    if titled or appointments:
        return titled or appointments
    return [code for code in codes if where[code] is Field.TITLE] or codes


def _bound_for(mission: Mission, codes: list[str], reading: Reading) -> list[str]:
    """Tell the flight to Phoenix from the flight from Phoenix, by what stands before the name."""
    travels = [mission.sessions_by_code[code] for code in codes]
    if len(codes) == 1 or any(one.kind is not Kind.TRAVEL for one in travels):
        return codes
    at = reading.words.index(reading.content[0])
    before = reading.words[at - 1] if at else ""
    bound = before in particles(Particle.TO)
    if not bound and before not in particles(Particle.FROM):
        return codes
    end = -1 if bound else 0
    wanted = set(reading.content)
    return [
        one.code
        for one in travels
        if any(wanted <= set(words_of(_ROUTE.split(title)[end])) for title in one.title.all)
    ] or codes


def _info(reading: Reading, names: Names) -> tuple[int, frozenset[str]]:
    """Find the practical answer of which most words were said."""
    said = set(reading.words)
    if reading.has(Tag.LODGING):
        said |= LODGINGS
    best, most = -1, frozenset[str]()
    if names.practical.isdisjoint(said):
        return best, most
    for number, phrases in enumerate(names.infos):
        telling = (frozenset(filter(_tells, phrase)) for phrase in phrases)
        told = frozenset(word for phrase in telling if phrase <= said for word in phrase)
        if told and _telling(told) > _telling(most):
            best, most = number, told
    return best, most


def _tells(word: str) -> bool:
    return Tag.FILLER not in tags_of((word,))


def _telling(words: frozenset[str]) -> int:
    """Weigh words: "number" tells less than "emergency"."""
    return sum(1 if tags_of((word,)) else 2 for word in words)
