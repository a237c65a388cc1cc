"""Whose phones ring: those whom a message concerns, by the accounts of its chat's platform."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.chat import NOBODY, Account, Call, ChatKind, ChatRef
from bot.core.mission import Person, Role
from bot.store.values import BroadcastState, DeliveryKind
from schedules.clockwork import Clockwork
from tests.fake_platform import FakePlatform
from tests.programmes import california, mission, session

PEOPLE = (
    Person(code="odile", name="Odile Vidal", role=Role.ORGANISER, groups=("B",)),
    Person(code="marc", name="Marc Roy", role=Role.ORGANISER, timezone="Europe/Paris"),
    Person(code="alice", name="Alice Martin", groups=("A",)),
    Person(code="bruno", name="Bruno Durand", groups=("B",)),
    Person(code="sophie", name="Sophie Lacan", role=Role.FOLLOWER),
)
GOOGLE = session("google", "10:00", "11:30", meet="09:10", groups="A")
STANFORD = session("stanford", "14:00", "15:30", meet="13:40")


class Both:
    """A mission on Slack and on the fake platform at once; everyone is known on both."""

    def __init__(self, serve, *sessions):
        quiet = {"evening_digest": None, "morning_brief": None, "feedback_after": None}
        made = mission(*sessions, groups="AB", **quiet)
        self.service = serve(replace(made, people=PEOPLE))
        self.slack = FakePlatform(name="slack")
        with self.service.database.transaction() as store:
            self.channel = self.bind("T1:C1", ChatKind.MAIN, store)
            for person in PEOPLE:
                for platform in ("fake", "slack"):
                    account = Account(platform, f"{platform}:{person.code}", person.name)
                    store.introduce(account, made.code, person.code)
        platforms = {"fake": self.service.platform, "slack": self.slack}
        service = self.service
        service.clockwork = Clockwork(service.database, platforms, service.clock, service.clock)

    def bind(self, name, kind, store, **more):
        ref = ChatRef("slack", name)
        return store.bind(ref, "californie", kind, self.service.clock.now(), **more)

    def called(self, chat="T1:C1"):
        """Return whom each message in a chat on Slack called."""
        return [told.whom for told in self.slack.told.values() if told.chat == chat]

    async def broadcasts(self, audience, **more):
        now = self.service.clock.now()
        with self.service.database.transaction() as store:
            sent = store.draft_broadcast(
                "californie",
                author="odile",
                text="Le car est là.",
                audience=audience,
                at=now,
                **more,
            )
            store.change_broadcast(sent.id, state=BroadcastState.SENT)
            for chat in store.chats("californie", ChatKind.MAIN, ChatKind.FOLLOWERS):
                store.enqueue(
                    DeliveryKind.BROADCAST,
                    "californie",
                    chat.id,
                    due_at=now,
                    subject=str(sent.id),
                    rings=True,
                )
        await self.service.clockwork.settle()


def on_slack(*codes, **more):
    return Call(accounts=tuple(f"slack:{code}" for code in codes), **more)


@pytest.fixture
def both(serve):
    return Both(serve, GOOGLE, STANFORD)


async def test_a_reminder_calls_those_of_its_groups_on_the_platform_of_the_chat(both):
    await both.service.until(california("08:40"))

    assert both.called() == [on_slack("alice")]
    assert [told.whom for told in both.service.platform.told.values()] == [
        Call(accounts=("fake:alice",))
    ]


async def test_a_reminder_for_all_calls_who_travels_the_organiser_among_them(both):
    await both.service.until(california("13:10"))

    assert both.called()[1] == on_slack("odile", "alice", "bruno")


async def test_who_reads_the_groups_own_chat_is_called_there_alone(both):
    with both.service.database.transaction() as store:
        both.bind("T1:C2", ChatKind.GROUP, store, group="A")
    await both.service.until(california("13:10"))

    assert both.called("T1:C2") == [on_slack("alice")]
    assert both.called() == [on_slack("odile", "alice", "bruno")]


async def test_a_groups_own_chat_elsewhere_takes_nothing_from_the_channel(both):
    with both.service.database.transaction() as store:
        both.service.bind("groupe-a", ChatKind.GROUP, store, group="A")
    await both.service.until(california("08:40"))

    assert (both.service.heard("groupe-a"), both.service.heard()) == (
        ["Groupe A · On se retrouve dans 30 min : Google"],
        [],
    )
    assert both.called() == [on_slack("alice")]


async def test_what_is_silent_calls_nobody(both):
    both.service.clock.set(california("10:30"))
    await both.service.clockwork.settle()

    assert both.called() == [NOBODY]


async def test_a_notice_that_rings_calls_those_to_whom_it_makes_a_difference(both):
    service = both.service
    await service.until(california("07:00"))
    later = session("google", "10:30", "11:30", groups="A")
    service.publish(replace(service.mission, sessions=(later, STANFORD)))
    await service.clockwork.settle()

    assert both.called() == [on_slack("alice")]


async def test_a_notice_of_what_is_days_away_calls_nobody(both):
    service = both.service
    away = replace(STANFORD, day=STANFORD.day + timedelta(days=3))
    service.publish(replace(service.mission, sessions=(GOOGLE, away)))
    await service.until(california("07:00"))
    both.slack.told.clear()
    back = replace(STANFORD, day=STANFORD.day + timedelta(days=4))
    service.publish(replace(service.mission, sessions=(GOOGLE, back)))
    await service.clockwork.settle()

    assert both.called() == [NOBODY]


async def test_a_broadcast_calls_its_audience_but_not_its_author(both):
    await both.service.until(california("07:00"))
    await both.broadcasts("everyone")
    await both.broadcasts("group:A")

    assert both.called() == [on_slack("alice", "bruno"), on_slack("alice")]


async def test_only_when_the_organiser_wishes_is_the_whole_channel_called(both):
    await both.service.until(california("07:00"))
    await both.broadcasts("everyone", calls_everyone=True)

    assert both.called() == [on_slack("alice", "bruno", everyone=True)]


async def test_followers_are_called_by_what_is_said_to_followers(both):
    with both.service.database.transaction() as store:
        both.bind("T1:C3", ChatKind.FOLLOWERS, store)
    await both.service.until(california("07:00"))
    await both.broadcasts("followers")

    assert both.called("T1:C3") == [on_slack("sophie")]
