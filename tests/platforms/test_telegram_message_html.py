"""Messages as Telegram's HTML, read by Telegram's own parser."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import plain
from bot.core.message import (
    Button,
    Facts,
    Heading,
    Line,
    Link,
    Listing,
    Message,
    Moment,
    Plain,
    Quote,
    Strong,
    Struck,
    line,
)
from bot.platforms.telegram.message_html import cut, parts, rows, units
from tests.servers.telegram.markup import parse, utf16

AT = datetime(2022, 9, 27, 16, 10, tzinfo=UTC)
REMINDER = Message(
    "Départ dans 30 min",
    (
        line(Moment(AT, "9 h 10"), " dans le hall (", Strong("18 h 10"), " à Paris)"),
        Heading("Groupe A & B"),
        Listing(
            ((Plain("Google <recherche>"),), (Link("le plan", "https://maps.example/?q=1&z=2"),))
        ),
        Facts((("Chez", "Maria Jensen"),), " : "),
        Quote("Prenez <b>vos</b> papiers\n\nMerci"),
        line(Struck("17 h & Ferry Building")),
    ),
)


def seen(part):
    """Return what people see of *part*, and which words are marked how."""
    text, entities = parse(part.html, "HTML")
    raw = text.encode("utf-16-le")
    marked = [
        (
            one["type"],
            raw[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le"),
        )
        for one in entities
    ]
    return text, marked


def test_a_message_is_marked_as_it_is_meant():
    (part,) = parts(REMINDER)
    text, marked = seen(part)
    assert text == part.text
    assert text == (
        "Départ dans 30 min\n9 h 10 dans le hall (18 h 10 à Paris)\n\nGroupe A & B\n"
        "• Google <recherche>\n• le plan\nChez : Maria Jensen\nPrenez <b>vos</b> papiers\n\nMerci\n"
        "17 h & Ferry Building"
    )
    assert marked == [
        ("bold", "Départ dans 30 min"),
        ("date_time", "9 h 10"),
        ("bold", "18 h 10"),
        ("bold", "Groupe A & B"),
        ("text_link", "le plan"),
        ("bold", "Chez"),
        ("blockquote", "Prenez <b>vos</b> papiers\n\nMerci"),
        ("strikethrough", "17 h & Ferry Building"),
    ]


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        (Link("Maria", "mailto:maria@google.example"), "Maria (maria@google.example)"),
        (Link("maria@google.example", "mailto:maria@google.example"), "maria@google.example"),
        (Link("Florence", "tel:+33612345678"), "Florence (+33612345678)"),
        (Link("ici", "javascript:alert(1)"), "ici"),
    ],
)
def test_a_link_that_telegram_would_spoil_is_written_out(link, shown):
    (part,) = parts(Message("", (line(link),)))
    assert seen(part) == (shown, [])


def test_a_programme_mentions_nobody():
    (part,) = parts(Message("Twitter @stanford", (line("écrire à visites@stanford.example"),)))
    text, _ = seen(part)
    assert text.replace("\u2060", "") == "Twitter @stanford\nécrire à visites@stanford.example"
    assert "@stanford\n" not in text
    assert "visites@stanford.example" in text


def test_what_somebody_wrote_stays_as_they_wrote_it():
    (part,) = parts(Message("Annonce", (Quote("Demandez à @alice_martin"),)))
    assert seen(part)[0] == "Annonce\nDemandez à @alice_martin"


def test_five_ratings_stand_on_one_line_and_nine_choices_on_two():
    stars = tuple(Button(f"{score} ★", f"rate:fonds:{score}", 0) for score in range(1, 6))
    days = tuple(Button(str(day), f"ask:day:{day}", 1) for day in range(9))
    laid = rows(Message("Votre avis", (), stars + days))
    assert [[button.label for button in row] for row in laid] == [
        ["1 ★", "2 ★", "3 ★", "4 ★", "5 ★"],
        ["0", "1", "2", "3", "4", "5", "6", "7"],
        ["8"],
    ]


def test_no_label_is_cut_where_it_can_have_more_room():
    first = ("Envoyer", "Envoyer maintenant", "Annuler")
    second = ("✓ Tout le monde", "Industrie", "Numérique")
    long = ("Société coopérative des artisans", "Groupe Industrie")
    buttons = tuple(
        Button(label, f"to:1:{label}"[:64], row)
        for row, labels in enumerate((first, second, long))
        for label in labels
    )

    laid = rows(Message("Aperçu de votre annonce", (), buttons))

    assert [[button.label for button in row] for row in laid] == [
        ["Envoyer", "Envoyer maintenant"],
        ["Annuler"],
        ["✓ Tout le monde", "Industrie"],
        ["Numérique"],
        ["Société coopérative des artisans"],
        ["Groupe Industrie"],
    ]


def test_a_long_message_is_split_between_blocks():
    message = Message("Programme", tuple(line(f"{n} " + "é" * 995) for n in range(10)))
    split = parts(message)
    assert [len(part.text.splitlines()) for part in split] == [5, 4, 2]
    assert "\n".join(part.text for part in split) == plain.render(message)


def test_a_long_announcement_is_cut_at_lines_and_spaces():
    text = "\n".join(f"{n} " + "mot " * 200 for n in range(13))
    split = parts(Message("Annonce", (Quote(text.strip()),)))
    assert all(utf16(part.text) <= 4096 for part in split)
    shown = [seen(part)[0] for part in split]
    assert "".join("".join(shown).split()) == "".join(f"Annonce{text}".split())


def test_what_has_no_space_is_cut_where_it_must():
    assert [units(piece) for piece in cut("😀" * 5000, 4096)] == [4096, 4096, 1808]


texts = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")) | st.sampled_from("<>&\"'@/\n "),
    min_size=1,
    max_size=80,
).filter(str.strip)
spans = st.one_of(
    texts.map(Plain),
    texts.map(Strong),
    texts.map(Struck),
    texts.map(lambda text: Moment(AT, text)),
    texts.map(lambda text: Link(text, "https://example.org/?a=1&b=%22")),
)
some = st.lists(spans, min_size=1, max_size=4).map(tuple)
blocks = st.one_of(
    some.map(Line),
    texts.map(Heading),
    st.lists(some, min_size=1, max_size=4).map(lambda items: Listing(tuple(items))),
    st.lists(st.tuples(texts, texts), min_size=1, max_size=4).map(lambda rows: Facts(tuple(rows))),
    texts.map(Quote),
)


@given(texts, st.lists(blocks, max_size=8))
def test_whatever_is_said_telegram_reads_it_and_shows_what_we_mean(title, said):
    for part in parts(Message(title, tuple(said))):
        text, _ = seen(part)
        assert "".join(text.split()) == "".join(part.text.split())
