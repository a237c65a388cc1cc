"""What hearing on Slack has others do, and what it tells Slack."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.core.chat import Account, ChatRef, Form
from bot.platforms.slack.inbound import Someone, Theirs, Wire
from bot.platforms.slack.views import Opened

Ack = dict[str, Any]
"""What Slack is told when it was handled: mostly nothing."""


class BusyError(Exception):
    """Too much is on its way: Slack is to bring it again."""


@dataclass(frozen=True, kw_only=True)
class Hands:
    """What ears need done, in the workspace or the chat that they name.

    *known* is what is known of a person; *meet* waits a little for it.  *title*
    is a channel's name.  *show* opens a form by a trigger, or puts it in the
    place of another, whose id it is given.  *tell* says something that one
    person alone sees.  *fetch* brings at most so many bytes of a file; *pictures*
    are those of the newest message with some in a thread before another, with
    what was written below them.
    *remember* keeps the address at which what only one person sees is edited
    (by the message's id) or answered (by the ask's).  *gone*: the app was taken
    out of a workspace; *regrouped*: its user groups have changed; *renamed*:
    somebody there describes themselves anew.
    """

    known: Callable[[str, str], Someone]
    meet: Callable[[str, str], Awaitable[None]]
    title: Callable[[str, str], Awaitable[str]]
    show: Callable[[Form, Opened, str, str], Awaitable[None]]
    tell: Callable[[ChatRef, Account, str, str], Awaitable[None]]
    fetch: Callable[[str, Theirs, int], Awaitable[bytes]]
    pictures: Callable[[str, str, str, str], Awaitable[tuple[tuple[Theirs, ...], str]]]
    remember: Callable[[str, str], None]
    gone: Callable[[str], Awaitable[None]]
    regrouped: Callable[[str], None]
    renamed: Callable[[str, Wire], None]
