"""Lets an account be somebody of a mission, and says so wherever it is to be read."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from bot.core.calendars import PERSON
from bot.core.chat import Account, Answer, BoundChat, ChatKind, ChatRef, Edit
from bot.core.feedback import happened_at, rateable
from bot.core.joining import free_names, names_for
from bot.core.message import Message
from bot.core.messages import joining as messages
from bot.core.mission import Mission, Person
from bot.store.catching_up import catch_up, count_seen
from bot.store.headcounts import count_here
from bot.store.introducing import look_again
from bot.store.memory import GUEST, WAITING
from bot.store.polls import count_anew, keep_step
from bot.store.store import Store
from bot.store.telling import all_organisers_chats
from handlers.scene import Scene

LISTS = tuple(f"who are you {number}" for number in range(1, 4))
"""The topics of messages with the names that are free: so many of a chat are said anew."""
GREETED = "greeted"
"""The topic of a greeting, which has the names, too."""
PEOPLE = "people"
"""The topic of an organiser's list."""
EVER = datetime(1, 1, 2, tzinfo=UTC)


# ---- who is who ------------------------------------------------------------------------------


def introduce(
    account: Account, person: Person, mission: Mission, store: Store, now: datetime
) -> None:
    """Let *account* be *person* from here on; what waited for that counts now."""
    store.introduce(account, mission.code, person.code)
    # What they have just answered says it.
    store.note_informed(account, mission.code, now)
    for chat in store.chats(mission.code, ChatKind.DIRECT):
        theirs = (chat.ref.platform, chat.ref.id) == (account.platform, account.id)
        if theirs and not chat.person:
            store.bind(chat.ref, mission.code, ChatKind.DIRECT, now, person=person.code)
    for voter in (WAITING, GUEST):
        _count_as(person, f"{voter}{account.platform}:{account.id}", mission, store, now)
    count_seen(store, mission, f"{account.platform}:{account.id}", person.code, now)
    count_here(store, mission, f"{account.platform}:{account.id}", person.code, now)
    catch_up(store, mission, person, now)
    look_again(store, mission, person.code, now)


def _count_as(person: Person, voter: str, mission: Mission, store: Store, now: datetime) -> None:
    """Let what *voter* gave be what *person* gave: one vote, in the place of one before."""
    given = store.ratings_of(mission.code, voter)
    early = store.over_early(mission.code) if given else {}
    rated = {
        code: score
        for code, score in given.items()
        if rateable(mission, code, person, now, early) is None
    }
    before = {code: len(store.ratings(mission.code, code)) for code in given}
    store.forget_ratings(mission.code, voter)
    for code, score in rated.items():
        at = happened_at(mission, code) if mission.anonymous else now
        store.rate(mission.code, code, person.code, score, at)
    for code, count in before.items():
        votes = len(store.ratings(mission.code, code))
        if votes != count:
            count_anew(mission, code, store)
        if votes > count:
            keep_step(mission, code, store)


def part(account: Account, mission: Mission, store: Store) -> None:
    """Let *account* be nobody any more; the chat with it stays open.

    It may have been somebody else, who knows the address of the calendar by now.
    """
    person = store.person_of(account, mission.code)
    if person:
        store.forget_subscription(mission.code, f"{PERSON}{person}")
    for chat, _ in store.choices(_direct_ref(account, mission, store)):
        if chat.mission == mission.code and chat.kind is ChatKind.DIRECT:
            store.own_chat(chat.id, "")
    store.part_from(account, mission.code)


def _direct_ref(account: Account, mission: Mission, store: Store) -> ChatRef:
    person = store.person_of(account, mission.code)
    for chat in store.direct_chats(mission.code, person):
        if chat.ref.platform == account.platform:
            return chat.ref
    return ChatRef(account.platform, account.id)


def strangers_can_say(scene: Scene, store: Store) -> bool:
    """Tell whether there is a name left that somebody unknown here could have."""
    return bool(free_names(scene.mission, scene.chat, store.accounts(scene.mission.code)))


# ---- asking who somebody is ------------------------------------------------------------------


def spoken_in(scene: Scene) -> str:
    """Return the language of what everybody in the chat reads."""
    if scene.chat.kind is ChatKind.DIRECT:
        return scene.language
    return scene.chat.language or scene.mission.language


def who_message(scene: Scene, store: Store, page: int = 0) -> Message:
    """Return the question who somebody is, with the names that are free."""
    taken = store.accounts(scene.mission.code)
    elsewhere = known_elsewhere(scene.mission, scene.chat, taken)
    return messages.who_are_you(
        scene.mission, scene.chat, taken, spoken_in(scene), page, elsewhere=elsewhere
    )


def ask_who(scene: Scene, store: Store, quotes: str = "") -> Answer:
    """Ask who somebody is; of many such questions in a chat the last ones are said anew."""
    standing = store.recent_answers(scene.chat.id, LISTS, EVER)
    free = [topic for topic in LISTS if topic not in standing]
    topic = free[0] if free else next(iter(standing))
    return Answer(message=who_message(scene, store), quotes=quotes, topic=topic)


def asked_since(chat: BoundChat, since: datetime, store: Store) -> bool:
    """Tell whether a message with the names has come to *chat* since then."""
    return bool(store.recent_answers(chat.id, (*LISTS, GREETED), since))


def names_message(where: str, scene: Scene, store: Store, page: int = 0) -> Message:
    """Say the message with the names anew, as it was but for whose names are free."""
    if where != messages.GREETING:
        return who_message(scene, store, page)
    return messages.greeting(
        scene.mission,
        scene.chat,
        store.accounts(scene.mission.code),
        spoken_in(scene),
        reads_all=reads_all(scene.chat, store),
        keeps_questions=store.keeps_not_understood,
        page=page,
    )


def known_elsewhere(
    mission: Mission, chat: BoundChat, accounts: Mapping[str, Sequence[Account]]
) -> str:
    """Return another platform on which somebody whose name belongs in *chat* is known alone."""
    for person in names_for(mission, chat.kind):
        platforms = {account.platform for account in accounts.get(person.code, ())}
        if platforms and chat.ref.platform not in platforms:
            return min(platforms)
    return ""


def reads_all(chat: BoundChat, store: Store) -> bool | None:
    """Tell whether the bot sees plain questions in a chat; None: nobody has said."""
    kept = store.setting(reads_name(chat.ref.platform, chat.ref.id))
    return None if not kept else kept == "yes"


def reads_name(platform: str, chat: str) -> str:
    """Name the setting that keeps it."""
    return f"reads:{platform}:{chat}"


# ---- saying it anew --------------------------------------------------------------------------


def shown_anew(mission: Mission, person: Person | None, store: Store) -> tuple[Edit, ...]:
    """Say anew, wherever it stands, who has said who they are: *person* has, or has no more."""
    return (*lists_anew(mission, store), *_names_anew(mission, person, store))


def lists_anew(mission: Mission, store: Store) -> tuple[Edit, ...]:
    """Say the lists that organisers look at anew, where they stand."""
    accounts = store.accounts(mission.code)
    edits = []
    for chat in all_organisers_chats(store, mission):
        shown = store.recent_answer(chat.id, PEOPLE, EVER)
        if shown:
            person = mission.people_by_code[chat.person]
            language = chat.language or person.language or mission.language
            message = messages.people(mission, accounts, language)
            edits.append(Edit(id=shown, message=message, chat=chat.ref))
    return tuple(edits)


def _names_anew(mission: Mission, person: Person | None, store: Store) -> Iterator[Edit]:
    """Say the questions who is who anew in the chats in which *person* is named."""
    for chat in store.chats(mission.code, ChatKind.MAIN, ChatKind.GROUP, ChatKind.FOLLOWERS):
        if person not in names_for(mission, chat.kind):
            continue
        scene = Scene(mission=mission, chat=chat, person=None, language=mission.language)
        standing = store.recent_answers(chat.id, (GREETED, *LISTS), EVER)
        for topic, shown in standing.items():
            where = messages.GREETING if topic == GREETED else messages.WHO
            if shown:
                yield Edit(id=shown, message=names_message(where, scene, store), chat=chat.ref)
