"""Visits end early: an organiser says so, or where they allow it anyone who is there."""

from collections.abc import Sequence
from datetime import datetime

from bot.core import zones
from bot.core.chat import Answer, Ask, ChatKind, Reply, Tap
from bot.core.features import Feature
from bot.core.languages.conversation import conversation_in
from bot.core.languages.ending import ending_in
from bot.core.languages.linking import linking_in
from bot.core.message import Message, line
from bot.core.messages.ending import ENDED, noted_message, which_over
from bot.core.messages.lines import Writer
from bot.core.mission import Role, Session
from bot.core.tokens import code_of
from bot.core.understanding.ending import said_done
from bot.core.understanding.mentioned import mentioned
from bot.store.days import day_changed
from bot.store.ending import end_early, goes_on
from bot.store.store import Store
from handlers.instead import instead
from handlers.organisers import said
from handlers.scene import Scene


def done(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Take ``/done [title]``."""
    return _said(ask, rest, scene, store, now)


def said_in_words(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Take "we're done", « on a fini chez Google »; None: something else was said, or to others.

    What was not said to us counts where it names a visit that is under way, or
    in the second half of the only one: the rest is the group's own talk.
    """
    heard = said_done(ask.text)
    if heard is None or not _may(scene, store):
        return None
    named = mentioned(heard.what, scene.mission).sessions if heard.what else ()
    if heard.what and not named:
        return None
    if not scene.is_told_to_us(ask):
        meant = _under_way(scene, store, now, named)
        plain = bool(named) or heard.visit
        if len(meant) != 1 or not (plain or _half_over(meant[0], now)):
            return None
    return _said(ask, heard.what, scene, store, now)


def _may(scene: Scene, store: Store) -> bool:
    """Tell whether who speaks may say that something is over."""
    if scene.person is None or scene.person.role is Role.FOLLOWER:
        return False
    return scene.by_organiser or bool(store.feature(scene.mission.code, Feature.ANYONE_ENDS.value))


def _theirs(scene: Scene, named: Sequence[str] = ()) -> tuple[Session, ...]:
    """Return the sessions with feedback that concern who speaks, where they speak.

    An organiser may speak of any that they name.
    """
    mission = scene.mission
    if named and scene.by_organiser:
        known = (mission.sessions_by_code[code] for code in named)
        return tuple(one for one in known if one.feedback and not one.cancelled)
    groups = frozenset(scene.person.groups) if scene.person is not None else frozenset()
    if scene.chat.kind is ChatKind.GROUP:
        groups = frozenset({scene.chat.group})
    listed = mission.sessions_of(groups) if groups else mission.programme
    if not groups and not scene.by_organiser:
        listed = mission.sessions_of(groups)
    return tuple(s for s in listed if s.feedback and (not named or s.code in named))


def _under_way(
    scene: Scene, store: Store, now: datetime, named: Sequence[str] = ()
) -> tuple[Session, ...]:
    early = store.over_early(scene.mission.code)
    return tuple(s for s in _theirs(scene, named) if s.under_way(now) and s.code not in early)


def _half_over(session: Session, now: datetime) -> bool:
    return now - session.starts_at >= session.ends_at - now


def _said(ask: Ask, what: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """End what is meant, ask which one it is, or say kindly why nothing can be."""
    if scene.person is None:
        return said(linking_in(scene.language).say_first(), quotes=ask.message)
    if not _may(scene, store):
        return said(conversation_in(scene.language).organisers_only(), quotes=ask.message)
    named = mentioned(what, scene.mission).sessions if what.strip() else ()
    meant = _under_way(scene, store, now, named)
    if len(meant) > 1:
        message = which_over(Writer(scene.mission, scene.language), meant)
    elif meant:
        message = _end(meant[0], scene, store, now)
    else:
        message = Message("", (line(_why_not(named, scene, store, now)),))
    return Reply(answers=(Answer(message=message, quotes=ask.message),), tells_others=True)


def _end(session: Session, scene: Scene, store: Store, now: datetime) -> Message:
    mission, by = scene.mission, scene.person.code if scene.person is not None else ""
    end_early(store, mission, session, by, now)
    store.log(mission.code, by, ENDED, now, title=session.title.said_in(mission.language))
    day_changed(store, mission, now)
    return noted_message(Writer(mission, scene.language), session)


def _why_not(named: Sequence[str], scene: Scene, store: Store, now: datetime) -> str:
    """Say that what was meant has not begun, or is over, or that there is nothing."""
    words, writer = ending_in(scene.language), Writer(scene.mission, scene.language)
    about = _theirs(scene, named)
    over = [s for s in about if s.starts_at <= now]
    if named and not over and about:
        clock = zones.wall_time(about[0].starts_at, about[0].zone).time()
        return words.not_begun(writer.title(about[0]), writer.dates.clock(clock))
    today = [s for s in over if zones.local_date(now, s.zone) == s.day]
    if not today:
        return words.nothing()
    at = store.over_early(scene.mission.code).get(today[-1].code, today[-1].ends_at)
    clock = zones.wall_time(at, today[-1].end_zone).time()
    return words.over(writer.title(today[-1]), writer.dates.clock(clock))


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Take which one is over, or that it goes on: ``done:<is|back>:<session>``."""
    _, what, token = [*tap.choice.split(":", 2), "", ""][:3]
    mission = scene.mission
    code = code_of(token, mission.sessions_by_code)
    if code is None:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    if not _may(scene, store):
        return Reply(toast=conversation_in(scene.language).organisers_only())
    session = mission.sessions_by_code[code]
    if what == "is":
        if session not in _under_way(scene, store, now, (code,)):
            return Reply(toast=_why_not((code,), scene, store, now))
        return instead(tap, _end(session, scene, store, now))
    return _back(tap, session, scene, store, now)


def _back(tap: Tap, session: Session, scene: Scene, store: Store, now: datetime) -> Reply:
    """Take back that *session* is over, as long as that helps and nobody has rated it."""
    mission, words = scene.mission, ending_in(scene.language)
    if now >= session.ends_at:
        return Reply(toast=_why_not((session.code,), scene, store, now))
    early = session.code in store.over_early(mission.code)
    if not early or not goes_on(store, mission, session, now):
        return Reply(toast=words.rated())
    day_changed(store, mission, now)
    title = Writer(mission, scene.language).title(session)
    return instead(tap, Message("", (line(words.goes_on(title)),)))
