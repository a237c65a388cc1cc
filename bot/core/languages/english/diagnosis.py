"""What `fanion doctor` found, in English."""

from collections.abc import Mapping

from bot.core.diagnosis import Finds
from bot.core.languages.english import diagnosis_slack, diagnosis_telegram

WORDS: Mapping[Finds, tuple[str, str]] = {
    Finds.SETTINGS_WRONG: (
        "The settings cannot be read: {why}",
        "Correct that line in `.env` (or in the environment) and run `fanion doctor` again.",
    ),
    Finds.SECRETS_READABLE: (
        "Everybody on this machine can read {file}, and the tokens in it.",
        "Type `chmod 600 {file}`.",
    ),
    Finds.NO_PLATFORM: (
        "No platform is set up, so nobody can be told anything.",
        (
            "For Telegram: open a chat with @BotFather, send /newbot, and put the token it gives "
            "you into `.env` as FANION_TELEGRAM_TOKEN=… (docs/telegram.md, step 1). To try "
            "without: `fanion demo`. For Slack: docs/slack.md."
        ),
    ),
    Finds.DATABASE_OK: (
        "The database {where} is there, and can be written.",
        "",
    ),
    Finds.DATABASE_NEW: (
        "There is no database at {where} yet; `fanion load` or `fanion run` makes it.",
        "",
    ),
    Finds.DATABASE_OLDER: (
        "The database {where} is from an older Fanion, so its missions were not looked at.",
        (
            "Nothing to do: the next `fanion load` or `fanion run` copies it beside itself and "
            "brings it up to date."
        ),
    ),
    Finds.DATABASE_NEWER: (
        "The database {where} was last used by a newer Fanion than this one.",
        "Install that newer one, or go back to a copy from before.",
    ),
    Finds.DATABASE_READ_ONLY: (
        "The database {where} cannot be written.",
        "Give the user that runs Fanion the right to write that file and its folder.",
    ),
    Finds.DATABASE_UNREADABLE: (
        "The database {where} cannot be opened: {why}.",
        "Check FANION_DATABASE_URL, and that its folder exists and may be written.",
    ),
    Finds.SERVER_NEW: (
        "The database {where} is there and empty; `fanion load` or `fanion run` makes its tables.",
        "",
    ),
    Finds.SERVER_OLDER: (
        "The database {where} is from an older Fanion, so its missions were not looked at.",
        (
            "Copy it with `pg_dump` and stop the older Fanion everywhere: the next `fanion load` "
            "or `fanion run` brings it up to date and makes no copy."
        ),
    ),
    Finds.SERVER_READ_ONLY: (
        "The database {where} cannot be written: {why}.",
        "Set FANION_DATABASE_URL to the server that takes writes.",
    ),
    Finds.SERVER_UNREADABLE: (
        "The database {where} cannot be opened: {why}.",
        (
            "Check that the PostgreSQL server runs and can be reached from here, and the user, "
            "the password and the name of the database in FANION_DATABASE_URL."
        ),
    ),
    Finds.SERVICE_RUNS: (
        "The service runs on it (process {process}).",
        "",
    ),
    Finds.SERVICE_SHARED: (
        "The service runs on it: {processes}.",
        "",
    ),
    Finds.SERVICE_STOPPED: (
        "The service is not running on this database; `fanion run` starts it.",
        "",
    ),
    Finds.NO_MISSION: (
        "There is no mission yet.",
        (
            "`fanion template mission.xlsx` writes an empty workbook; once it is filled in, "
            "`fanion load mission.xlsx`."
        ),
    ),
    Finds.MISSION_OK: (
        "{title}: chats bound: {chats}; people linked: {linked} of {people}.",
        "",
    ),
    Finds.NO_MAIN_CHAT: (
        "{title} has no group or channel yet: nobody is reminded of anything.",
        "Type `fanion invite {code}` and do what it says for the mission's group or channel.",
    ),
    Finds.NO_ORGANISER: (
        "No organiser of {title} has joined yet: nobody can broadcast or change the programme.",
        "Type `fanion invite {code}` and send each organiser what is theirs.",
    ),
    Finds.PLATFORM_GONE: (
        (
            "Some chats are on {platform} ({chats}), which is not set up any more: nothing gets "
            "there."
        ),
        "Put {setting} back into `.env`. Stop and start `fanion run` afterwards.",
    ),
    Finds.NO_NAME: (
        "This machine finds no address for {platform} (DNS).",
        "Check that it is on the Internet, and {setting} if you set it.",
    ),
    Finds.NO_ANSWER: (
        "{platform} does not answer.",
        "Check the Internet connection: a firewall may block {host}, port 443.",
    ),
    Finds.CONNECTION_CLOSED: (
        "The connection to {platform} is refused.",
        ("A firewall or proxy is in between, or {setting} leads to a server that is not running."),
    ),
    Finds.NOT_SECURE: (
        "{platform}'s certificate is not accepted, so nothing was sent.",
        "Check this machine's date, and whether a proxy opens encrypted connections here.",
    ),
    Finds.CLOCK_OK: (
        "This machine's clock agrees with {platform}'s.",
        "",
    ),
    Finds.CLOCK_FAST: (
        (
            "This machine's clock is {seconds} fast: reminders come early and, from ten minutes "
            "on, questions seem too old to be answered."
        ),
        "Set the clock by the network (on Linux: `timedatectl set-ntp true`).",
    ),
    Finds.CLOCK_SLOW: (
        "This machine's clock is {seconds} slow: reminders come late.",
        "Set the clock by the network (on Linux: `timedatectl set-ntp true`).",
    ),
}


class EnglishDiagnosis:
    """Implements `bot.core.languages.diagnosis.Diagnosis`."""

    phrases: Mapping[Finds, tuple[str, str]] = {
        **WORDS,
        **diagnosis_telegram.WORDS,
        **diagnosis_slack.WORDS,
    }
    settings_title = "Settings"
    findings_title = "Findings"
    is_set = "set (not shown)"
    is_missing = "not set"

    def typeset(self, text: str) -> str:
        return text

    def summary(self, faults: int, warnings: int) -> str:
        if not faults and not warnings:
            return "All is well."
        parts = [_counted(faults, "fault")] if faults else []
        parts += [_counted(warnings, "warning")] if warnings else []
        return f"{' and '.join(parts)}." + ("" if faults else " Nothing is broken.")


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}{'s' if count > 1 else ''}"
