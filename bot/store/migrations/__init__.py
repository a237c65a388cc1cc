"""How older databases become newer ones; a migration that was released never changes."""

HEAD = "0013"
"""The newest schema."""
