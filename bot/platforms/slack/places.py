"""Where something goes on Slack: our ids of chats and messages, read as Slack's own."""

from dataclasses import dataclass

from bot.core.chat import Account, ChatRef, DeliveryError

NAME = "slack"
HOME = "home"
"""The thread of somebody's App Home, and the id of the one message that it has."""
BETWEEN = ":"
PEOPLE = ("U", "W")
"""What the ids of people begin with; a direct chat is named by its person."""


@dataclass(frozen=True, slots=True)
class Place:
    """A channel, or the user whose direct chat it is, in a workspace."""

    team: str
    channel: str

    @property
    def is_direct(self) -> bool:
        """Tell whether it is the chat with one person."""
        return self.channel.startswith(PEOPLE)


def place(to: ChatRef) -> Place:
    """Read where a chat is.  Raises `DeliveryError` where it cannot be one of Slack's."""
    return _place(to.id)


def user_of(account: Account) -> str:
    """Return the user that *account* is.  Raises `DeliveryError`."""
    return _place(account.id).channel


def _place(id: str) -> Place:  # noqa: A002, what it is
    team, found, channel = id.partition(BETWEEN)
    if not (team and found and channel):
        raise DeliveryError(f"{id!r} is nothing of Slack's", permanent=True)
    return Place(team, channel)


def is_home(to: ChatRef) -> bool:
    """Tell whether *to* is somebody's App Home."""
    return to.thread == HOME


def is_channel(id: str) -> bool:  # noqa: A002, what it is
    """Tell whether a chat's id names a channel, and not the chat with one person."""
    return not id.partition(BETWEEN)[2].startswith(PEOPLE)


def message_id(channel: str, ts: str) -> str:
    """Name a message: "C0CHAN:1664180000.000100"."""
    return f"{channel}{BETWEEN}{ts}"


def channel_and_ts(id: str) -> tuple[str, str]:  # noqa: A002, what it is
    """Read the id of a message.  Raises `DeliveryError`."""
    channel, found, ts = id.partition(BETWEEN)
    if not (channel and found and ts):
        raise DeliveryError(f"{id!r} is no message of Slack's", permanent=True)
    return channel, ts
