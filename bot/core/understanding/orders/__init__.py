"""The parts of understanding an organiser's order; `bot.core.understanding.ordering` reads one."""
