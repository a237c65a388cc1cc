"""An organiser changes the programme from the direct chat: previewed, drafted, told, taken back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.mission import Kind, Words
from tests.programmes import bundled
from tests.stories.story import Story, plain_spaces

FLORENCE, MARC, ALICE = "florence-delpuech", "marc-teulier", "alice-martin"
FONDS = "Fonds d'investissement : lever des fonds en Californie"
LATER = f"{FONDS} : 17 h → 17 h 20, Ferry Building (2 h 20 à Paris, +1 j)"


def monday(hour, minute=0):
    """Return the instant at which clocks in San Francisco show it on 26 September."""
    return datetime(2022, 9, 26, 7, minute, tzinfo=UTC) + timedelta(hours=hour)


@pytest.fixture
def story():
    return Story(bundled("silicon-valley-2022"), monday(15, 45))


def answer(story, who=FLORENCE):
    """Return the last answer in a direct chat that is not the message of the day."""
    return [text for text in story.heard(who) if "Pour les organisateurs" not in text][-1]


async def orders(story, text, who=FLORENCE):
    await story.says(who, text, who)
    return answer(story, who).splitlines()


async def test_what_it_would_do_is_shown_and_nothing_is_done(story):
    assert await orders(story, "on décale tout de 20 min") == [
        "Ce que cela donne",
        f"• {LATER} · Jusqu'à 18 h 50",
        "Concerne : tout le monde · 14 personnes",
        "Quand : tout de suite",
        "Ils liront",
        "Changement de programme",
        LATER,
        "Jusqu'à 18 h 50",
        "À envoyer à Philippe Tran",
        (
            "Bonjour Philippe Tran, ici CCI Occitanie (16 personnes). Notre rencontre du lundi 26 "
            "septembre commencera à 17 h 20 au lieu de 17 h. Dites-nous si cela ne vous convient pas. "
            "Merci, et bien cordialement."
        ),
    ]
    assert (await story.says(ALICE, "/suite", ALICE))[-1].splitlines()[:2] == [
        f"À suivre : {FONDS}",
        "À 17 h, Ferry Building (2 h à Paris, +1 j) · dans 1 h 15",
    ]


async def test_a_draft_is_known_to_organisers_and_told_with_one_tap(story):
    await orders(story, "on décale tout de 20 min")
    applied = await story.presses(FLORENCE, "Appliquer", FLORENCE)
    assert applied == "C'est noté : personne n'est encore prévenu."
    assert story.heard() == []
    assert await orders(story, "/brouillon") == [
        "Brouillon : 1 changement",
        f"• {LATER} · Jusqu'à 18 h 50",
        "Personne n'est encore prévenu.",
    ]

    told = "C'est publié. 1 changement : les personnes concernées sont prévenues."
    assert await story.presses(FLORENCE, "Prévenir (1)", FLORENCE) == told
    (notice,) = story.heard(bells=True)
    assert notice.splitlines()[:3] == ["🔔 Changement de programme", LATER, "Jusqu'à 18 h 50"]


async def test_three_changes_are_told_as_one_message(story):
    for text in ("on décale tout de 20 min", "le bilan est à 15 h 30", "/annuler web3"):
        await orders(story, text)
        await story.presses(FLORENCE, "Appliquer", FLORENCE)

    await story.presses(FLORENCE, "Prévenir (3)", FLORENCE)

    (notice,) = story.heard(bells=True)
    assert notice.splitlines()[0] == "🔔 3 changements de programme"


async def test_one_tap_takes_back_what_is_drafted_and_one_what_was_told(story):
    await orders(story, "on décale tout de 20 min")
    await story.presses(FLORENCE, "Appliquer", FLORENCE)
    said = await story.presses(FLORENCE, "Annuler le dernier", FLORENCE)
    assert said == "Annulé : « on décale tout de 20 min »."
    assert answer(story) == "Aucun changement n'attend d'être annoncé."

    await orders(story, "on décale tout de 20 min")
    await story.presses(FLORENCE, "Appliquer et prévenir (1)", FLORENCE)
    await story.presses(FLORENCE, "Revenir en arrière", FLORENCE)
    await story.presses(FLORENCE, "Prévenir (1)", FLORENCE)

    assert [text.splitlines()[1] for text in story.heard()] == [
        LATER,
        f"{FONDS} : 17 h 20 → 17 h, Ferry Building (2 h à Paris, +1 j)",
    ]


async def test_a_change_is_taken_back_in_words(story):
    await orders(story, "on décale tout de 20 min")
    await story.presses(FLORENCE, "Appliquer", FLORENCE)

    assert await orders(story, "annule le dernier changement") == [
        "Annulé : « on décale tout de 20 min »."
    ]
    assert await orders(story, "/defaire") == ["Il n'y a aucun changement à annuler."]


async def test_a_late_coach_moves_the_rendezvous_alone_and_what_follows_on_demand():
    story = Story(bundled("silicon-valley-2022"), monday(31, 30))
    # Two coaches leave within the half hour.
    assert await orders(story, "le car a 20 min de retard") == ["De quoi parlez-vous ?"]
    await story.presses(
        FLORENCE, "mar. 27, 9 h · Facebook – lunettes de réalité augmentée", FLORENCE
    )
    lines = answer(story).splitlines()
    assert lines[1] == (
        "• Groupe Industrie : Facebook – lunettes de réalité augmentée : "
        "8 h 15 → 8 h 35, Hall de l'hôtel (17 h 35 à Paris)"
    )
    assert lines[4:6] == [
        "Attention",
        (
            "• « Facebook – lunettes de réalité augmentée » reste à 9 h : 25 min pour y aller au "
            "lieu de 45 min"
        ),
    ]

    await story.presses(FLORENCE, "Et la suite ?", FLORENCE)

    assert [line for line in answer(story).splitlines() if line.startswith("•")] == [
        (
            "• Groupe Industrie : Facebook – lunettes de réalité augmentée : "
            "8 h 15 → 8 h 35, Hall de l'hôtel (17 h 35 à Paris) · 9 h 20 – 10 h 50"
        ),
        (
            "• Groupe Industrie : Facebook – travailler avec les start-up : "
            "10 h 30 → 10 h 50, Facebook (19 h 50 à Paris) · Jusqu'à 11 h 35"
        ),
    ]


async def test_what_fits_several_is_asked_for_and_what_is_missing_too(story):
    assert await orders(story, "décale facebook") == [
        ("À quelle heure, ou de combien ? Écrivez-moi par exemple « 15 h 30 » ou « 20 min ».")
    ]
    assert await orders(story, "20 min") == ["De quoi parlez-vous ?"]
    await story.presses(
        FLORENCE, "mar. 27, 10 h 30 · Facebook – travailler avec les start-up", FLORENCE
    )
    assert (
        answer(story)
        .splitlines()[1]
        .endswith("10 h 30 → 10 h 50, Facebook (19 h 50 à Paris) · Jusqu'à 11 h 35")
    )


async def test_by_buttons_a_change_is_told_with_three_taps(story):
    await orders(story, "/modifier")
    taps = [
        "lun. 26, 17 h · Fonds d'investissement : lever des fonds en Californie",
        "+20 min",
        "Appliquer et prévenir (1)",
    ]
    for label in taps:
        await story.presses(FLORENCE, label, FLORENCE)

    assert story.heard()[-1].splitlines()[1] == LATER


@pytest.mark.parametrize(
    ("label", "change"),
    [
        ("−10 min", f"{FONDS} : 17 h → 16 h 50, Ferry Building (1 h 50 à Paris, +1 j)"),
        ("Départ +10 min", f"{FONDS} : 17 h → 17 h 10, Ferry Building (2 h 10 à Paris, +1 j)"),
        ("Tout +30 min", f"{FONDS} : 17 h → 17 h 30, Ferry Building (2 h 30 à Paris, +1 j)"),
        ("C'est annulé", f"Annulé : {FONDS} (17 h)"),
    ],
)
async def test_every_button_shows_what_it_would_do(story, label, change):
    await orders(story, "/modifier")
    await story.presses(
        FLORENCE,
        "lun. 26, 17 h · Fonds d'investissement : lever des fonds en Californie",
        FLORENCE,
    )
    await story.presses(FLORENCE, label, FLORENCE)

    assert answer(story).splitlines()[1].partition(" · ")[0] == f"• {change}"


async def test_what_cannot_be_is_refused_with_what_to_do(story):
    assert await orders(story, "/deplacer google 11:00") == [
        "« Google – laboratoire de recherche » est déjà terminé."
    ]
    assert await orders(story, "le bilan est à 15 h") == [
        "C'est déjà ainsi au programme : rien ne change."
    ]


async def test_a_preview_that_is_no_longer_true_is_shown_anew(story):
    await orders(story, "on décale tout de 20 min")
    message, choice = story.room.buttons(story.chat(FLORENCE))["Appliquer"]
    await orders(story, "on décale tout de 30 min")
    await story.presses(FLORENCE, "Appliquer", FLORENCE)

    await story.room.presses(story.account(FLORENCE), story.chat(FLORENCE), message, choice)

    lines = story.said(message, FLORENCE).splitlines()
    assert lines[:2] == [
        "Ce que cela donne",
        "Le brouillon a changé entre-temps : voici ce que cela donne maintenant.",
    ]
    assert "17 h 30 → 17 h 50" in lines[2]


async def test_two_organisers_share_one_draft(story):
    await orders(story, "on décale tout de 20 min")
    await story.presses(FLORENCE, "Appliquer", FLORENCE)

    assert (await orders(story, "/brouillon", MARC))[
        -1
    ] == "Avec ce qu'a préparé Florence Delpuech."
    await story.presses(MARC, "Prévenir (1)", MARC)
    assert story.heard()[-1].splitlines()[1] == LATER


async def test_a_participant_changes_nothing(story):
    assert await orders(story, "/decaler 20", ALICE) == [
        "Désolé, seuls les organisateurs peuvent faire cela."
    ]
    await orders(story, "on décale tout de 20 min")
    message, choice = story.room.buttons(story.chat(FLORENCE))["Appliquer"]
    shown = await story.room.presses(story.account(ALICE), story.chat(FLORENCE), message, choice)
    assert shown == "Désolé, seuls les organisateurs peuvent faire cela."
    with story.database.transaction() as store:
        assert store.drafts(story.code) == ()


async def test_drafts_show_only_directly(story):
    assert await story.says(FLORENCE, "on décale tout de 20 min") == []
    assert await story.says(FLORENCE, "@fanion on décale tout de 20 min") == [
        "Je vous réponds en privé."
    ]
    assert answer(story).splitlines()[0] == "Ce que cela donne"


async def test_what_waits_for_the_end_of_a_visit_goes_at_once_when_asked():
    story = Story(bundled("silicon-valley-2022"), monday(14, 30))
    await orders(story, "les fonds sont à 18 h 30")
    said = await story.presses(FLORENCE, "Appliquer et prévenir (1)", FLORENCE)
    assert said == (
        "C'est publié. 1 changement à annoncer : partira à 15 h 30 (0 h 30 à Paris, +1 j)."
    )
    assert story.heard() == []

    assert await story.presses(FLORENCE, "Envoyer maintenant", FLORENCE) == "C'est parti."
    await story.settle()
    assert story.heard()[-1].splitlines()[0] == "Changement de programme"


async def test_a_person_changes_groups_and_the_group_hears_nothing(story):
    lines = await orders(story, "Alice Martin passe dans le groupe B")
    assert lines[1:3] == [
        "• Alice Martin : Groupe Industrie → Groupe Numérique",
        "Concerne : Alice Martin · 1 personne",
    ]
    await story.presses(FLORENCE, "Appliquer", FLORENCE)
    await story.presses(FLORENCE, "Publier", FLORENCE)
    assert story.heard() == []
    with story.database.transaction() as store:
        assert store.mission(story.code).people_by_code[ALICE].groups == ("B",)


async def test_what_a_colleague_drafts_meanwhile_is_shown_before_it_is_told(story):
    meanwhile = "Le brouillon a changé entre-temps : voici ce que cela donne maintenant."
    await orders(story, "on décale tout de 20 min")
    await story.presses(FLORENCE, "Appliquer", FLORENCE)
    await orders(story, "/annuler web3", MARC)
    await story.presses(MARC, "Appliquer", MARC)

    assert await story.presses(FLORENCE, "Prévenir (1)", FLORENCE) == meanwhile
    assert story.heard() == []
    assert answer(story).splitlines()[0] == "Brouillon : 2 changements"

    await story.presses(FLORENCE, "Prévenir (2)", FLORENCE)
    (notice,) = story.heard()
    assert notice.splitlines()[0] == "2 changements de programme"


async def test_a_preview_tells_no_more_than_it_showed(story):
    meanwhile = "Le brouillon a changé entre-temps : voici ce que cela donne maintenant."
    await orders(story, "on décale tout de 20 min")
    await orders(story, "/annuler web3", MARC)
    await story.presses(MARC, "Appliquer", MARC)

    pressed = await story.presses(FLORENCE, "Appliquer et prévenir (1)", FLORENCE)

    assert pressed == meanwhile
    assert story.heard() == []
    assert answer(story).splitlines()[0] == "Brouillon : 2 changements"


async def test_who_is_in_another_group_is_told_so_directly(story):
    await orders(story, "Alice Martin passe dans le groupe B")
    await story.presses(FLORENCE, "Appliquer", FLORENCE)
    before = len(story.heard(ALICE))
    await story.presses(FLORENCE, "Publier", FLORENCE)
    await story.settle()

    (told,) = story.heard(ALICE)[before:]
    assert told.splitlines()[:2] == [
        "Changement de groupe : Groupe Numérique",
        f"À suivre : {FONDS}",
    ]
    assert story.heard() == []


async def test_who_was_told_what_still_matters_is_not_written_to_once_more(story):
    await story.says(ALICE, "/silence", ALICE)
    await orders(story, "le bilan est à 15 h 30")
    await story.presses(FLORENCE, "Appliquer", FLORENCE)
    await orders(story, "les fonds sont à 18 h 30")
    await story.presses(FLORENCE, "Appliquer et prévenir (2)", FLORENCE)
    before = len(story.heard(ALICE))
    await story.says(ALICE, "/reprendre", ALICE)
    await story.until(monday(17))

    told = [text.splitlines()[0] for text in story.heard(ALICE)[before + 2 :]]
    assert told == ["Ce qui a changé entre-temps"]


async def test_what_is_over_concerns_nobody_and_no_host_is_written_to(story):
    """It did not take place: nobody rates it, and that is all."""
    assert await orders(story, "/annuler stanford") == [
        "Ce que cela donne",
        "• Annulé : Stanford University : visite du campus (13 h 20)",
        "Concerne : personne",
    ]


async def test_two_orders_at_once_are_offered_by_what_each_does():
    story = Story(bundled("silicon-valley-2022"), monday(8, 45))
    assert await orders(story, "Google annule donc tout le monde va chez Microsoft") == [
        "De quoi parlez-vous ?"
    ]
    assert [plain_spaces(label) for label in story.room.buttons(story.chat(FLORENCE))][:2] == [
        "Annulé : lun. 26, 10 h · Google – laboratoire de recherche",
        "lun. 26, 10 h · Microsoft – cloud et IA → tout le monde",
    ]


async def test_a_long_title_leaves_room_for_the_hour():
    made = bundled("silicon-valley-2022")
    long = Words((("", "Dîner de fin de mission au restaurant panoramique, avec toute l'équipe"),))
    sessions = (
        replace(one, title=long) if one.kind is Kind.MEAL else one for one in made.sessions
    )
    story = Story(replace(made, sessions=tuple(sessions)), monday(15, 45))
    await orders(story, "le dîner est à 20 h 30")

    labels = [plain_spaces(label) for label in story.room.buttons(story.chat(FLORENCE))]
    assert labels[0].endswith("… → 20 h 30")


async def test_the_reminder_of_who_wants_silence_by_now_is_struck_too(story):
    await story.says(ALICE, "/rappels oui", ALICE)
    await story.until(monday(16, 31))
    await story.says(ALICE, "/silence", ALICE)
    await orders(story, "les fonds sont à 18 h 30")
    await story.presses(FLORENCE, "Appliquer et prévenir (1)", FLORENCE)

    titles = [text.splitlines()[0] for text in story.heard(ALICE, bells=True) if FONDS in text]
    assert titles == [f"🔔 Déplacé à 18 h 30 : {FONDS}"]
