"""Any change is one sentence, or three taps, away; and what is tapped fits a phone."""

from datetime import UTC, datetime

import pytest

from bot.core.changes import differences
from bot.platforms.telegram.message_html import rows as on_a_phone
from tests.programmes import bundled
from tests.stories.story import Story, plain_spaces

FLORENCE, ALICE = "florence-delpuech", "alice-martin"
MONDAY = datetime(2022, 9, 26, 22, 45, tzinfo=UTC)
"""A quarter to four in the afternoon, in San Francisco."""
A_ROW = 40
"""Characters of the labels of a row that a phone of 360 pixels shows whole."""

SENTENCES = {
    "delay": ("le bilan est décalé de 20 min", "push the bilan back by 20 min"),
    "move": ("le bilan est à 15 h 30", "bilan at 15:30"),
    "cancel": ("le bilan est annulé", "bilan is cancelled"),
    "place": ("le bilan a lieu au Ferry Building", "bilan takes place at the Ferry Building"),
    "rendezvous": (
        "rendez-vous à 8 h 15 pour le véhicule autonome",
        "we meet at 8:15 for véhicule autonome",
    ),
    "rendezvous elsewhere": (
        "on se retrouve au parking pour le véhicule autonome",
        "for véhicule autonome we meet at 8:15 at the car park",
    ),
    "add": ("ajoute un pot à 19 h au bar de l'hôtel", "add drinks at 19:00 at the hotel bar"),
    "swap": ("échange véhicule autonome et lunettes", "swap véhicule autonome and lunettes"),
    "regroup": ("le bilan est pour le groupe Industrie", "bilan is for group A"),
    "tentative": ("le bilan est à confirmer", "bilan is to be confirmed"),
    "certain": ("la table ronde est confirmée", "inclusion is confirmed"),
}
CHANGES = {
    "delay": ["bilan: start"],
    "move": ["bilan: start"],
    "cancel": ["bilan: cancelled"],
    "place": ["bilan: meet_place place"],
    "rendezvous": ["vehicule: rendezvous"],
    "add": ["drinks: new"],
    "swap": ["facebook: groups", "vehicule: groups"],
    "regroup": ["bilan: groups"],
    "tentative": ["bilan: tentative"],
    "certain": ["inclusion: tentative"],
    "reinstate": ["bilan: reinstated"],
}


class Organiser:
    """Florence with her phone: what she writes, presses and counts."""

    def __init__(self, language):
        self.story = Story(bundled("silicon-valley-2022"), MONDAY)
        self.language = language
        self.taps = 0

    async def begin(self):
        if self.language == "en":
            await self.writes("/language en")
        return self

    async def writes(self, text):
        await self.story.says(FLORENCE, text, FLORENCE)

    async def taps_on(self, *beginnings):
        """Press the newest button that begins like one of these."""
        there = self.story.room.buttons(self.story.chat(FLORENCE))
        label = next(
            plain_spaces(name) for name in there if plain_spaces(name).startswith(beginnings)
        )
        self.taps += 1
        return await self.story.presses(FLORENCE, label, FLORENCE)

    async def tells(self):
        return await self.taps_on("Appliquer et prévenir", "Apply and tell them")

    def published(self):
        with self.story.database.transaction() as store:
            return store.mission(self.story.code)

    def changed(self, since=None):
        """Return what is published that was not before, as words."""
        before = since or bundled("silicon-valley-2022")
        return [
            f"{one.session.code}: {' '.join(sorted(one.aspects)) or one.kind}"
            for one in differences(before, self.published()).sessions
        ]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", SENTENCES)
async def test_a_sentence_and_a_tap(kind, language):
    organiser = await Organiser(language).begin()

    await organiser.writes(SENTENCES[kind][language == "en"])
    await organiser.tells()

    wanted = CHANGES.get(kind)
    if kind == "add" and language == "fr":
        wanted = ["pot: new"]
    if kind == "rendezvous elsewhere":
        wanted = ["vehicule: meet_place" + (" rendezvous" if language == "en" else "")]
    assert organiser.changed() == wanted
    assert organiser.taps == 1


@pytest.mark.parametrize(
    ("language", "off", "on"),
    [
        ("fr", "le bilan est annulé", "le bilan est maintenu"),
        ("en", "bilan is cancelled", "bilan is back on"),
    ],
)
async def test_what_was_cancelled_takes_place_after_a_sentence_and_a_tap(language, off, on):
    organiser = await Organiser(language).begin()
    await organiser.writes(off)
    await organiser.tells()
    cancelled, organiser.taps = organiser.published(), 0

    await organiser.writes(on)
    await organiser.tells()

    assert organiser.changed(cancelled) == CHANGES["reinstate"]
    assert organiser.taps == 1


@pytest.mark.parametrize(
    ("language", "move", "undo"),
    [
        ("fr", "le bilan est à 15 h 30", "annule le dernier changement"),
        ("en", "bilan at 15:30", "undo the last change"),
    ],
)
async def test_what_was_told_is_taken_back_by_a_sentence_and_a_tap(language, move, undo):
    organiser = await Organiser(language).begin()
    await organiser.writes(move)
    await organiser.tells()
    organiser.taps = 0

    await organiser.writes(undo)
    await organiser.taps_on("Prévenir (1)", "Tell them (1)")

    assert organiser.changed() == []
    assert organiser.taps == 1


@pytest.mark.parametrize(
    ("language", "said"),
    [("fr", "Alice Martin passe dans le groupe B"), ("en", "Alice Martin joins group B")],
)
async def test_a_person_is_in_another_group_after_a_sentence_and_two_taps(language, said):
    organiser = await Organiser(language).begin()

    await organiser.writes(said)
    await organiser.taps_on("Appliquer", "Apply")
    await organiser.taps_on("Publier", "Publish")

    assert organiser.published().people_by_code[ALICE].groups == ("B",)
    assert organiser.taps == 2


BY_TAPS = [
    ("+20 min", "+20 min", ["fonds: start"]),
    ("−10 min", "−10 min", ["fonds: start"]),
    ("Départ +10 min", "Departure +10 min", ["fonds: start"]),
    ("Tout +30 min", "Everything +30 min", ["fonds: start"]),
    ("C'est annulé", "It is cancelled", ["fonds: cancelled"]),
]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("french", "english", "changes"), BY_TAPS)
async def test_three_taps(french, english, changes, language):
    organiser = await Organiser(language).begin()
    await organiser.writes("/modifier" if language == "fr" else "/change")

    await organiser.taps_on("lun. 26, 17 h", "Mon 26, 17:00")
    await organiser.taps_on(french if language == "fr" else english)
    await organiser.tells()

    assert organiser.changed() == changes
    assert organiser.taps == 3


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_everything_that_is_tapped_fits_a_phone(language):
    organiser = await Organiser(language).begin()
    await organiser.writes("/modifier" if language == "fr" else "/change")
    seen = [*rows(organiser)]
    await organiser.taps_on("lun. 26, 17 h", "Mon 26, 17:00")
    seen += rows(organiser)
    await organiser.taps_on("Départ +20", "Departure +20")
    seen += rows(organiser)
    await organiser.taps_on("Appliquer", "Apply")
    seen += rows(organiser)
    await organiser.taps_on("Prévenir", "Tell them")
    seen += rows(organiser)

    chosen_from, others = seen[:8], seen[8:]
    # Titles are as long as they are: their day and hour, and how they begin, tell them apart.
    assert [len(row) for row in chosen_from] == [1] * 8
    assert len({row[0][:A_ROW] for row in chosen_from}) == 8
    assert [row for row in others if len(row) * max(map(len, row)) > A_ROW + len(row)] == []


def rows(organiser):
    """Return the labels of the newest message with buttons as they stand on a phone."""
    chat = organiser.story.chat(FLORENCE)
    message, _ = next(iter(organiser.story.room.buttons(chat).values()))
    shown = organiser.story.room.message(chat, message).message
    return [[plain_spaces(button.label) for button in row] for row in on_a_phone(shown)]


async def test_what_was_begun_is_no_part_of_another_order():
    organiser = await Organiser("en").begin()
    await organiser.writes("it is 30 min late")
    await organiser.writes("bilan is cancelled")
    await organiser.tells()

    assert organiser.changed() == ["bilan: cancelled"]
