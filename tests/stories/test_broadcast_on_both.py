"""A broadcast on Telegram and Slack at once: how it looks there, once for each, and put right."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.core.chat import ChatKind
from bot.store.publishing import publish
from bot.store.values import DeliveryKind
from tests.programmes import bundled, california
from tests.stories.both import CHANNEL, GROUP, Both

LUNCH = california("12:30")


@pytest.fixture
def both():
    story = Both(LUNCH, bundled("silicon-valley-2022"))
    story.is_on("florence", "florence-delpuech", "telegram", "slack")
    story.is_on("alice", "alice-martin", "telegram", "slack")
    story.is_on("bruno", "bruno-durand", "slack", direct=False)
    return story


async def test_one_sees_how_it_looks_on_the_other_and_every_copy_is_put_right(both):
    await both.says("florence", "/annonce Le car part à 14 h.", "telegram")
    await both.presses("florence", "Voir comme sur Slack", "telegram")
    assert both.heard("telegram", "florence")[-1].splitlines() == [
        "Sur Slack",
        "Annonce",
        "Le car part à 14 h.",
        "En : 1 message",
        "Sonne pour : 2 personnes mentionnées",
    ]
    await both.presses("florence", "Retour", "telegram")
    await both.presses("florence", "Envoyer", "telegram")
    assert both.heard(GROUP)[-1] == both.heard(CHANNEL)[-1] == "Annonce\nLe car part à 14 h."

    await both.presses("florence", "Corriger", "telegram")
    await both.says("florence", "Le car part à 15 h.", "telegram")
    await both.presses("florence", "Corriger partout", "telegram")
    put_right = "Annonce\nLe car part à 15 h.\nCorrigé à 12 h 30"
    assert both.heard(GROUP)[-1] == both.heard(CHANNEL)[-1] == put_right

    await both.presses("florence", "Retirer", "telegram")
    await both.presses("florence", "Retirer partout", "telegram")
    gone = "Annonce retirée à 12 h 30"
    assert both.heard(GROUP)[-1] == both.heard(CHANNEL)[-1] == gone


async def test_who_is_on_both_is_told_once_where_they_prefer_it(both):
    await both.says("florence", "/annonce à Alice Martin et Bruno Durand : bonjour", "slack")
    await both.presses("florence", "Envoyer", "slack")

    assert [both.heard(p, "alice") for p in ("telegram", "slack")] == [["Annonce\nbonjour"], []]
    report = both.heard("slack", "florence")[-1].splitlines()
    assert report[-2:] == ["Pas de conversation directe", "• Bruno Durand · numéro inconnu"]


async def test_those_who_have_not_seen_the_last_one_are_told_again(both):
    await both.says("florence", "/annonce à Alice Martin et Sophie Lacan : le badge", "slack")
    await both.presses("florence", "Demander « Vu »", "slack")
    await both.presses("florence", "Envoyer", "slack")
    await both.says("florence", "/annonce n'oubliez pas", "slack")
    await both.presses("florence", "Autres…", "slack")
    await both.presses("florence", "Qui n'a pas vu", "slack")
    assert both.heard("slack", "florence")[-1].splitlines()[3] == (
        "Pour : Qui n'a pas vu « le badge » · 1 conversation, 2 personnes"
    )
    await both.presses("alice", "Vu", "telegram")
    await both.presses("florence", "Envoyer", "slack")
    assert both.heard("telegram", "alice") == ["Annonce\nle badge\nVous l'avez vu."]


async def test_what_waits_for_an_hour_follows_the_clocks_of_its_readers(both):
    await both.says("florence", "/annonce jeudi à 9 h : le car est là", "telegram")
    await both.presses("florence", "Envoyer", "telegram")
    mission = bundled("silicon-valley-2022")
    moved = tuple(
        replace(one, zone="America/Denver", end_zone="America/Denver")
        if one.zone == one.end_zone == "America/Los_Angeles"
        else one
        for one in mission.sessions
    )
    async with both.database.transaction() as store:
        publish(store, replace(mission, sessions=moved), LUNCH)
        (copy, *_) = store.deliveries(both.code, DeliveryKind.BROADCAST, "1")
    waits = datetime.fromisoformat("2022-09-29T15:00+00:00")
    assert (copy.due_at, copy.chat.kind) == (waits, ChatKind.MAIN)
