"""Forms as modals, what is filled in read back, and a message as the Home tab."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.chat import ChatRef, Field, FieldKind, Form
from bot.core.message import Button, Heading, Message, line
from bot.platforms.slack.views import Opened, errors, filled, home, instead, modal, opened_in
from tests.servers.slack import inputs
from tests.servers.slack.blocks import faults_of_view
from tests.servers.slack.checks import Checks

CHANNEL = ChatRef("slack", "T0TEAM:C0MISSION", thread="1664180000.000100")
OPENED = Opened(CHANNEL, "C0MISSION:1664180000.000200")
COMPOSER = Form(
    title="Nouvelle annonce",
    choice="broadcast:write",
    message=Message("", (line("Elle part après votre accord."),), (Button("Modèles", "template"),)),
    fields=(
        Field(code="text", label="Votre texte", kind=FieldKind.TEXT, most=3000),
        Field(code="subject", label="Objet", kind=FieldKind.LINE, value="Départ", most=60),
        Field(
            code="to", label="À qui ?", kind=FieldKind.CHOICE, value="A",
            options=(("", "Tout le monde"), ("A", "Groupe Industrie"), ("B", "Groupe Agro")),
        ),
        Field(code="seen", label="Accusé", kind=FieldKind.CHECK, hint="Demander « Vu »"),
        Field(code="day", label="Jour", kind=FieldKind.DAY, value="2022-09-27", optional=True),
        Field(
            code="hour", label="Heure", kind=FieldKind.HOUR, optional=True,
            hint="Heure sur place ; /programme la rappelle.",
        ),
    ),
    submit="Aperçu",
)  # fmt: skip


def by_code(view):
    return {block["block_id"]: block for block in view["blocks"] if block["type"] == "input"}


def sent_in(view, **values):
    """Return the state of *view* once somebody filled in *values*."""
    fields = list(by_code(view).values())
    state = inputs.state_of(fields)
    inputs.filled(fields, state, values)
    return {"values": state}


def no_faults(view):
    return faults_of_view(view, (view["type"],)) + Checks().of_view(view)


def test_a_form_is_a_modal_that_slack_takes():
    view = modal(COMPOSER, OPENED)
    assert no_faults(view) == []
    assert view["title"]["text"] == "Nouvelle annonce"
    assert view["submit"]["text"] == "Aperçu"
    assert [block["type"] for block in view["blocks"]] == ["rich_text", "actions"] + ["input"] * 6
    assert [block["element"]["type"] for block in by_code(view).values()] == [
        "plain_text_input", "plain_text_input", "radio_buttons", "checkboxes", "datepicker",
        "timepicker",
    ]  # fmt: skip


def test_what_stands_there_first_is_what_the_field_says():
    everyone = Field(code="to", label="À qui ?", kind=FieldKind.CHOICE, options=(("", "Tous"),))
    chosen = by_code(modal(Form(title="Annonce", fields=(everyone,)), OPENED))["to"]["element"]
    assert chosen["initial_option"]["text"]["text"] == "Tous"

    elements = {code: block["element"] for code, block in by_code(modal(COMPOSER, OPENED)).items()}
    assert elements["text"] == {
        "type": "plain_text_input", "action_id": "filled", "multiline": True, "max_length": 3000,
    }  # fmt: skip
    assert elements["subject"]["initial_value"] == "Départ"
    assert elements["to"]["initial_option"]["text"]["text"] == "Groupe Industrie"
    assert elements["day"]["initial_date"] == "2022-09-27"
    assert elements["seen"]["options"][0]["text"]["text"] == "Demander « Vu »"


def test_a_hint_names_our_commands_as_they_are_typed_here():
    hint = by_code(modal(COMPOSER, OPENED))["hour"]["hint"]
    assert hint["text"] == "Heure sur place ; /fanion programme la rappelle."


def test_what_was_filled_in_comes_back_by_the_codes_of_the_fields():
    state = sent_in(
        modal(COMPOSER, OPENED),
        text="Le car part à *9 h 10*.\n<@U0ALICE>", to="B", seen=["yes"], hour="09:10",
    )  # fmt: skip
    assert filled(state) == {
        "text": "Le car part à *9 h 10*.\n<@U0ALICE>",
        "subject": "Départ",
        "to": "B",
        "seen": "yes",
        "day": "2022-09-27",
        "hour": "09:10",
    }


def test_what_was_left_empty_has_no_value():
    state = sent_in(
        modal(COMPOSER, OPENED), text="Merci", subject="  ", to="Tout le monde", day=None
    )
    assert filled(state) == {"text": "Merci"}


def test_a_tap_in_a_message_is_nothing_filled_in():
    assert filled({"values": {"x": {"tap-0": {"type": "static_select", "value": "y"}}}}) == {}
    assert filled({}) == {}


def test_a_form_remembers_where_it_was_opened():
    assert opened_in(modal(COMPOSER, OPENED)) == ("broadcast:write", OPENED)
    home_tab = Opened(ChatRef("slack", "T0TEAM:U0ALICE"))
    assert opened_in(modal(COMPOSER, home_tab)) == ("broadcast:write", home_tab)


@pytest.mark.parametrize("metadata", ["", "{}", "[1]", "null", "broken"])
def test_a_modal_that_is_not_ours_is_nobodys(metadata):
    assert opened_in({"private_metadata": metadata}) is None


def test_a_long_title_is_cut_in_the_bar_and_whole_above():
    view = modal(Form(title="Votre avis sur Google — laboratoire de recherche"), OPENED)
    assert view["title"]["text"] == "Votre avis sur Google —…"
    assert view["blocks"][0]["text"]["text"] == "Votre avis sur Google — laboratoire de recherche"
    assert "submit" not in view
    assert no_faults(view) == []


def test_many_options_are_a_menu_and_very_many_are_in_groups():
    def choice(count):
        options = tuple((f"p{number}", f"Personne {number}") for number in range(count))
        field = Field(
            code="who", label="Qui ?", kind=FieldKind.CHOICE, options=options, value="p3"
        )
        view = modal(Form(title="Qui ?", fields=(field,)), OPENED)
        assert no_faults(view) == []
        return by_code(view)["who"]["element"]

    assert choice(40)["type"] == "static_select"
    groups = choice(250)["option_groups"]
    assert [group["label"]["text"] for group in groups] == ["1 – 100", "101 – 200", "201 – 250"]
    assert choice(250)["initial_option"]["value"] == "p3"


def test_errors_stand_below_their_fields():
    view = modal(COMPOSER, OPENED)
    assert errors({"hour": "Cette heure est passée.", "nowhere": "Trop tard."}, view) == {
        "response_action": "errors",
        "errors": {"hour": "Cette heure est passée.", "text": "Trop tard."},
    }


def test_another_form_takes_the_place_of_the_one_sent_in():
    view = modal(COMPOSER, OPENED)
    assert instead(view) == {"response_action": "update", "view": view}


def test_the_home_tab_shows_a_message():
    view = home(
        Message(
            "Bonjour Alice",
            (line("9 h 10 dans le hall"), Heading("Aujourd'hui"), line("Google")),
            (Button("Mes rappels", "reminders:on"),),
        )
    )
    assert no_faults(view) == []
    assert [block["type"] for block in view["blocks"]] == ["header", "rich_text", "actions"]


words = st.text(st.characters(exclude_categories=("Cs",)), max_size=200)
fields = st.builds(
    Field,
    code=st.uuids().map(str),
    label=words,
    kind=st.sampled_from(FieldKind),
    options=st.lists(
        st.tuples(st.text("abc-1", max_size=60), words), min_size=1, max_size=120,
        unique_by=lambda option: option[0],
    ).map(tuple),
    value=words | st.sampled_from(["yes", "a", "2022-09-27", "09:10"]),
    hint=words,
    optional=st.booleans(),
    most=st.integers(1, 5000),
)  # fmt: skip


@given(
    st.builds(
        Form,
        title=words,
        choice=st.text("abc:", max_size=64),
        fields=st.lists(fields, max_size=5).map(tuple),
        submit=words,
    )
)
def test_whatever_a_form_asks_slack_takes_it_and_it_is_ours(form):
    view = modal(form, OPENED)
    assert no_faults(view) == []
    assert opened_in(view) == (form.choice, OPENED)
    assert set(filled({"values": inputs.state_of(view["blocks"])})) <= {
        one.code for one in form.fields
    }
