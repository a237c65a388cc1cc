"""A mission file that was sent is read by whoever is free: a task, answered when it is done."""

from datetime import datetime
from functools import partial

from bot.core.chat import Answer, BoundChat, Document, File, Reply
from bot.core.languages.conversation import conversation_in
from bot.files.conversion import Conversion
from bot.files.programme_alone import Given
from bot.files.reading import Reading, read_mission, refused_unread
from bot.store.store import Store
from bot.store.tasks import Work
from bot.store.values import Task
from handlers import converting, mission_file, setting_up
from handlers.joining import language_here, new_organiser_name
from handlers.organisers import said
from handlers.scene import scene_in

MISSION_FILE = "mission file"
"""The kind of the task."""


def read_soon(file: File, chat: BoundChat | None, store: Store, now: datetime) -> Reply:
    """Have *file* read, and what it holds answered in *chat*; None: where it was sent.

    Its content is kept until then.  What is not read at all is refused at once.
    """
    refused = refused_unread(file.content, file.name)
    if refused is not None:
        return _reply(file, chat, refused, store, now)
    here = chat is None or chat.ref == file.chat
    store.ask_task(
        MISSION_FILE,
        now,
        chat=chat,
        asked_in=file.chat,
        asked_by=file.account,
        message=file.message if here else "",
        file=Document(name=file.name, content=file.content, media_type=file.media_type),
    )
    return Reply()


def read(task: Task, store: Store, now: datetime) -> Work:
    """Read a mission file, then show what is wrong with it, or what it would change."""
    del now
    given = store.task_file(task.id)
    if given is None or task.asked_in is None or task.asked_by is None:
        raise AssertionError("a mission file is somebody's, and is kept until it is read")
    content = given.content
    beside = Given(running=store.mission(task.chat.mission)) if task.chat is not None else None
    file = File(
        id=task.key,
        chat=task.asked_in,
        account=task.asked_by,
        name=given.name,
        content=b"",
        message=task.message,
    )

    def work() -> partial[tuple[Answer, ...]]:
        reading = read_mission(content, file.name, beside)
        done = None
        if converting.is_raw(reading):
            done = converting.converted(content, file.name, beside.running if beside else None)
        return partial(_answers, file, task.chat, reading, done)

    return work


def _answers(  # noqa: PLR0913, PLR0917 - what was read, and what closes a task
    file: File,
    chat: BoundChat | None,
    reading: Reading,
    done: Conversion | None,
    store: Store,
    now: datetime,
) -> tuple[Answer, ...]:
    return _reply(file, chat, reading, store, now, done).answers


def _reply(  # noqa: PLR0913, PLR0917 - as above
    file: File,
    chat: BoundChat | None,
    reading: Reading,
    store: Store,
    now: datetime,
    done: Conversion | None = None,
) -> Reply:
    """Say what a file holds to who sent it, as they are known by now."""
    if chat is None:
        language = language_here(file.account, None, store)
        if done is not None:
            return converting.sent_back(file, done, language)
        return setting_up.sent(file, reading, language, store, now)
    scene = scene_in(chat, file.account, store)
    refusal = mission_file.turned_away(file, scene)
    if refusal is not None:
        return refusal
    if done is not None:
        return converting.sent_back(file, done, scene.language)
    is_new = reading.mission is not None and reading.mission.code not in store.missions()
    if is_new and store.setting(new_organiser_name(file.account)):
        return setting_up.sent(file, reading, scene.language, store, now)
    return mission_file.sent(file, reading, scene, store, now)


def given_up(task: Task, store: Store) -> tuple[Answer, ...]:
    """Tell who asked for a task, of whatever kind, that nothing comes of it."""
    if task.asked_by is None:
        return ()
    scene = scene_in(task.chat, task.asked_by, store) if task.chat is not None else None
    language = language_here(task.asked_by, scene, store)
    return said(conversation_in(language).given_up(), quotes=task.message).answers
