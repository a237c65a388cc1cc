"""What somebody does with the app and waits for: a press, a command, a form; and its answer."""

import itertools
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from tests.servers.slack import blocks as kit
from tests.servers.slack.accounts import User, Wire
from tests.servers.slack.channel import Channel, Message
from tests.servers.slack.checks import Checks
from tests.servers.slack.holdings import View
from tests.servers.slack.posting import as_bot, content, rewrite, take_back, under
from tests.servers.slack.refusals import Refused, refused
from tests.servers.slack.views import put, stored
from tests.servers.slack.world import Team, World

TRIGGER_SECONDS = 3.0
"""How long a trigger opens a modal, and how long an app may take to answer."""
URL_SECONDS = 30 * 60.0
URL_USES = 5


@dataclass(eq=False)
class Interaction:
    """Something that somebody did, and how the app took it.

    `acknowledged` once it did, with `answer` as it did; `failed` says what the person sees
    instead: that nothing answered.  `trigger` opens a modal for three seconds.
    """

    kind: str
    team: Team
    user: User
    payload: Wire
    trigger: str
    born: float
    channel: Channel | None = None
    message: Message | None = None
    view: View | None = None
    secret: str = ""
    acknowledged: bool = False
    answer: Any = None
    failed: str = ""
    errors: dict[str, str] = field(default_factory=dict)
    """What the app says is wrong with a form, by block."""
    exchanged: bool = False
    uses: int = 0


class Interactions:
    """Remember what was done, so that triggers and response URLs lead back to it."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.by_trigger: dict[str, Interaction] = {}
        self.by_secret: dict[str, Interaction] = {}
        self._numbers = itertools.count(1)

    def new(self, kind: str, user: User, team: Team, **where: Any) -> Interaction:
        number = next(self._numbers)
        trigger = f"{5283000000000 + number}.{52830000000}.{number:032x}"
        secret = f"{team.id}/{5283000000000 + number}/{number:024x}"
        done = Interaction(
            kind, team, user, {}, trigger, self.world.clock.seconds(), secret=secret, **where
        )
        self.by_trigger[trigger] = self.by_secret[secret] = done
        return done

    def trigger(self, name: str, team: Team) -> Interaction:
        """Find what a trigger came from, and use it up."""
        done = self.by_trigger.get(name)
        if done is None or done.team is not team:
            raise refused("invalid_trigger_id")
        if done.exchanged:
            raise refused("exchanged_trigger_id")
        if self.world.clock.seconds() - done.born > TRIGGER_SECONDS:
            raise refused("expired_trigger_id")
        done.exchanged = True
        return done

    # ---- answers ----------------------------------------------------------------------------

    def answered(self, done: Interaction, answer: Any, checks: Checks | None) -> list[str]:
        """Take the answer that came with an acknowledgement; return what is wrong with it."""
        done.acknowledged, done.answer = True, answer
        problems: list[str] = []
        try:
            if done.kind == "view_submission":
                problems = self._form(done, answer or {}, checks)
            elif done.kind == "slash_command" and answer:
                problems = checks.of_message(answer) if checks else []
                self._say(done, answer, as_default="ephemeral")
        except Refused as refusal:
            done.failed = refusal.error
            problems.append(f"{refusal.error}: {refusal.more}")
        return [f"answer to a {done.kind}: {problem}" for problem in problems]

    def _form(self, done: Interaction, answer: Wire, checks: Checks | None) -> list[str]:
        assert done.view
        problems: list[str] = []
        match answer.get("response_action"):
            case None:
                done.view.open = False
            case "clear":
                for view in done.team.stack(done.user):
                    view.open = False
            case "errors":
                done.errors = answer.get("errors") or {}
                inputs = {b["block_id"] for b in done.view.blocks if b["type"] == "input"}
                problems = [f"no input block {name}" for name in done.errors if name not in inputs]
                if not done.errors:
                    problems.append("no errors in response_action errors")
            case "update" | "push" as action:
                given = answer.get("view")
                problems = checks.of_view(given) if checks and isinstance(given, dict) else []
                if action == "update":
                    stored(done.view, given)
                else:
                    put(done.team, done.user, given, on=done.view)
            case other:
                problems = [f"unknown response_action {other}"]
        return problems

    def respond(self, secret: str, given: Any, checks: Checks | None) -> list[str]:
        """Take what is posted to a response URL; return what is wrong with it."""
        done = self.by_secret.get(secret)
        if done is None:
            raise refused("no_active_hooks")
        if self.world.clock.seconds() - done.born > URL_SECONDS:
            raise refused("expired_url")
        if done.uses >= URL_USES:
            raise refused("used_url")
        if not isinstance(given, dict):
            raise refused("invalid_payload")
        done.uses += 1
        if given.get("delete_original"):
            if done.message is None:
                raise refused("message_not_found")
            take_back(done.message)
            return []
        problems = checks.of_message(given) if checks else []
        self._say(done, given, as_default="ephemeral")
        return [f"response_url: {problem}" for problem in problems]

    def _say(self, done: Interaction, given: Wire, *, as_default: str) -> None:
        said = content(given)
        if given.get("replace_original") and done.message:
            if done.message.ephemeral:
                done.message.wire.update(deepcopy(said))
                done.message.edits += 1
            else:
                rewrite(done.message, said, done.team.bot)
            return
        assert done.channel
        wire = as_bot(done.team) | said
        if given.get("thread_ts"):
            wire |= under(done.channel, given["thread_ts"])
        private = given.get("response_type", as_default) != "in_channel"
        told = given.get("metadata")
        if told and kit.faults_of_metadata(told):
            raise refused("invalid_metadata_format")
        message = self.world.post(
            done.channel,
            done.team.bot,
            wire,
            metadata=told,
            seen_by=done.user if private else None,
        )
        if not private:
            self.world.events.message(message)
