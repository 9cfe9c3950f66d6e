"""Amendments change the text by the author's yes, and go stale when the text changed under them."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from itertools import combinations
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.proposals import amendments
from core.proposals.amendments import Change, Piece
from core.proposals.model import AmendmentDecided, AmendmentOffered, AmendmentState, Stage
from core.proposals.refusals import AmendmentClosed, NotYours, SameText, StaleAmendment, WrongStage
from core.refusals import BadLength, NotFound
from tests.support.town import REASON, SUMMARY, Town

NEW = "We clear the bank twice a month and share the tools."


def test_an_accepted_amendment_is_the_text_and_a_new_version(town: Town) -> None:
    proposal = town.deliberated()
    offered = amendments.offer(town.work, town.who(1), proposal, NEW, REASON)
    accepted = amendments.accept(town.work, town.who(0), proposal, offered)
    after = town.now(proposal)

    assert (offered.name, offered.state, offered.base_version) == ("A1", AmendmentState.OPEN, 1)
    assert (accepted.state, accepted.decided_at) == (AmendmentState.ACCEPTED, town.work.now)
    assert (after.summary, after.version, after.title) == (NEW, 2, proposal.title)
    versions = town.work.versions.find(proposal_id=proposal.id)
    assert [(each.version, each.summary, each.by, each.amendment_id) for each in versions] == [
        (1, SUMMARY, town.ids[0], None),
        (2, NEW, town.ids[1], accepted.id),
    ]
    assert town.told(AmendmentOffered) == [AmendmentOffered(proposal.id, offered.id)]
    assert town.told(AmendmentDecided) == [AmendmentDecided(proposal.id, offered.id, "accepted")]
    assert after.stage_ends_at == proposal.stage_ends_at


def test_the_authors_own_amendment_is_accepted_at_once(town: Town) -> None:
    proposal = town.deliberated()
    amendment = amendments.offer(town.work, town.who(0), proposal, NEW, REASON)

    assert amendment.state is AmendmentState.ACCEPTED
    assert town.now(proposal).summary == NEW
    assert town.told(AmendmentOffered) == []


def test_the_second_of_two_amendments_on_the_same_text_goes_stale(town: Town) -> None:
    proposal = town.deliberated()
    first = amendments.offer(town.work, town.who(1), proposal, NEW, REASON)
    second = amendments.offer(town.work, town.who(2), proposal, f"{SUMMARY} With soup.", REASON)
    amendments.accept(town.work, town.who(0), proposal, first)
    with pytest.raises(StaleAmendment) as refused:
        amendments.accept(town.work, town.who(0), town.now(proposal), second)
    declined = amendments.decline(town.work, town.who(0), town.now(proposal), second, "Please write it anew.")

    assert refused.value == StaleAmendment("A2", 2)
    assert (declined.state, declined.answer) == (AmendmentState.DECLINED, "Please write it anew.")
    assert town.now(proposal).summary == NEW


def test_an_amendment_changes_something_and_says_why(town: Town) -> None:
    proposal = town.deliberated()
    with pytest.raises(SameText):
        amendments.offer(town.work, town.who(1), proposal, f"  {SUMMARY}\n", REASON)
    for summary, reason in (("short", REASON), (NEW, "why"), ("x" * 2001, REASON)):
        with pytest.raises(BadLength):
            amendments.offer(town.work, town.who(1), proposal, summary, reason)

    assert town.work.amendments.find() == []


def test_only_the_author_answers_and_only_its_writer_withdraws(town: Town) -> None:
    proposal = town.deliberated()
    offered = amendments.offer(town.work, town.who(1), proposal, NEW, REASON)
    steps: list[Callable[[], object]] = [
        lambda: amendments.accept(town.work, town.who(1), proposal, offered),
        lambda: amendments.decline(town.work, town.who(2), proposal, offered, REASON),
        lambda: amendments.withdraw(town.work, town.who(0), proposal, offered),
    ]
    for step in steps:
        with pytest.raises(NotYours):
            step()
    withdrawn = amendments.withdraw(town.work, town.who(1), proposal, offered)

    assert withdrawn.state is AmendmentState.WITHDRAWN
    assert town.told(AmendmentDecided) == [AmendmentDecided(proposal.id, offered.id, "withdrawn")]


def test_what_is_decided_stays_decided(town: Town) -> None:
    proposal = town.deliberated()
    offered = amendments.offer(town.work, town.who(1), proposal, NEW, REASON)
    with pytest.raises(BadLength):
        amendments.decline(town.work, town.who(0), proposal, offered, "no")
    declined = amendments.decline(town.work, town.who(0), proposal, offered, REASON)
    steps: list[Callable[[], object]] = [
        lambda: amendments.accept(town.work, town.who(0), proposal, declined),
        lambda: amendments.decline(town.work, town.who(0), proposal, declined, REASON),
        lambda: amendments.withdraw(town.work, town.who(1), proposal, declined),
    ]
    for step in steps:
        with pytest.raises(AmendmentClosed) as refused:
            step()
        assert refused.value == AmendmentClosed("A1", "declined")


def test_the_text_stands_still_while_it_gathers_support_or_is_voted_on(town: Town) -> None:
    proposal = town.deliberated()
    offered = amendments.offer(town.work, town.who(1), proposal, NEW, REASON)
    town.wait(days=5)
    voting, waiting = town.now(proposal), town.opened(1, "Another thing")
    steps: list[Callable[[], object]] = [
        lambda: amendments.offer(town.work, town.who(2), waiting, NEW, REASON),
        lambda: amendments.offer(town.work, town.who(1), waiting, NEW, REASON),
        lambda: amendments.offer(town.work, town.who(2), voting, NEW, REASON),
        lambda: amendments.offer(town.work, town.who(0), voting, NEW, REASON),
        lambda: amendments.accept(town.work, town.who(0), voting, offered),
        lambda: amendments.decline(town.work, town.who(0), voting, offered, REASON),
        lambda: amendments.withdraw(town.work, town.who(1), voting, offered),
    ]
    for step in steps:
        with pytest.raises(WrongStage):
            step()


def test_an_amendment_is_found_by_its_number_within_the_proposal(town: Town) -> None:
    proposal, other = town.deliberated(), town.deliberated(1, title="Another thing")
    offered = [amendments.offer(town.work, town.who(2), proposal, f"{NEW} {each}", REASON) for each in range(2)]
    [amendments.offer(town.work, town.who(2), other, NEW, REASON)]

    assert [amendments.find(town.work, proposal, ref) for ref in ("A1", " a2 ", "2")] == [offered[0], *offered[1:] * 2]
    for ref, nearest in (("A3", "A2"), ("first", "A2"), ("9" * 5000, "A2")):
        with pytest.raises(NotFound) as refused:
            amendments.find(town.work, proposal, ref)
        assert refused.value == NotFound("amendment", ref, nearest)
    with pytest.raises(NotFound) as refused:
        amendments.find(town.work, town.opened(3, "A third thing"), "A1")
    assert refused.value.nearest == ""


def test_an_amendment_in_the_last_hour_of_resolving_leaves_a_day_to_block_it(town: Town) -> None:
    proposal = town.closed("consent", "block", "consent")
    ends_at = proposal.stage_ends_at
    town.wait(hours=1)
    town.amend(proposal)
    early = town.now(proposal).stage_ends_at
    town.wait(hours=70)
    town.amend(proposal)
    late = town.now(proposal)

    assert early == ends_at
    assert late.stage_ends_at == town.work.now + timedelta(hours=24)
    town.wait(hours=23)
    assert town.stage(proposal) is Stage.RESOLVING
    town.wait(hours=1)
    assert town.stage(proposal) is Stage.TESTING


def test_an_amendment_in_the_last_hour_of_a_deliberation_moves_nothing(town: Town) -> None:
    proposal = town.deliberated()
    town.wait(days=4, hours=23)
    amended = town.amend(proposal)

    assert amended.stage_ends_at == proposal.stage_ends_at


def test_a_difference_shows_words_kept_removed_and_added() -> None:
    pieces = amendments.difference("We meet on Monday at noon.", "We meet every Monday.")

    assert pieces == [
        Piece(Change.KEPT, "We meet "),
        Piece(Change.REMOVED, "on Monday at noon."),
        Piece(Change.ADDED, "every Monday."),
    ]
    assert amendments.difference("same", "same") == [Piece(Change.KEPT, "same")]
    assert amendments.difference("a b", "a ") == [Piece(Change.KEPT, "a "), Piece(Change.REMOVED, "b")]
    assert amendments.difference("a ", "a b") == [Piece(Change.KEPT, "a "), Piece(Change.ADDED, "b")]


words = st.text(st.sampled_from("ab \n.,é"), max_size=60)


@given(st.lists(st.sampled_from("abc"), max_size=12), st.lists(st.sampled_from("abc"), max_size=12))
def test_no_difference_keeps_more_words(old: list[str], new: list[str]) -> None:
    pieces = amendments.difference("".join(f"{word} " for word in old), "".join(f"{word} " for word in new))
    most = max(
        (size for size in range(len(old) + 1) for picked in combinations(old, size) if is_within(picked, new)),
    )

    assert sum(len(piece.text.split()) for piece in pieces if piece.change is Change.KEPT) == most


def is_within(picked: Sequence[str], words: Sequence[str]) -> bool:
    rest = iter(words)
    return all(word in rest for word in picked)


@given(words, words)
def test_a_difference_holds_both_texts_exactly(old: str, new: str) -> None:
    pieces = amendments.difference(old, new)

    assert "".join(piece.text for piece in pieces if piece.change is not Change.ADDED) == old
    assert "".join(piece.text for piece in pieces if piece.change is not Change.REMOVED) == new
    assert all(piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a " * 1000, "a b " * 500),
        ("a b " * 500, "b a c " * 333),
        (" ".join(str(each) for each in range(500)), " ".join(str(each) for each in reversed(range(500)))),
    ],
)
def test_the_difference_of_the_longest_texts_takes_no_noticeable_time(old: str, new: str) -> None:
    start = perf_counter()
    amendments.difference(old[:2000], new[:2000])

    assert perf_counter() - start < 1
