from dataclasses import replace

from bot.core.broadcasts import Announcement, Attached, Copy, Outcome, copies, known, people
from bot.core.message import Venue
from bot.core.messages.broadcasts import broadcast_message, dropped, preview, report
from bot.core.mission import Group, Person, Role
from bot.core.plain import render
from tests.programmes import FOLLOWERS, MAIN, california, group_chat, mission, session

PROGRAMME = replace(
    mission(session("google", "10:00", "11:30"), groups="AB", people="Alice:A Bruno:B Claire:B"),
    languages=("fr",),
)
PROGRAMME = replace(
    PROGRAMME,
    people=(
        *PROGRAMME.people,
        Person(code="florence", name="Florence Delpuech", role=Role.ORGANISER, groups=("A",)),
        Person(code="sophie", name="Sophie Lacan", role=Role.FOLLOWER),
    ),
)
CHATS = (MAIN, FOLLOWERS, group_chat("B"))
NOON = california("12:00")


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def announcement(audience="everyone", mission=PROGRAMME):
    return Announcement(mission=mission, number=7, text="Le car attend.", audience=audience)


def planned(audience, chats=CHATS, at=NOON):
    return copies(PROGRAMME, audience, chats, at)


def shown(audience="everyone", chats=CHATS, at=NOON, language="fr"):
    message = preview(announcement(audience), planned(audience, chats, at), language, at)
    return plain(render(message)).splitlines()


def test_who_gets_it():
    reach = {
        audience: (
            [copy.audience.name for copy in planned(audience)],
            [person.name for person in people(PROGRAMME, audience)],
        )
        for audience in ("everyone", "group:A", "group:B", "followers")
    }

    assert reach == {
        "everyone": (["main"], ["Alice", "Bruno", "Claire"]),
        "group:A": (["main"], ["Alice"]),
        "group:B": (["group:B"], ["Bruno", "Claire"]),
        "followers": (["followers"], ["Sophie Lacan"]),
    }


def test_only_audiences_of_the_mission_are_known():
    audiences = ("everyone", "followers", "group:A", "group:Z", "group:", "all")

    assert [known(PROGRAMME, audience) for audience in audiences] == [True] * 3 + [False] * 3


def test_in_a_chat_of_all_a_groups_broadcast_is_headed_by_its_name():
    texts = [
        plain(render(broadcast_message(announcement(audience), chat))).splitlines()[0]
        for audience, chat in [
            ("everyone", MAIN),
            ("group:A", MAIN),
            ("group:B", group_chat("B")),
            ("followers", FOLLOWERS),
        ]
    ]

    assert texts == ["Annonce", "Annonce · Groupe A", "Annonce", "Annonce"]


def test_the_preview_shows_who_and_when():
    assert shown() == [
        "Aperçu de votre annonce",
        "Annonce",
        "Le car attend.",
        "Pour : Tout le monde · 1 conversation, 3 personnes",
        "Quand : tout de suite",
    ]
    assert shown("group:B", language="en")[1:] == [
        "Announcement",
        "Le car attend.",
        "To: Groupe B · 1 chat, 2 people",
        "When: right away",
    ]


def test_the_preview_says_when_it_is_held_back():
    assert shown(at=california("10:30"))[-1] == "Quand : partira à 11 h 30 (20 h 30 à Paris)"
    assert shown("followers", at=california("14:00"))[-1] == (
        "Quand : partira à 6 h 30, mardi 27 septembre"
    )


def test_the_preview_says_whom_it_wakes_where_that_is_everyone():
    loud = replace(announcement(), calls_everyone=True)
    message = preview(loud, (Copy(audience=MAIN, at=NOON),), "fr", NOON)

    assert plain(render(message)).splitlines()[-1] == "Qui prévenir : tout le canal (@channel)"


def test_chats_that_differ_are_named():
    telegram, slack = MAIN, replace(MAIN, chat="slack")
    copy_now = Copy(audience=telegram, at=NOON)
    copy_later = Copy(audience=slack, at=california("12:30"))

    message = preview(announcement(), (copy_now, copy_later), "en", NOON)

    assert plain(render(message)).splitlines()[-1] == (
        "When: the main chat: goes out at 12:30 (21:30 in Paris)"
    )


def test_where_nobody_would_read_it_there_is_nothing_to_send():
    message = preview(announcement("followers"), (), "en", NOON)

    assert plain(render(message)).splitlines()[-2] == (
        "To: Followers at home · I am in no such chat: nobody would read it"
    )
    assert [button.label for button in message.buttons] == [
        "Cancel",
        "Everyone",
        "Groupe A",
        "Groupe B",
        "✓ Followers at home",
        "Someone else…",
        "When…",
        "Ask for “Seen”",
    ]


def test_many_groups_still_fit_under_a_message():
    many = replace(
        PROGRAMME, groups=tuple(Group(code=f"G{n}", name=f"Groupe {n}") for n in range(40))
    )

    message = preview(announcement(mission=many), planned("everyone"), "fr", NOON)

    labels = [button.label for button in message.buttons]
    assert labels[-4:-2] == ["Contacts en France", "Autres…"]


def outcome_of(outcome, language="fr"):
    message = report(announcement("group:B"), outcome, language, NOON)
    return plain(render(message)).splitlines()[-1], [button.label for button in message.buttons]


AFTERWARDS = ["Corriger", "Retirer", "Copier le texte"]


def test_what_became_of_it():
    waiting = Copy(audience=MAIN, at=NOON)
    held = Copy(audience=MAIN, at=california("12:30"))

    assert outcome_of(Outcome(sent=1, sent_at=NOON)) == (
        "État : envoyée à 12 h dans 1 conversation",
        AFTERWARDS,
    )
    assert outcome_of(Outcome(waiting=(waiting,)), "en") == (
        "Status: being sent",
        ["Correct", "Copy the text"],
    )
    assert outcome_of(Outcome(waiting=(held,)), "en") == (
        "Status: goes out at 12:30 (21:30 in Paris)",
        ["Send now", "Cancel", "Correct", "Copy the text"],
    )


def test_its_way_is_told_in_numbers_where_there_are_many_chats():
    waiting = Copy(audience=MAIN, at=NOON)

    assert outcome_of(Outcome(sent=12, sent_at=NOON, waiting=(waiting,) * 28))[0] == (
        "État : envoyée à 12 h dans 12 conversations · en cours d'envoi (12 conversations sur 40)"
    )


def test_chats_that_it_did_not_reach_are_named():
    outcome = Outcome(sent=2, sent_at=NOON, failed=(group_chat("B"), FOLLOWERS), unsure=(MAIN,))

    assert outcome_of(outcome) == (
        (
            "État : envoyée à 12 h dans 2 conversations"
            " · pas arrivée : la conversation « Groupe B » et Contacts en France"
            " · peut-être pas arrivée : la conversation principale"
        ),
        AFTERWARDS,
    )
    assert outcome_of(outcome, "en")[0] == (
        "Status: sent 12:00 to 2 chats · did not reach the chat of Groupe B and Followers at home"
        " · may not have reached the main chat"
    )


def test_what_travels_along_is_named_with_its_size():
    sizes = (1, 240_000, 1_200_000, 5_000_000)
    drafts = [
        replace(announcement(), attached=(Attached(name="plan.pdf", size=size),)) for size in sizes
    ]
    rows = {
        language: [
            plain(render(preview(draft, planned("everyone"), language, NOON))).splitlines()[3]
            for draft in drafts
        ]
        for language in ("fr", "en")
    }

    assert rows == {
        "fr": [f"Avec : plan.pdf · {size}" for size in ("1 Ko", "240 Ko", "1,2 Mo", "5 Mo")],
        "en": [f"With: plan.pdf · {size}" for size in ("1 kB", "240 kB", "1.2 MB", "5 MB")],
    }


def test_a_place_needs_no_words():
    gate = Venue("Main Quad", "450 Jane Stanford Way", 37.4275, -122.1697)
    draft = replace(announcement(), text="", venue=gate)

    assert broadcast_message(draft, MAIN).blocks == (gate,)
    assert plain(render(dropped(draft, "fr"))).splitlines() == [
        "Annonce abandonnée.",
        "Main Quad, 450 Jane Stanford Way",
    ]


def test_an_organiser_at_home_reads_home_time_first():
    at_home = Person(
        code="marc", name="Marc Teulier", role=Role.ORGANISER, timezone="Europe/Paris"
    )
    programme = replace(PROGRAMME, people=(*PROGRAMME.people, at_home))
    draft = replace(announcement(mission=programme), author="marc")
    later = (Copy(audience=MAIN, at=california("14:00")),)

    said = plain(render(preview(draft, later, "fr", NOON))).splitlines()

    assert "Quand : partira à 23 h (14 h sur place)" in said
