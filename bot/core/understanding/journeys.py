"""Which journeys the words of a question name: there, back, by the shuttle."""

import re

from bot.core.mission import Kind, Mission, Session
from bot.core.understanding.question import Sort
from bot.core.understanding.reading import Reading
from bot.core.understanding.sentence import words_of
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import LANGUAGES, particles, tags_of

_ROUTE = re.compile(r"\s*[–—→>]\s*|\s-+\s")
"""What stands between the stages of a journey in its title."""


RIDES = frozenset({"navette", "shuttle", "transfert", "transfer", "minibus", "taxi", "ferry"})
"""What is not said of any coach."""
OF = frozenset(("de", "d"))
OUT_OF = ("out", "of")
THERE = frozenset(words_of("be re sera serons seront serez seras sommes est sont on ils elles"))


def on_the_way(mission: Mission, codes: list[str], reading: Reading) -> list[str]:
    """Keep the journeys where somebody asks when it leaves for there, or arrives there."""
    at = reading.words.index(reading.content[0]) if reading.content else 0
    bound = at > 0 and reading.words[at - 1] in particles(Particle.TO)
    bound = bound or reading.has(Tag.ARRIVE)
    moves = reading.has(Tag.LEAVE, Tag.TAKE_OFF, Tag.ARRIVE, Tag.RETURN)
    if reading.has(Tag.LEAVE, Tag.TAKE_OFF, Tag.FLIGHT) and _comes_from(reading, at):
        away = (mission.sessions_by_code[code] for code in codes)
        return [one.code for one in away if one.kind is Kind.TRAVEL and _begins_at(one, reading)]
    if not (bound and moves) and not _will_be_there(reading, at):
        return []
    travels = (mission.sessions_by_code[code] for code in codes)
    return [one.code for one in travels if one.kind is Kind.TRAVEL and ends_at(one, reading)]


def _comes_from(reading: Reading, at: int) -> bool:
    """Tell whether they set off there: « on quitte Abidjan quand », "we fly out of Phoenix"."""
    before = reading.words[max(0, at - 2) : at]
    if before[-1:] == ("of",):
        return before == OUT_OF
    if reading.has(Tag.LEAVE) and any(Tag.LEAVE in tags_of((word,)) for word in before[-1:]):
        return True
    flies = reading.has(Tag.LEAVE, Tag.TAKE_OFF) or before[-1:] == ("from",)
    return flies and at > 0 and before[-1] in particles(Particle.FROM)


def _begins_at(session: Session, reading: Reading) -> bool:
    """Tell whether a journey begins where the words say: « on part d'Abidjan quand »."""
    wanted = set(reading.content)
    stages = (_ROUTE.split(title) for title in session.title.all)
    return any(len(stage) > 1 and wanted <= set(words_of(stage[0])) for stage in stages)


def _will_be_there(reading: Reading, at: int) -> bool:
    """Tell whether it is asked when they are somewhere: « quand seront-ils à Berlin »."""
    if not reading.has(Tag.WHEN, Tag.HOW_LONG) or reading.words[at - 1] not in ("a", "in"):
        return False
    before = reading.words[max(0, at - 3) : at - 1]
    return at > 1 and not THERE.isdisjoint(before) and not reading.has(Tag.UNTIL)


def ends_at(session: Session, reading: Reading) -> bool:
    """Tell whether a journey ends where the words say."""
    ends = [_ROUTE.split(title)[-1] for title in session.title.all]
    if session.end_place is not None:
        ends.append(session.end_place.name)
    wanted = set(reading.content)
    return any(wanted <= set(words_of(end)) for end in ends)


def _countries(session: Session) -> list[str]:
    """Return what the country is called that a journey leads to, "" for none."""
    if session.end_zone == session.zone:
        return []
    told = (language.countries.get(session.end_zone, "") for language in LANGUAGES)
    return [name for names in told for name in names.split(",")]


def to_a_country(mission: Mission, reading: Reading) -> list[str]:
    """Return the journeys to a country that is said: « on arrive à quelle heure au Rwanda »."""
    if not reading.has(Tag.ARRIVE, Tag.LANDS, Tag.FLIGHT) or len(reading.content) != 1:
        return []
    wanted = set(reading.content)
    travels = [one for one in mission.sessions if one.kind is Kind.TRAVEL]
    if any(ends_at(one, reading) for one in travels):
        return []
    return [
        one.code
        for one in travels
        if any(wanted == set(words_of(name)) for name in _countries(one))
    ]


def carried_by(reading: Reading, mission: Mission, sort: Sort | None) -> tuple[str, ...]:
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


def bound_for(mission: Mission, codes: list[str], reading: Reading) -> list[str]:
    """Tell the flight to Phoenix from the flight from Phoenix, by what stands before the name."""
    travels = [mission.sessions_by_code[code] for code in codes]
    if len(codes) == 1 or any(one.kind is not Kind.TRAVEL for one in travels):
        return codes
    at = reading.words.index(reading.content[0])
    before = reading.words[at - 1] if at else ""
    bound = before in particles(Particle.TO)
    if not bound and before not in particles(Particle.FROM):
        return codes
    if before in OF and not reading.has(Tag.RETURN):
        return codes  # « le vol d'Abidjan » may be either
    end = -1 if bound else 0
    wanted = set(reading.content)
    return [
        one.code
        for one in travels
        if any(wanted <= set(words_of(_ROUTE.split(title)[end])) for title in one.title.all)
    ] or codes
