"""A broadcast on its way to many, and answers that do not arrive."""

from dataclasses import replace

from bot.core.broadcasts import PREVIEW
from bot.core.chat import ChatKind, ChatRef
from bot.core.mission import Person
from bot.core.replies import ANSWER, Passed
from bot.store.database import Database
from bot.store.publishing import publish
from bot.store.values import BroadcastState, DeliveryKind, Entry
from schedules.broadcasts import preview_of
from schedules.tidying import ANSWERS_HELP_FOR, tidy
from tests.programmes import california, mission, session

NOON = california("12:00")
MANY = 40


def many():
    programme = mission(session("google", "14:00"))
    people = tuple(Person(code=f"p{n}", name=f"Personne {n}") for n in range(MANY))
    return replace(programme, people=people)


def sent_to_all(store, programme):
    author = store.bind(ChatRef("telegram", "1"), programme.code, ChatKind.DIRECT, NOON)
    audience = "people:" + ",".join(one.code for one in programme.people)
    draft = store.draft_broadcast(
        programme.code, author="florence", text="Le car est là", audience=audience, at=NOON
    )
    notice = store.add_notice(programme.code, PREVIEW, {"broadcast": draft.id}, NOON)
    report = store.enqueue(
        DeliveryKind.NOTICE, programme.code, author.id, due_at=NOON, subject=str(notice.id)
    )
    chats = [
        store.bind(
            ChatRef("telegram", one.code), programme.code, ChatKind.DIRECT, NOON, person=one.code
        )
        for one in programme.people
    ]
    copies = store.enqueue_all(
        Entry(
            kind=DeliveryKind.BROADCAST,
            mission=programme.code,
            chat=chat.id,
            due_at=NOON,
            subject=str(draft.id),
        )
        for chat in chats
    )
    store.change_broadcast(draft.id, state=BroadcastState.SENT)
    return report, notice, copies


def test_the_report_is_edited_a_few_times_however_many_get_it():
    database, programme, edits = Database.open(), many(), []
    with database.transaction() as store:
        publish(store, programme, NOON)
        report, notice, copies = sent_to_all(store, programme)
        for copy in copies:
            store.settle_sent(store.delivery(copy), f"m{copy}", NOON)
            shown = preview_of(store, store.delivery(report), notice, NOON)
            edits += [shown] if shown is not None else []

    assert len(edits) == 5
    assert edits[-1].blocks[1].rows[-1] == (
        "État",
        "envoyée à 12\u00a0h dans 40 conversations",
    )


def test_an_answer_that_never_arrived_is_forgotten_the_day_after():
    database, programme = Database.open(), many()
    passed = Passed(kind=ANSWER, broadcast=1, person="p1", name="Personne 1", chat=1)
    with database.transaction() as store:
        publish(store, programme, NOON)
        notice = store.add_notice(programme.code, ANSWER, passed.as_json("Je suis là"), NOON)
        for later in (ANSWERS_HELP_FOR / 2, ANSWERS_HELP_FOR * 2):
            tidy(None, store, NOON + later)()(store, NOON + later)
            kept = store.notice(notice.id).data
            assert ("text" in kept) == (later < ANSWERS_HELP_FOR)
