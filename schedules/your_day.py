"""The round-up of the day, as it stands: with what has been rated and written since."""

from datetime import date, datetime

from bot.core.messages.your_day import your_day_message
from bot.core.your_day import WITH_PAGES
from bot.store.chats import audience
from bot.store.store import Store
from bot.store.values import Delivery
from bot.store.your_day import codes_of, visits_of
from schedules.rendered import Rendered


def your_day_told(store: Store, delivery: Delivery, now: datetime) -> Rendered | None:
    """Ask somebody what is missing about the day's visits; None: none took place."""
    mission = store.mission(delivery.mission)
    person = mission.people_by_code.get(delivery.subject)
    codes = codes_of(store, delivery, mission, now)
    if person is None or not codes or delivery.chat.person != delivery.subject:
        return None
    over = delivery.helps_until is not None and now >= delivery.helps_until
    if over and not delivery.message:
        return None
    message = your_day_message(
        mission,
        visits_of(store, mission, person, codes, now),
        date.fromisoformat(delivery.data["on"]),
        delivery.id,
        audience(delivery.chat, mission).language,
        forms=delivery.chat.ref.platform in WITH_PAGES,
    )
    return Rendered(message, rings=False)
