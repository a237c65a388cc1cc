"""What Fanion knows and decides.

Nothing here reads a clock, a file, a socket or a database: every function
takes what it needs and returns what should happen.  import-linter keeps it so.
"""
