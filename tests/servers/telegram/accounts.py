"""Who has an account: people and bots."""

from dataclasses import dataclass, field
from typing import Any

from tests.servers.telegram.updates import Updates

Wire = dict[str, Any]
"""An object as the Bot API writes it."""


@dataclass(eq=False, kw_only=True)
class Account:
    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    is_bot: bool = False
    deactivated: bool = False

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    def wire(self) -> Wire:
        user: Wire = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for key in ("last_name", "username", "language_code"):
            if value := getattr(self, key):
                user[key] = value
        return user


@dataclass
class Webhook:
    """Where updates are posted to, and how that goes."""

    url: str
    secret: str = ""
    connections: int = 40
    has_certificate: bool = False
    last_error_date: int = 0
    last_error_message: str = ""


@dataclass(eq=False, kw_only=True, repr=False)
class BotAccount(Account):
    """A bot, with what BotFather and its owner set."""

    token: str
    updates: Updates
    is_bot: bool = True
    privacy: bool = True
    joins_groups: bool = True
    topics: bool = False
    webhook: Webhook | None = None
    blocked_by: set[int] = field(default_factory=set)
    known_to: set[int] = field(default_factory=set)
    """People who pressed Start at some time."""
    commands: dict[tuple[str, str], list[Wire]] = field(default_factory=dict)
    """By scope, as `default` or `chat:-42`, and language, empty for all the others."""
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    """By kind (name, description, short_description) and language."""
    menu_buttons: dict[int, Wire] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"<bot {self.username}>"

    def me(self) -> Wire:
        return self.wire() | {
            "can_join_groups": self.joins_groups,
            "can_read_all_group_messages": not self.privacy,
            "supports_guest_queries": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
            "has_topics_enabled": self.topics,
            "allows_users_to_create_topics": False,
            "can_manage_bots": False,
            "supports_join_request_queries": False,
        }


RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories", "can_pin_messages",
)  # fmt: skip
WITHOUT = frozenset({"can_promote_members", "can_post_stories", "can_edit_stories",
                     "can_delete_stories"})  # fmt: skip
"""What somebody who promotes a bot leaves out unless told otherwise."""


@dataclass(eq=False)
class Member:
    """Somebody in a chat, or who was there."""

    account: Account
    status: str = "member"
    rights: frozenset[str] = frozenset()
    reads_all: bool = True
    """For bots: privacy mode as it was when the bot joined. A change needs it to join anew."""

    @property
    def is_in(self) -> bool:
        return self.status in {"creator", "administrator", "member"}

    @property
    def is_admin(self) -> bool:
        return self.status in {"creator", "administrator"}

    def wire(self, kind: str = "supergroup") -> Wire:
        member: Wire = {"user": self.account.wire(), "status": self.status}
        if self.status == "creator":
            member["is_anonymous"] = False
        elif self.status == "administrator":
            member |= {"can_be_edited": False, "is_anonymous": False}
            member |= {right: right in self.rights for right in RIGHTS}
            if kind == "supergroup":
                member["can_manage_topics"] = "can_manage_topics" in self.rights
        elif self.status == "kicked":
            member["until_date"] = 0
        return member
