"""What takes long to do: a row each, which whoever is free claims, does and closes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlmodel import Session, col, delete, select, update

from bot.core.chat import Account, Answer, BoundChat, ChatRef, Document
from bot.core.message import from_json, to_json
from bot.store.chats import bound_chat
from bot.store.tables import ChatRow, TaskFileRow, TaskRow
from bot.store.values import Task, TaskState

if TYPE_CHECKING:
    from bot.store.store import Store

Close = Callable[["Store", datetime], Sequence[Answer]]
"""Notes what came of a task at an instant (mission time), and says what to answer."""
Work = Callable[[], Close]
"""Does what takes long, in a thread; it has no store, and returns what closes the task."""
Kind = Callable[[Task, "Store", datetime], Work]
"""Reads all that a task of this kind needs (the store is for reading), and returns its work.

Work may be done again after a crash, closing happens once.
"""
UNFINISHED = (TaskState.WAITING.value, TaskState.WORKING.value)
TASKS = TaskRow.__table__  # type: ignore[attr-defined]
WAITING = select(TASKS.c.id).where(TASKS.c.state == TaskState.WAITING.value).limit(1)
NOT_CLOSED = (
    select(TaskRow, ChatRow)
    .join(ChatRow, col(ChatRow.id) == col(TaskRow.chat), isouter=True)
    .where(col(TaskRow.state).in_(UNFINISHED))
    .order_by(col(TaskRow.id))
    .execution_options(populate_existing=True)
)
"""What is asked at every tick and for every task is put together once."""


class Tasks:
    """The part of the store that keeps tasks."""

    _session: Session

    def ask_task(  # noqa: PLR0913 - a row has as many facts
        self,
        kind: str,
        at: datetime,
        *,
        key: str | None = None,
        arguments: Mapping[str, Any] | None = None,
        chat: BoundChat | None = None,
        asked_in: ChatRef | None = None,
        asked_by: Account | None = None,
        message: str = "",
        file: Document | None = None,
    ) -> int | None:
        """Ask for a task of *kind*, and return its id; None: *key* was asked for before.

        The answer goes to *chat*, or past the outbox to *asked_in* where that
        belongs to no mission.
        """
        if key is not None and self._is_there(key):
            return None
        where = chat.ref if chat is not None else asked_in
        row = TaskRow(
            kind=kind,
            key=key,
            arguments=dict(arguments or {}),
            chat=chat.id if chat is not None else None,
            asked_in=asdict(where) if where is not None else None,
            asked_by=asdict(asked_by) if asked_by is not None else None,
            message=message,
            asked_at=at,
            state=TaskState.WAITING.value,
        )
        self._session.add(row)
        self._session.flush()
        task = row.id or 0
        if file is not None:
            self._put_files(task, [file])
        return task

    def tasks_wait(self) -> bool:
        """Tell whether there is a task that nobody does."""
        self._session.flush()
        return self._session.connection().execute(WAITING).first() is not None

    def unfinished_tasks(self) -> tuple[Task, ...]:
        """Return every task that is not closed, the one asked for first in front."""
        return tuple(_task(row, chat) for row, chat in self._session.exec(NOT_CLOSED))

    def take_task(self, task: int, worker: int | None) -> None:
        """Let *worker* do a task, and count the attempt."""
        self._change_task(
            task, state=TaskState.WORKING.value, worker=worker, attempts=TaskRow.attempts + 1
        )

    def is_taken(self, task: Task) -> bool:
        """Tell whether *task* is still done by who took it, in that very attempt."""
        query = select(TaskRow.id).where(
            TaskRow.id == task.id,
            TaskRow.state == TaskState.WORKING.value,
            TaskRow.worker == task.worker,
            TaskRow.attempts == task.attempts,
        )
        return self._session.exec(query).first() is not None

    def close_task(self, task: int, state: TaskState, answers: Sequence[Answer] = ()) -> None:
        """Close a task with the *answers* that the outbox sends, and the files that go with them.

        What it was given is taken away, and who asked for what is forgotten.
        """
        self._session.exec(delete(TaskFileRow).where(col(TaskFileRow.task) == task))
        made = [answer.document for answer in answers if answer.document is not None]
        self._put_files(task, made)
        kept = [
            {
                "said": to_json(one.message),
                "quotes": one.quotes,
                "file": made.index(one.document) if one.document is not None else None,
            }
            for one in answers
        ]
        self._change_task(
            task,
            state=state.value,
            answers=kept,
            arguments={},
            asked_in=None,
            asked_by=None,
            message="",
        )

    def task_answer(self, task: int, number: int) -> Answer | None:
        """Return one of the answers of a task that is closed; None: that is long ago."""
        query = select(TaskRow.answers).where(TaskRow.id == task)
        answers = self._session.exec(query).first()
        if answers is None:
            return None
        kept = answers[number]
        document = self.task_file(task, kept["file"]) if kept["file"] is not None else None
        return Answer(message=from_json(kept["said"]), quotes=kept["quotes"], document=document)

    def task_file(self, task: int, place: int = 0) -> Document | None:
        """Return the file that a task was given, or, once it is done, one that it has made."""
        row = self._session.get(TaskFileRow, (task, place))
        if row is None:
            return None
        return Document(name=row.name, content=row.content, media_type=row.media_type)

    def forget_tasks(self, before: datetime) -> None:
        """Forget the tasks that are closed and were asked for before an instant."""
        closed = col(TaskRow.state).not_in(UNFINISHED), col(TaskRow.asked_at) < before
        self._session.exec(delete(TaskRow).where(*closed))

    def _is_there(self, key: str) -> bool:
        return self._session.exec(select(TaskRow.id).where(TaskRow.key == key)).first() is not None

    def _put_files(self, task: int, files: Iterable[Document]) -> None:
        for place, file in enumerate(files):
            row = TaskFileRow(
                task=task,
                place=place,
                name=file.name,
                media_type=file.media_type,
                content=file.content,
            )
            self._session.add(row)
        self._session.flush()

    def _change_task(self, task: int, **values: object) -> None:
        self._session.exec(update(TaskRow).where(col(TaskRow.id) == task).values(**values))


def _task(row: TaskRow, chat: ChatRow | None) -> Task:
    return Task(
        id=row.id or 0,
        kind=row.kind,
        asked_at=row.asked_at,
        state=TaskState(row.state),
        arguments=row.arguments,
        chat=bound_chat(chat) if chat is not None else None,
        asked_in=ChatRef(**row.asked_in) if row.asked_in is not None else None,
        asked_by=Account(**row.asked_by) if row.asked_by is not None else None,
        message=row.message,
        attempts=row.attempts,
        worker=row.worker,
    )
