"""What people would like to hear from hosts, who else would, and what was answered."""

from collections.abc import Collection
from datetime import datetime

from sqlmodel import Session, col, delete, select, update

from bot.core.host_questions import Suggested, ranked
from bot.core.report.facts import HostQuestion
from bot.store.tables import HostQuestionRow, HostQuestionVoteRow
from bot.store.upsert import insert_new


class HostQuestions:
    """The part of the store that keeps questions for hosts and their votes."""

    _session: Session

    def suggest_question(
        self, mission: str, session: str, person: str, text: str, at: datetime
    ) -> int:
        """Keep what *person* would like to hear from the host of *session*; return its id.

        *session* is empty until they say which visit it is for.  They would
        like to hear it, so that is one vote.
        """
        row = HostQuestionRow(mission=mission, session=session, person=person, text=text, at=at)
        self._session.add(row)
        self._session.flush()
        number = row.id or 0
        self.vote_for_question(number, person)
        return number

    def suggested_question(self, mission: str, question: int) -> Suggested | None:
        """Return one question of a mission."""
        row = self._session.get(HostQuestionRow, question)
        if row is None or row.mission != mission:
            return None
        return self._suggested([row])[0]

    def suggested_questions(self, mission: str, session: str = "") -> tuple[Suggested, ...]:
        """Return the questions for one session, or all of a mission, the most wanted in front."""
        query = select(HostQuestionRow).where(HostQuestionRow.mission == mission)
        if session:
            query = query.where(HostQuestionRow.session == session)
        return ranked(self._suggested(self._session.exec(query).all()))

    def host_questions(self, mission: str) -> dict[str, tuple[HostQuestion, ...]]:
        """Return what was asked at each session (by code), without names, as a report has it."""
        found: dict[str, tuple[HostQuestion, ...]] = {}
        for one in self.suggested_questions(mission):
            if one.session:
                asked = HostQuestion(text=one.text, votes=len(one.voters), answer=one.answer)
                found[one.session] = (*found.get(one.session, ()), asked)
        return found

    def questions_of(self, mission: str, person: str) -> tuple[Suggested, ...]:
        """Return what *person* suggested, in the order in which they did."""
        query = (
            select(HostQuestionRow)
            .where(HostQuestionRow.mission == mission, HostQuestionRow.person == person)
            .order_by(col(HostQuestionRow.id))
        )
        return self._suggested(self._session.exec(query).all())

    def place_question(self, question: int, session: str) -> None:
        """Let a question be for the host of *session*."""
        self._change_question(question, session=session)

    def vote_for_question(self, question: int, person: str) -> bool:
        """Let *person* vote for a question, or no longer; tell whether they do now."""
        values = {"question": question, "person": person}
        if insert_new(self._session, HostQuestionVoteRow, values):
            return True
        self._session.exec(
            delete(HostQuestionVoteRow).where(
                col(HostQuestionVoteRow.question) == question,
                col(HostQuestionVoteRow.person) == person,
            )
        )
        return False

    def answer_question(self, question: int, line: str, by: str) -> None:
        """Keep in a line what was answered; an empty one leaves it open again."""
        self._change_question(question, answer=line, answered_by=by if line else "")

    def questions_went_out(self, questions: Collection[int], at: datetime) -> None:
        """Note that *questions* went out on the way there, those that had not before."""
        row = HostQuestionRow
        self._session.exec(
            update(row)
            .where(col(row.id).in_(questions), col(row.taken_at).is_(None))
            .values(taken_at=at)
        )

    def remove_question(self, question: int) -> None:
        """Forget a question, and who voted for it."""
        self._remove_questions([question])

    def forget_host_questions(self, mission: str, person: str) -> None:
        """Forget what *person* suggested and voted for, and that they noted an answer."""
        self._remove_questions([one.id for one in self.questions_of(mission, person)])
        ours = select(HostQuestionRow.id).where(HostQuestionRow.mission == mission)
        self._session.exec(
            delete(HostQuestionVoteRow).where(
                col(HostQuestionVoteRow.person) == person,
                col(HostQuestionVoteRow.question).in_(ours),
            )
        )
        self._session.exec(
            update(HostQuestionRow)
            .where(
                col(HostQuestionRow.mission) == mission,
                col(HostQuestionRow.answered_by) == person,
            )
            .values(answered_by="")
        )

    def _remove_questions(self, questions: Collection[int]) -> None:
        for table, column in (
            (HostQuestionVoteRow, col(HostQuestionVoteRow.question)),
            (HostQuestionRow, col(HostQuestionRow.id)),
        ):
            self._session.exec(delete(table).where(column.in_(questions)))

    def _change_question(self, question: int, **values: str) -> None:
        ours = col(HostQuestionRow.id) == question
        self._session.exec(update(HostQuestionRow).where(ours).values(**values))

    def _suggested(self, rows: Collection[HostQuestionRow]) -> tuple[Suggested, ...]:
        if not rows:
            return ()
        votes = select(HostQuestionVoteRow).where(
            col(HostQuestionVoteRow.question).in_([row.id for row in rows])
        )
        voters: dict[int, set[str]] = {}
        for vote in self._session.exec(votes):
            voters.setdefault(vote.question, set()).add(vote.person)
        return tuple(
            Suggested(
                id=row.id or 0,
                session=row.session,
                person=row.person,
                text=row.text,
                at=row.at,
                voters=frozenset(voters.get(row.id or 0, ())),
                taken_at=row.taken_at,
                answer=row.answer,
            )
            for row in rows
        )
