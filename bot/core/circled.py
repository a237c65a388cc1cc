"""Numbers in a circle, which stand in a list and on the buttons below it."""

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def circled(place: int) -> str:
    """Return the number of a *place* in a list, which counts from 0: "①", and "(21)" after "⑳"."""
    return CIRCLED[place] if place < len(CIRCLED) else f"({place + 1})"
