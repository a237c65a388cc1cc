"""Who joins what: codes in what was written, names that are free, one chat of two missions."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from bot.core.chat import Account, BoundChat, ChatKind, ChatRef
from bot.core.mission import Mission, Person, Role

NAMES_A_PAGE = 20
"""A message takes 25 buttons."""
WITHOUT_LINKS = frozenset({"slack"})
"""Platforms on which no link can carry a code."""
MOST_WRONG = 5
"""How many wrong codes an account may try."""

_START = re.compile(r"^/start(?:@\S+)?(?:\s+(\S+))?\s*$", re.IGNORECASE)
_CODE = re.compile(r"[A-Za-z0-9_-]{1,64}")


def start_in(text: str) -> str | None:
    """Return the code behind ``/start``, nothing where there is none; None: no ``/start``."""
    found = _START.match(text.strip())
    return None if found is None else found[1] or ""


def is_code(text: str) -> bool:
    """Tell whether a code can look like this at all."""
    return _CODE.fullmatch(text) is not None


def by_link(chat: ChatRef) -> bool:
    """Tell whether a link brings people to the bot there; elsewhere they type a code."""
    return chat.platform not in WITHOUT_LINKS


def is_direct(chat: ChatRef, account: Account) -> bool:
    """Tell whether *chat*, which no mission knows, is between *account* and the bot alone."""
    return chat.id == account.id and not chat.id.startswith("-")  # a group speaks for itself


def speaks_for_all(account: Account) -> bool:
    """Tell whether somebody spoke in the name of a group or channel, so that nobody knows who."""
    return account.id.startswith("-")


def names_for(mission: Mission, kind: ChatKind) -> tuple[Person, ...]:
    """Return whose names are offered in a chat; organisers join by their own links only."""
    participants, followers = (mission.with_role(r) for r in (Role.PARTICIPANT, Role.FOLLOWER))
    match kind:
        case ChatKind.FOLLOWERS:
            return followers
        case ChatKind.DIRECT:
            return participants + followers
        case _:
            return participants


def free_names(mission: Mission, chat: BoundChat, taken: Collection[str]) -> tuple[Person, ...]:
    """Return who has not said who they are, in the order of the file; a group's own in front."""
    free = [person for person in names_for(mission, chat.kind) if person.code not in taken]
    return tuple(sorted(free, key=lambda person: chat.group not in ("", *person.groups)))


def linked_count(mission: Mission, taken: Collection[str]) -> tuple[int, int]:
    """Return how many participants have said who they are, and of how many."""
    participants = mission.with_role(Role.PARTICIPANT)
    return sum(person.code in taken for person in participants), len(participants)


def page_of(people: Sequence[Person], page: int) -> tuple[tuple[Person, ...], int]:
    """Return one page of *people*, and the number of the next one: the first after the last."""
    pages = max(1, -(-len(people) // NAMES_A_PAGE))
    page %= pages
    some = tuple(people[page * NAMES_A_PAGE : (page + 1) * NAMES_A_PAGE])
    return some, (page + 1) % pages


def current(
    choices: Iterable[tuple[BoundChat, datetime]],
    missions: Mapping[str, Mission],
    now: datetime,
) -> BoundChat | None:
    """Return which of its missions a direct chat is about at *now*.

    That is the one that came last: by being joined, by being switched to, or
    by setting off, as long as it is under way.
    """
    known = [
        (_came_last(missions[chat.mission], chosen_at, now), chat.id, chat)
        for chat, chosen_at in choices
    ]
    return max(known, key=lambda one: one[:2])[2] if known else None


def _came_last(mission: Mission, chosen_at: datetime, now: datetime) -> datetime:
    programme = mission.programme
    if not programme:
        return chosen_at
    begins, ends = programme[0].gathers_at, max(session.ends_at for session in programme)
    return max(chosen_at, begins) if begins <= now < ends else chosen_at
