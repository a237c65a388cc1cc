"""Being the same person on two platforms, in English."""

from collections.abc import Sequence


class EnglishLinking:
    """Implements `bot.core.languages.linking.LinkingWords`."""

    def link(self, platform: str) -> str:
        return f"Know me on {platform}, too"

    def command(self) -> str:
        return "/link"

    def code_title(self) -> str:
        return "Link an account"

    def give_code(self, platform: str, minutes: int) -> str:
        return (
            f"For me to know you on {platform}, too, send me this there within {minutes} minutes:"
        )

    def keep_it(self) -> str:
        return "Show this code to nobody: whoever has it is you."

    def say_first(self) -> str:
        return "First tell me who you are: /whoami."

    def sent_directly(self) -> str:
        return "I have written to you directly."

    def seen_by_all(self) -> str:
        return (
            "That code was personal, and everyone here has just seen it, so I have cancelled "
            "it. Ask for another one, and send it to me directly."
        )

    def used_code(self) -> str:
        return "This code has been used. /link gives you another."

    def expired_code(self) -> str:
        return "This code has expired. /link gives you another."

    def for_the_other(self, platform: str) -> str:
        return f"This code comes from {platform}: send it to me on the other platform."

    def linked(self, name: str, platform: str) -> str:
        return f"It is you, {name}: I know you here as on {platform}."

    def linked_already(self) -> str:
        return "I know already that both of these accounts are yours."

    def linked_there(self, account: str, platform: str) -> str:
        return f"On {platform} you are “{account}” now."

    def taken_there(self, name: str, platform: str) -> str:
        return (
            f"I know {name} on {platform} already. If that is you, {_ask_on(platform)}, then send "
            "me here, directly, what it shows."
        )

    def known_there(self, platform: str) -> str:
        return (
            f"Do I know you on {platform} already? Then {_ask_on(platform)}, and send me here, "
            "directly, what it shows."
        )

    def accounts(self, named: Sequence[str]) -> str:
        return f"I know you on {' and '.join(named)}."

    def account_on(self, account: str, platform: str) -> str:
        return f"{platform} (“{account}”)"

    def writes_on(self, platform: str) -> str:
        return f"Directly, I write to you on {platform}."

    def write_on(self, platform: str) -> str:
        return f"Write to me on {platform}"

    def kept_direct(self) -> str:
        return "Written to directly on"

    def forget(self, platform: str) -> str:
        return f"Forget my {platform} account"

    def forgotten(self, platform: str) -> str:
        return f"I do not know you on {platform} any more."


def _ask_on(platform: str) -> str:
    """Say how to ask for the code there, in words that are right wherever they are read."""
    if platform == "Slack":
        return "write /fanion link there"
    return "choose “link” in my menu there"
