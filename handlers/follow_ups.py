"""What people take up again with hosts: each their own, organisers what it comes to."""

from dataclasses import replace
from datetime import datetime

from bot.core.chat import Answer, Ask, Reply, Tap
from bot.core.languages.conversation import conversation_in
from bot.core.languages.follow_ups import follow_ups_in
from bot.core.languages.joining import joining_in
from bot.core.message import Message
from bot.core.messages.follow_ups import all_follow_ups, own_follow_ups
from bot.core.report.facts import FollowUp, FollowUpState
from bot.core.tokens import code_of
from bot.store.store import Store
from handlers import introducing
from handlers.accounts import own_direct
from handlers.instead import instead
from handlers.organisers import said, told_directly
from handlers.scene import Scene


def follow_ups(ask: Ask, rest: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show somebody theirs, and organisers all, directly: ``/followups``."""
    del rest, now
    if scene.person is None:
        return Reply(answers=(introducing.ask_who(scene, store, ask.message),))
    own = own_direct(scene, store)
    if own is None:
        command = follow_ups_in(scene.language).command()
        text = joining_in(scene.language, ask.chat.platform).directly(command)
        return said(text, quotes=ask.message)
    theirs = _own(scene, store)
    messages = [_shown(theirs, scene)] if theirs or not scene.by_organiser else []
    if scene.by_organiser:
        every = store.follow_ups(scene.mission.code)
        messages.append(all_follow_ups(scene.mission, every, scene.language))
    if own.ref == ask.chat:
        return Reply(answers=tuple(Answer(message=one, quotes=ask.message) for one in messages))
    return told_directly(ask, scene, *(Answer(message=one, to=own.ref) for one in messages))


def press(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Say how far it is with one: ``further:<state>:<session>``."""
    words = follow_ups_in(scene.language)
    _, said_state, token = [*tap.choice.split(":", 2), "", ""][:3]
    state = next((one for one in FollowUpState if one.value == said_state), None)
    if state is None:
        return Reply(toast=conversation_in(scene.language).out_of_date())
    theirs = _own(scene, store)
    code = code_of(token, [one.session for one in theirs])
    if code is None:
        return Reply(toast=words.not_kept())
    changed = tuple(replace(one, state=state) if one.session == code else one for one in theirs)
    for one in changed:
        if one not in theirs:
            store.keep_follow_up(scene.mission.code, one, now)
    return instead(tap, _shown(changed, scene), words.changed(state))


def _own(scene: Scene, store: Store) -> tuple[FollowUp, ...]:
    if scene.person is None:
        return ()
    every = store.follow_ups(scene.mission.code)
    return tuple(one for one in every if one.person == scene.person.code)


def _shown(theirs: tuple[FollowUp, ...], scene: Scene) -> Message:
    by = scene.by_organiser
    return own_follow_ups(scene.mission, theirs, scene.language, by_organiser=by)
