"""Finds those who are missing: asks the group, or calls them because it leaves."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.chat import BoundChat, Reply
from bot.core.headcount import HERE, LEAVING, LEFT_BEHIND, Headcount
from bot.core.languages.headcount import headcount_in
from bot.core.mission import Mission, Person, Session
from bot.store.days import day_changed
from bot.store.headcounts import change, chats_of_those_concerned, say_anew
from bot.store.reaching import chats_of_all
from bot.store.store import Store
from bot.store.telling import tell
from bot.store.values import Notice
from handlers.scene import Scene

LEAVES_IN = timedelta(minutes=5)
AGAIN = timedelta(minutes=2)
"""So soon nobody is called a second time: a finger has slipped."""


def ask_group(
    notice: Notice, known: Headcount, scene: Scene, store: Store, now: datetime
) -> Reply:
    """Ask the chats of those concerned who is there, once; nobody is named."""
    words, mission = headcount_in(scene.language), scene.mission
    if known.asked_at is not None:
        return Reply(toast=words.already_noted())
    chats = chats_of_those_concerned(store, mission, known.session)
    if not chats:
        return Reply(toast=words.no_chat())
    asked = store.add_notice(mission.code, HERE, {"session": known.session.code}, now)
    tell(store, mission, asked, chats, now, helps_until=known.session.ends_at, presses=True)
    change(store, notice, asked=now.isoformat(), here=asked.id)
    say_anew(store, mission.code, known.session.code)
    return Reply()


def leave(  # noqa: PLR0913, PLR0917 - who calls whom, and when
    notice: Notice, known: Headcount, by: Person, scene: Scene, store: Store, now: datetime
) -> Reply:
    """Call those who are missing: directly, and without names where that reaches nobody."""
    words, mission, session = headcount_in(scene.language), scene.mission, known.session
    missing = [one for one in known.missing if one.code != by.code]
    if not missing:
        return Reply(toast=words.nobody_missing())
    if known.left_at is not None and now - known.left_at < AGAIN:
        return Reply(toast=words.already_noted())
    direct = chats_of_all(store, mission.code)
    reached = [direct[one.code] for one in missing if one.code in direct]
    unreached = [one for one in missing if one.code not in direct]
    _ring(store, mission, session, LEAVING, reached, now)
    if unreached:
        chats = chats_of_those_concerned(store, mission, session)
        groups = {code for one in unreached for code in one.groups}
        here = [one for one in chats if not one.group or one.group in groups]
        _ring(store, mission, session, LEFT_BEHIND, here, now)
    kept = {
        "left": now.isoformat(),
        "reached": len(reached),
        "unreached": [one.code for one in unreached],
    }
    change(store, notice, **kept)
    say_anew(store, mission.code, session.code)
    store.log(mission.code, by.code, LEAVING, now, session=session.code, count=len(missing))
    day_changed(store, mission, now)
    return Reply()


def _ring(  # noqa: PLR0913, PLR0917 - what rings where
    store: Store,
    mission: Mission,
    session: Session,
    kind: str,
    chats: Sequence[BoundChat],
    now: datetime,
) -> None:
    if not chats:
        return
    notice = store.add_notice(mission.code, kind, {"session": session.code}, now)
    helps = now + 2 * LEAVES_IN
    tell(store, mission, notice, chats, now, helps_until=helps, rings=True, presses=True)
