"""Headcounts, delays and other groups: who may, what is said to whom, and what comes of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.amendments import patches_between
from bot.core.carrying_out import carried_out
from bot.core.mission import Kind, Person, Role
from bot.core.orders import Cancel, Transfer
from bot.store.publishing import publish, publish_amendment, publish_draft
from tests.programmes import mission, session
from tests.stories.story import Story, plain_spaces

FLORENCE, MARC, ALICE, BRUNO, CLAIRE, SOPHIE = (
    Person(
        code="florence", name="Florence Roy", role=Role.ORGANISER, language="fr", groups=("A",)
    ),
    Person(code="marc", name="Marc Gay", role=Role.ORGANISER, language="fr"),
    Person(code="alice", name="Alice Martin", language="fr", groups=("A",)),
    Person(code="bruno", name="Bruno Durand", language="fr", groups=("A",)),
    Person(code="claire", name="Claire Petit", language="en", groups=("B",)),
    Person(code="sophie", name="Sophie Lacan", role=Role.FOLLOWER, language="fr"),
)
DAY = replace(
    mission(
        session("briefing", "08:30", "09:00", kind=Kind.OTHER),
        session("google", "10:00", "11:30", meet="09:10", groups="A"),
        session("microsoft", "10:00", "11:15", meet="09:10", groups="B", capacity=1),
        session("dejeuner", "12:00", "13:00", kind=Kind.MEAL),
        session("facebook", "14:00", "15:00", groups="A"),
        session("stanford", "14:00", "16:00", groups="B"),
        groups="AB",
    ),
    people=(FLORENCE, MARC, ALICE, BRUNO, CLAIRE, SOPHIE),
)


def at(hour, minute=0):
    return datetime(2022, 9, 26, hour, minute, tzinfo=UTC) + timedelta(hours=7)


@pytest.fixture
def story():
    return Story(DAY, at(8, 55))


def labels(story, chat="main"):
    return [plain_spaces(name) for name in story.room.buttons(story.chat(chat))]


def newest(story, chat, begins):
    return next(one for one in reversed(story.heard(chat)) if one.startswith(begins))


def groups_of(story, person):
    with story.database.transaction() as store:
        return store.mission(DAY.code).people_by_code[person].groups


# ---- headcounts ------------------------------------------------------------------------------


async def test_only_organisers_count(story):
    assert await story.says("alice", "/appel", "alice") == [
        "Désolé, seuls les organisateurs peuvent faire cela."
    ]


async def test_asked_in_the_group_it_is_answered_directly(story):
    assert await story.says("florence", "/appel") == ["Je vous réponds en privé."]
    assert newest(story, "florence", "Appel").startswith("Appel · Google, 9 h 10")


async def test_it_is_asked_in_words_too(story):
    await story.says("florence", "qui manque chez Microsoft ?", "florence")
    assert newest(story, "florence", "Appel").startswith("Appel · Microsoft, 9 h 10")
    await story.says("florence", "il manque qui ?", "florence")
    assert newest(story, "florence", "Appel").startswith("Appel · Google, 9 h 10")


async def test_of_several_at_once_it_is_asked_which(story):
    assert await story.says("marc", "/appel", "marc") == ["L'appel pour quel rendez-vous ?"]
    await story.presses("marc", "Groupe B · Microsoft, 9 h 10", "marc")
    assert newest(story, "marc", "Appel").splitlines()[:2] == [
        "Appel · Microsoft, 9 h 10",
        "Groupe B · 0 sur 1 présent",
    ]


@pytest.mark.parametrize(
    ("said", "title"),
    [("/appel B", "Appel · Microsoft, 9 h 10"), ("/appel stanford", "Appel · Stanford, 14 h")],
)
async def test_what_is_named_is_counted(story, said, title):
    await story.says("florence", said, "florence")
    assert newest(story, "florence", "Appel").splitlines()[0] == title


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("/appel Tokyo", "Je ne trouve pas « Tokyo » dans ce qui vient."),
        ("/appel", "Plus rien au programme : pas d'appel à faire."),
    ],
)
async def test_what_is_not_there_is_said(story, said, answer):
    await story.until(at(17))
    (told,) = await story.says("florence", said, "florence")
    assert told.startswith(answer)


async def test_a_tick_is_taken_back_and_all_are_ticked_at_once(story):
    await story.says("florence", "/appel google", "florence")
    await story.says("marc", "/appel google", "marc")
    await story.presses("florence", "☐ Alice Martin", "florence")
    assert newest(story, "marc", "Appel").splitlines()[1] == "Groupe A · 1 sur 2 présents"
    await story.presses("marc", "☑ Alice Martin", "marc")
    assert newest(story, "florence", "Appel").splitlines()[1] == "Groupe A · 0 sur 2 présents"
    await story.presses("marc", "Tout le monde est là", "marc")

    assert newest(story, "florence", "Appel").splitlines()[1:] == [
        "Groupe A · 2 sur 2 présents",
        "Tout le monde est là.",
    ]
    with story.database.transaction() as store:
        assert store.attended(DAY.code) == {
            "google": {"alice": True, "bruno": True, "florence": True}
        }


async def test_names_that_do_not_fit_stand_on_another_page(story):
    many = tuple(
        Person(code=f"p{n}", name=f"Personne {n}", groups=("A",), language="fr") for n in range(21)
    )
    with story.database.transaction() as store:
        publish(store, replace(DAY, people=(*DAY.people, *many)), at(8, 55))
    await story.says("florence", "/appel google", "florence")
    await story.presses("florence", "Suite des noms", "florence")
    await story.presses("florence", "☐ Personne 20", "florence")

    assert "☑ Personne 20" in labels(story, "florence")
    assert "Groupe A · 1 sur 23 présents" in newest(story, "florence", "Appel")


async def test_who_is_missing_is_called_and_nobody_twice_by_mistake(story):
    with story.database.transaction() as store:  # Bruno reads the group only
        for chat in store.direct_chats(DAY.code, "bruno"):
            store.close_chat(chat.id)
    await story.says("florence", "/appel google", "florence")
    await story.presses("florence", "On part dans 5 min", "florence")

    rung = story.heard("alice", bells=True)[-1]
    assert "On part dans 5 minutes : Google" in rung
    assert "🔔" in rung
    assert story.heard()[-1].splitlines() == [
        "Groupe A · On part dans 5 minutes : Google",
        "9 h 10, Mountain View (18 h 10 à Paris)",
        "Il manque encore du monde. Rejoignez-nous, ou appelez.",
    ]
    told = newest(story, "florence", "Appel")
    assert "• Bruno Durand · Groupe A · pas de message direct possible" in told
    assert "« On part dans 5 min » à 8 h 55, en privé à 1 personne" in told
    before = len(story.heard("alice"))
    await story.presses("florence", "On part dans 5 min", "florence")
    assert len(story.heard("alice")) == before


async def test_the_button_serves_until_the_end(story):
    await story.says("florence", "/appel google", "florence")
    await story.presses("florence", "Demander dans le groupe", "florence")
    await story.until(at(11, 30))
    assert await story.presses("alice", "Je suis là") == "Ce bouton ne sert plus."


# ---- who is late -----------------------------------------------------------------------------


async def test_who_is_late_says_by_how_much_and_the_last_word_counts(story):
    assert await story.says("alice", "/retard", "alice") == ["De combien serez-vous en retard ?"]
    assert labels(story, "alice") == ["5 min", "10 min", "15 min", "20 min", "30 min"]
    await story.presses("alice", "15 min", "alice")
    await story.says("alice", "/late 10", "alice")

    late = [one for one in story.heard("marc") if one.startswith("Alice")]
    assert [one.splitlines() for one in late] == [
        [
            "Alice Martin aura 10 min de retard",
            "Groupe A",
            "Google · lun. 26, 9 h 10, Mountain View (18 h 10 à Paris)",
        ]
    ]


async def test_an_organiser_can_leave_as_much_later(story):
    await story.says("alice", "j'ai 10 min de retard", "alice")
    await story.presses("florence", "Décaler le départ de 10 min", "florence")

    preview = story.heard("florence")[-1]
    assert "9 h 20" in preview
    await story.says("florence", "/appel google", "florence")
    await story.presses("florence", "☐ Alice Martin", "florence")
    assert newest(story, "florence", "Alice").splitlines()[0] == "Alice Martin est là"


@pytest.mark.parametrize(
    ("who", "chat", "answer"),
    [
        ("sophie", "sophie", "Cela ne concerne que les personnes qui voyagent avec le groupe."),
        ("alice", "alice", "Rien ne vous attend : vous n'êtes en retard nulle part."),
    ],
)
async def test_nobody_is_late_for_nothing(story, who, chat, answer):
    await story.until(at(17))
    assert await story.says(who, "/retard 10", chat) == [answer]


async def test_what_people_tell_each_other_is_theirs(story):
    before = len(story.heard())
    await story.room.says(story.account("alice"), story.chat(), "on arrive dans 5 min")
    await story.settle()
    assert len(story.heard()) == before + 1
    assert not any(one.startswith("Alice") for one in story.heard("florence"))


async def test_what_was_said_of_being_late_can_be_deleted(story):
    await story.says("alice", "/retard 10", "alice")
    with story.database.transaction() as store:
        assert store.setting(f"late:{DAY.code}:google") != ""
    (kept,) = await story.says("alice", "/donnees", "alice")
    assert "présence notée 0 fois, retard 1 fois" in kept
    delete = next(one for one in labels(story, "alice") if "ffacer" in one)
    await story.presses("alice", delete, "alice")
    await story.presses("alice", labels(story, "alice")[0], "alice")
    with story.database.transaction() as store:
        assert store.setting(f"late:{DAY.code}:google") == ""


# ---- another group ---------------------------------------------------------------------------


async def test_from_now_on_means_that_everything_follows(story):
    await story.says("alice", "/rappels oui", "alice")
    await story.says("alice", "qui est où ?")
    assert "Rejoindre le groupe B" in labels(story)
    assert (
        await story.presses("alice", "Rejoindre le groupe B") == "Je demande à Florence et Marc."
    )
    assert await story.presses("alice", "Rejoindre le groupe B") == (
        "C'est déjà demandé : je vous réponds dès que c'est décidé."
    )
    asked = newest(story, "marc", "Alice").splitlines()
    assert asked[1:] == [
        "Groupe A → Groupe B",
        "Pour : Microsoft · lun. 26, 9 h 10, Mountain View (18 h 10 à Paris)",
        "Manquerait",
        "• Google, 10 h – 11 h 30",
        "Trop de monde : 2 personnes en tout, pour 1 place.",
    ]
    await story.presses("marc", "Oui, à partir de maintenant", "marc")

    assert groups_of(story, "alice") == ("B",)
    assert newest(story, "florence", "Alice").splitlines()[-1] == (
        "Marc Gay : oui, à partir de maintenant"
    )
    decided = newest(story, "alice", "C'est d'accord")
    assert decided.splitlines()[0] == "C'est d'accord : vous êtes maintenant avec le groupe B"
    assert "Microsoft" in decided
    await story.until(at(15, 30))
    reminded = [one for one in story.heard("alice") if "On se retrouve" in one or "Dans" in one]
    assert any("Stanford" in one for one in reminded)
    assert not any("Facebook" in one for one in reminded)


async def test_no_leaves_everything_as_it_is_and_is_said_in_the_group(story):
    with story.database.transaction() as store:
        for chat in store.direct_chats(DAY.code, "alice"):
            store.close_chat(chat.id)
    await story.says("alice", "je peux aller avec le groupe B ?")
    await story.presses("florence", "Non", "florence")

    assert groups_of(story, "alice") == ("A",)
    assert (
        story.heard()[-1]
        .splitlines()[0]
        .endswith("Groupe B : pas cette fois, vous restez avec votre groupe")
    )


async def test_only_an_organiser_decides_and_only_once(story):
    await story.says("alice", "je peux aller avec le groupe B ?", "alice")
    message, choice = story.room.buttons(story.chat("marc"))["Non"]
    await story.presses("florence", "Non", "florence")
    shown = await story.room.presses(story.account("marc"), story.chat("marc"), message, choice)
    assert shown == "C'est déjà décidé."
    shown = await story.room.presses(story.account("alice"), story.chat("alice"), "1", choice)
    assert shown == "Désolé, seuls les organisateurs peuvent faire cela."


async def test_talk_about_going_elsewhere_is_no_question_to_us(story):
    for said in ("je peux aller avec toi ?", "je peux aller aux toilettes ?"):
        await story.says("alice", said)
    assert not any(one.startswith("Alice") for one in story.heard("florence"))


async def test_a_visit_that_is_cancelled_meanwhile_changes_nobody(story):
    await story.says("alice", "je peux rejoindre Microsoft ?", "alice")
    await story.presses("florence", "Oui, pour cette visite", "florence")
    with story.database.transaction() as store:
        off = carried_out(Cancel(sessions=("microsoft",)), store.mission(DAY.code), at(8, 56))
        publish(store, off, at(8, 56))
    await story.until(at(9, 5))

    assert groups_of(story, "alice") == ("A",)
    assert story.heard("alice")[-1].splitlines()[:2] == [
        "Groupe B : pas cette fois, vous restez avec votre groupe",
        "À suivre : Google",
    ]
    assert "finalement, Alice Martin ne va pas avec le groupe B" in newest(
        story, "florence", "Pour les organisateurs"
    )


async def test_two_visits_one_after_the_other(story):
    for wish in ("Microsoft", "Stanford"):
        await story.says("alice", f"je peux rejoindre {wish} ?", "alice")
        await story.presses("florence", "Oui, pour cette visite", "florence")
    seen = []
    for hour, minute in ((8, 58), (9, 30), (11, 20), (13, 30), (16, 1)):
        await story.until(at(hour, minute))
        seen.append(groups_of(story, "alice"))
    assert seen == [("A",), ("B",), ("A",), ("B",), ("A",)]


async def test_nobody_is_told_late_of_what_another_group_did_before(story):
    await story.says("alice", "/rappels oui", "alice")
    await story.until(at(11, 50))
    before = len(story.heard("alice"))
    with story.database.transaction() as store:
        now = store.mission(DAY.code)
        moved = carried_out(Transfer(person="alice", groups=("B",)), now, at(11, 50))
        publish_amendment(
            store, DAY.code, patches_between(now, moved), "florence", "Alice va avec B", at(11, 50)
        )
    await story.until(at(11, 55))

    assert story.heard("alice")[before:] == []
    assert not any("trop tard" in one for one in story.heard("florence"))


async def test_what_is_drafted_stays_a_draft(story):
    with story.database.transaction() as store:
        now = store.mission(DAY.code)
        off = carried_out(Cancel(sessions=("stanford",)), now, at(8, 55))
        store.amend(DAY.code, patches_between(now, off), author="florence", at=at(8, 55))
        moved = carried_out(Transfer(person="alice", groups=("B",)), now, at(8, 55))
        publish_amendment(store, DAY.code, patches_between(now, moved), "marc", "", at(8, 56))

        published = store.mission(DAY.code)
        assert published.people_by_code["alice"].groups == ("B",)
        assert not published.sessions_by_code["stanford"].cancelled
        assert len(store.drafts(DAY.code)) == 1
        publish_draft(store, published, at(8, 57), "florence")
        both = store.mission(DAY.code)
        assert both.people_by_code["alice"].groups == ("B",)
        assert both.sessions_by_code["stanford"].cancelled
