"""One cell that holds several things."""

from datetime import time

from bot.files.raw.groups import Groups
from bot.files.raw.texts import entries_in, hosts_in, meet_in


def groups():
    known = Groups()
    known.add("A", "Groupe A")
    known.add("B", "Groupe B")
    return known


def test_an_hour_a_group_and_a_rendezvous():
    (entry,) = entries_in("10h Google (groupe A) – RDV hall 9h10", groups())
    assert entry.title == "Google"
    assert entry.hours.start == time(10)
    assert entry.groups == ["A"]
    assert (entry.meet.at, entry.meet.place) == (time(9, 10), "hall")


def test_lines_below_a_title_are_its_place_and_its_host():
    (entry,) = entries_in(
        "Visite de l'usine Charpentes Boréal\n2200 boul. Industriel, Laval\n"
        "Interlocuteur : M. Réjean Thivierge, directeur de production",
        groups(),
    )
    assert entry.title == "Visite de l'usine Charpentes Boréal"
    assert entry.place == "2200 boul. Industriel, Laval"
    assert [(host.name, host.title) for host in entry.hosts] == [
        ("M. Réjean Thivierge", "directeur de production")
    ]


def test_several_sessions_in_one_cell():
    found = entries_in(
        "RDV 14h30 parking du collège\n15h départ du car\n20h pique-nique", groups()
    )
    assert [(entry.hours.start, entry.title) for entry in found] == [
        (time(15), "départ du car"),
        (time(20), "pique-nique"),
    ]
    assert (found[0].meet.at, found[0].meet.place) == (time(14, 30), "parking du collège")


def test_an_arrival_is_the_end():
    (entry,) = entries_in("Vol Francfort – Tokyo, arrivée dimanche 17h10", groups())
    assert (entry.title, entry.hours.end) == ("Vol Francfort – Tokyo", time(17, 10))


def test_what_is_not_certain_is_no_title():
    assert entries_in("soirée des talents (à confirmer)", groups())[0].tentative == "à confirmer"
    off = entries_in("Lake Fish Co. - CANCELADA por la empresa", groups())[0]
    assert (off.title, off.cancelled) == ("Lake Fish Co.", "CANCELADA")


def test_where_they_gather_and_what_else_is_said():
    meet = meet_in("Départ hôtel 8h50, minibus 1 – chaussures de sécurité fournies")
    assert (meet.at, meet.place) == (time(8, 50), "hôtel")
    assert sorted(meet.rest) == ["chaussures de sécurité fournies", "minibus 1"]


def test_who_receives_the_group():
    assert [
        (host.name, host.title, host.organisation)
        for host in hosts_in("Maria Jensen, Research Lead (Google) et M. Alain Roy (directeur)")
    ] == [("Maria Jensen", "Research Lead", "Google"), ("M. Alain Roy", "directeur", "")]


def test_groups_as_people_name_them():
    known = groups()
    assert known.read("A + B")[0] == ["A", "B"]
    assert known.read("Gr. A & B")[0] == ["A", "B"]
    assert known.read("tous sauf B")[0] == ["A"]
    assert known.read("tous") == ([], True, "")
    assert known.read("A et le président") == (["A"], False, "le président")
