"""Which sessions the words of a question name, and which of them is meant."""

from functools import reduce

from bot.core.mission import QUIET_KINDS, Kind, Mission, Place
from bot.core.understanding.journeys import bound_for, carried_by, on_the_way
from bot.core.understanding.names import Field, Names
from bot.core.understanding.question import Sort
from bot.core.understanding.reading import Reading
from bot.core.understanding.sentence import words_of
from bot.core.understanding.sorts import LOOSE, TAG_OF_SORT, of_sort, title_tags
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import particles


def sessions_meant(
    reading: Reading, mission: Mission, names: Names, sort: Sort | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sessions that all words name, and those that only some do."""
    content = _naming(reading, names)
    fields = [names.sessions_with(word) for word in content]
    if not any(fields):
        titled = _titled(reading, mission, names) or carried_by(reading, mission, sort)
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
    if bound := on_the_way(mission, of_the_sort, reading):
        return tuple(bound_for(mission, bound, reading)), tuple(ordered)
    if gathering := _gathering_there(mission, of_the_sort, reading):
        return tuple(gathering), tuple(ordered)
    meant = _meant(mission, of_the_sort, where, sort)
    return tuple(bound_for(mission, meant, reading)), tuple(ordered)


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
