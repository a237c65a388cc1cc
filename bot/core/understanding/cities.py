"""Cities that people call home by, for the country that their clocks go by."""

from functools import lru_cache

CITIES = {
    "france": (
        "paris, lyon, marseille, toulouse, nice, nantes, montpellier, strasbourg, bordeaux, "
        "lille, rennes, reims, grenoble, dijon, angers, nimes, brest, tours, limoges, clermont, "
        "orleans, rouen, caen, nancy, metz, besancon, perpignan, annecy, chambery, avignon, pau"
    ),
    "belgium": "bruxelles, brussels, anvers, antwerp, gand, ghent, liege, namur, charleroi",
    "switzerland": "geneve, geneva, lausanne, zurich, berne, bern, bale, basel, neuchatel",
    "uk": (
        "london, londres, edinburgh, edimbourg, glasgow, manchester, birmingham, leeds, bristol, "
        "liverpool, cardiff, belfast, aberdeen, dundee, newcastle, sheffield, nottingham, oxford, "
        "cambridge, inverness"
    ),
    "ireland": "dublin, cork, galway, limerick",
    "germany": (
        "berlin, munich, hambourg, hamburg, cologne, francfort, frankfurt, stuttgart, dusseldorf, "
        "leipzig, dresden, hanovre, hanover, nuremberg, bremen"
    ),
    "spain": "madrid, barcelone, barcelona, valence, valencia, seville, bilbao, malaga",
    "italy": "rome, milan, turin, naples, florence, bologne, bologna, venise, venice, genes",
    "portugal": "lisbonne, lisbon, porto",
    "netherlands": "amsterdam, rotterdam, utrecht, eindhoven",
}
"""By one of the country's names."""


@lru_cache(maxsize=8)
def home_cities(home: frozenset[tuple[str, ...]]) -> frozenset[str]:
    """Return the cities of the country that *home*, what a zone is called, names."""
    return frozenset(
        city.strip()
        for country, cities in CITIES.items()
        if (country,) in home
        for city in cities.split(",")
    )
