"""What `fanion doctor` found of Slack, in French."""

from collections.abc import Mapping

from bot.core.diagnosis import Finds

# Spaces before : ; ? ! and inside « » are made no-break ones by `typeset`.
WORDS: Mapping[Finds, tuple[str, str]] = {
    Finds.SLACK_INCOMPLETE: (
        "Slack n'est réglé qu'à moitié : il manque {missing}.",
        "Mettez {missing} dans .env ; docs/slack.fr.md dit où Slack le montre.",
    ),
    Finds.SLACK_MIXED_UP: (
        (
            "{setting} contient un jeton qui commence par {found}, alors que celui-ci commence "
            "par {wanted}."
        ),
        (
            "Sur api.slack.com/apps, choisissez l'application. Le jeton du bot (xoxb-) est "
            "sous « OAuth & Permissions », celui de l'application (xapp-) sous « Basic "
            "Information », « App-Level Tokens ». Mettez chacun à sa place."
        ),
    ),
    Finds.SLACK_MISSHAPEN: (
        "{setting} n'est pas un jeton de Slack : il doit commencer par {wanted}.",
        (
            "Sur api.slack.com/apps, choisissez l'application et appuyez sur « Copy » à côté "
            "du jeton (« OAuth & Permissions » pour celui du bot, « Basic Information » pour "
            "celui de l'application) : tout entier, sans guillemets ni espaces."
        ),
    ),
    Finds.SLACK_SECRET_MISSHAPEN: (
        (
            "FANION_SLACK_SIGNING_SECRET n'est pas un secret de signature : il en faut 32 "
            "chiffres et lettres de a à f."
        ),
        (
            "Sur api.slack.com/apps, choisissez l'application : « Basic Information », « App "
            "Credentials », « Signing Secret », « Show »."
        ),
    ),
    Finds.SLACK_TWO_WAYS: (
        (
            "FANION_SLACK_SIGNING_SECRET est rempli : c'est donc à Slack d'apporter par HTTP "
            "ce que les gens écrivent, et FANION_SLACK_APP_TOKEN ne sert pas."
        ),
        (
            "Retirez celui dont vous ne voulez pas : sans le secret de signature, c'est le "
            "Socket Mode, qui se passe d'adresse publique."
        ),
    ),
    Finds.SLACK_NO_ADDRESS: (
        (
            "Slack doit apporter par HTTP ce que les gens écrivent, mais FANION_PUBLIC_URL est "
            "vide."
        ),
        (
            "Mettez dans FANION_PUBLIC_URL l'adresse où Slack nous joint ; ou retirez "
            "FANION_SLACK_SIGNING_SECRET et remplissez FANION_SLACK_APP_TOKEN : le Socket Mode "
            "se passe d'adresse."
        ),
    ),
    Finds.SLACK_NOT_HTTPS: (
        "FANION_PUBLIC_URL ne commence pas par https://, et Slack n'appelle rien d'autre.",
        (
            "Mettez un certificat devant Fanion ; ou retirez FANION_SLACK_SIGNING_SECRET et "
            "remplissez FANION_SLACK_APP_TOKEN : le Socket Mode se passe d'adresse."
        ),
    ),
    Finds.SLACK_NO_CLIENT: (
        (
            "FANION_SLACK_CLIENT_SECRET est rempli sans FANION_SLACK_CLIENT_ID : aucun espace "
            "ne peut installer l'application de lui-même."
        ),
        (
            "Sur api.slack.com/apps, choisissez l'application : « Basic Information », « App "
            "Credentials » donne les deux. Pour un seul espace, retirez le secret."
        ),
    ),
    Finds.SLACK_BUSY: (
        "Slack demande de patienter : trop d'appels avec ce jeton.",
        "Attendez une minute, puis relancez « fanion doctor ».",
    ),
    Finds.SLACK_TROUBLE: (
        "Slack répond, mais il est en panne.",
        (
            "Attendez quelques minutes (slack-status.com en dit plus). Fanion réessaie tout "
            "seul, et ne perd rien."
        ),
    ),
    Finds.NOT_SLACK: (
        "Ce qui répond n'est pas l'API de Slack.",
        (
            "Vérifiez FANION_SLACK_API_URL : elle finit par /api/. Vide, c'est Slack lui-même. "
            "Sur le Wi-Fi d'un hôtel, identifiez-vous d'abord."
        ),
    ),
    Finds.SLACK_REFUSED: (
        "Slack ne connaît pas le jeton de {setting}.",
        (
            "Sur api.slack.com/apps, choisissez l'application et recopiez le jeton entier : "
            "celui du bot (xoxb-) sous « OAuth & Permissions », celui de l'application (xapp-) "
            "sous « Basic Information », « App-Level Tokens »."
        ),
    ),
    Finds.SLACK_ENDED: (
        (
            "Le jeton de {setting} ne vaut plus rien : il a été révoqué, ou l'application "
            "retirée de l'espace."
        ),
        (
            "Sur api.slack.com/apps, choisissez l'application : « OAuth & Permissions », « "
            "Reinstall to Workspace ». Mettez le nouveau jeton dans .env, puis arrêtez et "
            "relancez « fanion run »."
        ),
    ),
    Finds.SLACK_EXPIRED: (
        (
            "Le jeton de {setting} a expiré : la rotation des jetons est active pour cette "
            "application, et ne se coupe plus."
        ),
        "Refaites l'application avec « fanion slack-manifest », qui laisse la rotation coupée.",
    ),
    Finds.SLACK_DENIED: (
        "Slack refuse le jeton de {setting} : « {why} ».",
        (
            "L'espace n'autorise peut-être plus l'application : demandez à qui l'administre, "
            "puis sur api.slack.com/apps choisissez l'application, « OAuth & Permissions », « "
            "Reinstall to Workspace »."
        ),
    ),
    Finds.SLACK_BOT_OK: (
        "Le jeton est bon : le bot est @{username} dans l'espace « {team} ».",
        "",
    ),
    Finds.SLACK_SCOPE_MISSING: (
        "« {team} » : il manque l'autorisation {scope}. Elle sert à {purpose}.",
        (
            "Sur api.slack.com/apps, choisissez l'application : « App Manifest », collez ce "
            "qu'affiche « fanion slack-manifest », « Save Changes » ; puis « OAuth & "
            "Permissions », « Reinstall to Workspace ». Le jeton reste le même."
        ),
    ),
    Finds.SLACK_CLOCK_FAR: (
        (
            "L'horloge de cette machine se trompe de {seconds} : au-delà de 300 s, tout ce "
            "que Slack apporte est refusé, car sa signature semble périmée."
        ),
        "Réglez-la sur le réseau (sous Linux : « timedatectl set-ntp true »).",
    ),
    Finds.SLACK_SOCKET_OK: (
        (
            "Slack ouvre une connexion à l'application : ce que les gens écrivent arrive par "
            "Socket Mode."
        ),
        "",
    ),
    Finds.SLACK_NO_CONNECTIONS: (
        (
            "Le jeton de FANION_SLACK_APP_TOKEN n'a pas l'autorisation connections:write : "
            "personne n'est entendu."
        ),
        (
            "Sur api.slack.com/apps, choisissez l'application : « Basic Information », « "
            "App-Level Tokens », « Generate Token and Scopes », « Add Scope », "
            "connections:write, « Generate ». Mettez le nouveau jeton dans .env."
        ),
    ),
    Finds.SLACK_SOCKET_OFF: (
        (
            "Slack n'ouvre pas de connexion à l'application (« {why} ») : personne n'est "
            "entendu. Le Socket Mode est sans doute coupé."
        ),
        (
            "Sur api.slack.com/apps, choisissez l'application : « Socket Mode », activez « "
            "Enable Socket Mode »."
        ),
    ),
    Finds.SLACK_TWO_APPS: (
        (
            "FANION_SLACK_BOT_TOKEN et FANION_SLACK_APP_TOKEN sont ceux de deux applications : "
            "ce qu'on dit à l'une n'est pas entendu par l'autre."
        ),
        "Sur api.slack.com/apps, choisissez une seule application, et prenez-y les deux jetons.",
    ),
    Finds.SLACK_HTTP: (
        (
            "Slack apporte à {site}/slack/events ce que les gens écrivent, dès que « fanion "
            "run » écoute."
        ),
        "",
    ),
    Finds.SLACK_EVENTS_OK: (
        "Fanion répond à {site}/slack/events.",
        "",
    ),
    Finds.SLACK_EVENTS_LOST: (
        "À {site}/slack/events, ce n'est pas Fanion qui répond, vu de cette machine.",
        (
            "Vérifiez que votre serveur web transmet /slack/events à Fanion (FANION_HTTP_HOST, "
            "FANION_HTTP_PORT), et que {site}/healthz s'ouvre sur un téléphone, sans Wi-Fi."
        ),
    ),
    Finds.SLACK_NOT_INSTALLED: (
        "Aucun espace n'a encore installé l'application.",
        (
            "Ouvrez {site}/slack/install dans un navigateur et acceptez ; les autres espaces "
            "font de même."
        ),
    ),
    Finds.SLACK_WORKSPACES: (
        "Espaces qui ont installé l'application : {count}.",
        "",
    ),
    Finds.SLACK_WORKSPACE_GONE: (
        (
            "« {team} » : le jeton de l'application n'y vaut plus rien, personne n'est joint "
            "dans cet espace."
        ),
        (
            "Que quelqu'un de cet espace ouvre de nouveau /slack/install à l'adresse "
            "FANION_PUBLIC_URL."
        ),
    ),
    Finds.SLACK_WORKSPACE_SEALED: (
        (
            "« {team} » : le jeton de l'application y est chiffré avec une autre clé que celle "
            "d'aujourd'hui, personne n'est joint dans cet espace."
        ),
        (
            "Remettez la clé d'avant dans FANION_SECRET_KEY (ou, si elle était vide, le fichier "
            ".key à côté de la base) ; ou que quelqu'un de cet espace ouvre de nouveau "
            "/slack/install à l'adresse FANION_PUBLIC_URL."
        ),
    ),
    Finds.CHANNEL_OK: (
        "#{title} : le bot est membre.",
        "",
    ),
    Finds.CHANNEL_LEFT: (
        "#{title} : le bot n'est pas dans le canal, rien n'y arrive.",
        "Dans le canal, tapez « /invite @{username} ».",
    ),
    Finds.CHANNEL_ARCHIVED: (
        "#{title} est archivé : rien n'y arrive.",
        (
            "Dans Slack, ouvrez les détails du canal et désarchivez-le ; ou reliez un autre "
            "canal avec « fanion invite » et le code de la mission."
        ),
    ),
    Finds.CHANNEL_GONE: (
        (
            "{title} : Slack ne connaît plus ce canal, ou bien il est privé et le bot en a été "
            "retiré."
        ),
        (
            "Dans le canal, tapez « /invite @{username} » ; ou reliez-en un autre avec « "
            "fanion invite » et le code de la mission."
        ),
    ),
    Finds.CHANNEL_ELSEWHERE: (
        "{title} est dans un espace dont nous n'avons pas le jeton : rien n'y arrive.",
        (
            "Réinstallez l'application dans cet espace ; ou reliez un autre canal avec « "
            "fanion invite » et le code de la mission."
        ),
    ),
    Finds.CHANNEL_UNKNOWN: (
        "{title} : Slack n'a pas dit si le bot est dans ce canal.",
        (
            "Relancez « fanion doctor » dans une minute ; s'il manque une autorisation, elle "
            "est nommée plus haut."
        ),
    ),
}
