"""The workspaces that have installed the app, as the database knows them."""

import logging
from dataclasses import replace

from slack_sdk.oauth.installation_store.models.installation import Installation as Grant

from bot.clock import Clock
from bot.core.undelivered import Why
from bot.platforms.slack.places import NAME
from bot.platforms.slack.transport import Installation, Me
from bot.store.database import Database
from bot.store.sealing import Seal, UnreadableError
from bot.store.store import Store
from bot.store.workspaces import Workspace

logger = logging.getLogger(__name__)

REMOVED = "removed"
"""What is told to organisers whose chat nobody hears any more."""


class Workspaces:
    """Finds, keeps and forgets installations; *clock* is mission time, *system* the machine's."""

    def __init__(self, database: Database, clock: Clock, system: Clock, seal: Seal) -> None:
        """Read *database* once for each workspace: every event asks.  *seal* is for the tokens."""
        self._database = database
        self._clock = clock
        self._system = system
        self._seal = seal
        self._found: dict[str, Installation] = {}
        self._unreadable: set[str] = set()

    def look(self) -> None:
        """Seal what was kept plainly, or with a key before, and say which token no key opens."""
        with self._database.transaction() as store:
            for workspace in store.workspaces(NAME):
                self._token(workspace, store)

    async def find(self, team: str) -> Installation | None:
        """Return the app in the workspace *team*, None where it is not installed."""
        if team not in self._found:
            async with self._database.transaction() as store:
                known = store.workspace(NAME, team)
                token = self._token(known, store) if known is not None else ""
            if known is None or not token:
                return None
            me = Me(team, known.user, known.bot, known.bot_name)
            self._found[team] = Installation(me, token)
        return self._found[team]

    def _token(self, known: Workspace, store: Store) -> str:
        """Return the token there, "" where no key opens it."""
        try:
            token = self._seal.opened(known.token)
        except UnreadableError as error:
            if known.team not in self._unreadable:
                self._unreadable.add(known.team)
                logger.error(  # noqa: TRY400 - where it happened helps nobody
                    "the token of the workspace %s (%s) cannot be read: %s. Put the former key "
                    "back, or have somebody there open /slack/install again",
                    known.name,
                    known.team,
                    error,
                )
            return ""
        if not self._seal.is_fresh(known.token):
            store.install(replace(known, token=self._seal.sealed(token)))
        return token

    async def save(self, grant: Grant) -> None:
        """Keep what a workspace has granted.  Raises `ValueError` where that is no bot."""
        team, token = grant.team_id, grant.bot_token
        if not team or not token:
            raise ValueError("Slack granted no token for a bot in a workspace")
        async with self._database.transaction() as store:
            store.install(
                Workspace(
                    platform=NAME,
                    team=team,
                    name=grant.team_name or team,
                    user=grant.bot_user_id or "",
                    bot=grant.bot_id or "",
                    bot_name=grant.get_custom_value("bot_name") or "Fanion",
                    scopes=tuple(grant.bot_scopes or ()),
                    by=grant.user_id or "",
                    at=self._system.now(),
                    token=self._seal.sealed(token),
                )
            )
        self._found.pop(team, None)
        self._unreadable.discard(team)

    async def gone(self, team: str) -> None:
        """Forget the app where it was taken out; organisers elsewhere hear of it, once."""
        self._found.pop(team, None)
        async with self._database.transaction() as store:
            store.uninstall(NAME, team)
            for chat in store.chats_within(NAME, team):
                if store.close_chat(chat.id):
                    now = self._clock.now()
                    store.note_undelivered(chat, Why.GONE, REMOVED, (), now)
