"""What everyone asked a moment ago, in memory only: nobody's questions are kept."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.core.understanding.question import Lately

NAME = "talks"
MOST = 5_000
"""People in chats; the one who asked longest ago is forgotten first."""


@dataclass(frozen=True)
class Talker:
    """Somebody in a chat: our own id of the chat, its topic there, and their account."""

    chat: int
    thread: str
    account: str


class Heard:
    """What was asked last, by whom and where; it ends with the process."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._last: OrderedDict[Talker, tuple[datetime, Lately]] = OrderedDict()

    def note(self, talker: Talker, lately: Lately, at: datetime) -> None:
        """Note what *talker* asked at the instant *at*."""
        self._last[talker] = at, lately
        self._last.move_to_end(talker)
        while len(self._last) > MOST:
            self._last.popitem(last=False)

    def of(self, talker: Talker) -> tuple[datetime, Lately] | None:
        """Return when *talker* asked last, and what."""
        return self._last.get(talker)


class Talks:
    """The part of the store that knows what was just talked about."""

    _session: Session

    def remember_asked(self, talker: Talker, lately: Lately, at: datetime) -> None:
        """Remember what *talker* asked; nothing of it is written anywhere."""
        heard: Heard | None = self._session.info.get(NAME)
        if heard is not None:
            heard.note(talker, lately, at)

    def asked_lately(self, talker: Talker, since: datetime, now: datetime) -> Lately | None:
        """Return what *talker* asked from *since* to *now*, None for nothing."""
        heard: Heard | None = self._session.info.get(NAME)
        found = heard.of(talker) if heard is not None else None
        return found[1] if found is not None and since <= found[0] <= now else None
