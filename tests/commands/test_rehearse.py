import json

from click.testing import CliRunner

from bot.commands import cli
from bot.samples import sample

CALIFORNIA_2022 = str(sample("silicon-valley-2022"))
MONDAY = ("--from", "2022-09-26T08:00:00-07:00", "--to", "2022-09-26T12:00:00-07:00")


def fanion(*words):
    return CliRunner().invoke(cli, ["rehearse", *words])


def rows(*words):
    done = fanion(CALIFORNIA_2022, "--json", *words)
    assert done.exit_code == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_each_line_is_one_message_with_these_keys():
    [first, *_] = rows(*MONDAY)
    assert {key: first[key] for key in ("at", "kinds", "to", "rings", "language")} == {
        "at": "2022-09-26T15:00:00Z",
        "kinds": ["reminder", "morning_brief"],
        "to": "main",
        "rings": True,
        "language": "fr",
    }
    assert first["sessions"][:3] == ["briefing", "google", "microsoft"]
    assert first["text"].startswith("Dans 30\u00a0min\u00a0: Briefing\n")
    assert list(first) == ["at", "kinds", "sessions", "to", "rings", "language", "text"]


def test_from_is_included_and_to_is_not():
    assert [row["at"] for row in rows(*MONDAY)] == [
        "2022-09-26T15:00:00Z",
        "2022-09-26T16:00:00Z",
        "2022-09-26T18:25:00Z",
        "2022-09-26T18:40:00Z",
    ]
    assert rows("--from", "2022-09-26T18:40:00Z", "--to", "2022-09-26T18:40:00Z") == []


def test_a_group_with_a_chat_of_its_own_hears_there_what_is_for_it():
    told = {
        (row["to"], tuple(row["sessions"]))
        for row in rows(*MONDAY, "--chats", "main,A")
        if row["kinds"] == ["reminder"]
    }
    assert told == {("group:A", ("google",)), ("main", ("microsoft",))}


def test_somebody_who_asked_for_reminders_gets_their_own_in_their_language():
    [first, *_] = rows(*MONDAY, "--chats", "person:Inês Carvalho")
    assert (first["to"], first["language"]) == ("person:Inês Carvalho", "en")
    assert first["text"].splitlines()[0] == "In 30\u00a0min: Briefing"


def test_people_read_a_timeline_in_both_clocks_with_each_days_rings():
    lines = fanion(CALIFORNIA_2022, *MONDAY).stdout.splitlines()
    assert lines[1:4] == [
        "Monday 26 September 2022",
        "  every phone rings 2 ×",
        "  08:00 (home Mon 17:00) 🔔 → main: reminder, morning brief",
    ]
    assert "  11:25 (home Mon 20:25)    → main: feedback" in lines


def test_phones_that_ring_differently_are_named():
    lines = fanion(CALIFORNIA_2022, *MONDAY, "--chats", "main,A").stdout.splitlines()
    assert "  Alice Martin: 3 ×" in lines
    assert "  Claire Durand: 2 ×" in lines


def test_an_unknown_chat_is_wrong_usage():
    done = fanion(CALIFORNIA_2022, "--chats", "main,Z")
    assert done.exit_code == 2
    assert "no chat 'Z'; there are main, followers, A, B, person:NAME" in done.stderr


def test_an_instant_has_an_offset():
    done = fanion(CALIFORNIA_2022, "--from", "2022-09-26T08:00:00")
    assert done.exit_code == 2
    assert "has no offset" in done.stderr
    assert fanion(CALIFORNIA_2022, "--from", "Monday").exit_code == 2


def test_a_file_at_fault_names_its_problems(tmp_path):
    broken = tmp_path / "mission.yaml"
    broken.write_text("mission: {code: x}\nsessions: []\n")
    done = fanion(str(broken))
    assert done.exit_code == 1
    assert "mission.title" in done.stderr


def test_a_file_without_people_still_counts_what_rings(tmp_path):
    file = tmp_path / "mission.yaml"
    file.write_text(
        "mission: {code: x, title: X, home_timezone: Europe/Paris, timezone: Europe/Paris}\n"
        "sessions: [{code: v, title: V, kind: visit, day: 2026-10-26, start: '14:00'}]\n"
    )
    assert "  1 × a phone rings" in fanion(str(file)).stdout.splitlines()
