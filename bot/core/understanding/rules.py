"""From the parts of a sentence to the question that it asks: one function a subject, in turn."""

from collections.abc import Callable

from bot.core.mission import Mission
from bot.core.understanding.heard import Heard
from bot.core.understanding.names import Names
from bot.core.understanding.question import Asks, Question, Sort
from bot.core.understanding.reading import Reading
from bot.core.understanding.rules_groups import asks_call, asks_groups, asks_of_group
from bot.core.understanding.rules_info import asks_bring, asks_info
from bot.core.understanding.rules_people import WHICH_ONE, asks_person, asks_who
from bot.core.understanding.rules_places import asks_where
from bot.core.understanding.rules_practical import (
    asks_clocks,
    asks_courtesy,
    asks_help,
    asks_thanks,
)
from bot.core.understanding.rules_programme import (
    asks_called_off,
    asks_changed,
    asks_count,
    asks_day,
    asks_first,
    asks_free,
    asks_free_time,
    asks_missed,
    asks_next,
    asks_now,
    asks_programme,
    asks_rest,
    asks_still,
    asks_whether_then,
)
from bot.core.understanding.rules_times import (
    asks_after,
    asks_at,
    asks_meeting_point,
    asks_until,
    asks_when,
)
from bot.core.understanding.subject import subject_of
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import particles

Rule = Callable[[Heard], Question | None]


def question_of(reading: Reading, mission: Mission, names: Names) -> Question | None:
    """Return the question that *reading* asks, None where it asks none that we know."""
    subject = subject_of(reading, mission, names)
    heard = Heard(reading, subject, mission, names.practical, names.told, names.noted)
    if reading.has(Tag.WEATHER, Tag.LODGING):  # only a practical answer may know
        return asks_info(heard)
    return next((question for rule in RULES if (question := rule(heard))), None)


def perhaps(reading: Reading, mission: Mission, names: Names) -> tuple[str, ...]:
    """Return the codes of the sessions that *reading* might be about."""
    return subject_of(reading, mission, names).perhaps


def _only_addressed(heard: Heard) -> Question | None:
    """Take what only somebody who speaks to the bot can mean as a question."""
    if heard.reading.unknown or heard.lost:
        return None
    if heard.named:  # « le labo de demain, c'est lequel ? »
        which = heard.timed and not WHICH_ONE.isdisjoint(heard.reading.words)
        number = heard.has(Tag.FLIGHT) and heard.has(Tag.CALL) and heard.asked
        return heard.asks(Asks.SESSION, plain=which or number)
    if heard.subject.sort is not None:
        number = heard.has(Tag.FLIGHT) and heard.has(Tag.CALL) and heard.asked
        return heard.asks(Asks.WHEN, plain=number)
    bare: tuple[tuple[tuple[Tag, ...], Asks], ...] = (
        ((Tag.INFO,), Asks.INFO_LIST),
        ((Tag.MEET, Tag.LEAVE), Asks.RENDEZVOUS),
        ((Tag.EAT,), Asks.WHEN),
        ((Tag.AFTER, Tag.DO), Asks.NEXT),
    )
    for tags, asks in bare:
        told = asks is Asks.RENDEZVOUS and not (heard.asked or _is_but_named(heard))
        if heard.has(*tags) and not told:  # "I'm downstairs"
            return heard.asks(asks, plain=False, sort=Sort.MEAL if Tag.EAT in tags else None)
    return None


def _is_but_named(heard: Heard) -> bool:
    """Tell whether it says no more than what it is about: « départ demain », "meeting point"."""
    nouns = particles(Particle.GATHERING)
    somebody = heard.has(Tag.ME, Tag.WE, Tag.YOU, Tag.HERE, Tag.CLOCK_TIME)
    return not somebody and not nouns.isdisjoint(heard.reading.words)


RULES: tuple[Rule, ...] = (
    asks_courtesy,
    asks_help,
    asks_clocks,
    asks_groups,
    asks_changed,
    asks_called_off,
    asks_call,
    asks_free,
    asks_of_group,
    asks_count,
    asks_missed,
    asks_info,
    asks_bring,
    asks_after,
    asks_at,
    asks_person,
    asks_who,
    asks_where,
    asks_first,
    asks_until,
    asks_when,
    asks_meeting_point,
    asks_still,
    asks_whether_then,
    asks_rest,
    asks_next,
    asks_free_time,
    asks_programme,
    asks_now,
    asks_day,
    asks_thanks,
    _only_addressed,
)
