"""A message as it goes out now."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.core.agenda.due import Occurrence
from bot.core.chat import NOBODY, Call, Document
from bot.core.concerned import Codes
from bot.core.message import Message
from bot.store.store import Store
from bot.store.values import Delivery


@dataclass(frozen=True)
class Rendered:
    """A message as it goes out now, with the files that go with it the first time.

    What *rings* calls *whom* it concerns.  *too_late* was to go with it and
    helps nobody any more, as the changes of the sessions *over* (codes) do.
    *quotes* is the message that it is shown as a reply to.  *takes_back*: it takes
    the place of a message with files, which go with it.
    """

    message: Message
    rings: bool
    documents: tuple[Document, ...] = ()
    whom: Call = NOBODY
    too_late: tuple[Occurrence, ...] = ()
    over: tuple[str, ...] = ()
    quotes: str = ""
    takes_back: bool = False


def call_for(
    store: Store, delivery: Delivery, people: Callable[[], Codes], *, everyone: bool = False
) -> Call:
    """Return whom of *people* (codes) we know on the platform of a delivery's chat."""
    known, platform = store.accounts(delivery.mission), delivery.chat.ref.platform
    if not known:  # to work out whom it concerns takes a while
        return Call(everyone=everyone)
    accounts = (account for code in people() for account in known.get(code, ()))
    ids = dict.fromkeys(account.id for account in accounts if account.platform == platform)
    return Call(accounts=tuple(ids), everyone=everyone)
