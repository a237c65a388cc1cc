"""How older databases become newer ones; a migration that was released never changes."""

HEAD = "0001"
"""The newest schema."""
