"""The parts of understanding an order; `bot.core.understanding.ordering` reads one."""
