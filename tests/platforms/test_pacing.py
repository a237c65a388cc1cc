"""The pace: nothing beyond the limits, nobody forgotten, the most urgent first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.pacing import Limit, Limits, Pacer, Urgency
from bot.platforms.telegram.platform import A_SECOND, ALLOWED, part_of

SECOND, MINUTE, CHAT = Limit(30, 1.0), Limit(20, 60.0), Limit(3, 3.0)
LIMITS = Limits(everywhere=(SECOND,), person=(CHAT,), group=(CHAT, MINUTE), in_flight=8)
ANSWER, REMINDER, REST = Urgency


def is_group(chat):
    return chat.startswith("-")


def pacer(limits=LIMITS):
    return Pacer(limits, is_group)


def go(paced, now):
    """Return the chats whose turn it is at *now*, each over at once."""
    gone = []
    while (turn := paced.next(now)[0]) is not None:
        gone.append(turn.chat)
        paced.leave(turn)
    return gone


def test_answers_go_before_reminders_before_broadcasts():
    paced = pacer()
    for urgency in (REST, REMINDER, ANSWER):
        paced.join(f"{urgency.name}", urgency)
    assert go(paced, 0.0) == ["ANSWER", "REMINDER", "REST"]


def test_the_oldest_of_equals_goes_first():
    paced = pacer()
    for chat in ("alice", "denis", "bruno"):
        paced.join(chat, REST)
    assert go(paced, 0.0) == ["alice", "denis", "bruno"]


def test_a_chat_hears_one_thing_at_a_time():
    paced = pacer()
    first = paced.join("alice", REST)
    paced.join("alice", REST)
    assert paced.next(0.0)[0] is first
    assert paced.next(0.0) == (None, None)
    paced.leave(first)
    assert go(paced, 0.0) == ["alice"]


def test_no_more_are_on_their_way_than_may_be():
    paced = pacer(Limits(in_flight=2))
    turns = [paced.join(chat, REST) for chat in ("alice", "denis", "bruno")]
    assert [paced.next(0.0)[0], paced.next(0.0)[0]] == turns[:2]
    assert paced.next(0.0) == (None, None)


def test_a_fourth_message_in_a_chat_waits_and_others_do_not():
    paced = pacer()
    for _ in range(4):
        paced.join("alice", ANSWER)
    paced.join("denis", REST)
    assert go(paced, 10.0) == ["alice", "alice", "alice", "denis"]
    assert paced.next(10.0) == (None, 13.0)
    assert go(paced, 13.0) == ["alice"]


def test_a_group_hears_twenty_in_a_minute_and_a_person_more():
    paced = pacer(Limits(group=(MINUTE,)))
    for chat in ("-100", "alice"):
        for _ in range(25):
            paced.join(chat, REST)
    assert sorted(go(paced, 0.0)) == ["-100"] * 20 + ["alice"] * 25
    assert paced.next(1.0) == (None, 60.0)


def test_a_chat_that_is_halted_waits_alone():
    paced = pacer()
    paced.halt("alice", 7.0)
    paced.join("alice", ANSWER)
    paced.join("denis", REST)
    assert go(paced, 0.0) == ["denis"]
    assert paced.next(0.0) == (None, 7.0)
    assert go(paced, 7.0) == ["alice"]


def test_when_all_are_halted_nobody_goes():
    paced = pacer()
    paced.halt_all(5.0)
    paced.join("denis", ANSWER)
    assert paced.next(4.9) == (None, 5.0)
    assert go(paced, 5.0) == ["denis"]


def test_who_leaves_is_not_waited_for():
    paced = pacer()
    gone = paced.join("alice", ANSWER)
    paced.join("alice", REST)
    paced.leave(gone)
    paced.leave(gone)
    assert go(paced, 0.0) == ["alice"]


def test_a_thousand_messages_keep_to_ninety_eight_percent_of_the_rate():
    limits = Limits(everywhere=(Limit(30, 1.02), Limit(4, 0.12)), in_flight=16)
    paced = pacer(limits)
    for number in range(1000):
        paced.join(str(number), REST)
    now, sent = 0.0, 0
    while sent < 1000:
        sent += len(go(paced, now))
        again = paced.next(now)[1]
        now = again if again is not None else now
    assert 1000 / now >= 0.975 * 30


chats = st.sampled_from(["-100", "-200", "alice", "denis"])
joins = st.tuples(st.just("join"), chats, st.sampled_from(Urgency))
steps = st.lists(
    st.one_of(
        joins,
        joins,
        st.tuples(st.just("wait"), st.floats(0.0, 5.0)),
        st.tuples(st.just("halt"), chats, st.floats(0.0, 3.0)),
        st.tuples(st.just("leave"), st.integers(0, 50)),
    ),
    max_size=120,
)


def most_within(times, seconds):
    """Return the most of *times* (in order) that lie in any window of that length."""
    return max(
        (sum(1 for other in times if 0 <= other - at < seconds - 1e-9) for at in times), default=0
    )


@given(steps)
def test_whatever_comes_no_limit_is_broken_and_nobody_is_forgotten(steps):
    paced, now = pacer(), 0.0
    waiting, gone, halted = [], [], {}

    def look():
        while (turn := paced.next(now)[0]) is not None:
            assert now >= halted.get(turn.chat, 0.0)
            better = [one for one in waiting if one.chat == turn.chat and one < turn]
            assert better == []
            waiting.remove(turn)
            gone.append((now, turn.chat))
            paced.leave(turn)

    for what, *rest in steps:
        if what == "join":
            waiting.append(paced.join(*rest))
        elif what == "wait":
            now += rest[0]
        elif what == "halt":
            halted[rest[0]] = max(halted.get(rest[0], 0.0), now + rest[1])
            paced.halt(rest[0], now + rest[1])
        elif waiting:
            paced.leave(waiting.pop(rest[0] % len(waiting)))
        look()
    while waiting:
        again = paced.next(now)[1]
        assert again is not None
        assert again > now
        now = again
        look()
    assert most_within([at for at, _ in gone], 1.0) <= 30
    for chat in {chat for _, chat in gone}:
        times = [at for at, to in gone if to == chat]
        assert most_within(times, 3.0) <= 3
        assert not is_group(chat) or most_within(times, 60.0) <= 20


@pytest.mark.parametrize("chats", [2000])
def test_chats_that_are_idle_are_forgotten(chats):
    paced = pacer(Limits(person=(CHAT,)))
    for number in range(chats):
        paced.join(str(number), REST)
        go(paced, float(number * 10))
    assert len(paced._chats) < chats  # noqa: SLF001, what it keeps is what this is about


# ---- several processes share a token ---------------------------------------------------------


def test_who_shares_keeps_to_less_at_once():
    paced = pacer(Limits(everywhere=(SECOND,)))
    for number in range(40):
        paced.join(str(number), REST)
    assert len(go(paced, 0.0)) == 30
    paced.share((Limit(3, 1.0),), 0.5)
    assert go(paced, 0.9) == []
    assert len(go(paced, 1.0)) == 3


def test_who_gets_more_leaves_a_second_to_who_had_it_before():
    paced = pacer(Limits(everywhere=(Limit(3, 1.0),)))
    for number in range(40):
        paced.join(str(number), REST)
    assert len(go(paced, 0.0)) == 3
    paced.share((SECOND,), 0.5)
    assert len(go(paced, 0.9)) == 0
    assert len(go(paced, 1.0)) == 3
    assert len(go(paced, 1.5)) == 27


@pytest.mark.parametrize("hear", [1, 2, 3, 4, 6, 9, 30])
@pytest.mark.parametrize("worker_sends", [True, False])
def test_all_processes_together_keep_to_what_telegram_takes(hear, worker_sends):
    answerers = hear if worker_sends else hear - 1
    a_second = {True: 0.0, False: 0.0}
    for sends in (True, False):
        most = part_of(answerers if sends else hear - 1, sends=sends)[0]
        a_second[sends] = most.most * A_SECOND / most.seconds
    assert a_second[True] + answerers * a_second[False] <= ALLOWED
    assert a_second[True] >= ALLOWED / 2
