"""What is kept of people ends: announced, said once more, said goodbye, and deleted."""

import json
from datetime import date, datetime

from bot.core import zones
from bot.core.chat import BoundChat, ChatKind
from bot.core.messages.privacy import retention_ended, retention_ends
from bot.core.mission import Mission, Role
from bot.core.retention import (
    FAREWELL,
    RETENTION_ENDED,
    RETENTION_ENDS,
    announced_at,
    ends_when_announced,
    reminded_at,
)
from bot.store.chats import audience
from bot.store.reaching import chats_of_all
from bot.store.retention import forget_everyone, retention_name
from bot.store.store import Store
from bot.store.telling import organisers_chats, tell
from bot.store.values import Delivery, Notice
from schedules.rendered import Rendered


def retain(store: Store, mission: Mission, now: datetime) -> datetime | None:
    """Do what is to be done by *now*, and return when there is more; None: all is deleted.

    What has happened is kept, so that nothing happens twice, and nothing is
    deleted of which nobody was told: who was away for months has days left.
    """
    if not mission.sessions or store.erased_at(mission.code) is not None:
        return None
    happened = _happened(store, mission)
    if now < announced_at(mission) and "ended" not in happened:
        # Not yet, or no more: the file keeps it longer now, and it is announced again then.
        if happened:
            store.set_setting(retention_name(mission.code), "")
        return announced_at(mission)
    first = "announced" not in happened
    announced = datetime.fromisoformat(happened.setdefault("announced", now.isoformat()))
    again, end = reminded_at(mission, announced), ends_when_announced(mission, announced)
    if first:
        _announce(store, mission, end, now, everyone=True)
    elif again <= now < end and announced < again and "reminded" not in happened:
        happened["reminded"] = now.isoformat()
        _announce(store, mission, end, now, everyone=False)
    elif end <= now and "ended" not in happened:
        happened["ended"] = now.isoformat()
        _say_goodbye(store, mission, now)
    ahead = _ahead(happened, announced, again, end)
    if ahead <= now:
        forget_everyone(store, mission, now)
        return None
    store.set_setting(retention_name(mission.code), json.dumps(happened))
    return ahead


def _ahead(
    happened: dict[str, str], announced: datetime, again: datetime, end: datetime
) -> datetime:
    """Return when the next of it is to be done."""
    if "ended" in happened:
        return datetime.fromisoformat(happened["ended"]) + FAREWELL
    return again if announced < again and "reminded" not in happened else end


def _happened(store: Store, mission: Mission) -> dict[str, str]:
    written = store.setting(retention_name(mission.code))
    found: dict[str, str] = json.loads(written) if written else {}
    return found


def _announce(
    store: Store, mission: Mission, end: datetime, now: datetime, *, everyone: bool
) -> None:
    """Tell organisers directly when it ends; with *everyone*, each person, too."""
    on = zones.local_date(end, mission.home_zone)
    days = (on - zones.local_date(now, mission.home_zone)).days
    data = {"on": on.isoformat(), "days": days}
    chats = organisers_chats(store, mission)
    if everyone:
        chats = (*chats, *_of_others(store, mission))
    notice = store.add_notice(mission.code, RETENTION_ENDS, data, now)
    tell(store, mission, notice, chats, now, helps_until=end)


def _of_others(store: Store, mission: Mission) -> tuple[BoundChat, ...]:
    """Return where those are told who are no organisers; who wants silence has it."""
    organisers = {one.code for one in mission.with_role(Role.ORGANISER)}
    others = chats_of_all(store, mission.code)
    chats = [chat for code, chat in others.items() if code not in organisers]
    heard = store.unmuted([chat.id for chat in chats])
    return tuple(chat for chat in chats if chat.id in heard)


def _say_goodbye(store: Store, mission: Mission, now: datetime) -> None:
    notice = store.add_notice(mission.code, RETENTION_ENDED, {}, now)
    shared = store.chats(mission.code, ChatKind.MAIN, ChatKind.GROUP, ChatKind.FOLLOWERS)
    chats = (*shared, *organisers_chats(store, mission), *_of_others(store, mission))
    tell(store, mission, notice, chats, now, helps_until=now + FAREWELL)


def ends_told(store: Store, delivery: Delivery, notice: Notice, now: datetime) -> Rendered | None:
    """Say when it ends, to an organiser or to anyone else."""
    del now
    mission = store.mission(delivery.mission)
    person = mission.people_by_code.get(delivery.chat.person)
    organises = person is not None and person.role is Role.ORGANISER
    language = audience(delivery.chat, mission).language
    on, days = date.fromisoformat(notice.data["on"]), notice.data["days"]
    return Rendered(
        retention_ends(mission.title, on, days, language, organises=organises), rings=False
    )


def ended_told(store: Store, delivery: Delivery, notice: Notice, now: datetime) -> Rendered | None:
    """Say goodbye to a chat."""
    del notice, now
    mission = store.mission(delivery.mission)
    language = audience(delivery.chat, mission).language
    return Rendered(retention_ended(mission.title, language), rings=False)
