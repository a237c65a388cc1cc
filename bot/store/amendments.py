"""What organisers change by hand: a draft until it is published, a history afterwards."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlmodel import Session, col, select, update

from bot.core.amendments import Amendment, AmendmentState, Patch, Patched, laid_over
from bot.store.missions import Missions
from bot.store.tables import AmendmentRow

A_DRAFT = AmendmentState.DRAFT.value


class Amendments(Missions):
    """The part of the store that keeps what organisers change by hand."""

    _session: Session

    def amend(  # noqa: PLR0913 - a row has as many facts
        self,
        mission: str,
        patches: Sequence[Patch],
        *,
        author: str,
        at: datetime,
        said: str = "",
        undoes: int | None = None,
    ) -> Amendment:
        """Add to the draft of *mission* what *author* (a person's code) changed in one go."""
        row = AmendmentRow(
            mission=mission,
            author=author,
            at=at,
            said=said,
            patches=[patch.as_json() for patch in patches],
            state=A_DRAFT,
            undoes=undoes,
        )
        self._session.add(row)
        self._session.flush()
        return _amendment(row)

    def amendment(self, number: int) -> Amendment | None:
        """Return the amendment of that number."""
        row = self._session.get(AmendmentRow, number)
        return _amendment(row) if row is not None else None

    def amendments(
        self,
        mission: str,
        *states: AmendmentState,
        after_revision: int | None = None,
        last: int | None = None,
    ) -> tuple[Amendment, ...]:
        """Return the amendments of *mission* in the order in which they were made.

        Of those *states* where some are named, published after a revision where
        one is, and the *last* few of them.
        """
        query = select(AmendmentRow).where(AmendmentRow.mission == mission)
        if states:
            query = query.where(col(AmendmentRow.state).in_([one.value for one in states]))
        if after_revision is not None:
            query = query.where(col(AmendmentRow.revision) > after_revision)
        rows = self._session.exec(query.order_by(col(AmendmentRow.id).desc()).limit(last))
        return tuple(_amendment(row) for row in reversed(rows.all()))

    def drafts(self, mission: str) -> tuple[Amendment, ...]:
        """Return what was changed in *mission* and nobody was told of yet, in order."""
        return self.amendments(mission, AmendmentState.DRAFT)

    def draft(self, mission: str) -> Patched:
        """Return *mission* as it will be once its draft is published."""
        published = self.mission(mission)
        drafts = self.drafts(mission)
        if not drafts:
            return Patched(published)
        patches = [patch for one in drafts for patch in one.patches]
        # By what they say: a file that is loaded takes patches out of a draft.
        key = ("draft", repr(patches))
        if key not in published.derived:
            published.derived[key] = laid_over(published, patches)
        found: Patched = published.derived[key]
        return found

    def drop_drafts(self, numbers: Iterable[int]) -> None:
        """Take back amendments that nobody was told of yet."""
        self._turn(numbers, AmendmentState.UNDONE)

    def revise_drafts(self, patches: Mapping[int, Sequence[Patch]]) -> None:
        """Let drafts (by number) be other patches; one without any is taken back."""
        self.drop_drafts([number for number, left in patches.items() if not left])
        for number, left in patches.items():
            self._session.exec(
                update(AmendmentRow)
                .where(col(AmendmentRow.id) == number, col(AmendmentRow.state) == A_DRAFT)
                .values(patches=[patch.as_json() for patch in left])
            )

    def note_published(self, numbers: Iterable[int], revision: int) -> None:
        """Note that amendments are part of the programme since *revision*."""
        self._turn(numbers, AmendmentState.PUBLISHED, revision)

    def _turn(
        self, numbers: Iterable[int], state: AmendmentState, revision: int | None = None
    ) -> None:
        self._session.exec(
            update(AmendmentRow)
            .where(col(AmendmentRow.id).in_([*numbers]), col(AmendmentRow.state) == A_DRAFT)
            .values(state=state.value, revision=revision)
        )


def _amendment(row: AmendmentRow) -> Amendment:
    if row.id is None:
        raise AssertionError("a row that was read has its number")
    return Amendment(
        id=row.id,
        mission=row.mission,
        author=row.author,
        at=row.at,
        patches=tuple(Patch.from_json(one) for one in row.patches),
        said=row.said,
        state=AmendmentState(row.state),
        revision=row.revision,
        undoes=row.undoes,
    )
