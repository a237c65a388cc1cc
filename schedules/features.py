"""The group is told what organisers have turned on."""

from datetime import datetime

from bot.core.features import Feature
from bot.core.messages.features import announcement
from bot.store.chats import audience
from bot.store.store import Store
from bot.store.values import Delivery, Notice
from schedules.rendered import Rendered


def feature_told(
    store: Store, delivery: Delivery, notice: Notice, now: datetime
) -> Rendered | None:
    """Tell what the group can do from now on; None: it is off again."""
    del now
    feature = Feature(notice.data["feature"])
    if not store.feature(delivery.mission, feature):
        return None
    language = audience(delivery.chat, store.mission(delivery.mission)).language
    return Rendered(announcement(feature, language), rings=False)
