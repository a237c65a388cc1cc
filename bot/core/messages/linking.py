"""What somebody is told about their accounts on several platforms."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.bidi import isolated
from bot.core.chat import Account
from bot.core.languages.linking import linking_in
from bot.core.message import Block, Button, Message, Quote, line

CALLED = {"telegram": "Telegram", "slack": "Slack"}
"""What people call the platforms on which one person may have an account each."""
TYPED = {"slack": "/fanion start"}
"""How a code is given where it is not ``/start``."""


def called(platform: str) -> str:
    """Return what people call *platform*."""
    return CALLED.get(platform, platform)


@dataclass(frozen=True, kw_only=True)
class Known:
    """Under which accounts somebody is known, and where they are written to directly.

    *here* is the platform on which they ask.  *direct* are those on which they
    can be written to, *written* the one on which they are; *unlinked* are
    platforms of the mission on which nobody knows them.
    """

    here: str
    accounts: tuple[Account, ...] = ()
    direct: tuple[str, ...] = ()
    written: str = ""
    unlinked: tuple[str, ...] = ()

    @property
    def on_several(self) -> bool:
        """Tell whether it is more than one platform."""
        return len({account.platform for account in self.accounts}) > 1


def lines_about(known: Known, language: str, *, privately: bool) -> Iterator[Block]:
    """Say where somebody is known, where that is more than one; to others without the names."""
    if not known.on_several:
        return
    words = linking_in(language)
    yield line(words.accounts(named(known.accounts, language, privately=privately)))
    if privately and len(known.direct) > 1:
        yield line(words.writes_on(called(known.written)))


def named(accounts: Sequence[Account], language: str, *, privately: bool) -> list[str]:
    """Name accounts by their platforms, or *privately* as they are called there."""
    words = linking_in(language)
    if not privately:
        return list(dict.fromkeys(called(one.platform) for one in accounts))
    return [
        words.account_on(isolated(one.name), called(one.platform))
        if one.name
        else called(one.platform)
        for one in accounts
    ]


def buttons_about(known: Known, language: str, *, privately: bool) -> Iterator[Button]:
    """Offer to be known elsewhere, too; *privately* to be written to there, or forgotten."""
    words = linking_in(language)
    yield from (
        Button(words.link(called(one)), f"link:{one}", row=row)
        for row, one in enumerate(known.unlinked, start=1)
    )
    if not (privately and known.on_several):
        return
    yield from choices(known, language, row=2)
    others = dict.fromkeys(one.platform for one in known.accounts if one.platform != known.here)
    for row, one in enumerate(others, start=3):
        yield Button(words.forget(called(one)), f"unlink:{one}", row=row)


def choices(known: Known, language: str, *, row: int = 0) -> Iterator[Button]:
    """Offer the other platforms on which somebody could be written to."""
    words = linking_in(language)
    for one in known.direct:
        if one != known.written:
            yield Button(words.write_on(called(one)), f"prefer:{one}", row=row)


def code_message(code: str, here: str, wanted: str, minutes: int, language: str) -> Message:
    """Say what to write on another platform than *here*: on *wanted*, or on any."""
    words = linking_in(language)
    others = [wanted] if wanted in CALLED and wanted != here else [o for o in CALLED if o != here]
    blocks: list[Block] = []
    for other in others:
        blocks.append(line(words.give_code(called(other), minutes)))
        # Nobody's words are changed: each platform has its own way to type it.
        blocks.append(Quote(f"{TYPED.get(other, '/start')} {code}"))
    return Message("", (*blocks, line(words.keep_it())))
