"""What an organiser reads of a field that the hand and the file have both changed."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.core.merging import Sides, merged
from bot.core.messages.lines import Writer
from bot.core.messages.merging import button_label, kept_line, sides, what
from bot.core.mission import Kind, Place, words
from tests.programmes import bundled

CALIFORNIA = bundled("silicon-valley-2022")


def with_(code, **fields):
    """Return the bundled mission with one session that differs; no fields: without it."""
    if not fields:
        kept = tuple(one for one in CALIFORNIA.sessions if one.code != code)
        return replace(CALIFORNIA, sessions=kept)
    sessions = tuple(
        replace(one, **fields) if one.code == code else one for one in CALIFORNIA.sessions
    )
    return replace(CALIFORNIA, sessions=sessions)


def asked(by_hand, file):
    """Return what differs and how it was, by hand, in the file, in French."""
    merge = merged(Sides(base=CALIFORNIA, published=by_hand, drafted=by_hand, file=file))
    (one,) = merge.conflicts
    writer = Writer(CALIFORNIA, "fr")
    said = (
        what(writer, one),
        *(side.partition(" : ")[2] for side in map(plain, sides(writer, one))),
    )
    labels = [plain(button_label(writer, one, by_hand=side)) for side in (True, False)]
    assert max(map(len, labels)) <= 75
    return tuple(map(plain, said))


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


BILAN = "Bilan de la mission (mer. 28)"
HALF_PAST = {"start": time(15, 30), "end": time(16, 30)}


@pytest.mark.parametrize(
    ("by_hand", "file", "said"),
    [
        (
            with_("bilan", **HALF_PAST),
            with_("bilan", start=time(16), end=time(17)),
            (BILAN, "15 h", "15 h 30", "16 h"),
        ),
        (
            with_("bilan", day=CALIFORNIA.sessions_by_code["bilan"].day - timedelta(days=1)),
            with_("bilan", start=time(16), end=time(17)),
            (
                BILAN.replace("mer. 28", "mar. 27"),
                "mer. 28, 15 h",
                "mar. 27, 15 h",
                "mer. 28, 16 h",
            ),
        ),
        (
            with_("bilan", meet_time=time(14, 30)),
            with_("bilan", meet_time=time(14, 40)),
            (f"{BILAN}, RDV", "15 h", "14 h 30", "14 h 40"),
        ),
        (
            with_("bilan", place=Place(name="Ferry Building")),
            with_("bilan", place=None),
            (f"{BILAN}, lieu", "Hotel Nikko, salle Golden Gate", "Ferry Building", "rien"),
        ),
        (
            with_("bilan", groups=("A",)),
            with_("bilan", groups=("B",)),
            (f"{BILAN}, groupes", "tout le monde", "Groupe Industrie", "Groupe Numérique"),
        ),
        (
            with_("bilan", notes=words("Apportez vos notes.")),
            with_("bilan", notes=words("Salle 2.")),
            (
                f"{BILAN}, remarques",
                "Chacun apporte une chose à faire en rentrant.",
                "Apportez vos notes.",
                "Salle 2.",
            ),
        ),
        (
            with_("bilan", kind=Kind.TALK),
            with_("bilan", kind=Kind.FREE),
            (f"{BILAN}, type", "rencontre", "conférence", "libre"),
        ),
        (
            with_("bilan", reminders=(timedelta(hours=1),)),
            with_("bilan", reminders=(timedelta(minutes=15), timedelta(minutes=5))),
            (f"{BILAN}, rappels", "rien", "1 h", "15 min, 5 min"),
        ),
        (
            with_("bilan", capacity=12),
            with_("bilan", capacity=20),
            (f"{BILAN}, places", "rien", "12", "20"),
        ),
        (
            with_("bilan", cancelled=True),
            with_("bilan", start=time(16), end=time(17)),
            (BILAN, "maintenu", "annulé", "maintenu, 16 h"),
        ),
        (
            with_("bilan", **HALF_PAST),
            with_("bilan"),
            (BILAN, "15 h", "15 h 30", "absent du programme"),
        ),
    ],
)
def test_what_both_sides_say_is_said_in_few_words(by_hand, file, said):
    assert asked(by_hand, file) == said


def test_what_stays_is_said_with_what_it_was():
    by_hand = with_("bilan", **HALF_PAST)
    merge = merged(Sides(base=CALIFORNIA, published=by_hand, drafted=by_hand, file=CALIFORNIA))

    lines = [plain(kept_line(Writer(CALIFORNIA, "fr"), one)) for one in merge.kept]
    assert lines == [f"{BILAN} : 15 h → 15 h 30"]
