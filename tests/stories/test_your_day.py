"""In the evening, directly: stars for what is unrated, a line to take home, hosts to meet again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.stories.story import Story

FLORENCE, ALICE, DENIS, SOPHIE = "florence-delpuech", "alice-martin", "denis-petit", "sophie-lacan"


def monday(hour, minute=0):
    """Return the instant at which clocks in San Francisco show it on 26 September."""
    return datetime(2022, 9, 26, hour, minute, tzinfo=UTC) + timedelta(hours=7)


VISITS = [
    "① Google – laboratoire de recherche",
    "② Stanford University : visite du campus",
    "③ Fonds d'investissement : lever des fonds en Californie",
]
EVENING = monday(20, 31)
READ_BY = "Les organisateurs lisent vos phrases. Au-delà, c'est vous qui décidez."
SHARE = "Peut-on les transmettre à ceux qui ne sont pas partis ? Pour changer les mots, répondez de nouveau."
SHARE_ONE = SHARE.replace("les transmettre", "la transmettre")
BETWEEN_US = "entre les organisateurs et vous"


@pytest.fixture
async def story(tell, california):
    """Open the room in the last visit of Monday, and go to after the round-up."""
    told = tell(california, monday(18, 20))
    await told.until(EVENING)
    return told


@pytest.fixture
async def room(california):
    told = Story(california, monday(18, 20))
    await told.until(EVENING)
    return told


def day_of(story, who=ALICE):
    """Return the round-up as it stands."""
    (day,) = (one for one in story.heard(who) if one.startswith("Votre journée"))
    return day.splitlines()


def number_of(story, who=ALICE):
    """Return the id of its message."""
    messages = story.room.messages(story.chat(who))
    return next(one.id for one in messages if one.message and "Votre journée" in one.message.title)


async def replies(story, text, who=ALICE):
    return [one.splitlines() for one in await story.says(who, text, who, to=number_of(story, who))]


def kept(story, who=ALICE):
    """Return what is kept of somebody's lines: the text, whether shared, and whether signed."""
    with story.database.transaction() as store:
        return {
            one.about: (one.text, one.shareable, one.signed)
            for one in store.lines(story.code, who)
        }


def again(story, who=ALICE):
    with story.database.transaction() as store:
        return {one.session: one.note for one in store.follow_ups(story.code, who)}


# ---- when and to whom ------------------------------------------------------------------------


async def test_it_comes_half_an_hour_after_the_digest_and_lists_ones_own_visits(story):
    day = day_of(story)
    assert day[:4] == ["Votre journée : lundi 26 septembre", *VISITS]
    assert day[-1] == READ_BY
    assert day_of(story, DENIS)[1] == "① Microsoft – cloud et IA"
    assert not [one for one in story.heard(FLORENCE) if one.startswith("Votre journée")]
    assert not [one for one in story.heard(SOPHIE) if one.startswith("Votre journée")]
    assert not [one for one in story.heard() if one.startswith("Votre journée")]


async def test_who_is_mute_gets_none(california):
    story = Story(california, monday(18, 50))
    await story.says(ALICE, "/silence", ALICE)
    await story.until(EVENING)

    assert not [one for one in story.heard(ALICE) if one.startswith("Votre journée")]
    assert day_of(story, DENIS)


async def test_what_ends_after_the_hour_joins_tomorrows(california):
    story = Story(california, monday(23))
    await story.until(monday(20, 31) + timedelta(days=1))
    assert not [one for one in day_of(story) if "Dîner-débat" in one]

    await story.until(monday(20, 31) + timedelta(days=2))
    (wednesday,) = (one for one in story.heard(ALICE) if "mercredi 28" in one.split("\n")[0])
    assert wednesday.splitlines()[1] == "① Dîner-débat : la santé aux États-Unis"


async def test_who_went_with_another_group_is_asked_about_that_visit(california):
    story = Story(california, monday(8))
    await story.says(DENIS, "je peux aller avec le groupe A chez Google ?", DENIS)
    await story.presses(FLORENCE, "Oui, pour cette visite", FLORENCE)
    await story.until(EVENING)

    assert day_of(story, DENIS)[1] == VISITS[0]


# ---- stars -----------------------------------------------------------------------------------


async def test_one_tap_rates_and_the_message_follows(story):
    assert await story.presses(ALICE, "② 4 ★", ALICE) == "Merci Alice ! 4 sur 5, c'est noté."
    assert day_of(story)[2] == f"{VISITS[1]} · 4 ★"


async def test_what_is_rated_in_the_group_needs_no_tap(room):
    await room.presses(ALICE, "5 ★")
    assert day_of(room)[3] == f"{VISITS[2]} · 5 ★"
    assert not [one for one in room.room.buttons(room.chat(ALICE)) if one.startswith("③ 5")]


# ---- lines -----------------------------------------------------------------------------------


async def test_a_reply_is_sorted_by_visit_and_shown_back(story):
    (answer,) = await replies(
        story, "Google : leur labo s'ouvre aux PME. Stanford on recontacte le prof"
    )

    assert answer == [
        "C'est noté, 2 phrases.",
        f"① Google · {BETWEEN_US}",
        "Leur labo s'ouvre aux PME.",
        f"② Stanford University · {BETWEEN_US}",
        "Stanford on recontacte le prof",
        SHARE,
    ]
    assert day_of(story)[1:5:2] == [VISITS[0], VISITS[1]]
    assert day_of(story)[2] == "Leur labo s'ouvre aux PME."


async def test_numbers_do_as_well_and_a_second_reply_replaces(room):
    await replies(room, "1. le labo s'ouvre 2. un prof à revoir")
    await replies(room, "2 : le prof vient à Toulouse")

    assert kept(room) == {
        "google": ("Le labo s'ouvre", False, False),
        "stanford": ("Le prof vient à Toulouse", False, False),
    }


async def test_what_names_no_visit_is_asked_about_and_not_lost(room):
    (asked,) = await replies(room, "ils cherchent des partenaires en Europe")
    assert asked == ["De quelle visite s'agit-il ?", "ils cherchent des partenaires en Europe"]
    await replies(room, "et ils paient bien")

    await room.presses(ALICE, "② Stanford University", ALICE)
    assert (
        kept(room)["stanford"][0] == "ils cherchent des partenaires en Europe et ils paient bien"
    )


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Google : ils commencent petit", ["Ils commencent petit"]),
        ("les fonds veulent une équipe, pas un produit",
         ["Les fonds veulent une équipe, pas un produit"]),
        ("chez google ils commencent petit. à stanford un étudiant qui échoue a plus de valeur",
         ["Chez google ils commencent petit.", "À stanford un étudiant qui échoue a plus de valeur"]),
    ],
)  # fmt: skip
async def test_few_think_of_replying_and_write_it_below(room, text, lines):
    (kept,) = await room.says(ALICE, text, ALICE)

    assert kept.splitlines()[2:-1:2] == lines


async def test_what_is_none_of_it_is_answered_as_ever(room):
    for asked in (
        "c'est quoi la suite",
        "on se retrouve où demain matin",
        "merci beaucoup à vous",
    ):
        (said,) = await room.says(ALICE, asked, ALICE)
        assert not said.startswith(("C'est noté", "De quelle visite"))
    await room.until(EVENING + timedelta(hours=17))

    (said,) = await room.says(ALICE, "nous aimons beaucoup les glaces", ALICE)
    assert said.startswith("Je n'ai pas")


async def test_a_question_is_answered_meanwhile(room):
    await press_line(room)
    (answer,) = await room.says(ALICE, "c'est quoi la suite ?", ALICE)
    assert "Prochain" in answer or "8 h 15" in answer

    (noted,) = await room.says(ALICE, "leur labo s'ouvre aux PME", ALICE)
    assert noted.splitlines()[:3] == [
        "C'est noté.",
        f"① Google · {BETWEEN_US}",
        "leur labo s'ouvre aux PME",
    ]


async def test_it_is_left_with_cancel(room):
    await press_line(room)
    assert await room.says(ALICE, "/annuler", ALICE) == ["D'accord, rien ne change."]
    await room.says(ALICE, "merci", ALICE)
    assert kept(room) == {}


async def press_line(story):
    """Press what asks for the line, where there are no pages."""
    await story.presses(ALICE, "① ✍ À retenir", ALICE)
    assert story.heard(ALICE)[-1] == (
        "Que retenez-vous de Google ? Une phrase, écrite ou dictée. /annuler pour en rester là."
    )


# ---- who may read them -----------------------------------------------------------------------


async def test_only_who_wrote_it_lets_it_be_shared_and_takes_that_back(story):
    await replies(story, "Google : ouvert aux PME")
    assert kept(story)["google"][1:] == (False, False)

    await story.presses(ALICE, "À partager, avec mon nom", ALICE)
    assert kept(story)["google"][1:] == (True, True)
    assert day_of(story)[1] == f"{VISITS[0]} · à partager avec votre nom"

    await replies(story, "Google : ouvert aux PME dès 2023")
    assert kept(story)["google"] == ("Ouvert aux PME dès 2023", True, True)
    await story.presses(ALICE, "Cela reste entre nous", ALICE)
    assert kept(story)["google"][1:] == (False, False)


async def test_lines_are_decided_one_by_one(room):
    await replies(room, "1. ouvert aux PME 2. un prof à revoir")
    await room.presses(ALICE, "Une par une", ALICE)
    await room.presses(ALICE, "② À partager, sans mon nom", ALICE)

    assert {code: shared[1:] for code, shared in kept(room).items()} == {
        "google": (False, False),
        "stanford": (True, False),
    }


# ---- the host --------------------------------------------------------------------------------


async def test_a_host_to_meet_again_takes_a_tap_or_a_few_words(room):
    told = await room.presses(ALICE, "③ À recontacter", ALICE)
    assert told == "C'est noté : à recontacter. Pour préciser, répondez « recontacter … : … »."
    await replies(room, "recontacter Google : lui envoyer le prototype")

    assert again(room) == {"fonds": "", "google": "lui envoyer le prototype"}
    assert day_of(room)[1] == f"{VISITS[0]} · à recontacter : lui envoyer le prototype"
    await room.presses(ALICE, "③ ✓ À recontacter", ALICE)
    assert again(room) == {"google": "lui envoyer le prototype"}


# ---- anonymous missions ----------------------------------------------------------------------


async def test_in_an_anonymous_mission_lines_are_asked_for_and_kept_without_a_time(california):
    story = Story(replace(california, anonymous=True), monday(18, 50))
    await story.until(EVENING)

    assert day_of(story)[-1] == (
        "Les notes sont anonymes, et les organisateurs lisent vos phrases sans votre nom."
    )
    await replies(story, "Google : ouvert aux PME")
    assert kept(story)["google"][0] == "Ouvert aux PME"


# ---- how long it takes -----------------------------------------------------------------------

TAP, SWIPE, THINK, SPEAK = 1.1, 1.1, 1.35, 1 / 12.5
"""Seconds: to point (Card, Moran and Newell), to swipe, to make up one's mind, to say a letter."""


async def test_four_visits_take_less_than_a_minute(california):
    fourth = [s for s in california.sessions if s.code == "microsoft"]
    sessions = [replace(s, groups=()) if s in fourth else s for s in california.sessions]
    story = Story(replace(california, sessions=tuple(sessions)), monday(18, 50))
    await story.until(EVENING)
    taps = 0
    for mark in "①②③④":
        await story.presses(ALICE, f"{mark} 4 ★", ALICE)
        taps += 1
    said = (
        "1 leur labo s'ouvre aux PME 2 migrer la paie d'abord "
        "3 un prof à inviter 4 ne pas lever trop tôt"
    )
    swipes, taps = 1, taps + 2  # to reply: the microphone, and send
    (answer,) = await replies(story, said)
    await story.presses(ALICE, "À partager, avec mon nom", ALICE)
    taps += 1

    assert len(kept(story)) == 4
    assert {one[1:] for one in kept(story).values()} == {(True, True)}
    assert answer[0] == "C'est noté, 4 phrases."
    assert taps <= 8
    seconds = taps * (TAP + THINK) + swipes * SWIPE + len(said) * SPEAK
    assert seconds < 60
    assert day_of(story)[-1] == "Merci, tout y est. Pour corriger, répondez de nouveau."
