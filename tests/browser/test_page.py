"""The room's page itself: widths, keyboard, languages, both looks, live updates."""

import pytest
from playwright.sync_api import expect

NBSP = "\u00a0"


def wider_than_the_window(page):
    return page.evaluate("document.documentElement.scrollWidth > innerWidth")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_on_a_phone_the_list_comes_first_and_leads_to_the_conversation(visit, dark):
    visitor = visit(width=360, height=740, dark=dark)
    look = "dark" if dark else "light"
    chats = visitor.page.get_by_role("navigation", name="Conversations")
    assert chats.is_visible()
    assert not visitor.log.is_visible()
    assert not wider_than_the_window(visitor.page)
    visitor.picture(f"phone-list-{look}")
    visitor.open_chat("Le groupe")
    assert visitor.log.is_visible()
    assert not chats.is_visible()
    assert not wider_than_the_window(visitor.page)
    visitor.picture(f"phone-talk-{look}")
    visitor.page.get_by_role("link", name="Toutes les conversations").click()
    assert chats.is_visible()
    # A title longer than the phone is wide is cut, and pushes nothing out of sight.
    visitor.open_chat("Florence Delpuech")
    assert not wider_than_the_window(visitor.page)
    assert visitor.complaints == []


def test_everything_can_be_done_with_the_keyboard(visit):
    visitor = visit()
    page = visitor.page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Aller à la conversation"
    page.get_by_role("link", name="Le groupe").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector("h2:has-text('Florence Delpuech')")
    page.get_by_label("Votre message").focus()
    page.keyboard.type("/suite")
    page.keyboard.press("Enter")
    visitor.log.locator(".said.bot").last.wait_for()
    page.locator("summary").focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="À essayer").wait_for()
    page.keyboard.press("Escape")
    assert not page.get_by_role("heading", name="À essayer").is_visible()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_what_is_written_at_once_waits_for_the_page_and_is_not_lost(visit):
    visitor = visit()
    page = visitor.page

    asked_for = []
    page.route("**/room.js", lambda route: asked_for.append(route))  # noqa: PLW0108 - Playwright marks what it is given
    page.reload(wait_until="commit")
    words = page.get_by_label("Votre message")
    expect(words).to_be_disabled()
    asked_for[0].continue_()
    words.fill("/suite")
    page.keyboard.press("Enter")
    visitor.log.locator(".said.mine", has_text="/suite").wait_for()


def test_a_reply_quotes_what_it_answers(visit):
    visitor = visit()
    said = visitor.log.locator(".said.rings").last
    said.hover()
    said.get_by_role("button", name="Répondre").click()
    assert visitor.page.locator("#replying").is_visible()
    visitor.page.keyboard.type("on vous rejoint là-bas")
    visitor.page.keyboard.press("Enter")
    mine = visitor.log.locator(".said.mine").last
    mine.locator(".quoted").wait_for()
    assert mine.locator(".quoted b").inner_text() == "Fanion"
    assert not visitor.page.locator("#replying").is_visible()


def test_it_speaks_english_at_a_press(visit):
    visitor = visit()
    visitor.page.locator("summary").click()
    visitor.page.get_by_role("link", name="English").click()
    visitor.page.get_by_role("button", name="To the next message").wait_for()
    assert visitor.page.locator("html").get_attribute("lang") == "en"
    assert visitor.page.locator(".face.site time").inner_text() == "15:00"
    visitor.picture("room-english")


def test_what_is_said_in_one_window_is_seen_in_the_other(visit):
    first, second = visit(), visit(path="&chat=silicon-valley-2022/followers")
    first.say("Bonjour à tous", answered=False)
    line = second.page.get_by_role("link", name="Le groupe").locator(".line")
    expect(line).to_have_text("Bonjour à tous")


def test_the_clock_runs_stops_and_jumps(visit):
    visitor = visit()
    page = visitor.page
    page.get_by_role("button", name="Arrêter l’horloge").click()
    page.get_by_role("button", name="Lancer l’horloge").wait_for()
    page.locator("summary").click()
    page.select_option("#jump", label=f"lun.{NBSP}26, 19{NBSP}h")
    expect(page.locator(".site time")).to_have_text(f"19{NBSP}h{NBSP}00")
    page.get_by_role("radio", name="×600").check()
    visitor.log.get_by_text("Programme de demain, mardi 27").wait_for()
    page.get_by_role("button", name="Arrêter l’horloge").click()
    page.get_by_role("button", name="Lancer l’horloge").wait_for()


def test_start_again_asks_first_and_then_is_as_it_was(visit):
    visitor = visit()
    visitor.say("Bonjour à tous", answered=False)
    page = visitor.page
    page.locator("summary").click()
    page.get_by_role("button", name="Recommencer").click()
    page.get_by_role("dialog").get_by_role("button", name="Annuler").click()
    assert visitor.log.get_by_text("Bonjour à tous").count() == 1
    page.locator("summary").click()
    page.get_by_role("button", name="Recommencer").click()
    with page.expect_navigation():
        page.get_by_role("dialog").get_by_role("button", name="Recommencer").click()
    visitor.log.get_by_text("Stanford University").first.wait_for()
    assert visitor.log.get_by_text("Bonjour à tous").count() == 0


DROP = """(text) => {
  const carried = new DataTransfer();
  carried.items.add(new File([text], "mission.yaml"));
  for (const name of ["dragover", "drop"]) {
    document.body.dispatchEvent(
      new DragEvent(name, { dataTransfer: carried, bubbles: true, cancelable: true }));
  }
}"""


@pytest.mark.parametrize("dropped", [True, False], ids=["dropped", "chosen"])
def test_a_file_is_checked_in_the_organisers_direct_chat(visit, tmp_path, dropped):
    visitor = visit()
    visitor.speak_as("Florence Delpuech")
    broken = tmp_path / "mission.yaml"
    broken.write_text(visitor.demo.copy.read_text().replace("day: 2022-09-27", "day: jeudi", 1))
    if dropped:
        visitor.page.evaluate(DROP, broken.read_text())
    else:
        visitor.page.set_input_files("#file", broken)
    visitor.page.wait_for_selector("h2:has-text('Florence Delpuech')")
    visitor.log.get_by_text("📎 mission.yaml").first.wait_for()
    answer = visitor.log.locator(".said.bot").last
    answer.wait_for()
    assert "jeudi" in answer.inner_text()
    visitor.picture("room-file")


def test_a_second_start_goes_on_where_the_first_one_was(start_demo, browser, tmp_path):
    for words in ("made here", "kept as you left it"):
        with start_demo(tmp_path) as running:
            assert words in running.said
            context = browser.new_context(locale="fr-FR")
            page = context.new_page()
            page.goto(running.address)
            seen = page.get_by_text("Bonjour à tous").count()
            if words == "made here":
                page.get_by_label("Votre message").fill("Bonjour à tous")
                page.keyboard.press("Enter")
                page.locator(".said.mine").wait_for()
            context.close()
    assert seen
