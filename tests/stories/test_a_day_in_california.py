"""From the evening of 26 September 2022 to the next noon, as people live it."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.core.mission import Mission
from bot.store.publishing import publish


def site(day: int, clock: str) -> datetime:
    """Return the instant at which clocks in San Francisco show *clock* that September day."""
    return datetime.combine(
        datetime(2022, 9, day, tzinfo=UTC).date(), time.fromisoformat(clock), UTC
    ) + timedelta(hours=7)


@pytest.fixture
async def evening(tell, california):
    """Open the mission on the afternoon of the 26th, and wait for the digest."""
    story = tell(california, site(26, "19:00"))
    await story.until(site(26, "20:05"))
    return story


def moved(mission: Mission, code: str, **changes: object) -> Mission:
    sessions = tuple(
        replace(one, **changes) if one.code == code else one for one in mission.sessions
    )
    return replace(mission, sessions=sessions)


async def test_the_evening_digest_and_each_their_own_next(evening):
    [digest] = evening.heard(bells=True)
    assert digest.splitlines()[:4] == [
        "Programme de demain, mardi 27 septembre",
        (
            "• 8 h 15, Hall de l'hôtel (17 h 15 à Paris) · Groupe Industrie : "
            "Facebook – lunettes de réalité augmentée, 9 h – 10 h 30"
        ),
        (
            "• 8 h 30, Hall de l'hôtel (17 h 30 à Paris) · Groupe Numérique : "
            "Véhicule autonome : démonstration, 9 h 30 – 10 h 30, Piste d'essai, Mountain View"
        ),
        (
            "• 10 h 30, Facebook (19 h 30 à Paris) · Groupe Industrie : "
            "Facebook – travailler avec les start-up, jusqu'à 11 h 15"
        ),
    ]

    [alice] = await evening.says("alice-martin", "c'est quoi la suite ?")
    [claire] = await evening.says("claire-durand", "c'est quoi la suite ?")
    assert alice.splitlines()[0] == "À suivre : Facebook – lunettes de réalité augmentée"
    assert claire.splitlines()[0] == "À suivre : Véhicule autonome : démonstration"

    [ines] = await evening.says("ines-carvalho", "what's next?")
    assert ines.splitlines()[0] == "Next: Autonomous vehicles: a demonstration"


async def test_the_bot_keeps_out_of_the_group_s_own_talk(evening):
    for talk in (
        "Merci Florence, super journée !",
        "On va boire un verre ?",
        "Google c'était génial",
        "demain je prends mon parapluie",
        "next time I bring my own coffee",
        "👍",
        "https://example.org/programme",
    ):
        assert await evening.says("alice-martin", talk) == [], talk


async def test_the_same_question_soon_after_points_to_the_answer_above(evening):
    await evening.says("alice-martin", "c'est quoi la suite ?")
    [answered] = await evening.says("bruno-durand", "c'est quoi la suite ?")
    if evening.chat().platform == "slack":
        # The first answer stands in the thread of its question, which nobody else has open.
        assert answered.splitlines()[0] == "À suivre : Facebook – lunettes de réalité augmentée"
    else:
        assert answered.splitlines()[0] != "À suivre : Facebook – lunettes de réalité augmentée"
        assert len(answered.splitlines()) == 1

    await evening.until(site(26, "20:30"))
    [later] = await evening.says("bruno-durand", "c'est quoi la suite ?")
    assert later.splitlines()[0] == "À suivre : Facebook – lunettes de réalité augmentée"


async def test_a_reminder_rings_with_both_clocks_and_three_people_rate_the_visit(evening):
    await evening.until(site(27, "07:45"))
    reminder = evening.heard(bells=True)[-1].splitlines()
    assert reminder[0] == "🔔 Prochains rendez-vous"
    assert reminder[1].startswith("• 8 h 15, Hall de l'hôtel (17 h 15 à Paris) · ")

    await evening.until(site(27, "10:41"))
    asked = [text for text in evening.heard() if text.startswith("Votre avis : Facebook")]
    assert len(asked) == 1
    facebook = next(
        said
        for said in evening.room.messages(evening.chat())
        if said.message
        and said.message.title.startswith("Votre avis")
        and "Face" in said.message.title
    )
    for who, score in (("alice-martin", 5), ("bruno-durand", 4), ("oliver-grant", 3)):
        await evening.taps(who, facebook.id, f"{score} ★")
    assert evening.said(facebook.id).splitlines()[-1] == "3 avis"
    await evening.taps("alice-martin", facebook.id, "4 ★")
    assert evening.said(facebook.id).splitlines()[-1] == "3 avis"

    [results] = await evening.says("florence-delpuech", "/resultats", "florence-delpuech")
    assert "3,7" in results
    [refused] = await evening.says("alice-martin", "/resultats", "alice-martin")
    assert refused == "Désolé, seuls les organisateurs peuvent faire cela."


async def test_an_organiser_announces_and_a_participant_may_not(evening):
    chat = "florence-delpuech"
    [preview] = await evening.says(chat, "/annonce Le car est là.", chat)
    assert "Le car est là." in preview
    assert await evening.presses(chat, "Envoyer", chat) == "C'est parti."
    assert evening.heard(bells=True)[-1] == "🔔 Annonce\nLe car est là."
    assert evening.heard("followers")[-1:] != ["Annonce\nLe car est là."]
    assert "envoyée à 20 h 05" in evening.heard(chat)[-1]

    [refused] = await evening.says("alice-martin", "/annonce Vive moi", "alice-martin")
    assert refused == "Désolé, seuls les organisateurs peuvent faire cela."
    assert evening.heard()[-1] == "Annonce\nLe car est là."


async def test_a_moved_visit_is_told_and_its_reminder_moves(evening, california):
    await evening.until(site(27, "06:45"))
    later = moved(california, "web3", start=time(15), end=time(15, 50), meet_time=time(14, 30))
    later = moved(later, "societe", start=time(16), end=time(16, 25))
    with evening.database.transaction() as store:
        publish(store, later, site(27, "06:45"))
    await evening.until(site(27, "06:46"))
    told = evening.heard(bells=True)[-1]
    assert told.startswith("🔔 ")
    assert "Web3" in told
    assert "13 h 30" in told
    assert "14 h 30" in told

    await evening.until(site(27, "13:30"))
    assert not [
        text for text in evening.heard() if text.startswith("On se retrouve dans 30 min : Web3")
    ]
    await evening.until(site(27, "14:00"))
    assert evening.heard(bells=True)[-1].startswith("🔔 On se retrouve dans 30 min : Web3")
