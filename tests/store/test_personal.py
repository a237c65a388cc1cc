"""Whatever the database can hold of people is decided: shown to them, deleted, or explained."""

from sqlalchemy import JSON, LargeBinary, String
from sqlmodel import AutoString, SQLModel

from bot.core.languages import SPOKEN
from bot.core.languages.privacy import privacy_in
from bot.core.my_data import MyData, my_data_file
from bot.store.personal import BESIDES, EXPLAINED, PERSONAL, PLACED

TABLES = {table.name: table for table in SQLModel.metadata.sorted_tables}
BY_TABLE = {one.table: one for one in PERSONAL}


def test_every_table_is_decided():
    decided = sorted({*BY_TABLE, *BESIDES, *(name for name in EXPLAINED if "." not in name)})

    assert decided == sorted(TABLES)


def test_every_text_of_a_personal_table_is_decided():
    texts = {
        f"{name}.{column.name}"
        for name, one in BY_TABLE.items()
        for column in TABLES[name].columns
        if isinstance(column.type, String | AutoString | JSON | LargeBinary)
        and column.name not in {one.whose, *one.shows, *PLACED}
    }

    assert sorted(texts - set(EXPLAINED)) == []


def test_what_is_shown_is_there():
    named = [
        f"{one.table}.{name}"
        for one in PERSONAL
        for name in (one.whose, *one.shows)
        if name not in TABLES[one.table].columns
    ]
    explained = [
        name
        for name in EXPLAINED
        if "." in name and name.partition(".")[2] not in TABLES[name.partition(".")[0]].columns
    ]

    assert [*named, *explained] == []


def test_every_section_and_field_has_words_in_every_language():
    sections = {"person", *(one.section for one in PERSONAL), *BESIDES.values()}
    fields = {name for one in PERSONAL for name in one.shows}
    said = {
        (name, name in privacy_in(language).sections) for name in sections for language in SPOKEN
    }
    labels = {
        name for name in fields for language in SPOKEN if name not in privacy_in(language).fields
    }

    assert said == {(name, True) for name in sections}
    assert labels == set()


def test_words_of_people_cannot_end_the_page():
    kept = MyData(
        name="Alice <Martin>",
        mission="Mission & co",
        made="2022-10-02",
        sections={"lines": [{"text": "</script><b>moi</b>", "shareable": True}], "seen": []},
    )
    page = my_data_file(kept, "fr").content.decode()

    assert page.count("</script>") == 1
    assert "<b>" not in page
    assert "<dt>peut être partagé</dt><dd>oui</dd>" in page
