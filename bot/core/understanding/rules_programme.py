"""What comes next, now, on a day; what is left, free, missed or still on."""

from dataclasses import replace
from itertools import pairwise

from bot.core.understanding.heard import Heard
from bot.core.understanding.pieces import Piece
from bot.core.understanding.question import Asks, Question, Sort
from bot.core.understanding.sorts import LOOSE, SORT_OF_TAG
from bot.core.understanding.tags import Particle, Tag
from bot.core.understanding.vocabulary import particles


def asks_still(heard: Heard) -> Question | None:
    asked = heard.reading.marked or heard.has(Tag.ASK)
    if heard.has(Tag.STILL) and heard.named:
        return heard.asks(Asks.STILL, plain=asked)
    if heard.has(Tag.STILL) and heard.subject.sort is not None and not heard.lost:
        return heard.asks(Asks.STILL, plain=asked)
    if heard.has(Tag.HAPPENS) and heard.named and heard.reading.marked:
        return heard.asks(Asks.STILL)
    return None


AT_A_TIME = frozenset(
    {
        Tag.FILLER, Tag.ASK, Tag.LINK, Tag.PLEASE, Tag.WE, Tag.CLOCK_TIME, Tag.WEEKDAY, Tag.MONTH,
        Tag.DAY_NUMBER, Tag.TODAY, Tag.TOMORROW, Tag.DAY_AFTER, Tag.MORNING, Tag.AFTERNOON,
        Tag.EVENING, Tag.PLANNED, Tag.START, Tag.HAPPENS, Tag.NOW, Tag.MORE, Tag.IT, *SORT_OF_TAG,
    }
)  # fmt: skip


def asks_whether_then(heard: Heard) -> Question | None:
    """Take "is Google on Thursday?", « l'asado c'est bien à 13 h ? »: when it is tells it."""
    clock = heard.has(Tag.CLOCK_TIME)
    if not (heard.named and heard.reading.content and heard.reading.marked):
        return None
    if not (heard.timed or clock) or not heard.reading.tags <= AT_A_TIME:
        return None
    stated = not particles(Particle.STATING).isdisjoint(heard.reading.words)
    return replace(heard.asks(Asks.WHEN, plain=stated), day=None, part=None)


def asks_changed(heard: Heard) -> Question | None:
    """Take "has the programme changed?", "qu'est-ce qui a changé ?"."""
    if not heard.has(Tag.CHANGED) or heard.named or heard.lost or not heard.asked:
        return None
    return heard.asks(Asks.CHANGED, plain=heard.has(Tag.PROGRAMME, Tag.WHAT) or heard.timed)


CALLED_OFF = ("annul", "cancel", "supprim", "scrap", "called")
UNCONFIRMED = ("confirmer", "tentativ", "tbc", "unconfirmed", "provisoir", "provisional")
NOT_YET = frozenset({"pas", "not", "isn", "aren", "t", "yet", "encore", "be", "still", "reste"})
ANY_OF_IT = frozenset({"rien", "nothing", "any"})
"""How what was called off begins, what is not certain, and what makes "confirmed" of that."""


def asks_called_off(heard: Heard) -> Question | None:
    """Take "anything cancelled today?", « qu'est-ce qui n'est pas confirmé ? »."""
    any_of_it = heard.has(Tag.WHAT, Tag.WHICH, Tag.MORE)
    sorted_out = heard.subject.sort is not None and not (any_of_it and heard.subject.sort in LOOSE)
    words = heard.reading.words
    whole = heard.reading.marked and not ANY_OF_IT.isdisjoint(words)
    if not heard.has(Tag.STILL) or heard.reading.content or sorted_out:
        return None
    if not (any_of_it or heard.timed or whole):
        return None
    off = any(word.startswith(CALLED_OFF) for word in words)
    unsure = any(word.startswith(UNCONFIRMED) for word in words) or (
        not NOT_YET.isdisjoint(words) and any(word.startswith("confirm") for word in words)
    )
    if off is unsure:
        return None
    plain = any_of_it and (heard.reading.marked or heard.timed)
    said = "cancelled" if off else "tentative"
    return replace(heard.asks(Asks.STILL, plain=plain), sort=None, subject=said)


def asks_rest(heard: Heard) -> Question | None:
    """Take "what's left today?", "le reste du programme ?"."""
    if not heard.has(Tag.REST) or heard.about:
        return None
    asked = heard.has(Tag.WHAT, Tag.PROGRAMME) or (heard.timed and heard.reading.marked)
    plain = heard.timed or heard.has(Tag.PROGRAMME, Tag.PLANNED)
    return heard.asks(Asks.REST, plain=plain) if asked else None


def asks_first(heard: Heard) -> Question | None:
    """Take "what's the first thing tomorrow?", "on commence par quoi demain ?"."""
    if heard.has(Tag.AFTER, Tag.UNTIL) or heard.reading.content or not heard.asked:
        return None
    both = heard.has(Tag.FIRST) and heard.has(Tag.LAST)
    if both and heard.timed:  # « la journée de demain, de la première à la dernière heure »
        return replace(heard.asks(Asks.DAY), first=False, last=False)
    return _first(heard)


def _first(heard: Heard) -> Question | None:
    one = heard.has(Tag.FIRST, Tag.LAST) and not heard.has(Tag.WHERE, Tag.WHO)
    if heard.subject.sort is not None:
        plainly = heard.has(Tag.WHAT, Tag.WHEN) or (heard.reading.marked and heard.timed)
        return heard.asks(Asks.WHEN) if one and plainly else None
    if heard.has(Tag.LAST) and heard.timed:
        return heard.asks(Asks.UNTIL)
    if heard.has(Tag.FIRST) and heard.timed and heard.reading.marked:
        return heard.asks(Asks.RENDEZVOUS)
    begins = heard.has(Tag.START) and heard.has(Tag.WHAT)
    if not (begins or (heard.has(Tag.FIRST) and heard.has(Tag.WHAT, Tag.WHEN, Tag.WHERE))):
        return None
    return heard.asks(Asks.RENDEZVOUS if heard.timed else Asks.NEXT)


def asks_next(heard: Heard) -> Question | None:
    after = heard.about and heard.afterwards  # « la visite d'après ? »
    if not (heard.has(Tag.NEXT) or after) or heard.lost:
        return None
    asked = heard.asked
    if heard.has(Tag.BEFORE) and heard.related is None:
        # "is lunch next, or is there something before?"
        return replace(heard.asks(Asks.NEXT, plain=asked), sessions=(), sort=None)
    if heard.named:
        follows = _follows(heard)
        question = heard.asks(Asks.AFTER if follows else Asks.WHEN, plain=asked)
        return replace(question, upcoming=question.upcoming and not follows)
    if heard.subject.sort is not None:
        plain = asked or _is_but_next(heard)
        return replace(heard.asks(Asks.NEXT, plain=plain), day=None, part=None)
    if heard.has(Tag.TOMORROW, Tag.DAY_AFTER, Tag.WEEKDAY, Tag.DAY_NUMBER, Tag.YESTERDAY):
        return heard.asks(Asks.DAY, plain=asked)
    return heard.asks(Asks.NEXT, plain=asked)


def _follows(heard: Heard) -> bool:
    """Tell whether it is after what is named: "what do we have following Google?"."""
    pairs = pairwise(heard.reading.pieces)
    return any(one.words == ("following",) and not then.tags for one, then in pairs)


def _is_but_next(heard: Heard) -> bool:
    """Tell whether it is no more than « prochaine visite », which nobody says to each other."""
    words = {Tag.NEXT, Tag.FILLER, Tag.PLEASE, *SORT_OF_TAG, Tag.SEE}
    return heard.subject.sort is not None and heard.reading.tags <= words


def asks_free_time(heard: Heard) -> Question | None:
    """Take "any time to ourselves today?", « y a du temps libre ou pas »."""
    named = any(Tag.FREE in one.tags and not TIME.isdisjoint(one.words) for one in _said(heard))
    if not named or heard.reading.content or heard.has(Tag.YOU, Tag.WHO, Tag.NOW):
        return None
    there = heard.timed or heard.has(Tag.PLANNED, Tag.REST, Tag.MORE)
    asked = heard.reading.marked or heard.has(Tag.ASK)
    return heard.asks(Asks.WHEN, sort=Sort.FREE) if there and asked else None


TIME = frozenset(
    {
        "temps", "time", "moment", "moments", "pause", "break", "creneau", "creneaux", "slot",
        "slots", "quartier", "trou", "window", "downtime", "gap", "heure", "hour", "hours",
    }
)  # fmt: skip
"""Words for the time that is free, of which nobody asks another."""


def _said(heard: Heard) -> tuple[Piece, ...]:
    return heard.reading.pieces


def asks_programme(heard: Heard) -> Question | None:
    if not heard.has(Tag.PROGRAMME) or heard.reading.content:
        return None
    if heard.has(Tag.NOW) and not heard.timed:
        return None
    reading = heard.reading
    if heard.subject.sort is not None and not heard.has(Tag.WHAT):  # "dinner plans?"
        return heard.asks(Asks.WHEN, plain=heard.asked)
    # "The programme of Thursday is …" is told and not asked for.
    stated = particles(Particle.STATING) & set(reading.words) or heard.has(Tag.HERE)
    short = heard.timed or heard.has(Tag.ME, Tag.PLEASE) or bool(reading.groups)
    return heard.asks(
        Asks.DAY, plain=reading.interrogative or reading.marked or (short and not stated)
    )


def asks_now(heard: Heard) -> Question | None:
    theirs = bool(heard.reading.groups) or heard.has(Tag.OTHERS)
    does = heard.has(Tag.WHAT) and heard.has(Tag.DO, Tag.SEE, Tag.VISIT)
    if theirs and does and not heard.timed and not heard.reading.content:
        return replace(heard.asks(Asks.NOW), sort=None)  # "what are they up to?"
    if not heard.has(Tag.NOW) or heard.reading.content or heard.has(Tag.NEXT, Tag.REST):
        return None
    at_it = heard.has(Tag.OTHERS) and heard.reading.marked  # "are they having dinner now?"
    if heard.subject.sort not in (None, *LOOSE) and not at_it:
        return None
    asked = replace(heard.asks(Asks.NOW), sort=None)
    return replace(asked, plain=heard.has(Tag.WHAT, Tag.WHERE, Tag.WHICH))


def asks_day(heard: Heard) -> Question | None:
    are_free = (
        heard.subject.sort is Sort.FREE and heard.has(Tag.WE, Tag.ME) and heard.reading.marked
    )
    if heard.about and not ((heard.subject.sort and heard.has(Tag.WHAT, Tag.WHICH)) or are_free):
        return None
    if heard.lost or heard.named:
        return None
    if not heard.timed:
        return _afterwards(heard)
    if heard.subject.sort is not None:
        asked = heard.asks(Asks.DAY if are_free and heard.reading.part else Asks.WHEN)
        # Whether they are free then is told by what there is.
        return replace(asked, sort=None) if asked.asks is Asks.DAY else asked
    planned = heard.has(Tag.DO, Tag.PLANNED, Tag.GO)
    asks = heard.has(Tag.WHAT, Tag.WHICH) or (
        planned and (heard.reading.marked or heard.has(Tag.ASK))
    )
    theirs = bool(heard.reading.groups) and heard.reading.marked
    return heard.asks(Asks.DAY, plain=theirs or (asks and not heard.has(Tag.EAT)))


def _afterwards(heard: Heard) -> Question | None:
    """Take "what are we doing after that?"."""
    if heard.about:
        return None
    if heard.has(Tag.AFTER) and heard.has(Tag.WHAT, Tag.DO, Tag.GO, Tag.PLANNED):
        asked = heard.reading.interrogative or heard.reading.marked
        return heard.asks(Asks.NEXT, plain=asked)
    if heard.has(Tag.PLANNED) and heard.has(Tag.WHAT):
        return heard.asks(Asks.DAY, plain=False)
    return None


COUNTED = (Tag.MORE, Tag.REST, Tag.PLANNED, Tag.TRIP, Tag.STILL, Tag.WE)


def asks_count(heard: Heard) -> Question | None:  # noqa: PLR0911 - a ladder
    beside = heard.has(Tag.WHEN, Tag.WHERE, Tag.LONG, Tag.BRING, Tag.THING)
    counted = _counted(heard)
    if beside or heard.lost or (heard.until_then and counted is None):
        return None  # « il reste combien de temps avant le déjeuner ? »
    if counted and heard.has(Tag.MISSED) and not heard.reading.content:
        return replace(heard.asks(Asks.MISSED, plain=heard.timed), sort=None)
    if (relation := heard.related) is not None:
        wanted = relation.wanted if heard.has(Tag.HOW_MANY) and heard.has(Tag.BEFORE) else None
        return replace(heard.asks(Asks.COUNT), wanted=wanted) if wanted else None
    if heard.subject.sort is None or heard.reading.content:
        return None
    if heard.has(Tag.HOW_MANY):
        later = heard.has(Tag.AFTER) and heard.reading.day is not None
        asked = heard.asks(Asks.COUNT, sort=counted, plain=heard.timed or heard.has(*COUNTED))
        return replace(asked, later=later, upcoming=heard.has(Tag.NEXT))
    more = heard.has(Tag.MORE) or (heard.has(Tag.REST) and heard.reading.marked)
    if not more or not heard.asked or heard.has(Tag.WHAT, Tag.WHO):
        return None
    return heard.asks(Asks.COUNT, plain=heard.timed or heard.has(*COUNTED))


def _counted(heard: Heard) -> Sort | None:
    """Return what is counted, and not minutes: « combien de visites avant la fin »."""
    for one, then in pairwise(heard.reading.pieces):
        if Tag.HOW_MANY in one.tags and not then.tags.isdisjoint(SORT_OF_TAG):
            return next(sort for tag, sort in SORT_OF_TAG.items() if tag in then.tags)
    return None


def asks_missed(heard: Heard) -> Question | None:
    """Take "what did I miss?", also with why: « je sors de réunion, j'ai raté quoi »."""
    if not heard.has(Tag.MISSED) or heard.reading.content:
        return None
    what = heard.has(Tag.WHAT)
    if not what and (heard.subject.sort is not None or not heard.reading.marked):
        return None  # "did I miss lunch?"
    return replace(heard.asks(Asks.MISSED, plain=what and heard.timed), sort=None)


def asks_free(heard: Heard) -> Question | None:
    """Take "who is free this afternoon?"; of an evening people ask that each other."""
    if not heard.has(Tag.FREE) or heard.reading.content or heard.has(Tag.CALL):
        return None
    theirs = bool(heard.reading.groups) or (heard.has(Tag.GROUP) and not heard.has(Tag.ME))
    if theirs and heard.asked and not heard.has(Tag.WHEN):
        return replace(heard.asks(Asks.FREE), sort=None)
    of_them = heard.has(Tag.WHICH, Tag.SOMEONE) and not heard.has(Tag.WE, Tag.ME, Tag.WHEN)
    if not (heard.has(Tag.WHO) or (of_them and heard.asked)):
        return None
    daytime = heard.has(Tag.MORNING, Tag.AFTERNOON)
    return replace(heard.asks(Asks.FREE, plain=daytime or heard.has(Tag.GROUP)), sort=None)
