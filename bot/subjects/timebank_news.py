"""What members hear of the time bank, what of it waits for them, and the kind nudge."""

from collections.abc import Iterator

from bot.announce import ToMember, ToRoom, tells
from bot.commands import Context
from bot.replies import Block, Choice, Moment, Paragraph, Quote, Reply
from bot.subjects.exchange_shown import answers, quoted, side, tail_of, values
from bot.subjects.showing import mention
from bot.waiting import Waits, waits
from bot.words import Words
from core.communities import Purpose
from core.helpers import HelperEnded, HelperNamed
from core.timebank import exchanges, fairness, waiting
from core.timebank.fairness import FairnessNudge
from core.timebank.model import Exchange, ExchangeNews, Share, State
from core.timebank.pool import HoursGranted, ServiceLogged
from core.timebank.trust import TrustChanged
from core.timebank.weekly import WeeklyChanged
from core.work import Work

HELPED = "helped-"
"""How the name of what a helper did begins, when the helped one hears of it."""
WITH_REASON = {"disputed", "proposed", "mediate", "mediator-wish", "mediator-found"}
"""News that repeat why the share is disputed."""


def _found(work: Work, share_id: int) -> tuple[Exchange, Share]:
    share = work.timebank.shares.get(id=share_id)
    if share is None:
        raise LookupError(f"share {share_id} was told of but is not there")
    return exchanges.exchange_of(work, share), share


@tells(ExchangeNews, lambda _, fact: [ToMember(fact.hearer_id)])
def tell_news(work: Work, fact: ExchangeNews, words: Words) -> Reply:
    """Tell one side of an exchange, or who helps them, what happened and what they can say to it."""
    exchange, share = _found(work, fact.share_id)
    what = fact.what.removeprefix(HELPED)
    named = values(work, words, exchange, share, fact.minutes)
    by = mention(work, fact.by_id) if fact.by_id else ""
    if fact.what.startswith(HELPED):
        said = words.paragraph("told-time-helped", **named, what=what, by=by)
        look = words.choice("choice-time-look", f"time show {exchange.name}", "🔎", name=exchange.name)
        return Reply("", (said,), (look,), True, words.language, words.zone)
    gave = fact.member_id == share.giver_id
    other = side(work, words, share.other(fact.member_id)) if share.concerns(fact.member_id) else ""
    own = share.concerns(fact.member_id) and share.other(fact.member_id) == exchange.author_id
    blocks: list[Block] = []
    if fact.hearer_id != fact.member_id:
        blocks.append(words.paragraph("told-time-for", member=mention(work, fact.member_id)))
    blocks.append(words.paragraph(f"told-time-{what}", **named, gave=gave, other=other, by=by, own=own))
    blocks += _reasons(work, words, share, what)
    offered = _offered(work, words, exchange, share, fact, what)
    return Reply("", tuple(blocks), offered, True, words.language, words.zone)


def _reasons(work: Work, words: Words, share: Share, what: str) -> Iterator[Block]:
    """Yield why a share is disputed, whom the other side would accept, and how the mediator ended it."""
    dispute = work.timebank.disputes.get(share_id=share.id)
    if dispute is None:
        return
    if what in WITH_REASON:
        yield Quote((dispute.reason,))
    named = dispute.giver_names or dispute.receiver_names
    if what == "mediator-wish" and named:
        yield words.paragraph("told-time-whom", member=mention(work, named))
    if what == "closed":
        yield Quote((dispute.ending,))


def _offered(
    work: Work, words: Words, exchange: Exchange, share: Share, fact: ExchangeNews, what: str
) -> tuple[Choice, ...]:
    if what == "mediate":
        amount = words.choice("choice-mediation-propose", f"mediation propose {exchange.name}", "⚖️")
        return (amount, words.choice("choice-mediation-close", f"mediation close {exchange.name}", "🕊️"))
    own = answers(work, words, exchange, share, fact.member_id, fact.hearer_id)
    dispute = work.timebank.disputes.get(share_id=share.id, closed_at=None)
    if what == "mediator-wish" and dispute:
        named = work.members.get(id=dispute.giver_names or dispute.receiver_names or 0)
        if named:
            tail = "" if fact.member_id == fact.hearer_id else f" for={quoted(exchanges.name_of(work, fact.member_id))}"
            line = f"mediation ask {exchange.name} {quoted(named.name)}{tail}"
            return (words.choice("choice-mediator-accept", line, "🤝", name=named.name), *own)
    return own


@tells(ServiceLogged, lambda _, __: [ToRoom(Purpose.GENERAL)])
def tell_service(work: Work, fact: ServiceLogged, words: Words) -> Reply:
    """Ask everyone whether they saw a community service being done."""
    exchange, share = _found(work, fact.share_id)
    said = words.paragraph("told-service", **values(work, words, exchange, share))
    yes = words.choice("choice-service-yes", f"time confirm {exchange.name}", "✅")
    return Reply("", (said,), (yes,), False, words.language, words.zone)


@tells(HoursGranted, lambda _, fact: [ToMember(fact.hearer_id)])
def tell_granted(work: Work, fact: HoursGranted, words: Words) -> Reply:
    """Tell a member, and who helps them, that the pool gave them hours."""
    hours, by = words.hours(fact.minutes), mention(work, fact.by)
    blocks: list[Block] = []
    if fact.hearer_id != fact.member_id:
        blocks.append(words.paragraph("told-time-for", member=mention(work, fact.member_id)))
    blocks += [words.paragraph("told-granted", hours=hours, by=by), Quote((fact.reason,))]
    look = words.choice("choice-time-mine", "time", "⏳")
    return Reply("", tuple(blocks), (look,), True, words.language, words.zone)


@tells(WeeklyChanged, lambda _, fact: [ToMember(fact.hearer_id)])
def tell_weekly(work: Work, fact: WeeklyChanged, words: Words) -> Reply:
    """Tell the sides of a weekly exchange what somebody did with it."""
    weekly = work.timebank.weeklies.get(id=fact.weekly_id)
    if weekly is None:
        return Reply("")
    said = words.paragraph(
        "told-weekly",
        what=fact.what,
        by=mention(work, fact.by),
        name=weekly.name,
        giver=mention(work, weekly.giver_id),
        receiver=mention(work, weekly.receiver_id),
        hours=words.hours(weekly.minutes),
        about=weekly.note,
        at=Moment(weekly.next_at),
    )
    offered: tuple[Choice, ...] = ()
    if fact.hearer_id in {weekly.giver_id, weekly.receiver_id} and not weekly.stopped_at:
        offered = (words.choice("choice-weekly-stop", f"weekly stop {weekly.name}", "⏹️", name=weekly.name),)
    return Reply("", (said,), offered, True, words.language, words.zone)


@tells(TrustChanged, lambda _, fact: [ToMember(fact.partner_id)])
def tell_trust(work: Work, fact: TrustChanged, words: Words) -> Reply:
    """Tell the partner; whoever did it has the answer."""
    who, whom = mention(work, fact.member_id), mention(work, fact.partner_id)
    said = words.paragraph("told-trust", member=who, partner=whom, trusts=fact.trusts, mutual=fact.mutual)
    return Reply("", (said,), (), True, words.language, words.zone)


@tells(FairnessNudge, lambda _, fact: [ToMember(fact.member_id)])
def tell_nudge(work: Work, fact: FairnessNudge, words: Words) -> Reply:
    """Say kindly and privately that somebody received much, with what they could answer."""
    given, received = words.hours(fact.given), words.hours(fact.received)
    blocks: list[Block] = [words.paragraph("told-nudge", given=given, received=received)]
    found = fairness.suggestions(work, fact.member_id)
    if found:
        blocks.append(words.paragraph("told-nudge-requests"))
        blocks += words.bullets((each.title,) for each in found)
    offered = tuple(Choice(each.title, each.line, "🔎") for each in found)
    give = words.choice("choice-time-give", "time give", "🤲")
    return Reply("", tuple(blocks), (*offered, give), True, words.language, words.zone)


@tells(HelperNamed, lambda _, fact: [ToMember(fact.helper_id)])
def tell_helper_named(work: Work, fact: HelperNamed, words: Words) -> Reply:
    """Tell the helper; whoever named them has the answer."""
    who, helper, by = (mention(work, each) for each in (fact.member_id, fact.helper_id, fact.by))
    added = fact.by != fact.member_id
    said = words.paragraph("told-helper-named", member=who, helper=helper, by=by, added=added)
    look = words.choice("choice-helpers", "helper list", "🤝")
    return Reply("", (said,), (look,), True, words.language, words.zone)


@tells(HelperEnded, lambda _, fact: [ToMember(each) for each in (fact.member_id, fact.helper_id) if each != fact.by])
def tell_helper_ended(work: Work, fact: HelperEnded, words: Words) -> Reply:
    """Tell whoever did not do it that one no longer acts for the other."""
    who, helper = mention(work, fact.member_id), mention(work, fact.helper_id)
    said: Paragraph = words.paragraph("told-helper-ended", member=who, helper=helper)
    return Reply("", (said,), (), True, words.language, words.zone)


@waits
def exchanges_that_wait(context: Context) -> Iterator[Waits]:
    """Yield the exchanges that wait for the member's word, for that of those whom they help, or for a mediation."""
    work, words = context.work, context.words
    for wanted in waiting.wanted(work, context.member):
        exchange = exchanges.exchange_of(work, wanted.share)
        helped = mention(work, wanted.member_id) if wanted.member_id != context.member.id else ""
        other = side(work, words, wanted.share.other(wanted.member_id))
        until = Moment(wanted.until) if wanted.until else ""
        named = values(work, words, exchange, wanted.share)
        line = words.line("me-time", **named, other=other, helped=helped, until=until)
        if wanted.share.state is State.OPEN:
            tail = tail_of(work, exchange, wanted.share, wanted.member_id, context.member.id)
            choice = words.choice("choice-time-yes-to", f"time confirm {exchange.name}{tail}", "✅", name=exchange.name)
        else:
            choice = words.choice("choice-time-look", f"time show {exchange.name}", "⚖️", name=exchange.name)
        yield Waits(line, choice, wanted.until)
    for share in waiting.to_mediate(work, context.member):
        exchange = exchanges.exchange_of(work, share)
        line = words.line("me-mediate", **values(work, words, exchange, share))
        yield Waits(line, words.choice("choice-time-look", f"time show {exchange.name}", "⚖️", name=exchange.name))
