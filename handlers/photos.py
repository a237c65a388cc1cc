"""A photo is kept for the report by saying so below it, or in answer to it; the logo likewise."""

from datetime import datetime
from functools import partial

from bot.core.chat import PICTURES, Answer, ChatKind, Document, File, Reply, Tap
from bot.core.languages.conversation import conversation_in
from bot.core.languages.takeaways import takeaways_in
from bot.core.message import Button, Message, line
from bot.core.messages.lines import Writer
from bot.core.photos import COLOUR, LOGO, MOST_PHOTOS, PHOTO, for_the_report, is_logo, visit_of
from bot.core.tokens import number_in
from bot.files.photo import Fitted, fit
from bot.store.days import clock_of
from bot.store.store import Store
from bot.store.tasks import Work
from bot.store.values import Task
from handlers.instead import instead
from handlers.organisers import said
from handlers.scene import Scene

PHOTOS = "photo"
"""The kind of the task."""
LARGEST = 5_000_000
"""Bytes of a photo that is taken."""


def given(file: File, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Keep a picture that is said to be for the report; None: nothing of the kind was said."""
    what = _wanted(file, scene)
    if what is None:
        return None
    words = takeaways_in(scene.language)
    person = scene.person
    if person is None:
        return said(words.members_only(), quotes=file.message)
    if what == LOGO and not scene.by_organiser:
        return said(conversation_in(scene.language).organisers_only(), quotes=file.message)
    if file.media_type not in PICTURES or not 0 < len(file.content) <= LARGEST:
        return said(words.no_picture(), quotes=file.message)
    if what == PHOTO and store.count_photos(scene.mission.code) >= MOST_PHOTOS:
        return said(words.too_many(MOST_PHOTOS), quotes=file.message)
    zone = clock_of(scene.mission, scene.chat).zone(now)
    visit = visit_of(scene.mission, person.groups, now, zone) if what == PHOTO else None
    store.ask_task(
        PHOTOS,
        now,
        arguments={
            "what": what,
            "person": person.code,
            "session": visit.code if visit is not None else "",
            "caption": file.caption if file.said else "",
            "language": scene.language,
        },
        chat=scene.chat,
        asked_in=file.chat,
        asked_by=file.account,
        message=file.message,
        file=Document(name=file.name, content=file.content, media_type=file.media_type),
    )
    return Reply()


def _wanted(file: File, scene: Scene) -> str | None:
    """Return what the picture is to be, None where nothing was said of it."""
    if for_the_report(file.said or file.caption):
        return PHOTO
    direct = scene.chat.kind is ChatKind.DIRECT
    return LOGO if direct and is_logo(file.caption) and not file.said else None


def keep(task: Task, store: Store, now: datetime) -> Work:
    """Make a picture fit for a report, then keep it."""
    del now
    picture = store.task_file(task.id)
    if picture is None:
        raise AssertionError("a picture is kept until it is looked at")

    def work() -> partial[tuple[Answer, ...]]:
        return partial(_kept, task, fit(picture.content, str(task.arguments["what"])))

    return work


def _kept(task: Task, made: Fitted | None, store: Store, now: datetime) -> tuple[Answer, ...]:
    """Keep what came of it, and say so to who gave it."""
    told, chat = task.arguments, task.chat
    if chat is None:
        raise AssertionError("a picture is given in a chat of its mission")
    words = takeaways_in(str(told["language"]))
    if made is None:
        return _answer(task, words.no_picture())
    what, session = str(told["what"]), str(told["session"])
    number = store.keep_picture(
        chat.mission,
        what,
        made.content,
        "image/png" if what == LOGO else "image/jpeg",
        person=str(told["person"]),
        at=now,
        session=session,
        caption=str(told["caption"]),
    )
    if what == LOGO:
        store.set_feature(chat.mission, COLOUR, made.colour)
        return _answer(task, words.logo_kept())
    mission = store.mission(chat.mission)
    visit = mission.sessions_by_code.get(session)
    title = Writer(mission, str(told["language"])).title(visit) if visit is not None else ""
    text = words.photo_kept(title, store.count_photos(chat.mission))
    return _answer(task, text, Button(words.leave_out(), f"photo:{number}"))


def _answer(task: Task, text: str, *buttons: Button) -> tuple[Answer, ...]:
    return (Answer(message=Message("", (line(text),), buttons), quotes=task.message),)


def leave_out(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Delete a photo, for who gave it and for organisers: ``photo:<number>``."""
    del now
    words, number = takeaways_in(scene.language), number_in(tap.choice.partition(":")[2])
    by = store.picture_by(scene.mission.code, number)
    if by is None:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    if not scene.by_organiser and (scene.person is None or scene.person.code != by):
        return Reply(toast=words.not_theirs())
    store.remove_picture(scene.mission.code, number)
    return instead(tap, Message("", (line(words.left_out()),)), words.left_out())
