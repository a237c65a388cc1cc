"""An organiser fills in a broadcast on a page of its own: what, for whom, when, and how loudly."""

from collections.abc import Mapping
from datetime import date, datetime, time

from bot.core import zones
from bot.core.broadcasts import EVERYONE, GROUP, MOST_CHARACTERS, known
from bot.core.chat import ChatKind, Filled, Reply, Tap
from bot.core.holding import reader_clock
from bot.core.languages.conversation import conversation_in
from bot.core.languages.home import HomeWords, home_in
from bot.core.messages.forms import AUDIENCE, CALL, DAY, HOUR, TEXT, YES, composer
from bot.core.mission import Mission
from bot.core.tokens import code_of
from bot.store.held import wall_name
from bot.store.store import Store
from handlers import broadcast
from handlers.organisers import said
from handlers.scene import Scene


def compose(tap: Tap, scene: Scene, store: Store, now: datetime) -> Reply:
    """Open the form, where there are forms; elsewhere ask for the text."""
    del now
    words = conversation_in(scene.language)
    if not scene.by_organiser:
        return Reply(toast=words.organisers_only())
    if tap.trigger:
        return Reply(form=composer(scene.mission, scene.language))
    if scene.chat.kind is not ChatKind.DIRECT:
        return Reply(toast=words.directly_please("/annonce"))
    broadcast.ask_for_text(scene, store)
    return said(words.ask_for_text())


def composed(filled: Filled, scene: Scene, store: Store, now: datetime) -> Reply:
    """Show the preview of what was filled in, or say beside the field what cannot be."""
    if not scene.by_organiser or scene.person is None:
        return Reply(toast=conversation_in(scene.language).organisers_only())
    values, words = filled.values, home_in(scene.language)
    text, audience = values.get(TEXT, "").strip(), _audience(values, scene.mission)
    at, wrong = _send_at(values, scene.mission, words, now)
    characters = len(text.encode("utf-16-le")) // 2  # as Telegram counts
    if characters > MOST_CHARACTERS:
        wrong[TEXT] = words.too_long_by(characters - MOST_CHARACTERS)
    if not text:
        wrong[TEXT] = words.text_missing()
    if wrong:
        return Reply(wrong=wrong)
    draft = store.draft_broadcast(
        scene.mission.code,
        author=scene.person.code,
        text=text,
        audience=audience,
        at=now,
        send_at=at,
        calls_everyone=values.get(CALL) == YES,
    )
    if at is not None:
        wall = reader_clock(scene.mission, ChatKind.MAIN).wall(at)
        store.set_setting(wall_name(draft.id), wall.isoformat())
    broadcast.preview(draft, broadcast.in_their_chat(scene, store, now), store, now)
    return Reply()


def _audience(values: Mapping[str, str], mission: Mission) -> str:
    chosen = values.get(AUDIENCE, EVERYONE)
    if chosen.startswith(GROUP):
        chosen = f"{GROUP}{code_of(chosen.removeprefix(GROUP), mission.group_codes)}"
    return chosen if known(mission, chosen) else EVERYONE


def _send_at(
    values: Mapping[str, str], mission: Mission, words: HomeWords, now: datetime
) -> tuple[datetime | None, dict[str, str]]:
    """Return the instant that was set, None for at once, and what is wrong with it by field."""
    day, hour = values.get(DAY, ""), values.get(HOUR, "")
    if not day and not hour:
        return None, {}
    if not day or not hour:
        return None, {DAY: words.day_missing()} if hour else {HOUR: words.hour_missing()}
    wall = datetime.combine(date.fromisoformat(day), time.fromisoformat(hour))
    clock = reader_clock(mission, ChatKind.MAIN)
    at = clock.first_shows(wall)
    if not zones.readings(wall, clock.zone(at)):
        return None, {HOUR: words.no_such_hour()}
    if at <= now:
        return None, {HOUR: words.already_past()}
    return at, {}
