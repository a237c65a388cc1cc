"""What organisers have turned on in their missions."""

from sqlmodel import Session, col, delete, select

from bot.core.features import ON
from bot.store.tables import FeatureRow
from bot.store.upsert import put


class Features:
    """The part of the store that keeps what is turned on."""

    _session: Session

    def set_feature(self, mission: str, name: str, value: str = ON) -> None:
        """Turn *name* on in a mission, or set it to *value*; an empty one turns it off."""
        if value:
            put(self._session, FeatureRow, {"mission": mission, "name": name, "value": value})
            return
        ours = col(FeatureRow.mission) == mission, col(FeatureRow.name) == name
        self._session.exec(delete(FeatureRow).where(*ours))

    def feature(self, mission: str, name: str) -> str:
        """Return what *name* is set to in a mission, nothing where it is off."""
        query = select(FeatureRow.value).where(
            FeatureRow.mission == mission, FeatureRow.name == name
        )
        return self._session.exec(query).first() or ""
