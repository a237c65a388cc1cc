"""What people do with groups: make them, let bots in and out, open topics, move, delete."""

from collections.abc import Iterable
from typing import Any

from tests.servers.telegram.accounts import RIGHTS, WITHOUT, Account, BotAccount, Member, Wire
from tests.servers.telegram.world import ANONYMOUS, Chat, Message, Topic, World

ICON_COLOR = 7322096


class Gatherings:
    """The part of a person that has to do with groups."""

    world: World

    def makes_group(
        self,
        title: str,
        people: Iterable[Account] = (),
        *,
        kind: str = "group",
        forum: bool = False,
    ) -> Chat:
        """Make a group, a `supergroup`, or a forum, which is one with topics."""
        group = self.world.add_group(title, kind=kind, forum=forum)
        group.members[self.id] = Member(self, "creator")
        for person in people:
            group.members[person.id] = Member(person)
        self._happens(group, {f"{group.kind}_chat_created": True})
        return group

    def adds(self, whom: Account, group: Chat) -> Message:
        """Let a bot or a person in."""
        if isinstance(whom, BotAccount) and not whom.joins_groups:
            raise AssertionError(f"{whom.name} may not be added to groups")
        old = group.member(whom) or Member(whom, "left")
        reads_all = not (isinstance(whom, BotAccount) and whom.privacy)
        group.members[whom.id] = new = Member(whom, "member", reads_all=reads_all)
        self.world.status(group, self, old, new)
        return self._happens(group, {"new_chat_members": [whom.wire()]})

    def removes(self, whom: Account, group: Chat) -> None:
        """Throw a bot or a person out; oneself: leave."""
        self._happens(group, {"left_chat_member": whom.wire()})
        self._becomes(whom, group, "left" if whom is self else "kicked")

    def promotes(self, whom: Account, group: Chat, *more: str) -> None:
        """Make an administrator, with the rights that are usual and those named."""
        rights = frozenset(RIGHTS) - WITHOUT | set(more)
        self._becomes(whom, group, "administrator", rights)

    def demotes(self, whom: Account, group: Chat) -> None:
        self._becomes(whom, group, "member")

    def starts_in_group(self, bot: BotAccount, group: Chat, payload: str = "") -> Message:
        """Choose a group after a link with `?startgroup=payload`."""
        member = group.member(bot)
        if member is None or not member.is_in:
            self.adds(bot, group)
        return self.says(group, f"/start@{bot.username} {payload}".strip())

    def _becomes(
        self, whom: Account, group: Chat, status: str, rights: frozenset[str] = frozenset()
    ) -> None:
        old = group.members[whom.id]
        new = group.members[whom.id] = Member(whom, status, rights, old.reads_all)
        self.world.status(group, self, old, new)

    def _happens(
        self, group: Chat, what: dict[str, Any], thread: int | None = None, by: Any = None
    ) -> Message:
        message = self.world.post(group, by or self, what, thread=thread, rings=False)
        self.world.tell("message", message)
        return message

    # ---- topics -----------------------------------------------------------------------------

    def opens_topic(self, group: Chat, name: str) -> Topic:
        created: Wire = {"name": name, "icon_color": ICON_COLOR}
        message = self.world.post(group, self, {"forum_topic_created": created}, rings=False)
        message.wire |= {"message_thread_id": message.id, "is_topic_message": True}
        topic = group.topics[message.id] = Topic(message.id, name, message)
        self.world.tell("message", message)
        return topic

    def closes_topic(self, group: Chat, topic: Topic) -> None:
        topic.closed = True
        self._happens(group, {"forum_topic_closed": {}}, topic.id)

    def reopens_topic(self, group: Chat, topic: Topic) -> None:
        topic.closed = False
        self._happens(group, {"forum_topic_reopened": {}}, topic.id)

    def deletes_topic(self, group: Chat, topic: Topic) -> None:
        """Take a topic away with all that was said in it; bots are not told."""
        del group.topics[topic.id]
        for message in group.messages.values():
            message.deleted = message.deleted or message.thread == topic.id

    # ---- the group itself -------------------------------------------------------------------

    def upgrades(self, group: Chat, *, forum: bool = False) -> Chat:
        """Make a supergroup of a group: another chat, with another id, and nothing in it yet.

        Bots see themselves join the new one, and never leave the old one
        (https://github.com/tdlib/telegram-bot-api/issues/266).
        """
        new = self.world.add_group(group.title, kind="supergroup", forum=forum)
        new.moved_from = group.id
        self._happens(group, {"migrate_to_chat_id": new.id})
        group.moved_to = new.id
        for number, member in group.members.items():
            new.members[number] = Member(
                member.account, member.status, member.rights, member.reads_all
            )
        for bot, member in new.bots():
            self.world.status(new, self, Member(bot, "left"), member)
        came = {"sender_chat": new.wire(), "migrate_from_chat_id": group.id}
        self._happens(new, came, by=ANONYMOUS)
        return new

    def renames(self, group: Chat, title: str) -> None:
        group.title = title
        self._happens(group, {"new_chat_title": title})

    def deletes_group(self, group: Chat) -> None:
        """Delete a group; of a supergroup that was a group before, bots leave both."""
        group.deleted = True
        gone = [group, self.world.groups[group.moved_from]] if group.moved_from else [group]
        for chat in gone:
            for bot, member in chat.bots():
                old = Member(bot, member.status, member.rights)
                if group.kind == "supergroup":
                    member.status = "left"
                self.world.status(chat, self, old, Member(bot, "left"))
