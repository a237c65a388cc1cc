from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.chat import Account, Ask, ChatKind, ChatRef, Tap
from bot.core.mission import Person, Role
from bot.core.plain import render
from bot.store.database import Database
from handlers.questions import asked_back, questions
from handlers.scene import Scene
from tests.programmes import mission, session

MORNING = datetime(2022, 9, 26, 15, tzinfo=UTC)
GROUP = ChatRef("room", "group")
ALICE = Person(code="alice", name="Alice Martin", groups=("A",), language="fr")
LONG = "visite-" + "tres-" * 12 + "longue"
CALIFORNIE = mission(
    session("google", "10:00", "11:30", meet="09:10", groups="A"),
    session("microsoft", "10:00", "11:15", meet="09:10", groups="B"),
    session(LONG, "14:00"),
    groups="AB",
)


@pytest.fixture
def store():
    with Database.open().transaction() as store:
        store.publish(CALIFORNIE, MORNING - timedelta(days=1))
        yield store


@pytest.fixture
def scene(store):
    """Alice writes in the group that everyone is in."""
    chat = store.bind(GROUP, CALIFORNIE.code, ChatKind.MAIN, MORNING)
    return Scene(mission=CALIFORNIE, chat=chat, person=ALICE, language="fr")


def ask(text, *, addressed=False, message="m7"):
    return Ask(
        id="e1",
        chat=GROUP,
        account=Account("room", "u1", "Alice"),
        text=text,
        addressed=addressed,
        message=message,
    )


def tap(choice):
    return Tap(
        id="e2", chat=GROUP, account=Account("room", "u1", "Alice"), choice=choice, message="m9"
    )


def titles(reply):
    return [answer.message.title.replace("\u00a0", " ") for answer in reply.answers]


def test_an_answer_in_the_group_quotes_the_question(store, scene):
    reply = questions(ask("c'est quoi la suite ?"), scene, store, MORNING)

    assert titles(reply) == ["À suivre : Google"]
    assert [answer.quotes for answer in reply.answers] == ["m7"]


def test_the_groups_own_talk_is_left_alone(store, scene):
    reply = questions(ask("merci, c'était super !"), scene, store, MORNING)

    assert reply.answers == ()


def test_the_same_question_soon_after_points_to_the_answer_above(store, scene):
    first = questions(ask("c'est quoi la suite ?"), scene, store, MORNING)
    store.remember_answer(scene.chat.id, first.answers[0].topic, "m8", MORNING)
    soon, late = MORNING + timedelta(minutes=9), MORNING + timedelta(minutes=11)

    again = questions(ask("la suite ?", message="m20"), scene, store, soon)
    later = questions(ask("la suite ?", message="m30"), scene, store, late)

    assert [(titles(again), again.answers[0].quotes, again.answers[0].topic)] == [
        (["C'est juste au-dessus."], "m8", "")
    ]
    assert (titles(later), later.answers[0].quotes) == (["À suivre : Google"], "m30")


def test_who_asks_where_each_answer_begins_a_thread_is_answered_in_their_own(store, scene):
    first = questions(replace(ask("la suite ?"), apart=True), scene, store, MORNING)
    asked = replace(ask("la suite ?", message="m20"), apart=True, again=True)
    again = questions(asked, scene, store, MORNING)

    assert (titles(first), titles(again)) == (["À suivre : Google"], ["À suivre : Google"])
    assert [answer.quotes for answer in (*first.answers, *again.answers)] == ["m7", "m20"]


def test_another_persons_other_answer_is_not_above(store, scene):
    first = questions(ask("c'est quoi la suite ?"), scene, store, MORNING)
    store.remember_answer(scene.chat.id, first.answers[0].topic, "m8", MORNING)
    bruno = Scene(
        mission=CALIFORNIE,
        chat=scene.chat,
        person=Person(code="bruno", name="Bruno", groups=("B",), language="fr"),
        language="fr",
    )

    assert titles(questions(ask("la suite ?"), bruno, store, MORNING)) == ["À suivre : Microsoft"]


def test_the_same_words_from_another_a_moment_later_are_answered_once(store, scene):
    first = questions(ask("/suite", addressed=True), scene, store, MORNING)
    bruno = replace(scene, person=replace(ALICE, code="bruno", name="Bruno"))

    again = questions(replace(ask("/suite"), again=True), bruno, store, MORNING)

    assert (titles(first), again.answers) == (["À suivre : Google"], ())


def test_the_same_words_from_another_group_have_their_own_answer(store, scene):
    questions(ask("/suite", addressed=True), scene, store, MORNING)
    bruno = replace(scene, person=replace(ALICE, code="bruno", groups=("B",)))

    again = questions(replace(ask("/suite"), again=True), bruno, store, MORNING)

    assert titles(again) == ["À suivre : Microsoft"]


def test_an_answer_that_never_arrived_is_given_again(store, scene):
    questions(ask("/suite", addressed=True), scene, store, MORNING)

    later = questions(ask("/suite"), scene, store, MORNING + timedelta(minutes=2))

    assert titles(later) == ["À suivre : Google"]


def test_what_stands_in_another_topic_is_not_above(store, scene):
    first = questions(ask("/suite", addressed=True), scene, store, MORNING)
    store.remember_answer(scene.chat.id, first.answers[0].topic, "m8", MORNING)
    elsewhere = replace(ask("/suite"), chat=replace(GROUP, thread="12"))

    assert titles(questions(elsewhere, scene, store, MORNING)) == ["À suivre : Google"]


def test_directly_everything_is_meant_for_the_bot_and_nothing_is_quoted(store, scene):
    direct = ChatRef("room", "alice")
    chat = store.bind(direct, CALIFORNIE.code, ChatKind.DIRECT, MORNING)
    alone = Scene(mission=CALIFORNIE, chat=chat, person=ALICE, language="fr")

    reply = questions(ask("google"), alone, store, MORNING)

    assert titles(reply) == ["Google"]
    assert [answer.quotes for answer in reply.answers] == [""]


def test_among_followers_home_time_comes_first(store):
    chat = store.bind(ChatRef("room", "home"), CALIFORNIE.code, ChatKind.FOLLOWERS, MORNING)
    sophie = Person(code="sophie", name="Sophie", role=Role.FOLLOWER, language="fr")
    scene = Scene(mission=CALIFORNIE, chat=chat, person=sophie, language="fr")

    reply = questions(ask("où sont-ils maintenant ?"), scene, store, MORNING)
    text = render(reply.answers[0].message).replace("\u00a0", " ")

    assert "On se retrouve à 18 h 10, Mountain View (9 h 10 sur place) · dans 1 h 10" in text


# ---- what was not understood -----------------------------------------------------------------

NOTED = "Je la note, sans aucun nom, pour apprendre à y répondre."
SMOKE = "Alice, on peut fumer chez Kowalski ?"


@pytest.fixture
def counting():
    """Return a store of an operator who wants to see what is not understood."""
    database = Database.open()
    database.keeps_not_understood = True
    with database.transaction() as store:
        store.publish(CALIFORNIE, MORNING - timedelta(days=1))
        yield store


def in_chat(store, kind):
    chat = store.bind(GROUP, CALIFORNIE.code, kind, MORNING)
    return Scene(mission=CALIFORNIE, chat=chat, person=ALICE, language="fr")


def counted(store):
    return [(one.sentence, one.language, one.count) for one in store.not_understood()]


def test_what_is_asked_before_the_group_and_not_understood_is_counted_and_that_is_said(counting):
    scene = in_chat(counting, ChatKind.MAIN)
    for _ in range(2):
        reply = questions(ask(SMOKE, addressed=True), scene, counting, MORNING)

    assert render(reply.answers[0].message).splitlines()[-1] == NOTED
    assert counted(counting) == [("[name], on peut fumer chez [name]", "fr", 2)]


@pytest.mark.parametrize(
    "said",
    [
        ask("c'est quoi la suite ?", addressed=True),
        ask("on peut fumer ici ?"),
        replace(ask(SMOKE, addressed=True), alone=True),
        replace(ask(SMOKE, addressed=True), edited=True),
        ask("/bidule", addressed=True),
    ],
)
def test_everything_else_is_not_counted(counting, said):
    questions(said, in_chat(counting, ChatKind.MAIN), counting, MORNING)

    assert counted(counting) == []


def test_what_somebody_writes_to_us_alone_is_not_counted(counting):
    reply = questions(ask(SMOKE), in_chat(counting, ChatKind.DIRECT), counting, MORNING)

    assert (counted(counting), NOTED in render(reply.answers[0].message)) == ([], False)


def test_unless_the_operator_wants_it_nothing_is_counted(store, scene):
    reply = questions(ask(SMOKE, addressed=True), scene, store, MORNING)

    assert (counted(store), NOTED in render(reply.answers[0].message)) == ([], False)


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ("ask:next", "À suivre : Google"),
        ("ask:when:microsoft", "Microsoft"),
        ("ask:where:google", "Google"),
        ("ask:day:0", "Programme d'aujourd'hui, lundi 26 septembre"),
        ("ask:day:2022-09-27", "Demain, mardi 27 septembre : rien au programme."),
        ("ask:help", "Demandez-moi par exemple :"),
    ],
)
def test_buttons_ask(store, scene, choice, expected):
    assert titles(asked_back(tap(choice), scene, store, MORNING)) == [expected]


def test_a_code_too_long_for_a_button_is_found_by_its_beginning(store, scene):
    reply = questions(ask("où est la visite tres longue", addressed=True), scene, store, MORNING)
    choice = f"ask:when:{LONG}"[:63] + "~"

    assert titles(asked_back(tap(choice), scene, store, MORNING)) == [LONG.capitalize()]
    assert reply.answers != ()


@pytest.mark.parametrize(
    "choice", ["ask:when:gone", "ask:what:google", "ask:day:someday", "ask:", "ask:when:gone~"]
)
def test_a_button_that_opens_nothing_any_more_says_so(store, scene, choice):
    reply = asked_back(tap(choice), scene, store, MORNING)

    assert (reply.answers, bool(reply.toast)) == ((), True)
