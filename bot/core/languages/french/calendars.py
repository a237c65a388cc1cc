"""Calendars, in French."""

from bot.core.languages.french.typography import typeset


class FrenchCalendars:
    """Implements `bot.core.languages.calendars.CalendarWords`."""

    # in a calendar

    def called_off(self, title: str) -> str:
        return typeset(f"Annulé : {title}")

    def no_longer(self) -> str:
        return "Ce n'est plus à votre programme."

    def gather(self, day: str, rendezvous: str) -> str:
        return typeset(f"On se retrouve{_on(day)} à {rendezvous}")

    def they_gather(self, day: str, rendezvous: str) -> str:
        return typeset(f"Le groupe se retrouve{_on(day)} à {rendezvous}")

    def starts(self, clocks: str) -> str:
        return typeset(f"Début : {clocks}")

    def hosts(self) -> str:
        return "Interlocuteur"

    def access(self) -> str:
        return "Accès"

    # about an address

    def title(self, whose: str) -> str:
        return f"Le calendrier · {whose}" if whose else "Votre calendrier"

    def what_it_is(self) -> str:
        return (
            "Avec cette adresse, le programme s'affiche dans votre agenda, et chaque changement "
            "y arrive tout seul."
        )

    def subscribe(self) -> str:
        return "Ajouter à mon agenda, sur cet appareil"

    def on_google(self) -> str:
        return "Google Agenda"

    def on_outlook(self) -> str:
        return "Outlook"

    def as_file(self) -> str:
        return "Un fichier, qui ne se mettra pas à jour"

    def on_apple(self) -> str:
        return "iPhone, iPad, Mac"

    def elsewhere(self) -> str:
        return "Adresse à copier dans Google Agenda, Outlook ou un autre"

    def keep_it(self) -> str:
        return typeset("Gardez-la pour vous : qui l'a voit le programme.")

    def give_it(self) -> str:
        return typeset("À ne donner qu'aux personnes concernées : qui l'a voit le programme.")

    def here_only(self) -> str:
        return typeset(
            "Elle ne fonctionne que sur cet ordinateur : Fanion n'a pas d'adresse publique."
        )

    def not_served(self) -> str:
        return "Ici, je ne peux pas donner de calendrier."

    def send_file(self) -> str:
        return "Recevoir un fichier"

    def renew(self) -> str:
        return "Nouvelle adresse (l'ancienne s'arrête)"

    def stop(self) -> str:
        return "Arrêter"

    def really_renew(self) -> str:
        return typeset(
            "Changer d'adresse ? L'ancienne s'arrête tout de suite, et il faudra s'abonner à "
            "la nouvelle sur chaque appareil."
        )

    def really_stop(self) -> str:
        return typeset("Arrêter ce calendrier ? Il ne se mettra plus à jour nulle part.")

    def yes_renew(self) -> str:
        return "Oui, une nouvelle adresse"

    def yes_stop(self) -> str:
        return "Oui, arrêter"

    def keep(self) -> str:
        return "Non, ne rien changer"

    def renewed(self) -> str:
        return typeset("C'est fait : l'ancienne adresse ne fonctionne plus.")

    def stopped(self) -> str:
        return "Cette adresse ne fonctionne plus. /calendrier en donne une autre."

    def file_is(self) -> str:
        return typeset(
            "Le programme tel qu'il est maintenant. Le fichier ne change pas tout seul : "
            "l'adresse, si."
        )

    def command(self) -> str:
        return "/calendrier"

    def kept(self) -> str:
        return "Calendrier"

    def kept_address(self) -> str:
        return "une adresse secrète"

    def which(self, known: str) -> str:
        return typeset(
            f"Je connais ces calendriers : {known}. /calendrier tout court donne le vôtre."
        )

    def only_own(self) -> str:
        return typeset(
            "Seuls les organisateurs peuvent demander celui des autres. /calendrier tout court "
            "donne le vôtre."
        )


def _on(day: str) -> str:
    return f" {day}" if day else ""
