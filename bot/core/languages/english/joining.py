"""Joining, being in a chat and settings, in English."""


class EnglishJoining:
    """Implements `bot.core.languages.joining.JoiningWords`."""

    language = "en"

    def __init__(self, chat: str = "group") -> None:
        """Speak of a *chat* of several people by this word."""
        self._chat = chat

    def greeting_title(self, mission: str) -> str:
        return f"Hello, I am Fanion. I know the programme of {mission}."

    def greeting_can(self) -> str:
        return "I remind you in time, answer your questions and ask how each visit was."

    def greeting_for_followers(self) -> str:
        return (
            "Each morning I say what the group is doing, in your time, and when it can be called."
        )

    def greeting_how(self) -> str:
        return "Ask “what's next?”, or /next, /tomorrow, /help; or mention me, or reply to me."

    def keeps_questions(self) -> str:
        return (
            f"What I am asked in a {self._chat} and do not understand I note, without any "
            "names, for 90 days at most, to learn how to answer it."
        )

    def cannot_read(self) -> str:
        return (
            "Here I only see commands, buttons and replies to me. To let me read plain "
            "questions, make me "
            "an administrator of the group."
        )

    def back_again(self, mission: str) -> str:
        return f"I am back, with the programme of {mission}."

    def how_to_bind(self) -> str:
        return (
            f"Hello, I am Fanion. This {self._chat} belongs to no mission yet: write /start here, "
            "followed by the code that the organisers have."
        )

    def or_press(self) -> str:
        return f"An organiser can also press what this {self._chat} is:"

    def bind_as(self, what: str, mission: str) -> str:
        return f"{what[:1].upper()}{what[1:]} · {mission}"

    def main(self) -> str:
        return f"main {self._chat}"

    def followers(self) -> str:
        return "followers at home"

    def bound_already(self, mission: str) -> str:
        return (
            f"This {self._chat} belongs to “{mission}”. Only one of its organisers can give it to "
            "another mission."
        )

    def main_elsewhere(self) -> str:
        return f"The mission goes on in another {self._chat} now, so I will be silent here."

    def change_title(self, here: str, wanted: str) -> str:
        return f"This {self._chat} belongs to “{here}”. Give it to “{wanted}”?"

    def change_means(self, here: str) -> str:
        return (
            f"“{here}” would send no more reminders, broadcasts or requests for ratings here. "
            "Nothing changes unless you say so."
        )

    def change(self, wanted: str) -> str:
        return f"Yes: {wanted}"

    def keep(self, here: str) -> str:
        return f"No: keep {here}"

    def kept_as_it_was(self, here: str) -> str:
        return f"Nothing has changed: this {self._chat} still belongs to “{here}”."

    def wrong_code(self) -> str:
        return (
            "I do not know this code. Please copy it whole, or ask the organisers for a new one."
        )

    def used_code(self) -> str:
        return "This code has been used. Ask the organisers for a new one."

    def expired_code(self) -> str:
        return "This code has expired. Ask the organisers for a new one."

    def too_many_codes(self) -> str:
        return "Too many wrong codes. Please try again in an hour."

    def code_of_a_group(self) -> str:
        return (
            f"This code is for a {self._chat}: add me to it, and write there /start followed by "
            "the code."
        )

    def personal_code(self) -> str:
        return (
            f"That code was personal, and the whole {self._chat} has seen it: I have cancelled "
            "it. The organisers can make a new one; open it in a direct chat with me."
        )

    def nobody_here(self, *, by_link: bool) -> str:
        opens = "Open the link" if by_link else "Type /start here and the code"
        return (
            f"Hello, I am Fanion, and I do not know you yet. {opens} that the organisers gave "
            f"you, or say who you are in your mission's {self._chat} with /whoami."
        )

    def welcome_organiser(self, name: str, mission: str) -> str:
        return f"Welcome, {name}. You are an organiser of {mission}."

    def welcome_new_organiser(self, name: str) -> str:
        return (
            f"Welcome, {name}. Send me the programme as a workbook; /template gives you an "
            "empty one."
        )

    def not_named(self, name: str) -> str:
        return f"The sheet People must name you ({name}) as an organiser. Nothing has been loaded."

    def mission_made(self, mission: str) -> str:
        return (
            f"{mission} is ready. Now add me to the {self._chat}: I will ask you there what it is."
        )

    def who_are_you(self) -> str:
        return "Who are you? Tap your name."

    def who_are_you_above(self) -> str:
        return "Your rating waits: tap your name in “Who are you?” above, and it counts."

    def vote_waits(self) -> str:
        return "Noted. Now tap your name, and it counts."

    def linked(self, count: int, of: int) -> str:
        return f"{self.people_title(count, of)}."

    def everyone_linked(self) -> str:
        return "Everyone has said who they are."

    def more_names(self) -> str:
        return "Other names…"

    def welcome(self, name: str) -> str:
        return f"Welcome, {name}!"

    def how_to_ask(self) -> str:
        return (
            "Ask me anything about the programme, for example “what's next?”. /reminders on "
            "reminds you here, too."
        )

    def you_are(self, name: str, groups: str) -> str:
        return f"You are {name}{f', {groups}' if groups else ''}."

    def not_me(self) -> str:
        return "That is not me"

    def parted(self) -> str:
        return "Sorry. Who are you, then?"

    def not_your_button(self) -> str:
        return "This button is for whoever asked."

    def speaks_for_all(self) -> str:
        return (
            "You write in the group's name here, so I do not see who you are. Switch off “Remain "
            "anonymous” in your admin rights, or write to me directly."
        )

    def file_directly(self) -> str:
        return "Send me this file directly: here everyone would read what follows."

    def organisers_by_link(self) -> str:
        return "Organisers join by their personal link or code."

    def already_you(self, name: str) -> str:
        return f"I know: you are {name}."

    def you_are_another(self, name: str) -> str:
        return f"For me you are {name}. /whoami corrects it."

    def name_taken(self, name: str) -> str:
        return f"Somebody is {name} already. I have asked the organisers."

    def claim(self, account: str, name: str, other: str) -> str:
        return f"“{account}” says they are {name}; so far that is “{other}”. Who is it?"

    def claim_right(self, account: str) -> str:
        return f"{account}"

    def claim_wrong(self, account: str) -> str:
        return f"Still {account}"

    def claim_granted(self, account: str, name: str) -> str:
        return f"“{account}” is {name} now."

    def claim_refused(self, account: str, name: str) -> str:
        return f"{name} is still “{account}”."

    def people_title(self, count: int, of: int) -> str:
        return f"{count} of {of} have said who they are"

    def missing(self) -> str:
        return "Missing"

    def there(self) -> str:
        return "There"

    def people_hint(self) -> str:
        return "Tap a name that the wrong person has, to free it."

    def free_name(self, name: str) -> str:
        return f"{name} · free it?"

    def freed(self, name: str) -> str:
        return f"{name} is free again."

    def no_people(self) -> str:
        return "The mission file names nobody yet."

    def muted(self) -> str:
        return (
            "I will be silent here. Your questions are still answered; /unmute brings my "
            "messages back."
        )

    def unmuted(self) -> str:
        return "I will write to you here again."

    def directly(self, command: str) -> str:
        return f"Please write {command} to me in a direct chat: it is about your own messages."

    def reminded(self, *, on: bool) -> str:
        return (
            "I will remind you here, too, of what concerns you."
            if on
            else f"No more reminders here; the {self._chat} still has them."
        )

    def which_setting(self, command: str, *, on: bool) -> str:
        return (
            f"Personal reminders are {'on' if on else 'off'}. Change it with {command} on or "
            f"{command} off."
        )

    def language_set(self) -> str:
        return "I will speak English with you."

    def chat_language_set(self) -> str:
        return "I will speak English here."

    def which_language(self) -> str:
        return "Which language? /language fr or /language en"

    def mission_is(self, title: str) -> str:
        return f"We are talking about {title}."

    def privacy_title(self) -> str:
        return "What I keep about you"

    def kept_name(self) -> str:
        return "You are"

    def kept_account(self) -> str:
        return "Your account"

    def kept_language(self) -> str:
        return "Language"

    def this_language(self) -> str:
        return "English"

    def kept_ratings(self) -> str:
        return "Your ratings"

    def kept_reminders(self) -> str:
        return "Personal reminders"

    def yes_no(self, *, so: bool) -> str:
        return "yes" if so else "no"

    def ratings(self, count: int) -> str:
        return f"{count} rating{'' if count == 1 else 's'}"

    def kept_file(self) -> str:
        return (
            "Your name and company are in the organisers' programme file. What is not meant "
            "for me I never keep."
        )

    def nothing_kept(self) -> str:
        return "I keep nothing about you."

    def delete_all(self) -> str:
        return "Delete all of it"

    def rehearsed_title(self, who: str, day: str) -> str:
        return f"{who}: {day}"

    def rehearsed_everyone(self) -> str:
        return "Everyone"

    def nothing_to_come(self) -> str:
        return "No message that day."

    def rings_that_day(self, count: int) -> str:
        return (
            "Nothing rings."
            if not count
            else f"The phone rings {count} time{'' if count == 1 else 's'}."
        )

    def rehearse_whom(self) -> str:
        return "For whom, and which day? For example: /rehearse Bruno tuesday"

    def rehearse_which(self) -> str:
        return "Which of them?"

    def nobody_called(self, name: str, *, near: bool) -> str:
        then = "Is it one of these people?" if near else "/people lists the names."
        return f"I find nobody who is called “{name}”. {then}"

    def template_file(self) -> str:
        return "mission.xlsx"

    def template_is(self) -> str:
        return "Fill it in, and send it back to me here: I check it and show you what it changes."

    def template_failed(self) -> str:
        return "The workbook could not be made just now. Please try again."


class EnglishChannels(EnglishJoining):
    """The same on a platform where a group is a channel, which some look into from outside."""

    def __init__(self) -> None:
        """Speak of a channel."""
        super().__init__("channel")

    def who_are_you_above(self) -> str:
        return (
            "Your rating waits: say who you are in the mission's channel with /whoami (join it "
            "first if you are not in it), and it counts."
        )

    def vote_waits(self) -> str:
        return "Noted. Now tap your name in the mission's channel, and it counts."
