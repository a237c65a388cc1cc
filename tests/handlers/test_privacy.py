"""What is kept of somebody: handed over as a file, and erased for good."""

import json
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from bot.core import plain
from bot.core.chat import Account, Ask, ChatKind, ChatRef, File, Tap
from bot.core.report.facts import FollowUp
from bot.files.reading import read_file
from bot.samples import sample
from bot.store.copies import copy_of
from bot.store.database import Database
from bot.store.headcounts import note_late
from bot.store.invitations import link_code
from bot.store.loading import note_first_load
from bot.store.outings import keep_wish
from bot.store.publishing import publish
from bot.store.reaching import prefer
from bot.store.telling import tell_organisers
from bot.store.values import DeliveryKind
from handlers import mission_file
from handlers.deciding import handle
from handlers.scene import scene_in
from tests.programmes import bundled

ALICE, FLORENCE, DENIS = "alice-martin", "florence-delpuech", "denis-petit"
TELEGRAM = Account("telegram", "825000001", "Alicia M.")
SLACK = Account("slack", "T1:U04ALICE", "alicia.martin")
ORGANISER = Account("telegram", "825000009", "Florence")
CODE = "silicon-valley-2022"
HERE = ChatRef("telegram", TELEGRAM.id)
PHONE, EMAIL = "+33 6 12 34 56 78", "alice@martin-maconnerie.fr"


def tuesday(hour, minute=0):
    """Return the instant at which clocks in San Francisco show it on 27 September."""
    return datetime(2022, 9, 27, hour, minute, tzinfo=UTC) + timedelta(hours=7)


NOON = tuesday(12, 5)


class Group:
    """A mission in a file, of which Alice is part on both platforms, in every way there is."""

    def __init__(self, file):
        self.file = file
        self.database = Database.open(f"sqlite:///{file}")
        self.numbers = count(1)
        with self.database.transaction() as store:
            self.begin(store)
        with self.database.transaction() as store:
            self.take_part(store)

    def begin(self, store):
        mission = bundled(CODE)
        people = tuple(
            one.__class__(**{**vars(one), "phone": PHONE, "email": EMAIL})
            if one.code == ALICE
            else one
            for one in mission.people
        )
        mission = mission.__class__(**{**vars_of(mission), "people": people})
        publish(store, mission, tuesday(0))
        note_first_load(store, mission, FLORENCE, tuesday(0))
        store.bind(ChatRef("telegram", "-100200"), CODE, ChatKind.MAIN, tuesday(0))
        for account, person in ((TELEGRAM, ALICE), (SLACK, ALICE), (ORGANISER, FLORENCE)):
            store.introduce(account, CODE, person)
            where = ChatRef(account.platform, account.id)
            store.bind(where, CODE, ChatKind.DIRECT, tuesday(0), person=person)

    def take_part(self, store):
        mission = store.mission(CODE)
        for voter, score in ((ALICE, 2), (DENIS, 5)):
            store.rate(CODE, "stanford", voter, score, NOON)
            store.rate(CODE, "fonds", voter, score, NOON)
            store.keep_takeaway(CODE, "stanford", voter, f"{voter} retient ceci", NOON)
        store.keep_takeaway(CODE, "fonds", DENIS, "Alice Martin a tout dit.", NOON)
        store.keep_follow_up(CODE, FollowUp(session="fonds", person=ALICE, note="Rappeler"), NOON)
        store.note_attendance(CODE, "stanford", [ALICE, DENIS], present=True, by=ALICE, at=NOON)
        store.note_seen(CODE, "changes:1", ALICE, NOON)
        store.log(CODE, ALICE, "late", NOON, minutes=10, session="stanford")
        store.log(CODE, FLORENCE, "joined", NOON, who="Alice Martin", group="B")
        asked = store.suggest_question(CODE, "google", DENIS, "Et l'emploi ?", NOON)
        store.vote_for_question(asked, ALICE)
        store.suggest_question(CODE, "google", ALICE, "Et chez nous ?", NOON)
        note_late(store, mission, "google", ALICE, 10, NOON)
        keep_wish(store, CODE, ALICE, 1)
        prefer(store, CODE, ALICE, "slack")
        link_code(store, TELEGRAM, NOON)
        store.set_setting(f"wrong codes:telegram:{TELEGRAM.id}", "[1]")
        tell_organisers(store, mission, "claim", claim(), NOON)
        store.draft_broadcast(
            mission=CODE, author=FLORENCE, text=f"Rappelez Alice Martin au {PHONE}",
            audience="everyone", at=NOON,
        )  # fmt: skip
        store.ask_task("mission file", NOON, asked_in=HERE, asked_by=TELEGRAM)
        for chat in store.direct_chats(CODE, ALICE):
            store.enqueue(
                DeliveryKind.HOME, CODE, chat.id, due_at=NOON, keys=(f"home:{ALICE}",),
                subject=ALICE, data={"kind": "home"},
            )  # fmt: skip
            break

    def says(self, text, *, account=TELEGRAM, chat=HERE):
        ask = Ask(
            id=str(next(self.numbers)), chat=chat, account=account, text=text, addressed=True
        )
        return self.takes(ask)

    def presses(self, choice, *, account=TELEGRAM, chat=HERE):
        tap = Tap(
            id=str(next(self.numbers)), chat=chat, account=account, choice=choice, message="m"
        )
        return self.takes(tap)

    def takes(self, inbound):
        with self.database.transaction() as store:
            return handle(inbound, None, store, NOON).reply

    def forgets_alice(self):
        (asked,) = self.says("/oublier").answers
        (button,) = asked.message.buttons
        return self.presses(button.choice)


def vars_of(mission):
    return {name: getattr(mission, name) for name in mission.__dataclass_fields__}


def claim():
    account = [TELEGRAM.platform, TELEGRAM.id, TELEGRAM.name]
    return {"person": ALICE, "account": account, "other": account, "token": "5e3f"}


@pytest.fixture
def group(tmp_path):
    made = Group(tmp_path / "fanion.db")
    yield made
    made.database.close()


def text_of(message):
    return plain.render(message).replace("\u00a0", " ").replace("\u202f", " ")


TRACES = (
    "Alice Martin",
    ALICE,
    PHONE,
    EMAIL,
    TELEGRAM.id,
    "U04ALICE",
    TELEGRAM.name,
    SLACK.name,
    "Martin Maçonnerie",
)


def found_in(*files):
    """Name the traces of Alice in the bytes of *files*, written plainly or as JSON does."""
    there = b"".join(file.read_bytes() for file in files if file.exists())
    ways = {trace: (trace.encode(), json.dumps(trace)[1:-1].encode()) for trace in TRACES}
    return [trace for trace, written in ways.items() if any(one in there for one in written)]


def beside(file):
    return [file, file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")]


def test_whoever_asks_to_be_forgotten_is_asked_once_more(group):
    (asked,) = group.says("/forget").answers

    assert text_of(asked.message) == (
        "Vous oublier, définitivement ?\n"
        "Pour Mission Silicon Valley 2022, votre nom, votre téléphone, votre courriel, vos "
        "comptes, ce que vous avez retenu, vos suites à donner, vos questions et vos réglages sont effacés ; "
        "vous devenez « Participant 3 ». Vos avis restent, en chiffres et sans nom. On ne peut "
        "pas revenir en arrière.\n"
        "D'abord votre copie ? /mesdonnees"
    )


def test_the_button_is_for_who_asked(group):
    (asked,) = group.says("/oublier").answers
    (button,) = asked.message.buttons

    assert group.presses(button.choice, account=ORGANISER).toast == (
        "Ce bouton est pour la personne qui l'a demandé."
    )
    assert found_in(group.file, *beside(group.file)) == list(TRACES)


def test_nothing_tells_any_more_who_somebody_was(group, tmp_path):
    assert found_in(*beside(group.file)) == list(TRACES)

    assert group.forgets_alice().toast == "C'est effacé. Je ne sais plus qui vous êtes."

    assert found_in(*beside(group.file)) == []
    copied = copy_of(group.file, tmp_path / "copy.db")
    assert found_in(copied.file) == []


def test_what_adds_up_and_what_is_others_stays(group):
    group.forgets_alice()

    with group.database.transaction() as store:
        scores = sorted(store.ratings(CODE, "stanford").values())
        lines = [(one.person, one.text) for one in store.lines(CODE)]
        people = [one.name for one in store.mission(CODE).people[:4]]
        rated = store.ratings(CODE, "stanford")
        attended = store.attended(CODE)
    assert scores == [2, 5]
    assert [voter for voter in rated if not voter.startswith("gone:")] == [DENIS]
    assert lines == [
        (DENIS, "Participant 3 a tout dit.".replace("t 3", "t\u00a03")),
        (DENIS, "denis-petit retient ceci"),
    ]
    assert people[2] == "Participant\u00a03"
    assert attended == {"stanford": {DENIS: True}}


def test_ratings_that_stay_cannot_be_told_to_be_one_persons(group):
    group.forgets_alice()

    with group.database.transaction() as store:
        voters = {*store.ratings(CODE, "stanford"), *store.ratings(CODE, "fonds")} - {DENIS}
        ends = {one.code: one.ends_at for one in store.mission(CODE).sessions}
    with closing(sqlite3.connect(group.file)) as opened:
        rows = opened.execute(
            "SELECT session, at FROM rating WHERE voter LIKE 'gone:%' ORDER BY session"
        ).fetchall()
    kept = [(session, datetime.fromisoformat(f"{at}+00:00")) for session, at in rows]
    assert len(voters) == 2
    assert kept == [("fonds", ends["fonds"]), ("stanford", ends["stanford"])]


def test_nobody_is_told_that_the_programme_has_changed(group):
    with group.database.transaction() as store:
        before = store.revision(CODE), len(store.notices_of(["changes"], tuesday(0), NOON))
    group.forgets_alice()

    with group.database.transaction() as store:
        after = store.revision(CODE), len(store.notices_of(["changes"], tuesday(0), NOON))
    assert after == (before[0] + 1, before[1])


def test_somebody_else_can_be_the_number_that_is_left(group):
    group.forgets_alice()

    assert text_of(group.says("/privacy").answers[0].message) != ""
    with group.database.transaction() as store:
        assert store.asked_to_be_forgotten(bundled(CODE)) == ("Alice Martin",)


def test_a_file_that_brings_them_back_says_so(group):
    group.forgets_alice()
    name = CODE + ".yaml"
    with group.database.transaction() as store:
        chat = store.chat(ChatRef("telegram", ORGANISER.id))
        scene = scene_in(chat, ORGANISER, store)
        file = File(id="f", chat=chat.ref, account=ORGANISER, name=name, content=b"")
        shown = mission_file.sent(file, read_file(sample(CODE)), scene, store, NOON)

    (answer,) = shown.answers
    assert "Alice Martin a demandé l'oubli ; ce fichier réintroduit ses données." in text_of(
        answer.message
    )


def data_in(document):
    page = document.content.decode()
    (written,) = re.findall(
        r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL
    )
    return json.loads(written)


def test_ones_data_come_as_one_file(group):
    (answer,) = group.says("/mesdonnees").answers

    assert text_of(answer.message) == (
        "Tout ce que je garde sur vous (Mission Silicon Valley 2022). /oublier l'efface."
    )
    assert (answer.document.name, answer.document.media_type) == ("mes-donnees.html", "text/html")
    kept = data_in(answer.document)
    assert kept["person"][0]["name"] == "Alice Martin"
    assert [one["platform_id"] for one in kept["accounts"]] == [SLACK.id, TELEGRAM.id]
    assert [(one["session"], one["score"]) for one in kept["ratings"]] == [
        ("fonds", 2),
        ("stanford", 2),
    ]
    assert [one["text"] for one in kept["lines"]] == ["alice-martin retient ceci"]
    assert [one["note"] for one in kept["follow_ups"]] == ["Rappeler"]
    assert [one["text"] for one in kept["questions"]] == ["Et chez nous ?"]
    assert [one["session"] for one in kept["votes"]] == ["google", "google"]
    assert [one["what"] for one in kept["log"]] == ["late"]
    assert {one["what"].partition(":")[0] for one in kept["settings"]} == {
        "late",
        "prefers",
        "wishes to join",
        "wrong codes",
    }


def test_the_file_says_nothing_of_anybody_else(group):
    (answer,) = group.says("/mydata").answers

    page = answer.document.content.decode()
    assert [name for name in ("Denis", "denis", "Florence", "florence") if name in page] == []


def test_somebody_whom_we_do_not_know_has_no_file(group):
    nobody = Account("telegram", "4711", "Paul")

    assert text_of(
        group.says("/mydata", account=nobody, chat=ChatRef("telegram", "-100200"))
        .answers[0]
        .message
    ) == (
        "Je ne sais pas qui vous êtes : je ne garde donc rien sur vous. "
        "/quisuisje vous permet de le dire."
    )


def test_in_the_group_the_file_goes_to_the_direct_chat(group):
    direct, here = group.says("/mesdonnees", chat=ChatRef("telegram", "-100200")).answers

    assert (direct.to, direct.document.name) == (HERE, "mes-donnees.html")
    assert text_of(here.message) == "Je vous réponds en privé."
