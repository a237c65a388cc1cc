"""What is kept of people ends: announced twice, said goodbye, then deleted once and for good."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.app import App
from bot.clock import StoppedClock
from bot.core.chat import Account, ChatKind, ChatRef
from bot.core.mission import Host, Person, Role
from bot.core.report.facts import FollowUp
from bot.core.retention import announced_at, ends_at, ends_on, ends_when_announced, reminded_at
from bot.store.database import Database
from bot.store.loading import note_first_load
from bot.store.publishing import publish
from tests.fake_platform import FakePlatform
from tests.programmes import california, mission, session

CODE = "californie"
MARIA = Host(name="Maria Jensen", code="mj", organisation="Google", email="mj@google.com")
DAY = mission(
    session("google", "10:00", "11:30", hosts=(MARIA,)),
    session("stanford", "14:00", "16:00"),
    people="Alice:A Bruno:A Chloe:A Denis:A",
    groups="A",
)
FLORENCE = Person(
    code="florence", name="Florence Delpuech", role=Role.ORGANISER, phone="+33 6 11 22 33 44"
)
TRIP = replace(
    DAY,
    people=(
        *(
            replace(one, name=f"{one.name} Martin", email=f"{one.code}@martin.fr")
            for one in DAY.people
        ),
        FLORENCE,
    ),
)
EVENING = california("20:00")
NAMES = ("Alice Martin", "alice", "Florence", "florence", "825000001", "@martin.fr", "mj@google")


class Year:
    """A mission, and the months after it."""

    def __init__(self, file, trip=TRIP, at=EVENING):
        self.file, self.clock = file, StoppedClock(at)
        self.database = Database.open(f"sqlite:///{file}")
        with self.database.transaction() as store:
            publish(store, trip, california("08:00"))
            note_first_load(store, trip, "florence", california("08:00"))
            main = ChatRef("telegram", "-100200")
            store.bind(main, CODE, ChatKind.MAIN, california("08:00"))
            for number, code in enumerate(("florence", "alice", "bruno")):
                account = Account("telegram", f"82500000{number}", code.capitalize())
                store.introduce(account, CODE, code)
                where = ChatRef("telegram", account.id)
                store.bind(where, CODE, ChatKind.DIRECT, california("08:00"), person=code)
            for code, score in (("alice", 2), ("bruno", 4), ("chloe", 4)):
                store.rate(CODE, "google", code, score, EVENING)
            store.rate(CODE, "stanford", "alice", 5, EVENING)
            store.keep_takeaway(CODE, "google", "alice", "Alice Martin y retourne.", EVENING)
            store.keep_follow_up(CODE, FollowUp(session="google", person="alice"), EVENING)
            store.set_setting("claim:5e3f", f'{{"name": "claimed:{CODE}:mark:alice"}}')
        self.restart()

    def restart(self):
        self.phones = FakePlatform(name="telegram")
        platforms = {"telegram": self.phones}
        self.app = App(self.database, self.clock, system=self.clock, platforms=platforms)

    async def until(self, at):
        ahead = await self.app.settle()
        while ahead is not None and ahead <= at:
            self.clock.set(ahead)
            ahead = await self.app.settle()
        self.clock.set(at)
        return await self.app.settle()

    def told(self, word):
        """Return what was said with *word* in it, by chat."""
        texts = [(told.chat, plain(told.text)) for told in self.phones.told.values()]
        return {chat: text for chat, text in texts if word in text}


def plain(text):
    return (
        text.replace("\u00a0", " ")
        .replace("\u202f", " ")
        .replace("\u2068", "")
        .replace("\u2069", "")
    )


@pytest.fixture
def year(tmp_path):
    made = Year(tmp_path / "fanion.db")
    yield made
    made.database.close()


def test_it_counts_from_the_last_day_at_home():
    assert ends_on(TRIP) == date(2022, 12, 26)  # 90 days after 27 September in Paris
    assert ends_on(replace(TRIP, retention=timedelta(days=30))) == date(2022, 10, 27)
    assert announced_at(TRIP) == ends_at(TRIP) - timedelta(days=14)


def test_nothing_is_announced_before_the_day_after_the_mission():
    short = replace(TRIP, retention=timedelta(days=7))

    assert announced_at(short) == ends_at(short) - timedelta(days=6)


def test_whoever_was_away_for_long_has_days_left():
    late = ends_at(TRIP) + timedelta(days=40, hours=7)

    assert ends_when_announced(TRIP, late) - late == timedelta(days=3, hours=17)
    assert reminded_at(TRIP, late) - late < timedelta(days=1)


async def test_it_is_announced_directly_and_silently(year):
    await year.until(announced_at(TRIP) + timedelta(minutes=1))

    assert year.told("26 décembre") == {
        "825000000": (
            "Mission Californie : les données personnelles seront effacées le lundi 26 décembre\n"
            "C'est dans 14 jours. Les noms, les comptes, ce que chacun retient et le détail "
            "des avis disparaissent ; le programme et les totaux restent. Demandez votre "
            "rapport avant : /rapport."
        ),
        **dict.fromkeys(
            ("825000001", "825000002"),
            "Mission Californie : ce que je garde sur vous sera effacé le lundi 26 décembre.\n"
            "Vous pouvez tout recevoir avant, dans un fichier : /mesdonnees.",
        ),
    }
    assert [one.rings for one in year.phones.told.values() if "26 déc" in plain(one.text)] == [
        False
    ] * 3


async def test_organisers_are_told_again_three_days_before(year):
    await year.until(announced_at(TRIP) + timedelta(minutes=1))
    year.restart()  # and nobody is told twice
    await year.until(ends_at(TRIP) - timedelta(minutes=1))

    assert {chat: "dans 3 jours" in text for chat, text in year.told("26").items()} == {
        "825000000": True
    }


async def test_then_the_chats_are_left_and_everybody_is_gone(year):
    ahead = await year.until(ends_at(TRIP) + timedelta(minutes=1))

    farewell = "Mission Californie, c'est fini : comme annoncé, les données"
    assert sorted(year.told("c'est fini")) == ["-100200", "825000000", "825000001", "825000002"]
    assert all(text.startswith(farewell) for text in year.told("c'est fini").values())
    assert ahead == ends_at(TRIP) + timedelta(hours=2)

    year.restart()
    assert await year.until(ahead) is None
    beside = [year.file.with_name(f"{year.file.name}{end}") for end in ("", "-wal", "-shm")]
    written = b"".join(one.read_bytes() for one in beside if one.exists())
    assert [name for name in NAMES if name.encode() in written] == []


async def test_the_programme_and_what_adds_up_stay(year):
    await year.until(ends_at(TRIP) + timedelta(hours=3))

    with year.database.transaction() as store:
        kept = store.mission(CODE)
        assert store.erased_at(CODE) == ends_at(TRIP) + timedelta(hours=2)
        assert [one.name.replace("\u00a0", " ") for one in kept.people] == [
            "Participant 1",
            "Participant 2",
            "Participant 3",
            "Participant 4",
            "Organisateur 5",
        ]
        assert [one.code for one in kept.sessions] == ["google", "stanford"]
        assert kept.sessions[0].hosts[0].name == "Maria Jensen"
        assert store.closed_polls(CODE) == {"google": ("0,1,0,2,0", 3), "stanford": ("", 1)}
        assert (store.chats(CODE), store.accounts(CODE), store.lines(CODE)) == ((), {}, ())


async def test_a_file_that_keeps_it_longer_puts_it_off(year):
    await year.until(announced_at(TRIP) + timedelta(days=1))
    longer = replace(TRIP, retention=timedelta(days=120))
    with year.database.transaction() as store:
        publish(store, longer, year.clock.now())
    await year.until(announced_at(longer) + timedelta(minutes=1))

    with year.database.transaction() as store:
        assert store.erased_at(CODE) is None
    assert sorted(year.told("25 janvier")) == ["825000000", "825000001", "825000002"]


async def test_a_mission_that_is_loaded_again_is_forgotten_again(year):
    await year.until(ends_at(TRIP) + timedelta(hours=3))
    with year.database.transaction() as store:
        publish(store, TRIP, year.clock.now())
        assert store.erased_at(CODE) is None
    await year.until(year.clock.now() + timedelta(days=5))

    with year.database.transaction() as store:
        assert store.erased_at(CODE) is not None
        assert "Alice Martin" not in [one.name for one in store.mission(CODE).people]


async def test_whoever_wants_silence_is_not_written_to(year):
    with year.database.transaction() as store:
        (alice,) = store.direct_chats(CODE, "alice")
        store.mute(alice.id, wanted=True)
    await year.until(announced_at(TRIP) + timedelta(minutes=1))

    assert sorted(year.told("26 décembre")) == ["825000000", "825000002"]
