"""A small mission and all that is known of it afterwards: three people, two days in Munich."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from bot.core.feedback import Rating, tally, together
from bot.core.mission import (
    Group,
    Host,
    Kind,
    Mission,
    Objective,
    Person,
    Place,
    Role,
    Session,
    Words,
    words,
)
from bot.core.report.facts import (
    Fate,
    FollowUp,
    FollowUpState,
    Goal,
    HostQuestion,
    Line,
    MissionReport,
    Photo,
    Question,
    Visit,
)

BERLIN = "Europe/Berlin"
MONDAY, TUESDAY = date(2023, 5, 15), date(2023, 5, 16)
AFTERWARDS = datetime(2023, 5, 22, 8, tzinfo=UTC)
ON_TUESDAY_MORNING = datetime(2023, 5, 16, 6, tzinfo=UTC)

WEISS = Host(
    code="weiss",
    name="Hannah Weiss",
    organisation="Isar Robotik",
    title="Directrice",
    about="Un robot pour les ateliers de dix personnes",
    languages=("de", "fr"),
)
BAKER = Host(
    code="baker", name="Tom Baker", organisation="Neckar Labs", title="Founder", languages=("en",)
)
PEOPLE = (
    Person(code="brigitte", name="Brigitte Alauzet", role=Role.ORGANISER),
    Person(code="alice", name="Alice Martin", organisation="Martin Maçonnerie", groups=("bois",)),
    Person(code="bruno", name="Bruno Durand", organisation="Durand Emballage", groups=("bois",)),
    Person(
        code="chloe",
        name="Chloé Vidal",
        organisation="Durand Emballage",
        language="en",
        groups=("papier",),
    ),
)
OBJECTIVES = (
    Objective(
        code="robots",
        text=Words((("fr", "Équiper un petit atelier"), ("en", "Equip a small workshop"))),
    ),
    Objective(
        code="export", text=Words((("fr", "Vendre en Allemagne"), ("en", "Sell in Germany")))
    ),
)
MISSION = Mission(
    code="baviere-2023",
    title="Mission Bavière 2023",
    home_zone="Europe/Paris",
    zone=BERLIN,
    organiser="CCI Aveyron",
    languages=("fr", "en"),
    objectives=OBJECTIVES,
    people=PEOPLE,
    hosts=(WEISS, BAKER),
    groups=(Group(code="bois", name="Groupe Bois"), Group(code="papier", name="Groupe Papier")),
)


def _session(code: str, title: tuple[str, str], day: date, hours: str, **more: object) -> Session:
    start, end = map(time.fromisoformat, hours.split("-"))
    french, english = title
    kind = more.pop("kind", Kind.VISIT)
    return Session(
        code=code,
        title=Words((("fr", french), ("en", english))),
        day=day,
        start=start,
        end=end,
        zone=BERLIN,
        end_zone=BERLIN,
        kind=kind,
        feedback=kind is Kind.VISIT,
        **more,
    )


ISAR = _session(
    "isar",
    ("Isar Robotik : l'atelier", "Isar Robotik: the workshop"),
    MONDAY,
    "10:00-11:30",
    place=Place(name="Isar Robotik", address="Lindwurmstraße 5, 80337 München"),
    hosts=(WEISS,),
    objectives=("robots",),
    meet_time=time(9, 30),
)
NECKAR = _session(
    "neckar",
    ("Neckar Labs", "Neckar Labs"),
    MONDAY,
    "14:00-15:00",
    hosts=(BAKER,),
    groups=("bois",),
    objectives=("export",),
)
DINNER = _session(
    "diner", ("Dîner à la brasserie", "Dinner"), MONDAY, "19:30-21:30", kind=Kind.MEAL
)
BREWERY = _session("brasserie", ("Brasserie Adler", "Adler brewery"), TUESDAY, "09:00-10:00")
BANK = _session("banque", ("Banque de Bavière", "Bank of Bavaria"), TUESDAY, "11:00-12:00")


def line(about: str, person: str, text: str, **more: object) -> Line:
    return Line(about=about, person=person, text=text, **more)


def scores(**given: int):
    names = {person.code: person.name for person in PEOPLE}
    return tally(Rating(score=score, name=names[code]) for code, score in given.items())


AT_ISAR, AT_NECKAR = scores(alice=5, bruno=4, chloe=5), scores(alice=2, bruno=3)
VISITS = (
    Visit(
        session=replace(ISAR, start=time(10, 30), end=time(12)),
        planned=ISAR,
        fate=Fate.CHANGED,
        expected=("alice", "bruno", "chloe"),
        present=("alice", "bruno", "chloe"),
        tally=AT_ISAR,
        ratings=(("alice", 5), ("bruno", 4), ("chloe", 5)),
        lines=(
            line("isar", "alice", "Un bras se loue 300 € par mois.", shareable=True, signed=True),
            line(
                "isar",
                "bruno",
                "À suivre : former un compagnon, pas un ingénieur.",
                shareable=True,
            ),
            line("isar", "chloe", "They never said the price of the gripper."),
        ),
        follow_ups=(
            FollowUp(
                session="isar",
                person="alice",
                state=FollowUpState.UNDER_WAY,
                note="Essai en juin",
            ),
            FollowUp(session="isar", person="chloe"),
        ),
        questions=(
            HostQuestion(text="Qui le répare ?", votes=3, answer="Le client, en une heure."),
            HostQuestion(text="Et la garantie ?", votes=1),
        ),
        photos=(Photo(content=b"JPEG", media_type="image/jpeg", caption="Le bras loué"),),
    ),
    Visit(
        session=NECKAR,
        planned=NECKAR,
        fate=Fate.AS_PLANNED,
        ended_at=datetime(2023, 5, 15, 12, 40, tzinfo=UTC),
        expected=("alice", "bruno"),
        present=("alice",),
        absent=("bruno",),
        tally=AT_NECKAR,
        ratings=(("alice", 2), ("bruno", 3)),
        lines=(
            line(
                "neckar",
                "bruno",
                "Vendre par catalogue ? À laisser.",
                shareable=True,
                signed=True,
                place=1,
            ),
        ),
        follow_ups=(
            FollowUp(session="neckar", person="alice", state=FollowUpState.DONE),
            FollowUp(session="neckar", person="bruno", state=FollowUpState.DROPPED),
        ),
    ),
    Visit(session=DINNER, planned=DINNER, fate=Fate.AS_PLANNED, expected=("alice", "bruno")),
    Visit(session=replace(BREWERY, cancelled=True), planned=BREWERY, fate=Fate.CANCELLED),
    Visit(session=BANK, fate=Fate.ADDED, expected=("alice", "bruno", "chloe")),
)
REPORT = MissionReport(
    mission=replace(MISSION, sessions=tuple(visit.session for visit in VISITS)),
    written_at=AFTERWARDS,
    visits=VISITS,
    goals=(
        Goal(
            objective=OBJECTIVES[0],
            tally=scores(alice=4, bruno=5, chloe=3),
            ratings=(("alice", 4), ("bruno", 5), ("chloe", 3)),
            visits=("isar",),
            of_visits=together([AT_ISAR]),
        ),
        Goal(objective=OBJECTIVES[1], visits=("neckar",), of_visits=together([AT_NECKAR])),
    ),
    lines={
        Question.WELL: (line("mission:well", "chloe", "Small groups."),),
        Question.BETTER: (line("mission:better", "alice", "Le lundi était long."),),
        Question.ADVICE: (
            line(
                "mission:advice",
                "bruno",
                "Allez voir, c'est à une journée de car.",
                shareable=True,
            ),
        ),
        Question.NEXT: (
            line("mission:next", "alice", "Le Danemark", shareable=True),
            line("mission:next", "bruno", "le danemark !", shareable=True),
            line("mission:next", "chloe", "Ghent"),
        ),
    },
    asked=3,
    answered=3,
    participants=3,
    companies=2,
)


def at_that_stage() -> MissionReport:
    """What is known on Tuesday morning: the bank is still to come."""
    *before, bank = VISITS
    visits = (*before, replace(bank, fate=Fate.AHEAD))
    return replace(REPORT, visits=visits, written_at=ON_TUESDAY_MORNING)


def unanswered() -> MissionReport:
    """A mission that nobody has said a word about."""
    bare = tuple(
        Visit(session=v.session, planned=v.planned, fate=v.fate, expected=v.expected)
        for v in VISITS
    )
    goals = tuple(Goal(objective=goal.objective, visits=goal.visits) for goal in REPORT.goals)
    return replace(REPORT, visits=bare, goals=goals, lines={}, answered=0)


__all__ = ["REPORT", "at_that_stage", "line", "scores", "unanswered", "words"]
