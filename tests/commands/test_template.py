"""`fanion template`: what it writes is understood as it stands."""

import openpyxl
import pytest
from click.testing import CliRunner

from bot.commands import cli
from bot.core.languages import SPOKEN
from bot.core.languages.columns import SHEETS, column_names, sheet_names
from bot.core.languages.workbook import guide_in


def fanion(*words):
    done = CliRunner().invoke(cli, [str(word) for word in words])
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture(params=SPOKEN)
def language(request):
    return request.param


@pytest.fixture
def template(tmp_path, language):
    file = tmp_path / "mission.xlsx"
    assert fanion("template", file, "--lang", language)[0] == 0
    return file


def test_it_passes_check_as_it_stands(template, language):
    status, said, complained = fanion("check", template, "--json")

    assert (status, said, complained) == (0, '{"ok": true, "problems": []}\n', "")


def test_it_has_every_sheet_and_column(template, language):
    book = openpyxl.load_workbook(template)

    guide = guide_in(language)
    sheets = [sheet_names(sheet, language)[0] for sheet in SHEETS]
    assert set(book.sheetnames) == {*sheets, guide.read_me, guide.zones}
    for sheet in SHEETS[1:]:
        header = [cell.value for cell in book[sheet_names(sheet, language)[0]][1]]
        wanted = [names[0] for key, names in column_names(sheet, language).items()]
        assert header == [name for name in wanted if name not in ("Prénom", "First name")]


def test_it_offers_the_words_that_are_known(template, language):
    book = openpyxl.load_workbook(template)
    programme = book[sheet_names("sessions", language)[0]]

    offers = {offer.formula1 for offer in programme.data_validations.dataValidation}

    kinds = {
        "fr": '"visite,rencontre,conférence,repas,trajet,libre,autre"',
        "en": '"visit,meeting,talk,meal,travel,free,other"',
    }
    assert kinds[language] in offers
    assert programme.freeze_panes == "A2"


def test_it_explains_every_column(language):
    explained = guide_in(language).help

    assert {sheet: set(lines) for sheet, lines in explained.items()} == {
        sheet: set(column_names(sheet, language)) for sheet in SHEETS
    }


def test_a_file_that_is_there_is_kept(tmp_path):
    file = tmp_path / "mission.xlsx"
    file.write_text("précieux")

    assert fanion("template", file) == (
        1,
        "",
        f"{file} is there already; --force overwrites it.\n",
    )
    assert file.read_text() == "précieux"
    assert fanion("template", file, "--force")[0] == 0


def test_it_writes_workbooks_only(tmp_path):
    assert fanion("template", tmp_path / "mission.ods")[0] == 2


def test_a_folder_that_is_not_there(tmp_path):
    status, _, complained = fanion("template", tmp_path / "nowhere" / "mission.xlsx")

    assert status == 1
    assert "cannot be written: No such file or directory" in complained
