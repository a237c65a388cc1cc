"""Codes and links, handed out in English."""


class EnglishInvitations:
    """Implements `bot.core.languages.invitations.Invitations`."""

    def main(self) -> str:
        return "The group of the mission"

    def group(self, name: str) -> str:
        return f"The chat of the group “{name}”"

    def followers(self) -> str:
        return "The chat of those at home"

    def organiser(self, name: str) -> str:
        return f"Organiser: {name}"

    def people(self) -> str:
        return "Everyone of the mission"

    def open_for_chat(self) -> str:
        return "Open it on your phone and choose the group: the bot joins it, and says hello."

    def open_for_organiser(self) -> str:
        return "Send it to this person alone: whoever opens it first is the organiser."

    def open_for_people(self) -> str:
        return "Post it in the group: whoever opens it has a direct chat with the bot."

    def type_in_chat(self, command: str) -> str:
        return f"Add the bot to the chat and write there: {command}"

    def type_directly(self, command: str) -> str:
        return f"To be written to the bot in a direct chat: {command}"

    def slack_in_chat(self, command: str) -> str:
        return f"On Slack, in the channel: type /invite @Fanion, then {command}"

    def slack_directly(self, command: str) -> str:
        return f"On Slack, this person alone types, wherever they like: {command}"

    def slack_for_people(self, command: str) -> str:
        return f"On Slack, everyone can type, in a direct message to Fanion: {command}"

    def bound_on(self, name: str, platforms: str) -> str:
        return f"{name} is on {platforms}."

    def bind_on(self, platform: str, command: str) -> str:
        return f"For one on {platform}, too: {command}"

    def nothing_open(self) -> str:
        return "Every chat is bound and every organiser has joined. --help tells how to name one."

    def lasts(self, days: int) -> str:
        return (
            f"A code waits for {days} days. It opens once, but for the one for everyone; "
            "earlier codes for the same open nothing any more."
        )

    def no_link(self) -> str:
        return "Telegram did not tell the bot's name, so there are no links: see `fanion doctor`."

    def no_token(self) -> str:
        return "A QR code holds a link, and without FANION_TELEGRAM_TOKEN there is none."

    def error(self, text: str) -> str:
        return f"Error: {text}"

    def no_database(self, file: str) -> str:
        return (
            f"There is no database {file} yet: `fanion load FILE` or `fanion run` makes it. "
            "Where they have run before, it is in another folder: go there, or set "
            "FANION_DATABASE_URL"
        )

    def no_such_mission(self, code: str, known: str) -> str:
        there = known or "none yet: `fanion load` brings one"
        return f"There is no mission {code!r}. There are: {there}"

    def no_such_group(self, name: str, known: str) -> str:
        return f"The mission has no group {name!r}. There are: {known or 'none'}"

    def no_such_organiser(self, name: str, known: str) -> str:
        return f"The mission has no organiser {name!r}. There are: {known or 'none'}"

    def picture(self, file: str) -> str:
        return f"The QR code is in {file}."
