"""Somebody asks to go with another group; organisers decide, and everything goes by that."""

from dataclasses import asdict
from datetime import datetime

from bot.core.amendments import patches_between
from bot.core.bidi import isolated
from bot.core.carrying_out import carried_out
from bot.core.chat import Ask, ChatKind, Reply, Tap
from bot.core.languages.conversation import conversation_in
from bot.core.languages.other_group import other_group_in
from bot.core.mission import Mission, Role
from bot.core.orders import Transfer
from bot.core.other_group import (
    ANSWERED,
    ASKED,
    JOINED,
    NOT_JOINED,
    Decision,
    Means,
    Outing,
    Wish,
    meaning,
    wish_for,
    wish_in,
)
from bot.core.refusals import OrderError
from bot.core.tokens import code_of
from bot.core.understanding.on_the_way import asks_to_join
from bot.store.days import day_changed
from bot.store.headcounts import names_of
from bot.store.outings import keep_outings, keep_wish, outings, waiting_wish
from bot.store.publishing import publish_amendment
from bot.store.reaching import chat_of
from bot.store.store import Store
from bot.store.telling import organisers_chats, tell_organisers
from bot.store.values import DeliveryKind, Notice, Priority
from handlers.organisers import said
from handlers.scene import Scene

LOGGED = {Decision.VISIT: JOINED, Decision.ON: JOINED, Decision.NO: NOT_JOINED}


def asked_in_words(ask: Ask, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Take "je peux rejoindre Microsoft plutôt ?"; None: something else was said."""
    person = scene.person
    if person is None or person.role is not Role.PARTICIPANT:
        return None
    if not scene.is_told_to_us(ask) and "?" not in ask.text:
        return None
    whom = asks_to_join(ask.text)
    wish = wish_in(whom, scene.mission, person, now) if whom else None
    if wish is None:
        return None
    text = _asked(wish, scene, store, now, quotes=ask.message)
    return Reply(answers=said(text, quotes=ask.message).answers, tells_others=True)


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Ask for who presses whether they may go with a group: ``join:<group>``."""
    words, person = other_group_in(scene.language), scene.person
    if person is None:
        return Reply(toast=words.say_who_first())
    group = code_of(tap.choice.partition(":")[2], scene.mission.group_codes)
    known = group is not None and person.role is Role.PARTICIPANT
    if group is None or not known:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    wish = wish_for(group, scene.mission, person, now)
    if group in person.groups or wish is None:
        return Reply(toast=words.nothing_to_join())
    text = _asked(wish, scene, store, now)
    if scene.chat.kind is not ChatKind.DIRECT and not tap.alone:
        return Reply(toast=text)
    return Reply(answers=said(text).answers, toast=text)


def _asked(wish: Wish, scene: Scene, store: Store, now: datetime, quotes: str = "") -> str:
    """Ask the organisers, once, and return what who asks hears."""
    mission, words = scene.mission, other_group_in(scene.language)
    if _waits(store, mission, wish):
        return words.asked_already()
    chats = organisers_chats(store, mission)
    if not chats:
        return words.nobody_to_ask()
    data = {
        "wish": asdict(wish),
        "language": scene.language,
        "chat": scene.chat.id,
        "quotes": quotes,
    }
    notice = tell_organisers(store, mission, ASKED, data, now)
    keep_wish(store, mission.code, wish.person, notice.id)
    return words.asked([isolated(name) for name in names_of(mission, chats)])


def _waits(store: Store, mission: Mission, wish: Wish) -> bool:
    """Tell whether the same was asked and still waits; another wish takes its place."""
    number = waiting_wish(store, mission.code, wish.person)
    notice = store.notice(number) if number is not None else None
    return (
        notice is not None
        and notice.data["wish"] == asdict(wish)
        and meaning(mission, wish) is not None
    )


def decide(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Let somebody go, or not: ``joins:<notice>:visit|on|no``; any organiser can, once."""
    if not scene.by_organiser or scene.person is None:
        return Reply(toast=conversation_in(scene.language).organisers_only())
    _, number, said_what = [*tap.choice.split(":", 2), "", ""][:3]
    notice = store.notice(int(number)) if number.isdecimal() else None
    ours = notice is not None and notice.kind == ASKED and notice.mission == scene.mission.code
    if notice is None or not ours or said_what not in {one.value for one in Decision}:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    words = other_group_in(scene.language)
    if notice.data.get("decided"):
        return Reply(toast=words.already_decided())
    wish, what = Wish(**notice.data["wish"]), Decision(said_what)
    means = meaning(scene.mission, wish)
    if what is not Decision.NO and (means is None or means.session.ends_at <= now):
        store.touch(DeliveryKind.NOTICE, scene.mission.code, number)
        return Reply(toast=words.cannot_be())
    if what is not Decision.NO and means is not None:
        _let_go(wish, means, what, scene, store, now)
    _note_decided(notice, wish, what, scene, store, now)
    return Reply()


def _let_go(  # noqa: PLR0913, PLR0917 - who goes where, and who lets them
    wish: Wish, means: Means, what: Decision, scene: Scene, store: Store, now: datetime
) -> None:
    mission, by = scene.mission, scene.person
    person = mission.people_by_code[wish.person]
    if by is None:
        return
    known = outings(store, mission.code)
    theirs = [one for one in known if one.person == wish.person]
    if what is Decision.VISIT:
        own = next((one.own for one in theirs if one.there), person.groups)
        into = meaning(mission, wish, own) or means
        outing = Outing(
            person=wish.person,
            group=wish.group,
            session=wish.session,
            own=own,
            into=into.into,
            by=by.code,
        )
        others = [one for one in known if one not in theirs or one.session != wish.session]
        keep_outings(store, mission.code, [*others, outing])
        return
    keep_outings(store, mission.code, [one for one in known if one not in theirs])
    try:
        moved = carried_out(Transfer(person=wish.person, groups=means.into), mission, now)
    except OrderError:  # they are in that group by now
        return
    words = other_group_in(mission.language)
    text = words.begun(isolated(person.name), isolated(mission.group_name(wish.group)))
    publish_amendment(store, mission.code, patches_between(mission, moved), by.code, text, now)


def _note_decided(  # noqa: PLR0913, PLR0917 - what was decided, by whom, about what
    notice: Notice, wish: Wish, what: Decision, scene: Scene, store: Store, now: datetime
) -> None:
    """Show every organiser what was decided, and tell who asked."""
    mission, by = scene.mission, scene.person
    code = by.code if by is not None else ""
    decided = {"what": what.value, "by": code}
    store.change_notice(notice.id, {**notice.data, "decided": decided})
    store.touch(DeliveryKind.NOTICE, mission.code, str(notice.id))
    if waiting_wish(store, mission.code, wish.person) == notice.id:
        keep_wish(store, mission.code, wish.person, None)
    _answer(notice, wish, what, mission, store, now)
    person = mission.people_by_code.get(wish.person)
    name = person.name if person is not None else wish.person
    group = mission.group_name(wish.group)
    store.log(mission.code, code, LOGGED[what], now, who=name, group=group)
    day_changed(store, mission, now)


def _answer(  # noqa: PLR0913, PLR0917 - what is answered, and where
    notice: Notice, wish: Wish, what: Decision, mission: Mission, store: Store, now: datetime
) -> None:
    """Tell who asked, in their direct chat, else below what they wrote in the group."""
    chat = chat_of(store, mission.code, wish.person)
    quotes = ""
    if chat is None:
        known = {one.id: one for one in store.chats(mission.code)}
        chat, quotes = known.get(notice.data["chat"]), notice.data["quotes"]
    if chat is None:
        return
    if chat.id == notice.data["chat"]:
        quotes = notice.data["quotes"]
    data = {"wish": asdict(wish), "what": what.value, "language": notice.data["language"]}
    answer = store.add_notice(mission.code, ANSWERED, data, now)
    store.enqueue(
        DeliveryKind.NOTICE,
        mission.code,
        chat.id,
        due_at=now,
        keys=(f"notice:{answer.id}:{chat.id}",),
        subject=str(answer.id),
        data={"kind": ANSWERED, "quotes": quotes},
        priority=Priority.REMINDER,
    )
