"""Who is there: the app, the workspaces that have it, and what an installation may do."""

from dataclasses import dataclass, field
from typing import Any

Wire = dict[str, Any]
"""An object as Slack writes it."""

SCOPES = (
    "app_mentions:read", "channels:history", "channels:join", "channels:read", "chat:write",
    "commands", "files:read", "files:write", "groups:history", "groups:read", "im:history",
    "im:read", "im:write", "mpim:history", "mpim:read", "mpim:write", "reactions:read",
    "reactions:write", "team:read", "usergroups:read", "users:read", "users:read.email",
)  # fmt: skip
"""What an installation may do unless told otherwise."""


@dataclass(eq=False)
class App:
    """Our app, as its page at Slack's says it: one for all workspaces."""

    id: str = "A05FANION01"
    name: str = "Fanion"
    client_id: str = "5283000000001.5283000000002"
    client_secret: str = "8f742231b10e8888abcd99yyyzzz85a5"
    signing_secret: str = "e6b19c573432dcc6b075501d51b51bb8"
    token: str = "xapp-1-A05FANION01-5283000000003-c0ffee"
    """The app-level token, for Socket Mode."""
    token_scopes: frozenset[str] = frozenset({"connections:write"})
    verification: str = "Pct6Sm6JynybrFXkjEiH7hhX"
    home: bool = True
    """Whether the Home tab is on."""
    messages: bool = True
    """Whether people may write to it on its Messages tab."""
    events: frozenset[str] | None = None
    """The events that it subscribed to, as `message.channels`; None for all that its scopes allow."""
    redirect_uris: tuple[str, ...] = ()
    organisation: str = ""
    """The Enterprise Grid organisation for all of which people say yes, where they do."""


@dataclass(eq=False, repr=False)
class Installation:
    """The app in one workspace, with its bot's token."""

    token: str
    bot_id: str
    user_id: str
    scopes: tuple[str, ...] = SCOPES
    by: str = ""
    """Who installed it."""
    revoked: bool = False
    removed: bool = False

    def __repr__(self) -> str:
        return f"<installation of {self.user_id}>"

    @property
    def works(self) -> bool:
        return not (self.revoked or self.removed)


@dataclass(eq=False)
class UserGroup:
    """`@groupe-industrie`: a name that wakes several people."""

    id: str
    handle: str
    name: str
    users: list[str] = field(default_factory=list)
    disabled: bool = False

    def wire(self, team: str, *, with_users: bool = False) -> Wire:
        group: Wire = {
            "id": self.id, "team_id": team, "is_usergroup": True, "name": self.name,
            "description": "", "handle": self.handle, "is_external": False,
            "date_create": 1446746793, "date_update": 1446747568,
            "date_delete": 1446748865 if self.disabled else 0, "auto_type": None,
            "prefs": {"channels": [], "groups": []}, "user_count": len(self.users),
        }  # fmt: skip
        return group | ({"users": list(self.users)} if with_users else {})


@dataclass(eq=False, kw_only=True, repr=False)
class User:
    """An account in one workspace: a person's or a bot's."""

    id: str
    team_id: str
    name: str
    """The handle: what others type after the @."""
    real_name: str
    display_name: str = ""
    email: str = ""
    tz: str = "Europe/Paris"
    tz_label: str = "Central European Summer Time"
    tz_offset: int = 7200
    locale: str = "fr-FR"
    is_bot: bool = False
    is_admin: bool = False
    deleted: bool = False
    bot_id: str = ""
    app_id: str = ""

    def __repr__(self) -> str:
        return f"<{self.name} {self.id}>"

    @property
    def shown(self) -> str:
        return self.display_name or self.real_name

    def wire(self, *, email: bool = True, locale: bool = False) -> Wire:
        first, _, last = self.real_name.partition(" ")
        profile: Wire = {
            "title": "", "phone": "", "skype": "", "real_name": self.real_name,
            "real_name_normalized": self.real_name, "display_name": self.display_name,
            "display_name_normalized": self.display_name, "fields": None, "status_text": "",
            "status_emoji": "", "status_expiration": 0, "avatar_hash": "ge3b51ca72de",
            "first_name": first, "last_name": last, "team": self.team_id,
        }  # fmt: skip
        if self.is_bot:
            profile |= {"api_app_id": self.app_id, "always_active": False, "bot_id": self.bot_id}
        elif email:
            profile["email"] = self.email
        user: Wire = {
            "id": self.id, "team_id": self.team_id, "name": self.name, "deleted": self.deleted,
            "profile": profile, "is_bot": self.is_bot, "is_app_user": False, "updated": 1664000000,
        }  # fmt: skip
        if self.deleted:
            return user
        user |= {
            "color": "9f69e7", "real_name": self.real_name, "tz": self.tz,
            "tz_label": self.tz_label, "tz_offset": self.tz_offset, "is_admin": self.is_admin,
            "is_owner": False, "is_primary_owner": False, "is_restricted": False,
            "is_ultra_restricted": False, "is_email_confirmed": True,
            "who_can_share_contact_card": "EVERYONE",
        }  # fmt: skip
        return user | ({"locale": self.locale} if locale else {})
