"""Shows organisers what the ratings add up to: as a picture, and the same in words.

The picture is for their own direct chat; the words are its caption, so that who
cannot see it misses nothing.  Where it cannot be drawn, or there is nothing to
draw yet, the words go alone.
"""

import logging
import re
from datetime import datetime
from functools import partial

from bot.core.chat import Answer, Ask, BoundChat, Document, Reply, Tap
from bot.core.feedback import rated_objectives, rated_sessions
from bot.core.languages.conversation import conversation_in
from bot.core.languages.results import results_in
from bot.core.message import shortened
from bot.core.messages.results import below_picture, not_found, shown
from bot.core.mission import Mission
from bot.core.report.ratings import WHOLE, Of, Ratings, Scope, asked, pressed
from bot.core.report.ratings_page import page_of_ratings
from bot.files.report.picture import drawn
from bot.store.polls import tally_of
from bot.store.reported import colour_for
from bot.store.store import Store
from bot.store.tasks import Work
from bot.store.values import Task
from handlers.accounts import own_direct
from handlers.organisers import told_directly
from handlers.scene import Scene

logger = logging.getLogger(__name__)

PICTURE = "results"
"""The kind of the task."""
_NAME = 60
"""Characters of a file's name, without its ending."""
_NO_NAME = re.compile(r"[^\w\- ]+")


def results(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show the ratings so far: ``/results``, ``/results google``, ``/results Tuesday``."""
    ratings = _ratings(scene.mission, store, now)
    scope = asked(rest, ratings, now)
    if scope is None:
        message = not_found(ratings, rest, scene.language)
        return Reply(answers=(Answer(message=message, quotes=ask.message),))
    chat = own_direct(scene, store)
    if chat is None or not ratings.answered:
        message = shown(ratings, scope, scene.language)
        return Reply(answers=(Answer(message=message, quotes=ask.message),))
    here = chat.ref == ask.chat
    _draw_soon(scope, ask, chat, scene, store, now)
    return Reply() if here else told_directly(ask, scene)


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show other ratings: ``results:day:2022-09-27``."""
    if not scene.by_organiser:
        return Reply(toast=conversation_in(scene.language).organisers_only())
    scope = pressed(tap.choice, _ratings(scene.mission, store, now))
    chat = own_direct(scene, store)
    if scope is None or chat is None:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    _draw_soon(scope, tap, chat, scene, store, now)
    here = chat.ref == tap.chat and bool(tap.message)
    return Reply(toast="" if here else results_in(scene.language).comes_directly())


def in_words(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show all ratings in words alone, where no picture can stand."""
    del rest
    message = shown(_ratings(scene.mission, store, now), WHOLE, scene.language)
    return Reply(answers=(Answer(message=message, quotes=ask.message),))


def draw(task: Task, store: Store, now: datetime) -> Work:
    """Draw the ratings as they are now, then send them."""
    if task.chat is None:
        raise AssertionError("ratings are asked for in a chat of their mission")
    ratings = _ratings(store.mission(task.chat.mission), store, now)
    scope = Scope(of=Of(task.arguments["of"]), codes=tuple(task.arguments["codes"]))
    language = str(task.arguments["language"])
    message = below_picture(ratings, scope, language)
    page = page_of_ratings(ratings, scope, language, colour_for(store, ratings.mission))

    def work() -> partial[tuple[Answer, ...]]:
        content = drawn(page)
        if content is None:
            logger.error("the ratings of %s cannot be drawn", ratings.mission.code)
            alone = shown(ratings, scope, language)
            return partial(_sent, Answer(message=alone, quotes=task.message))
        name = _file_name(results_in(language).file(page.title))
        document = Document(name=name, content=content, media_type="image/png")
        return partial(_sent, Answer(message=message, quotes=task.message, document=document))

    return work


def _ratings(mission: Mission, store: Store, now: datetime) -> Ratings:
    sessions = rated_sessions(mission, now, store.over_early(mission.code))
    codes = (*(session.code for session in sessions), *rated_objectives(mission))
    tallies = {code: tally_of(mission, code, store) for code in codes}
    return Ratings(mission=mission, sessions=sessions, tallies=tallies)


def _draw_soon(  # noqa: PLR0913, PLR0917 - what is asked for, by whom and where it goes
    scope: Scope, asked_by: Ask | Tap, chat: BoundChat, scene: Scene, store: Store, now: datetime
) -> None:
    here = chat.ref == asked_by.chat
    store.ask_task(
        PICTURE,
        now,
        arguments={"language": scene.language, "of": scope.of.value, "codes": list(scope.codes)},
        chat=chat,
        asked_in=asked_by.chat,
        asked_by=asked_by.account,
        message=asked_by.message if here and isinstance(asked_by, Ask) else "",
    )


def _file_name(what: str) -> str:
    plain = _NO_NAME.sub(" ", what.replace("\u00a0", " "))
    return shortened(" ".join(plain.split()), _NAME) + ".png"


def _sent(answer: Answer, store: Store, now: datetime) -> tuple[Answer, ...]:
    del store, now
    return (answer,)
