"""The command line: one file a command, thin; a command is loaded when it is called."""

from importlib import import_module

import click

COMMANDS = {
    "check": ("bot.commands.check:check", "Check a mission file and say how to mend it."),
    "template": ("bot.commands.template:template", "Write an empty mission workbook."),
    "convert": ("bot.commands.convert:convert", "Make a mission workbook of a raw programme."),
    "ask": ("bot.commands.ask:ask", "Say what the bot would answer somebody at a moment."),
    "rehearse": ("bot.commands.rehearse:rehearse", "Show every message before anyone flies."),
    "load": ("bot.commands.load:load", "Put a mission into the database, or update it."),
    "export": ("bot.commands.export:export", "Write a mission's programme as it is now."),
    "report": ("bot.commands.report:report", "Write what a mission learned, as a report."),
    "invite": ("bot.commands.invite:invite", "Make links and codes for chats and people."),
    "slack-manifest": (
        "bot.commands.slack_manifest:slack_manifest",
        "Print what makes the Slack app in one paste.",
    ),
    "run": ("bot.commands.run:run", "Run the service."),
    "worker": ("bot.commands.worker:worker", "Help others that run the service on PostgreSQL."),
    "backup": ("bot.commands.backup:backup", "Copy everything, while the service runs."),
    "doctor": ("bot.commands.doctor:doctor", "Say what is configured, missing or at fault."),
    "status": ("bot.commands.status:status", "Say how the service is, and what is due next."),
    "deliveries": (
        "bot.commands.deliveries:deliveries",
        "Say what went where and when in a mission.",
    ),
    "questions": (
        "bot.commands.questions:questions",
        "List what was not understood, without names.",
    ),
    "demo": ("bot.commands.demo:demo", "Open the room on the bundled mission."),
}
"""Where each command lies, and the line that ``fanion --help`` shows without loading it."""


class LazyGroup(click.Group):
    """A group whose commands are imported one at a time, when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the names in the order of `COMMANDS`."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command *cmd_name*, or return None where there is none."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command = getattr(import_module(module), name)
        if not isinstance(command, click.Command):
            raise TypeError(f"{module}:{name} is not a command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table of commands without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="fanion")
def cli() -> None:
    """Fanion reminds a mission group in its own chat, and answers what is next.

    Exit status: 0 done, 1 the input is at fault, 2 wrong usage.
    """
