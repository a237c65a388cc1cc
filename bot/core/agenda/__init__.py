"""Everything that the clock will cause, merged and budgeted.

``agenda(mission, audiences) -> tuple[Due, ...]``, in the order of instants.
"""
