"""Which sessions the words of a question name, and which of them is meant."""

from collections.abc import Iterable, Mapping
from functools import reduce
from itertools import pairwise

from bot.core.mission import QUIET_KINDS, Kind, Mission, Place
from bot.core.understanding.journeys import bound_for, carried_by, on_the_way
from bot.core.understanding.names import Field, Names
from bot.core.understanding.nouns import any_of_its_kind, said_as_name
from bot.core.understanding.question import Sort
from bot.core.understanding.reading import Reading
from bot.core.understanding.sentence import words_of
from bot.core.understanding.sorts import LOOSE, TAG_OF_SORT, of_sort, title_tags
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.trades import rows_of
from bot.core.understanding.vocabulary import particles

BETWEEN = frozenset(words_of("de d des du l la le les of the del"))
HOUSE_AND_THING = 2
"""Words of « l'usine de caisses »."""
A_TOWN = 3
"""Sessions that have a town's name in their address, at least."""


def sessions_meant(
    reading: Reading, mission: Mission, names: Names, sort: Sort | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sessions that all words name, and those that only some do."""
    content = said_as_name(_naming(reading, names), reading)
    fields = [names.sessions_with(word) for word in content]
    if not any(fields):
        titled = _titled(reading, mission, names) or carried_by(reading, mission, sort)
        return titled, titled
    codes = list(dict.fromkeys(code for found in fields for code in found))
    fields, best = _best(codes, fields, content, names, one=_is_one_name(content, reading))
    most = max(sum(code in found for found in fields) for code in best)
    ordered = _in_order(mission, best)
    if most < len(fields) or any_of_its_kind(reading, content, names):
        return (), ordered
    where = {code: max(found.get(code, Field.ABOUT) for found in fields) for code in best}
    of_the_sort = _of_sort(mission, _held(mission, list(ordered)), sort, reading)
    if not of_the_sort:
        return (), ordered
    also = _related(mission, content, names, sort, reading) or ordered
    if all(mission.sessions_by_code[code].kind in WEAKLY for code in of_the_sort) and sort in (
        None,
        *LOOSE,
    ):
        called = (c for c in also if mission.sessions_by_code[c].kind in QUIET_KINDS)
        of_the_sort += called  # not "lunch at the university canteen", but the « université »
    if bound := on_the_way(mission, of_the_sort, reading):
        return tuple(bound_for(mission, bound, reading)), also
    if gathering := _gathering_there(mission, of_the_sort, reading, sort):
        return tuple(gathering), also
    meant = _meant(mission, of_the_sort, where, sort)
    return tuple(bound_for(mission, meant, reading)), also


Found = Mapping[str, Field]
WEAKLY = frozenset({Kind.MEAL, Kind.FREE})


def _is_one_name(content: tuple[str, ...], reading: Reading) -> bool:
    """Tell whether the words stand together: « l'usine de caisses », and no « après le musée »."""
    at = [reading.words.index(word) for word in content]
    between = {word for here, there in pairwise(at) for word in reading.words[here + 1 : there]}
    return between <= BETWEEN


def _best(
    codes: list[str], fields: list[Found], content: tuple[str, ...], names: Names, *, one: bool
) -> tuple[list[Found], list[str]]:
    """Return the codes that most words fit: with what else they can mean, and where it is.

    *one*: they stand together.
    """
    if (best := _fitting(codes, fields)) and _all_fit(best[0], fields):
        return fields, best
    broad = [_called(names.broadly(word)) for word in content]
    beside = list(dict.fromkeys(code for found in broad for code in found))
    if (wider := _fitting(beside, broad)) and _all_fit(wider[0], broad):
        exact = [names.words.get(word, {}) for word in content if word in names.words]
        plainly = _fitting(dict.fromkeys(c for found in exact for c in found), exact)
        if len(exact) < len(content) and plainly and _all_fit(plainly[0], exact):
            wider = [*wider, *plainly]  # « l'usine de caisses »: either may be meant
            broad = [{**dict.fromkeys(plainly, Field.TITLE), **found} for found in broad]
        return broad, wider
    there: list[Found] = [
        {**dict.fromkeys(names.addresses.get(word, ()), Field.ABOUT), **found}
        for word, found in zip(content, fields, strict=True)
    ]
    if (near := _fitting(codes, there)) and _all_fit(near[0], there):
        return there, near
    if not one or any(_is_somewhere(word, names) for word in content):
        return fields, best  # « l'université du Chili » is no embassy there
    return _plainly(codes, fields, content, names) or (fields, best)


def _plainly(
    codes: list[str], fields: list[Found], content: tuple[str, ...], names: Names
) -> tuple[list[Found], list[str]] | None:
    """Return what is called so, where another word only says what it is: "the milk plant"."""
    exact = [
        found
        for word, found in zip(content, fields, strict=True)
        if word in names.words or not found
    ]
    plainly = _fitting(codes, exact) if any(exact) else []
    if plainly and _all_fit(plainly[0], exact):
        return exact, plainly
    if len(content) == HOUSE_AND_THING and content[0] in rows_of() and all(fields):
        either = {code: where for found in fields for code, where in found.items()}
        return [either], list(either)  # a factory, or the house of the boxes
    return None


def _called(found: Found) -> Found:
    return {code: where for code, where in found.items() if where is not Field.ABOUT}


def _is_somewhere(word: str, names: Names) -> bool:
    """Tell whether *word* is a country, or a town in which much takes place."""
    country = any((word,) in zone for zone in (names.home, names.site))
    return country or len(names.addresses.get(word, ())) >= A_TOWN


def _fitting(codes: Iterable[str], fields: list[Found]) -> list[str]:
    """Return those of *codes* that most of *fields* have."""
    hits = {code: sum(code in found for found in fields) for code in codes}
    most = max(hits.values(), default=0)
    return [code for code, hit in hits.items() if hit == most]


def _all_fit(code: str, fields: list[Found]) -> bool:
    return all(code in found for found in fields)


def _in_order(mission: Mission, codes: Iterable[str]) -> tuple[str, ...]:
    wanted = set(codes)
    return tuple(session.code for session in mission.sessions if session.code in wanted)


def _related(
    mission: Mission, content: tuple[str, ...], names: Names, sort: Sort | None, reading: Reading
) -> tuple[str, ...]:
    """Return all that the words may mean besides: another hospital that is not called so."""
    each = [frozenset(names.related_to(word)) for word in content]
    shared = reduce(frozenset.intersection, each) if each else frozenset[str]()
    if sort is Sort.COACH:  # the coach to the airport leaves where they gather for the flight
        return _in_order(mission, shared)
    return tuple(
        _of_sort(mission, _held(mission, list(_in_order(mission, shared))), sort, reading)
    )


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


def _gathering_there(
    mission: Mission, codes: list[str], reading: Reading, sort: Sort | None
) -> list[str]:
    """Keep those that people gather for at a place of that name: "where at the airport"."""
    if sort is not None or not reading.has(Tag.MEET) or _is_aim(reading.content[0], reading):
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
    if sort is Sort.RETURN and not kept:  # « le vol de retour de Phoenix »
        return [c for c in codes if mission.sessions_by_code[c].kind is Kind.TRAVEL]
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
    titled = [code for code in there if where.get(code, Field.TITLE) is Field.TITLE]
    if titled or appointments:
        return titled or appointments
    return [code for code in codes if where.get(code, Field.TITLE) is Field.TITLE] or codes
