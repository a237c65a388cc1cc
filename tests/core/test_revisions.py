from dataclasses import replace
from datetime import timedelta

from bot.core.mission import Place, words
from bot.core.revisions import with_codes_kept, with_editions
from tests.programmes import california, clock, mission, session

GOOGLE = session("google", "10:00", "11:30", meet="09:10", groups="A")
STANFORD = session("stanford", "14:00", "15:30")


def editions(*programmes):
    """Publish one programme after the other and return the last editions by code."""
    last, past = None, {}
    for sessions in programmes:
        last = with_editions(last, mission(*sessions), past)
        for one in last.sessions:
            past[one.code] = max(one.edition, past.get(one.code, 0))
    return {one.code: one.edition for one in last.sessions}


def test_every_change_of_a_rendezvous_is_a_new_edition():
    later = replace(GOOGLE, start=clock("10:30"))
    elsewhere = replace(GOOGLE, meet_place=Place(name="Hall"))

    assert editions([GOOGLE, STANFORD]) == {"google": 1, "stanford": 1}
    assert editions([GOOGLE, STANFORD], [later, STANFORD]) == {"google": 2, "stanford": 1}
    assert editions([GOOGLE], [elsewhere]) == {"google": 2}
    assert editions([GOOGLE], [later], [GOOGLE]) == {"google": 3}


def test_what_is_over_is_not_asked_about_again_when_its_record_is_put_right():
    old = with_editions(None, mission(GOOGLE))
    new = mission(replace(GOOGLE, start=clock("10:15")))

    at_noon = with_editions(old, new, now=california("12:00")).sessions[0].edition
    at_eleven = with_editions(old, new, now=california("11:00")).sessions[0].edition

    assert (at_noon, at_eleven) == (1, 2)


def test_another_note_is_no_new_edition():
    assert editions([GOOGLE], [replace(GOOGLE, notes=words("Badge"))]) == {"google": 1}


def test_what_comes_back_is_a_new_edition():
    assert editions([GOOGLE], [], [GOOGLE]) == {"google": 2}
    assert editions([GOOGLE], [replace(GOOGLE, cancelled=True)], [GOOGLE]) == {"google": 2}


def test_codes_made_of_titles_are_kept_by_day_and_title():
    tuesday = GOOGLE.day + timedelta(days=1)
    lunch = session("lunch", "12:00")
    old = mission(lunch, replace(lunch, code="lunch-2", day=tuesday), groups="A")
    # The first lunch is gone, so the reader makes "lunch" of the second one.
    new = mission(replace(lunch, day=tuesday), groups="A")

    assert [s.code for s in with_codes_kept(old, new, frozenset({"lunch"})).sessions] == [
        "lunch-2"
    ]


def test_a_made_code_never_takes_one_that_is_kept():
    lunch = session("lunch", "12:00")
    old = mission(lunch)
    new = mission(replace(lunch, code="lunch-2"), replace(lunch, title=words("Picnic")))

    kept = with_codes_kept(old, new, frozenset({"lunch", "lunch-2"}))

    assert [s.code for s in kept.sessions] == ["lunch", "lunch-2"]


def test_a_written_code_stays():
    old, new = mission(GOOGLE), mission(replace(GOOGLE, code="visite"))

    assert with_codes_kept(old, new, frozenset()) == new
