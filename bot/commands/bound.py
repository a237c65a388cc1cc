"""What is bound already, on which platform, and how it comes to another one."""

from collections.abc import Collection, Iterator, Mapping

from bot.core.chat import ChatKind
from bot.core.languages.invitations import Invitations
from bot.core.messages.linking import CALLED, called

Bound = Mapping[str, tuple[str, ...]]
"""The platforms by what is bound there: main, followers."""


def told_bound(
    bound: Bound, mission: str, set_up: Collection[str], words: Invitations
) -> Iterator[str]:
    """Say what is bound where; *set_up* are the platforms on which the service speaks."""
    names = {ChatKind.MAIN.value: words.main(), ChatKind.FOLLOWERS.value: words.followers()}
    for what, everywhere in bound.items():
        platforms = [one for one in everywhere if one in CALLED]
        if not platforms:
            continue
        yield words.bound_on(names[what], ", ".join(map(called, platforms)))
        for other in CALLED:
            if other in set_up and other not in platforms and what == ChatKind.MAIN:
                yield words.bind_on(called(other), f"fanion invite {mission} --main")
