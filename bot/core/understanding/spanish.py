"""The words of questions in Spanish.

What French and English use for something else ("es", "son", "sale", "come",
"van", "tarde") stands in phrases only: all languages are read at once.
"""

from bot.core.understanding.tags import LanguageWords, Particle, Tag

PHRASES = {
    Tag.FILLER: (
        "el, los, las, del, al, una, unos, unas, con, por, para, se, nos, lo, esta, este, estan, "
        "hay, hola, buenos dias, buenas tardes, buenas noches, buenas, equipo, todos, todas, "
        "perdon, disculpa, disculpen, alguien sabe, sabe alguien, saben, una pregunta, tenemos "
        "que, hay que, debemos, sitio, lugar, cosa, exactamente, entonces, pues, vale, oye, "
        "desde, hasta, sobre, estamos, estaremos, sera, va a ser, cual, tiene lugar, queda, "
        "quedan, ya"
    ),
    Tag.PLEASE: "por favor, porfa, gracias de antemano",
    Tag.LINK: "y, y para, y con, y en, y a, y que tal, y despues, y luego",
    Tag.ASK: "me puedes decir, me podeis decir, puedes decirme, podrian decirme, quisiera saber",
    Tag.WHAT: (
        "que hay, que toca, que tenemos, que hacemos, que vamos a hacer, que sigue, que viene, "
        "que nos espera, que es, cual es, cuales son, que nos queda, que queda, dime, muestrame, "
        "ensename, que cosa, que debemos, que tenemos que, que hay que"
    ),
    Tag.WHICH: "cual, cuales, que grupo, en que",
    Tag.WHEN: (
        "cuando, cuando es, a que hora, a que hora es, que dia, a que horas, desde que hora, hora "
        "de, hasta cuando, hasta que hora, hasta que hora es, "
        "para cuando"
    ),
    Tag.WHERE: (
        "donde, donde es, adonde, en donde, a donde, donde esta, donde queda, como llegamos, como "
        "se llega, como llegar, como vamos, como se va, que sala, en que sala, que edificio, en "
        "que edificio, que direccion"
    ),
    Tag.WHO: "quien, quienes, quien es, quienes son, con quien, con quienes, a quien",
    Tag.HOW: "como",
    Tag.HOW_LONG: "cuanto tiempo, cuanto falta, en cuanto tiempo, cuantos minutos, cuanto queda",
    Tag.HOW_MANY: "cuantos, cuantas",
    Tag.UNTIL: (
        "hasta cuando, hasta que hora, hasta que hora es, termina, terminan, acaba, acaban, "
        "terminamos, fin"
    ),
    Tag.CLOCK: ("que hora es, que horas son, la hora que es"),
    Tag.CLOCK_THEN: ("que hora sera"),
    Tag.NEXT: (
        "siguiente, siguientes, proximo, proxima, proximos, proximas, lo siguiente, lo proximo, a "
        "continuacion, que sigue, que viene, que viene ahora, que toca, que toca ahora"
    ),
    Tag.NOW: "ahora, ahora mismo, en este momento, en curso, actualmente",
    Tag.AFTER: "despues, despues de, despues de eso, luego, tras",
    Tag.BEFORE: "antes, antes de, antes de eso",
    Tag.TODAY: "hoy, del dia, de hoy",
    Tag.TOMORROW: "manana, de manana",
    Tag.DAY_AFTER: "pasado manana",
    Tag.YESTERDAY: "ayer",
    Tag.MORNING: "por la manana, esta manana, la manana, de la manana",
    Tag.AFTERNOON: "por la tarde, esta tarde, la tarde, de la tarde",
    Tag.EVENING: "por la noche, esta noche, la noche, noche, de la noche",
    Tag.PROGRAMME: "programa, agenda, horario, itinerario, planning, calendario, el plan",
    Tag.PLANNED: "previsto, prevista, previstos, programado, programada, que tenemos, que hay",
    Tag.MEET: (
        "nos encontramos, nos vemos, quedamos, nos reunimos, nos juntamos, punto de encuentro, "
        "lugar de encuentro, hora de encuentro, encontrarnos, hay que estar, tenemos que estar, "
        "debemos estar, el encuentro, nos citamos"
    ),
    Tag.MEETING_POINT: "punto de encuentro, lugar de encuentro, hora de encuentro",
    Tag.SEE: "vemos a, visitamos, nos reunimos con, conocemos, vamos a ver, vamos a conocer",
    Tag.HOST: (
        "recibe, nos recibe, reciben, nos reciben, anfitrion, anfitriona, anfitriones, ponente, "
        "ponentes, presenta, habla, acoge, nos acoge"
    ),
    Tag.LEAVE: (
        "salimos, salida, la salida, partimos, nos vamos, despega, despegamos, a que hora sale, "
        "cuando sale, sale el, sale la"
    ),
    Tag.ARRIVE: "llegamos, llegada, la llegada, llega, aterriza, aterrizamos",
    Tag.START: "empieza, empezamos, empiezan, comienza, comenzamos, comienzan, inicio, abre",
    Tag.GO: "vamos, ir, iremos, vamos a",
    Tag.DO: "hacemos, hacer, haremos",
    Tag.EAT: "comemos, comer, cenamos, cenar, almorzamos, almorzar, desayunamos, donde se come",
    Tag.RETURN: "volvemos, regresamos, regreso, el regreso, vuelta, la vuelta, volver, regresar",
    Tag.ADDRESS: "direccion, direcciones",
    Tag.WE: "nosotros, nosotras, nuestro, nuestra, nuestros, nuestras",
    Tag.ME: "yo, estoy, mio, debo, tengo que, me toca",
    Tag.YOU: "tu, usted, ustedes, vosotros, eres, estas, contigo",
    Tag.OTHERS: "ellos, ellas, ella",
    Tag.GROUP: "grupo, grupos, equipo",
    Tag.TRIP: "mision, viaje",
    Tag.HOME: "en casa, a casa, casa, en la oficina, hora de casa",
    Tag.HERE: "aqui, alli, hora local, en el sitio",
    Tag.STILL: (
        "sigue en pie, sigue previsto, sigue prevista, cancelado, cancelada, se cancela, "
        "confirmado, confirmada, se mantiene, aplazado, aplazada, se ha movido, "
        "ha cambiado, se ha cancelado"
    ),
    Tag.REST: "queda, quedan, nos queda, nos quedan, que queda, el resto",
    Tag.MISSED: "me he perdido, me perdi, nos hemos perdido",
    Tag.BRING: (
        "llevar, traer, hay que llevar, tenemos que llevar, ponernos, vestir, vestirse, ropa, "
        "zapatos, documentos, pasaporte, pasaportes, identificacion, codigo de vestimenta, "
        "documentacion, corbata"
    ),
    Tag.CALL: "llamar, llamarlos, llamarles, telefonear",
    Tag.VISIT: "visita, visitas",
    Tag.MEETING: "reunion, reuniones",
    Tag.TALK: "charla, charlas, conferencia, conferencias, presentacion, ponencia",
    Tag.APPOINTMENT: "cita, citas, actividad, actividades, sesion, sesiones, evento, eventos",
    Tag.BREAKFAST: "desayuno, desayunos",
    Tag.LUNCH: "almuerzo, almuerzos, la comida",
    Tag.DINNER: "cena, cenas, la cena",
    Tag.MEAL: "comida, comidas",
    Tag.FREE: "libre, libres, tiempo libre, rato libre",
    Tag.COACH: "autobus, autocar, minibus, el bus, traslado, furgoneta",
    Tag.FLIGHT: "vuelo, vuelos, avion",
    Tag.INFO: "informacion, informacion practica, informaciones",
    Tag.INFO_WORD: (
        "numero, codigo, clave, contrasena, quien tiene, alguien tiene, tiene alguien, tenemos, "
        "nombre, contactar, cual es la clave"
    ),
    Tag.HELP: "ayuda, que sabes hacer, que puedes hacer, como funciona, quien eres",
    Tag.THANKS: "gracias, muchas gracias, mil gracias",
    Tag.SOCIAL: (
        "jaja, jajaja, quiero, quiere, quieres, gusta, me gusta, genial, estupendo, guapo, guapa, "
        "cafe, cerveza, copa, tomar, foto, fotos, vamos a tomar, creo, pienso, espero, ojala, "
        "nunca, nada, por que, porque, cansado, cansada, perdido, perdida, espera, esperad, "
        "esperen, donde estas, donde estais, si quieres, te apetece, que tal, llego tarde"
    ),
}

SPELLINGS = {
    "q": "que",
    "k": "que",
    "xq": "por que",
    "dnd": "donde",
    "dond": "donde",
    "cuand": "cuando",
    "mñn": "manana",
    "finde": "fin de semana",
}

WEEKDAYS = ("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo")
MONTHS = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre, setiembre",
    "octubre",
    "noviembre",
    "diciembre",
)

TELLING = (
    "el, los, las, del, una, cuando, donde, quien, quienes, cual, como, hoy, manana, hay, nos, "
    "siguiente, proxima, proximo, despues, antes, programa, con, por, para, hora, a que hora, que "
    "hay, que toca, vamos, salimos, gracias, cuantas, cuantos, esta, visita, cena, comida, vuelo"
)

COUNTRIES = {
    "Europe/Paris": "francia",
    "Europe/Brussels": "belgica",
    "Europe/Zurich": "suiza",
    "Europe/London": "inglaterra, reino unido, londres",
    "Europe/Berlin": "alemania",
    "Europe/Madrid": "espana, madrid",
    "Europe/Rome": "italia",
    "Europe/Lisbon": "portugal",
    "America/Toronto": "canada",
    "America/Los_Angeles": "california, san francisco",
    "America/New_York": "nueva york",
    "America/Mexico_City": "mexico",
    "America/Bogota": "colombia",
    "America/Argentina/Buenos_Aires": "argentina",
    "America/Santiago": "chile",
    "America/Lima": "peru",
    "America/Sao_Paulo": "brasil",
    "Africa/Casablanca": "marruecos",
    "Asia/Tokyo": "japon",
    "Asia/Shanghai": "china",
}

COMMANDS = {
    "siguiente": "next",
    "ahora": "now",
    "hoy": "today",
    "manana": "tomorrow",
    "programa": "programme",
    "quien": "who",
    "donde": "where",
    "info": "info",
    "ayuda": "help",
}

PARTICLES = {
    Particle.CITY: "a, en, de, hora de",
    Particle.NUMBER: "el, del, dia",
    Particle.NAME: "a, al, con, de, del, en, para, por, los, las",
    Particle.TO: "a, para, hacia",
    Particle.FROM: "de, desde",
    Particle.STATING: "esta, sera",
}

SPANISH = LanguageWords(
    code="es",
    phrases=PHRASES,
    spellings=SPELLINGS,
    weekdays=WEEKDAYS,
    months=MONTHS,
    telling=TELLING,
    countries=COUNTRIES,
    commands=COMMANDS,
    particles=PARTICLES,
)
