"""What organisers may turn on, in English."""

from collections.abc import Mapping

from bot.core.features import Feature

NAMES: Mapping[Feature, str] = {
    Feature.HOST_QUESTIONS: "Questions for hosts",
    Feature.OFFERS: "Offers and requests",
    Feature.ANYONE_ENDS: "“We're done” from anyone",
}
DOES: Mapping[Feature, str] = {
    Feature.HOST_QUESTIONS: (
        "People suggest questions before a visit and vote for them; the first five go out with "
        "its last reminder, without names."
    ),
    Feature.OFFERS: (
        "People say what they can help with and what they need; two are introduced only "
        "once both have agreed."
    ),
    Feature.ANYONE_ENDS: (
        "Anyone there, not only organisers, may say that a visit is over, so that it is rated "
        "straight away."
    ),
}
ANNOUNCED: Mapping[Feature, str] = {
    Feature.HOST_QUESTIONS: (
        "Suggest a question for the next visit with /question, and vote with /questions. "
        "The most popular go out on the way there, without names."
    ),
    Feature.OFFERS: (
        "Say what you can help with (/offer) or what you are looking for (/seek an importer in "
        "Austin). I introduce two people only once both have agreed."
    ),
    Feature.ANYONE_ENDS: "When a visit ends early, any of you can say so: /done.",
}


class EnglishFeatures:
    """Implements `bot.core.languages.features.FeatureWords`."""

    def title(self) -> str:
        return "Mission settings"

    def name(self, feature: Feature) -> str:
        return NAMES[feature]

    def does(self, feature: Feature) -> str:
        return DOES[feature]

    def state(self, *, on: bool) -> str:
        return "on" if on else "off"

    def turn(self, feature: Feature, *, on: bool) -> str:
        return f"Turn {'on' if on else 'off'}: {NAMES[feature]}"

    def turned(self, feature: Feature, *, on: bool) -> str:
        return f"{NAMES[feature]}: {'on' if on else 'off'}."

    def tell_group(self) -> str:
        return "Tell the group"

    def told(self, chats: int) -> str:
        if not chats:
            return "I am not in any of the group's chats, so nobody would read it."
        return "The group has been told, silently."

    def announced(self, feature: Feature) -> str:
        return ANNOUNCED[feature]

    def to_whom(self) -> str:
        return "New in this group"
