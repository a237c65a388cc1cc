"""What was worked out for one reader of a mission is never told to another who reads otherwise."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.answering import Asker, answer
from bot.core.chat import ChatKind
from bot.core.mission import Role
from tests.programmes import bundled

MISSION = bundled("silicon-valley-2022")
BEGINS = datetime(2022, 9, 23, tzinfo=UTC)
PEOPLE = st.builds(
    replace,
    st.sampled_from(MISSION.people),
    language=st.sampled_from(["fr", "en", ""]),
    role=st.sampled_from(Role),
    timezone=st.sampled_from(["", "America/Montreal"]),
)
ASKERS = st.builds(
    Asker,
    language=st.sampled_from(["fr", "en"]),
    person=st.none() | PEOPLE,
    chat=st.sampled_from(ChatKind),
    group=st.sampled_from(["", *MISSION.group_codes]),
    addressed=st.just(value=True),
)
ASKED = st.sampled_from(
    ["/suite", "/maintenant", "/today", "/demain", "programme de mercredi", "when is Google?"]
)
MOMENTS = st.integers(0, 9 * 24 * 4).map(
    lambda quarters: BEGINS + timedelta(minutes=15 * quarters)
)


@given(text=ASKED, asker=ASKERS, now=MOMENTS)
def test_an_answer_is_the_same_for_a_mission_that_nobody_asked_about_before(text, asker, now):
    assert answer(MISSION, text, asker, now) == answer(replace(MISSION), text, asker, now)
