"""What is wrong with a mission file, in French."""

import re
from collections.abc import Mapping

from bot.core.languages.french import NARROW, NBSP
from bot.core.languages.french.typography import typeset
from bot.core.problems import Problem, What

LISTS = {
    "groups": "d'un autre groupe",
    "people": "d'une autre personne",
    "places": "d'un autre lieu",
    "hosts": "d'un autre interlocuteur",
    "objectives": "d'un autre objectif",
    "sessions": "d'une autre ligne du programme",
    "info": "d'une autre réponse",
}
LACKS = {
    "--zone": "à quel fuseau sont ses heures",
    "--home-zone": "de quel fuseau vient la mission",
    "--title": "le nom de la mission",
    "--code": "le code de la mission",
}
"""What an option tells that a programme alone does not."""
CONVERTED = re.compile(r"«\s*fanion convert\s*» en fait un[^.]*\. Ou f")
"""What is done for who sends us such a file in a chat."""
AT_A_TERMINAL = re.compile(r"«\s*fanion template[^»]*»")
# Spaces before : ; ? ! and inside « » are made no-break ones by `typeset`.
WORDS: Mapping[What, tuple[str, str]] = {
    What.FILE_MISSING: (
        "Ce fichier n'existe pas.",
        "Vérifiez son nom et son dossier.",
    ),
    What.FILE_IS_FOLDER: (
        "C'est un dossier, pas un fichier.",
        "Donnez le fichier de la mission lui-même, par exemple mission.xlsx.",
    ),
    What.FILE_UNREADABLE: (
        "Ce fichier ne peut pas être lu.",
        "Vérifiez que vous avez le droit de l'ouvrir et qu'aucun autre logiciel ne le retient.",
    ),
    What.FILE_EMPTY: (
        "Ce fichier est vide.",
        "Partez de « fanion template mission.xlsx --lang fr ».",
    ),
    What.FILE_TOO_BIG: (
        "Ce fichier dépasse 5 Mo, bien plus qu'un programme.",
        "Retirez-en les images et les feuilles qui ne concernent pas la mission.",
    ),
    What.FILE_UNKNOWN_FORM: (
        "Ce n'est ni un classeur (.xlsx), ni du YAML, ni du CSV, ni un calendrier (.ics).",
        (
            "Enregistrez-le comme classeur Excel, ou partez de "
            "« fanion template mission.xlsx --lang fr »."
        ),
    ),
    What.FILE_NOT_TEXT: (
        "La ligne {line} contient des signes qui ne sont pas de l'UTF-8.",
        "Enregistrez le fichier avec l'encodage « UTF-8 ».",
    ),
    What.YAML_BROKEN: (
        "Le YAML est illisible à la ligne {line}, colonne {column}.",
        (
            "Regardez cette ligne et celle du dessus : une espace qui manque après les "
            "deux-points, un guillemet resté ouvert, ou des lignes mal alignées."
        ),
    ),
    What.YAML_KEY_TWICE: (
        "« {name} » est écrit deux fois, aux lignes {first} et {second}.",
        "N'en gardez qu'un.",
    ),
    What.YAML_TOO_MUCH: (
        "À partir de la ligne {line}, le fichier est trop imbriqué ou trop gros pour une mission.",
        "Tenez-vous-en aux clés d'une mission : 100 000 valeurs et 20 niveaux au plus.",
    ),
    What.NOT_A_MISSION: (
        "C'est du YAML, mais pas une mission.",
        "Un fichier de mission commence par les clés « mission » et « sessions ».",
    ),
    What.UNKNOWN_KEY: ("« {name} » n'est pas connu ici.", "On connaît ici : {known}."),
    What.REQUIRED: ("Il manque « {key} ».", "Remplissez-le : rien ne peut le remplacer."),
    What.NOT_A_LIST: (
        "« {key} » devrait être une liste.",
        "Écrivez une entrée par ligne, chacune après un tiret.",
    ),
    What.NOT_AN_ENTRY: (
        "On attend ici une entrée avec des clés.",
        "Écrivez « {{code: …, name: …}} », ou une « clé: valeur » par ligne.",
    ),
    What.NOT_A_TEXT: (
        "On attend ici un texte.",
        "Écrivez un seul texte, ni liste ni entrée.",
    ),
    What.BAD_MISSION_CODE: (
        "Le code « {text} » contient d'autres signes que a–z, 0–9 et « - ».",
        "Écrivez-le en minuscules, sans accents ni espaces.",
    ),
    What.BAD_CLOCK: (
        "« {text} » n'est pas une heure.",
        "Écrivez une seule heure, par exemple 09:10 ou 9h10.",
    ),
    What.BAD_DAY: (
        "« {text} » n'est pas un jour.",
        "Écrivez-le 27/09/2022, 2022-09-27 ou mardi 27 septembre 2022.",
    ),
    What.WRONG_WEEKDAY: (
        "« {text} » n'existe pas : cette date est le {day}.",
        "Corrigez le jour de la semaine ou la date.",
    ),
    What.DAY_WITHOUT_YEAR: (
        "« {text} » est sans année, et aucun autre jour ne dit laquelle.",
        "Écrivez l'année, au moins au premier jour, par exemple 27/09/2022.",
    ),
    What.BAD_DURATION: (
        "« {text} » n'est pas une durée.",
        "Écrivez 30m, 1h30, 2d (deux jours), ou off pour rien.",
    ),
    What.BAD_COLOUR: ("« {text} » n'est pas une couleur.", "Écrivez-la comme #0a4a7a."),
    What.BAD_RETENTION: ("« {text} » n'est pas un nombre de jours.", "Écrivez 90d."),
    What.BAD_QUIET_HOURS: (
        "« {text} » ne dit pas les heures d'une nuit.",
        "Écrivez « 22:30-06:30 », ou off pour rien.",
    ),
    What.BAD_POSITION: (
        "« {text} » n'est pas une position sur le globe.",
        "Écrivez « 37.4220, -122.0841 », la latitude (90 au plus) puis la longitude (180).",
    ),
    What.BAD_CAPACITY: (
        "« {text} » ne dit pas combien de personnes peuvent venir.",
        "Écrivez un nombre entier, 1 au moins, ou rien s'il n'y a pas de limite.",
    ),
    What.BAD_YES_OR_NO: ("« {text} » n'est ni oui ni non.", "Écrivez oui ou non."),
    What.BAD_CHOICE: ("« {text} » n'est pas un des mots connus ici.", "Écrivez {choices}."),
    What.BAD_LANGUAGE: ("« {text} » n'est pas une langue.", "Écrivez fr ou en."),
    What.NOT_SPOKEN: (
        "Fanion ne parle pas « {text} ».",
        "Il parlera anglais à sa place ; il connaît fr et en.",
    ),
    What.UNKNOWN_ZONE: (
        "« {text} » n'est pas un fuseau horaire.",
        "Écrivez-le comme Europe/Paris ou America/Los_Angeles.",
    ),
    What.UNKNOWN_GROUP: (
        "Il n'y a pas de groupe « {name} ».",
        (
            "Ajoutez-le aux groupes, ou écrivez l'un de ceux-ci : {known} ; plusieurs se séparent "
            "par « ; »."
        ),
    ),
    What.UNKNOWN_OBJECTIVE: (
        "Il n'y a pas d'objectif « {name} ».",
        "Ajoutez-le aux objectifs, ou retirez-le.",
    ),
    What.CODE_TWICE: (
        "Le code « {name} » est déjà celui {listed}.",
        "Donnez-lui un code bien à lui.",
    ),
    What.NAME_TWICE: (
        "« {name} » figure deux fois.",
        "S'ils sont deux, donnez un code à chacun ; sinon, gardez une seule ligne.",
    ),
    What.PLACE_NOT_LISTED: (
        "Le lieu « {name} » n'est pas dans la liste : il est pris tel quel.",
        "Ajoutez-le aux lieux, avec son adresse, pour qu'on le trouve sur un plan.",
    ),
    What.HOST_NOT_LISTED: (
        "L'interlocuteur « {name} » n'est pas dans la liste : il est pris tel quel.",
        "Ajoutez-le aux interlocuteurs pour que l'on voie son entreprise et sa fonction.",
    ),
    What.TIME_SKIPPED: (
        "{clock} n'existe pas le {day} {zone} : les horloges passent de {leaves} à {lands}.",
        (
            "Voulez-vous dire {earlier} ({clock} en {after}) ou {later} ({clock} en {before}) ? "
            "Écrivez cette heure-là."
        ),
    ),
    What.TIME_TWICE: (
        (
            "{clock} existe deux fois le {day} {zone} : une fois en {first}, une fois en "
            "{second}, car les horloges reculent."
        ),
        "Choisissez une autre heure, ou dites laquelle par le fuseau de cette ligne{fixed}.",
    ),
    What.END_IS_START: (
        "La fin serait à {clock}, à l'instant même du début.",
        "Corrigez la fin, ou laissez-la vide : cela dure alors une heure.",
    ),
    What.TRAVEL_WITHOUT_ZONES: (
        (
            "La mission commence ou finit par ce trajet, et rien ne dit dans quels fuseaux "
            "il part et arrive{lengths}."
        ),
        (
            "Donnez le fuseau de départ et celui d'arrivée (« {key} » et « {end_key} »), ou "
            "inscrivez ses lieux dans la liste avec le leur."
        ),
    ),
    What.OVERLAP: (
        "Cela commence avant la fin de « {title} » ({end}), pour les mêmes personnes{who}.",
        "Déplacez l'un des deux, donnez-leur des groupes différents, ou corrigez la fin{open}.",
    ),
    What.MEETS_TOO_SOON: (
        "Le rendez-vous est avant la fin de « {title} » ({end}), pour les mêmes personnes{who}.",
        "Mettez-le plus tard, ou corrigez la fin{open}.",
    ),
    What.MEETS_LONG_BEFORE: (
        "On se retrouve {length} avant le début.",
        (
            "Une heure de rendez-vous plus tardive que le début compte pour la veille. "
            "Vérifiez les deux."
        ),
    ),
    What.JOURNEY_WITHOUT_RENDEZVOUS: (
        "Ce voyage n'a pas de rendez-vous.",
        "Dites où et quand le groupe se retrouve : les rappels se comptent à partir de là.",
    ),
    What.VERY_LONG: (
        "Cela dure {length}.",
        "Si c'est juste, laissez ; sinon, vérifiez la fin et le fuseau où elle est écrite.",
    ),
    What.TOO_MANY_RINGS: (
        "Le {day}, {number} messages sonnent dans le fil de tous ; plus de {budget}, c'est trop.",
        "Donnez un seul rendez-vous à ce qui s'enchaîne, ou retirez un rappel.",
    ),
    What.BOOK_IS_PDF: (
        "C'est un PDF, quoi qu'en dise son nom.",
        "Ouvrez le classeur dont il vient et enregistrez celui-ci en .xlsx.",
    ),
    What.BOOK_IS_WORD: (
        "C'est un document ou un diaporama, pas un classeur.",
        (
            "Recopiez son tableau dans le classeur que fait « fanion template mission.xlsx "
            "--lang fr »."
        ),
    ),
    What.BOOK_IS_OLD: (
        "C'est un classeur d'avant 2007 (.xls).",
        "Ouvrez-le et enregistrez-le en .xlsx.",
    ),
    What.BOOK_IS_LOCKED: (
        "Ce classeur est protégé par un mot de passe.",
        "Enregistrez-le sans mot de passe.",
    ),
    What.BOOK_IS_OPEN_DOCUMENT: (
        "C'est un classeur OpenDocument (.ods).",
        "Ouvrez-le et enregistrez-le en .xlsx.",
    ),
    What.BOOK_IS_BINARY: (
        "C'est un classeur binaire (.xlsb).",
        "Ouvrez-le et enregistrez-le en .xlsx.",
    ),
    What.BOOK_IS_TEXT: (
        "C'est du texte ou du CSV, quoi qu'en dise son nom.",
        "Ouvrez-le dans un tableur et enregistrez-le en .xlsx.",
    ),
    What.BOOK_IS_OTHER: (
        "Ce n'est pas un classeur.",
        "Partez de « fanion template mission.xlsx --lang fr ».",
    ),
    What.BOOK_IS_BROKEN: (
        "Ce classeur est abîmé et ne peut pas être lu.",
        "Ouvrez-le dans un tableur et enregistrez-le de nouveau en .xlsx.",
    ),
    What.BOOK_HAS_MACROS: (
        "Ce classeur contient des macros, que l'on n'exécute jamais ici.",
        "Enregistrez-le en .xlsx, sans macros.",
    ),
    What.BOOK_UNPACKS_TOO_BIG: (
        "Décompressé, ce fichier est bien plus gros qu'un programme.",
        "Recopiez les feuilles de la mission dans un classeur neuf et enregistrez celui-ci.",
    ),
    What.BOOK_TOO_MUCH_WORK: (
        "Ce classeur demande trop de temps ou de mémoire.",
        "Recopiez les feuilles de la mission dans un classeur neuf, sans images ni couleurs.",
    ),
    What.TOO_MANY_ROWS: (
        "Une feuille a plus de {most} lignes.",
        "Ne gardez que les lignes de cette mission.",
    ),
    What.TOO_MANY_COLUMNS: (
        "Cette feuille a plus de {most} colonnes.",
        "Ne gardez que les colonnes d'un classeur de mission.",
    ),
    What.SHEET_MISSING: (
        "Il n'y a pas de feuille {sheet}.",
        "Faites-la avec « fanion template mission.xlsx --lang fr » et recopiez-la ici.",
    ),
    What.SHEET_TWICE: (
        "Les feuilles « {first} » et « {second} » sont toutes deux la feuille {sheet}.",
        "N'en gardez qu'une, ou renommez l'autre.",
    ),
    What.COLUMN_MISSING: (
        "Il manque à cette feuille la colonne « {key} ».",
        "Mettez-la en ligne 1 ; « fanion template » les montre toutes.",
    ),
    What.COLUMN_TWICE: (
        "Les colonnes {first} et {second} sont toutes deux « {key} ».",
        "N'en gardez qu'une.",
    ),
    What.UNKNOWN_COLUMN: (
        "La colonne « {name} » n'est pas connue : elle est laissée de côté.",
        "Renommez-la si elle doit compter.",
    ),
    What.UNKNOWN_LINE: (
        "La ligne « {name} » n'est pas connue sur cette feuille.",
        "Renommez-la, ou retirez-la.",
    ),
    What.LINE_TWICE: (
        "« {name} » figure deux fois sur cette feuille, en {first} et {second}.",
        "N'en gardez qu'une.",
    ),
    What.FORMULA: (
        "Cette cellule contient une formule.",
        "Copiez-la et collez-la en valeurs.",
    ),
    What.CELL_IS_ERROR: (
        "Cette cellule affiche l'erreur « {text} ».",
        "Écrivez la valeur elle-même.",
    ),
    What.NO_DAY_ABOVE: (
        "La première ligne du programme n'a pas de jour.",
        "Écrivez-le ; les lignes du dessous peuvent laisser le leur vide quand c'est le même.",
    ),
    What.OPTION_MISSING: (
        "Ce fichier ne dit pas {lacks}.",
        "Ajoutez {option} à la commande, par exemple {example}.",
    ),
    What.PROGRAMME_ALONE: (
        "Ce fichier ne contient qu'un programme : ni fuseaux, ni personnes, ni groupes.",
        (
            "Envoyez d'abord un classeur (« fanion template mission.xlsx --lang fr ») ; ensuite, "
            "un fichier comme celui-ci en changera le programme."
        ),
    ),
    What.FILE_TOO_MUCH_WORK: (
        "Ce fichier demande trop de temps ou de mémoire.",
        "N'y laissez que les rencontres de cette mission.",
    ),
    What.CSV_BROKEN: (
        "Le CSV est illisible à la ligne {line}.",
        (
            "Regardez ses guillemets : celui qui ouvre une case doit la fermer, et un guillemet "
            "dans un texte se double."
        ),
    ),
    What.CALENDAR_BROKEN: (
        "Ce fichier n'est pas un calendrier, ou il est abîmé.",
        "Exportez de nouveau l'agenda au format iCalendar (.ics).",
    ),
    What.NO_EVENTS: (
        "Ce fichier ne contient aucune rencontre.",
        "Vérifiez que c'est bien le fichier qui contient le programme.",
    ),
    What.BAD_PROPERTY: (
        "« {text} » n'est pas une valeur de {name}.",
        "Corrigez-la dans l'agenda ou le logiciel d'où vient ce fichier, et exportez-le encore.",
    ),
    What.ALL_DAY: (
        "« {title} » dure toute la journée, sans heure de début ni de fin.",
        "Donnez-lui dans l'agenda une heure de début et une heure de fin, ou supprimez-le.",
    ),
    What.REPEATING: (
        "« {title} » se répète.",
        "Faites-en dans l'agenda un événement pour chaque jour, sans répétition.",
    ),
    What.EVENT_TWICE: (
        "« {title} » a le même identifiant que « {other} ».",
        "N'en gardez qu'un, ou créez l'autre de nouveau dans l'agenda.",
    ),
    What.ENDS_FIRST: (
        "« {title} » finit avant d'avoir commencé.",
        "Corrigez le début ou la fin, et le fuseau de chacun.",
    ),
    What.OVER_A_DAY: (
        "« {title} » dure un jour ou davantage.",
        "Faites-en un événement par jour, chacun avec son début et sa fin.",
    ),
    What.SCHEDULE_BROKEN: (
        "Ce fichier est abîmé et ne peut pas être lu.",
        "Téléchargez de nouveau schedule.json ou schedule.xml.",
    ),
    What.NOT_A_SCHEDULE: (
        "Ce n'est pas le programme d'une conférence.",
        "On attend le schedule.json ou le schedule.xml de pretalx ou de frab.",
    ),
    What.RAW_BOOK: (
        (
            "Ce n'est pas un classeur de mission : il n'a pas de feuille {missing}. "
            "Ses feuilles sont {sheets}."
        ),
        (
            "« fanion convert » en fait un, et demande ce qui reste ouvert. Ou faites un "
            "classeur vide avec « fanion template mission.xlsx --lang fr » et "
            "recopiez-y votre programme, une rencontre par ligne, une chose par colonne. "
            "Voici ce qu'il faut changer au passage."
        ),
    ),
    What.RAW_SHEET_NAME: (
        "La feuille « {name} » ressemble à la feuille {sheet}, mais n'en porte pas le nom.",
        "Recopiez ses lignes dans la feuille {sheet} du modèle.",
    ),
    What.RAW_HEADER_LOW: (
        "Les noms des colonnes sont en ligne {row}, sous des titres.",
        "Dans un classeur de mission, ils sont en ligne 1, sans rien au-dessus.",
    ),
    What.RAW_MERGED: (
        "Des cellules sont fusionnées ({cells}).",
        "Défusionnez-les : une ligne dont le jour est vide prend celui du dessus.",
    ),
    What.RAW_HOURS: (
        "Le début et la fin partagent une cellule (« {text} »).",
        "Écrivez-les dans deux colonnes, Début et Fin, par exemple 8h30 et 9h15.",
    ),
    What.RAW_DAY_TEXT: (
        "Le jour est écrit sans année (« {text} »).",
        "Écrivez 27/09/2022, ou une date que le tableur reconnaît.",
    ),
}


class FrenchProblems:
    """Implements `bot.core.languages.problems.Problems`."""

    language = "fr"

    def phrases(self, problem: Problem) -> tuple[str, str]:
        """Return the pair for *problem*, without the parts that have nothing to say."""
        what, hint = WORDS[problem.what]
        details = problem.details
        fixed = " ({fixed_first} ou {fixed_second})" if details.get("fixed_first") else ""
        lengths = (
            " : avec les deux heures {mission}, il durerait {as_written} ; "
            "le début {leaves} et la fin {arrives}, {as_journey}"
            if "as_written" in details
            else ""
        )
        who = " ({groups})" if details.get("groups") else ""
        still = " (sans fin, « {title} » dure une heure)" if details.get("open_end") else ""
        what = what.replace("{lengths}", lengths).replace("{who}", who)
        what = what.replace("{lacks}", LACKS.get(str(details.get("option")), ""))
        hint = hint.replace("{fixed}", fixed).replace("{open}", still)
        if problem.what is What.UNKNOWN_KEY and details.get("like"):
            hint = ""
        if "known" in details and not details["known"]:
            hint = hint.replace(", ou écrivez l'un de ceux-ci : {known}", "")
        return typeset(what), typeset(hint)

    def quoted(self, text: str) -> str:
        """Put a text in quotation marks."""
        return f"«{NBSP}{text}{NBSP}»"

    def did_you_mean(self, quoted: str) -> str:
        """Ask "Vouliez-vous dire … ?"."""
        return f"Vouliez-vous dire {quoted}{NARROW}?"

    def either(self, words: tuple[str, ...]) -> str:
        """Join with commas and "ou"."""
        return (
            " ou ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
        )

    def kind_of_list(self, key: str) -> str:
        """Name another of what a list holds."""
        return LISTS.get(key, key)

    def level(self, level: str) -> str:
        """Name a level."""
        return {"error": "erreur", "warning": "à vérifier"}[level]

    def counted(self, file: str, errors: int, warnings: int) -> str:
        """Sum up what was found in *file*."""
        if not errors and not warnings:
            return f"{file}{NBSP}: rien à redire."
        wrong = f"{errors}{NBSP}erreur{'s' * (errors > 1)}" if errors else "aucune erreur"
        doubtful = f"{warnings}{NBSP}point{'s' * (warnings > 1)} à vérifier" if warnings else ""
        return f"{file}{NBSP}: {', '.join(part for part in (wrong, doubtful) if part)}."

    def on_a_phone(self, hint: str) -> str:
        """Name the bot's own command in *hint* where that names one of a terminal."""
        return AT_A_TERMINAL.sub("/modele", CONVERTED.sub("F", hint))
