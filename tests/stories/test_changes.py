"""The programme changes: those concerned are told once, and the reminder moves."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.core.chat import ChatKind
from bot.core.mission import Place, words
from bot.samples import sample
from bot.store.publishing import publish

FLORENCE, MARC, ALICE = "florence-delpuech", "marc-teulier", "alice-martin"
FONDS = "Fonds d'investissement : lever des fonds en Californie"
TOLD_LATER = [
    (
        "🔔 Changement de programme\n"
        f"{FONDS} : 17 h → 18 h 30, Ferry Building (3 h 30 à Paris, +1 j)\n"
        "Jusqu'à 20 h"
    )
]


def monday(hour, minute=0):
    """Return the instant at which clocks in San Francisco show it on 26 September."""
    return datetime(2022, 9, 26, hour, minute, tzinfo=UTC) + timedelta(hours=7)


@pytest.fixture
def story(tell, california):
    return tell(california, monday(15, 45))


def changed(mission, code, **fields):
    """Return *mission* with one session changed."""
    return replace(
        mission,
        sessions=tuple(
            replace(session, **fields) if session.code == code else session
            for session in mission.sessions
        ),
    )


async def load(story, mission):
    """Publish *mission* as another process would, and return what the chat is told."""
    before = len(story.heard())
    with story.database.transaction() as store:
        publish(store, mission, story.clock.now())
    await story.app.settle()
    return story.heard(bells=True)[before:]


async def test_a_moved_visit_is_told_old_and_new_and_its_reminder_moves(story, california):
    later = changed(california, "fonds", start=time(18, 30), end=time(20))

    assert await load(story, later) == TOLD_LATER

    heard = len(story.heard())
    await story.until(monday(18, 5))
    (reminder,) = [text for text in story.heard(bells=True)[heard:] if "🔔" in text]
    assert reminder.splitlines()[:2] == [
        f"🔔 Dans 30 min : {FONDS}",
        "18 h 30, Ferry Building (3 h 30 à Paris, +1 j)",
    ]


async def test_the_same_programme_again_is_no_news(story, california):
    assert await load(story, california) == []


async def test_what_is_changed_and_changed_back_before_it_is_told_is_no_news(story, california):
    await story.until(monday(23))
    far = changed(california, "bilan", start=time(15, 30))

    assert await load(story, far) == []  # it waits for the morning
    assert await load(story, california) == []
    told = [text for text in await until(story, day_after(7)) if "Changement" in text]
    assert told == []


def day_after(hour, minute=0):
    return monday(hour, minute) + timedelta(days=1)


async def until(story, at):
    """Let time pass and return what the chat hears."""
    before = len(story.heard())
    await story.until(at)
    return story.heard(bells=True)[before:]


async def test_two_quick_changes_are_told_as_one_in_the_morning(story, california):
    await story.until(monday(23))
    far = changed(california, "bilan", start=time(15, 30))
    farther = changed(far, "bilan", start=time(16), title=words("Bilan de la mission"))

    assert await load(story, far) == []
    assert await load(story, farther) == []

    (told,) = [text for text in await until(story, day_after(6, 30)) if "Changement" in text]
    assert told.splitlines()[1].startswith(
        "Bilan de la mission : mercredi 28 septembre, 15 h → 16 h"
    )


async def test_an_early_rendezvous_is_told_at_night(story, california):
    await story.until(monday(23))
    earlier = changed(california, "vehicule", meet_time=time(7, 45))

    (told,) = await load(story, earlier)

    assert told.splitlines()[1] == (
        "Groupe Numérique : Véhicule autonome : démonstration : mardi 27 septembre, "
        "8 h 30 → 7 h 45, Hall de l'hôtel (16 h 45 à Paris)"
    )


async def test_during_a_visit_it_waits_for_its_end(tell, california):
    story = tell(california, monday(14, 30))
    later = changed(california, "fonds", start=time(18, 30), end=time(20))

    assert await load(story, later) == []
    assert await until(story, monday(15, 30)) == TOLD_LATER


async def test_a_session_moved_inside_its_lead_is_told_at_once_and_rings_once(story, california):
    await story.until(monday(16))
    sooner = changed(california, "fonds", start=time(16, 20), end=time(17, 50))

    (told,) = await load(story, sooner)

    assert told.splitlines() == [
        "🔔 Changement de programme",
        f"{FONDS} : 17 h → 16 h 20, Ferry Building (1 h 20 à Paris, +1 j)",
        "Jusqu'à 17 h 50",
        "On se retrouve dans 20 min",
    ]
    assert [text for text in await until(story, monday(16, 40)) if "🔔" in text] == []


async def test_a_visit_that_comes_back_to_its_first_time_is_reminded_again(story, california):
    await story.until(monday(16, 31))
    later = changed(california, "fonds", start=time(18, 30), end=time(20))

    await load(story, later)
    (back,) = await load(story, california)

    assert back.splitlines()[1:] == [
        f"{FONDS} : 18 h 30 → 17 h, Ferry Building (2 h à Paris, +1 j)",
        "Jusqu'à 18 h 30",
        "On se retrouve dans 29 min",
    ]


async def test_a_new_and_a_cancelled_session(story, california):
    tea = replace(
        california.sessions_by_code["fonds"],
        code="gouter",
        title=words("Goûter au port"),
        day=date(2022, 9, 27),
        start=time(18),
        end=time(18, 30),
        place=Place(name="Pier 23"),
        hosts=(),
    )
    sessions = tuple(s for s in california.sessions if s.code != "fonds")

    assert await load(story, replace(california, sessions=(*sessions, tea))) == [
        (
            f"🔔 2 changements de programme\nAnnulé : {FONDS} (17 h)\n"
            "Nouveau : Goûter au port, mardi 27 septembre, 18 h, Pier 23 (3 h à Paris, +1 j)\n"
            "Jusqu'à 18 h 30"
        )
    ]
    assert [text for text in await until(story, monday(17)) if "🔔" in text] == []


async def test_a_group_with_a_chat_of_its_own_is_told_there(story, california):
    own = story.room.new_chat("group:B")
    with story.database.transaction() as store:
        store.bind(own, california.code, ChatKind.GROUP, monday(15), group="B")
    other_day = changed(california, "vehicule", meet_time=time(8, 15))

    assert await load(story, other_day) == []
    (told,) = [text for text in story.room.transcript(own) if text.startswith("Changement")]
    assert "8 h 30 → 8 h 15" in told.replace("\u00a0", " ")


async def test_a_service_that_was_down_tells_it_when_it_is_back(story, california):
    with story.database.transaction() as store:
        publish(
            store, changed(california, "fonds", start=time(18, 30), end=time(20)), monday(15, 50)
        )
    story.restart()
    await story.app.settle()

    assert story.heard(bells=True)[-1:] == TOLD_LATER


# ---- a file that an organiser sends ----------------------------------------------------------


def as_file(old="", new=""):
    """Return the bundled mission's file with one passage changed."""
    text = sample("silicon-valley-2022").read_text()
    assert old in text
    return text.replace(old, new).encode()


LATER = as_file('start: "17:00"\n    end: "18:30"', 'start: "18:30"\n    end: "20:00"')


async def test_an_organiser_sends_a_file_sees_the_difference_and_publishes(story):
    (seen,) = await story.uploads(FLORENCE, "mission.yaml", LATER)

    assert seen.splitlines()[:3] == [
        "Mission Silicon Valley 2022",
        "Déplacé (1)",
        (
            f"• {FONDS} : lundi 26 septembre, 17 h → 18 h 30, Ferry Building"
            " (3 h 30 à Paris, +1 j) · Jusqu'à 20 h"
        ),
    ]
    assert story.heard() == []

    done = "C'est publié. 1 changement : les personnes concernées sont prévenues."
    assert await story.presses(FLORENCE, "Publier et prévenir (1)", FLORENCE) == done
    besides = [text for text in story.heard(FLORENCE) if not text.startswith("Pour les orga")]
    assert besides[-1] == done
    assert story.heard(bells=True) == TOLD_LATER


async def test_who_publishes_during_a_visit_hears_when_it_is_told(tell, california):
    story = tell(california, monday(14, 30))
    await story.uploads(FLORENCE, "mission.yaml", LATER)

    assert await story.presses(FLORENCE, "Publier et prévenir (1)", FLORENCE) == (
        "C'est publié. 1 changement à annoncer : partira à 15 h 30 (0 h 30 à Paris, +1 j)."
    )


async def test_one_can_leave_the_programme_as_it_is(story):
    await story.uploads(FLORENCE, "mission.yaml", LATER)
    message, publishes = story.room.buttons(story.chat(FLORENCE))["Publier et prévenir (1)"]

    assert (
        await story.presses(FLORENCE, "Annuler", FLORENCE) == "Le programme reste comme il était."
    )
    assert await tap(story, FLORENCE, message, publishes) == "Ce bouton ne sert plus."
    assert story.heard() == []


async def tap(story, who, message, choice):
    """Press what may no longer stand there, in the direct chat of *who*."""
    shown = await story.room.presses(story.account(who), story.chat(who), message, choice)
    await story.app.settle()
    return shown.replace("\u00a0", " ").replace("\u202f", " ")


async def test_only_who_sent_the_file_can_publish_it(story):
    await story.uploads(FLORENCE, "mission.yaml", LATER)
    message, choice = story.room.buttons(story.chat(FLORENCE))["Publier et prévenir (1)"]

    assert await tap(story, MARC, message, choice) == "Ce bouton ne sert plus."
    assert await tap(story, ALICE, message, choice) == (
        "Désolé, seuls les organisateurs peuvent faire cela."
    )
    assert story.heard() == []


async def test_a_file_is_offered_for_a_day(story):
    await story.uploads(FLORENCE, "mission.yaml", LATER)
    message, choice = story.room.buttons(story.chat(FLORENCE))["Publier et prévenir (1)"]
    await story.until(day_after(16))

    assert await tap(story, FLORENCE, message, choice) == "Ce bouton ne sert plus."


async def test_another_file_takes_the_place_of_the_first(story):
    await story.uploads(FLORENCE, "mission.yaml", LATER)
    message, choice = story.room.buttons(story.chat(FLORENCE))["Publier et prévenir (1)"]
    await story.uploads(FLORENCE, "mission.yaml", LATER)

    assert await tap(story, FLORENCE, message, choice) == "Ce bouton ne sert plus."


async def test_what_somebody_else_published_meanwhile_is_not_overwritten(story, california):
    await story.uploads(FLORENCE, "mission.yaml", LATER)
    await load(story, changed(california, "bilan", start=time(15, 30)))

    assert await story.presses(FLORENCE, "Publier et prévenir (1)", FLORENCE) == (
        "Le programme a changé entre-temps : regardez à nouveau."
    )

    await story.presses(FLORENCE, "Publier et prévenir (1)", FLORENCE)
    with story.database.transaction() as store:
        mission = store.mission(california.code)
    starts = {code: mission.sessions_by_code[code].start for code in ("fonds", "bilan")}
    assert starts == {"fonds": time(18, 30), "bilan": time(15, 30)}


async def test_what_is_wrong_is_said_in_their_language(story):
    (seen,) = await story.uploads(FLORENCE, "mission.yaml", as_file("groups: [A]", "groups: [Z]"))

    lines = seen.splitlines()
    assert lines[0] == "mission.yaml : 13 erreurs, 1 point à vérifier."
    assert lines[1].startswith("• people[0].groups[0] · Il n'y a pas de groupe « Z ».")
    assert lines[-2:] == [
        "… et 5 autres.",
        "Le programme n'a pas changé. Corrigez le fichier et renvoyez-le-moi.",
    ]


async def test_the_same_programme_has_nothing_to_publish(story):
    (seen,) = await story.uploads(FLORENCE, "mission.yaml", as_file())

    assert seen.splitlines()[:2] == [
        "Ce fichier dit la même chose que le programme en cours : rien à publier.",
        "À vérifier",
    ]


async def test_a_file_of_another_mission_is_refused(story):
    (seen,) = await story.uploads(
        FLORENCE, "mission.yaml", as_file("code: silicon-valley-2022", "code: miami-2023")
    )

    assert seen == (
        "Ce fichier est celui de la mission « miami-2023 », "
        "et nous sommes dans « silicon-valley-2022 »."
    )


async def test_a_participants_file_is_refused(story):
    assert await story.uploads(ALICE, "mission.yaml", LATER) == [
        "Désolé, seuls les organisateurs peuvent faire cela."
    ]


async def test_files_in_the_group_are_its_own_matter(story):
    account = story.account(FLORENCE)
    await story.room.uploads(account, story.chat(), "mission.yaml", LATER)
    await story.app.settle()

    assert len(story.heard()) == 1  # what was sent, and no answer


async def test_an_answer_says_from_when_something_was_moved_for_a_day(story, california):
    await load(story, changed(california, "fonds", start=time(18, 30), end=time(20)))

    (told,) = await story.says(ALICE, "c'est à quelle heure, les fonds ?")
    assert [line for line in told.splitlines() if "Déplacé" in line] == [
        "Déplacé : c'était à 17 h."
    ]
    (told,) = await story.says(MARC, "le rendez-vous pour les fonds est maintenu ?", MARC)
    assert [line for line in told.splitlines() if "Déplacé" in line] == [
        "Déplacé : c'était à 17 h."
    ]


async def test_what_was_moved_long_ago_is_no_news(story, california):
    await load(story, changed(california, "bilan", start=time(16, 30), end=time(17, 30)))
    story.clock.set(monday(15, 45) + timedelta(hours=25))

    told = (await story.says(ALICE, "c'est quand le bilan ?"))[-1]
    assert [line for line in told.splitlines() if "Déplacé" in line] == []
