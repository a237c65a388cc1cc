"""How older databases become newer ones; a migration that was released never changes."""

HEAD = "0008"
"""The newest schema."""
