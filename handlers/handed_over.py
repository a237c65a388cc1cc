"""A file that is given to the bot in a group: an organiser's is taken up in their direct chat.

There the whole group would read the preview, or what is wrong with a programme.
"""

from dataclasses import replace
from datetime import datetime

from bot.core.chat import BoundChat, File, Reply
from bot.core.languages.conversation import conversation_in
from bot.core.languages.joining import joining_in
from bot.store.store import Store
from handlers.mission_file import looks_like_one
from handlers.organisers import caption_of, goes_along, nameless, said
from handlers.scene import Scene


def directly(file: File, scene: Scene, store: Store, now: datetime) -> Scene | Reply | None:
    """Return where a file that was given in a group is taken up, or what is said instead.

    People's own files are their own matter.  None: it is given to the bot and is neither a
    broadcast nor a mission file, so at most its caption asks something.
    """
    if not file.addressed:
        return Reply()
    if not (goes_along(file) or looks_like_one(file)):
        return None
    if not scene.by_organiser or scene.person is None:
        refused = said(conversation_in(scene.language).organisers_only(), quotes=file.message)
        return nameless(caption_of(file), scene) or refused
    own = store.direct_chats(scene.mission.code, scene.person.code)
    chats = [chat for chat in own if chat.ref.platform == file.chat.platform]
    if not chats:
        return said(joining_in(scene.language).file_directly(), quotes=file.message)
    # Its buttons are about this mission, whichever the direct chat was about before.
    store.choose(chats[0].id, now)
    return replace(scene, chat=chats[0])


def privately(reply: Reply, chat: BoundChat) -> Reply:
    """Say in *chat* what would have answered in the group."""
    answers = (replace(answer, to=chat.ref, quotes="") for answer in reply.answers)
    return replace(reply, answers=tuple(answers))
