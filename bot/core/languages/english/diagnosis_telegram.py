"""What `fanion doctor` found of Telegram, in English."""

from collections.abc import Mapping

from bot.core.diagnosis import Finds

WORDS: Mapping[Finds, tuple[str, str]] = {
    Finds.TELEGRAM_OFF: (
        "Telegram is off: FANION_TELEGRAM_TOKEN is not set.",
        "",
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
