"""Who hears of what happened to a share: the side concerned, whoever helps them, and the helped of a helper's act."""

from typing import TYPE_CHECKING

from core import helpers
from core.helpers import Actor
from core.timebank.model import ExchangeNews, Share

if TYPE_CHECKING:
    from core.work import Work


def tell(work: "Work", share: Share, what: str, member_id: int | None, actor: Actor | None = None) -> None:
    """Tell one side and its helpers, but not who did it; and tell the helped what was done for them."""
    by = actor.by.id if actor else None
    if member_id is not None:
        for hearer in (member_id, *helpers.helpers_of(work, member_id)):
            if hearer != by:
                work.tell(ExchangeNews(share.id, what, member_id, hearer, by, share.minutes))
    if actor and actor.helps:
        own = actor.member.id
        for hearer in (own, *helpers.helpers_of(work, own)):
            if hearer not in {actor.by.id, member_id}:
                work.tell(ExchangeNews(share.id, f"helped-{what}", own, hearer, actor.by.id, share.minutes))
