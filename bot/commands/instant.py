"""An instant on the command line."""

from datetime import UTC, datetime

import click


class Instant(click.ParamType[datetime]):
    """ISO 8601 with an offset, such as 2022-09-27T08:40:00-07:00; becomes UTC."""

    name = "instant"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """Read *value*; a time without an offset is no instant, and refused."""
        if isinstance(value, datetime):
            return value
        try:
            at = datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no instant; write 2022-09-27T08:40:00-07:00", param, ctx)
        if at.tzinfo is None:
            self.fail(
                f"{value!r} has no offset; write it as {value}Z or {value}-07:00", param, ctx
            )
        return at.astimezone(UTC)


INSTANT = Instant()
