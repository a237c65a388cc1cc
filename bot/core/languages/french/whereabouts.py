"""Who is where, in French: « qui est où »."""

from bot.core.languages.french import NBSP


class FrenchWhereabouts:
    """Implements `bot.core.languages.whereabouts.WhereaboutsWords`."""

    def title(self) -> str:
        return "Qui est où"

    def everyone(self) -> str:
        return "Tout le monde"

    def in_no_group(self) -> str:
        return "Sans groupe"

    def on_now(self, what: str, until: str) -> str:
        return f"En ce moment{NBSP}: {what}, jusqu'à {until}"

    def on_the_way(self, what: str) -> str:
        return f"En route{NBSP}: {what}"

    def following(self) -> str:
        return f"Ensuite{NBSP}: "

    def free_until(self, when: str) -> str:
        return f"Libre jusqu'à {when}"

    def free(self) -> str:
        return "Libre"

    def nothing_more(self) -> str:
        return "Plus rien de prévu"

    def join(self, group: str) -> str:
        return (
            f"Rejoindre le {group[:1].lower()}{group[1:]}"
            if _is_group(group)
            else (f"Rejoindre {group}")
        )


def _is_group(name: str) -> bool:
    return name.casefold().startswith("groupe ")
