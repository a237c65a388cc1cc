"""``fanion load`` on a database of its own."""

import json
from dataclasses import replace
from datetime import time

import pytest
from click.testing import CliRunner

from bot.clock import SystemClock
from bot.commands import cli
from bot.core.amendments import patches_between
from bot.core.chat import ChatKind, ChatRef
from bot.platforms.room_chats import furnish
from bot.samples import sample
from bot.store.database import Database
from bot.store.publishing import publish_draft

CODE = "silicon-valley-2022"
FONDS = "Fonds d'investissement : lever des fonds en Californie"


@pytest.fixture
def at(tmp_path, monkeypatch):
    """Work in a directory of one's own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FANION_DATABASE_URL", "sqlite:///mission.db")
    return tmp_path


def load(*arguments, typed=""):
    """Run the command and return its exit status, what it printed, and its complaints."""
    result = CliRunner().invoke(cli, ["load", *map(str, arguments)], input=typed)
    return result.exit_code, plain(result.stdout).splitlines(), plain(result.stderr).splitlines()


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def edited(at, old, new):
    """Write the bundled mission with one passage changed."""
    text = sample(CODE).read_text()
    assert old in text
    file = at / "mission.yaml"
    file.write_text(text.replace(old, new))
    return file


LATER = ('start: "17:00"\n    end: "18:30"', 'start: "18:30"\n    end: "20:00"')


def database():
    return Database.open("sqlite:///mission.db")


def test_the_first_load_prints_codes_for_whatever_is_not_bound(at):
    status, printed, _ = load(sample(CODE), "--yes")

    assert status == 0
    assert printed[0].startswith("New mission “Mission Silicon Valley 2022”: ")
    assert [line.partition(": ")[0] for line in printed[1:]] == [
        "main",
        "followers",
        "organiser:florence-delpuech",
        "organiser:marc-teulier",
        "group:A",
        "group:B",
    ]


def test_on_slack_a_code_is_typed(at, monkeypatch):
    monkeypatch.setenv("FANION_SLACK_BOT_TOKEN", "xoxb-17653672481-of-slack")

    _, printed, _ = load(sample(CODE), "--yes", "--lang", "fr")

    assert printed[-2:] == [
        "Sur Slack, dans le canal : tapez /invite @Fanion, puis /fanion start CODE",
        "Sur Slack, cette personne seule tape, où elle veut : /fanion start CODE",
    ]


def test_codes_are_kept_as_hashes_and_made_anew(at):
    _, first, _ = load(sample(CODE), "--yes")
    _, second, _ = load(sample(CODE), "--yes")

    assert second[0] == "Nothing changes."
    assert not {*first[1:]} & {*second[1:]}
    code = second[1].partition(": ")[2]
    assert code.encode() not in (at / "mission.db").read_bytes()


def test_what_is_bound_gets_no_code(at):
    load(sample(CODE), "--yes")
    with database().transaction() as store:
        furnish(store, store.mission(CODE), SystemClock().now())

    assert load(sample(CODE), "--yes")[1] == ["Nothing changes."]


def test_it_says_on_which_platform_the_mission_is_and_how_it_comes_to_another(at, monkeypatch):
    load(sample(CODE), "--yes")
    with database().transaction() as store:
        for kind, ref in (
            (ChatKind.MAIN, ChatRef("telegram", "-1")),
            (ChatKind.FOLLOWERS, ChatRef("slack", "T1:C1")),
        ):
            store.bind(ref, CODE, kind, SystemClock().now())
    monkeypatch.setenv("FANION_SLACK_BOT_TOKEN", "xoxb-17653672481-of-slack")

    assert load(sample(CODE), "--yes", "--lang", "fr")[1][1:4] == [
        "Le groupe de la mission : sur Telegram.",
        f"Pour en avoir aussi un sur Slack : fanion invite {CODE} --main",
        "La conversation des contacts en France : sur Slack.",
    ]


def test_a_main_chat_is_enough(at):
    load(sample(CODE), "--yes")
    with database().transaction() as store:
        store.bind(ChatRef("telegram", "-1"), CODE, ChatKind.MAIN, SystemClock().now())

    printed = [line.partition(": ")[0] for line in load(sample(CODE), "--yes")[1]]
    assert printed[1:3] == ["The group of the mission is on Telegram.", "followers"]


def test_an_update_is_shown_and_confirmed(at):
    load(sample(CODE), "--yes")
    file = edited(at, *LATER)

    status, refused, _ = load(file, "--lang", "fr", typed="n\n")
    assert (status, refused[:2]) == (
        0,
        [
            "Déplacé (1)",
            (
                f"• {FONDS} : lundi 26 septembre, 17 h → 18 h 30, Ferry Building"
                " (3 h 30 à Paris, +1 j) · Jusqu'à 20 h"
            ),
        ],
    )
    assert refused[-1] == "Le programme reste comme il était."

    assert load(file, "--lang", "fr", typed="y\n")[0] == 0
    assert load(file, "--lang", "fr")[1][0] == "Rien ne change."


def test_whoever_loads_hears_when_people_are_told(at):
    load(sample(CODE), "--yes")
    opened = database()
    with opened.transaction() as store:
        store.bind(ChatRef("telegram", "-1"), CODE, ChatKind.MAIN, SystemClock().now())
        store.set_setting(
            "clock", json.dumps({"at": "2022-09-26T22:00:00+00:00", "speed": 1, "paused": True})
        )
    opened.close()

    assert (
        "Published. 1 change to tell: goes out at 15:30 (00:30 in Paris, +1 day)."
        in (load(edited(at, *LATER), "--yes")[1])
    )


def test_with_json_it_publishes_only_with_yes(at):
    load(sample(CODE), "--yes")
    file = edited(at, *LATER)

    shown = json.loads(load(file, "--json")[1][0])
    done = json.loads(load(file, "--json", "--yes")[1][0])

    assert (shown["published"], shown["changes"], shown["codes"]) == (
        False,
        {"moved": ["fonds"]},
        {},
    )
    assert (done["published"], done["mission"], done["new"]) == (True, CODE, False)
    assert list(done["codes"])[:2] == ["main", "followers"]


def test_a_file_with_errors_is_refused_with_every_problem(at):
    status, printed, complaints = load(edited(at, "groups: [A]", "groups: [Z]"), "--yes")

    assert (status, printed) == (1, [])
    assert sum(line.startswith("error: ") for line in complaints) == 13
    assert not (at / "mission.db").exists()


def test_warnings_are_shown_and_do_not_stop_it(at):
    status, _, complaints = load(sample(CODE), "--yes")

    assert status == 0
    assert complaints[0].startswith("warning: ")


def test_a_database_that_cannot_be_is_said_in_plain_words(at, monkeypatch):
    monkeypatch.setenv("FANION_DATABASE_URL", "mysql://somewhere")

    status, _, complaints = load(sample(CODE), "--yes")

    assert status == 1
    assert complaints[-1].startswith("Error: ")


def test_the_programme_of_a_stopped_demo_goes_by_its_clock(at):
    load(sample(CODE), "--yes")
    opened = database()
    with opened.transaction() as store:
        store.set_setting(
            "clock", json.dumps({"at": "2022-09-26T22:00:00+00:00", "speed": 1, "paused": True})
        )
    load(edited(at, *LATER), "--yes")

    with opened.transaction() as store:
        assert f"{store.published_at(CODE, 2):%Y-%m-%d %H:%M}" == "2022-09-26 22:00"
    opened.close()


# ---- loading again, after changes by hand ----------------------------------------------------


@pytest.fixture
def moved(at):
    """Have the mission loaded, and its first talk put off by hand to 17:20."""
    load(sample(CODE), "--yes")
    opened, now = database(), SystemClock().now()
    with opened.transaction() as store:
        old = store.mission(CODE)
        fonds = replace(old.sessions_by_code["fonds"], start=time(17, 20), end=time(18, 50))
        sessions = tuple(fonds if one.code == "fonds" else one for one in old.sessions)
        patches = patches_between(old, replace(old, sessions=sessions))
        store.amend(CODE, patches, author="florence-delpuech", at=now, said="/delay 20")
        publish_draft(store, old, now, "florence-delpuech")
    opened.close()
    return at


ASKED = f"{FONDS} (lun. 26)"


def starts():
    opened = database()
    with opened.transaction() as store:
        found = store.mission(CODE).sessions_by_code["fonds"].start
        who = [(one.person, one.what) for one in store.logged(CODE)]
    opened.close()
    return found, who


def test_what_was_changed_by_hand_is_kept_and_shown(moved):
    status, printed, _ = load(edited(moved, "NikkoGuest", "Nikko-5G"), "--yes", "--lang", "fr")

    assert (status, printed[1]) == (0, "Modifié à la main depuis : conservé (1)")
    assert printed[2].startswith(f"• {ASKED} : 17 h → 17 h 20 (Florence Delpuech, ")
    assert starts() == (
        time(17, 20),
        [("", "loaded"), ("florence-delpuech", "told"), ("", "loaded")],
    )


@pytest.mark.parametrize(("typed", "at_last"), [("h", time(17, 20)), ("f", time(18, 30))])
def test_what_both_have_changed_is_asked(moved, typed, at_last):
    status, printed, _ = load(edited(moved, *LATER), "--lang", "fr", typed=f"{typed}\ny\n")

    assert (status, printed[3:5]) == (0, ["• avant : 17 h", printed[4]])
    assert starts()[0] == at_last


def test_nobody_there_to_decide_publishes_nothing(moved):
    status, _, complaints = load(edited(moved, *LATER), "--yes", "--lang", "fr")

    assert (status, complaints[-5], complaints[-2:]) == (
        1,
        ASKED,
        [
            "• dans le fichier : 18 h 30",
            (
                "Rien n'est publié : il reste 1 choix à faire. "
                "--take hand ou --take file tranche pour tous."
            ),
        ],
    )
    assert starts()[0] == time(17, 20)


@pytest.mark.parametrize(("take", "at_last"), [("hand", time(17, 20)), ("file", time(18, 30))])
def test_an_option_decides_for_all(moved, take, at_last):
    file = edited(moved, *LATER)
    _, (document,), _ = load(file, "--json")
    assert [(one["code"], one["field"]) for one in json.loads(document)["conflicts"]] == [
        ("fonds", "day")
    ]

    assert load(file, "--yes", "--take", take)[0] == 0
    assert starts()[0] == at_last
    assert load(file, "--yes")[1][0] == "Nothing changes."
