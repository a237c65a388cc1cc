"""``fanion worker``: a process that helps others on the same PostgreSQL, and hears nobody."""

import click

from bot.commands.run import serve


@click.command()
def worker() -> None:
    """Look what is due and send it, beside `fanion run` on the same PostgreSQL.

    As many as one likes, on as many machines: they share the work, and take
    over from each other within a second or two.  A worker takes no messages.
    """
    serve(hears=False)
