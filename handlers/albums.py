"""Photos that an organiser sends together: they come one by one, and travel as one broadcast.

Only one of them has the caption, and it need not be the first.  Each is kept
as it comes, so that none is lost whatever happens in between.
"""

from datetime import datetime

from bot.core.broadcasts import EVERYONE, MOST_BYTES
from bot.core.chat import Document, File, Reply
from bot.core.languages.conversation import conversation_in
from bot.store.store import Store
from bot.store.values import Broadcast, BroadcastState, DeliveryKind
from handlers import broadcast, organisers
from handlers.scene import Scene


def taken(file: File, scene: Scene, store: Store, now: datetime) -> Reply | None:
    """Take one of several files that were sent together; None: it is no broadcast's matter."""
    if not file.album or not scene.by_organiser:
        return None
    album = f"{file.chat.platform}:{file.chat.id}:{file.album}"
    draft = store.broadcast_of_album(scene.mission.code, album)
    begins = organisers.goes_along(file) or broadcast.asked_for_text(scene, store)
    if draft is None and not begins and not organisers.is_picture(file):
        return None
    if draft is not None and draft.state is not BroadcastState.DRAFT:
        return _late(draft, file, scene)
    text = _text(file)
    if begins and broadcast.too_long(text):
        return broadcast.refuse_length(organisers.caption_of(file), text, scene, store)
    first = draft is None
    if draft is None:
        _let_go(scene, store)
        draft = store.draft_broadcast(
            scene.mission.code,
            author=scene.person.code if scene.person else "",
            text="",
            audience=EVERYONE,
            at=now,
            album=album,
        )
    refused = _attach(draft, file, scene, store)
    return refused or _went_on(draft, file, scene, store, now, begins=begins, first=first)


def _went_on(  # noqa: PLR0913 - what a file comes with
    draft: Broadcast,
    file: File,
    scene: Scene,
    store: Store,
    now: datetime,
    *,
    begins: bool,
    first: bool,
) -> Reply:
    """Begin the preview, let it show one more, or ask once what the photos are for."""
    shown = store.delivery_with_key(broadcast.preview_key(draft.id))
    if begins or (shown is not None and not draft.text):
        broadcast.take_beginning(draft, _text(file), scene, store, now)
    if shown is not None:
        store.touch(DeliveryKind.NOTICE, draft.mission, shown.subject)
        return Reply()
    if begins:
        broadcast.text_given(scene, store)
        broadcast.preview(draft, scene, store, now)
        return Reply()
    if file.caption.strip() or not first:
        return Reply()
    words = conversation_in(scene.language)
    return organisers.said(words.what_with_picture(), quotes=file.message)


def _text(file: File) -> str:
    command = organisers.command_in(organisers.caption_of(file))
    return command[1] if command is not None else file.caption.strip()


def _attach(draft: Broadcast, file: File, scene: Scene, store: Store) -> Reply | None:
    """Keep the file in its place: messages are numbered in the order in which they were sent."""
    words = conversation_in(scene.language)
    if not 0 < len(file.content) <= MOST_BYTES:
        wrong = words.file_too_large(MOST_BYTES) if file.content else words.file_missing()
        return organisers.said(wrong, quotes=file.message)
    document = Document(name=file.name, content=file.content, media_type=file.media_type)
    number = int(file.message) if file.message.isdecimal() else len(store.attached(draft.id))
    store.attach(draft.id, document, number)
    return None


def _late(draft: Broadcast, file: File, scene: Scene) -> Reply:
    """Say of a photo that came after all was sent that it did not go along."""
    if draft.state is BroadcastState.WITHDRAWN:
        return Reply()
    words = conversation_in(scene.language)
    return organisers.said(words.what_with_picture(), quotes=file.message)


def _let_go(scene: Scene, store: Store) -> None:
    """Forget the photos of this organiser's that waited for words and got none."""
    author = scene.person.code if scene.person else ""
    for held in store.broadcasts(scene.mission.code):
        ours = held.album and held.author == author and held.state is BroadcastState.DRAFT
        if ours and store.delivery_with_key(broadcast.preview_key(held.id)) is None:
            store.detach(held.id)
            store.change_broadcast(held.id, state=BroadcastState.WITHDRAWN)
