"""What the report says, in both languages, as its Markdown has it."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.languages.english.report_labels import LABELS as ENGLISH
from bot.core.languages.french.report_labels import LABELS as FRENCH
from bot.core.languages.report_label import Label
from bot.core.report.page import from_json, to_json
from bot.core.report.pages import page_of
from bot.core.report.version import Version
from bot.core.report.versions import for_version, readers
from bot.files.invented import read_answers
from bot.samples import ANSWERED, answers
from bot.store.database import Database
from bot.store.invented import answers_into
from bot.store.publishing import publish
from bot.store.reported import reported
from tests.programmes import bundled

CALIFORNIA = "silicon-valley-2022"
AFTERWARDS = datetime(2022, 10, 3, 7, tzinfo=UTC)
WEEKS = timedelta(weeks=6)


@pytest.fixture(scope="module")
def database():
    opened = Database.open("sqlite://")
    with opened.transaction() as store:
        for code in ANSWERED:
            publish(store, bundled(code), bundled(code).programme[0].gathers_at - WEEKS)
            answers_into(store, code, read_answers(answers(code)))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def whole(database):
    with database.reading() as store:
        return reported(store, CALIFORNIA, AFTERWARDS)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("version", Version)
def test_every_version_can_be_written_and_sent_to_what_sets_it(whole, version, language):
    for reader in readers(whole.mission, version)[:3] or [None]:
        whose = reader.key if reader else ""
        page = page_of(for_version(whole, version, whose), version, language, whose)

        assert page.blocks
        assert from_json(to_json(page)) == page


def test_both_languages_have_all_fixed_words():
    assert set(FRENCH) == set(ENGLISH) == set(Label)
