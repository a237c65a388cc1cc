"""What `fanion doctor` found, in English."""

from collections.abc import Mapping

from bot.core.diagnosis import Finds, Grade

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
            "without: `fanion demo`."
        ),
    ),
    Finds.TELEGRAM_OFF: (
        "Telegram is off: FANION_TELEGRAM_TOKEN is not set.",
        "",
    ),
    Finds.SLACK_INCOMPLETE: (
        "Slack is half set up: {missing} is missing.",
        "Put {missing} into `.env`.",
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
    Finds.SERVICE_RUNS: (
        "The service runs on it (process {process}).",
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
        "{title} has no group yet: nobody is reminded of anything.",
        "Type `fanion invite {code}` and open its first link on your phone.",
    ),
    Finds.NO_ORGANISER: (
        "No organiser of {title} has joined yet: nobody can broadcast or change the programme.",
        "Type `fanion invite {code}` and send each organiser their own link.",
    ),
    Finds.PLATFORM_GONE: (
        (
            "Some chats are on {platform} ({chats}), which is not set up any more: nothing gets "
            "there."
        ),
        "Put {setting} back into `.env`. Stop and start `fanion run` afterwards.",
    ),
    Finds.NO_NAME: (
        "This machine finds no address for Telegram (DNS).",
        "Check that it is on the Internet, and FANION_TELEGRAM_API_URL if you set it.",
    ),
    Finds.NO_ANSWER: (
        "Telegram does not answer.",
        "Check the Internet connection: a firewall may block api.telegram.org, port 443.",
    ),
    Finds.CONNECTION_CLOSED: (
        "The connection to Telegram is refused.",
        (
            "A firewall or proxy is in between, or FANION_TELEGRAM_API_URL leads to a server that "
            "is not running."
        ),
    ),
    Finds.NOT_SECURE: (
        "Telegram's certificate is not accepted, so nothing was sent.",
        "Check this machine's date, and whether a proxy opens encrypted connections here.",
    ),
    Finds.TELEGRAM_BUSY: (
        "Telegram asks for patience: too many calls with this token.",
        "Wait a minute. If it stays, another program uses the same token.",
    ),
    Finds.TELEGRAM_TROUBLE: (
        "Telegram answers, but has trouble of its own.",
        "Wait a few minutes. Fanion keeps trying and loses nothing.",
    ),
    Finds.NOT_TELEGRAM: (
        "Something answers that is not Telegram's Bot API.",
        (
            "Check FANION_TELEGRAM_API_URL: it is the part before /bot<token>. Without it, "
            "Telegram's own is used. On a hotel's or guests' network, log in there first."
        ),
    ),
    Finds.TOKEN_REFUSED: (
        "Telegram does not know this token.",
        (
            "Open @BotFather, send /mybots, choose the bot, press API Token, and copy the whole "
            "token into `.env` as FANION_TELEGRAM_TOKEN=…"
        ),
    ),
    Finds.TOKEN_MISSHAPEN: (
        "FANION_TELEGRAM_TOKEN is not a whole token: one is digits, a colon and 35 more signs.",
        (
            "Open @BotFather, send /mybots, choose the bot, press API Token, and copy all of it: "
            "no quotes, no spaces."
        ),
    ),
    Finds.BOT_OK: (
        "The token is good: the bot is @{username}.",
        "",
    ),
    Finds.CLOCK_OK: (
        "This machine's clock agrees with Telegram's.",
        "",
    ),
    Finds.CLOCK_FAST: (
        "This machine's clock is {seconds} s fast: reminders come early.",
        "Set the clock by the network (on Linux: `timedatectl set-ntp true`).",
    ),
    Finds.CLOCK_SLOW: (
        "This machine's clock is {seconds} s slow: reminders come late.",
        "Set the clock by the network (on Linux: `timedatectl set-ntp true`).",
    ),
    Finds.PRIVACY_OFF: (
        (
            "Privacy mode is off: the bot can read plain questions. In a group that it joined "
            "before that was changed, remove it and add it again."
        ),
        "",
    ),
    Finds.PRIVACY_ON: (
        "Privacy mode is on: in a group the bot sees only commands, mentions and replies to it.",
        (
            "Open @BotFather, send /setprivacy, choose @{username}, press Disable; then remove "
            "the bot from the group and add it again. Or make it an administrator of the group."
        ),
    ),
    Finds.PRIVACY_HARMLESS: (
        (
            "Privacy mode is on, but the bot is an administrator of every group: it reads plain "
            "questions there."
        ),
        "",
    ),
    Finds.GROUPS_FORBIDDEN: (
        "The bot may not be added to groups.",
        "Open @BotFather, send /setjoingroups, choose @{username}, press Enable.",
    ),
    Finds.GROUP_OK: (
        "“{title}”: the bot is a member.",
        "",
    ),
    Finds.GROUP_ADMIN: (
        "“{title}”: the bot is an administrator.",
        "",
    ),
    Finds.GROUP_BLIND: (
        "“{title}”: the bot cannot read plain questions, only commands, mentions and replies.",
        (
            "In the group: its name, Edit, Administrators, Add Admin, choose the bot. No right is "
            "needed."
        ),
    ),
    Finds.GROUP_MUTE: (
        "“{title}”: the bot is there, but may not write.",
        "In the group: its name, Edit, Permissions, and let the bot send messages.",
    ),
    Finds.GROUP_LEFT: (
        "“{title}”: the bot is not in the group any more.",
        "In the group: its name, Add Members, choose the bot.",
    ),
    Finds.GROUP_MOVED: (
        "“{title}” has become a supergroup.",
        "Nothing to do: `fanion run` follows at the next message.",
    ),
    Finds.GROUP_GONE: (
        "“{title}”: Telegram does not know this group any more.",
        "Bind another group with `fanion invite` and the mission's code.",
    ),
    Finds.GROUP_UNKNOWN: (
        "“{title}”: Telegram did not say what the bot may do there.",
        "Run `fanion doctor` again in a minute.",
    ),
    Finds.WEBHOOK_LEFT: (
        "A webhook is set for this bot, so polling hears nothing.",
        (
            "`fanion run` removes it as it starts. If it comes back, another program sets it: "
            "make a new token (@BotFather, /revoke) and put it into `.env`."
        ),
    ),
    Finds.WEBHOOK_NOT_HTTPS: (
        "FANION_PUBLIC_URL does not begin with https://, and Telegram calls nothing else.",
        (
            "Put a certificate in front of Fanion, or take FANION_TELEGRAM_MODE out: polling "
            "needs no address."
        ),
    ),
    Finds.WEBHOOK_MISSING: (
        "No webhook is set for this bot yet.",
        "`fanion run` sets it as it starts.",
    ),
    Finds.WEBHOOK_ELSEWHERE: (
        "Telegram sends what people say to {site}, which is not FANION_PUBLIC_URL.",
        (
            "Another installation uses this bot: stop it, or make a bot of your own. Stop and "
            "start `fanion run` afterwards."
        ),
    ),
    Finds.WEBHOOK_FAILS: (
        "Telegram cannot deliver to our webhook: “{why}”.",
        (
            "Check that FANION_PUBLIC_URL leads to this machine from outside: its /healthz should "
            "open in a phone's browser without Wi-Fi. Telegram uses ports 443, 80, 88 and 8443."
        ),
    ),
    Finds.WEBHOOK_OK: (
        "Telegram delivers to {site}.",
        "",
    ),
    Finds.UPDATES_WAIT: (
        "Updates waiting at Telegram: {count}. It keeps them for a day; `fanion run` takes them.",
        "",
    ),
    Finds.POLLER_NONE: (
        "No other program uses this token.",
        "",
    ),
    Finds.POLLER_OURS: (
        "The running service fetches what people say.",
        "",
    ),
    Finds.POLLER_OTHER: (
        "Another program fetches what people say with the same token: each gets only a part.",
        (
            "Stop it. If you do not know it: @BotFather, /revoke, and put the new token into "
            "`.env`. Stop and start `fanion run` afterwards."
        ),
    ),
}


class EnglishDiagnosis:
    """Implements `bot.core.languages.diagnosis.Diagnosis`."""

    phrases = WORDS
    grades: Mapping[Grade, str] = {
        Grade.OK: "ok",
        Grade.WARNING: "warning",
        Grade.FAULT: "fault",
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
