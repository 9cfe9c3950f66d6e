"""Drafts belong to their author; what they hold is checked before anybody else sees it."""

import pytest

from core import charter
from core.charter import BadSetting, SameSetting, UnknownSetting
from core.proposals import drafting, finding, support
from core.proposals.drafting import Extras
from core.proposals.model import Path, ProposalOpened, Stage
from core.proposals.refusals import BadCost, NotYours, WrongStage
from core.refusals import BadLength, NotFound, Refusal
from tests.support.town import SUMMARY, Town


def test_a_draft_is_kept_clean_and_unseen_by_others(town: Town) -> None:
    title = " Clear\nthe \u202eriver  bank "
    draft = drafting.draft(town.work, town.who(0), title, f"\n{SUMMARY}\r\n", Path.PLANET, wish=" shade ")

    assert (draft.name, draft.title, draft.summary, draft.wish) == ("P1", "Clear the river bank", SUMMARY, "shade")
    assert (draft.stage, draft.stage_ends_at, draft.version, draft.target) == (Stage.DRAFT, None, 1, "proposal:1")
    assert finding.visible(town.who(0), draft)
    assert not finding.visible(town.who(1), draft)
    assert not finding.visible(None, draft)
    assert town.told(ProposalOpened) == []


@pytest.mark.parametrize(
    ("title", "summary", "wish", "field"),
    [
        ("ab", SUMMARY, "", "title"),
        ("x" * 201, SUMMARY, "", "title"),
        ("\u200b" * 50, SUMMARY, "", "title"),
        ("A title", "too short", "", "summary"),
        ("A title", "x" * 2001, "", "summary"),
        ("A title", SUMMARY, "x" * 501, "wish"),
    ],
)
def test_texts_have_their_bounds(town: Town, title: str, summary: str, wish: str, field: str) -> None:
    with pytest.raises(BadLength) as refused:
        drafting.draft(town.work, town.who(0), title, summary, Path.PLANET, wish=wish)

    assert refused.value.field == field
    assert town.work.proposals.find() == []


@pytest.mark.parametrize(
    ("extras", "refusal"),
    [
        (Extras(method="coin-toss"), NotFound("method", "coin-toss", "consent")),
        (Extras(method="three-quarters"), NotFound("method", "three-quarters", "consent")),
        (Extras(cost_minor=5), BadCost(5, "")),
        (Extras(currency="EUR"), BadCost(0, "EUR")),
        (Extras(cost_minor=-1, currency="EUR"), BadCost(-1, "EUR")),
        (Extras(cost_minor=10**15 + 1, currency="EUR"), BadCost(10**15 + 1, "EUR")),
        (Extras(cost_minor=5, currency="TBC"), BadCost(5, "TBC")),
        (Extras(cost_minor=5, currency="euro"), BadCost(5, "euro")),
        (Extras(setting="voting.quorun", setting_value="30"), UnknownSetting("voting.quorun", "voting.quorum")),
        (Extras(setting="voting.quorum", setting_value="20%"), SameSetting("voting.quorum", "20")),
        (Extras(setting="voting.quorum"), BadSetting("voting.quorum", "", "percent", 0, 100, "")),
    ],
)
def test_what_makes_no_sense_is_refused(town: Town, extras: Extras, refusal: Refusal) -> None:
    with pytest.raises(type(refusal)) as refused:
        town.draft(**extras)

    assert refused.value == refusal


def test_a_value_without_a_setting_is_refused(town: Town) -> None:
    with pytest.raises(UnknownSetting):
        town.draft(setting_value="30")


def test_costs_methods_and_settings_of_both_tiers_are_kept_as_written_in_the_books(town: Town) -> None:
    cost = town.draft(cost_minor=0, currency=" eur ", method="majority")
    voted = town.draft(setting=" Voting.Quorum ", setting_value="30 %")
    organizers = town.draft(setting="proposal.voting-length", setting_value="7")

    assert (cost.cost_minor, cost.currency, cost.method) == (0, "EUR", "majority")
    assert (voted.setting, voted.setting_value) == ("voting.quorum", "30")
    assert (organizers.setting, organizers.setting_value) == ("proposal.voting-length", "7")


def test_editing_changes_what_is_named_and_checks_it_all(town: Town) -> None:
    draft = town.draft(cost_minor=500, currency="EUR", wish="shade")
    edited = drafting.edit_draft(town.work, town.who(0), draft, title="Plant willows", cost_minor=None, currency="")

    assert (edited.title, edited.summary, edited.wish, edited.cost_minor) == ("Plant willows", SUMMARY, "shade", None)
    assert edited.id == draft.id
    with pytest.raises(BadCost):
        drafting.edit_draft(town.work, town.who(0), edited, cost_minor=1)


def test_others_neither_edit_nor_open_nor_discard_it(town: Town) -> None:
    draft, other = town.draft(), town.who(1)
    for step in (
        lambda: drafting.edit_draft(town.work, other, draft, title="Mine now"),
        lambda: support.open_for_support(town.work, other, draft),
        lambda: drafting.discard(town.work, other, draft),
    ):
        with pytest.raises(NotYours):
            step()

    assert town.now(draft) == draft


def test_a_discarded_draft_is_gone(town: Town) -> None:
    drafting.discard(town.work, town.who(0), town.draft())

    assert town.work.proposals.find() == []


def test_an_opened_proposal_is_no_draft_any_more(town: Town) -> None:
    proposal = town.opened()
    for step in (
        lambda: drafting.edit_draft(town.work, town.who(0), proposal, title="Another"),
        lambda: support.open_for_support(town.work, town.who(0), proposal),
        lambda: drafting.discard(town.work, town.who(0), proposal),
    ):
        with pytest.raises(WrongStage) as refused:
            step()
        assert refused.value == WrongStage("P1", "support")


def test_opening_keeps_the_number_writes_the_first_version_and_checks_the_setting_again(town: Town) -> None:
    draft = town.draft(setting="voting.quorum", setting_value="30")
    proposal = support.open_for_support(town.work, town.who(0), draft)
    late = town.draft(setting="voting.quorum", setting_value="40")
    charter.apply_voted(town.work, "voting.quorum", 40, proposal.id, proposal.number)

    assert (proposal.number, proposal.stage) == (draft.number, Stage.SUPPORT)
    [version] = town.work.versions.find(proposal_id=proposal.id)
    assert (version.version, version.title, version.summary, version.by) == (1, draft.title, SUMMARY, town.ids[0])
    assert town.told(ProposalOpened) == [ProposalOpened(proposal.id)]
    with pytest.raises(SameSetting):
        support.open_for_support(town.work, town.who(0), late)
