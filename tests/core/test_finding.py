"""Proposals are found by number and by words, and drafts by their author alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.proposals import closing, finding
from core.proposals.model import Stage
from core.refusals import NotFound
from tests.support.memory import MemoryWork
from tests.support.town import Town


@pytest.mark.parametrize("ref", ["P1", "p1", "1", " P1 ", "P001"])
def test_a_proposal_is_called_by_its_number(town: Town, ref: str) -> None:
    proposal = town.opened()

    assert finding.find(town.work, town.who(1), ref) == proposal


@pytest.mark.parametrize(
    ("ref", "nearest"),
    [
        ("P9", "P3"),
        ("0", "P1"),
        ("9" * 5000, ""),
        ("", ""),
        ("P-1", ""),
        ("tools", "P3"),
        ("the and for", ""),
        ("\u0661", ""),
    ],
)
def test_what_is_not_found_names_the_nearest(town: Town, ref: str, nearest: str) -> None:
    town.opened()
    town.draft(1, "Something secret")
    town.opened(0, "Tools for everyone")
    with pytest.raises(NotFound) as refused:
        finding.find(town.work, town.who(0), ref)

    assert refused.value == NotFound("proposal", ref, nearest)


def test_a_draft_is_found_by_its_author_and_by_nobody_else_in_any_way(town: Town) -> None:
    draft = town.draft(0, "Something secret")

    assert finding.find(town.work, town.who(0), "P1") == draft
    assert finding.listed(town.work, town.who(0)) == [draft]
    for stranger in (town.who(1), None):
        with pytest.raises(NotFound) as refused:
            finding.find(town.work, stranger, "P1")
        assert refused.value.nearest == ""
        assert finding.listed(town.work, stranger) == []
    assert finding.search(town.work, "something secret") == []
    assert finding.similar(town.work, "something secret") == []


def test_lists_keep_to_the_stages_asked_for(town: Town) -> None:
    first, second = town.opened(), town.opened(1, "Tools for everyone")
    closing.withdraw(town.work, town.who(0), first)

    assert finding.listed(town.work, None, [Stage.SUPPORT]) == [second]
    assert [each.number for each in finding.listed(town.work, None)] == [1, 2]


def test_similar_proposals_are_open_and_the_likest_comes_first(town: Town) -> None:
    bank = town.opened(0, "Clear the river bank")
    tools = town.opened(1, "A shed for our tools")
    gone = town.opened(2, "Clear the river bank again")
    closing.withdraw(town.work, town.who(2), gone)

    assert finding.similar(town.work, "We should CLEAR that river!") == [bank]
    assert finding.similar(town.work, "Tools: a shed to share the tools") == [tools, bank]
    assert finding.similar(town.work, "Tools: a shed to share the tools", 1) == [tools]
    assert gone.number in [each.number for each in finding.search(town.work, "river")]


def test_words_that_every_text_has_are_not_alike(town: Town) -> None:
    town.opened()

    assert finding.similar(town.work, "that this with und der die que los para") == []
    assert finding.similar(town.work, "x y z") == []


def test_a_word_inside_another_word_is_not_alike(town: Town) -> None:
    town.opened(0, "Clear the river bank")

    assert finding.similar(town.work, "riv lear") == []


@given(st.text(max_size=60))
def test_any_reference_finds_the_proposal_or_is_refused(ref: str) -> None:
    town = Town(MemoryWork(), 1)
    proposal = town.opened()
    try:
        found = finding.find(town.work, None, ref)
    except NotFound:
        return

    assert found == proposal
