"""The gallery is true: what the renderers say now is what stands there."""

import re

import pytest

from bot.core import plain, positions
from bot.core.bidi import FIRST_STRONG, POP, RIGHT_TO_LEFT
from bot.core.languages.menu import MENUS
from bot.core.message import CHOICE_BYTES, Message
from bot.platforms.slack import message_blocks as slack
from bot.platforms.slack.own_commands import OUR_COMMANDS
from bot.platforms.telegram import message_html as telegram
from handlers.commands import OWN_WORDS
from handlers.takers import TAPS
from tests.gallery import page
from tests.gallery.__main__ import DOCS, written
from tests.gallery.slack_look import CALL
from tests.servers.slack.blocks import MESSAGE_BLOCKS, faults_of, faults_of_view
from tests.servers.slack.checks import Checks
from tests.servers.slack.inputs import elements
from tests.servers.slack.mrkdwn import marked_texts, waking
from tests.servers.telegram.markup import found, parse, utf16

ROOT = DOCS.parent
LIMIT = 4096
ISOLATED = re.compile(f"{FIRST_STRONG}.*?({POP}|$)")
UNBOUND = {"bind"}
"""What can be pressed in a group that belongs to no mission yet."""


@pytest.fixture(scope="module")
def files():
    return written()


@pytest.mark.parametrize(
    "name", [f"gallery/{one}" for one in ("fr.html", "fr.txt", "en.html", "en.txt")]
)
def test_it_is_up_to_date(files, name):
    file = DOCS / name
    stands = file.read_text(encoding="utf-8") if file.exists() else ""
    assert stands == files[file], f"docs/{name} is out of date: type `make gallery`"


# ---- on Telegram ---------------------------------------------------------------------------


@pytest.mark.parametrize("language", page.LANGUAGES)
def test_telegram_reads_every_message_as_it_is_meant(language):
    for where, message in page.messages(language):
        for part in telegram.parts(message):
            text, _ = parse(part.html, "HTML")
            assert text == part.text, where
            assert 0 < utf16(text) <= LIMIT, where


@pytest.mark.parametrize("language", page.LANGUAGES)
def test_names_from_right_to_left_leave_the_words_around_them_in_their_order(language):
    """All but what people wrote themselves, and addresses, sets such names apart."""
    among_others = []
    for where, message in page.messages(language):
        said = [one for one in message.blocks if one.kind not in ("quote", "venue")]
        lines = [message.title, *(plain.render(Message(blocks=(one,))) for one in said)]
        for line in "\n".join(lines).splitlines():
            rest = ISOLATED.sub("", line)
            if RIGHT_TO_LEFT.search(rest) and re.search("[A-Za-z]", line):
                among_others.append((where, line))
    assert among_others == []


@pytest.mark.parametrize("language", page.LANGUAGES)
def test_nobody_is_mentioned_by_a_name_of_the_programme(language):
    """A name such as @durov in a programme must not call a stranger; a broadcast says it as is."""
    mentions = [
        where
        for where, message in page.messages(language)
        if message.blocks and not any(block.kind == "quote" for block in message.blocks)
        for part in telegram.parts(message)
        for entity in found(part.text)
        if entity["type"] == "mention"
    ]
    assert mentions == []


@pytest.mark.parametrize("language", page.LANGUAGES)
def test_every_button_opens_something_and_fits(language):
    for where, message in page.messages(language):
        for row in telegram.rows(message):
            assert len(row) <= telegram.BUTTONS_A_ROW, where
            for button in row:
                assert button.choice.partition(":")[0] in {*TAPS, *UNBOUND}, (where, button)
                assert len(button.choice.encode()) <= CHOICE_BYTES, where


# ---- on Slack ------------------------------------------------------------------------------


@pytest.mark.uncounted  # the messages are counted with the pages
@pytest.mark.parametrize("language", page.LANGUAGES)
def test_slack_takes_every_message_and_wakes_only_who_is_called(language):
    checks = Checks()
    for where, message in page.messages(language):
        for number, part in enumerate(slack.parts(message, CALL)):
            made = list(part.blocks)
            called = CALL.split() if number == 0 else []
            assert faults_of(made, MESSAGE_BLOCKS) == [], where
            assert checks.of_message({"text": part.text, "blocks": made}) == [], where
            assert waking(part.text) == called, where
            assert [one for text in marked_texts(made) for one in waking(text)] == called, where


@pytest.mark.parametrize("language", page.LANGUAGES)
def test_slack_takes_every_page_and_form(language):
    checks = Checks()
    for where, view in page.views(language):
        assert faults_of_view(view, ("home", "modal")) == [], where
        assert checks.of_view(view) == [], where
        assert list(marked_texts(view["blocks"])) == [], where
        for _, element in elements(view["blocks"]):
            if element["type"] == "button":
                assert element["value"].partition(":")[0] in TAPS, (where, element)


@pytest.mark.uncounted  # the messages are counted with the pages
@pytest.mark.parametrize("language", page.LANGUAGES)
def test_no_text_on_slack_names_a_command_that_is_none_there(language):
    """People type "/fanion suite"; only what somebody wrote themselves keeps its slash."""
    ours = re.compile(rf"(?<![\w/.:-])/({'|'.join(OUR_COMMANDS)})\b")
    for where, message in page.messages(language):
        if not any(block.kind == "quote" for block in message.blocks):
            said = "\n".join(part.text for part in slack.parts(message))
            assert ours.findall(said) == [], where


def test_every_command_that_is_told_is_one_of_ours():
    everyones = {name for menu in MENUS.values() for name, _ in menu.for_everyone}
    assert everyones | set(OWN_WORDS) <= OUR_COMMANDS


@pytest.mark.parametrize("language", page.LANGUAGES)
def test_the_page_brings_nothing_from_elsewhere_and_runs_nothing(files, language):
    html = files[DOCS / "gallery" / f"{language}.html"]

    assert re.findall(r"<(?:script|img|link|iframe)\b|\bsrc=|@import|url\(", html) == []
    assert "javascript:" not in "".join(re.findall(r'href="([^"]*)"', html))
    maps = positions.MAPS.split("?")[0]
    outside = {lead for lead in re.findall(r'href="(https?://[^"?]*)', html) if lead != maps}
    assert outside <= {"https://example.org/"} | {
        lead for lead in outside if lead.startswith("https://")
    }


def test_a_10000_character_broadcast_is_refused_in_words():
    said = page.text("fr").partition("Annonces difficiles")[2]
    assert "Votre texte fait 10\u202f000 caractères" in said.partition("--- preview")[0]
