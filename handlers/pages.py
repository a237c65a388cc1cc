"""Pages that only show something: the programme by day, who one is, what organisers look up."""

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.core.answering import answer_to
from bot.core.chat import Answer, Ask, Reply, Tap
from bot.core.languages.conversation import conversation_in
from bot.core.languages.home import home_in
from bot.core.message import Message
from bot.core.messages.forms import page
from bot.core.understanding.question import Asks, Question
from bot.store.store import Store
from handlers import people, results
from handlers.questions import asker_of
from handlers.scene import Scene

ORGANISED: Mapping[str, Callable[[Ask, str, Scene, Store, datetime], Reply]] = {
    "people": people.people,
    "results": results.in_words,
}


def programme(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show today, with a button for every day."""
    del store
    asker = asker_of(scene, addressed=True)
    answered = answer_to(scene.mission, Question(asks=Asks.DAY), asker, now)
    if answered is None:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    return _shown(tap, home_in(scene.language).programme(), answered.message, scene)


def who(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show who somebody is to us, and let them change it."""
    (answer,) = people.whoami(_as_asked(tap), "", scene, store, now).answers
    return _shown(tap, home_in(scene.language).who_am_i(), answer.message, scene)


def organised(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show an organiser a list: ``organise:people|results``."""
    what = tap.choice.partition(":")[2]
    words = home_in(scene.language)
    if not scene.by_organiser:
        return Reply(toast=conversation_in(scene.language).organisers_only())
    if what not in ORGANISED:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    (answer,) = ORGANISED[what](_as_asked(tap), "", scene, store, now).answers
    title = words.participants() if what == "people" else words.results()
    return _shown(tap, title, answer.message, scene)


def _shown(tap: Tap, title: str, message: Message | None, scene: Scene) -> Reply:
    """Show *message* on a page of its own, else where the button was pressed."""
    if message is None:
        raise AssertionError("a page says something")
    if tap.trigger:
        return Reply(form=page(title, message, scene.language))
    return Reply(answers=(Answer(message=message, private=True),))


def _as_asked(tap: Tap) -> Ask:
    return Ask(id=tap.id, chat=tap.chat, account=tap.account, text="", addressed=True, alone=True)
