"""What is wrong with the settings, in English."""

from collections.abc import Mapping

from bot.core.wrong_settings import Wrong

WRONG: Mapping[Wrong, str] = {
    Wrong.NO_NUMBER: "{name} has to be a whole number",
    Wrong.NOT_YES_OR_NO: "{name} has to be on or off",
    Wrong.NOT_ONE_OF: "{name} has to be one of these: {bound}",
    Wrong.TOO_LARGE: "{name} can be at most {bound}",
    Wrong.TOO_SMALL: "{name} can be at least {bound}",
    Wrong.OTHER: "{name} is of the wrong kind",
    Wrong.PUBLIC_ROOM: (
        "FANION_ROOM and FANION_PUBLIC_URL exclude each other: the room lets anyone speak as "
        "anyone, so it is never open to the public"
    ),
    Wrong.ROOM_ELSEWHERE: "FANION_ROOM needs FANION_HTTP_HOST on this machine, such as 127.0.0.1",
    Wrong.WEBHOOK_WITHOUT_URL: (
        "FANION_TELEGRAM_MODE=webhook needs FANION_PUBLIC_URL, where Telegram reaches us"
    ),
    Wrong.INSTALLING_INCOMPLETE: (
        "FANION_SLACK_CLIENT_ID, which lets workspaces install the app, needs "
        "FANION_SLACK_CLIENT_SECRET, FANION_SLACK_SIGNING_SECRET and FANION_PUBLIC_URL"
    ),
    Wrong.NO_SECRET_KEY: "FANION_SECRET_KEY is required with PostgreSQL",
}
