"""The chat on a whole screen: rooms and threads at the left, what was said at the right, choices as buttons."""

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import events, work
from textual.app import App, ComposeResult
from textual.containers import Horizontal, ItemGrid, Vertical, VerticalScroll
from textual.message import Message
from textual.widgets import Button, Input, OptionList, Static
from textual.widgets.option_list import Option

from adapters.terminal.log import Entry, Person
from adapters.terminal.platform import Spot
from adapters.terminal.render import on_one_line
from adapters.terminal.session import Session
from adapters.terminal.view import what_was_said, who_and_when
from bot.kinds import Offer
from bot.replies import Choice
from bot.words import show_moment

MOST_SHOWN = 80
"""Messages of a place that are put on the screen."""
MOST_HINTS = 4
"""Completions that are shown at once; Tab goes through all of them."""
ROOMS_WIDTH = 26
"""Columns of the list of rooms, as the style below says."""
BEAT_S = 1.0
"""How often deadlines and waiting notices are looked after, in seconds."""


class ChoiceButton(Button):
    """One choice of a message."""

    def __init__(self, choice: Choice) -> None:
        super().__init__(Text(on_one_line(choice.label)), compact=True)
        self.choice = choice

    def number(self, number: int | None) -> None:
        """Show the number to type for it; only the newest choices have one."""
        label = on_one_line(self.choice.label)
        self.label = Text(f"{number} {label}" if number else label)


class MessageView(Vertical):
    """One message with its buttons."""

    def __init__(self, session: Session, entry: Entry) -> None:
        super().__init__(classes="note" if entry.note else "own" if entry.author else "bot")
        self._session, self.entry = session, entry

    def compose(self) -> ComposeResult:
        """Yield who and when, what, and the buttons."""
        if not self.entry.note:
            session = self._session
            who = who_and_when(self.entry, session.platform, session.words, session.clock.now())
            yield Static(who, classes="who")
        yield Static(what_was_said(self.entry, choices=False), classes="what")
        choices = self.entry.reply.choices if self.entry.reply else ()
        if choices:
            width = max(len(on_one_line(each.label)) for each in choices) + 6
            with ItemGrid(min_column_width=min(width, 48), regular=False, classes="choices"):
                yield from (ChoiceButton(each) for each in choices)


class Prompt(Input):
    """Where one types: Tab goes through the completions, up and down through what was typed before."""

    BINDINGS: ClassVar = [("up", "older", ""), ("down", "newer", "")]

    class CompletionWanted(Message):
        """Somebody pressed Tab."""

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder, id="prompt", compact=True)
        self._typed: list[str] = []
        self._at = 0
        self._offers: Sequence[Offer] = ()
        self._offered = -1

    def remember(self, line: str) -> None:
        """Keep a line that was sent."""
        if line and line not in self._typed[-1:]:
            self._typed.append(line)
        self._at = len(self._typed)
        self.clear()

    def action_older(self) -> None:
        """Show the line typed before."""
        self._show_typed(self._at - 1)

    def action_newer(self) -> None:
        """Show the line typed after."""
        self._show_typed(self._at + 1)

    def _show_typed(self, at: int) -> None:
        self._at = max(0, min(len(self._typed), at))
        self._put(self._typed[self._at] if self._at < len(self._typed) else "")

    def offer(self, offers: Sequence[Offer]) -> None:
        """Begin to go through these completions."""
        self._offers, self._offered = offers, -1
        self._next_offer()

    def _next_offer(self) -> None:
        if self._offers:
            self._offered = (self._offered + 1) % len(self._offers)
            self._put(self._offers[self._offered].value)

    def _put(self, text: str) -> None:
        self.value = text
        self.cursor_position = len(text)

    async def on_key(self, event: events.Key) -> None:
        """Take Tab before the focus moves with it; anything else ends going through completions."""
        if event.key == "tab":
            event.prevent_default()
            event.stop()
            if len(self._offers) > 1 and self._offered >= 0:
                self._next_offer()
            else:
                self.post_message(self.CompletionWanted())
        else:
            self._offers, self._offered = (), -1


class ChatApp(App[None]):
    """The screen. It paints its own background, so it reads the same on light and dark terminals."""

    ENABLE_COMMAND_PALETTE = False
    AUTO_FOCUS = "#prompt"
    BINDINGS: ClassVar = [("f2", "rooms", ""), ("f3", "look", ""), ("ctrl+q", "quit", "")]
    CSS = """
    #top { height: 1; background: $primary; color: $text; padding: 0 1; text-style: bold; }
    #rooms { width: 26; height: 1fr; border: none; padding: 0; background: $surface; scrollbar-size-vertical: 1; }
    #talk { height: 1fr; padding: 0 1; scrollbar-size-vertical: 1; }
    MessageView { height: auto; margin: 0 0 1 0; padding: 0 0 0 1; }
    MessageView.bot { border-left: thick $primary; }
    MessageView.own { border-left: thick $accent; }
    MessageView.note { border-left: thick $surface; color: $text-muted; }
    MessageView Static { height: auto; width: 1fr; }
    .choices { height: auto; grid-gutter: 0 1; margin: 1 0 0 0; }
    ChoiceButton { width: 1fr; height: 1; min-width: 6; content-align: left middle; text-align: left;
                   background: $primary-muted; color: $text; }
    ChoiceButton:focus { text-style: bold reverse; }
    #hint { height: auto; max-height: 4; padding: 0 1; color: $text-muted; display: none; }
    #prompt { height: 1; background: $boost; padding: 0 1; }
    #keys { height: 1; padding: 0 1; color: $text-muted; }
    .narrow #rooms { display: none; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._views: dict[str, MessageView] = {}
        self._shown: tuple[str, Spot] | None = None
        self._drawing = asyncio.Lock()

    def compose(self) -> ComposeResult:
        """Yield the screen's parts."""
        yield Static(id="top")
        with Horizontal():
            yield OptionList(id="rooms")
            with Vertical():
                yield VerticalScroll(id="talk", can_focus=False)
                yield Static(id="hint")
                yield Prompt(self._session.words.text("chat-input"))
        yield Static(self._session.words.text("chat-keys"), id="keys")

    async def on_mount(self) -> None:
        """Show what there is, greet, and begin to look after deadlines."""
        line = self._session.words.line
        self._session.platform.listen(self._heard)
        self._session.note(line("chat-hello", name=self._session.person.name))
        await self._show_place()
        self.set_interval(BEAT_S, self._beat)

    def on_resize(self, event: events.Resize) -> None:
        """Give a narrow screen to the messages alone."""
        self.screen.set_class(event.size.width < 60, "narrow")  # noqa: PLR2004 - columns

    def action_rooms(self) -> None:
        """Move between the list of rooms and the prompt."""
        rooms, prompt = self.query_one("#rooms"), self.query_one(Prompt)
        (prompt if rooms.has_focus else rooms).focus()

    def action_look(self) -> None:
        """Change between dark and light."""
        self.theme = "textual-light" if self.theme == "textual-dark" else "textual-dark"

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Act on what was typed."""
        self.query_one(Prompt).remember(event.value)
        self._hint(())
        self._act(event.value)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Press a choice."""
        if isinstance(event.button, ChoiceButton):
            self._press(event.button.choice)

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Read elsewhere."""
        self._session.go(self._session.spots()[event.option_index])
        await self._show_place()
        self.query_one(Prompt).focus()

    async def on_prompt_completion_wanted(self) -> None:
        """Offer how the line may go on."""
        prompt = self.query_one(Prompt)
        offers = await self._session.completions(prompt.value)
        self._hint(offers)
        prompt.offer(offers)

    @work(group="acts")
    async def _act(self, line: str) -> None:
        if not await self._session.enter(line):
            self.exit()
        await self._show_place()

    @work(group="acts")
    async def _press(self, choice: Choice) -> None:
        await self._session.press(choice)
        await self._show_place()
        self.query_one(Prompt).focus()

    async def _beat(self) -> None:
        await self._session.settle()
        self._show_frame()

    def _heard(self, happened: Person | Entry) -> None:
        if isinstance(happened, Entry):
            self.call_later(self._show_entry, happened)

    async def _show_entry(self, entry: Entry) -> None:
        """Put something new on the screen, or change what stands there."""
        session = self._session
        readable = entry.only in {"", session.person.address}
        async with self._drawing:
            here = (session.person.address, session.spot) == self._shown
            if readable and here and Spot(entry.room, entry.thread) == session.spot:
                await self._put(entry)
                self._number_choices()
        self._show_frame()

    async def _put(self, entry: Entry) -> None:
        view = self._views.get(entry.handle)
        if view:
            view.entry = entry
            await view.recompose()
        else:
            view = self._views[entry.handle] = MessageView(self._session, entry)
            await self.query_one("#talk", VerticalScroll).mount(view)

    async def _show_place(self) -> None:
        """Show the place where this person reads, when it is another one than before."""
        session = self._session
        async with self._drawing:
            if (session.person.address, session.spot) != self._shown:
                self._shown = (session.person.address, session.spot)
                talk = self.query_one("#talk", VerticalScroll)
                self._views = {each.handle: MessageView(session, each) for each in session.shown()[-MOST_SHOWN:]}
                await talk.remove_children()
                await talk.mount(*self._views.values())
                talk.anchor()
            self._number_choices()
        self._show_frame()

    def _number_choices(self) -> None:
        """Number the choices of the newest message that has some: those can be typed."""
        newest = True
        for view in reversed(self._views.values()):
            buttons = list(view.query(ChoiceButton))
            for number, button in enumerate(buttons, 1):
                button.number(number if newest else None)
            asks = view.entry.reply and view.entry.reply.asks_for
            newest = newest and not buttons and not asks

    def _show_frame(self) -> None:
        """Show who, where and when at the top, and the places with what is unread at the left."""
        session = self._session
        if not self.query("#top"):
            return  # the screen is being taken down
        session.shown()
        words = session.words
        moment = show_moment(session.clock.now(), words.language, words.zone)
        self.query_one("#top", Static).update(
            Text(f"{session.person.name} · {session.label(session.spot)} · {moment}", no_wrap=True)
        )
        rooms = self.query_one("#rooms", OptionList)
        spots = session.spots()
        labels = [self._room_label(spot) for spot in spots]
        if [str(rooms.get_option_at_index(at).prompt) for at in range(rooms.option_count)] != [*map(str, labels)]:
            rooms.set_options([Option(label) for label in labels])
        rooms.highlighted = spots.index(session.spot) if session.spot in spots and not rooms.has_focus else (
            rooms.highlighted
        )  # fmt: skip

    def _room_label(self, spot: Spot) -> Text:
        unread, indent = self._session.unread(spot), "  " if spot.thread else ""
        mark = f"({unread}) " if unread > 0 else ""
        label = Text(f" {indent}{mark}{self._session.label(spot)}", "bold" if unread > 0 else "")
        label.truncate(ROOMS_WIDTH - 2, overflow="ellipsis")
        return label

    def _hint(self, offers: Sequence[Offer]) -> None:
        hint = self.query_one("#hint", Static)
        hint.display = len(offers) > 1
        lines = [Text(on_one_line(each.label)) for each in offers[:MOST_HINTS]]
        for line in lines:
            line.truncate(max(20, self.query_one("#talk").size.width - 2), overflow="ellipsis")
        hint.update(Text("\n").join(lines))
