"""A workspace takes the app in, and takes it out again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.clock import StoppedClock
from bot.core.chat import ChatKind, ChatRef
from bot.core.languages.slack_app import SCOPES_FOR
from bot.platforms.slack.installing import RETURN, Installing
from bot.platforms.slack.manifest import EVENTS, SCOPES, manifest
from bot.platforms.slack.workspaces import Workspaces
from bot.store.database import Database
from bot.store.publishing import publish
from bot.store.sealing import Seal
from tests.programmes import bundled
from tests.servers.slack.server import SlackServer

pytestmark = pytest.mark.filterwarnings(
    # slack-sdk 3.47 signs its call with what aiohttp 4 will no longer have.
    "ignore:BasicAuth is deprecated:DeprecationWarning"
)
NOON = datetime(2022, 9, 20, 12, tzinfo=UTC)
OURS, BEFORE = b"the key of this service", b"the key before"
FRENCH = {"Accept-Language": "fr-FR,fr;q=0.9"}


class Office:
    """A server, a database, and the two pages."""

    def __init__(self, server):
        self.server = server
        self.clock = StoppedClock(NOON)
        self.database = Database.open()
        self.workspaces = self.reads(OURS)
        self.team = server.workspace("CCI Occitanie")
        self.florence = server.person(self.team, "Florence Delpuech")
        self.installing = Installing(
            server.app.client_id,
            server.app.client_secret,
            public_url="https://fanion.example.org/",
            key=b"a key of ours",
            save=self.workspaces.save,
            system=self.clock,
            server=server.api,
        )

    def reads(self, *keys):
        return Workspaces(self.database, self.clock, self.clock, Seal(*keys))

    def kept(self):
        """Return the token as it stands in the database."""
        with self.database.transaction() as store:
            return store.workspace("slack", self.team.id).token

    async def installs(self):
        state, cookie = await self.begins()
        said = f"code={self.allows()}&state={state}"
        status, _, _ = await self.opens(RETURN, said, Cookie=cookie)
        assert status == 200

    async def opens(self, path, query="", **headers):
        for _, where, answer in self.installing.routes():
            if where == path:
                return await answer({**FRENCH, **headers}, query.encode())
        raise AssertionError(path)

    async def begins(self):
        """Open the first page; return the state that goes to Slack, and the cookie."""
        status, headers, _ = await self.opens("/slack/install")
        assert status == 302
        lead = {name.lower(): value for name, value in headers.items()}
        asked = parse_qs(urlsplit(lead["location"]).query)
        assert asked["scope"] == [",".join(SCOPES)]
        assert asked["redirect_uri"] == ["https://fanion.example.org/slack/oauth_redirect"]
        return asked["state"][0], lead["set-cookie"].partition(";")[0]

    def allows(self):
        return self.florence.allows(scopes=SCOPES)


@pytest.fixture
async def office():
    async with SlackServer() as server:
        yield Office(server)


async def test_one_yes_puts_the_app_into_a_workspace(office):
    state, cookie = await office.begins()

    status, _, page = await office.opens(
        RETURN, f"code={office.allows()}&state={state}", Cookie=cookie
    )

    assert status == 200
    assert "Fanion est dans votre espace Slack" in page.decode()
    found = await office.workspaces.find(office.team.id)
    assert (found.me.team, found.me.user) == (office.team.id, office.team.bot.id)
    assert found.token == office.team.token
    assert office.team.token not in repr(found)
    with office.database.transaction() as store:
        (kept,) = store.workspaces("slack")
    assert (kept.name, kept.by, kept.at, kept.scopes) == (
        "CCI Occitanie",
        office.florence.id,
        NOON,
        SCOPES,
    )
    assert office.team.token not in repr(kept)


async def test_a_state_is_taken_once_and_in_time_and_in_the_browser_it_began_in(office):
    state, cookie = await office.begins()
    said = f"code={office.allows()}&state={state}"
    status, _, page = await office.opens(RETURN, said)
    assert (status, "dans un autre navigateur" in page.decode()) == (400, True)

    status, _, _ = await office.opens(RETURN, said, Cookie=cookie)
    assert status == 200
    status, _, page = await office.opens(RETURN, said, Cookie=cookie)
    assert (status, "trop attendu" in page.decode()) == (401, True)

    late, cookie = await office.begins()
    office.clock.set(NOON + timedelta(minutes=11))
    status, _, _ = await office.opens(RETURN, f"code=1&state={late}", Cookie=cookie)
    assert status == 401


@pytest.mark.parametrize("state", ["", "x", "1.2.3", "99999999999.abc.def", "é.é.é"])
async def test_a_state_that_is_not_ours_is_refused(office, state):
    cookie = f"slack-app-oauth-state={state}"
    status, _, _ = await office.opens(RETURN, f"code=1&state={state}", Cookie=cookie)
    assert status in {400, 401}
    assert await office.workspaces.find(office.team.id) is None


async def test_who_says_no_reads_that_nothing_happened(office):
    status, _, page = await office.opens(RETURN, "error=access_denied")
    assert status == 200
    assert "annulée dans Slack" in page.decode()


async def test_a_workspace_that_takes_the_app_out_is_forgotten_and_organisers_hear_of_it(office):
    state, cookie = await office.begins()
    await office.opens(RETURN, f"code={office.allows()}&state={state}", Cookie=cookie)
    mission = bundled("silicon-valley-2022")
    with office.database.transaction() as store:
        publish(store, mission, NOON)
        here = ChatRef("slack", f"{office.team.id}:C1")
        store.bind(here, mission.code, ChatKind.FOLLOWERS, NOON)
        store.bind(ChatRef("slack", "T9:C1"), mission.code, ChatKind.MAIN, NOON)

    await office.workspaces.gone(office.team.id)
    await office.workspaces.gone(office.team.id)

    assert await office.workspaces.find(office.team.id) is None
    with office.database.transaction() as store:
        assert [chat.ref.id for chat in store.chats(mission.code)] == ["T9:C1"]
        assert [one.kind for one in store.undelivered(mission.code)] == ["removed"]


async def test_no_token_can_be_read_in_the_database(office):
    await office.installs()
    assert office.team.token not in office.kept()
    assert office.kept().startswith("sealed:")
    assert (await office.reads(OURS).find(office.team.id)).token == office.team.token


@pytest.mark.parametrize("stood", [lambda token: token, Seal(BEFORE).sealed])
async def test_what_was_kept_plainly_or_by_a_key_before_is_sealed_anew(office, stood):
    await office.installs()
    with office.database.transaction() as store:
        (known,) = store.workspaces("slack")
        store.install(replace(known, token=stood(office.team.token)))

    workspaces = office.reads(OURS, BEFORE)
    workspaces.look()

    assert Seal(OURS).opened(office.kept()) == office.team.token
    assert Seal(OURS).is_fresh(office.kept())
    assert (await workspaces.find(office.team.id)).token == office.team.token


async def test_a_key_that_has_changed_is_told_once_and_loses_nothing(office, caplog):
    await office.installs()
    kept = office.kept()

    other = office.reads(b"another key")
    other.look()
    assert await other.find(office.team.id) is None
    assert await other.find(office.team.id) is None

    (told,) = [one.getMessage() for one in caplog.records if one.levelname == "ERROR"]
    assert told == (
        f"the token of the workspace CCI Occitanie ({office.team.id}) cannot be read: it was sealed "
        "with another key than FANION_SECRET_KEY is now. Put the former key back, or have "
        "somebody there open /slack/install again"
    )
    assert office.kept() == kept
    assert (await office.reads(OURS).find(office.team.id)).token == office.team.token


# ---- whole organisations ---------------------------------------------------------------------


async def test_an_installation_for_a_whole_organisation_is_refused_in_plain_words(office):
    state, cookie = await office.begins()
    office.server.app.organisation = "Région Occitanie"

    status, _, page = await office.opens(
        RETURN, f"code={office.allows()}&state={state}", Cookie=cookie
    )

    said = page.decode()
    assert status == 400
    assert "toute une organisation (Enterprise Grid)" in said
    assert "choisissez un seul espace" in said
    with office.database.transaction() as store:
        assert store.workspaces("slack") == ()


# ---- the manifest ----------------------------------------------------------------------------


def test_a_manifest_over_sockets_has_no_address():
    made = manifest("", "fr")
    assert made["settings"]["socket_mode_enabled"]
    assert "request_url" not in str(made)
    assert "'url'" not in str(made)


def test_a_manifest_over_http_sends_everything_to_one_address():
    made = manifest("https://fanion.example.org", "en", RETURN)
    at = "https://fanion.example.org/slack/events"
    assert not made["settings"]["socket_mode_enabled"]
    assert made["settings"]["interactivity"]["request_url"] == at
    assert made["settings"]["event_subscriptions"]["request_url"] == at
    assert made["features"]["slash_commands"][0]["url"] == at
    assert made["oauth_config"]["redirect_urls"] == [
        "https://fanion.example.org/slack/oauth_redirect"
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_manifest_keeps_slacks_limits(language):
    made = manifest("", language)
    shown = made["display_information"]
    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 175 <= len(shown["long_description"]) <= 4000
    for shortcut in made["features"]["shortcuts"]:
        assert len(shortcut["name"]) <= 24
        assert len(shortcut["description"]) <= 150
    (command,) = made["features"]["slash_commands"]
    assert len(command["description"]) <= 2000
    assert len(command["usage_hint"]) <= 1000
    assert len(made["settings"]["event_subscriptions"]["bot_events"]) == len(set(EVENTS)) <= 100
    assert sorted(SCOPES_FOR) == list(SCOPES)
