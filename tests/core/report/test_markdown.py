"""Markdown as others read it: what people wrote is text, and nothing of it is markup."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.core.message import Link, Plain, Strong, Struck
from bot.core.report.markdown import escaped, to_markdown
from bot.core.report.one_line import on_one_line
from bot.core.report.page import (
    Bar,
    Bars,
    Bullets,
    Cover,
    Facts,
    Figures,
    Heading,
    NewPage,
    Page,
    Picture,
    Said,
    Table,
    Text,
)

READER = MarkdownIt("gfm-like", {"linkify": False})


def page(*blocks):
    return Page(title="Bilan", language="fr", blocks=blocks, colon=" : ")


def read(text):
    """Return the text that a reader of Markdown shows, and the kinds of markup it found."""
    kinds, shown = set(), []
    for token in READER.parse(text):
        kinds.add(token.type)
        for child in token.children or ():
            kinds.add(child.type)
            shown.append(child.content)
    return "".join(shown), kinds


PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            "*gras*", "_x_", "`code`", "# titre", "- point", "+ point", "1. un", "2) deux", "> dit",
            "---", "===", "~~non~~", "[a](http://b.fr)", "![a](b)", "<b>", "<!-- x -->", "&amp;",
            "&#42;", "| a | b |", "\\", "\\*", "```", "    quatre", "http://exemple.fr",
            "www.exemple.fr", "a@exemple.fr", "$x$", "\n\n", "\r", "\t", "**", "__", "|",
        ]
    ),
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=5).map(" ".join)


def letters(text):
    """Return what can be seen of *text*."""
    return "".join(sign for sign in text if not sign.isspace() and sign.isprintable())


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_what_somebody_wrote_is_shown_as_they_wrote_it(text):
    shown, kinds = read(f"> {escaped(text)}")

    assert letters(shown) == letters(text)
    assert kinds <= {
        "blockquote_open",
        "blockquote_close",
        "paragraph_open",
        "paragraph_close",
        "inline",
        "text",
        "text_special",
    }


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_a_table_keeps_its_cells(first, second):
    table = Table(columns=("A", "B"), rows=((first, second),), caption="Deux")
    tokens = READER.parse(to_markdown(page(table)))
    cells = [
        "".join(child.content for child in after.children)
        for cell, after in pairwise(tokens)
        if cell.type == "td_open"
    ]

    assert [letters(cell) for cell in cells] == [letters(first), letters(second)]


def test_every_block():
    written = to_markdown(
        page(
            Cover(title="Mission", subtitle="Bilan", lines=("CCI", "mai 2023")),
            Heading(text="Google", level=2, beside="4,3 sur 5"),
            Text(spans=(Plain("Voir "), Strong("ici "), Link("le plan", "https://carte.fr/a b"))),
            Text(spans=(Plain("tous les avis"),), small=True),
            Text(spans=(Struck("lundi"), Link("mardi", "https://carte.fr/(1)"))),
            Bullets(items=((Plain("un"),), (Plain("2. deux"),))),
            Said(text="C'est * clair", by="Alice"),
            Said(text="Rien"),
            Figures(items=(("4,3", "sur 5"),)),
            Facts(rows=(("Où", "Lyon"),)),
            Table(columns=("A", "B"), rows=(("1", "a|b"),), caption="Deux"),
            Bars(caption="Notes", bars=(Bar(label="5", share=1.0, words="3 avis"),)),
            NewPage(),
            Picture(content=b"", media_type="image/png", words="Le groupe"),
        )
    )

    assert written == (
        "# Mission\n\n**Bilan**\n\nCCI\\\nmai 2023\n\n"
        "### Google – 4,3 sur 5\n\n"
        "Voir **ici** le plan\n\n"
        "*tous les avis*\n\n"
        "~~lundi~~[mardi](<https://carte.fr/(1)>)\n\n"
        "- un\n- 2\\. deux\n\n"
        "> C'est \\* clair\n>\n> — Alice\n\n"
        "> Rien\n\n"
        "- **4,3** sur 5\n\n"
        "- **Où** : Lyon\n\n"
        "**Deux**\n\n| A | B |\n| --- | --- |\n| 1 | a\\|b |\n\n"
        "Notes\n\n- **5** : 3 avis\n\n"
        "---\n\n"
        "*Le groupe*\n"
    )


@pytest.mark.parametrize("text", ["4.3 of 5", "6 - 4", "3 > 2", "R&D", "l'an 2000.", "+33 6"])
def test_ordinary_words_are_left_as_they_are(text):
    assert escaped(f"« {text} »") == f"« {text} »"


def test_what_no_document_can_hold_is_left_out():
    assert escaped("Un\x00 bras\u2028se\ud800\nloue\uffff") == "Un bras se loue"


def test_what_would_turn_round_a_line_is_left_out():
    assert on_one_line("Un \u202eligne, par Alice") == "Un ligne, par Alice"
