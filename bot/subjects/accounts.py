"""Commands about one's chat accounts: two of them can belong to one member, and part again."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from enum import StrEnum
from typing import Annotated

from bot.announce import Audience, ToAccount, ToMember, announce, tells
from bot.commands import Context, command
from bot.kinds import OneOf, Text, Whole
from bot.replies import Bullets, Line, Mention, Paragraph, Reply
from bot.words import Words
from core import codes, linking
from core.codes import LIFE, BadCode, CodeKind
from core.linking import Account, AccountsLinked, AccountUnlinked, AlreadyLinked, NoSuchAccount, NothingLinked, OwnCode
from core.proposals import ballots
from core.proposals.joining import VotesJoined
from core.rights import Right
from core.work import Work

MOST_ACCOUNTS = 20


class Sure(StrEnum):
    """The word that lets something happen which cannot be taken back."""

    YES = "yes"


@command("link", right=Right.READ, example="link")
def link(
    context: Context,
    code: Annotated[
        str | None, Text(1, 40, "The code from your other account; none to get one", takes_rest=False)
    ] = None,
    sure: Annotated[Sure | None, OneOf(Sure, "sure", "yes, once you have read what it means")] = None,
) -> Reply:
    """Use two chat accounts as one member: get a code here, enter it there."""
    here = _here(context)
    if code is None:
        return _new_code(context, here)
    tx, now = context.tx, context.work.now
    codes.require_patience(tx.tries, here.platform, here.address, now)
    taker = f"{here.platform} {here.address}"
    try:
        found = codes.find(tx.codes, CodeKind.LINK, code, now, taker)
    except BadCode as refusal:
        codes.note_try(tx.tries, here.platform, here.address, now)
        return context.reply("", Paragraph(context.words.refusal(refusal)))
    there = Account(found.platform, found.address)
    if there == here:
        raise OwnCode
    work = _work(context, found.community_id)
    theirs = work.members.by_address(there.platform, there.address)
    if theirs and theirs == work.members.by_address(here.platform, here.address):
        raise AlreadyLinked(theirs.name)
    if sure is None:
        tx.codes.save(found, taker=taker)
        other = Mention(theirs.name if theirs else there.address)
        said = context.words.paragraph("link-asks", other=other, platform=_named(there.platform))
        yes = context.words.choice("choice-link", f"link code={code} sure=yes", "🔗")
        return context.reply("", said, context.words.paragraph("link-means"), choices=(yes,))
    tx.codes.remove(id=found.id)
    for each in _works(context, (here, there)):
        linking.link(each, here, there)
        _told(context, each)
    return _linked(context, here)


@command("unlink", right=Right.READ, example="unlink")
def unlink(
    context: Context,
    account: Annotated[int | None, Whole(1, MOST_ACCOUNTS, "Which account; all are listed when left out")] = None,
    sure: Annotated[Sure | None, OneOf(Sure, "sure", "yes, once you have read what it means")] = None,
) -> Reply:
    """Take one of your chat accounts off again, so that it begins anew."""
    words, own = context.words, linking.accounts(context.work, context.member)
    if len(own) == 1:
        raise NothingLinked
    if account is None:
        choices = tuple(
            words.choice("choice-unlink-which", f"unlink {at}", "✂️", number=at, platform=_named(each.platform))
            for at, each in enumerate(own, 1)
        )
        return context.reply("", words.paragraph("unlink-which"), Bullets(_listed(context, own)), choices=choices)
    if account > len(own):
        raise NoSuchAccount(account, len(own))
    chosen = own[account - 1]
    if sure is None:
        yes = words.choice("choice-unlink", f"unlink {account} yes", "✂️")
        said = words.paragraph("unlink-asks", account=_shown(context, chosen))
        return context.reply("", said, words.paragraph("unlink-means"), choices=(yes,))
    for each in _works(context, (chosen,)):
        member = each.members.by_address(chosen.platform, chosen.address)
        if member:
            linking.unlink(each, member, chosen)
            _told(context, each)
    return context.reply("", words.paragraph("unlinked", account=_shown(context, chosen)))


def _new_code(context: Context, here: Account) -> Reply:
    tx, work, words = context.tx, context.work, context.words
    code = codes.issue(tx.codes, work.luck, work.now, CodeKind.LINK, work.community.id, here.platform, here.address)
    minutes = LIFE[CodeKind.LINK] // timedelta(minutes=1)
    return context.reply("", words.paragraph("link-code", code=code, minutes=minutes), words.paragraph("link-secret"))


def _linked(context: Context, here: Account) -> Reply:
    words, work = context.words, context.work
    member = work.members.by_address(here.platform, here.address) or context.member
    said = words.paragraph("linked", name=Mention(member.name))
    offered = words.choice("choice-me", "me", "👤")
    own = Bullets(_listed(context, linking.accounts(work, member)))
    return context.reply("", said, own, words.paragraph("linked-how"), choices=(offered,))


def _here(context: Context) -> Account:
    return Account(context.ask.place.platform, context.ask.address)


def _work(context: Context, community_id: int) -> Work:
    own = context.work.community.id == community_id
    return context.work if own else context.tx.work(community_id, context.work.now)


def _works(context: Context, accounts: Iterable[Account]) -> Sequence[Work]:
    """Return a unit of work for each community of which one of the accounts is a member."""
    of_each = (context.tx.communities.of_address(each.platform, each.address) for each in accounts)
    return [_work(context, id_) for id_ in sorted({community.id for found in of_each for community in found})]


def _told(context: Context, work: Work) -> None:
    """Announce what happened in another community; that of the context is announced at the end of the command."""
    if work is not context.work:
        announce(context.tx, work)


def _listed(context: Context, accounts: Sequence[Account]) -> tuple[Line, ...]:
    return tuple((f"{at}. {_shown(context, each)}",) for at, each in enumerate(accounts, 1))


def _shown(context: Context, account: Account) -> str:
    """Return an account as its person knows it."""
    here = f" ({context.words.text('account-here')})" if account == _here(context) else ""
    return f"{_named(account.platform)} · {account.address}{here}"


def _named(platform: str) -> str:
    return platform.capitalize()


# --- what members hear -----------------------------------------------------------------------------------------------


def _other_accounts(work: Work, fact: AccountsLinked) -> list[Audience]:
    """Return the accounts other than the one in which it was said, which has its answer."""
    own = work.identities.find(member_id=fact.member_id)
    here = (fact.platform, fact.address)
    return [ToAccount(each.platform, each.address) for each in own if (each.platform, each.address) != here]


@tells(AccountsLinked, _other_accounts)
def tell_linked(work: Work, fact: AccountsLinked, words: Words) -> Reply:
    """Tell each account which other one is its person's from now on."""
    member = work.members.get(id=fact.member_id)
    if member is None:
        return Reply("")
    said = words.paragraph("told-linked", name=Mention(member.name), platform=_named(fact.platform))
    return _privately(words, said, words.paragraph("told-linked-how"))


@tells(AccountUnlinked, lambda _, fact: [ToAccount(fact.platform, fact.address), ToMember(fact.member_id)])
def tell_unlinked(work: Work, fact: AccountUnlinked, words: Words) -> Reply:  # noqa: ARG001 - a Telling
    """Tell both sides that an account begins anew."""
    return _privately(words, words.paragraph("told-unlinked", platform=_named(fact.platform)))


@tells(VotesJoined, lambda _, fact: [ToMember(fact.member_id)])
def tell_votes_joined(work: Work, fact: VotesJoined, words: Words) -> Reply:
    """Tell somebody who had voted with two accounts which vote counts, as long as the vote runs."""
    member, proposal = work.members.get(id=fact.member_id), work.proposals.get(id=fact.proposal_id)
    ballot = ballots.my_ballot(work, member, proposal) if member and proposal else None
    if ballot is None or proposal is None:
        return Reply("")
    said = words.paragraph("told-votes-joined", proposal=proposal.name, receipt=ballot.receipt)
    return _privately(words, said)


def _privately(words: Words, *said: Paragraph) -> Reply:
    return replace(Reply("", said), private=True, language=words.language, zone=words.zone)
