"""French, as French organisers write it."""

NBSP = "\u00a0"
"""Before a colon, inside « », between a number and its unit."""
NARROW = "\u202f"
"""Before ? ! and ;."""
