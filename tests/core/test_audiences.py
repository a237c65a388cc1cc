"""Nobody outside its audience ever gets a copy of a broadcast, and nobody inside is left out."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.agenda.due import Audience
from bot.core.broadcasts import copies, known, out_of_reach, people, picked, to_people
from bot.core.chat import ChatKind
from bot.core.mission import Person, Role
from tests.programmes import FOLLOWERS, MAIN, california, group_chat, mission, session

NOON = california("12:00")
COMPANIES = {
    "alice": "Martin Maçonnerie",
    "bruno": "Durand Emballage",
    "claire": "Durand Emballage",
}
PROGRAMME = mission(
    session("google", "10:00", "11:30", groups="A"),
    session("stanford", "14:00", "15:30", groups="AB"),
    session("dinner", "19:00", "21:00"),
    groups="ABC",
    people="Alice:A Bruno:B Claire:B David:C",
)
PROGRAMME = replace(
    PROGRAMME,
    people=(
        *(replace(one, organisation=COMPANIES.get(one.code, "")) for one in PROGRAMME.people),
        Person(code="florence", name="Florence Delpuech", role=Role.ORGANISER, groups=("A",)),
        Person(code="sophie", name="Sophie Lacan", role=Role.FOLLOWER),
    ),
)
AUDIENCES = (
    "everyone",
    "followers",
    "group:A",
    "group:B",
    "session:google",
    "session:stanford",
    "session:dinner",
    "company:Martin Maçonnerie",
    "company:Durand Emballage",
    "aloud:Durand Emballage",
    "unseen:changes:7:alice,david",
    "unseen:broadcast:3:",
    "people:alice,sophie",
    "people:florence",
)


def direct(person, platform=""):
    chat = f"{person}@{platform}"
    return Audience(
        chat=chat, kind=ChatKind.DIRECT, language="fr", person=person, platform=platform
    )


EVERY_CHAT = (MAIN, FOLLOWERS, group_chat("B"), *(direct(one.code) for one in PROGRAMME.people))


@pytest.mark.parametrize(
    ("audience", "chats", "meant"),
    [
        ("everyone", ["main"], ["Alice", "Bruno", "Claire", "David"]),
        ("followers", ["followers"], ["Sophie Lacan"]),
        ("group:A", ["main"], ["Alice"]),
        ("group:B", ["group:B"], ["Bruno", "Claire"]),
        ("session:google", ["main"], ["Alice"]),
        ("session:stanford", ["group:B", "main"], ["Alice", "Bruno", "Claire"]),
        ("session:dinner", ["main"], ["Alice", "Bruno", "Claire", "David"]),
        ("company:Martin Maçonnerie", ["person:alice"], ["Alice"]),
        ("company:Durand Emballage", ["person:bruno", "person:claire"], ["Bruno", "Claire"]),
        ("aloud:Durand Emballage", ["main"], ["Bruno", "Claire"]),
        ("unseen:changes:7:alice,david", ["person:alice", "person:david"], ["Alice", "David"]),
        ("unseen:broadcast:3:", [], []),
        ("people:alice,sophie", ["person:alice", "person:sophie"], ["Alice", "Sophie Lacan"]),
        ("people:florence", ["person:florence"], ["Florence Delpuech"]),
    ],
)
def test_who_gets_it_and_where(audience, chats, meant):
    found = [copy.audience.name for copy in copies(PROGRAMME, audience, EVERY_CHAT, NOON)]

    assert (found, [one.name for one in people(PROGRAMME, audience)]) == (chats, meant)
    assert known(PROGRAMME, audience)


@pytest.mark.parametrize(
    "audience",
    [
        "",
        "company:",
        "company:Nobody",
        "aloud:Nobody",
        "session:",
        "session:mars",
        "people:",
        "people:zoe",
        "people:alice,zoe",
        "unseen:",
        "unseen:photos:7",
        "unseen:changes:x",
        "unseen:changes:7:zoe",
    ],
)
def test_what_the_mission_does_not_have_is_no_audience(audience):
    assert not known(PROGRAMME, audience)


def test_who_has_no_direct_chat_is_named():
    chats = (MAIN, direct("alice"))

    assert [p.name for p in out_of_reach(PROGRAMME, "people:alice,david", chats)] == ["David"]
    assert out_of_reach(PROGRAMME, "everyone", chats) == ()


def test_who_is_on_both_platforms_gets_it_once():
    chats = (direct("alice", "slack"), direct("alice", "telegram"))

    assert [c.audience.chat for c in copies(PROGRAMME, "people:alice", chats, NOON)] == [
        "alice@slack"
    ]


def test_those_at_home_are_not_woken_by_the_clock_on_site():
    at = california("15:30")  # half past midnight in Paris
    (copy,) = copies(PROGRAMME, "people:sophie", (direct("sophie"),), at)
    (there,) = copies(PROGRAMME, "people:david", (direct("david"),), at)

    assert (copy.at, there.at) == (california("21:30"), at)


KINDS = st.sampled_from(
    [
        Audience(chat=f"{kind}{platform}", kind=kind, language="fr", platform=platform)
        for kind in (ChatKind.MAIN, ChatKind.FOLLOWERS)
        for platform in ("telegram", "slack")
    ]
    + [
        replace(group_chat(code), chat=f"{code}{platform}", platform=platform)
        for code in "ABC"
        for platform in ("telegram", "slack")
    ]
    + [direct(one.code, p) for one in PROGRAMME.people for p in ("telegram", "slack")]
    + [direct("", "telegram")]
)
CODES = [one.code for one in PROGRAMME.people]


@given(
    st.sampled_from(AUDIENCES) | st.sets(st.sampled_from(CODES), min_size=1).map(to_people),
    st.lists(KINDS, unique_by=lambda chat: chat.chat),
)
def test_nobody_outside_the_audience_gets_a_copy(audience, chats):
    meant = {one.code for one in people(PROGRAMME, audience)}
    found = [copy.audience for copy in copies(PROGRAMME, audience, chats, NOON)]

    assert len({chat.chat for chat in found}) == len(found)
    for chat in found:
        if chat.kind is ChatKind.DIRECT:
            assert chat.person in meant
        elif chat.kind is ChatKind.GROUP:
            assert all(
                one.code in meant
                for one in PROGRAMME.with_role(Role.PARTICIPANT)
                if chat.group in one.groups
            )
        else:
            assert (chat.kind is ChatKind.FOLLOWERS) == (audience == "followers")
    persons = [chat.person for chat in found if chat.kind is ChatKind.DIRECT]
    assert len(set(persons)) == len(persons)
    if picked(audience):
        reached = {*persons, *(one.code for one in out_of_reach(PROGRAMME, audience, chats))}
        assert reached == meant
