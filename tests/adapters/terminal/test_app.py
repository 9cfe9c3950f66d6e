"""The chat on a whole screen, driven by keys and clicks without a terminal."""

from collections.abc import Callable

from textual.pilot import Pilot
from textual.widgets import OptionList, Static

from adapters.terminal.app import ChatApp, ChoiceButton, MessageView, Prompt
from tests.support.terminal_chat import Chat

DRAFT = 'proposal open "A shelf for [bold]tools[/]" summary="We put a shelf into the bike shed."'


async def _until(pilot: Pilot[None], claim: Callable[[], bool]) -> None:
    """Wait until something is the case, at most about ten seconds."""
    for _ in range(200):
        if claim():
            return
        await pilot.pause(0.05)
    raise AssertionError("it did not happen in time")


def _text(app: ChatApp) -> str:
    return "\n".join(str(each.content) for each in app.query("#talk Static").results(Static))


async def _type(app: ChatApp, pilot: Pilot[None], line: str) -> None:
    app.query_one(Prompt).value = line
    await pilot.press("enter")


async def test_a_conversation_at_eighty_by_twenty_four(chat: Chat) -> None:
    app = ChatApp(chat.session)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "You are Ana" in _text(app)
        assert "Ana · square · Mon 2 Mar 2026" in str(app.query_one("#top", Static).content)
        await _type(app, pilot, DRAFT)
        await _until(pilot, lambda: "P1 · A shelf for [bold]tools[/]" in _text(app))
        buttons = list(app.query(ChoiceButton))
        assert [str(each.label) for each in buttons[-2:]] == ["1 Open it to everyone", "2 Throw it away"]
        await pilot.click(buttons[-2])
        await _until(pilot, lambda: "P1 is open" in _text(app))
        await _type(app, pilot, "support P1 5")
        await _until(pilot, lambda: "5 of your points" in _text(app))
        chat.clock.forward_to(chat.clock.now().replace(minute=30))
        await _until(pilot, lambda: "5 of 30 points" in _text(app))
        cards = [each for each in app.query(MessageView) if "Looking for support" in _said(each)]
        assert len(cards) == 1  # it changed in place
        assert _numbered(app)
        assert app.query_one("#prompt").region.bottom <= 24


def _said(view: MessageView) -> str:
    return "\n".join(str(each.content) for each in view.query(Static).results(Static))


def _numbered(app: ChatApp) -> list[str]:
    return [str(each.label) for each in app.query(ChoiceButton) if str(each.label)[0].isdigit()]


async def test_being_somebody_else_shows_what_they_can_read(chat: Chat) -> None:
    app = ChatApp(chat.session)
    async with app.run_test(size=(100, 30)) as pilot:
        await _type(app, pilot, DRAFT)
        await _until(pilot, lambda: "Your draft P1 is ready" in _text(app))
        await _type(app, pilot, "/as Bo")
        await _until(pilot, lambda: "You are Bo now." in _text(app))
        assert "draft" not in _text(app)
        assert "Bo · square" in str(app.query_one("#top", Static).content)


async def test_completion_and_history_with_keys(chat: Chat) -> None:
    app = ChatApp(chat.session)
    async with app.run_test(size=(100, 30)) as pilot:
        prompt = app.query_one(Prompt)
        await pilot.press(*"points")
        await pilot.press("tab")
        await _until(pilot, lambda: prompt.value == "points back ")
        await pilot.press("tab")
        await _until(pilot, lambda: prompt.value == "points move ")
        assert app.query_one("#hint", Static).display
        await _type(app, pilot, "points")
        await _type(app, pilot, "me")
        await pilot.press("up", "up")
        assert prompt.value == "points"
        await pilot.press("down")
        assert prompt.value == "me"
        await pilot.press("down")
        assert prompt.value == ""


async def test_rooms_threads_and_unread_marks(chat: Chat) -> None:
    await chat.say("Bo", 'proposal open "A shelf" summary="We put a shelf into the bike shed."')
    await chat.say("Bo", "1")
    for who in ("Bo", "Cleo"):
        await chat.say(who, "support P1 10")
    chat.session.read_everything()
    app = ChatApp(chat.session)
    async with app.run_test(size=(100, 30)) as pilot:
        rooms = app.query_one("#rooms", OptionList)

        def labels() -> list[str]:
            return [str(rooms.get_option_at_index(at).prompt).strip() for at in range(rooms.option_count)]

        await _until(pilot, lambda: labels() == ["square"])
        await _type(app, pilot, "support P1 10")
        await _until(pilot, lambda: len(labels()) == 2 and "P1 · A shelf" in labels()[1])
        assert labels()[1].startswith("(")
        await pilot.press("f2", "down", "enter")
        await _until(pilot, lambda: "has enough support" in _text(app))
        assert not labels()[1].startswith("(")
        assert app.focused is app.query_one(Prompt)


async def test_light_and_dark_and_leaving(chat: Chat) -> None:
    app = ChatApp(chat.session)
    async with app.run_test(size=(50, 20)) as pilot:
        assert not app.query_one("#rooms").display or app.query_one("#rooms").region.width == 0
        before = app.theme
        await pilot.press("f3")
        assert app.theme != before
        await _type(app, pilot, "/quit")
        await _until(pilot, lambda: not app.is_running or app._exit)
