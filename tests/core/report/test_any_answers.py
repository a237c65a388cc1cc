"""Whatever people write and answer, every version can be written, and holds what it may."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.feedback import Tally, anonymous_tally
from bot.core.mission import words
from bot.core.report.facts import (
    Fate,
    FollowUp,
    FollowUpState,
    Goal,
    HostQuestion,
    Line,
    Question,
)
from bot.core.report.markdown import to_markdown
from bot.core.report.page import from_json, to_json
from bot.core.report.pages import page_of
from bot.core.report.version import Version
from bot.core.report.versions import for_version
from tests.bavaria import OBJECTIVES, PEOPLE, REPORT

TEXT = st.text(max_size=40)
PERSON = st.sampled_from(["alice", "bruno", "chloe", "nobody-any-more"])
COUNTS = st.tuples(*[st.integers(0, 9)] * 5)
TALLIES = st.one_of(
    COUNTS.map(lambda counts: Tally(counts=counts)),
    st.builds(anonymous_tally, st.just((0, 1, 0, 2, 0)), st.integers(3, 5)),
    st.builds(anonymous_tally, st.none(), st.integers(0, 2)),
)


def lines(about):
    return st.lists(
        st.builds(
            Line,
            text=TEXT,
            about=st.just(about),
            person=PERSON,
            shareable=st.booleans(),
            signed=st.booleans(),
            place=st.none() | st.integers(-3, 9),
        ),
        max_size=3,
    ).map(tuple)


@st.composite
def visits(draw, visit):
    code = visit.session.code
    return replace(
        visit,
        session=replace(visit.session, title=words(draw(TEXT)), objectives=("robots", "export")),
        fate=draw(st.sampled_from(Fate)),
        planned=draw(st.sampled_from([visit.planned, None, REPORT.visits[0].planned])),
        ended_at=draw(st.sampled_from([None, visit.session.starts_at, visit.session.ends_at])),
        present=draw(st.sampled_from([(), ("alice",), ("nobody-any-more",)])),
        absent=draw(st.sampled_from([(), ("bruno",)])),
        tally=draw(TALLIES),
        lines=draw(lines(code)),
        follow_ups=tuple(
            draw(
                st.lists(
                    st.builds(
                        FollowUp,
                        session=st.just(code),
                        person=PERSON,
                        state=st.sampled_from(FollowUpState),
                        note=TEXT,
                    ),
                    max_size=2,
                )
            )
        ),
        questions=tuple(
            draw(
                st.lists(
                    st.builds(HostQuestion, text=TEXT, votes=st.integers(0, 40), answer=TEXT),
                    max_size=2,
                )
            )
        ),
    )


@st.composite
def reports(draw):
    return replace(
        REPORT,
        mission=replace(
            REPORT.mission,
            title=draw(TEXT),
            organiser=draw(TEXT),
            anonymous=draw(st.booleans()),
            people=tuple(replace(one, name=draw(TEXT)) for one in PEOPLE),
        ),
        visits=tuple(draw(visits(visit)) for visit in REPORT.visits),
        goals=tuple(
            Goal(
                objective=replace(one, text=words(draw(TEXT))),
                tally=draw(TALLIES),
                visits=draw(st.sampled_from([(), ("isar",), ("isar", "gone")])),
                of_visits=draw(TALLIES),
            )
            for one in OBJECTIVES
        ),
        lines={question: draw(lines(f"mission:{question}")) for question in Question},
        asked=draw(st.integers(0, 9)),
        answered=draw(st.integers(0, 9)),
        invented=draw(st.booleans()),
    )


READERS = [
    (Version.FULL, ""),
    (Version.PUBLIC, ""),
    (Version.COMPANY, "Durand Emballage"),
    (Version.HOST, "weiss"),
    (Version.HOST, ""),
    (Version.PERSON, "alice"),
]


@settings(max_examples=40, deadline=None)
@given(reports(), st.sampled_from(READERS), st.sampled_from(["fr", "en", "de"]))
def test_every_version_of_any_report_can_be_written(report, reader, language):
    version, whose = reader
    page = page_of(for_version(report, version, whose), version, language, whose)

    assert from_json(to_json(page)) == page
    assert to_markdown(page).encode()
