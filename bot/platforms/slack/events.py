"""Events: what people write, and what becomes of us, as Slack tells it unasked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bot.core.chat import Ask, Change, Membership, Tap
from bot.core.photos import for_the_report
from bot.platforms.slack.inbound import (
    DIRECT,
    SLACKBOT,
    WORDS,
    Heard,
    Known,
    Nothing,
    Pressed,
    Regrouped,
    Renamed,
    Said,
    Sent,
    Theirs,
    Uninstalled,
    Wire,
    account,
    chat_ref,
    home_of,
    id_of,
    moment,
    part_of,
    parts_of,
    text_of,
    theirs,
    thread_of,
    words,
)
from bot.platforms.slack.own_commands import COMMAND, ordered
from bot.platforms.slack.places import BETWEEN, HOME, is_channel, message_id
from bot.platforms.slack.transport import Me
from bot.platforms.slack.written import calls_others, without_mention

SPOKEN = "slack_audio"
"""The subtype of a file that somebody has spoken."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event, who we are where it happened, and whose names are known."""

    id: str
    event: Wire
    me: Me
    known: Known


def told(payload: Wire, me: Me, known: Known) -> Heard:
    """Say what an event of the Events API means to us."""
    event = payload.get("event")
    if not isinstance(event, Mapping):
        return Nothing.NOTHING
    means = EVENTS.get(text_of(event, "type"))
    if means is None:
        return Nothing.NOTHING
    fallback = f"{text_of(event, 'type')}:{id_of(event, 'channel')}:{text_of(event, 'event_ts')}"
    return means(Told(text_of(payload, "event_id") or fallback, event, me, known))


# ---- messages --------------------------------------------------------------------------------


def _written(what: Told) -> Heard:
    """Take a message; a mention comes as `message` and as `app_mention`, and is the same."""
    event = what.event
    if text_of(event, "subtype") == "message_changed":
        return _edited(what)
    if not _by_a_person(event, what.me):
        return Nothing.NOTHING
    channel = text_of(event, "channel")
    files = parts_of(event, "files")
    ours = channel.startswith(DIRECT) or _mentions_us(event, what.me)
    if files and (ours or for_the_report(text_of(event, "text"))):
        spoken = text_of(files[0], "subtype") == SPOKEN and not text_of(event, "text")
        return _spoken(what) if spoken else _sent(what, tuple(map(theirs, files)))
    return _asked(what, event, text_of(part_of(event, "edited"), "ts"))


def _edited(what: Told) -> Heard:
    """Take words that were changed; links unfurl and threads grow by the same event."""
    message = part_of(what.event, "message")
    before = part_of(what.event, "previous_message")
    edited = text_of(part_of(message, "edited"), "ts")
    if not edited or text_of(before, "text") == text_of(message, "text"):
        return Nothing.NOTHING
    if not _by_a_person(message, what.me):
        return Nothing.NOTHING
    if parts_of(message, "files") and (
        text_of(what.event, "channel").startswith(DIRECT) or _mentions_us(before, what.me)
    ):
        return Nothing.NOTHING  # it was taken as it was
    return _asked(what, message, edited)


def _mentions_us(message: Wire, me: Me) -> bool:
    return without_mention(text_of(message, "text"), me.user)[1]


def _by_a_person(message: Wire, me: Me) -> bool:
    """Tell what people say from what apps, Slack itself and we say."""
    if text_of(message, "subtype") not in WORDS or message.get("bot_id"):
        return False
    return text_of(message, "user") not in {"", SLACKBOT, me.user}


def _asked(what: Told, message: Wire, edited: str) -> Heard:
    me, channel, ts = what.me, text_of(what.event, "channel"), text_of(message, "ts")
    user, marked = text_of(message, "user"), text_of(message, "text")
    rest, mentioned = without_mention(marked, me.user)
    if not ts or not channel or not marked:
        return Nothing.NOTHING
    thread = thread_of(message)
    below_us = thread != "" and text_of(message, "parent_user_id") == me.user
    chat = chat_ref(me, channel, user, thread)
    ask = Ask(
        id=f"{me.team}{BETWEEN}{message_id(channel, ts)}",
        chat=chat,
        account=account(me, user, what.known),
        text=words(_without_command(rest), what.known) if rest else ordered(rest),
        addressed=(
            mentioned
            or not is_channel(chat.id)
            or (below_us and not calls_others(marked, me.user))
        ),
        message=message_id(channel, ts),
        replies_to=message_id(channel, thread) if thread else "",
        apart=is_channel(chat.id) and not thread,
    )
    return Said(ask, moment(ts), edited)


def _without_command(text: str) -> str:
    """Read "@Fanion /fanion suite", as our texts name it, like "@Fanion /suite".

    In a thread there is no other way: Slack takes no commands there.
    """
    first, _, rest = text.partition(" ")
    return ordered(rest.strip()) if first.casefold() == COMMAND else text


def _sent(what: Told, files: tuple[Theirs, ...]) -> Heard:
    """Take files that are given to us: in a channel people's others are their own matter."""
    event, me = what.event, what.me
    channel, ts, user = text_of(event, "channel"), text_of(event, "ts"), text_of(event, "user")
    return Sent(
        id=f"{me.team}{BETWEEN}{message_id(channel, ts)}",
        chat=chat_ref(me, channel, user, thread_of(event)),
        account=account(me, user, what.known),
        message=message_id(channel, ts),
        caption=words(without_mention(text_of(event, "text"), me.user)[0], what.known),
        addressed=True,
        files=files,
    )


def _spoken(what: Told) -> Heard:
    """Take what somebody said aloud as a question that nobody understands."""
    event, me = what.event, what.me
    channel, ts, user = text_of(event, "channel"), text_of(event, "ts"), text_of(event, "user")
    ask = Ask(
        id=f"{me.team}{BETWEEN}{message_id(channel, ts)}",
        chat=chat_ref(me, channel, user, thread_of(event)),
        account=account(me, user, what.known),
        text="",
        addressed=True,
        message=message_id(channel, ts),
    )
    return Said(ask, moment(ts))


# ---- App Home --------------------------------------------------------------------------------


def _opened(what: Told) -> Heard:
    if text_of(what.event, "tab") != HOME:
        return Nothing.NOTHING
    user = text_of(what.event, "user")
    tap = Tap(
        id=what.id,
        chat=home_of(what.me, user),
        account=account(what.me, user, what.known),
        choice=HOME,
        message=HOME,
    )
    return Pressed(tap)


# ---- our own place ---------------------------------------------------------------------------


def _joined(what: Told) -> Heard:
    """Say that we came into a channel; of others it is their own matter."""
    return _became(what, Change.ADDED, "inviter") if _is_us(what) else Nothing.NOTHING


def _left(what: Told) -> Heard:
    return _became(what, Change.REMOVED, "actor_id") if _is_us(what) else Nothing.NOTHING


def _closed(what: Told) -> Heard:
    """Say that nobody hears us in a channel any more: we were taken out, or it is gone."""
    by = "actor_id" if text_of(what.event, "actor_id") else "user"
    return _became(what, Change.REMOVED, by)


def _archived(what: Told) -> Heard:
    closed = _closed(what)
    return replace(closed, archived=True) if isinstance(closed, Membership) else closed


def _opened_again(what: Told) -> Heard:
    return _became(what, Change.ADDED, "user")


def _renumbered(what: Told) -> Heard:
    old, new = text_of(what.event, "old_channel_id"), text_of(what.event, "new_channel_id")
    if not old or not new:
        return Nothing.NOTHING
    return Membership(
        id=what.id,
        chat=chat_ref(what.me, old, ""),
        account=account(what.me, "", what.known),
        change=Change.MOVED,
        moved_to=chat_ref(what.me, new, "").id,
    )


def _became(what: Told, change: Change, by: str) -> Heard:
    channel, user = id_of(what.event, "channel"), id_of(what.event, by)
    if not channel or channel.startswith(DIRECT):
        return Nothing.NOTHING
    return Membership(
        id=what.id,
        chat=chat_ref(what.me, channel, ""),
        account=account(what.me, user, what.known),
        change=change,
        title=text_of(part_of(what.event, "channel"), "name"),
    )


def _is_us(what: Told) -> bool:
    return what.me.user != "" and id_of(what.event, "user") == what.me.user


# ---- the whole workspace ---------------------------------------------------------------------


def _uninstalled(what: Told) -> Heard:
    return Uninstalled(what.me.team)


def _revoked(what: Told) -> Heard:
    """Take the end of our own token; people's tokens we have none of."""
    bots = part_of(what.event, "tokens").get("bot")
    return Uninstalled(what.me.team) if bots else Nothing.NOTHING


def _regrouped(what: Told) -> Heard:
    return Regrouped(what.me.team)


def _renamed(what: Told) -> Heard:
    return Renamed(what.me.team, part_of(what.event, "user"))


EVENTS: Mapping[str, Callable[[Told], Heard]] = {
    "message": _written,
    "app_mention": _written,
    "app_home_opened": _opened,
    "member_joined_channel": _joined,
    "member_left_channel": _left,
    "channel_left": _closed,
    "channel_archive": _archived,
    "channel_deleted": _closed,
    "channel_unarchive": _opened_again,
    "channel_id_changed": _renumbered,
    "group_left": _closed,
    "group_archive": _archived,
    "group_deleted": _closed,
    "group_unarchive": _opened_again,
    "app_uninstalled": _uninstalled,
    "tokens_revoked": _revoked,
    "user_change": _renamed,
    "subteam_created": _regrouped,
    "subteam_updated": _regrouped,
    "subteam_members_changed": _regrouped,
}
"""What we make of each event; of any other, nothing."""
