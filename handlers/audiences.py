"""Whom a broadcast is for and when it goes: chosen below its preview, or before its text."""

from collections.abc import Callable
from datetime import datetime

from bot.core.broadcast_times import offered
from bot.core.broadcasts import (
    ALOUD,
    COMPANY,
    EVERYONE,
    FOLLOWERS,
    GROUP,
    PEOPLE,
    SESSION,
    UNSEEN,
    companies,
    company_of,
    known,
    picked,
    to_people,
)
from bot.core.chat import Reply, Tap
from bot.core.languages.conversation import conversation_in
from bot.core.tokens import code_of
from bot.store.announcing import last_asked, page_name, taken_name
from bot.store.held import wall_name
from bot.store.store import Store
from bot.store.values import Broadcast, BroadcastState
from handlers import broadcast
from handlers.scene import Scene


def choose(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Choose who gets it.

    ``to:<id>:everyone|followers|unseen|aloud|direct``, or with a token
    ``to:<id>:group|session|company|person:<token>``.
    """
    words = conversation_in(scene.language)
    number, choice = _split(tap)
    draft = broadcast.own(number, scene, store)
    if draft is None:
        return Reply(toast=broadcast.why_not(scene))
    if draft.state is not BroadcastState.DRAFT:
        return _decided(draft, scene)
    audience = _audience(draft, choice, scene, store, now)
    if audience is None or not known(scene.mission, audience):
        return Reply(toast=words.out_of_date())
    store.change_broadcast(draft.id, audience=audience)
    if not choice.startswith("person:"):
        store.set_setting(page_name(draft.id), "")
    broadcast.show(draft, store)
    return Reply()


def _audience(
    draft: Broadcast, choice: str, scene: Scene, store: Store, now: datetime
) -> str | None:
    mission = scene.mission
    kind, _, token = choice.partition(":")
    if kind == "person":
        return _with_or_without(draft, code_of(token, mission.people_by_code), scene)
    named: dict[str, tuple[str, Callable[[], str | None]]] = {
        "group": (GROUP, lambda: code_of(token, mission.group_codes)),
        "session": (SESSION, lambda: code_of(token, mission.sessions_by_code)),
        "company": (COMPANY, lambda: code_of(token, companies(mission))),
        "unseen": (UNSEEN, lambda: last_asked(store, mission, now)),
        "aloud": (ALOUD, lambda: company_of(draft.audience)),
        "direct": (COMPANY, lambda: company_of(draft.audience)),
    }
    if kind not in named:
        return choice if choice in {EVERYONE, FOLLOWERS} else None
    begins, name = named[kind]
    return _named(begins, name())


def _named(begins: str, name: str | None) -> str | None:
    return f"{begins}{name}" if name else None


def _with_or_without(draft: Broadcast, person: str | None, scene: Scene) -> str | None:
    """Tick somebody, or take the tick away; without any it is for everyone again."""
    before = picked(draft.audience) if draft.audience.startswith(PEOPLE) else ()
    if person is None:
        return None
    codes = {*before} ^ {person}
    if not codes:
        return EVERYONE
    return to_people(code for code in scene.mission.people_by_code if code in codes)


def show(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Turn to a page of the preview, or change what is chosen there.

    ``show:<id>:<page>``; ``seen`` asks for Seen or no longer, ``whole`` gives
    back to the text what said whom or when.
    """
    del now
    number, page = _split(tap)
    draft = broadcast.own(number, scene, store)
    if draft is None:
        return Reply(toast=broadcast.why_not(scene))
    if draft.state is not BroadcastState.DRAFT:
        return _decided(draft, scene)
    if page == "seen":
        store.change_broadcast(draft.id, asks_seen=not draft.asks_seen)
        page = ""
    if page == "whole":
        _give_back(draft, store)
        page = ""
    store.set_setting(page_name(draft.id), page)
    broadcast.show(draft, store)
    return Reply()


def _give_back(draft: Broadcast, store: Store) -> None:
    taken = store.setting(taken_name(draft.id))
    store.set_setting(taken_name(draft.id), "")
    store.set_setting(wall_name(draft.id), "")
    if taken:
        store.change_broadcast(
            draft.id,
            text=f"{taken} {draft.text}",
            audience=EVERYONE,
            send_at=draft.created_at,
        )


def at_time(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Choose when it goes: ``when:<id>:now``, or what its readers' clocks show then."""
    number, when = _split(tap)
    draft = broadcast.own(number, scene, store)
    if draft is None:
        return Reply(toast=broadcast.why_not(scene))
    if draft.state is not BroadcastState.DRAFT:
        return _decided(draft, scene)
    if when == "now":
        store.change_broadcast(draft.id, send_at=draft.created_at)
        store.set_setting(wall_name(draft.id), "")
    else:
        times = {
            f"{one.wall:%Y-%m-%dT%H:%M}": one.wall
            for one in offered(scene.mission, draft.audience, now)
        }
        if when not in times or not broadcast.set_wall(draft, times[when], scene, store, now):
            return Reply(toast=conversation_in(scene.language).out_of_date())
    store.set_setting(page_name(draft.id), "")
    broadcast.show(draft, store)
    return Reply()


def _decided(draft: Broadcast, scene: Scene) -> Reply:
    words = conversation_in(scene.language)
    sent = draft.state is BroadcastState.SENT
    return Reply(toast=words.already_sent() if sent else words.cancelled())


def _split(tap: Tap) -> tuple[str, str]:
    _, number, rest = [*tap.choice.split(":", 2), "", ""][:3]
    return number, rest
