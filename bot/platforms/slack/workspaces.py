"""The workspaces that have installed the app, as the database knows them."""

from slack_sdk.oauth.installation_store.models.installation import Installation as Grant

from bot.clock import Clock
from bot.core.undelivered import Why
from bot.platforms.slack.places import NAME
from bot.platforms.slack.transport import Installation, Me
from bot.store.database import Database
from bot.store.workspaces import Workspace

REMOVED = "removed"
"""What is told to organisers whose chat nobody hears any more."""


class Workspaces:
    """Finds, keeps and forgets installations; *clock* is mission time, *system* the machine's."""

    def __init__(self, database: Database, clock: Clock, system: Clock) -> None:
        """Read *database* once for each workspace: every event asks."""
        self._database = database
        self._clock = clock
        self._system = system
        self._found: dict[str, Installation] = {}

    async def find(self, team: str) -> Installation | None:
        """Return the app in the workspace *team*, None where it is not installed."""
        if team not in self._found:
            async with self._database.transaction() as store:
                known = store.workspace(NAME, team)
            if known is None:
                return None
            me = Me(team, known.user, known.bot, known.bot_name)
            self._found[team] = Installation(me, known.token)
        return self._found[team]

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
                    token=token,
                )
            )
        self._found.pop(team, None)

    async def gone(self, team: str) -> None:
        """Forget the app where it was taken out; organisers elsewhere hear of it, once."""
        self._found.pop(team, None)
        async with self._database.transaction() as store:
            store.uninstall(NAME, team)
            for chat in store.chats_within(NAME, team):
                if store.close_chat(chat.id):
                    now = self._clock.now()
                    store.note_undelivered(chat, Why.GONE, REMOVED, (), now)
