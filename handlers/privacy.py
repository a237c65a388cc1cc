"""What is kept about somebody: seen, handed over as a file, and erased for good."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.core.calendars import PERSON
from bot.core.chat import Answer, Ask, ChatKind, Edit, Reply, Tap
from bot.core.erasing import nameless
from bot.core.languages.conversation import conversation_in
from bot.core.languages.joining import joining_in
from bot.core.languages.privacy import privacy_in
from bot.core.message import Message, line
from bot.core.messages.kept import Kept, kept_message, nothing_kept
from bot.core.messages.privacy import file_message, forget_message
from bot.core.my_data import my_data_file
from bot.store.forgetting import forget_person, forget_stranger
from bot.store.headcounts import late_sessions
from bot.store.store import Store
from handlers import introducing
from handlers.accounts import known, mark_of
from handlers.instead import instead
from handlers.organisers import said, told_directly
from handlers.preferences import own_chats
from handlers.scene import Scene


def privacy(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show what is kept about the asker, where nobody else reads it."""
    del rest, now
    return _directly(ask, scene, store, lambda: Answer(message=_kept(ask, scene, store)))


def my_data(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Hand over all that is kept about the asker, as one file."""
    del rest
    person = scene.person
    if person is None:
        return said(privacy_in(scene.language).not_known(), quotes=ask.message)

    def answer() -> Answer:
        kept = store.my_data(scene.mission, person, now)
        return Answer(
            message=file_message(scene.mission.title, scene.language),
            document=my_data_file(kept, scene.language),
        )

    return _directly(ask, scene, store, answer)


def forget(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Ask once more whether the asker is to be forgotten."""
    del rest, now
    if scene.person is None:
        forget_stranger(store, scene.mission.code, ask.account)
        return said(joining_in(scene.language).nothing_kept(), quotes=ask.message)
    return _directly(ask, scene, store, lambda: Answer(message=_asked(ask, scene, store)))


def _directly(ask: Ask, scene: Scene, store: Store, answer: Callable[[], Answer]) -> Reply:
    """Give what *answer* makes where nobody else reads it."""
    if scene.chat.kind is ChatKind.DIRECT or ask.alone:
        return Reply(answers=(answer(),))
    chats = [c for c in own_chats(scene, store) if c.ref.platform == ask.chat.platform]
    if not chats:
        words = joining_in(scene.language)
        return said(words.directly(ask.text.split()[0]), quotes=ask.message)
    return told_directly(ask, scene, replace(answer(), to=chats[0].ref))


def _kept(by: Ask | Tap, scene: Scene, store: Store) -> Message:
    person = scene.person
    if person is None:
        return nothing_kept(scene.mission, scene.language, questions=store.keeps_not_understood)
    about = known(scene, store)
    subscribed = store.subscription(scene.mission.code, f"{PERSON}{person.code}")
    kept = Kept(
        name=person.name,
        known=replace(about, accounts=about.accounts or (by.account,)),
        ratings=len(store.ratings_of(scene.mission.code, person.code)),
        reminded=any(store.reminds_personally(chat.id) for chat in own_chats(scene, store)),
        calendar=subscribed is not None and not subscribed.revoked,
        questions=store.keeps_not_understood,
        present=sum(
            who.get(person.code, False) for who in store.attended(scene.mission.code).values()
        ),
        late=len(late_sessions(store, scene.mission, person.code)),
    )
    return kept_message(kept, scene.language)


def _asked(by: Ask | Tap, scene: Scene, store: Store) -> Message:
    person = scene.person
    if person is None:
        return nothing_kept(scene.mission, scene.language)
    others = [code for code in store.missions_of(by.account) if code != scene.mission.code]
    return forget_message(
        scene.mission.title,
        nameless(scene.mission, person).name,
        mark_of(by.account),
        scene.language,
        elsewhere=len(others),
    )


def ask_to_forget(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Ask once more before everything about somebody is deleted."""
    del now
    return instead(tap, _asked(tap, scene, store))


def erase(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Forget who presses, for good: ``forget:<mark>``, for who asked alone."""
    if tap.choice.partition(":")[2] != mark_of(tap.account):
        return Reply(toast=joining_in(scene.language).not_your_button())
    if scene.person is None:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    instead_of = forget_person(store, scene.mission, scene.person, now)
    text = privacy_in(scene.language).forgotten()
    done = Edit(id=tap.message, message=Message("", (line(text),)))
    mission = store.mission(scene.mission.code)
    anew = introducing.shown_anew(mission, instead_of, store)
    return Reply(edits=(done, *anew), toast=text)
