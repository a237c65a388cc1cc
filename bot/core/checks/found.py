"""What a check found."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.problems import Detail, What


@dataclass(frozen=True)
class Found:
    """Something at the key *key* of the session with the code *session*."""

    session: str
    key: str
    what: What
    details: Mapping[str, Detail] = field(default_factory=dict)
