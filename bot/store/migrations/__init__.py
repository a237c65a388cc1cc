"""How older databases become newer ones; a migration that was released never changes."""

HEAD = "0011"
"""The newest schema."""
