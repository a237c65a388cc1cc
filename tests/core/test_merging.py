"""A file that is loaded while the programme is changed by hand: nothing goes in silence."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.amendments import Amendment, AmendmentState, laid_over, patches_between
from bot.core.merging import Sides, Take, merged
from bot.core.mission import Mission, Person, Place, words
from bot.core.recognising import recognised
from tests.programmes import session

NINE = datetime(2022, 9, 26, 16, 0, tzinfo=UTC)
HOTEL = Place(code="hotel", name="Hotel Nikko", address="222 Mason St")
GOOGLE = replace(session("google", "10:00", "11:30", meet="09:10"), place=HOTEL)
LUNCH = session("dejeuner", "12:00", "13:00")
BILAN = session("bilan", "15:00", "16:00")
ALICE = Person(code="alice", name="Alice Martin", groups=("A",))


def mission(*sessions, people=(ALICE,), **more):
    return Mission(
        code="californie",
        title="Californie",
        home_zone="Europe/Paris",
        zone="America/Los_Angeles",
        sessions=tuple(sorted(sessions, key=lambda s: (s.starts_at, s.gathers_at, s.code))),
        people=people,
        **more,
    )


BASE = mission(GOOGLE, LUNCH, BILAN)


def amendment(number, old, new, state=AmendmentState.PUBLISHED):
    return Amendment(
        id=number,
        mission="californie",
        author="florence",
        at=NINE,
        patches=patches_between(old, new),
        state=state,
    )


def sides(file, published=BASE, drafted=None, base=BASE):
    made = [amendment(1, base, published)]
    drafts = [amendment(2, published, drafted, AmendmentState.DRAFT)] if drafted else []
    return Sides(
        base=base,
        published=published,
        drafted=laid_over(published, drafts[0].patches).mission if drafts else published,
        file=file,
        drafts=drafts,
        made=[*made, *drafts],
    )


def with_(one, **fields):
    """Return the programme with one session that differs."""
    return mission(*(replace(s, **fields) if s is one else s for s in (GOOGLE, LUNCH, BILAN)))


LATER = with_(GOOGLE, start=time(10, 20), end=time(11, 50), meet_time=time(9, 30))
AT_TWO = with_(GOOGLE, start=time(14), end=time(15, 30), meet_time=time(13, 10))
ELSEWHERE = with_(GOOGLE, place=Place(name="Googleplex"))
NO_GOOGLE = mission(LUNCH, BILAN)
OFF = with_(GOOGLE, cancelled=True)
DINNER = session("diner", "19:00", "21:00")
WITH_DINNER = mission(GOOGLE, LUNCH, BILAN, DINNER)
DINNER_AT_8 = mission(GOOGLE, LUNCH, BILAN, replace(DINNER, start=time(20), end=time(22)))


@pytest.mark.parametrize(
    ("by_hand", "file", "kept", "asked", "result"),
    [
        pytest.param(LATER, BASE, ["google.day"], [], LATER, id="only by hand"),
        pytest.param(BASE, AT_TWO, [], [], AT_TWO, id="only in the file"),
        pytest.param(LATER, LATER, [], [], LATER, id="the same in both"),
        pytest.param(LATER, AT_TWO, [], ["google.day"], LATER, id="another hour in each"),
        pytest.param(LATER, NO_GOOGLE, [], ["google."], LATER, id="dropped, and moved by hand"),
        pytest.param(OFF, NO_GOOGLE, [], [], NO_GOOGLE, id="dropped, and cancelled by hand"),
        pytest.param(OFF, BASE, ["google.cancelled"], [], OFF, id="cancelled by hand alone"),
        pytest.param(
            LATER, OFF, ["google.day"], ["google.cancelled"], LATER, id="moved, cancelled"
        ),
        pytest.param(WITH_DINNER, BASE, ["diner."], [], WITH_DINNER, id="added by hand"),
        pytest.param(WITH_DINNER, WITH_DINNER, [], [], WITH_DINNER, id="added in both"),
        pytest.param(
            WITH_DINNER, DINNER_AT_8, [], ["diner.day"], WITH_DINNER, id="added otherwise"
        ),
    ],
)
def test_what_becomes_of_both(by_hand, file, kept, asked, result):
    """Undecided, what was done by hand holds."""
    merge = merged(sides(file, by_hand))

    assert [f"{one.code}.{one.name}" for one in merge.kept] == kept
    assert [f"{one.code}.{one.name}" for one in merge.conflicts] == asked
    assert merge.mission.sessions == result.sessions
    assert merge.undecided == merge.conflicts


def test_what_the_hand_and_the_file_changed_of_one_visit_is_both_taken():
    merge = merged(sides(ELSEWHERE, LATER))

    (google,) = [one for one in merge.mission.sessions if one.code == "google"]
    assert (google.start, google.place.name) == (time(10, 20), "Googleplex")
    assert [one.code for one in merge.kept] == ["google"]


def test_a_visit_cancelled_by_hand_that_the_file_moves_is_asked():
    merge = merged(sides(AT_TWO, OFF))

    (asked,) = merge.conflicts
    assert (asked.name, asked.by.author) == ("cancelled", "florence")


def test_the_end_and_the_rendezvous_can_be_changed_apart():
    merge = merged(sides(with_(GOOGLE, end=time(12)), with_(GOOGLE, meet_time=time(9))))

    (google,) = [one for one in merge.mission.sessions if one.code == "google"]
    assert (merge.conflicts, google.end, google.meet_time) == ((), time(12), time(9))


def test_what_is_decided_holds_for_these_values_only():
    (asked,) = merged(sides(AT_TWO, LATER)).conflicts
    decided = {asked.token: Take.FILE}

    assert merged(sides(AT_TWO, LATER), decided).mission.sessions == AT_TWO.sessions
    at_three = with_(GOOGLE, start=time(15), end=time(16, 30))
    assert merged(sides(at_three, LATER), decided).undecided != ()


def test_a_draft_stays_a_draft_and_what_the_file_wins_is_taken_out_of_it():
    drafted = mission(
        replace(GOOGLE, start=time(10, 20), end=time(11, 50), meet_time=time(9, 30)),
        replace(LUNCH, start=time(12, 30), end=time(13, 30)),
        BILAN,
    )
    (asked,) = merged(sides(AT_TWO, drafted=drafted)).conflicts
    assert asked.drafted

    by_hand = merged(sides(AT_TWO, drafted=drafted), Take.HAND)
    assert (by_hand.mission.sessions, by_hand.drafts) == (BASE.sessions, {})

    of_the_file = merged(sides(AT_TWO, drafted=drafted), Take.FILE)
    assert of_the_file.mission.sessions == AT_TWO.sessions
    assert [patch.code for patch in of_the_file.drafts[2]] == ["dejeuner"]


def test_a_draft_that_the_file_has_too_is_none_any_more():
    merge = merged(sides(AT_TWO, drafted=AT_TWO))

    assert (merge.mission.sessions, merge.drafts) == (AT_TWO.sessions, {2: ()})


def test_people_and_settings_are_merged_too():
    by_hand = replace(BASE, people=(replace(ALICE, groups=("B",)),))
    file = replace(BASE, people=(replace(ALICE, phone="+33 6"),), title="Mission Californie")

    merge = merged(sides(file, by_hand))

    assert merge.mission.people == (replace(ALICE, groups=("B",), phone="+33 6"),)
    assert merge.mission.title == "Mission Californie"
    assert [(one.of, one.name) for one in merge.kept] == [("person", "groups")]


def test_an_address_that_the_file_mends_reaches_what_was_moved_there_by_hand():
    mended = replace(HOTEL, address="222 Mason Street")
    by_hand = with_(LUNCH, place=HOTEL)
    file = replace(with_(GOOGLE, place=mended), places=(mended,))

    merge = merged(sides(file, by_hand))

    assert merge.conflicts == ()
    assert {one.place for one in merge.mission.sessions[:2]} == {mended}


def test_a_dinner_that_both_have_added_is_one_and_stays_so_when_loaded_again():
    file = mission(GOOGLE, LUNCH, BILAN, replace(DINNER, code="adieux"))
    known = (BASE, WITH_DINNER, WITH_DINNER)

    first = recognised(file, frozenset(), known, {})
    again = recognised(file, frozenset(), (first.mission, *known[1:]), first.aliases)

    assert first.mission.sessions_by_code.keys() == WITH_DINNER.sessions_by_code.keys()
    assert again.mission == first.mission


def test_a_made_code_is_found_by_the_day_that_the_file_was_made_from():
    moved = with_(BILAN, day=date(2022, 9, 28))
    file = mission(GOOGLE, LUNCH, replace(BILAN, code="bilan-0926"))

    found = recognised(file, frozenset({"bilan-0926"}), (BASE, moved, moved), {})

    assert found.mission == BASE


# ---- whatever is changed -----------------------------------------------------------------------

EDITS = {
    "start": st.sampled_from([time(8), time(9, 40)]),
    "end": st.sampled_from([time(17), None]),
    "meet_time": st.sampled_from([time(7, 30), None]),
    "place": st.sampled_from([HOTEL, Place(name="Ferry Building"), None]),
    "groups": st.sampled_from([("A",), ("A", "B")]),
    "cancelled": st.booleans(),
    "title": st.sampled_from([words("Autre visite")]),
}


@st.composite
def edited(draw, old):
    """Return a programme that somebody made of *old*."""
    kept = []
    for one in old.sessions:
        if draw(st.integers(0, 9)) == 0:
            continue
        names = draw(st.sets(st.sampled_from(sorted(EDITS)), max_size=2))
        kept.append(replace(one, **{name: draw(EDITS[name]) for name in sorted(names)}))
    if draw(st.booleans()) and "diner" not in old.sessions_by_code:
        kept.append(replace(DINNER, start=draw(st.sampled_from([time(19), time(20)]))))
    people = tuple(
        replace(one, groups=draw(st.sampled_from([("A",), ("B",), ()]))) for one in old.people
    )
    return replace(mission(*kept, people=people))


@st.composite
def anything(draw):
    published = draw(edited(BASE))
    drafted = draw(st.one_of(st.none(), edited(published)))
    return sides(draw(edited(BASE)), published, drafted)


def fields_of(one):
    """Return every field of every session and person, and which are there at all."""
    found = {}
    for thing in (*one.sessions, *one.people):
        fields = vars(thing).items()
        found |= {(thing.code, k): v for k, v in fields if k in EDITS or k == "day"}
        found[thing.code, "is there"] = not getattr(thing, "cancelled", False)
    return found


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_without_changes_by_hand_the_file_holds_as_ever(data):
    file = data.draw(edited(BASE))

    merge = merged(sides(file))

    assert (merge.mission, merge.kept, merge.conflicts) == (file, (), ())


@settings(max_examples=35, deadline=None)
@given(anything())
def test_nothing_done_by_hand_goes_without_being_asked(three):
    merge = merged(three, Take.HAND)
    drafts = [p for d in three.drafts for p in merge.drafts.get(d.id, d.patches)]
    after = fields_of(laid_over(merge.mission, drafts).mission)
    before, base = fields_of(three.drafted), fields_of(three.base)
    file = fields_of(three.file)

    changed = {key for key in {*before, *base} if before.get(key) != base.get(key)}
    gone = {key for key in changed if not before.get((key[0], "is there"))}
    lost = {
        key
        for key in changed - gone
        if after.get(key) != before.get(key) and file.get(key) != before.get(key)
    }
    assert lost == set()
    assert {code for code, _ in gone if after.get((code, "is there"))} == set()


@settings(max_examples=35, deadline=None)
@given(anything(), st.sampled_from(Take))
def test_what_is_not_in_the_file_is_shown_or_asked(three, take):
    merge = merged(three, take)
    told = {one.code for one in (*merge.kept, *merge.conflicts)}
    hand, file, base = map(fields_of, (three.drafted, three.file, three.base))

    own = {
        code
        for code, name in {*hand, *base}
        if hand.get((code, name)) not in (base.get((code, name)), file.get((code, name)))
    }
    assert {code for code in own - told if is_held(code, hand) or is_held(code, file)} == set()


def is_held(code, fields):
    return fields.get((code, "is there"), False)


@settings(max_examples=35, deadline=None)
@given(anything(), st.sampled_from(Take))
def test_the_same_file_again_changes_nothing_and_asks_nothing(three, take):
    once = merged(three, take)
    drafts = [replace(d, patches=once.drafts.get(d.id, d.patches)) for d in three.drafts]
    drafted = laid_over(once.mission, [p for d in drafts for p in d.patches]).mission
    again = replace(three, base=three.file, published=once.mission, drafted=drafted, drafts=drafts)

    twice = merged(again)

    assert (twice.mission, twice.conflicts, twice.drafts) == (once.mission, (), {})
