"""Which report is asked for, as people say it."""

from dataclasses import replace

import pytest

from bot.core.mission import Host, Person, Role
from bot.core.report.form import Form
from bot.core.report.version import Version
from bot.core.report.wanted import Wanted, wanted_in
from tests.programmes import mission, session

GOOGLE = session("google", "10:00", hosts=(Host(code="mj", name="Maria Jensen"),))
MISSION = replace(
    mission(GOOGLE),
    people=(
        Person(code="florence", name="Florence Delpuech", role=Role.ORGANISER),
        Person(code="alice", name="Alice Martin", organisation="Martin Maçonnerie"),
        Person(code="denis", name="Denis Petit", organisation="Petit Vins"),
    ),
)
PUBLIC, COMPANY, HOST, PERSON = Version.PUBLIC, Version.COMPANY, Version.HOST, Version.PERSON


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", Wanted()),
        ("pdf", Wanted(form=Form.PDF)),
        ("en PDF", Wanted(form=Form.PDF)),
        ("public", Wanted(version=PUBLIC)),
        ("la version publique en anglais", Wanted(version=PUBLIC, language="en")),
        ("excel complet", Wanted(form=Form.XLSX)),
        ("entreprise", Wanted(version=COMPANY)),
        ("entreprise Petit Vins", Wanted(version=COMPANY, whose="Petit Vins")),
        ("for petit vins as pdf", Wanted(version=COMPANY, whose="Petit Vins", form=Form.PDF)),
        ("remerciements", Wanted(version=HOST)),
        ("merci Maria Jensen", Wanted(version=HOST, whose="mj")),
        ("Maria", Wanted(version=HOST, whose="mj")),
        ("carnet d'Alice", Wanted(version=PERSON, whose="alice")),
        ("Denis Petit", Wanted(version=PERSON, whose="denis")),
        ("carnet de Zoé", Wanted(version=PERSON, unknown="zoe")),
        ("diary of Alice in French", Wanted(version=PERSON, whose="alice", language="fr")),
        ("n'importe quoi", Wanted(unknown="n importe quoi")),
        ("Martn Maçonnerie", Wanted(unknown="martn maconnerie")),
    ],
)
def test_a_report_is_asked_for_as_people_say_it(text, wanted):
    assert wanted_in(text, MISSION) == wanted
