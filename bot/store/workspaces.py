"""Workspaces in which an app was installed: its token there, and who installed it."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session, col, delete, select

from bot.core.chat import BoundChat
from bot.store.chats import bound_chat
from bot.store.tables import ChatRow, WorkspaceRow
from bot.store.upsert import put


@dataclass(frozen=True, kw_only=True)
class Workspace:
    """An app in a workspace: *team* and *name* are the workspace's, *user* and *bot* the app's.

    Its *token* is sealed: `bot.store.sealing`.
    """

    platform: str
    team: str
    name: str
    user: str
    bot: str
    bot_name: str
    scopes: tuple[str, ...]
    by: str
    at: datetime
    token: str = field(repr=False)


class Workspaces:
    """The part of the store that keeps where an app was installed."""

    _session: Session

    def install(self, workspace: Workspace) -> None:
        """Keep an installation; a second one in the same workspace replaces the first."""
        values = {
            "platform": workspace.platform,
            "team": workspace.team,
            "name": workspace.name,
            "user": workspace.user,
            "bot": workspace.bot,
            "bot_name": workspace.bot_name,
            "scopes": " ".join(workspace.scopes),
            "installed_by": workspace.by,
            "installed_at": workspace.at,
            "token": workspace.token,
        }
        put(self._session, WorkspaceRow, values)

    def workspace(self, platform: str, team: str) -> Workspace | None:
        """Return the installation in a workspace."""
        row = self._session.get(WorkspaceRow, (platform, team))
        return _workspace(row) if row is not None else None

    def workspaces(self, platform: str) -> tuple[Workspace, ...]:
        """Return all installations of a platform's app, in the order of their names."""
        query = (
            select(WorkspaceRow)
            .where(WorkspaceRow.platform == platform)
            .order_by(col(WorkspaceRow.name), col(WorkspaceRow.team))
        )
        return tuple(map(_workspace, self._session.exec(query)))

    def uninstall(self, platform: str, team: str) -> None:
        """Forget the app in a workspace, and its token."""
        ours = col(WorkspaceRow.platform) == platform, col(WorkspaceRow.team) == team
        self._session.exec(delete(WorkspaceRow).where(*ours))

    def chats_within(self, platform: str, team: str) -> tuple[BoundChat, ...]:
        """Return the open chats whose id begins with a workspace's."""
        query = (
            select(ChatRow)
            .where(
                ChatRow.platform == platform,
                col(ChatRow.platform_id).startswith(f"{team}:", autoescape=True),
                col(ChatRow.active).is_(True),
            )
            .order_by(col(ChatRow.id))
        )
        return tuple(map(bound_chat, self._session.exec(query)))


def _workspace(row: WorkspaceRow) -> Workspace:
    return Workspace(
        platform=row.platform,
        team=row.team,
        name=row.name,
        user=row.user,
        bot=row.bot,
        bot_name=row.bot_name,
        scopes=tuple(row.scopes.split()),
        by=row.installed_by,
        at=row.installed_at,
        token=row.token,
    )
