"""Who receives them, who somebody is, and who is in which group."""

from datetime import datetime

from bot.core.asked_at import held_then
from bot.core.asked_besides import none_of, which_of
from bot.core.choosing import (
    chosen,
    date_meant,
    entries,
    of_each,
)
from bot.core.messages import answers_about
from bot.core.mission import Person, Session
from bot.core.programme import ahead
from bot.core.told import Asked, Told

MOST_AT_ONCE = 3
"""Sessions whose hosts are named together, rather than asking which is meant."""


def who(asked: Asked) -> Told | None:
    situation = asked.situation
    if asked.named:
        choice = chosen(situation, asked.question)
        if not choice.sessions:
            return none_of(asked)
        if choice.which and len(choice.sessions) > MOST_AT_ONCE:
            return which_of(asked, choice.sessions)
        sessions = choice.sessions
    else:
        sessions = _hosted(asked)
        if not sessions:
            return Told(answers_about.said(asked.teller.says.no_hosts))
    told = answers_about.hosts_told(asked.teller, sessions, contacts=asked.for_organiser)
    return Told(told, sessions)


def _hosted(asked: Asked) -> tuple[Session, ...]:
    """Return what hosts receive them in: at that time, that day, or now, or next."""
    situation = asked.situation
    if asked.question.clock is not None and (then := held_then(asked)):
        return then
    on = date_meant(situation, asked.question)
    if on is not None:
        listed = [entry.session for entry in entries(situation, on, asked.question)]
        received = tuple(session for session in listed if _by_others(asked, session))
        return received or tuple(session for session in listed if session.hosts)

    def pick(programme: tuple[Session, ...], now: datetime) -> tuple[Session, ...]:
        left = ahead(programme, now)
        left = tuple(s for s in left if _by_others(asked, s)) or left
        if asked.question.upcoming:
            left = tuple(s for s in left if s.starts_at > now)
        return tuple(s for s in left if s.hosts)[:1]

    return of_each(situation, pick)


def _by_others(asked: Asked, session: Session) -> bool:
    """Tell whether somebody receives them who is not one of their own: an organiser is no host."""
    own = {person.name for person in asked.mission.people}
    return any(host.name not in own for host in session.hosts)


def person(asked: Asked) -> Told | None:
    subject = asked.question.subject
    by_code = asked.mission.people_by_code
    if asked.question.people:
        people = [
            (code, by_code[code].name if code in by_code else code)
            for code in asked.question.people
        ]
        return Told(answers_about.which_person(asked.teller, people))
    if subject in by_code and not asked.question.sessions:
        return Told(answers_about.person_told(asked.teller, by_code[subject]))
    hosted = [
        (host, session)
        for session in asked.mission.programme
        for host in session.hosts
        if host.name == subject
    ]
    listed = [host for host in asked.mission.hosts if host.name == subject]
    if not hosted and not listed:
        return None
    host = listed[0] if listed else hosted[0][0]
    sessions = tuple(session for _, session in hosted)
    own = tuple(s for s in sessions if asked.situation.concerns(s)) or sessions
    own = own[: answers_about.MOST_SESSIONS]
    told = answers_about.host_told(asked.teller, host, own, contacts=asked.for_organiser)
    return Told(told, own)


def my_group(asked: Asked) -> Told | None:
    person: Person | None = asked.situation.asker.person
    return Told(answers_about.my_group_told(asked.teller, person))


def members(asked: Asked) -> Told | None:
    person = asked.situation.asker.person
    wanted = asked.question.groups or frozenset(person.groups if person is not None else ())
    groups = [group for group in asked.mission.groups if group.code in wanted]
    return Told(answers_about.members_told(asked.teller, groups)) if groups else None
