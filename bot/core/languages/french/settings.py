"""What is wrong with the settings, in French."""

from collections.abc import Mapping

from bot.core.wrong_settings import Wrong

# Spaces before : ; ? ! and inside « » are made no-break ones by `typeset`.
WRONG: Mapping[Wrong, str] = {
    Wrong.NO_NUMBER: "{name} doit être un nombre entier",
    Wrong.NOT_YES_OR_NO: "{name} doit valoir on ou off",
    Wrong.NOT_ONE_OF: "{name} doit être l'une de ces valeurs : {bound}",
    Wrong.TOO_LARGE: "{name} ne dépasse pas {bound}",
    Wrong.TOO_SMALL: "{name} vaut au moins {bound}",
    Wrong.OTHER: "{name} n'est pas de la bonne forme",
    Wrong.PUBLIC_ROOM: (
        "FANION_ROOM et FANION_PUBLIC_URL s'excluent : dans la salle, chacun parle au nom de "
        "n'importe qui, elle n'est donc jamais ouverte au public"
    ),
    Wrong.ROOM_ELSEWHERE: (
        "FANION_ROOM demande que FANION_HTTP_HOST soit sur cette machine, comme 127.0.0.1"
    ),
    Wrong.WEBHOOK_WITHOUT_URL: (
        "FANION_TELEGRAM_MODE=webhook demande FANION_PUBLIC_URL, où Telegram nous joint"
    ),
    Wrong.INSTALLING_INCOMPLETE: (
        "FANION_SLACK_CLIENT_ID, qui permet aux espaces d'installer l'application, demande "
        "FANION_SLACK_CLIENT_SECRET, FANION_SLACK_SIGNING_SECRET et FANION_PUBLIC_URL"
    ),
    Wrong.NO_SECRET_KEY: "FANION_SECRET_KEY est obligatoire avec PostgreSQL",
}
