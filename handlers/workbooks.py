"""An organiser takes the programme as it is now to a laptop: ``/workbook``."""

import logging
from datetime import datetime
from functools import partial

from bot.core.chat import Answer, Ask, Document, Reply
from bot.core.languages.conversation import conversation_in
from bot.core.languages.merging import merging_in
from bot.core.message import Message, line
from bot.files.empty_workbook import NoWorkbookError
from bot.files.present_workbook import present_workbook
from bot.store.loading import stamp_of
from bot.store.store import Store
from bot.store.tasks import Work
from bot.store.values import Task
from handlers.accounts import own_direct
from handlers.organisers import WORKBOOK, said, told_directly
from handlers.scene import Scene

logger = logging.getLogger(__name__)

PRESENT = "workbook"
"""The kind of the task."""


def workbook(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Have the programme written as a workbook, where nobody else reads it."""
    del rest
    chat, words = own_direct(scene, store), conversation_in(scene.language)
    if chat is None:
        return said(words.directly_please(ask.text.split()[0]), quotes=ask.message)
    here = chat.ref == ask.chat
    store.ask_task(
        PRESENT,
        now,
        arguments={"language": scene.language},
        chat=chat,
        asked_in=ask.chat,
        asked_by=ask.account,
        message=ask.message if here else "",
    )
    return Reply() if here else told_directly(ask, scene)


def write(task: Task, store: Store, now: datetime) -> Work:
    """Write the published programme, then send it."""
    del now
    if task.chat is None:
        raise AssertionError("a programme is asked for in a chat of its mission")
    code, language = task.chat.mission, str(task.arguments["language"])
    mission, revision = store.mission(code), stamp_of(store, code)
    drafts = len(store.drafts(code))

    def work() -> partial[tuple[Answer, ...]]:
        try:
            content = present_workbook(mission, language, revision)
        except NoWorkbookError:
            logger.exception("the workbook of %s cannot be written", code)
            return partial(_sent, _answer(task, merging_in(language).workbook_failed()))
        document = Document(name=f"{code}.xlsx", content=content, media_type=WORKBOOK)
        return partial(_sent, _answer(task, merging_in(language).workbook_is(drafts), document))

    return work


def _answer(task: Task, text: str, document: Document | None = None) -> Answer:
    return Answer(message=Message(blocks=(line(text),)), quotes=task.message, document=document)


def _sent(answer: Answer, store: Store, now: datetime) -> tuple[Answer, ...]:
    del store, now
    return (answer,)
