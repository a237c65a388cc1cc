"""What the report says, whole and in both languages, as its Markdown has it.

The files in `told/` were read line by line: who changes a word changes it there.
"""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from bot.core.feedback import Tally
from bot.core.languages.english.report_labels import LABELS as ENGLISH
from bot.core.languages.french.report import FrenchReport
from bot.core.languages.french.report_labels import LABELS as FRENCH
from bot.core.languages.report_label import Label
from bot.core.report.facts import Question
from bot.core.report.markdown import to_markdown
from bot.core.report.page import Bar, Bars, Cover, Facts, Heading, Picture, Said, Table
from bot.core.report.pages import page_of
from bot.core.report.president import president
from bot.core.report.room import PAGE, room
from bot.core.report.scribe import Scribe
from bot.core.report.version import Version
from bot.core.report.versions import for_version
from bot.core.report.whose import language_for
from tests.bavaria import REPORT, at_that_stage, line, unanswered

TOLD = Path(__file__).parent / "told"


def written(version, language="", whose="", report=REPORT):
    return page_of(for_version(report, version, whose), version, language, whose)


def spaced(text):
    """Read any blank as a blank; the files in `told/` have them as they are."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def blocks(page, kind):
    return [block for block in page.blocks if isinstance(block, kind)]


@pytest.mark.parametrize(
    ("file", "version", "language", "whose"),
    [
        ("full-fr", Version.FULL, "fr", ""),
        ("full-en", Version.FULL, "en", ""),
        ("public-fr", Version.PUBLIC, "fr", ""),
        ("public-en", Version.PUBLIC, "en", ""),
        ("company-fr", Version.COMPANY, "fr", "Durand Emballage"),
        ("host-fr", Version.HOST, "", "weiss"),
        ("host-en", Version.HOST, "", "baker"),
        ("person-fr", Version.PERSON, "", "alice"),
        ("person-en", Version.PERSON, "", "chloe"),
    ],
)
def test_the_whole_document(file, version, language, whose):
    told = (TOLD / f"{file}.md").read_text(encoding="utf-8")

    assert to_markdown(written(version, language, whose)) == told


def test_both_languages_have_all_fixed_words():
    assert set(FRENCH) == set(ENGLISH) == set(Label)


# ---- at other moments, and with less to say ------------------------------------------------


def test_a_mission_under_way_says_that_it_is():
    page = written(Version.FULL, "fr", report=at_that_stage())
    said = spaced(to_markdown(page))

    assert (
        "*État au 16 mai 2023 : la mission est en cours, ce document n'est qu'une étape.*" in said
    )
    assert "| – | Banque de Bavière | à venir, ajouté (11 h – 12 h) |" in said
    assert "- Encore 1 rencontre à venir." in said
    assert "### Banque de Bavière" not in said
    assert spaced(page.footer) == "Mission Bavière 2023 · état au 16 mai 2023"


def test_a_mission_without_an_answer_tells_its_programme():
    page = written(Version.FULL, "en", report=unanswered())

    assert [heading.text for heading in blocks(page, Heading) if heading.level == 1] == [
        "At a glance",
        "The programme, as planned and as it happened",
        "Visit by visit",
        "Objective by objective",
        "What this report is based on",
    ]
    assert blocks(page, Facts)[-1].rows == (
        ("Answered", "0 of 3\u00a0participants"),
        ("Ratings", "none"),
        ("On the objectives", "no answer"),
        ("Lines", "none"),
        ("Left unrated", "Isar Robotik: the workshop; Neckar Labs; Bank of Bavaria"),
    )


def test_what_an_anonymous_mission_does_not_show_yet_is_counted():
    first, second, *others = REPORT.visits
    mission = replace(REPORT.mission, anonymous=True)
    visits = (
        replace(first, tally=Tally(counts=(0, 0, 0, 1, 2), hidden=2)),
        replace(second, tally=Tally(hidden=1)),
        *others,
    )
    page = written(Version.FULL, "fr", report=replace(REPORT, mission=mission, visits=visits))

    beside = [spaced(heading.beside) for heading in blocks(page, Heading) if heading.level == 2]
    assert beside[2:4] == [
        "4,7 sur 5, 3 avis, 2 avis de plus restent cachés",
        "1 avis reste caché",
    ]


def test_without_objectives_none_are_spoken_of():
    said = to_markdown(written(Version.FULL, "fr", report=replace(REPORT, goals=())))

    assert "bjectif" not in said.replace("Contribue à", "")


def test_an_example_says_that_it_is_one():
    invented = replace(REPORT, invented=True)

    for version, whose in [(Version.FULL, ""), (Version.PUBLIC, ""), (Version.HOST, "weiss")]:
        page = written(version, "fr", whose, invented)
        assert "les personnes, leurs notes et leurs phrases sont inventées" in to_markdown(page)
        assert page.footer.endswith("exemple, réponses inventées")


# ---- who is told what ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("version", "whose", "language"),
    [
        (Version.FULL, "", "fr"),
        (Version.HOST, "baker", "en"),
        (Version.HOST, "weiss", "fr"),  # she speaks German first, which we do not
        (Version.PERSON, "chloe", "en"),
        (Version.PERSON, "Chloé Vidal", "en"),
        (Version.PERSON, "alice", "fr"),
    ],
)
def test_a_document_is_in_its_readers_language(version, whose, language):
    assert language_for(REPORT.mission, version, whose) == language


def test_the_president_reads_only_what_may_be_passed_on():
    first_page = list(president(Scribe(REPORT, Version.FULL, "en")))

    assert [(block.text, block.by) for block in first_page if isinstance(block, Said)] == [
        ("Vendre par catalogue ? À laisser.", "Bruno Durand · Neckar Labs"),
        ("Un bras se loue 300 € par mois.", "Alice Martin · Isar Robotik: the workshop"),
        (
            "À suivre : former un compagnon, pas un ingénieur.",
            "Bruno Durand · Isar Robotik: the workshop",
        ),
    ]


@pytest.mark.parametrize("version", [Version.PUBLIC, Version.HOST])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_nobody_is_named_who_did_not_sign(version, language):
    said = to_markdown(written(version, language))

    assert "Chloé" not in said
    assert "gripper" not in said
    assert said.count("Bruno Durand") == (1 if version is Version.PUBLIC else 0)


def test_a_line_whose_author_is_not_told_has_no_name():
    visits = tuple(
        replace(visit, lines=tuple(replace(one, person="") for one in visit.lines))
        for visit in REPORT.visits
    )
    lines = {q: tuple(replace(one, person="") for one in some) for q, some in REPORT.lines.items()}
    page = page_of(replace(REPORT, visits=visits, lines=lines), Version.FULL, "fr")

    assert {said.by for said in blocks(page, Said)} == {
        "",
        "Neckar Labs",
        "Isar Robotik : l'atelier",
    }


def test_hosts_are_all_written_to_at_once():
    said = to_markdown(written(Version.HOST, "en"))

    assert [row for row in said.splitlines() if row.startswith("Dear")] == [
        "Dear Hannah Weiss,",
        "Dear Tom Baker,",
    ]
    assert said.count("\n---\n") == 1


def test_wishes_are_one_only_where_they_are_written_alike():
    wishes = tuple(
        line("mission:next", "alice", text, shareable=True)
        for text in ("Séoul", "SEOUL !", "Séoul ou Tokyo", "seoul", "Tokyo")
    )
    report = replace(REPORT, lines={Question.NEXT: wishes})
    said = to_markdown(written(Version.FULL, "en", report=report))

    assert "- Séoul (3 times)\n- Séoul ou Tokyo\n- Tokyo\n" in said


def test_what_only_others_say_stands_behind_what_a_company_noted():
    isar, neckar, *others = REPORT.visits
    shared = {
        question: tuple(replace(line, shareable=True, signed=True) for line in some)
        for question, some in REPORT.lines.items()
    }
    visits = (isar, replace(neckar, follow_ups=()), *others)
    report = replace(REPORT, visits=visits, lines=shared)
    page = written(Version.COMPANY, "fr", "Martin Maçonnerie", report)

    assert [(heading.level, heading.text) for heading in blocks(page, Heading)][-5:] == [
        (1, "La mission dans son ensemble"),
        (2, "Ce qui aurait pu être mieux"),
        (2, "Les prochaines missions souhaitées"),
        (1, "Ce que d'autres en retiennent"),
        (2, "Neckar Labs"),
    ]


@pytest.mark.parametrize(
    ("texts", "heads"),
    [
        (["À laisser : la cantine."], ["Des exemples à laisser"]),
        (["La cantine. À LAISSER !"], ["Des exemples à laisser"]),
        (["a laisser, la cantine"], ["Des exemples à laisser"]),
        (
            ["Follow: ask early.", "Leave: the suit"],
            ["Des exemples à suivre", "D'autres à laisser"],
        ),
        (["Se laisser aller : jamais"], ["Au fil des rencontres"]),
    ],
)
def test_lines_say_themselves_what_to_follow_and_what_to_leave(texts, heads):
    isar, *_ = REPORT.visits
    said = tuple(line("isar", "alice", text, shareable=True) for text in texts)
    report = replace(REPORT, visits=(replace(isar, lines=said, photos=()),), goals=(), lines={})
    page = written(Version.PUBLIC, "fr", report=report)

    assert [heading.text for heading in blocks(page, Heading) if heading.level == 1] == heads


def test_an_example_says_where_it_was_seen():
    isar, *_ = REPORT.visits
    said = (line("isar", "alice", "À laisser : la cantine.", shareable=True, signed=True),)
    report = replace(REPORT, visits=(replace(isar, lines=said, photos=()),), goals=(), lines={})
    page = written(Version.PUBLIC, "fr", report=report)

    assert [(block.text, block.by) for block in blocks(page, Said)] == [
        ("La cantine.", "Alice Martin, Martin Maçonnerie · Isar Robotik : l'atelier")
    ]


def test_follow_ups_are_as_many_at_the_top_as_below():
    told = to_markdown(written(Version.FULL, "fr")).splitlines()
    counted = [line for line in told if "suites à donner" in line]

    assert [line.replace("*", "").split()[1] for line in counted] == ["4", "4"]


@pytest.mark.parametrize(
    ("host", "said"),
    [
        ("Ellen Lindqvist", "À l'attention d'Ellen Lindqvist"),
        ("Étienne Duval", "À l'attention d'Étienne Duval"),
        ("Maria Jensen", "À l'attention de Maria Jensen"),
        ("Yann Kervella", "À l'attention de Yann Kervella"),
    ],
)
def test_de_is_elided_before_a_vowel(host, said):
    assert FrenchReport().addressed(host) == said


# ---- how it is set -------------------------------------------------------------------------


def test_bars_say_in_words_what_they_show():
    for chart in blocks(written(Version.FULL, "en"), Bars):
        assert chart.caption
        assert all(bar.label and bar.words for bar in chart.bars)
        assert chart.words == "; ".join(f"{bar.label}: {bar.words}" for bar in chart.bars)
    assert blocks(written(Version.FULL, "en"), Bars)[0].bars == (
        Bar(
            label="Isar Robotik: the workshop",
            share=14 / 3 / 5,
            words="4.7 of 5, 3\u00a0answers",
        ),
    )


def test_tables_have_as_many_cells_as_columns():
    for table in blocks(written(Version.FULL, "fr"), Table):
        assert {len(row) for row in table.rows} == {len(table.columns)} == {len(table.widths)}


def test_headings_leave_out_no_level():
    for version, whose in [
        (Version.FULL, ""),
        (Version.PUBLIC, ""),
        (Version.COMPANY, "Durand Emballage"),
        (Version.PERSON, "alice"),
    ]:
        levels = [
            0,
            *(heading.level for heading in blocks(written(version, "fr", whose), Heading)),
        ]
        assert all(next_ <= level + 1 for level, next_ in pairwise(levels))


def test_a_photo_says_what_it_shows_also_where_nobody_wrote_it():
    first, *others = REPORT.visits
    bare = replace(first, photos=(replace(first.photos[0], caption=""),))
    page = written(Version.FULL, "fr", report=replace(REPORT, visits=(bare, *others)))

    assert [spaced(picture.words) for picture in blocks(page, Picture)] == [
        "Photo : Isar Robotik : l'atelier"
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("objectives", [0, 1, 4, 5, 9])
@pytest.mark.parametrize("longer", [1, 4, 40])
def test_the_presidents_page_is_one_page_whatever_is_written(language, objectives, longer):
    """Rooms are rough: what a page takes in the end is measured where it is set."""
    goals = tuple(
        replace(REPORT.goals[0], objective=replace(one.objective, text=one.objective.text))
        for one in (REPORT.goals * 5)[:objectives]
    )
    visits = tuple(
        replace(visit, lines=tuple(replace(one, text=one.text * longer) for one in visit.lines))
        for visit in REPORT.visits
    )
    report = replace(REPORT, goals=goals, visits=visits, invented=True)
    page = list(president(Scribe(report, Version.FULL, language)))

    assert room(page) <= PAGE
    assert len([block for block in page if isinstance(block, Said)]) == 3


def test_a_cover_says_whose_where_and_when():
    (cover,) = blocks(written(Version.PERSON, "en", "chloe"), Cover)

    assert cover == Cover(
        title="Mission Bavière 2023",
        subtitle="Your mission diary",
        lines=(
            "Chloé Vidal, Durand Emballage",
            "CCI Aveyron",
            "Monday 15 to Tuesday 16\u00a0May 2023 · München",
            "3\u00a0participants from 2\u00a0companies",
        ),
    )
