"""How older databases become newer ones; a migration that was released never changes."""

HEAD = "0009"
"""The newest schema."""
