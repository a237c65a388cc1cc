"""What a version of the report leaves out, before a page is written."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from bot.core.feedback import Rating, Tally, tally
from bot.core.mission import (
    Host,
    Info,
    Kind,
    Mission,
    Objective,
    Person,
    Place,
    Role,
    Session,
    words,
)
from bot.core.report.facts import (
    NOTHING,
    Fate,
    FollowUp,
    Goal,
    HostQuestion,
    Line,
    MissionReport,
    Question,
    Visit,
)
from bot.core.report.version import Version
from bot.core.report.versions import Reader, for_version, meant_by, readers

ZONE = "America/Los_Angeles"
MARIA = Host(
    code="mj", name="Maria Jensen", organisation="Google", email="mj@host.example", phone="+1 650"
)
PAUL = Host(name="Paul Ross", organisation="Microsoft")
PEOPLE = (
    Person(code="florence", name="Florence Delpuech", role=Role.ORGANISER, phone="+33 5 65"),
    Person(code="alice", name="Alice Martin", organisation="Martin Maçonnerie", phone="+33 6 01"),
    Person(
        code="denis", name="Denis Petit", organisation="Petit Vins", email="denis@vins.example"
    ),
    Person(code="karim", name="Karim Haddad", organisation="Martin Maçonnerie", phone="+33 6 03"),
    Person(code="sophie", name="Sophie Lacan", role=Role.FOLLOWER),
)
TRAVELLED = ("alice", "denis", "karim")


def visit_to(code: str, host: Host, at: int, **more: object) -> Visit:
    session = Session(
        code=code,
        title=words(code.capitalize()),
        kind=Kind.VISIT,
        day=date(2022, 9, 27),
        start=time(at),
        zone=ZONE,
        end_zone=ZONE,
        hosts=(host,),
        place=Place(name=code, access=words("Code du portail 4711")),
        notes=words("Appeler le 06 99 en arrivant"),
        feedback=True,
    )
    return Visit(session=session, fate=Fate.AS_PLANNED, expected=TRAVELLED, **more)


def rated(**scores: int) -> dict[str, object]:
    names = {one.code: one.name for one in PEOPLE}
    return {
        "tally": tally(Rating(score=score, name=names[code]) for code, score in scores.items()),
        "ratings": tuple(scores.items()),
    }


REPORT = MissionReport(
    mission=Mission(
        code="silicon-valley-2022",
        title="Mission Silicon Valley 2022",
        home_zone="Europe/Paris",
        zone=ZONE,
        people=PEOPLE,
        hosts=(MARIA, PAUL),
        info=(Info(ask=("wifi",), answer=words("NikkoGuest")),),
        sessions=(),
    ),
    written_at=datetime(2022, 9, 30, 12, tzinfo=UTC),
    visits=(
        visit_to(
            "google",
            MARIA,
            10,
            **rated(alice=5, denis=4, karim=3),
            present=("alice", "karim"),
            absent=("denis",),
            lines=(
                Line(text="Tester avant de bâtir", about="google", person="alice", shareable=True),
                Line(text="Pas pour nous", about="google", person="karim"),
                Line(
                    text="Oser appeler",
                    about="google",
                    person="denis",
                    shareable=True,
                    signed=True,
                ),
            ),
            follow_ups=(
                FollowUp(session="google", person="alice", note="Envoyer le catalogue"),
                FollowUp(session="google", person="denis", note="Caisses de Marcillac"),
            ),
            questions=(HostQuestion(text="Et les PME ?", votes=4, answer="Oui"),),
        ),
        visit_to("microsoft", PAUL, 14, **rated(denis=2)),
    ),
    goals=(
        Goal(
            objective=Objective(code="funding", text=words("Lever des fonds")),
            **rated(alice=4, denis=4, karim=1),
            visits=("google",),
        ),
    ),
    lines={
        Question.NEXT: (Line(text="Tel-Aviv", about="mission:next", person="karim"),),
        Question.ADVICE: (
            Line(text="Venez", about="mission:advice", person="alice", shareable=True),
        ),
    },
    asked=3,
    answered=3,
    participants=3,
    companies=2,
)
GOOGLE, MICROSOFT = range(2)
_JSON: TypeAdapter[MissionReport] = TypeAdapter(MissionReport)


def texts(lines):
    return [(line.text, line.person) for line in lines]


def test_the_companies_at_home_read_what_is_shared_and_names_of_those_who_signed():
    public = for_version(REPORT, Version.PUBLIC)

    assert texts(public.visits[GOOGLE].lines) == [
        ("Tester avant de bâtir", ""),
        ("Oser appeler", "denis"),
    ]
    assert public.mission.people == (
        Person(code="denis", name="Denis Petit", organisation="Petit Vins"),
    )
    assert {question: texts(some) for question, some in public.lines.items()} == {
        Question.ADVICE: [("Venez", "")]
    }
    assert (public.participants, public.companies) == (3, 2)


def test_the_companies_at_home_read_totals_of_three_answers_or_more_and_no_fewer():
    public = for_version(REPORT, Version.PUBLIC)

    assert public.visits[GOOGLE].tally == Tally(counts=(0, 0, 1, 1, 1))
    assert public.visits[MICROSOFT].tally == NOTHING
    assert public.goals[0].tally == Tally(counts=(1, 0, 0, 2, 0))


def test_the_companies_at_home_read_nobodys_attendance_follow_up_question_or_number():
    visit = for_version(REPORT, Version.PUBLIC).visits[GOOGLE]

    assert (visit.expected, visit.present, visit.absent) == ((), (), ())
    assert (visit.follow_ups, visit.questions, visit.ratings) == ((), (), ())


def test_a_company_reads_what_its_own_people_share_and_follow_up_besides_what_is_public():
    company = for_version(REPORT, Version.COMPANY, "Martin Maçonnerie")

    google = company.visits[GOOGLE]
    assert [(line.text, line.own, line.person) for line in google.lines] == [
        ("Tester avant de bâtir", True, ""),
        ("Oser appeler", False, "denis"),
    ]
    assert [one.person for one in google.follow_ups] == ["alice"]
    assert (google.expected, google.present) == (("alice", "karim"), ("alice", "karim"))
    assert google.tally == Tally(counts=(0, 0, 1, 1, 1))


def test_the_draft_to_a_host_holds_their_visits_alone_without_any_rating():
    host = for_version(REPORT, Version.HOST, "mj")

    assert [visit.session.code for visit in host.visits] == ["google"]
    assert (host.visits[0].tally, host.goals, host.lines) == (NOTHING, (), {})
    assert [(one.person, one.note) for one in host.visits[0].follow_ups] == [("", ""), ("", "")]
    assert [one.text for one in host.visits[0].questions] == ["Et les PME ?"]
    assert [one.name for one in host.mission.hosts] == ["Maria Jensen"]


def test_drafts_to_all_hosts_may_be_made_at_once_but_to_nobody_of_the_house():
    google, microsoft = (visit.session for visit in REPORT.visits)
    own = Host(name="Florence Delpuech")
    at_home = replace(google, code="bilan", hosts=(own,))
    mission = replace(REPORT.mission, sessions=(google, microsoft, at_home))
    visits = (*REPORT.visits, Visit(session=at_home, fate=Fate.AS_PLANNED))

    drafts = for_version(replace(REPORT, mission=mission, visits=visits), Version.HOST)

    assert [visit.session.code for visit in drafts.visits] == ["google", "microsoft"]


def test_a_diary_holds_what_one_person_rated_noted_and_follows_up():
    diary = for_version(REPORT, Version.PERSON, "alice")

    google = diary.visits[GOOGLE]
    assert google.tally == Tally(counts=(0, 0, 0, 0, 1), by_name=(("Alice Martin", 5),))
    assert texts(google.lines) == [("Tester avant de bâtir", "alice")]
    assert [one.note for one in google.follow_ups] == ["Envoyer le catalogue"]
    assert diary.goals[0].ratings == (("alice", 4),)
    assert texts(diary.lines[Question.ADVICE]) == [("Venez", "alice")]
    assert [one.code for one in diary.mission.people] == ["alice"]


def test_a_diary_leaves_out_what_did_not_concern_its_person():
    elsewhere = replace(REPORT.visits[MICROSOFT], expected=("denis",))
    report = replace(REPORT, visits=(REPORT.visits[GOOGLE], elsewhere))

    diary = for_version(report, Version.PERSON, "alice")

    assert [visit.session.code for visit in diary.visits] == ["google"]


def test_the_full_report_names_everyone_and_holds_no_number_of_theirs():
    full = for_version(REPORT, Version.FULL)

    assert full.visits == REPORT.visits
    assert [one.name for one in full.mission.people] == [one.name for one in PEOPLE]
    assert b"+33" not in _JSON.dump_json(full)


def test_those_for_whom_a_version_can_be_are_listed_by_name():
    sessions = tuple(visit.session for visit in REPORT.visits)
    mission = replace(REPORT.mission, sessions=sessions)

    assert {
        version: [(one.key, one.name) for one in readers(mission, version)] for version in Version
    } == {
        Version.FULL: [],
        Version.PUBLIC: [],
        Version.COMPANY: [
            ("Martin Maçonnerie", "Martin Maçonnerie"),
            ("Petit Vins", "Petit Vins"),
        ],
        Version.HOST: [
            ("mj", "Maria Jensen (Google)"),
            ("Paul Ross", "Paul Ross (Microsoft)"),
        ],
        Version.PERSON: [
            ("alice", "Alice Martin"),
            ("denis", "Denis Petit"),
            ("karim", "Karim Haddad"),
        ],
    }


HOSTS = (
    Reader(key="mj", name="Maria Jensen (Google)"),
    Reader(key="Paul Ross", name="Paul Ross (Microsoft)"),
    Reader(key="Paul Héron", name="Paul Héron"),
)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("mj", ["mj"]),
        ("maria jensen", ["mj"]),
        ("google", ["mj"]),
        ("PAUL HERON", ["Paul Héron"]),
        ("paul", ["Paul Ross", "Paul Héron"]),
        ("Zoé", []),
        ("", []),
    ],
)
def test_for_whom_a_version_is_may_be_said_as_people_say_it(said, meant):
    assert [one.key for one in meant_by(said, HOSTS)] == meant


scores = st.dictionaries(st.sampled_from(TRAVELLED), st.integers(1, 5))
flags = st.tuples(st.booleans(), st.booleans())
said = st.dictionaries(st.sampled_from(TRAVELLED), flags)


@st.composite
def any_report(draw):
    """Make a report in which whatever must not leave says so in its own text."""
    visits = []
    for number in range(draw(st.integers(1, 4))):
        code = f"visit-{number}"
        lines = tuple(
            Line(
                text=f"{'open' if shareable else 'secretly'} of {person}"
                if not shareable or signed
                else "open",
                about=code,
                person=person,
                shareable=shareable,
                signed=signed,
            )
            for person, (shareable, signed) in draw(said).items()
        )
        follow_ups = tuple(
            FollowUp(session=code, person=person, note="secretly noted")
            for person in draw(st.sets(st.sampled_from(TRAVELLED)))
        )
        there = draw(st.sets(st.sampled_from(TRAVELLED)))
        visits.append(
            visit_to(
                code,
                draw(st.sampled_from([MARIA, PAUL])),
                9 + number,
                **rated(**draw(scores)),
                lines=lines,
                follow_ups=follow_ups,
                present=tuple(there),
                absent=tuple({*TRAVELLED} - there),
                questions=(HostQuestion(text="secretly asked", votes=2),),
            )
        )
    return replace(REPORT, visits=tuple(visits), lines={})


@given(any_report())
def test_a_public_report_holds_nothing_of_what_its_readers_must_not_see(report):
    signers = {
        line.person
        for visit in report.visits
        for line in visit.lines
        if line.shareable and line.signed
    }

    written = _JSON.dump_json(for_version(report, Version.PUBLIC)).decode()

    unnamed = [one for one in PEOPLE if one.code not in signers]
    secrets = ["secretly", "+33", "+1 650", "@", "4711", "06 99", "NikkoGuest"]
    secrets += [f'"{one.code}"' for one in unnamed] + [one.name for one in unnamed]
    assert [secret for secret in secrets if secret in written] == []
    assert '"by_name":[[' not in written


@given(any_report(), st.sampled_from(["Martin Maçonnerie", "Petit Vins"]))
def test_a_company_reads_nothing_of_others_that_they_do_not_share(report, company):
    own = {one.code for one in PEOPLE if one.organisation == company}

    cut = for_version(report, Version.COMPANY, company)

    lines = [line for visit in cut.visits for line in visit.lines]
    assert [line for line in lines if not line.shareable] == []
    assert [line for line in lines if line.person and not line.signed] == []
    alone = len([one for one in own if one in TRAVELLED]) == 1
    assert [line for line in lines if alone and line.own and not line.signed] == []
    assert {one.person for visit in cut.visits for one in visit.follow_ups} <= own
    assert {code for visit in cut.visits for code in (*visit.expected, *visit.present)} <= own


@given(any_report(), st.sampled_from(TRAVELLED))
def test_a_diary_holds_nothing_of_anybody_else(report, person):
    cut = for_version(report, Version.PERSON, person)

    written = _JSON.dump_json(cut).decode()

    others = [one for one in PEOPLE if one.code != person]
    names = [f'"{one.code}"' for one in others] + [one.name for one in others]
    assert [name for name in names if name in written] == []
