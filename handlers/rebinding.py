"""An organiser decides whether their chat goes to another mission, after its code was typed."""

import json
from dataclasses import replace
from datetime import datetime

from bot.core.bidi import isolated
from bot.core.chat import Edit, Reply, Tap
from bot.core.languages.conversation import conversation_in
from bot.core.languages.joining import joining_in
from bot.core.message import Message, line
from bot.store.codes import Opens
from bot.store.store import Store
from handlers.joining import REBIND, bind_as, greet, in_the_place_of, whole
from handlers.scene import Scene


def decide(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Give the chat to the other mission, or leave it: ``rebind:<token>:yes|no``.

    Any organiser of the mission that has it can, once, as long as the code opens.
    """
    words = conversation_in(scene.language)
    if not scene.by_organiser:
        return Reply(toast=words.organisers_only())
    _, token, decision = [*tap.choice.split(":", 2), "", ""][:3]
    written = store.setting(f"{REBIND}:{token}")
    kept = json.loads(written) if written else {}
    if kept.get("from") != scene.mission.code or decision not in ("yes", "no"):
        return Reply(toast=words.out_of_date())
    store.set_setting(f"{REBIND}:{token}", "")
    if decision == "no":
        kept_text = joining_in(scene.language, tap.chat.platform).kept_as_it_was(
            isolated(scene.mission.title)
        )
        return Reply(edits=(_said_instead(tap, kept_text),))
    return _given(tap, kept["hash"], scene, store, now)


def _given(tap: Tap, code: str, scene: Scene, store: Store, now: datetime) -> Reply:
    """Let the chat be what the code, kept as *code*, opens."""
    own = joining_in(scene.language, tap.chat.platform)
    invitation = store.invitation_kept_as(code, now)
    if invitation is None or invitation.opens is not Opens.YES:
        return Reply(edits=(_said_instead(tap, own.expired_code()),))
    mission = store.mission(invitation.mission)
    chat = bind_as(whole(tap.chat), invitation.what, mission, store, now)
    if chat is None:
        return Reply(edits=(_said_instead(tap, own.expired_code()),))
    store.use_code(invitation)
    if not tap.alone:
        return in_the_place_of(chat, greet(chat, mission, store, now, instead=tap.message), store)
    # What one alone was asked is no place for a greeting, which is for everyone.
    reply = in_the_place_of(chat, greet(chat, mission, store, now), store)
    done = _said_instead(tap, own.mission_is(isolated(mission.title)))
    return replace(reply, edits=(*reply.edits, done))


def _said_instead(tap: Tap, text: str) -> Edit:
    return Edit(id=tap.message, message=Message("", (line(text),)))
