"""The workbook that an organiser starts from: an invented example in every sheet."""

from datetime import date, time
from pathlib import Path

from bot.core.mission import (
    Group,
    Host,
    Info,
    Kind,
    Mission,
    Objective,
    Person,
    Place,
    Role,
    Session,
    words,
)
from bot.files.workbook_writing import write_workbook

HOME, SITE = "Europe/Paris", "America/Los_Angeles"
OUT, FIRST, BACK = date(2027, 9, 25), date(2027, 9, 27), date(2027, 9, 30)


def write_template(path: Path, language: str) -> None:
    """Write the template in *language* to *path*, whatever is there."""
    write_workbook(example(language), path, language)


def example(language: str) -> Mission:
    """Return the template's mission: two flights, a dinner, a visit and a parallel meeting."""
    fr = language == "fr"
    airport = Place(
        code="toulouse",
        name="Aéroport de Toulouse" if fr else "Toulouse airport",
        address="31700 Blagnac",
        timezone=HOME,
    )
    arrival = Place(
        code="sfo",
        name="Aéroport de San Francisco" if fr else "San Francisco airport",
        address="San Francisco International Airport",
        timezone=SITE,
    )
    hotel = Place(
        code="hotel",
        name="Hôtel du Parc" if fr else "Park Hotel",
        address="100 Example Street, San Francisco",
        access=words("Entrée principale" if fr else "Main entrance"),
    )
    firm = Place(code="bayworks", name="Bayworks", address="1 Sample Avenue, Palo Alto")
    host = Host(
        code="jensen",
        name="Maria Jensen",
        organisation="Bayworks",
        title="Directrice de la recherche" if fr else "Head of research",
        about="L'IA dans les petites entreprises" if fr else "AI in small companies",
        languages=("en",),
    )
    return Mission(
        code="exemple-2027" if fr else "example-2027",
        title="Mission d'exemple 2027" if fr else "Example mission 2027",
        organiser="CCI Exemple" if fr else "Example Chamber",
        home_zone=HOME,
        zone=SITE,
        languages=("fr", "en") if fr else ("en", "fr"),
        objectives=(
            Objective(
                code="ia" if fr else "ai",
                text=words("Voir l'IA au travail" if fr else "See AI at work"),
            ),
        ),
        info=(
            Info(
                ask=("wifi", "mot de passe") if fr else ("wifi", "password"),
                answer=words("Réseau ParkHotel" if fr else "Network ParkHotel"),
            ),
        ),
        groups=(
            Group(code="A", name="Groupe Industrie" if fr else "Industry group"),
            Group(code="B", name="Groupe Numérique" if fr else "Digital group"),
        ),
        people=_people(language),
        places=(airport, arrival, hotel, firm),
        hosts=(host,),
        sessions=_sessions(language, (airport, arrival, hotel, firm), host),
    )


def _people(language: str) -> tuple[Person, ...]:
    return (
        Person(
            code="claire-exemple",
            name="Claire Exemple",
            organisation="CCI Exemple",
            role=Role.ORGANISER,
            language=language,
            groups=("A",),
            phone="+33 6 00 00 00 01",
        ),
        Person(
            code="paul-modele",
            name="Paul Modèle",
            organisation="Modèle Emballages",
            language=language,
            groups=("B",),
        ),
        Person(
            code="anne-ici",
            name="Anne Ici",
            organisation="CCI Exemple",
            role=Role.FOLLOWER,
            language=language,
        ),
    )


def _sessions(language: str, places: tuple[Place, ...], host: Host) -> tuple[Session, ...]:
    fr = language == "fr"
    airport, arrival, hotel, firm = places
    return (
        Session(
            code="vol-aller" if fr else "flight-out",
            title=words("Vol Toulouse – San Francisco" if fr else "Flight to San Francisco"),
            kind=Kind.TRAVEL,
            day=OUT,
            start=time(9, 30),
            end=time(14, 10),
            zone=HOME,
            end_zone=SITE,
            place=airport,
            end_place=arrival,
            meet_time=time(7, 30),
            meet_place=airport,
            notes=words("Passeport et ESTA." if fr else "Passport and ESTA."),
        ),
        Session(
            code="diner" if fr else "dinner",
            title=words("Dîner d'accueil" if fr else "Welcome dinner"),
            kind=Kind.MEAL,
            day=OUT,
            start=time(19, 30),
            end=time(21, 30),
            zone=SITE,
            end_zone=SITE,
            place=hotel,
        ),
        Session(
            code="bayworks",
            title=words("Bayworks\u00a0: le laboratoire" if fr else "Bayworks: the laboratory"),
            kind=Kind.VISIT,
            day=FIRST,
            start=time(10),
            end=time(11, 30),
            zone=SITE,
            end_zone=SITE,
            place=firm,
            meet_time=time(9, 10),
            meet_place=hotel,
            groups=("A",),
            hosts=(host,),
            objectives=("ia" if fr else "ai",),
            feedback=True,
        ),
        Session(
            code="investisseurs" if fr else "investors",
            title=words("Rencontre avec un fonds" if fr else "Meeting with a fund"),
            kind=Kind.MEETING,
            day=FIRST,
            start=time(10, 30),
            end=time(12),
            zone=SITE,
            end_zone=SITE,
            place=hotel,
            groups=("B",),
            feedback=True,
            tentative=True,
        ),
        Session(
            code="vol-retour" if fr else "flight-back",
            title=words("Vol San Francisco – Toulouse" if fr else "Flight to Toulouse"),
            kind=Kind.TRAVEL,
            day=BACK,
            start=time(15, 50),
            end=time(14),
            zone=SITE,
            end_zone=HOME,
            place=arrival,
            end_place=airport,
            meet_time=time(12, 30),
            meet_place=hotel,
        ),
    )
