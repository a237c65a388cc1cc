"""Messages as Slack's blocks: what is seen, what is said aloud, and what stays mere words."""

import itertools
import re
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from slack_sdk.models.blocks import Block as SdkBlock

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
    Venue,
    line,
)
from bot.platforms.slack.message_blocks import (
    BUTTONS_A_ROW,
    MOST_BLOCKS,
    blocks,
    parts,
)
from bot.platforms.slack.mrkdwn import UNSEEN, clean
from bot.platforms.slack.own_commands import as_typed_here
from bot.platforms.slack.top_text import TEXT_CHARACTERS, instead_of_blocks, top_text
from tests.servers.slack.blocks import faults_of
from tests.servers.slack.checks import Checks
from tests.servers.slack.mrkdwn import marked_texts, unescaped, waking

AT = datetime(2022, 9, 27, 16, 10, tzinfo=UTC)
NIKKO = Venue("Hotel Nikko", "222 Mason St, San Francisco", 37.7855, -122.4096)
REMINDER = Message(
    "Départ dans 30 min",
    (
        line(Strong("9 h 10"), " dans le hall (18 h 10 à Paris)"),
        Heading("Groupe A & B"),
        Listing(
            ((Plain("Google <recherche>"),), (Link("le plan", "https://maps.example/?q=1&z=2"),))
        ),
        Facts((("Chez", "Maria Jensen"), ("Avec", "_votre_ carte")), " : "),
        Quote("Prenez *vos* papiers\n\nMerci"),
        NIKKO,
    ),
    (Button("Vu", "seen:1"), Button("Qui ?", "ask:who", row=1)),
)


def of(kind, made):
    """Return the blocks of one kind."""
    return [block for block in made if block["type"] == kind]


def elements(made):
    """Return what the rich text is made of, as (container, element)."""
    for block in of("rich_text", made):
        for part in block["elements"]:
            for holder in part["elements"] if part["type"] == "rich_text_list" else [part]:
                yield from ((part["type"], element) for element in holder["elements"])


def seen(made):
    """Return the words of blocks as people read them, without mentions and buttons."""
    shown = [block["text"]["text"] for block in of("header", made)]
    for block in of("rich_text", made):
        for part in block["elements"]:
            if part["type"] == "rich_text_list":
                shown += [f"• {_inside(item)}" for item in part["elements"]]
            else:
                shown.append(_inside(part).removeprefix("\n"))
    return "\n".join(shown)


def _inside(part):
    return "".join(one.get("text") or one.get("fallback") for one in part["elements"])


def heard(text):
    """Return a top-level text as a screen reader says it."""
    return unescaped(text).replace(UNSEEN, "")


# ---- what is seen ----------------------------------------------------------------------------


def test_a_message_is_marked_as_it_is_meant():
    made = blocks(REMINDER)
    assert seen(made) == (
        "Départ dans 30 min\n9 h 10 dans le hall (18 h 10 à Paris)\n\nGroupe A & B\n"
        "• Google <recherche>\n• le plan\nChez : Maria Jensen\nAvec : _votre_ carte\n"
        "Prenez *vos* papiers\n\nMerci\nHotel Nikko, 222 Mason St, San Francisco"
    )
    bold = [one["text"] for _, one in elements(made) if one.get("style") == {"bold": True}]
    assert bold == ["9 h 10", "Groupe A & B", "Chez", "Avec"]
    links = {one["text"]: one["url"] for _, one in elements(made) if one["type"] == "link"}
    assert links == {
        "le plan": "https://maps.example/?q=1&z=2",
        "Hotel Nikko, 222 Mason St, San Francisco": (
            "https://www.google.com/maps/search/?api=1&query=37.785500%2C-122.409600"
        ),
    }
    assert [part["type"] for block in of("rich_text", made) for part in block["elements"]] == [
        "rich_text_section", "rich_text_list", "rich_text_section", "rich_text_quote",
        "rich_text_section",
    ]  # fmt: skip


def test_an_instant_is_told_in_the_readers_own_time():
    (_, date), *_ = elements(blocks(Message("", (line(Moment(AT, "9 h 10")),))))
    assert date == {
        "type": "date",
        "timestamp": 1664295000,
        "format": "{date_short_pretty} {time}",
        "fallback": "9 h 10",
    }


def test_no_break_spaces_stay():
    said = "9\u202fh\u202f10\u00a0: c'est quoi la suite\u202f?"
    assert seen(blocks(Message("", (line(said),)))) == said
    assert top_text(Message("", (line(said),))) == said


@pytest.mark.parametrize(
    ("link", "shown", "leads"),
    [
        (Link("Maria", "mailto:maria@google.example"), "Maria (maria@google.example)", True),
        (Link("Florence", "tel:+33612345678"), "Florence (+33612345678)", True),
        (Link("ici", "javascript:alert(1)"), "ici", False),
        (Link("ici", "https://a b"), "ici", False),
        (Link("ici", "https://x|y>"), "ici", False),
        (Link("ici", f"https://example.org/{'a' * 3000}"), "ici", False),
    ],
)
def test_a_link_leads_only_where_slack_takes_it(link, shown, leads):
    ((_, element),) = elements(blocks(Message("", (line(link),))))
    assert (element["text"], element["type"] == "link") == (shown, leads)


@pytest.mark.parametrize(
    ("said", "leads"),
    [
        ("Inscription : https://example.org/esta?a=1&b=2.", ["https://example.org/esta?a=1&b=2"]),
        ("(https://example.org)", ["https://example.org"]),
        ("« https://example.org/ »", ["https://example.org/"]),
        ("https://localhost et http://", []),
        ("<https://evil.example|votre banque>", ["https://evil.example"]),
        ("example.org, javascript:alert(1)", []),
    ],
)
def test_an_address_among_words_leads_where_it_says_and_nowhere_else(said, leads):
    made = blocks(Message("", (Quote(said),)))
    assert seen(made) == said
    links = [one for _, one in elements(made) if one["type"] == "link"]
    assert [one["url"] for one in links] == [one["text"] for one in links] == leads


# ---- our commands ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "typed"),
    [
        ("Tapez /suite ou /programme jeudi.", "Tapez /fanion suite ou /fanion programme jeudi."),
        ("/où Google", "/fanion où Google"),
        ("« /annuler » pour arrêter", "« /fanion annuler » pour arrêter"),
        ("/start suivi du code", "/fanion start suivi du code"),
        ("et/ou, 24/7, /etc, /suites, https://a.example/suite", None),
        ("/fanion suite", None),
    ],
)
def test_our_commands_are_told_as_they_are_typed_here(said, typed):
    message = Message("", (line(said),))
    assert seen(blocks(message)) == top_text(message) == (typed or said)


def test_what_somebody_wrote_keeps_its_slashes():
    message = Message("/suite", (Quote("Tapez /suite"),))
    assert seen(blocks(message)) == top_text(message) == "/fanion suite\nTapez /suite"


# ---- who is called ---------------------------------------------------------------------------


def test_those_who_are_called_stand_first():
    called = "<@U0ALICE> <!subteam^S0GROUP> <!channel>"
    first, header, *_ = blocks(REMINDER, called)
    assert first["text"] == {"type": "mrkdwn", "text": called, "verbatim": True}
    assert header["type"] == "header"
    assert top_text(REMINDER, called).startswith(f"{called} Départ dans 30 min\n")


def test_three_hundred_people_are_called_in_one_message():
    called = " ".join(f"<@U{number:010}>" for number in range(300))
    made = blocks(REMINDER, called)
    sections = of("section", made)
    assert " ".join(section["text"]["text"] for section in sections) == called
    assert faults_of(made, MOST_BLOCKS) == []


def test_only_the_first_part_calls():
    long = Message("Programme", tuple(line(f"{n} " + "é" * 995) for n in range(10)))
    split = parts(long, "<@U0ALICE>")
    assert [waking(part.text) for part in split] == [["<@U0ALICE>"], [], [], []]


@pytest.mark.parametrize("called", ["Alice", "<@U1|<!channel>>", "<!channel|x>", "<https://a>"])
def test_nothing_else_passes_for_a_mention(called):
    with pytest.raises(ValueError, match="this mentions nobody"):
        blocks(REMINDER, called)


# ---- buttons ---------------------------------------------------------------------------------


def test_buttons_stand_in_their_rows_five_at_most():
    stars = tuple(Button(f"{score} ★", f"rate:fonds:{score}") for score in range(1, 6))
    days = tuple(Button(str(day), "ask:day", row=1) for day in range(7))
    rows = of("actions", blocks(Message("Votre avis", (), stars + days)))
    assert [[button["text"]["text"] for button in row["elements"]] for row in rows] == [
        ["1 ★", "2 ★", "3 ★", "4 ★", "5 ★"],
        ["0", "1", "2", "3", "4"],
        ["5", "6"],
    ]
    ids = [button["action_id"] for row in rows for button in row["elements"]]
    assert len(set(ids)) == len(ids) == 12
    assert all(id_.startswith("tap-") for id_ in ids)
    assert rows[0]["elements"][1]["value"] == "rate:fonds:2"


# ---- long ones -------------------------------------------------------------------------------


def test_a_long_message_is_split_between_blocks():
    message = Message("Programme", tuple(line(f"{n} " + "é" * 995) for n in range(10)))
    split = parts(message)
    assert [len(part.text.splitlines()) for part in split] == [4, 3, 3, 1]
    assert "\n".join(part.text for part in split) == plain.render(message)
    assert [len(of("header", part.blocks)) for part in split] == [1, 0, 0, 0]


def test_what_is_escaped_counts_as_it_is_sent():
    split = parts(Message("Annonce", (Quote("&" * 9000),), (Button("Vu", "seen:1"),)))
    assert all(len(part.text) <= TEXT_CHARACTERS for part in split)
    assert sum(heard(part.text).count("&") for part in split) == 9000
    assert [len(of("actions", part.blocks)) for part in split][-2:] == [0, 1]


def test_a_title_that_is_no_header_is_bold():
    made = blocks(Message("👩🏽‍🍳" * 37))
    assert [block["type"] for block in made] == ["rich_text"]
    assert [one["style"] for _, one in elements(made)] == [{"bold": True}]


# ---- the top-level text ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "*gras* _italique_ ~barré~ `code` ```bloc```",
        ":wave: :+1: @here @channel @alice #general",
        "<!channel> <@U0ALICE> <https://evil.example|banque> &lt;!here&gt;",
        "> cité\n>>> encore",
    ],
)
def test_what_slack_would_turn_into_something_stays_words(said):
    text = top_text(Message("", (Quote(said),)))
    assert heard(text) == said
    assert waking(text) == []
    bare = unescaped(text)
    assert re.findall(r"(?m)(?<!\w)[*_~](?=[^\s\u00ad])|`[^\u00ad]|^>|@\w|#\w|:\w+:", bare) == []


def test_a_password_keeps_its_letters_in_the_text():
    assert top_text(Message("", (line("Clé : p@ss w*rd_2022"),))) == (
        f"Clé : p@{UNSEEN}ss w*rd_2022"
    )


def test_without_blocks_links_and_maps_are_written_out():
    assert heard(instead_of_blocks(REMINDER)) == (
        "Départ dans 30 min\n9 h 10 dans le hall (18 h 10 à Paris)\nGroupe A & B\n"
        "• Google <recherche>\n• le plan (https://maps.example/?q=1&z=2)\n"
        "Chez : Maria Jensen\nAvec : _votre_ carte\nPrenez *vos* papiers\n\nMerci\n"
        "Hotel Nikko, 222 Mason St, San Francisco "
        "https://www.google.com/maps/search/?api=1&query=37.785500%2C-122.409600"
    )


def test_what_cannot_be_seen_is_said_all_the_same():
    assert top_text(Message("", (line("\u0007"),))) == "…"


# ---- whatever is said ------------------------------------------------------------------------

texts = st.one_of(
    st.text(st.characters(exclude_categories=("Cs",)), max_size=200),
    st.text("<>&*_~`:@#|!/ \n\r\u202f\u00adhere", min_size=1, max_size=80),
    st.sampled_from([
        "<!channel>", "<@U0ALICE>", "<!subteam^S0GROUP>", "<https://evil.example|banque>",
        "&lt;!here&gt;", "@here :wave: *x* `y`", "/suite", "https://example.org/a?b=1&c=<d>",
        "```", "<!date^1^{time}|x>", "mailto:a@b.example", "א", "🧑‍🤝‍🧑" * 40,
    ]),
)  # fmt: skip
urls = st.one_of(
    texts, st.sampled_from(["https://example.org/?a=1", "mailto:a@b.example", "tel:+33612345678"])
)
spans = st.one_of(
    texts.map(Plain),
    texts.map(Strong),
    texts.map(Struck),
    texts.map(lambda text: Moment(AT, text)),
    st.builds(Link, texts, urls),
)
some = st.lists(spans, max_size=4).map(tuple)
said = st.one_of(
    some.map(Line),
    texts.map(Heading),
    st.lists(some, max_size=4).map(lambda items: Listing(tuple(items))),
    st.lists(st.tuples(texts, texts), max_size=4).map(lambda rows: Facts(tuple(rows))),
    texts.map(Quote),
    st.builds(Venue, texts, texts, st.floats(-90, 90), st.floats(-180, 180), urls),
)
labels = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=75)
buttons = st.builds(Button, labels, st.text("abc:", max_size=60), st.integers(0, 30))
messages = st.builds(
    Message,
    texts.map(lambda text: text[:150]),
    st.lists(said, min_size=1, max_size=8).map(tuple),
    st.lists(buttons, max_size=25).map(tuple),
)
SPECIFICATION = Checks()


@example(Message("", tuple(Heading(f"{n}") for n in range(200))), "")
@example(Message("x", (Quote("> " * 3000),), tuple(Button("a", "b", n) for n in range(25))), "")
@given(messages, st.sampled_from(["", "<@U0ALICE> <!channel>"]))
def test_whatever_is_said_slack_takes_it(message, called):
    for part in parts(message, called):
        made = list(part.blocks)
        assert faults_of(made, MOST_BLOCKS) == []
        assert SPECIFICATION.of_message({"text": part.text, "blocks": made}) == []
        for block in made:
            SdkBlock.parse(dict(block)).validate_json()
        for row in of("actions", made):
            assert len(row["elements"]) <= BUTTONS_A_ROW


@given(messages)
def test_whatever_is_said_nobody_is_called_and_nothing_leads_astray(message):
    said_by_us = {span.url for span in _spans(message) if isinstance(span, Link)}
    maps = {block.url for block in message.blocks if isinstance(block, Venue)}
    for part in parts(message):
        assert list(marked_texts(list(part.blocks))) == []
        assert waking(part.text) == []
        for _, one in elements(part.blocks):
            assert one["type"] in {"text", "link", "date"}
            if one["type"] == "link" and one["text"] != one["url"]:
                assert one["url"] in said_by_us | maps or "google.com/maps" in one["url"]


@given(messages)
def test_whatever_is_said_every_word_is_seen_and_heard(message):
    split = parts(message)
    meant = _letters(plain.render(as_typed_here(message)))
    assert _letters("".join(heard(part.text) for part in split)) == meant or meant == ""
    shown = iter(_letters("".join(seen(part.blocks) for part in split)))
    # A number or an address may stand behind the words of a link, so others come between.
    assert all(letter in shown for letter in meant.replace("•", ""))


def _letters(text):
    """Return what can be seen of *text*."""
    return "".join(clean(text).replace(UNSEEN, "").split())


def _spans(message):
    for block in message.blocks:
        if isinstance(block, Line):
            yield from block.spans
        if isinstance(block, Listing):
            yield from itertools.chain(*block.items)
