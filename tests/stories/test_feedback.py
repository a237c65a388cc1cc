"""After a visit: one message, five taps, and what they add up to."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.chat import Tap

FLORENCE, ALICE, DENIS, OLIVER = "florence-delpuech", "alice-martin", "denis-petit", "oliver-grant"


def monday(hour, minute=0):
    """Return the instant at which clocks in San Francisco show it on 26 September."""
    return datetime(2022, 9, 26, hour, minute, tzinfo=UTC) + timedelta(hours=7)


AFTER_STANFORD = monday(15, 45)
REQUEST = "Votre avis : Stanford University : visite du campus\nDe 1 (décevant) à 5 (excellent), d'un seul geste."


@pytest.fixture
async def story(tell, california):
    """Open the room during the visit to Stanford, and go to after the question how it was."""
    told = tell(california, monday(15))
    await told.until(AFTER_STANFORD)
    return told


@pytest.fixture
async def anonymous(tell, california):
    told = tell(replace(california, anonymous=True), monday(15))
    await told.until(AFTER_STANFORD)
    return told


async def test_people_rate_and_the_count_shows(story):
    assert story.heard() == [REQUEST]

    assert await story.presses(ALICE, "4 ★") == "Merci Alice ! 4 sur 5, c'est noté."
    assert story.heard() == [f"{REQUEST}\n1 avis"]

    await story.presses(DENIS, "5 ★")
    assert await story.presses(OLIVER, "3 ★") == "Thank you, Oliver: 3 of 5."
    assert story.heard() == [f"{REQUEST}\n3 avis"]


async def test_a_second_tap_replaces_the_first(story):
    await story.presses(ALICE, "2 ★")

    assert await story.presses(ALICE, "5 ★") == "C'est changé : 5 sur 5 au lieu de 2."
    assert await story.presses(ALICE, "5 ★") == "C'était déjà noté : 5 sur 5."
    assert story.heard() == [f"{REQUEST}\n1 avis"]


async def test_a_name_from_right_to_left_leaves_the_number_on_its_side(tell, california):
    leila = [replace(one, name="ليلى مرتان") for one in california.people if one.code == ALICE]
    others = [one for one in california.people if one.code != ALICE]
    story = tell(replace(california, people=(*leila, *others)), monday(15))
    await story.until(AFTER_STANFORD)

    assert await story.presses(ALICE, "4 ★") == "Merci \u2068ليلى\u2069 ! 4 sur 5, c'est noté."


async def test_organisers_and_followers_are_not_asked(story):
    assert await story.presses(FLORENCE, "5 ★") == (
        "Seuls les participants donnent leur avis. /resultats vous les montre."
    )
    assert await story.presses("sophie-lacan", "5 ★") == (
        "Merci de votre intérêt, mais seuls ceux qui sont sur place donnent leur avis."
    )
    assert story.heard() == [REQUEST]


async def tap(story, choice, account=None, number="1"):
    """Press what does not stand there, or as somebody whom we do not know."""
    shown = await story.app.receive(
        Tap(
            id=f"tap-{choice}-{number}",
            chat=story.chat(),
            account=account or story.account(ALICE),
            choice=choice,
            message="1",
        )
    )
    await story.app.settle()
    return shown.toast.replace("\u00a0", " ").replace("\u202f", " ")


async def test_somebody_we_do_not_know_yet_counts_too(story):
    stranger = story.stranger("Paul")

    assert await tap(story, "rate:stanford:4", stranger) == "Merci ! 4 sur 5, c'est noté."
    assert (
        await tap(story, "rate:stanford:2", stranger, "2")
        == "C'est changé : 2 sur 5 au lieu de 4."
    )
    assert story.heard() == [f"{REQUEST}\n1 avis"]


async def test_the_same_tap_twice_is_one(story):
    assert await tap(story, "rate:stanford:4") == "Merci Alice ! 4 sur 5, c'est noté."
    assert await tap(story, "rate:stanford:4") == ""


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ("rate:fonds:5", "Attendons la fin : ce n'est pas terminé."),
        ("rate:dejeuner-lundi:5", "On ne demande pas d'avis sur ce moment-là."),
        ("rate:apple:5", "Cette rencontre n'est plus au programme."),
        ("rate:stanford:6", "Ce bouton ne sert plus."),
        ("rate", "Ce bouton ne sert plus."),
    ],
)
async def test_what_cannot_be_rated_says_why(story, choice, said):
    assert await tap(story, choice) == said
    assert story.heard() == [REQUEST]


async def test_the_organiser_sees_names_session_by_session(story):
    await story.presses(ALICE, "4 ★")
    await story.presses(DENIS, "5 ★")
    await tap(story, "rate:stanford:3", story.stranger("Paul"))

    (results,) = await story.says(FLORENCE, "/resultats", FLORENCE)

    title, picture, *words = results.splitlines()
    assert (title, picture[:1]) == ("Les avis", "📎")
    assert words == [
        "Lundi 26 septembre",
        "Groupe Industrie : Google – laboratoire de recherche · pas d'avis",
        "Groupe Numérique : Microsoft – cloud et IA · pas d'avis",
        "Stanford University : visite du campus · 4,0 sur 5, 3 avis",
        "1 ▁ 0   2 ▁ 0   3 █ 1   4 █ 1   5 █ 1",
        "Alice Martin 4, Denis Petit 5",
        "Lundi 26 septembre, en tout · 4,0 sur 5, 3 avis",
        "Toute la mission",
        "4,0 sur 5, 3 avis",
    ]


async def stanford(story):
    """Return what the organiser sees of Stanford."""
    (results,) = await story.says(FLORENCE, "/resultats", FLORENCE)
    lines = results.splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("Stanford"))
    return [
        lines[at].partition(" · ")[2],
        *(line for line in lines[at + 1 : at + 2] if line[0] == "1"),
    ]


async def test_anonymous_results_move_in_steps_of_three(anonymous):
    assert anonymous.heard() == [f"{REQUEST}\nC'est anonyme, et ouvert pendant 24 heures."]
    await anonymous.presses(ALICE, "5 ★")
    await anonymous.presses(DENIS, "4 ★")
    assert await stanford(anonymous) == ["2 avis restent cachés"]

    await anonymous.presses(OLIVER, "3 ★")
    three = ["4,0 sur 5, 3 avis", "1 ▁ 0   2 ▁ 0   3 █ 1   4 █ 1   5 █ 1"]
    assert await stanford(anonymous) == three

    # Neither a change of mind nor a fourth answer shows before the sixth.
    await anonymous.presses(ALICE, "1 ★")
    assert await stanford(anonymous) == three
    await anonymous.presses("bruno-durand", "5 ★")
    assert (await stanford(anonymous))[0] == "4,0 sur 5, 3 avis · 1 avis reste caché"


async def test_an_anonymous_poll_closes_after_a_day(anonymous):
    await anonymous.until(monday(15, 40) + timedelta(hours=24))

    assert await tap(anonymous, "rate:stanford:4") == "Les avis sur cette rencontre sont clos."


async def test_anonymous_answers_are_kept_without_their_time(anonymous):
    await anonymous.presses(DENIS, "4 ★")
    await anonymous.presses(ALICE, "5 ★")

    with anonymous.database.transaction() as store:
        # In the order of names, not of taps: there is no time to order them by.
        assert list(store.ratings(anonymous.code, "stanford")) == [ALICE, DENIS]
