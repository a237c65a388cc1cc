from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.core.chat import ChatKind, DeliveryError
from bot.core.mission import Kind, Person, Role
from bot.core.retention import announced_at
from tests.programmes import PARIS, california, mission, session
from tests.servers.postgresql import EITHER, address

HOUR = timedelta(hours=1)
ODILE = Person(code="odile", name="Odile Vidal", role=Role.ORGANISER)
GOOGLE = session("google", "10:00", "11:30", meet="09:10")
REMINDED = "On se retrouve dans 30 min : Google"


@pytest.fixture(params=EITHER)
def database_url(request):
    return address(request)


def led(*sessions, **more):
    """Make a mission that Odile leads, with nothing but reminders."""
    quiet = {"evening_digest": None, "morning_brief": None, "feedback_after": None}
    made = mission(*sessions, people="Alice Bruno", **(quiet | more))
    return replace(made, people=(*made.people, ODILE))


async def test_a_reminder_goes_out_when_it_is_due_and_once(serve):
    service = serve(led(GOOGLE))
    await service.until(california("08:39"))
    assert service.heard() == []

    await service.until(california("08:40"))
    await service.until(california("12:00"))
    assert (service.heard(), service.rang()) == ([REMINDED], [True])


async def test_two_minutes_after_its_time_it_still_says_what_was_rehearsed(serve):
    service = serve(led(GOOGLE))
    await service.away_until(california("08:42"))

    assert service.heard() == [REMINDED]


async def test_a_late_reminder_says_what_is_true_then(serve):
    service = serve(led(GOOGLE))
    await service.away_until(california("08:58"))

    assert (service.heard(), service.rang()) == (
        ["On se retrouve dans 12 min : Google"],
        [True],
    )


async def test_a_reminder_of_what_is_under_way_comes_silently(serve):
    service = serve(led(GOOGLE))
    await service.away_until(california("10:30"))

    assert service.heard() == ["En cours depuis 10 h : Google"]
    assert service.rang() == [False]


async def test_a_reminder_that_helps_no_more_is_dropped_and_the_organiser_told(serve):
    service = serve(led(GOOGLE))
    await service.away_until(california("12:00"))
    await service.wait(minutes=5)

    assert service.heard() == []
    assert service.heard("odile") == [
        (
            "J'étais à l'arrêt, et il était trop tard pour que ce soit utile. "
            "Pas envoyé : rappel « Google »."
        )
    ]
    assert service.rang("odile") == [False]


MICROSOFT = session("microsoft", "10:00", "11:00", meet="09:20")


async def test_everything_in_a_message_that_came_too_late_is_named(serve):
    service = serve(led(GOOGLE, MICROSOFT))
    service.platform.failures = [DeliveryError("service unavailable") for _ in range(99)]
    await service.until(california("08:40"))
    await service.wait(hours=4)
    service.platform.failures = []
    await service.wait(minutes=5)

    assert service.heard() == []
    assert service.heard("odile") == [
        "Ceci n'a pas pu être remis : rappel « Google » ; rappel « Microsoft »."
    ]


async def test_a_part_that_comes_too_late_is_named_and_the_rest_is_said(serve):
    service = serve(led(GOOGLE, MICROSOFT))
    service.platform.failures = [DeliveryError("service unavailable") for _ in range(99)]
    await service.until(california("08:40"))
    await service.wait(minutes=150)
    service.platform.failures = []
    await service.wait(minutes=5)

    assert service.heard() == ["En cours depuis 10 h : Google"]
    assert service.heard("odile") == ["Ceci n'a pas pu être remis : rappel « Microsoft »."]


async def test_of_several_leads_that_wait_for_the_platform_only_the_shortest_goes(serve):
    leads = (timedelta(minutes=10), timedelta(minutes=30))
    service = serve(led(replace(GOOGLE, reminders=leads)))
    service.platform.failures = [DeliveryError("service unavailable") for _ in range(99)]
    await service.until(california("08:40"))
    await service.until(california("09:00"))
    service.platform.failures = []
    await service.wait(minutes=5)
    await service.wait(minutes=5)

    assert service.heard() == ["On se retrouve dans 5 min : Google"]


async def test_several_leads_that_came_too_late_are_named_once(serve):
    leads = (timedelta(minutes=10), timedelta(minutes=30))
    service = serve(led(replace(GOOGLE, reminders=leads)))
    service.platform.failures = [DeliveryError("service unavailable") for _ in range(99)]
    await service.until(california("08:40"))
    await service.until(california("09:00"))
    service.clock.set(california("12:00"))
    service.platform.failures = []
    await service.wait(minutes=5)
    await service.wait(minutes=5)

    assert service.heard() == []
    assert service.heard("odile") == ["Ceci n'a pas pu être remis : rappel « Google »."]


async def test_a_reminder_is_named_though_the_brief_with_it_had_its_hours_left(serve):
    service = serve(led(session("jogging", "07:30", "08:30"), morning_brief=BRIEF))
    service.platform.failures = [DeliveryError("service unavailable") for _ in range(99)]
    await service.until(california("07:00"))
    await service.wait(minutes=100)
    service.platform.failures = []
    await service.wait(minutes=5)

    assert service.heard() == []
    assert service.heard("odile") == ["Ceci n'a pas pu être remis : rappel « Jogging »."]


async def test_the_organiser_sleeps_through_what_was_dropped_in_the_night(serve):
    dinner = session("dîner", "20:00", "22:00", kind=Kind.MEAL)
    service = serve(led(dinner))
    await service.away_until(california("23:00"))
    assert service.heard("odile") == []

    await service.until(california("23:00") + 8 * HOUR)
    assert len(service.heard("odile")) == 1


async def test_the_organiser_is_told_what_was_dropped_though_we_were_away_for_days_after(serve):
    service = serve(led(GOOGLE))
    await service.away_until(california("23:00"))
    await service.away_until(california("09:00") + timedelta(days=4))

    assert len(service.heard("odile")) == 1


async def test_without_an_organiser_in_a_direct_chat_nobody_is_told_what_was_dropped(serve):
    service = serve(replace(led(GOOGLE), people=()))
    await service.away_until(california("12:00"))

    assert service.heard("odile") == []


async def test_of_several_overdue_leads_only_the_shortest_goes(serve):
    flight = session(
        "vol", "18:00", "14:00", kind=Kind.TRAVEL, meet="15:30", end_zone=PARIS, place=""
    )
    service = serve(led(flight))
    await service.away_until(california("15:10"))
    await service.until(california("17:00"))

    assert service.heard() == ["On se retrouve dans 20 min : Vol"]
    assert service.heard("odile") == []


BRIEF = california("07:15").time().replace(hour=7)
STANFORD = session("stanford", "14:00", "15:00")


async def test_a_brief_comes_until_noon_with_what_is_still_ahead(serve):
    service = serve(led(GOOGLE, STANFORD, before=(), morning_brief=BRIEF))
    await service.away_until(california("11:50"))

    (brief,) = (told.text for told in service.platform.told.values() if told.chat == "main")
    assert ("Google" in brief, "Stanford" in brief) == (False, True)
    assert service.heard("odile") == ["Arrivé avec beaucoup de retard : programme du jour."]


async def test_a_brief_with_nothing_ahead_any_more_is_not_said(serve):
    service = serve(led(GOOGLE, before=(), morning_brief=BRIEF))
    await service.away_until(california("11:50"))

    assert service.heard() == []


async def test_after_noon_no_brief_comes(serve):
    service = serve(led(GOOGLE, STANFORD, before=(), morning_brief=BRIEF))
    await service.away_until(california("12:10"))

    assert service.heard() == []
    assert service.heard("odile")[0].endswith("Pas envoyé : programme du jour.")


async def test_late_feedback_waits_for_the_end_of_the_night(serve):
    evening = session("soirée", "20:00", "21:30", kind=Kind.TALK)
    next_day = session("départ", "10:00", kind=Kind.OTHER, day=date(2022, 9, 27))
    service = serve(led(evening, next_day, before=(), feedback_after=timedelta(minutes=10)))
    await service.away_until(california("23:30"))
    assert service.heard() == []

    await service.until(california("23:30") + 7 * HOUR)
    assert service.heard() == ["Votre avis : Soirée"]


async def test_late_feedback_helps_until_noon_of_where_its_people_are_by_then(serve):
    evening = session("soirée", "20:00", "21:30", kind=Kind.TALK)
    next_day = session("départ", "10:00", kind=Kind.OTHER, day=date(2022, 9, 27))
    timing = {"before": (), "feedback_after": timedelta(minutes=10)}
    service = serve(led(evening, **timing))
    await service.away_until(california("23:30"))
    service.publish(led(evening, next_day, **timing))  # so they are not at home by then
    await service.until(california("23:30") + 7 * HOUR)

    assert service.heard()[-1] == "Votre avis : Soirée"
    assert service.heard("odile") == ["Pour les organisateurs : mardi 27 septembre"]


async def test_nothing_counts_as_late_from_before_the_chat_was_there(serve):
    service = serve(led(GOOGLE))
    service.clock.set(california("08:50"))
    with service.database.transaction() as store:
        service.bind("late", ChatKind.MAIN, store)
    await service.clockwork.settle()
    await service.until(california("12:30"))

    assert (len(service.heard()), service.heard("late")) == (1, [])
    assert service.heard("odile") == []


async def test_nothing_counts_as_dropped_from_before_the_session_was_there(serve):
    service = serve(led(GOOGLE))
    await service.until(california("11:00"))
    breakfast = session("petit déjeuner", "08:00", "09:00", kind=Kind.MEAL)
    service.publish(led(breakfast, GOOGLE))
    await service.wait(minutes=5)

    assert service.heard("odile") == []


async def test_a_session_that_moves_is_reminded_at_its_new_time(serve):
    service = serve(led(GOOGLE))
    await service.until(california("08:50"))
    moved = replace(GOOGLE, start=california("15:00").time().replace(hour=15), meet_time=None)
    service.publish(led(replace(moved, end=None)))
    await service.until(california("16:00"))

    assert service.heard()[0] == "Déplacé à 15 h : Google"  # what had gone is said anew
    assert service.heard()[-1].startswith("Dans 30 min : Google")
    assert len(service.heard()) == 3


async def test_a_session_made_within_its_lead_is_told_at_once_and_once(serve):
    service = serve(led(GOOGLE))
    await service.until(california("13:50"))
    before = len(service.heard())
    service.publish(led(GOOGLE, session("stanford", "14:10", "15:00")))
    await service.wait()
    await service.until(california("14:30"))

    assert len(service.heard()) == before + 1
    assert service.rang()[-1]


async def test_what_a_notice_has_told_is_not_reminded_again(serve):
    service = serve(led(GOOGLE))
    await service.until(california("08:00"))
    earlier = replace(GOOGLE, meet_time=california("08:20").time().replace(hour=8))
    service.publish(led(earlier))
    await service.wait(minutes=1)
    await service.until(california("12:00"))

    assert len(service.heard()) == 1


async def test_a_cancelled_session_is_not_reminded(serve):
    service = serve(led(GOOGLE))
    await service.until(california("08:00"))
    service.publish(led(replace(GOOGLE, cancelled=True)))
    await service.until(california("12:00"))

    assert service.platform.texts[0].count("Google") == 1
    assert len(service.heard()) == 1


async def test_what_waits_for_a_session_that_was_cancelled_meanwhile_is_not_said(serve):
    service = serve(led(GOOGLE))
    service.clock.set(california("08:40"))
    await service.clockwork.step()
    with service.database.transaction() as store:
        store.publish(led(replace(GOOGLE, cancelled=True)), service.clock.now())
    await service.clockwork.settle()

    assert service.heard() == []
    assert service.heard("odile") == []


@pytest.mark.parametrize("restarts", [0, 3])
async def test_the_next_thing_that_is_due_is_known(serve, restarts):
    service = serve(led(GOOGLE, session("stanford", "14:00", "15:00")))
    for _ in range(restarts):
        service.start()
    assert await service.clockwork.step() == california("08:40")

    service.clock.set(california("08:40"))
    assert await service.clockwork.step() == california("13:30")
    service.clock.set(california("15:00"))
    await service.clockwork.settle()
    assert await service.clockwork.step() == announced_at(service.mission)
