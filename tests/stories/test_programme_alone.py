"""An organiser sends a programme alone: the rest is the running mission's, and stays."""

from datetime import UTC, datetime, timedelta

import pytest

FLORENCE = "florence-delpuech"
TAKEN = (
    "Ce fichier ne contient que le programme : le titre, le code (silicon-valley-2022) et les "
    "fuseaux (Los Angeles sur place, Paris au départ) sont ceux de la mission. Les personnes, les "
    "groupes et les infos pratiques restent tels quels."
)
FONDS = "Fonds d'investissement : lever des fonds en Californie"


@pytest.fixture
def story(tell, california):
    return tell(california, datetime(2022, 9, 26, 15, 45, tzinfo=UTC) + timedelta(hours=7))


def as_csv(mission, **moved):
    """Write when everything is, and nothing else, with some of it at other hours."""
    lines = ["Code;Jour;Début;Fin;Titre"]
    for one in mission.sessions:
        start, end = moved.get(one.code, (f"{one.start:%H:%M}", f"{one.end:%H:%M}"))
        lines.append(f'{one.code};{one.day};{start};{end};"{one.title.said_in("fr")}"')
    return "\n".join(lines).encode("cp1252", "replace")


async def test_a_csv_moves_a_visit_and_takes_nothing_else_away(story, california):
    data = as_csv(california, fonds=("18:30", "20:00"))

    (seen,) = await story.uploads(FLORENCE, "programme.csv", data)
    await story.presses(FLORENCE, "Publier et prévenir (1)", FLORENCE)

    lines = seen.splitlines()
    assert lines[:2] == ["Mission Silicon Valley 2022", "Déplacé (1)"]
    assert lines[2].startswith(f"• {FONDS} : lundi 26 septembre, 17 h → 18 h 30, Ferry Building")
    assert TAKEN in lines
    with story.database.transaction() as store:
        after = store.mission(california.code)
    before, now = california.sessions_by_code["fonds"], after.sessions_by_code["fonds"]
    assert (now.groups, now.place, now.hosts, now.notes) == (
        before.groups,
        before.place,
        before.hosts,
        before.notes,
    )
    others = [one for one in after.sessions if one.code != "fonds"]
    assert others == [one for one in california.sessions if one.code != "fonds"]
    assert (after.people, after.groups, after.info) == (
        california.people,
        california.groups,
        california.info,
    )


async def test_the_same_programme_changes_nothing_and_it_is_said_what_was_read(story, california):
    (seen,) = await story.uploads(FLORENCE, "programme.csv", as_csv(california))

    assert seen.splitlines()[:2] == [
        "Ce fichier dit la même chose que le programme en cours : rien à publier.",
        TAKEN,
    ]


async def test_what_is_wrong_is_named_by_row_and_column(story, california):
    data = as_csv(california, fonds=("18h75", "20:00"))
    row = 2 + [one.code for one in california.sessions].index("fonds")

    (seen,) = await story.uploads(FLORENCE, "programme.csv", data)

    assert seen.splitlines()[1] == (
        f"• Programme!C{row} · « 18h75 » n'est pas une heure. Écrivez une seule heure, par exemple "
        "09:10 ou 9h10."
    )
