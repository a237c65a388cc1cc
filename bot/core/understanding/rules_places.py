"""Where something is, and where to go."""

from dataclasses import replace

from bot.core.mission import Kind, Mission
from bot.core.understanding.heard import Heard
from bot.core.understanding.question import Asks, Question, Sort
from bot.core.understanding.sentence import words_of
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import particles

MOVES = (Tag.GO, Tag.EAT, Tag.NEXT, Tag.AFTER, Tag.START, Tag.SEE)

MEALS = (Sort.BREAKFAST, Sort.LUNCH, Sort.DINNER, Sort.MEAL)


def asks_where(heard: Heard) -> Question | None:  # noqa: PLR0911 - a ladder, read from the top
    on_the_way = heard.has(Tag.HOW) and heard.named and heard.has(Tag.GO, Tag.RETURN, Tag.LEAVE)
    if not (heard.has(Tag.WHERE, Tag.ADDRESS) or on_the_way):
        return None
    if on_the_way:
        return heard.asks(Asks.WHERE)
    if heard.reading.groups and not heard.about and not heard.has(Tag.MEET):
        return heard.asks(Asks.DAY if heard.timed else Asks.NOW)
    if heard.has(Tag.NOW) and heard.has(Tag.MEET, Tag.BE) and not heard.about and not heard.timed:
        return heard.asks(Asks.NOW)  # "where are we supposed to be now?"
    if heard.has(Tag.MEET, Tag.LEAVE, Tag.TAKE_OFF) and not heard.lost:
        return heard.asks(Asks.RENDEZVOUS)
    if _is_but_a_way_in(heard) and (heard.subject.sort is not None or heard.reading.unknown):
        asked = replace(heard.asks(Asks.WHERE), sessions=(), also=(), sort=heard.subject.sort)
        return None if asked.sort is None else asked  # « la salle du conseil »
    there = heard.named and heard.subject.sort in MEALS  # « on dîne où à Kigali ? »
    if heard.subject.place and not there and (not _titled(heard) or _is_passed(heard)):
        return replace(heard.asks(Asks.PLACE), subject=heard.subject.place)
    if heard.lost or heard.subject.person:
        return None
    if heard.about:
        mine = heard.has(Tag.ME) and not heard.has(Tag.GO, Tag.INFO_WORD, Tag.ARRIVE)
        return heard.asks(Asks.WHERE, plain=not mine)  # "where are my glasses?"
    return None if _is_somebodys(heard) else _where_unnamed(heard)


def _is_but_a_way_in(heard: Heard) -> bool:
    """Tell whether what was named says no more than a room: "this restaurant for dinner"."""
    content = heard.reading.content
    return bool(content) and not _titled(heard) and particles(Particle.ACCESS) >= set(content)


def _is_passed(heard: Heard) -> bool:
    """Tell whether they only travel there: « quel terminal à Lyon ? » is of no flight."""
    by_code = heard.mission.sessions_by_code
    travels = all(by_code[one].kind is Kind.TRAVEL for one in heard.subject.sessions)
    return heard.named and travels and heard.subject.sort is None


def _is_somebodys(heard: Heard) -> bool:
    """Tell whether something of somebody's is looked for: "where are my glasses?"."""
    owned = not particles(Particle.MY).isdisjoint(heard.reading.words)
    things = heard.has(Tag.THING, Tag.BRING)
    thing = bool(heard.reading.unknown) or heard.has(Tag.CALL)
    return things or (owned and thing and not heard.timed)


def _where_unnamed(heard: Heard) -> Question:
    """Take "where are we going tomorrow?", "where do we eat?"."""
    if heard.has(Tag.NOW) and not heard.has(Tag.GO):
        return heard.asks(Asks.NOW)
    if heard.has(Tag.BE) and not heard.timed and not heard.has(*MOVES):
        return heard.asks(Asks.NOW, plain=heard.has(Tag.OTHERS))
    if heard.has(Tag.GO, Tag.BE) and heard.timed and not heard.has(Tag.SEE):
        return heard.asks(Asks.DAY)
    if heard.has(Tag.GO) and heard.upcoming:
        return heard.asks(Asks.NEXT)  # « et après, on va où ? »
    if heard.has(Tag.EAT):
        return heard.asks(Asks.WHERE, sort=Sort.MEAL)
    return heard.asks(
        Asks.WHERE,
        plain=heard.timed or heard.has(Tag.NEXT, Tag.GO, Tag.AFTER, Tag.START, Tag.FIRST),
    )


def _titled(heard: Heard) -> bool:
    """Tell whether sessions are called so, and not only held at a place of that name."""
    words = set(heard.reading.content)
    return any(words & _words_of_title(heard.mission, code) for code in heard.subject.sessions)


def _words_of_title(mission: Mission, code: str) -> set[str]:
    return {word for title in mission.sessions_by_code[code].title.all for word in words_of(title)}
