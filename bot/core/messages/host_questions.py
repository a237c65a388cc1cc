"""Questions for hosts: those for a visit with their votes, and those that go out on the way."""

from collections.abc import Iterator, Sequence

from bot.core.bidi import isolated
from bot.core.chat import Field, FieldKind, Form
from bot.core.host_questions import MOST_CHARACTERS, Suggested
from bot.core.languages.home import home_in
from bot.core.languages.host_questions import host_questions_in
from bot.core.message import (
    LABEL_CHARACTERS,
    TITLE_CHARACTERS,
    Block,
    Button,
    Heading,
    Line,
    Listing,
    Message,
    Span,
    line,
    shortened,
    spans_of,
)
from bot.core.messages.lines import Writer
from bot.core.mission import Session
from bot.core.tokens import token_of

QUESTION = "question"
"""What the choices of these buttons begin with."""
LINE = "line"
"""The field in which the answer is written."""
A_PAGE = 10
MOST_OTHERS = 4
"""Questions on a page, and buttons for other visits; all of it fits into one message."""
LISTED, ANSWER = 200, 150
"""Characters of a question and of its answer in a list."""
A_ROW = 5


def list_message(  # noqa: PLR0913 - all that the list depends on
    writer: Writer,
    session: Session,
    questions: Sequence[Suggested],
    others: Sequence[Session] = (),
    *,
    page: int = 0,
    votes: bool = True,
    manages: bool = False,
) -> Message:
    """List what people would like to hear at *session*, with a button to vote for each.

    *votes*: the visit is ahead.  *others* are visits to turn to.  *manages*:
    the reader alone sees it, and may withdraw or answer some.
    """
    words, token = host_questions_in(writer.language), token_of(session.code)
    shown = _page(questions, page)
    blocks: list[Block] = [Line(spans) for spans in _lines(writer, shown)]
    buttons: list[Button] = []
    if not shown:
        blocks += [line(words.none_yet()), line(words.what_to_ask())]
    elif votes:
        blocks.append(line(words.to_vote()))
        buttons += [
            Button(words.vote(number), f"{QUESTION}:up:{one.id}", row=at // A_ROW)
            for at, (number, one) in enumerate(shown)
        ]
    if len(questions) > (page + 1) * A_PAGE:
        buttons.append(Button(words.more(), f"{QUESTION}:show:{token}:{page + 1}", row=8))
    elif page:
        buttons.append(Button(words.more(), f"{QUESTION}:show:{token}:0", row=8))
    if manages:
        buttons.append(Button(words.manage(), f"{QUESTION}:manage:{token}:{page}", row=9))
    buttons += _visits(writer, others[:MOST_OTHERS], "show:", first=10)
    title = shortened(words.title(writer.title(session)), TITLE_CHARACTERS)
    return Message(title, tuple(blocks), tuple(buttons))


def manage_message(
    writer: Writer,
    session: Session,
    questions: Sequence[Suggested],
    changeable: Sequence[int],
    *,
    page: int = 0,
) -> Message:
    """List them with buttons to say what was answered, and to withdraw those in *changeable*."""
    words, token = host_questions_in(writer.language), token_of(session.code)
    shown = _page(questions, page)
    buttons: list[Button] = []
    for number, one in shown:
        if one.id in changeable:
            answer, drop = f"{QUESTION}:answer:{one.id}", f"{QUESTION}:drop:{one.id}"
            buttons.append(Button(words.answered(number), answer, row=number))
            buttons.append(Button(words.withdraw(number), drop, row=number))
    back = Button(words.see(), f"{QUESTION}:show:{token}:{page}", row=99)
    title = shortened(words.title(writer.title(session)), TITLE_CHARACTERS)
    listed = tuple(Line(spans) for spans in _lines(writer, shown))
    return Message(title, listed or (line(words.none_yet()),), (*buttons, back))


def _page(questions: Sequence[Suggested], page: int) -> list[tuple[int, Suggested]]:
    """Return the questions of a page with their numbers in the whole list."""
    numbered = list(enumerate(questions, 1))
    return numbered[page * A_PAGE : (page + 1) * A_PAGE]


def _lines(writer: Writer, shown: Sequence[tuple[int, Suggested]]) -> Iterator[tuple[Span, ...]]:
    words = host_questions_in(writer.language)
    for number, one in shown:
        votes = words.votes(len(one.voters))
        said = f"{number}. {isolated(shortened(one.text, LISTED))} ({votes})"
        answer = f" → {isolated(shortened(one.answer, ANSWER))}" if one.answer else ""
        yield spans_of(said, answer)


def _visits(
    writer: Writer, sessions: Sequence[Session], act: str, first: int = 0
) -> Iterator[Button]:
    for at, one in enumerate(sessions):
        label = shortened(writer.title(one), LABEL_CHARACTERS)
        yield Button(label, f"{QUESTION}:{act}{token_of(one.code)}", row=first + at)


def noted_message(writer: Writer, session: Session, question: int, *, again: bool) -> Message:
    """Say that a question is noted for *session*; *again*: it had been asked before."""
    words = host_questions_in(writer.language)
    told = (words.counted if again else words.noted)(writer.title(session))
    see = Button(words.see(), f"{QUESTION}:show:{token_of(session.code)}")
    drop = Button(words.withdraw(), f"{QUESTION}:drop:{question}")
    return Message("", (line(told),), (see,) if again else (see, drop))


def which_message(writer: Writer, question: int, sessions: Sequence[Session]) -> Message:
    """Ask for which of *sessions* a question is that is kept already."""
    words = host_questions_in(writer.language)
    visits = _visits(writer, sessions[:A_PAGE], f"for:{question}:")
    drop = Button(words.withdraw(), f"{QUESTION}:drop:{question}", row=A_PAGE)
    return Message("", (line(words.which()),), (*visits, drop))


def own_message(writer: Writer, questions: Sequence[Suggested]) -> Message:
    """List what somebody suggested and is not answered yet, with a button to withdraw each."""
    words, known = host_questions_in(writer.language), writer.mission.sessions_by_code
    lines, buttons = [], []
    for number, one in enumerate(questions[: A_PAGE * 2], 1):
        session = known.get(one.session)
        visit = f"{writer.title(session)} · " if session is not None else ""
        lines.append(line(f"{number}. {visit}{isolated(shortened(one.text, ANSWER))}"))
        row = (number - 1) // 2
        buttons.append(Button(words.withdraw(number), f"{QUESTION}:drop:{one.id}", row=row))
    how = line(words.what_to_ask())
    return Message(words.own_title(), (*lines, how), tuple(buttons))


def line_form(question: Suggested, language: str) -> Form:
    """Ask for what was answered to *question*."""
    words = host_questions_in(language)
    field = Field(
        code=LINE,
        label=words.line_label(),
        kind=FieldKind.LINE,
        value=question.answer,
        most=MOST_CHARACTERS,
        hint=shortened(question.text, ANSWER),
    )
    return Form(
        title=words.line_title(),
        choice=f"{QUESTION}:{question.id}",
        late=home_in(language).came_late(),
        fields=(field,),
        submit=words.keep(),
    )


def on_the_way_blocks(
    writer: Writer, session: Session, questions: Sequence[Suggested]
) -> tuple[Block, ...]:
    """List the questions that go out on the way to *session*, without who asked them."""
    words = host_questions_in(writer.language)
    items = tuple(spans_of(isolated(one.text)) for one in questions)
    return Heading(words.on_the_way(writer.title(session))), Listing(items)
