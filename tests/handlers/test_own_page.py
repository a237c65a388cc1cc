"""One's own page and the forms, where a platform has them: what is pressed and what comes of it."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from bot.core import plain
from bot.core.chat import Account, ChatKind, ChatRef, FieldKind, Filled, Tap
from bot.store.database import Database
from bot.store.publishing import publish
from handlers.deciding import handle
from tests.programmes import bundled

OFFICE = "T1"
ALICE, FLORENCE, STRANGER = (
    Account("slack", f"{OFFICE}:{user}", name)
    for user, name in (("U1", "Alice"), ("U2", "Florence"), ("U3", "Nadia"))
)
PEOPLE = {ALICE: "alice-martin", FLORENCE: "florence-delpuech"}


def tuesday(hour, minute=0):
    """Return the instant at which clocks in San Francisco show it on 27 September."""
    return datetime(2022, 9, 27, hour, minute, tzinfo=UTC) + timedelta(hours=7)


NOON = tuesday(12, 5)


class Office:
    """A mission whose people have a page of their own each."""

    def __init__(self):
        self.database = Database.open()
        self.numbers = count(1)
        self.mission = bundled("silicon-valley-2022")
        with self.database.transaction() as store:
            publish(store, self.mission, tuesday(0))
            main = ChatRef("slack", f"{OFFICE}:C1")
            store.bind(main, self.mission.code, ChatKind.MAIN, tuesday(0))
            for account, person in PEOPLE.items():
                store.introduce(account, self.mission.code, person)

    def presses(self, account, choice, *, trigger="3.4.abc", now=NOON, message="home"):
        tap = Tap(
            id=str(next(self.numbers)),
            chat=ChatRef("slack", account.id, "home"),
            account=account,
            choice=choice,
            message=message,
            trigger=trigger,
        )
        return self.takes(tap, now)

    def sends_in(self, account, choice, *, now=NOON, **values):
        filled = Filled(
            id=str(next(self.numbers)),
            chat=ChatRef("slack", account.id),
            account=account,
            choice=choice,
            values=values,
        )
        return self.takes(filled, now)

    def takes(self, inbound, now):
        with self.database.transaction() as store:
            return handle(inbound, None, store, now).reply


@pytest.fixture
def office():
    return Office()


def shown(reply):
    ((edit,),) = (reply.edits,)
    assert edit.id == "home"
    text = plain.render(edit.message).replace("\u00a0", " ").replace("\u202f", " ")
    return text, [button.label.replace("\u00a0", " ") for button in edit.message.buttons]


def test_the_page_says_what_is_next_today_and_tomorrow_and_what_is_unrated(office):
    text, buttons = shown(office.presses(ALICE, "home"))

    lines = text.splitlines()
    assert lines[0] == "Mission Silicon Valley 2022"
    assert "À suivre : Web3 : métavers et blockchain" in lines
    assert "Programme d'aujourd'hui, mardi 27 septembre" in lines
    assert "Programme de demain, mercredi 28 septembre" in lines
    assert "Votre avis compte encore" in lines
    assert buttons[0].startswith("★ ")
    assert buttons[-5:] == [
        "Programme par jour",
        "Qui suis-je ?".replace(" ?", "\u202f?"),
        "Rappels personnels : non",
        "Silence : non",
        "In English",
    ]


def test_an_organisers_page_has_the_broadcast_on_it_and_nothing_to_rate(office):
    text, buttons = shown(office.presses(FLORENCE, "home"))

    assert "Votre avis compte encore" not in text
    assert buttons[2:5] == ["Faire une annonce", "Participants", "Les avis"]


def test_settings_are_turned_on_the_page_itself(office):
    office.presses(ALICE, "home")
    _, buttons = shown(office.presses(ALICE, "home:reminders:on"))
    assert "Rappels personnels : oui" in buttons
    _, buttons = shown(office.presses(ALICE, "home:mute:on"))
    assert "Silence : oui" in buttons
    text, buttons = shown(office.presses(ALICE, "home:language:en"))
    assert "Still waiting for your rating" in text
    assert buttons[-1] == "En français"


def test_a_stranger_is_told_how_to_come_in(office):
    text, buttons = shown(office.presses(STRANGER, "home"))

    assert text.startswith("Bonjour ! Ici, vous aurez votre programme.")
    assert buttons == []


def test_a_rating_with_a_line_is_one_form(office):
    session = office.presses(ALICE, "home").edits[0].message.buttons[0].choice

    form = office.presses(ALICE, session).form
    assert [field.kind for field in form.fields] == [FieldKind.CHOICE, FieldKind.LINE]

    code = form.choice.partition(":")[2]
    assert form.message.blocks == ()  # nothing of "one tap", where one sends a form
    said = office.sends_in(ALICE, form.choice, score="5", takeaway="Tout se joue  au début.")
    assert said.toast == "Merci\u202f! C'est noté."
    with office.database.transaction() as store:
        assert store.ratings(office.mission.code, code) == {"alice-martin": 5}
        assert store.takeaways(office.mission.code, code) == {
            "alice-martin": "Tout se joue au début."
        }

    again = office.presses(ALICE, session).form
    assert [field.value for field in again.fields] == ["5", "Tout se joue au début."]


def test_what_is_rated_is_no_longer_asked_for(office):
    before = office.presses(ALICE, "home").edits[0].message.buttons[0].choice
    office.sends_in(ALICE, before, score="4")

    assert office.presses(ALICE, "home").edits[0].message.buttons[0].choice != before


def test_without_a_form_the_five_buttons_come_in_its_place(office):
    session = office.presses(ALICE, "home").edits[0].message.buttons[0].choice

    (edit,) = office.presses(ALICE, session, trigger="", message="m1").edits

    assert [button.label for button in edit.message.buttons] == [
        f"{n}\u00a0★" for n in range(1, 6)
    ]


def test_an_organiser_cannot_rate(office):
    code = office.presses(ALICE, "home").edits[0].message.buttons[0].choice
    said = office.sends_in(FLORENCE, code, score="5")
    assert list(said.wrong) == ["score"]


def test_a_broadcast_is_filled_in_and_previewed(office):
    form = office.presses(FLORENCE, "compose").form
    assert form.fields[1].options[0] == ("everyone", "Tout le monde")

    office.presses(FLORENCE, "home")
    said = office.sends_in(FLORENCE, "compose", text="RDV avancé à 8 h 45", audience="everyone")

    assert (said.wrong, said.form) == ({}, None)
    with office.database.transaction() as store:
        (draft,) = store.broadcasts(office.mission.code)
        assert (draft.text, draft.calls_everyone, draft.send_at) == (
            "RDV avancé à 8 h 45",
            False,
            None,
        )


@pytest.mark.parametrize(
    ("day", "hour", "field", "wrong"),
    [
        ("2022-09-27", "", "hour", "Il manque l'heure."),
        ("", "18:00", "day", "Il manque le jour."),
        ("2022-09-27", "11:00", "hour", "Ce moment est déjà passé."),
    ],
)
def test_a_moment_that_cannot_be_is_said_beside_its_field(office, day, hour, field, wrong):
    values = {"text": "Bonsoir", "day": day, "hour": hour}
    said = office.sends_in(FLORENCE, "compose", **{k: v for k, v in values.items() if v})
    assert said.wrong == {field: wrong}


def test_a_broadcast_of_spaces_is_none(office):
    said = office.sends_in(FLORENCE, "compose", text="  ", audience="everyone")
    assert said.wrong == {"text": "Il manque le message."}


def test_a_broadcast_for_a_set_time_goes_then_and_not_before(office):
    office.presses(FLORENCE, "home")
    office.sends_in(
        FLORENCE, "compose", text="Bonsoir", day="2022-09-27", hour="18:30", call="yes"
    )

    office.presses(FLORENCE, "broadcast:1:send", message="m1")

    with office.database.transaction() as store:
        (draft,) = store.broadcasts(office.mission.code)
        assert draft.calls_everyone
        assert store.ready("slack", tuesday(18, 29), NOON, busy=(), limit=8) != []
        kinds = [one.kind for one in store.ready("slack", tuesday(18, 30), NOON, busy=(), limit=8)]
        assert "broadcast" in kinds
        early = store.ready("slack", tuesday(18, 29), NOON, busy=(), limit=8)
        assert "broadcast" not in [one.kind for one in early]


def test_only_organisers_compose(office):
    assert office.presses(ALICE, "compose").form is None
    assert office.sends_in(ALICE, "compose", text="Bonsoir").toast != ""
    with office.database.transaction() as store:
        assert store.broadcasts(office.mission.code) == ()


def test_the_programme_opens_with_a_button_for_every_day(office):
    form = office.presses(ALICE, "programme").form
    assert form.title == "Programme par jour"
    assert len(form.message.buttons) >= 5


def test_who_am_i_and_the_organisers_lists_are_pages_too(office):
    assert office.presses(ALICE, "whoami").form.title == "Qui suis-je\u202f?"
    assert office.presses(FLORENCE, "organise:results").form.message.title == "Les avis"
    assert office.presses(ALICE, "organise:results").form is None


def test_the_page_does_not_say_how_long_it_is_until_then(office):
    text, _ = shown(office.presses(ALICE, "home", now=tuesday(13, 5)))

    assert "On se retrouve à 13 h 30, Hall de l'hôtel (22 h 30 à Paris)" in text.splitlines()


def test_a_stranger_who_takes_one_of_our_shortcuts_hears_how_to_come_in(office):
    shortcut = Tap(
        id="shortcut:1",
        chat=ChatRef("slack", STRANGER.id),
        account=STRANGER,
        choice="programme",
        trigger="3.4.abc",
    )
    toast = office.takes(shortcut, NOON).toast

    assert toast.startswith("Bonjour, je suis Fanion, et je ne vous connais pas encore.")


AT_THE_AIRPORT = datetime(2022, 9, 29, 20, 55, tzinfo=UTC)


def test_the_mission_as_a_whole_is_one_form_and_stays_open_to_changes(office):
    opened = office.presses(ALICE, "whole:words", now=AT_THE_AIRPORT).form
    assert [field.kind for field in opened.fields] == [FieldKind.CHOICE] * 4 + [FieldKind.TEXT] * 4
    assert {field.optional for field in opened.fields} == {True}

    first = opened.fields[0].code
    values = {first: "4", "advice": "Partez  tôt.", "next": "Boston"}
    said = office.sends_in(ALICE, "whole", now=AT_THE_AIRPORT, **values)
    assert said.toast == "C'est noté, merci."

    again = office.presses(ALICE, "whole:words", now=AT_THE_AIRPORT).form
    assert [field.value for field in again.fields] == [
        "4", "", "", "", "Partez tôt.", "Boston", "", "",
    ]  # fmt: skip
    office.sends_in(ALICE, "whole", now=AT_THE_AIRPORT, **{first: "4", "next": "Boston"})
    with office.database.transaction() as store:
        assert [(one.about, one.text) for one in store.lines(office.mission.code)] == [
            ("mission:next", "Boston")
        ]


def test_the_form_says_why_it_is_not_taken_any_more(office):
    late = AT_THE_AIRPORT + timedelta(days=10)

    assert office.presses(ALICE, "whole:words", now=late).form is None
    assert list(office.sends_in(ALICE, "whole", now=late, next="Boston").wrong) == ["advice"]
    assert office.presses(FLORENCE, "whole:words", now=AT_THE_AIRPORT).form is None
