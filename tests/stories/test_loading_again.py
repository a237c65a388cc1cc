"""The office sends its file again while the programme was changed on the pavement."""

from datetime import UTC, datetime, timedelta

from bot.files.reading import read_mission

FLORENCE, MARC = "florence-delpuech", "marc-teulier"
FILE = """
mission:
  {code: californie, title: Californie, languages: [fr],
   home_timezone: Europe/Paris, timezone: America/Los_Angeles}
people:
  - {name: Florence Delpuech, role: organiser}
  - {name: Marc Teulier, role: organiser}
  - {name: Alice Martin}
sessions:
  - {code: fonds, title: Fonds, kind: talk, day: 2022-09-26, start: "17:00", end: "18:30"}
"""
AT_SIX = FILE.replace('"17:00", end: "18:30"', '"18:00", end: "19:30"')


def monday(hour, minute=0):
    """Return the instant at which clocks in San Francisco show it on 26 September."""
    return datetime(2022, 9, 26, hour, minute, tzinfo=UTC) + timedelta(hours=7)


async def test_what_two_organisers_have_changed_is_asked_and_told_once(tell):
    story = tell(read_mission(FILE.encode(), "mission.yaml").mission, monday(15, 45))
    await story.says(FLORENCE, "on décale tout de 20 min", FLORENCE)
    await story.presses(FLORENCE, "Appliquer et prévenir (1)", FLORENCE)

    await story.uploads(MARC, "mission.yaml", AT_SIX.encode())
    asked = next(text for text in story.heard(MARC) if "à vous de choisir" in text)
    assert [line for line in asked.splitlines() if line.startswith("• ")] == [
        "• avant : 17 h",
        "• à la main : 17 h 20 (par Florence Delpuech, lun. 26, 15 h 45)",
        "• dans le fichier : 18 h",
    ]
    await story.presses(MARC, "Prendre le fichier (18 h)", MARC)
    await story.presses(MARC, "Publier et prévenir (1)", MARC)

    told = [text for text in story.heard() if "Changement de programme" in text]
    assert [text.splitlines()[1].partition(",")[0] for text in told] == [
        "Fonds : 17 h → 17 h 20 (2 h 20 à Paris",
        "Fonds : 17 h 20 → 18 h (3 h à Paris",
    ]
    await story.says(FLORENCE, "/historique", FLORENCE)
    assert "Marc Teulier a chargé un programme" in "\n".join(story.heard(FLORENCE))
