"""Pictures for the report: photos that people gave, and the organisation's logo."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, delete, func, select

from bot.core.photos import LOGO, PHOTO
from bot.store.tables import PictureRow


@dataclass(frozen=True, kw_only=True)
class KeptPicture:
    """A picture that *person* (a code) gave; *session* is empty where it is of no one session."""

    id: int
    what: str
    session: str
    person: str
    caption: str
    media_type: str
    content: bytes
    at: datetime


class Pictures:
    """The part of the store that keeps pictures."""

    _session: Session

    def keep_picture(  # noqa: PLR0913 - a row has as many facts
        self,
        mission: str,
        what: str,
        content: bytes,
        media_type: str,
        *,
        person: str,
        at: datetime,
        session: str = "",
        caption: str = "",
    ) -> int:
        """Keep a picture, and return its number; a logo takes the place of the one before."""
        if what == LOGO:
            ours = col(PictureRow.mission) == mission, col(PictureRow.what) == LOGO
            self._session.exec(delete(PictureRow).where(*ours))
        row = PictureRow(
            mission=mission,
            what=what,
            session=session,
            person=person,
            caption=caption,
            name="",
            media_type=media_type,
            content=content,
            at=at,
        )
        self._session.add(row)
        self._session.flush()
        return row.id or 0

    def count_photos(self, mission: str) -> int:
        """Return how many photos are kept."""
        query = (
            select(func.count())
            .select_from(PictureRow)
            .where(PictureRow.mission == mission, PictureRow.what == PHOTO)
        )
        return self._session.exec(query).one()

    def picture_by(self, mission: str, number: int) -> str | None:
        """Return who (a code) gave the picture *number* of a mission, None where there is none."""
        query = select(PictureRow.person).where(
            PictureRow.mission == mission, PictureRow.id == number
        )
        return self._session.exec(query).first()

    def pictures(self, mission: str, what: str = PHOTO) -> tuple[KeptPicture, ...]:
        """Return the pictures of a mission that are photos, or logos, the first given in front."""
        query = (
            select(PictureRow)
            .where(PictureRow.mission == mission, PictureRow.what == what)
            .order_by(col(PictureRow.id))
        )
        return tuple(
            KeptPicture(
                id=row.id or 0,
                what=row.what,
                session=row.session,
                person=row.person,
                caption=row.caption,
                media_type=row.media_type,
                content=row.content,
                at=row.at,
            )
            for row in self._session.exec(query)
        )

    def remove_picture(self, mission: str, number: int) -> None:
        """Delete the picture *number* of a mission."""
        ours = col(PictureRow.mission) == mission, col(PictureRow.id) == number
        self._session.exec(delete(PictureRow).where(*ours))
