"""Appeals from outside the chat: whoever was banned has nothing but the code that came with it."""

from bot.announce import announce
from bot.dispatch import Dispatcher
from bot.floods import Floods
from bot.replies import Moment
from bot.store import Tx
from bot.words import Words
from core.moderation import appeals
from core.moderation.refusals import NoSuchCode
from core.refusals import Refusal

PER_MINUTE, IN_ALL = 6, 60
"""Appeals that are heard from one address, and from all of them."""


class AppealDesk:
    """Takes appeals, in whatever community their code belongs to."""

    def __init__(self, dispatcher: Dispatcher) -> None:
        self._dispatcher = dispatcher
        self._floods = Floods(PER_MINUTE, IN_ALL)

    async def take(self, sender: str, code: str, text: str, words: Words) -> tuple[bool, str]:
        """Return whether an appeal was taken, and a sentence for whoever sent it."""
        try:
            if not self._floods.check(sender, "", self._dispatcher.clock.now()):
                return False, words.text("appeal-page-slow")
            said = await self._dispatcher.store.write(lambda tx: self._open(tx, code, text, words))
        except Refusal as refusal:
            return False, words.text(refusal.text_id, **refusal.values)
        self._dispatcher.on_change()
        return True, said

    def _open(self, tx: Tx, code: str, text: str, words: Words) -> str:
        for community in tx.communities.all():
            work = tx.work(community.id, self._dispatcher.clock.now())
            try:
                appeal = appeals.open_appeal(work, code, text)
            except NoSuchCode:
                continue
            announce(tx, work)
            zone = Words(words.language, community.zone)
            return zone.text("appeal-opened", due=Moment(appeal.due_at))
        raise NoSuchCode
