"""A day in the room, as an organiser sees it who has never seen Fanion: issue 2's "Done when"."""

import re
import subprocess

import pytest
from playwright.sync_api import expect

NBSP = "\u00a0"


def test_the_room_opens_with_a_reminder_in_both_clocks(visit):
    visitor = visit()
    assert visitor.page.url.endswith("/room?as=alice-martin")
    reminder = visitor.log.locator(".said.rings").last
    assert "13 h 20, Castro Street, Mountain View (22 h 20 à Paris)" in spaced(reminder)
    assert reminder.locator(".bell").inner_text() == "Ce message sonne"
    visitor.picture("room-desktop")
    assert visitor.complaints == []


def test_the_evening_of_monday_tells_tomorrow_without_a_sound(visit):
    visitor = visit()
    visitor.next_until("Programme de demain, mardi 27")
    digest = visitor.log.locator(".said").last
    assert "Facebook" in digest.inner_text()
    assert digest.locator(".bell").count() == 0
    shows(visitor, "20 h 00")
    visitor.picture("room-evening")


def test_whats_next_is_answered_for_the_group_of_who_asks(visit):
    visitor = visit()
    visitor.next_until("Programme de demain, mardi 27")
    visitor.speak_as("Alice Martin")
    assert "Facebook – lunettes" in visitor.say("c'est quoi la suite ?")
    assert visitor.log.locator(".said.mine").count() == 1
    visitor.speak_as("Denis Petit")
    assert "Véhicule autonome" in visitor.say("c'est quoi la suite ?")
    visitor.speak_as("Inês Carvalho")
    assert "Autonomous vehicles" in visitor.say("what's next?")
    visitor.picture("room-next")


def test_the_groups_own_talk_is_left_alone(visit):
    visitor = visit()
    visitor.say("quelqu'un a vu mon écharpe rouge ?", answered=False)
    visitor.say("et quelqu'un a vu mon parapluie ?", answered=False)
    assert "mine" in visitor.log.locator(".said").last.get_attribute("class").split()
    assert visitor.log.locator(".said.mine").count() == 2


def test_a_visit_is_rated_by_three_people(visit):
    visitor = visit()
    visitor.next_until("Stanford University : visite du campus")
    request = visitor.log.locator(".said", has=visitor.page.locator(".keys")).last
    for name, stars in (("Alice Martin", 5), ("Denis Petit", 4), ("Inês Carvalho", 4)):
        visitor.speak_as(name)
        with visitor.page.expect_response(lambda one: "/room/press" in one.url):
            request.get_by_role("button", name=re.compile(f"{stars}\\s★")).click()
    request.get_by_text(re.compile(r"3\savis")).wait_for()
    assert request.get_by_text("modifié").is_visible()
    visitor.picture("room-rated")
    visitor.open_chat("Florence Delpuech")
    results = visitor.say("/resultats")
    assert "Stanford" in results
    visitor.picture("room-results")


def test_the_organiser_broadcasts_and_a_participant_is_refused(visit):
    visitor = visit()
    visitor.open_chat("Alice Martin")
    assert "seuls les organisateurs" in visitor.say("/annonce On part !")
    visitor.open_chat("Florence Delpuech")
    preview = visitor.say("/annonce Le car attend de l'autre côté de la place.")
    assert "14 personnes" in preview
    visitor.picture("room-broadcast")
    visitor.page.get_by_role("button", name="Envoyer maintenant").click()
    visitor.open_chat("Le groupe")
    visitor.log.get_by_text("Le car attend de l'autre côté de la place.").wait_for()


@pytest.mark.process
def test_a_time_that_changes_in_the_copy_is_told_and_its_reminder_moves(visit):
    visitor = visit()
    visitor.next_until("Stanford University : visite du campus")
    programme = visitor.demo.copy.read_text()
    assert programme.count('start: "17:00"\n    end: "18:30"') == 1
    visitor.demo.copy.write_text(
        programme.replace('start: "17:00"\n    end: "18:30"', 'start: "17:30"\n    end: "19:00"')
    )
    loaded = subprocess.run(  # noqa: S602, as it was printed
        visitor.demo.load_command, shell=True, capture_output=True, text=True, check=False
    )
    assert loaded.returncode == 0, loaded.stderr
    notice = visitor.log.locator(".said", has_text="Changement").last
    notice.wait_for()
    assert "17 h 30" in spaced(notice)
    visitor.picture("room-change")
    visitor.next_until("Dans 30 min : Fonds")
    shows(visitor, "17 h 00")
    reminder = visitor.log.locator(".said.rings").last
    assert "17 h 30, Ferry Building (2 h 30 à Paris, +1 j)" in spaced(reminder)
    visitor.picture("room-moved-reminder")


def shows(visitor, clock):
    """The clock on site comes to show *clock*."""
    face = visitor.page.locator(".face.site time")
    expect(face).to_have_text(clock.replace(" ", NBSP))


def spaced(found):
    """The text of *found* in one line, with ordinary spaces."""
    return " ".join(found.inner_text().split())
