"""What a workspace holds beside conversations: files, and views of the app."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.servers.slack.accounts import User, Wire
from tests.servers.slack.channel import actionable

if TYPE_CHECKING:
    from tests.servers.slack.world import Team


@dataclass(eq=False)
class StoredFile:
    id: str
    name: str
    title: str
    mime: str
    content: bytes
    user: User
    team: "Team"
    length: int = 0
    uploaded: bool = True
    complete: bool = True
    ticket: str = ""
    shared_in: list[str] = field(default_factory=list)
    deleted: bool = False

    def wire(self) -> Wire:
        root = f"{self.team.world.url}/files-pri/{self.team.id}-{self.id}"
        plain = re.sub(r"[^a-z0-9._-]+", "_", self.name.lower())
        kind = self.name.rpartition(".")[2].lower() if "." in self.name else "binary"
        return {
            "id": self.id, "created": 1664000000, "timestamp": 1664000000, "name": self.name,
            "title": self.title, "mimetype": self.mime, "filetype": kind,
            "pretty_type": kind.upper(), "user": self.user.id, "user_team": self.team.id,
            "editable": False, "size": len(self.content), "mode": "hosted", "is_external": False,
            "external_type": "", "is_public": True, "public_url_shared": False,
            "display_as_bot": False, "username": "", "url_private": f"{root}/{plain}",
            "url_private_download": f"{root}/download/{plain}", "media_display_type": "unknown",
            "permalink": f"https://{self.team.domain}.slack.com/files/{self.user.id}/{self.id}/",
            "is_starred": False, "has_rich_preview": False, "file_access": "visible",
            "channels": [c for c in self.shared_in if c.startswith("C")],
            "groups": [], "ims": [c for c in self.shared_in if c.startswith("D")],
        }  # fmt: skip


@dataclass(eq=False)
class View:
    """A modal or somebody's Home tab. `wire` is what apps read."""

    id: str
    user: User
    team: "Team"
    wire: Wire = field(default_factory=dict)
    root: str = ""
    previous: str | None = None
    open: bool = True
    edits: int = 0

    @property
    def blocks(self) -> list[Wire]:
        return self.wire["blocks"]

    @property
    def title(self) -> str:
        return (self.wire.get("title") or {}).get("text", "")

    @property
    def metadata(self) -> str:
        return self.wire["private_metadata"]

    @property
    def buttons(self) -> list[Wire]:
        return list(actionable(self.blocks))

    def texts(self) -> list[str]:
        """List the texts that stand in it, top to bottom."""
        return list(_texts(self.blocks))


def _texts(part: Any) -> Iterator[str]:
    if isinstance(part, list):
        for one in part:
            yield from _texts(one)
    elif isinstance(part, dict):
        if part.get("type") in {"mrkdwn", "plain_text"} and isinstance(part.get("text"), str):
            yield part["text"]
        else:
            for value in part.values():
                yield from _texts(value)
