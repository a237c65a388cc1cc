"""From what somebody wrote to what the bot answers, or to silence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from bot.core.asked import ANSWERS
from bot.core.asked_ahead import in_full
from bot.core.asking import Asker, Earlier, Situation, never_moved, seen_from
from bot.core.chat import ChatKind
from bot.core.choosing import date_meant
from bot.core.folding import Shown, folded, programme_days
from bot.core.languages import SPOKEN, spoken
from bot.core.message import Message
from bot.core.messages import answers_about
from bot.core.messages.teller import Teller
from bot.core.mission import Mission, Session
from bot.core.programme import Day
from bot.core.told import Asked, Told
from bot.core.understanding import nothing_lately, understand
from bot.core.understanding.question import OTHERS, Asks, Lately, NotForUs, Question, Unsure
from bot.core.whose import Whose

__all__ = ["Answered", "Asker", "answer", "answer_to", "at_length", "turned"]

MOST_PERHAPS = 8


@dataclass(frozen=True, kw_only=True)
class Answered:
    """An answer.

    *sessions* are codes in the order of the text.  *topic* is the same where
    the same was answered, for "it's just above"; a direct chat needs none.
    *lately* is what the next question may lean on; *understood*: it is an answer
    indeed, and not what can be asked.
    """

    message: Message
    sessions: tuple[str, ...] = ()
    language: str
    topic: str = ""
    lately: Lately | None = None
    understood: bool = True


def answer(  # noqa: PLR0913 - who says what, and what is known besides
    mission: Mission,
    text: str,
    asker: Asker,
    now: datetime,
    *,
    recall: Callable[[], Lately | None] = nothing_lately,
    earlier: Earlier = never_moved,
) -> Answered | None:
    """Answer *text*, said by *asker* at the instant *now*; None is silence.

    *recall* as in `understand`, *earlier* as in `Teller`.
    """
    understood = understand(
        text,
        mission,
        addressed=asker.addressed,
        from_home=asker.from_home,
        recall=recall,
    )
    match understood:
        case NotForUs():
            return None
        case Unsure(sessions=perhaps, language=language):
            return _unsure(mission, asker, now, perhaps, language)
        case Question():
            return answer_to(mission, understood, asker, now, earlier=earlier)


def answer_to(  # noqa: PLR0913 - who asks what, and what is known besides
    mission: Mission,
    question: Question,
    asker: Asker,
    now: datetime,
    *,
    stays: bool = False,
    earlier: Earlier = never_moved,
) -> Answered | None:
    """Answer a question that was understood, or was chosen by a button.

    *stays* and *earlier* as in `Teller`.
    """
    if OTHERS in question.groups:
        question = replace(question, groups=asker.other_groups(mission))
    asked = _asked(mission, question, asker, now, stays=stays)
    asked = replace(asked, teller=replace(asked.teller, earlier=earlier))
    told = ANSWERS[question.asks](asked)
    understood = told is not None
    if told is None:
        if not asker.addressed:
            return None
        told = Told(answers_about.help_told(asked.teller, understood=False))
    return Answered(
        message=told.message,
        sessions=tuple(dict.fromkeys(session.code for session in told.sessions)),
        language=asked.situation.language,
        # Alone with somebody we answer as often as they ask.
        topic="" if asker.chat is ChatKind.DIRECT else _topic(asked, told),
        lately=_lately(asked, told),
        understood=understood,
    )


def _lately(asked: Asked, told: Told) -> Lately:
    """Say what the next question may lean on."""
    question = asked.question
    return Lately(
        asks=question.asks,
        sessions=tuple(dict.fromkeys(session.code for session in told.sessions)),
        sort=question.sort,
        on=date_meant(asked.situation, question),
        groups=question.groups,
    )


def turned(mission: Mission, shown: Shown, asker: Asker, now: datetime) -> Answered:
    """Answer with what the button of a fold leads to; it stays whose it was.

    *asker* presses in that chat.
    """
    person = shown.person and replace(shown.person, language=shown.language)
    asker = replace(asker, person=person, language=shown.language, addressed=True)
    question = Question(
        asks=Asks.DAY,
        day=Day(exact=shown.on),
        groups=shown.groups,
        language=shown.language,
    )
    asked = _asked(mission, question, asker, now)
    days = programme_days(asked.situation)
    message = folded(
        asked.situation, asked.teller, question, shown.on, days, section=shown.section
    )
    return Answered(message=message, language=asked.situation.language)


def at_length(
    mission: Mission,
    question: Question,
    asker: Asker,
    now: datetime,
    *,
    earlier: Earlier = never_moved,
) -> Answered:
    """Answer what comes next, or what is on, in the longer form; as `answer_to` else."""
    asked = _asked(mission, question, asker, now)
    asked = replace(asked, teller=replace(asked.teller, earlier=earlier))
    told = in_full(asked)
    return Answered(
        message=told.message, language=asked.situation.language, lately=_lately(asked, told)
    )


def _asked(
    mission: Mission, question: Question, asker: Asker, now: datetime, *, stays: bool = False
) -> Asked:
    circles = asker.circles(mission)
    if question.groups:
        circles = tuple(frozenset({code}) for code in sorted(question.groups))
    language = _language(mission, asker, question.language)
    situation = Situation(
        mission=mission, asker=asker, circles=circles, now=now, language=language
    )
    alone = len(circles) == 1 and not question.groups
    teller = Teller(
        mission=seen_from(mission, asker.own_zone(mission)),
        language=language,
        home_first=asker.at_home,
        now=now,
        today=situation.today,
        own=circles[0] if alone else None,
        counting=question.how_long,
        stays=stays,
        whose=Whose(language=spoken(language), person=asker.person, groups=question.groups),
    )
    return Asked(question, situation, teller)


def _language(mission: Mission, asker: Asker, written: str) -> str:
    """Return the person's own language, else the one they wrote in, else the chat's.

    More languages are understood than are spoken.
    """
    written = written if written in SPOKEN else ""
    if asker.person is None:
        return asker.language or mission.language
    return asker.person.language or written or asker.language or mission.language


def _unsure(
    mission: Mission, asker: Asker, now: datetime, perhaps: Sequence[str], language: str
) -> Answered:
    """Say what can be asked; never guess a session."""
    asked = _asked(mission, Question(asks=Asks.HELP, language=language), asker, now)
    sessions = [mission.sessions_by_code[code] for code in perhaps[:MOST_PERHAPS]]
    told = answers_about.help_told(asked.teller, understood=False, perhaps=sessions)
    return Answered(message=told, language=asked.situation.language, understood=False)


def _topic(asked: Asked, told: Told) -> str:
    """Name what was answered and how, but for how long there is until then."""
    teller = asked.teller
    said = [
        asked.question.asks.value,
        asked.situation.language,
        teller.mission.home_zone if teller.home_first else asked.situation.zone,
        str(asked.situation.today),
        told.message.title,
        *(f"{_facts(asked.mission, s)} {s.under_way(asked.situation.now)}" for s in told.sessions),
        *(_facts(asked.mission, session) for session in told.besides),
    ]
    if not told.sessions:
        said.append(str(told.message))
    return f"{asked.question.asks}:{sha256('|'.join(said).encode()).hexdigest()[:16]}"


def _facts(mission: Mission, session: Session) -> str:
    """Write down what an answer may say of *session*; once, because it is long."""
    key = ("facts", session.code)
    if key not in mission.derived:
        mission.derived[key] = (
            f"{session.code} {session.gathers_at} {session.starts_at} {session.ends_at}"
            f" {session.place} {session.meet_place} {session.cancelled} {session.title}"
        )
    found: str = mission.derived[key]
    return found
