"""Two workspaces with the app in them: each sees its own mission, and one that goes takes nothing
of the other along."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.app import App
from bot.clock import StoppedClock
from bot.core.chat import ChatKind
from bot.platforms.pacing import UNBOUND
from bot.platforms.slack.platform import Slack
from bot.platforms.slack.workspaces import Workspaces
from bot.store.database import Database
from bot.store.invitations import invite, one_time_code
from bot.store.publishing import publish
from bot.store.sealing import Seal
from bot.store.workspaces import Workspace
from tests.programmes import bundled
from tests.servers.slack.server import SlackServer
from tests.stories.story import plain_spaces

CALIFORNIA, MARCH = "silicon-valley-2022", "silicon-valley-2023"
AUTUMN = datetime(2022, 9, 20, 9, tzinfo=UTC)
WITHIN = 20.0
KEY = b"the key of this service"


class Office:
    """A workspace, its channel with an organiser and somebody else in it, and its mission."""

    def __init__(self, server, called, mission, organiser):
        self.team = server.workspace(called)
        self.organiser = server.person(self.team, organiser)
        self.guest = server.person(self.team, f"Hugo de {called}")
        self.mission = mission
        self.channel = self.team.channel("mission", [self.organiser, self.guest])

    def install(self, store):
        """Let the app be there, as a visit to its page does."""
        store.install(
            Workspace(
                platform="slack",
                team=self.team.id,
                name=self.team.name,
                user=self.team.bot.id,
                bot=self.team.bot.bot_id,
                bot_name="fanion",
                scopes=(),
                by=self.organiser.id,
                at=AUTUMN,
                token=Seal(KEY).sealed(self.team.token),
            )
        )

    def said(self, seen_by=None):
        lines = self.channel.transcript(seen_by=seen_by)
        return [plain_spaces(one.text) for one in lines if one.who == "Fanion"]

    def directly(self, person):
        lines = self.team.im(person).transcript(seen_by=person)
        return [plain_spaces(one.text) for one in lines if one.who == "Fanion"]


class Service:
    """One app in the chamber's workspace, with a mission in autumn, and a partner's, in March."""

    def __init__(self, server):
        self.server = server
        self.clock = StoppedClock(AUTUMN)
        self.database = Database.open()
        autumn, march = bundled(CALIFORNIA), bundled(MARCH)
        self.chamber = Office(server, "CCI Occitanie", autumn, "Florence Delpuech")
        self.partner = Office(server, "Agence Partenaire", march, "Hélène Barthas")
        self.codes = {}
        with self.database.transaction() as store:
            for office in (self.chamber, self.partner):
                office.install(store)
                publish(store, office.mission, AUTUMN)
                self.codes[office] = invite(store, office.mission, AUTUMN)
        workspaces = Workspaces(self.database, self.clock, self.clock, Seal(KEY))
        self.platform = Slack(
            system=self.clock,
            find=workspaces.find,
            gone=workspaces.gone,
            server=server.api,
            app_token=server.app.token,
            pace=UNBOUND,
        )
        self.app = App(
            self.database, self.clock, system=self.clock, platforms={"slack": self.platform}
        )
        self.listening = asyncio.create_task(self.platform.run(self.app.receive))

    async def quiet(self):
        async with asyncio.timeout(WITHIN):
            while (  # noqa: ASYNC110, it is the loop that works
                not self.platform.listening or self.server.pending or self.platform.under_way
            ):
                await asyncio.sleep(0)
        await self.app.settle()
        async with asyncio.timeout(WITHIN):
            while self.server.pending or self.platform.under_way:  # noqa: ASYNC110
                await asyncio.sleep(0)

    async def orders(self, who, where, said):
        await self.quiet()
        who.slash(where, "/fanion", said)
        await self.quiet()

    async def begin(self):
        """Bind each channel to its mission, and let each organiser in."""
        for office in (self.chamber, self.partner):
            codes = self.codes[office]
            own = next(code for code in codes if code.startswith("organiser:"))
            await self.orders(office.organiser, office.channel, f"start {codes['main']}")
            await self.orders(office.organiser, office.team.bot, f"start {codes[own]}")

    async def close(self):
        self.listening.cancel()
        await asyncio.gather(self.listening, return_exceptions=True)
        await self.platform.close()
        self.database.close()


@pytest.fixture
async def service():
    async with SlackServer() as server:
        made = Service(server)
        yield made
        await made.close()


async def test_each_workspace_sees_its_own_mission_alone(service):
    await service.begin()
    chamber, partner = service.chamber, service.partner

    for office, other in ((chamber, partner), (partner, chamber)):
        office.guest.mentions(office.channel, "programme")
        office.guest.opens_home()
        await service.quiet()
        everything = "\n".join(office.said(office.guest) + office.directly(office.organiser))
        assert plain_spaces(office.mission.title) in everything
        assert plain_spaces(other.mission.title) not in everything
    assert [call.team for call in service.server.calls if call.method == "chat.postMessage"]
    for call in service.server.calls:
        channel = call.params.get("channel", "")
        assert not channel or call.team is None or channel in known(call.team)


def known(team):
    """Return what can be named in a workspace."""
    return {*team.channels, *team.users}


async def test_a_broadcast_stays_in_the_workspace_of_its_mission(service):
    await service.begin()
    florence = service.chamber.organiser
    florence.shortcut("compose")
    await service.quiet()
    florence.submits(florence.modal(), {"text": "Le car part à 8 h 10."})
    await service.quiet()
    florence.presses(service.chamber.team.im(florence), "Envoyer")
    await service.quiet()

    assert "Le car part à 8 h 10." in service.chamber.said()[-1]
    assert "Le car" not in "\n".join(service.partner.said() + service.partner.directly(florence))


async def test_a_preview_that_is_cancelled_goes_nowhere(service):
    await service.begin()
    florence, chamber = service.chamber.organiser, service.chamber
    before = chamber.said()
    florence.shortcut("compose")
    await service.quiet()
    florence.submits(florence.modal(), {"text": "Le car part à 8 h 10."})
    await service.quiet()
    preview = chamber.team.im(florence).said_by(chamber.team.bot)[-1]
    florence.presses(preview, "Annuler")
    await service.quiet()

    assert chamber.said() == before
    shown = [one["text"]["text"] for one in preview.buttons]
    assert "Envoyer" not in shown


@pytest.mark.parametrize("how", ["tokens_revoked", "app_uninstalled"])
async def test_a_workspace_that_goes_leaves_the_other_alone(service, how):
    await service.begin()
    chamber, partner = service.chamber, service.partner
    if how == "app_uninstalled":
        partner.organiser.removes_app()
    else:
        partner.organiser.revokes_token()
    await service.quiet()

    with service.database.transaction() as store:
        assert [one.team for one in store.workspaces("slack")] == [chamber.team.id]
        assert store.chats(partner.mission.code) == ()
        assert len(store.chats(chamber.mission.code, ChatKind.MAIN)) == 1
    asked = chamber.guest.mentions(chamber.channel, "suite")
    await service.quiet()
    (answer,) = [one for one in chamber.channel.replies(asked.ts) if one is not asked]
    assert plain_spaces(answer.text).startswith("À suivre :")


# ---- one's own page --------------------------------------------------------------------------


async def test_a_page_before_there_is_a_mission_says_how_to_come_in(service):
    guest = service.chamber.guest
    await service.quiet()
    guest.opens_home()
    await service.quiet()

    shown = str(guest.home().blocks)
    assert "Dites-moi d'abord qui vous êtes" in plain_spaces(shown)
    assert guest.home().blocks


async def test_a_page_is_about_the_mission_that_one_has_chosen(service):
    await service.begin()
    guest, chamber = service.chamber.guest, service.chamber
    other = chamber.team.channel("mission-mars", [guest, chamber.organiser])
    with service.database.transaction() as store:
        code = one_time_code(store, "main", AUTUMN, MARCH)
    await service.orders(guest, other, f"start {code}")
    for channel, mission in ((chamber.channel, chamber.mission), (other, service.partner.mission)):
        name = next(one.name for one in mission.people if one.role.value == "participant")
        guest.presses(channel, name)
        await service.quiet()
    guest.opens_home()
    await service.quiet()
    first = titled(guest.home())
    assert first in {plain_spaces(CALIFORNIA_TITLE), plain_spaces(MARCH_TITLE)}

    service.clock.set(AUTUMN + timedelta(hours=1))
    await service.orders(guest, service.chamber.team.bot, "mission")
    another = MARCH_TITLE if first == plain_spaces(CALIFORNIA_TITLE) else CALIFORNIA_TITLE
    guest.presses(service.chamber.team.im(guest), another)
    await service.quiet()
    guest.opens_home()
    await service.quiet()
    assert titled(guest.home()) == plain_spaces(another)


CALIFORNIA_TITLE, MARCH_TITLE = bundled(CALIFORNIA).title, bundled(MARCH).title


def titled(view):
    """Return what heads a page."""
    (header,) = [one for one in view.blocks if one["type"] == "header"]
    return plain_spaces(header["text"]["text"])
