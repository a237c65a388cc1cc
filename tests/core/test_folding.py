"""A programme too long for one message: one day of it is shown, the others are behind buttons."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.core import folding
from bot.core.answering import answer, turned
from bot.core.asking import Asker
from bot.core.chat import ChatKind
from bot.core.message import BUTTONS, CHOICE_BYTES
from bot.core.mission import Person, Role, words
from bot.core.parts import MOST, length
from bot.core.plain import render
from tests.programmes import MONDAY, california, mission, session

ALICE = Person(code="alice", name="Alice Martin", groups=("A",), language="fr")
EMMA = Person(code="emma", name="Emma Roux", role=Role.FOLLOWER, language="en")
DAY = timedelta(days=1)
LONG = words("Rencontre avec des investisseurs de la vallée " * 2)
WEEK = mission(
    session("google", "10:00", "11:30", meet="09:10", groups="A"),
    session("microsoft", "10:00", "11:15", meet="09:10", groups="B"),
    *(session(f"stanford{n}", "14:00", day=MONDAY + n * DAY) for n in (1, 2)),
    groups="AB",
)
WEEK = replace(WEEK, people=(ALICE, EMMA))


def forty(start=9, every=15):
    """Return a day of forty talks with long titles."""
    at = [divmod(start * 60 + n * every, 60) for n in range(40)]
    return mission(
        *(
            replace(session(f"s{n}", f"{hour:02}:{minute:02}", None), title=LONG)
            for n, (hour, minute) in enumerate(at)
        )
    )


FORTY = forty()


def asker(person=ALICE, chat=ChatKind.MAIN):
    return Asker(language="fr", person=person, chat=chat, addressed=True)


def asked(of, text="/programme", person=ALICE, now=None):
    return answer(of, text, asker(person), now or california("08:00")).message


def pressed(of, message, label, person=ALICE, now=None):
    """Return what stands there after somebody presses *label*; *person* only presses."""
    choice = next(b.choice for b in message.buttons if plain(b.label) == label)
    shown = folding.read(choice, of)
    return turned(of, shown, asker(person), now or california("08:00")).message


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def labels(message):
    return [plain(button.label) for button in message.buttons]


def first(message):
    return plain(render(message)).splitlines()[:2]


def test_the_days_are_buttons_and_the_shown_one_is_marked():
    assert labels(asked(WEEK)) == ["✓ lun. 26", "mar. 27", "mer. 28"]


def test_a_day_that_is_pressed_is_shown_in_its_place():
    tuesday = pressed(WEEK, asked(WEEK), "mar. 27")

    assert first(tuesday)[0] == "Programme de demain, mardi 27 septembre"
    assert labels(tuesday) == ["lun. 26", "✓ mar. 27", "mer. 28"]
    assert pressed(WEEK, tuesday, "lun. 26") == asked(WEEK)


def test_it_stays_the_programme_of_who_asked_whoever_presses():
    bruno = Person(code="bruno", name="Bruno Durand", groups=("B",), language="en")
    tuesday = pressed(WEEK, asked(WEEK), "mar. 27")
    monday = pressed(WEEK, tuesday, "lun. 26", person=bruno)

    assert "Google" in render(monday)
    assert "Microsoft" not in render(monday)


def test_a_group_that_was_asked_about_stays_the_one():
    told = asked(WEEK, "programme du groupe B")
    again = pressed(WEEK, pressed(WEEK, told, "mar. 27"), "lun. 26")

    assert again == told
    assert "Microsoft" in render(again)


def test_a_follower_reads_home_time_on_every_day():
    told = asked(WEEK, "/programme", EMMA)
    tuesday = pressed(WEEK, told, "Tue 27", EMMA)

    assert "23:00" in render(tuesday)


def test_a_mission_of_one_day_that_fits_has_no_buttons():
    assert labels(asked(mission(session("google", "10:00")), person=None)) == []


def test_a_day_of_forty_sessions_folds_by_half_day():
    message = asked(FORTY, person=None)

    assert length(message) <= MOST
    assert labels(message)[:3] == ["✓ Matin", "Après-midi", "Soir"]
    assert first(message)[0] == "Programme d'aujourd'hui, lundi 26 septembre (matin)"


def test_every_session_of_such_a_day_is_behind_one_of_its_buttons():
    message = asked(FORTY, person=None)
    shown = [message, *(pressed(FORTY, message, name) for name in ("Après-midi", "Soir"))]

    assert sum(render(one).count("•") for one in shown) == 40


def test_a_half_day_that_is_too_long_folds_by_the_clock():
    crowded = forty(8, every=5)
    message = asked(crowded, person=None, now=california("07:00"))
    second = pressed(crowded, message, labels(message)[1], now=california("07:00"))

    assert labels(message) == ["✓ 8 h – 9 h 45", "9 h 50 – 11 h 15"]
    assert labels(second) == ["8 h – 9 h 45", "✓ 9 h 50 – 11 h 15"]
    assert [render(one).count("•") for one in (message, second)] == [22, 18]
    assert all(length(one) <= MOST for one in (message, second))


def test_what_is_asked_of_a_too_long_day_today_is_what_is_left_of_it():
    message = asked(FORTY, person=None, now=california("15:00"))

    assert labels(message)[:3] == ["Matin", "✓ Après-midi", "Soir"]


def test_a_named_part_of_a_too_long_day_is_the_one_that_is_shown():
    message = asked(FORTY, "programme de lundi soir", person=None)

    assert first(message)[0].endswith("(soir)")


@pytest.mark.parametrize("days", [13, 40])
def test_a_mission_of_many_days_shows_some_of_them_and_the_way_to_the_others(days):
    long = mission(*(session(f"s{n}", "10:00", day=MONDAY + n * DAY) for n in range(days)))
    message = asked(long, person=None)
    seen = [message]
    while labels(seen[-1])[-1] == "»":
        seen.append(pressed(long, seen[-1], "»"))

    assert all(len(one.buttons) <= BUTTONS for one in seen)
    names = {name.removeprefix("✓ ") for one in seen for name in labels(one)}
    assert len(names - {"«", "»"}) == days


def test_a_choice_of_the_longest_names_fits_a_button():
    code = "visite-" * 40
    person = replace(ALICE, code=code, groups=(code,))
    of = replace(WEEK, people=(person,))
    message = asked(of, person=person)

    assert max(len(button.choice.encode()) for button in message.buttons) <= CHOICE_BYTES
    assert folding.read(message.buttons[1].choice, of).person == person


@pytest.mark.parametrize(
    "choice",
    [
        "fold:",
        "fold:fr::2022-13-45",
        "fold:fr:0000000a::20220927.0",
        "fold:xx:::20220927.0",
        "fold:fr::ffffffff:20220927.0",
        "fold:fr:::20220927.x",
        "fold:fr:::20220927.999999",
    ],
)
def test_a_choice_that_opens_nothing_any_more_is_none(choice):
    assert folding.read(choice, WEEK) is None


def test_a_day_that_has_gone_from_the_programme_keeps_the_way_to_the_others():
    message = asked(WEEK)
    shorter = replace(WEEK, sessions=WEEK.sessions[:3])
    gone = pressed(shorter, message, "mer. 28")

    assert first(gone) == ["Le mercredi 28 septembre : rien au programme."]
    assert labels(gone) == ["lun. 26", "mar. 27"]


def test_the_date_of_the_choice_is_a_date():
    shown = folding.read(asked(WEEK).buttons[1].choice, WEEK)

    assert (shown.on, shown.section) == (date(2022, 9, 27), None)
