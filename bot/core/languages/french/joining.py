"""Joining, being in a chat and settings, in French."""

from bot.core.languages.french.typography import of_name, typeset


class FrenchJoining:
    """Implements `bot.core.languages.joining.JoiningWords`."""

    language = "fr"

    def __init__(self, chat: str = "groupe") -> None:
        """Speak of a *chat* of several people by this word, a masculine one."""
        self._chat = chat

    def greeting_title(self, mission: str) -> str:
        return typeset(f"Bonjour, je suis Fanion. Je connais le programme {of_name(mission)}.")

    def greeting_can(self) -> str:
        return (
            "Je rappelle chaque départ à temps, je réponds à vos questions et je recueille "
            "vos avis."
        )

    def greeting_for_followers(self) -> str:
        return typeset(
            "Chaque matin, je dis ce que fait le groupe, à votre heure, et quand l'appeler."
        )

    def greeting_how(self) -> str:
        return typeset(
            "Demandez « c'est quoi la suite ? », ou /suite, /demain, /aide. "
            "Vous pouvez aussi me mentionner ou répondre à mes messages."
        )

    def keeps_questions(self) -> str:
        return typeset(
            f"Ce qu'on me demande dans un {self._chat} et que je ne comprends pas, je le note "
            "sans aucun nom, 90 jours au plus, pour apprendre."
        )

    def cannot_read(self) -> str:
        return typeset(
            "Ici, je ne vois que les commandes, les boutons et les réponses à mes messages. "
            "Pour que je lise aussi vos questions, nommez-moi administrateur du groupe."
        )

    def back_again(self, mission: str) -> str:
        return f"Me revoilà, avec le programme {of_name(mission)}."

    def how_to_bind(self) -> str:
        return typeset(
            f"Bonjour, je suis Fanion. Ce {self._chat} n'est encore rattaché à aucune mission : "
            "écrivez ici /start suivi du code que l'organisation a reçu."
        )

    def or_press(self) -> str:
        return typeset(f"Un organisateur peut aussi toucher ce qu'est ce {self._chat} :")

    def bind_as(self, what: str, mission: str) -> str:
        return f"{what[:1].upper()}{what[1:]} · {mission}"

    def main(self) -> str:
        return f"{self._chat} principal"

    def followers(self) -> str:
        return "contacts en France"

    def bound_already(self, mission: str) -> str:
        return typeset(
            f"Ce {self._chat} est celui de « {mission} ». Seul un organisateur de celle-ci peut "
            "le confier à une autre mission."
        )

    def main_elsewhere(self) -> str:
        return typeset(
            f"La mission se suit maintenant dans un autre {self._chat} : je me tais ici."
        )

    def change_title(self, here: str, wanted: str) -> str:
        return typeset(f"Ce {self._chat} est celui de « {here} ». Le confier à « {wanted} » ?")

    def change_means(self, here: str) -> str:
        return typeset(
            f"« {here} » n'y aurait plus ni rappels, ni annonces, ni demandes d'avis. Rien ne "
            "change sans votre accord."
        )

    def change(self, wanted: str) -> str:
        return typeset(f"Oui : {wanted}")

    def keep(self, here: str) -> str:
        return typeset(f"Non : garder {here}")

    def kept_as_it_was(self, here: str) -> str:
        return typeset(f"Rien n'a changé : ce {self._chat} reste celui de « {here} ».")

    def wrong_code(self) -> str:
        return typeset(
            "Je ne connais pas ce code. Recopiez-le en entier, ou demandez-en un autre à "
            "l'organisation."
        )

    def used_code(self) -> str:
        return "Ce code a déjà servi. Demandez-en un autre à l'organisation."

    def expired_code(self) -> str:
        return "Ce code a expiré. Demandez-en un autre à l'organisation."

    def too_many_codes(self) -> str:
        return "Trop de codes erronés. Réessayez dans une heure."

    def code_of_a_group(self) -> str:
        return typeset(
            f"Ce code est celui d'un {self._chat} : ajoutez-moi à ce {self._chat}, puis "
            "écrivez-y /start suivi du code."
        )

    def personal_code(self) -> str:
        return typeset(
            f"Ce code était personnel, et tout le {self._chat} vient de le voir : je l'ai annulé. "
            "L'organisation peut en refaire un, à ouvrir en privé avec moi."
        )

    def nobody_here(self, *, by_link: bool) -> str:
        opens = "Ouvrez le lien" if by_link else "Tapez ici /start suivi du code"
        return typeset(
            f"Bonjour, je suis Fanion, et je ne vous connais pas encore. {opens} que vous a donné "
            f"l'organisation, ou dites qui vous êtes dans le {self._chat} de la mission avec "
            "/quisuisje."
        )

    def welcome_organiser(self, name: str, mission: str) -> str:
        return f"Bienvenue, {name}. Vous organisez {mission}."

    def welcome_new_organiser(self, name: str) -> str:
        return typeset(
            f"Bienvenue, {name}. Envoyez-moi le programme dans un classeur ; /modele vous en "
            "donne un "
            "vide."
        )

    def not_named(self, name: str) -> str:
        return typeset(
            f"La feuille Personnes doit vous nommer ({name}) comme organisateur. Rien n'est "
            "chargé."
        )

    def mission_made(self, mission: str) -> str:
        return typeset(
            f"{mission} est prête. Ajoutez-moi maintenant au {self._chat} : je vous y demanderai "
            "ce qu'il est."
        )

    def who_are_you(self) -> str:
        return typeset("Qui êtes-vous ? Touchez votre nom.")

    def who_are_you_above(self) -> str:
        return typeset(
            "Votre avis attend : touchez votre nom dans « Qui êtes-vous ? », plus haut, et "
            "il comptera."
        )

    def vote_waits(self) -> str:
        return typeset("C'est noté. Touchez maintenant votre nom, et il comptera.")

    def linked(self, count: int, of: int) -> str:
        return f"{self.people_title(count, of)}."

    def everyone_linked(self) -> str:
        return "Tout le monde s'est présenté."

    def more_names(self) -> str:
        return "Autres noms…"

    def welcome(self, name: str) -> str:
        return typeset(f"Bienvenue, {name} !")

    def how_to_ask(self) -> str:
        return typeset(
            "Demandez-moi tout sur le programme, par exemple « c'est quoi la suite ? ». "
            "/rappels oui vous rappelle aussi les départs ici."
        )

    def you_are(self, name: str, groups: str) -> str:
        return f"Vous êtes {name}{f', {groups}' if groups else ''}."

    def not_me(self) -> str:
        return "Ce n'est pas moi"

    def parted(self) -> str:
        return typeset("Pardon. Qui êtes-vous alors ?")

    def not_your_button(self) -> str:
        return "Ce bouton est pour la personne qui l'a demandé."

    def speaks_for_all(self) -> str:
        return typeset(
            "Vous écrivez ici au nom du groupe : je ne vois pas qui vous êtes. Désactivez "
            "« Rester anonyme » dans vos droits d'administrateur, ou écrivez-moi en privé."
        )

    def file_directly(self) -> str:
        return typeset("Envoyez-moi ce fichier en privé : ici, tout le monde lirait la suite.")

    def organisers_by_link(self) -> str:
        return "Les organisateurs arrivent par leur lien ou leur code personnel."

    def already_you(self, name: str) -> str:
        return typeset(f"Je sais : vous êtes {name}.")

    def you_are_another(self, name: str) -> str:
        return f"Pour moi, vous êtes {name}. /quisuisje permet de corriger."

    def name_taken(self, name: str) -> str:
        return typeset(f"Quelqu'un est déjà {name}. Je demande à l'organisation.")

    def claim(self, account: str, name: str, other: str) -> str:
        return typeset(
            f"« {account} » dit être {name} ; jusqu'ici, c'est « {other} ». Qui est-ce ?"
        )

    def claim_right(self, account: str) -> str:
        return f"{account}"

    def claim_wrong(self, account: str) -> str:
        return f"Toujours {account}"

    def claim_granted(self, account: str, name: str) -> str:
        return typeset(f"« {account} » est maintenant {name}.")

    def claim_refused(self, account: str, name: str) -> str:
        return typeset(f"{name} est toujours « {account} ».")

    def people_title(self, count: int, of: int) -> str:
        did = "s'est présenté" if count == 1 else "se sont présentés"
        return f"{count} sur {of} {did}"

    def missing(self) -> str:
        return "Manquent"

    def there(self) -> str:
        return "Présentés"

    def people_hint(self) -> str:
        return typeset("Pour libérer un nom pris par erreur, touchez-le.")

    def free_name(self, name: str) -> str:
        return typeset(f"{name} · libérer ?")

    def freed(self, name: str) -> str:
        return f"{name} est de nouveau libre."

    def no_people(self) -> str:
        return "Le fichier de mission ne nomme encore personne."

    def muted(self) -> str:
        return typeset(
            "Je me tais ici. Je réponds toujours à vos questions ; /reprendre rétablit mes "
            "messages."
        )

    def unmuted(self) -> str:
        return "Je vous écris de nouveau ici."

    def directly(self, command: str) -> str:
        return typeset(f"Écrivez-moi {command} en privé : il s'agit de vos propres messages.")

    def reminded(self, *, on: bool) -> str:
        return (
            "Je vous rappelle aussi ici ce qui vous concerne."
            if on
            else typeset(f"Plus de rappels ici ; le {self._chat} les a toujours.")
        )

    def which_setting(self, command: str, *, on: bool) -> str:
        return typeset(
            f"Rappels personnels : {'oui' if on else 'non'}. Pour changer : {command} oui ou "
            f"{command} non."
        )

    def language_set(self) -> str:
        return "Je vous parle français."

    def chat_language_set(self) -> str:
        return "Je parle français ici."

    def which_language(self) -> str:
        return typeset("Quelle langue ? /langue fr ou /langue en")

    def mission_is(self, title: str) -> str:
        return f"Nous parlons {of_name(title)}."

    def privacy_title(self) -> str:
        return "Ce que je garde sur vous"

    def kept_name(self) -> str:
        return "Vous êtes"

    def kept_account(self) -> str:
        return "Votre compte"

    def kept_language(self) -> str:
        return "Langue"

    def this_language(self) -> str:
        return "français"

    def kept_ratings(self) -> str:
        return "Vos avis"

    def kept_reminders(self) -> str:
        return "Rappels personnels"

    def yes_no(self, *, so: bool) -> str:
        return "oui" if so else "non"

    def ratings(self, count: int) -> str:
        return f"{count} avis"

    def kept_file(self) -> str:
        return typeset(
            "Votre nom et votre entreprise figurent dans le programme de l'organisation. "
            "Ce qui ne m'est pas destiné, je ne le garde jamais."
        )

    def nothing_kept(self) -> str:
        return "Je ne garde rien sur vous."

    def delete_all(self) -> str:
        return "Tout effacer"

    def rehearsed_title(self, who: str, day: str) -> str:
        return typeset(f"{who} : {day}")

    def rehearsed_everyone(self) -> str:
        return "Tout le monde"

    def nothing_to_come(self) -> str:
        return "Aucun message ce jour-là."

    def rings_that_day(self, count: int) -> str:
        return "Rien ne sonne." if not count else f"Le téléphone sonne {count} fois."

    def rehearse_whom(self) -> str:
        return typeset("Pour qui, et quel jour ? Par exemple : /repetition Bruno mardi")

    def rehearse_which(self) -> str:
        return typeset("De qui s'agit-il ?")

    def nobody_called(self, name: str, *, near: bool) -> str:
        then = "Est-ce l'une de ces personnes ?" if near else "/participants donne les noms."
        return typeset(f"Je ne trouve personne qui s'appelle « {name} ». {then}")

    def template_file(self) -> str:
        return "mission.xlsx"

    def template_is(self) -> str:
        return typeset(
            "Remplissez-le, puis renvoyez-le-moi ici : je le vérifie et je vous montre ce "
            "qu'il change."
        )

    def template_failed(self) -> str:
        return "Le classeur n'a pas pu être préparé. Réessayez dans un instant."


class FrenchChannels(FrenchJoining):
    """The same on a platform where a group is a channel, which some look into from outside."""

    def __init__(self) -> None:
        """Speak of a channel."""
        super().__init__("canal")

    def who_are_you_above(self) -> str:
        return typeset(
            "Votre avis attend : dites qui vous êtes dans le canal de la mission avec /quisuisje "
            "(rejoignez-le d'abord si vous n'y êtes pas), et il comptera."
        )

    def vote_waits(self) -> str:
        return typeset(
            "C'est noté. Touchez maintenant votre nom dans le canal de la mission, et il comptera."
        )
