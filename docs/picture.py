"""Makes the picture of the chat that the README shows: ``python -m docs.picture``.

The demo community lives up to a fixed moment, somebody says two things, and the screen is kept as an SVG file without
anything that would have to be fetched.
"""

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from adapters.terminal.app import ChatApp
from adapters.terminal.chat import build_demo, sit_down
from adapters.terminal.log import ChatLog
from bot.clock import TravelClock
from bot.wiring import open_trial
from bot.words import Words

PICTURE = Path(__file__).parent / "pictures" / "chat.svg"
SIZE = (104, 34)
MOMENT = datetime(2026, 4, 7, 18, 30, tzinfo=UTC)
SAID = ("me", "1")


async def picture(folder: Path) -> str:
    """Return the screen after what is said, as SVG."""
    database, log = f"sqlite:///{folder / 'picture.db'}", ChatLog(folder / "chat.jsonl")
    await build_demo(open_trial, database, log, MOMENT)
    clock = TravelClock(MOMENT)
    async with open_trial(database, clock) as house:
        app = ChatApp(sit_down(house, clock, Words("en", "Europe/London", MOMENT), log.read()))
        async with app.run_test(size=SIZE) as pilot:
            for line in SAID:
                await pilot.press(*line, "enter")
                await pilot.pause(1)
            return app.export_screenshot(title="make try")


def without_fonts(svg: str) -> str:
    """Leave out the fonts that the file would load from elsewhere; any fixed-width font will do."""
    svg = re.sub(r"@font-face\s*\{.*?\}\s*", "", svg, flags=re.DOTALL)
    return svg.replace("font-family: Fira Code, monospace", "font-family: DejaVu Sans Mono, Menlo, Consolas, monospace")


def main() -> None:
    """Write the picture."""
    with TemporaryDirectory() as folder:
        PICTURE.write_text(without_fonts(asyncio.run(picture(Path(folder)))), encoding="utf-8")


if __name__ == "__main__":
    main()
