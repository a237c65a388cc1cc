"""What fits of what people offer and look for; tried with what they would write."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.offers import (
    FITS,
    GENERAL,
    Introduction,
    Kind,
    Offer,
    Usage,
    fit,
    matches,
    said_in,
)
from tests.programmes import bundled

MONDAY = datetime(2022, 9, 26, 17, tzinfo=UTC)
TEXTS = (
    "un distributeur à Austin",
    "je connais deux distributeurs au Texas",
    "un avocat en droit des sociétés",
    "des clients pour mon entreprise",
    "aider les entreprises à trouver des clients",
    "#wine importers on the East Coast",
    "importateur de vin, côte est #wine",
    "logistique du froid",
    "#",
    "",
)
PEOPLE = tuple(one.code for one in bundled("silicon-valley-2022").people)


@pytest.mark.parametrize(
    ("offered", "sought"),
    [
        ("je connais deux distributeurs au Texas", "un distributeur à Austin"),
        ("un cabinet d'avocats à San Francisco", "un avocat en droit des sociétés"),
        ("contacts chez des importateurs, côte est", "un importateur de fromages"),
        ("recrutement de développeurs", "un développeur Python"),
        ("logistique du froid", "un logisticien : logistque du froid"),
        ("#vin, j'ai un importateur", "quelqu'un dans le vin #vin"),
        ("quinze ans d'export vers le Texas", "export vers le Canada"),
        ("I know the #wine trade", "un distributeur #wine"),
        ("l'IA dans l'industrie", "IA et robots"),
    ],
)
def test_these_fit(offered, sought):
    assert fit(offered, sought) > FITS


@pytest.mark.parametrize(
    ("offered", "sought"),
    [
        ("aider les entreprises à trouver des clients", "des clients pour mon entreprise"),
        ("mon expérience du marché", "un partenaire sur ce marché"),
        ("un avocat", "un distributeur à Austin"),
        ("help with legal questions", "un avocat"),  # other languages: only shared words and tags
        ("je peux vous faire visiter", "une visite pour vous"),
        ("", ""),
    ],
)
def test_these_do_not(offered, sought):
    assert fit(offered, sought) <= FITS


def test_what_everybody_says_brings_nobody_together():
    everyone = Usage.of([f"export {one}" for one in ("vin", "bois", "robots", "cuir") * 5])

    assert fit("export", "export de bijoux") > FITS
    assert fit("export", "export de bijoux", everyone) <= FITS


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("je cherche un distributeur à Austin", (Kind.SEEK, "un distributeur à Austin")),
        ("Bonjour, on cherche un avocat", (Kind.SEEK, "un avocat")),
        ("I'm looking for an importer", (Kind.SEEK, "an importer")),
        ("je peux aider pour les visas", (Kind.OFFER, "les visas")),
        ("I can help with customs", (Kind.OFFER, "customs")),
        ("je cherche", None),
        ("tu cherches quelqu'un ?", None),
        ("c'est quoi la suite ?", None),
    ],
)
def test_in_plain_words(said, heard):
    assert said_in(said) == heard


# ---- what always holds -----------------------------------------------------------------------


@given(
    st.sampled_from(TEXTS) | st.text(max_size=60), st.sampled_from(TEXTS) | st.text(max_size=60)
)
def test_it_fits_as_well_the_other_way_round(one, other):
    usage = Usage.of([one, other, *TEXTS])

    assert fit(one, other, usage) == fit(other, one, usage)
    assert fit(one, other, usage) >= 0


@given(st.sets(st.sampled_from(sorted(GENERAL)), min_size=1))
def test_general_words_alone_fit_nothing(words):
    text = " ".join(sorted(words))
    assert fit(text, text) == 0


OFFERS = st.lists(
    st.tuples(
        st.sampled_from(Kind), st.sampled_from(PEOPLE), st.sampled_from(TEXTS), st.booleans()
    ),
    max_size=12,
)


@given(OFFERS)
def test_nobody_is_matched_with_themselves_a_colleague_or_what_is_closed(made):
    mission = bundled("silicon-valley-2022")
    every = [
        Offer(id=number, kind=kind, person=person, text=text, at=MONDAY, closed=closed)
        for number, (kind, person, text, closed) in enumerate(made)
    ]

    for one in every:
        for found in matches(one, every, mission):
            people = [mission.people_by_code[each.person] for each in (one, found)]
            assert found.kind is one.kind.other
            assert people[0] != people[1]
            assert not people[0].organisation or people[0].organisation != people[1].organisation
            assert not found.closed


@given(OFFERS)
def test_whoever_is_matched_would_be_from_the_other_side_too(made):
    """But for the others that would go before them."""
    mission = bundled("silicon-valley-2022")
    for kind, person, text, _ in made:
        for other_kind, other_person, other_text, _ in made:
            one = Offer(id=1, kind=kind, person=person, text=text, at=MONDAY)
            other = Offer(id=2, kind=other_kind, person=other_person, text=other_text, at=MONDAY)
            there = matches(one, [one, other], mission)
            back = matches(other, [one, other], mission)
            assert bool(there) == bool(back)


@pytest.mark.parametrize(
    ("by_offer", "by_seek", "agreed"),
    [
        (None, None, False),
        (True, None, False),
        (None, True, False),
        (True, False, False),
        (False, True, False),
        (True, True, True),
    ],
)
def test_both_have_to_agree(by_offer, by_seek, agreed):
    met = Introduction(offer=1, seek=2, by_offer=by_offer, by_seek=by_seek)
    assert met.agreed is agreed
