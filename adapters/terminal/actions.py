"""What moderation does in the terminal: visibly simulated, and kept only while the chat is open."""

from datetime import datetime

from bot.actions import Deed, Verb


class Simulated:
    """Who may not write now, and since which deed."""

    def __init__(self) -> None:
        self._quiet: dict[str, datetime | None] = {}

    def bars(self, address: str, now: datetime) -> bool:
        """Say whether somebody may not write in rooms at that moment."""
        until = self._quiet.get(address, now)
        return until is None or until > now

    def apply(self, deed: Deed) -> None:
        """Let a deed take effect."""
        match deed.verb:
            case Verb.TIME_OUT:
                self._quiet[deed.address] = deed.until
            case Verb.REMOVE | Verb.BAN:
                self._quiet[deed.address] = None
            case Verb.TIME_OUT_ENDS | Verb.WELCOME | Verb.UNBAN:
                self._quiet.pop(deed.address, None)
            case Verb.HIDE | Verb.SLOW | Verb.SLOW_ENDS:
                pass
