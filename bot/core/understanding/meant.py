"""Which sessions the words of a question name, and which of them is meant."""

from collections.abc import Iterable
from functools import reduce
from itertools import pairwise

from bot.core.mission import QUIET_KINDS, Kind, Mission, Place
from bot.core.understanding.everyday import is_everyday
from bot.core.understanding.fitting import A_TOWN, Found, best_of
from bot.core.understanding.journeys import bound_for, carried_by, on_the_way, to_a_country
from bot.core.understanding.names import Field, Names
from bot.core.understanding.nouns import any_of_its_kind, is_of_another, said_as_name
from bot.core.understanding.practical import LODGINGS, singular
from bot.core.understanding.question import Sort
from bot.core.understanding.reading import Reading
from bot.core.understanding.sentence import words_of
from bot.core.understanding.sorts import LOOSE, TAG_OF_SORT, of_sort, title_tags
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.trades import rows_of
from bot.core.understanding.vocabulary import particles, tags_of

IN_A_TOWN = (("a",), ("in",), ("en",))
HOUSES = frozenset(
    words_of(
        "laboratory lab factory plant school college university farm museum institute centre "
        "center workshop market fund bank board ministry"
    )
)
"""What the word before says of which sort it is."""
NEAR = 4
"""Words on from a name in which it may be said what it has: « le labo sur glace »."""


def sessions_meant(
    reading: Reading, mission: Mission, names: Names, sort: Sort | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sessions that all words name, and those that only some do."""
    content = said_as_name(_naming(reading, names), reading, names)
    fields = [names.sessions_with(word) for word in content]
    if not any(fields):
        titled = _titled(reading, mission, names) or carried_by(reading, mission, sort)
        titled = titled or _headed(reading, mission, sort)
        return titled, titled
    towns = _of_a_town(mission, content, names, sort, reading)
    if there := tuple(to_a_country(mission, reading)) or towns:
        return there, there
    codes = list(dict.fromkeys(code for found in fields for code in found))
    fields, best = best_of(codes, fields, content, names, reading)
    most = max(sum(code in found for found in fields) for code in best)
    ordered = _in_order(mission, best)
    of_any = most < len(fields) or any_of_its_kind(reading, content, names)
    of_any = of_any or is_of_another(reading, content)
    named = () if of_any else _as_described(ordered, content, reading, names)
    where = {code: max(found.get(code, Field.ABOUT) for found in fields) for code in best}
    of_the_sort = _of_sort(mission, _held(mission, list(named)), sort, reading)
    if not of_the_sort:
        return (), ordered
    also = _related(mission, content, names, sort, reading) or named
    if all(mission.sessions_by_code[code].kind in WEAKLY for code in of_the_sort) and sort in (
        None,
        *LOOSE,
    ):
        called = (c for c in also if mission.sessions_by_code[c].kind in QUIET_KINDS)
        of_the_sort += called  # not "lunch at the university canteen", but the « université »
    if bound := on_the_way(mission, of_the_sort, reading):
        return tuple(bound_for(mission, bound, reading)), also
    gathering = _gathering_there(mission, of_the_sort, reading, sort)
    if gathering or (gathering := _at_that_place(mission, of_the_sort, where, reading, sort)):
        return tuple(gathering), also
    meant = _called_so(mission, _meant(mission, of_the_sort, where, sort), content)
    return tuple(bound_for(mission, meant, reading)), also


WEAKLY = frozenset({Kind.MEAL, Kind.FREE})


def _of_a_town(
    mission: Mission, content: tuple[str, ...], names: Names, sort: Sort | None, reading: Reading
) -> tuple[str, ...]:
    """Return what there is of that sort in a town: « la prochaine visite à Montréal »."""
    if sort not in (Sort.VISIT, Sort.MEAL, Sort.LUNCH, Sort.DINNER) or len(content) != 1:
        return ()
    at = reading.words.index(content[0])
    there = names.addresses.get(content[0], frozenset())
    if len(there) < A_TOWN or reading.words[at - 1 : at] not in IN_A_TOWN:
        return ()
    return tuple(code for code in of_sort(mission, sort) if code in there)


def _as_described(
    codes: tuple[str, ...], content: tuple[str, ...], reading: Reading, names: Names
) -> tuple[str, ...]:
    """Keep what the word beside a house's name tells, by the notes: "the ice lab"."""
    if not all(word in rows_of() or is_everyday(word) for word in content):
        return codes
    first, last = reading.words.index(content[0]), reading.words.index(content[-1])
    around = reading.words[max(0, first - 1) : last + NEAR]
    beside = [word for word in around if word in reading.unknown]
    for word in beside:
        if told := names.noted.get(singular(word), frozenset()) & frozenset(codes):
            return tuple(code for code in codes if code in told)
    before = reading.words[max(0, first - 1)]
    of_another = before in beside and not is_everyday(before) and len(codes) > 1
    return () if of_another else codes


def _in_order(mission: Mission, codes: Iterable[str]) -> tuple[str, ...]:
    wanted = set(codes)
    return tuple(session.code for session in mission.sessions if session.code in wanted)


def _related(
    mission: Mission, content: tuple[str, ...], names: Names, sort: Sort | None, reading: Reading
) -> tuple[str, ...]:
    """Return all that the words may mean besides: another hospital that is not called so."""
    each = [frozenset(_all_called(word, names)) for word in content]
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
        theirs = _agree(content[:at], names) and _is_of_people(content[-1], reading)
        return content[:at] if theirs else content[at:]  # "the grid for the solar people"
    return content


def _is_aim(word: str, reading: Reading) -> bool:
    """Tell whether "for" stands before *word*: « devant l'hôtel pour Google »."""
    at = reading.words.index(word)
    return not particles(Particle.AIM).isdisjoint(reading.words[max(0, at - 2) : at])


def _is_of_people(word: str, reading: Reading) -> bool:
    """Tell whether people are called by *word*: "the solar people"."""
    behind = reading.words[reading.words.index(word) + 1 :][:1]
    return bool(tags_of(behind) & {Tag.SOMEONE, Tag.OTHERS})


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


def _at_that_place(
    mission: Mission,
    codes: list[str],
    where: dict[str, Field],
    reading: Reading,
    sort: Sort | None,
) -> list[str]:
    """Return all that is at a place, and what they gather for there: « demain matin au patio »."""
    wanted = set(reading.content)
    placed = all(where.get(code) is Field.PLACE for code in codes)
    asked = reading.has(Tag.WHEN) and not reading.has(Tag.LEAVE, Tag.ARRIVE, Tag.RETURN)
    if sort is not None or not placed or not asked or wanted & LODGINGS:
        return []
    return [
        one.code
        for one in mission.programme
        if one.code in codes or _is_named(one.meet_place, wanted)
    ]


def _is_named(place: Place | None, words: set[str]) -> bool:
    return place is not None and words <= set(words_of(place.name))


def _called_so(mission: Mission, codes: list[str], content: tuple[str, ...]) -> list[str]:
    """Leave out what only has to do with it: "the dairy" is not the dairy laboratory."""
    if len(codes) == 1 or len(content) != 1 or content[0] not in rows_of():
        return codes
    titles = {code: mission.sessions_by_code[code].title.all for code in codes}
    so = [
        code for code in codes if not any(_only_tells(title, content[0]) for title in titles[code])
    ]
    return so or codes


def _only_tells(title: str, word: str) -> bool:
    """Tell whether *word* says of which sort a house is: "dairy laboratory"."""
    words = words_of(title)
    return any(one == word and behind in HOUSES for one, behind in pairwise(words))


def _headed(reading: Reading, mission: Mission, sort: Sort | None) -> tuple[str, ...]:
    """Return what begins with the sort that is said of several: « les rencontres »."""
    if sort not in LOOSE or reading.content or reading.has(Tag.HOW_MANY, Tag.NEXT, Tag.LAST):
        return ()
    tag = TAG_OF_SORT[sort]
    many = {word for word in reading.words if word[-1] == "s" and tag in tags_of((word,))}
    return tuple(
        one.code
        for one in mission.programme
        if many
        and any(words_of(title)[:1] in {(word,) for word in many} for title in one.title.all)
    )


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


def _all_called(word: str, names: Names) -> Found:
    """Return what may be meant by *word*: of a word that is said here, what is called so, too."""
    return (
        {**names.trades.get(word, {}), **names.sessions_with(word)}
        if is_said(word, names)
        else names.related_to(word)
    )


def is_said(word: str, names: Names) -> bool:
    """Tell whether the mission itself says *word*, or one of several of it."""
    return word in names.words or word.removesuffix("s") in names.words


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
