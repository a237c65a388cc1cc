"""A file is loaded while the programme is changed by hand: kept, asked, never overwritten."""

from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from bot.files.reading import read_mission
from tests.stories.story import Story

FLORENCE, MARC = "florence-delpuech", "marc-teulier"
CODE = "californie"
FILE = """
mission:
  {code: californie, title: Californie, languages: [fr],
   home_timezone: Europe/Paris, timezone: America/Los_Angeles}
info:
  - {ask: [wifi], answer: NikkoGuest}
people:
  - {name: Florence Delpuech, role: organiser}
  - {name: Marc Teulier, role: organiser}
  - {name: Alice Martin}
sessions:
  - {code: fonds, title: Fonds, kind: talk, day: 2022-09-26, start: "17:00", end: "18:30"}
  - {code: bilan, title: Bilan, kind: meeting, day: 2022-09-28, start: "15:00", end: "16:00"}
"""
AT_SIX = ('"17:00", end: "18:30"', '"18:00", end: "19:30"')
AT_SEVEN = ('"17:00", end: "18:30"', '"19:00", end: "20:30"')
BILAN_AT_FOUR = ('"15:00", end: "16:00"', '"16:00", end: "17:00"')
AT_HOME = (
    "Marc Teulier, role: organiser",
    "Marc Teulier, role: organiser, timezone: Europe/Paris",
)
WIFI = ("NikkoGuest", "Nikko-5G")
KEEP = "Garder le changement fait à la main (17 h 20)"
TAKE = "Prendre le fichier (18 h)"


def monday(hour, minute=0):
    """Return the instant at which clocks in San Francisco show it on 26 September."""
    return datetime(2022, 9, 26, hour, minute, tzinfo=UTC) + timedelta(hours=7)


def edited(*changes):
    """Return the mission file with some passages changed."""
    text = FILE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text.encode()


@cache
def mission(*changes):
    return read_mission(edited(*changes), "mission.yaml").mission


@pytest.fixture
def story():
    return Story(mission(), monday(15, 45))


async def moves(story, *, tell=True, who=FLORENCE, by="on décale tout de 20 min"):
    """Change the programme by hand."""
    await story.says(who, by, who)
    await story.presses(who, "Appliquer et prévenir (1)" if tell else "Appliquer", who)


async def loads(story, *changes, who=FLORENCE):
    """Send a file, and return the lines of the answer."""
    await story.uploads(who, "mission.yaml", edited(*changes))
    return answer(story, who)


def answer(story, who=FLORENCE):
    """Return the lines of the last answer that is not the message of the day."""
    said = [text for text in story.heard(who) if "Pour les organisateurs" not in text]
    return said[-1].splitlines()


def published(story, code="fonds"):
    with story.database.transaction() as store:
        return store.mission(CODE).sessions_by_code[code]


async def test_what_was_changed_by_hand_stays_and_is_shown(story):
    await moves(story)

    lines = await loads(story, WIFI)

    assert lines == [
        "Californie",
        "Aussi modifiés : infos pratiques",
        "Modifié à la main depuis : conservé (1)",
        "• Fonds (lun. 26) : 17 h → 17 h 20 (Florence Delpuech, lun. 26, 15 h 45)",
    ]
    await story.presses(FLORENCE, "Publier", FLORENCE)
    assert published(story).start.minute == 20


@pytest.mark.parametrize(("label", "hour"), [(KEEP, 17), (TAKE, 18)])
async def test_what_both_have_changed_is_asked_with_one_tap(story, label, hour):
    await moves(story)

    lines = await loads(story, AT_SIX)

    assert lines[1:] == [
        "Modifié à la main et dans le fichier, à vous de choisir (1)",
        "Fonds (lun. 26)",
        "• avant : 17 h",
        "• à la main : 17 h 20 (par Florence Delpuech, lun. 26, 15 h 45)",
        "• dans le fichier : 18 h",
    ]
    await story.presses(FLORENCE, label, FLORENCE)
    await story.presses(FLORENCE, "Publier" if hour == 17 else "Publier et prévenir (1)", FLORENCE)
    assert published(story).start.hour == hour
    # The same file again has nothing to ask.
    again = await loads(story, AT_SIX)
    assert again[0].startswith("Ce fichier")


async def test_nothing_is_published_before_all_is_decided(story):
    await moves(story)
    await loads(story, AT_SIX)

    labels = [name.replace("\u00a0", " ") for name in story.room.buttons(story.chat(FLORENCE))]
    assert [one for one in labels if one.startswith("Publier")] == []
    assert published(story).start.hour == 17


async def test_several_are_asked_one_by_one_or_all_at_once_and_again(story):
    await moves(story)
    await moves(story, by="le bilan est à 15 h 30")
    lines = await loads(story, AT_SIX, BILAN_AT_FOUR)
    assert lines[1] == "Modifié à la main et dans le fichier, à vous de choisir (2)"

    await story.presses(FLORENCE, TAKE, FLORENCE)
    assert "à vous de choisir (1)" in "\n".join(answer(story))
    await story.presses(FLORENCE, "Choisir à nouveau", FLORENCE)
    assert "à vous de choisir (2)" in "\n".join(answer(story))
    await story.presses(FLORENCE, "Prendre tout le fichier", FLORENCE)
    await story.presses(FLORENCE, "Publier et prévenir (2)", FLORENCE)

    assert [published(story, code).start.hour for code in ("fonds", "bilan")] == [18, 16]


async def test_a_draft_stays_one_unless_the_file_wins(story):
    await moves(story, tell=False)
    lines = await loads(story, AT_SIX)
    assert lines[4].endswith("(par Florence Delpuech, lun. 26, 15 h 45, pas encore annoncé)")
    await story.presses(FLORENCE, KEEP, FLORENCE)
    await story.presses(FLORENCE, "Publier", FLORENCE)
    assert published(story).start.minute == 0
    await story.says(FLORENCE, "/brouillon", FLORENCE)
    assert answer(story)[0] == "Brouillon : 1 changement"

    await loads(story, AT_SEVEN)
    await story.presses(FLORENCE, "Prendre le fichier (19 h)", FLORENCE)
    assert answer(story)[-1] == "Ce que le fichier remplace sort du brouillon."
    await story.presses(FLORENCE, "Publier et prévenir (1)", FLORENCE)
    await story.says(FLORENCE, "/brouillon", FLORENCE)
    assert answer(story) == ["Aucun changement n'attend d'être annoncé."]


async def test_what_somebody_changes_between_preview_and_tap_is_merged_and_shown_anew(story):
    await loads(story, AT_SIX)
    await moves(story, who=MARC)

    toast = await story.presses(FLORENCE, "Publier et prévenir (1)", FLORENCE)

    assert toast.startswith("Le programme a changé entre-temps")
    assert answer(story)[1:3] == [
        "Quelqu'un a modifié le programme entre-temps. Voici ce que cela donne maintenant :",
        "Modifié à la main et dans le fichier, à vous de choisir (1)",
    ]
    assert "par Marc Teulier" in answer(story)[5]
    await story.presses(FLORENCE, TAKE, FLORENCE)
    await story.presses(FLORENCE, "Publier et prévenir (1)", FLORENCE)
    assert published(story).start.hour == 18


async def test_two_files_at_once_never_overwrite_each_other(story):
    await loads(story, AT_SIX)
    await loads(story, AT_SEVEN, who=MARC)
    await story.presses(MARC, "Publier et prévenir (1)", MARC)

    await story.presses(FLORENCE, "Publier et prévenir (1)", FLORENCE)
    assert [line for line in answer(story) if line.startswith("• à la main")] == [
        "• à la main : 19 h (par Marc Teulier, lun. 26, 15 h 45)"
    ]
    await story.presses(FLORENCE, "Garder le changement fait à la main (19 h)", FLORENCE)
    await story.presses(FLORENCE, "Publier", FLORENCE)
    assert published(story).start.hour == 19


async def test_what_two_files_change_apart_is_both_taken(story):
    await loads(story, AT_SIX)
    await loads(story, WIFI, who=MARC)
    await story.presses(MARC, "Publier", MARC)
    await story.presses(FLORENCE, "Publier et prévenir (1)", FLORENCE)
    await story.presses(FLORENCE, "Publier et prévenir (1)", FLORENCE)

    with story.database.transaction() as store:
        mission = store.mission(CODE)
        logged = [(one.person, one.what) for one in store.logged(CODE)]
    assert "Nikko-5G" in str(mission.info)
    assert mission.sessions_by_code["fonds"].start.hour == 18
    assert logged == [(MARC, "loaded"), (FLORENCE, "loaded")]


async def test_whoever_stays_at_home_reads_home_time_first():
    story = Story(mission(AT_HOME), monday(15, 45))
    await moves(story)

    lines = await loads(story, AT_HOME, AT_SIX, BILAN_AT_FOUR, who=MARC)

    assert lines[2:] == [
        "Fonds (mar. 27)",
        "• avant : 2 h",
        "• à la main : 2 h 20 (par Florence Delpuech, mar. 27, 0 h 45)",
        "• dans le fichier : 3 h",
        "Déplacé (1)",
        "• Bilan : jeudi 29 septembre, 0 h → 1 h (16 h sur place, −1 j) · Jusqu'à 2 h",
    ]


async def test_whoever_stays_at_home_reads_home_time_first_in_a_preview_and_in_the_draft():
    story = Story(mission(AT_HOME), monday(15, 45))
    later = "• Fonds : 2 h → 2 h 20 (17 h 20 sur place, −1 j) · Jusqu'à 3 h 50"
    await story.says(MARC, "on décale tout de 20 min", MARC)
    assert answer(story, MARC)[1] == later

    await story.presses(MARC, "Appliquer", MARC)
    await story.says(MARC, "/brouillon", MARC)
    assert answer(story, MARC)[1] == later


async def test_the_present_programme_comes_as_a_workbook_that_loads_without_a_difference(story):
    await moves(story)
    await story.says(FLORENCE, "le bilan est à 15 h 30", FLORENCE)
    await story.presses(FLORENCE, "Appliquer", FLORENCE)
    await story.says(FLORENCE, "/classeur", FLORENCE)

    assert answer(story) == [
        "📎 californie.xlsx",
        (
            "Le programme tel qu'il est publié. Modifiez ce que vous voulez et renvoyez-le-moi : je "
            "sais d'où il part, et je demande si quelqu'un d'autre a modifié la même chose. Le "
            "brouillon n'y est pas : 1 changement attend d'être annoncé."
        ),
    ]
