"""What is replied about a day's visits: sorted by visit, and nothing of it lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.understanding.day_replies import heard, pieces
from tests.programmes import bundled

CALIFORNIA = bundled("silicon-valley-2022")
VISITS = [CALIFORNIA.sessions_by_code[code] for code in ("google", "stanford", "fonds")]


@pytest.mark.parametrize(
    ("text", "lines", "again", "unnamed"),
    [
        (
            "Google : leur labo s'ouvre aux PME. Stanford on recontacte le prof",
            {0: "Leur labo s'ouvre aux PME.", 1: "Stanford on recontacte le prof"},
            {},
            "",
        ),
        ("1 le labo 2 le prof", {0: "Le labo", 1: "Le prof"}, {}, ""),
        ("① le labo\n③ lever moins", {0: "Le labo", 2: "Lever moins"}, {}, ""),
        (
            "google leur labo s'ouvre stanford le campus est immense",
            {0: "Google leur labo s'ouvre", 1: "Stanford le campus est immense"},
            {},
            "",
        ),
        ("Gogle : ouvert", {0: "Ouvert"}, {}, ""),
        ("chez Google on va plus vite que Stanford", {0: "Chez Google on va plus vite que Stanford"}, {}, ""),
        ("Alcatraz Ventures : lever moins", {2: "Lever moins"}, {}, ""),
        ("Google : ouvert. Et ils recrutent.", {0: "Ouvert. Et ils recrutent."}, {}, ""),
        ("recontacter Google : lui envoyer le prototype", {}, {0: "lui envoyer le prototype"}, ""),
        ("Stanford : à recontacter", {}, {1: ""}, ""),
        ("follow up with Google", {}, {0: ""}, ""),
        ("quelle belle journée", {}, {}, "quelle belle journée"),
        ("3 start-up à revoir", {}, {}, "3 start-up à revoir"),
        ("Google.", {0: "Google."}, {}, ""),
    ],
)  # fmt: skip
def test_it_is_sorted_by_what_names_a_visit(text, lines, again, unnamed):
    found = heard(text, VISITS, CALIFORNIA)

    assert (found.lines, found.again, found.unnamed) == (lines, again, unnamed)


def test_of_a_single_visit_it_need_not_be_named():
    assert heard("leur labo s'ouvre", VISITS[:1], CALIFORNIA).lines == {0: "Leur labo s'ouvre"}


WORDS = st.sampled_from(
    ["Google", "stanford", "fonds", ":", "1.", "2", "3)", "①", "recontacter", "leur", "labo", "et",
     "que", "chez", "ouvert", ".", "\n", "- ", "?", "à", "Gogle", "prof", "…"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    text=st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=14).map(" ".join)),
    visits=st.integers(1, 3),
)
def test_heads_and_bodies_are_the_whole_text(text, visits):
    found = pieces(text, VISITS[:visits], CALIFORNIA)

    assert "".join(f"{one.head}{one.body}" for one in found) == text


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=14).map(" ".join))
def test_every_word_is_in_a_line_a_note_or_given_back(text):
    found = heard(text, VISITS, CALIFORNIA)
    heads = "".join(one.head for one in pieces(text, VISITS, CALIFORNIA))
    kept = " ".join([*found.lines.values(), *found.again.values(), found.unnamed, heads])

    assert [word for word in text.split() if word.casefold() not in kept.casefold()] == []
