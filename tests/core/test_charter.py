"""Charter settings: read strictly, changed by the tier's rule, always on the record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import charter
from core.charter import BadSetting, CharterChanged, Kind, NeedsVote, SameSetting, Setting, Tier, UnknownSetting
from core.refusals import BadLength, Refusal
from tests.support.memory import MemoryWork
from tests.support.town import REASON, Town

NUMBERS = [setting for setting in charter.SETTINGS.values() if setting.kind not in (Kind.CHOICE, Kind.SWITCH)]


@pytest.mark.parametrize("setting", charter.SETTINGS.values(), ids=lambda setting: setting.key)
def test_every_default_fits_its_own_bounds(setting: Setting, work: MemoryWork) -> None:
    assert charter.read_value(setting, str(setting.default)) == setting.default
    assert charter.choice(work, setting.key) == str(setting.default)


@pytest.mark.parametrize("setting", NUMBERS, ids=lambda setting: setting.key)
def test_numbers_are_read_within_their_bounds_only(setting: Setting) -> None:
    assert charter.read_value(setting, f" {setting.high}% ") == setting.high
    for text in (str(setting.high + 1), str(setting.low - 1)):
        with pytest.raises(BadSetting) as refused:
            charter.read_value(setting, text)
        assert (refused.value.low, refused.value.high) == (setting.low, setting.high)


@pytest.mark.parametrize("text", ["", "ten", "-3", "3.5", "3 days", "٣", "²", "1e3", "9" * 5000])
def test_what_is_no_plain_number_is_refused_kindly(text: str) -> None:
    with pytest.raises(BadSetting):
        charter.read_value(charter.SETTINGS["proposal.resolving-length"], text)


@given(st.text(max_size=50))
def test_any_text_is_a_value_within_bounds_or_a_refusal(text: str) -> None:
    for setting in charter.SETTINGS.values():
        try:
            value = charter.read_value(setting, text)
        except BadSetting:
            continue
        assert value in setting.options if setting.kind is Kind.CHOICE else setting.low <= int(value) <= setting.high


@pytest.mark.parametrize(("text", "value"), [("on", 1), ("Yes", 1), ("ja", 1), ("sí", 1), ("0", 0), ("AUS", 0)])
def test_switches_are_read_in_the_languages_of_the_texts(text: str, value: int) -> None:
    assert charter.read_value(charter.SETTINGS["voting.open-ballots"], text) == value


def test_choices_and_switches_refuse_what_they_do_not_know() -> None:
    for key in ("voting.method", "voting.open-ballots"):
        with pytest.raises(BadSetting):
            charter.read_value(charter.SETTINGS[key], "perhaps")

    assert charter.read_value(charter.SETTINGS["voting.method"], " Majority ") == "majority"


def test_an_unknown_setting_names_the_nearest() -> None:
    assert charter.find(" Voting.Quorum ").key == "voting.quorum"
    with pytest.raises(UnknownSetting) as refused:
        charter.find("voting.quorom")
    assert refused.value.nearest == "voting.quorum"
    with pytest.raises(UnknownSetting) as refused:
        charter.find("ß")
    assert refused.value.nearest == ""


def test_an_organizers_change_is_told_and_recorded_with_its_reason(town: Town) -> None:
    fact = charter.change(town.work, town.who(0), "proposal.voting-length", "7", "Harvest weeks are busy.")

    assert fact == CharterChanged("proposal.voting-length", 5, 7, 1)
    assert town.told(CharterChanged) == [fact]
    assert charter.number(town.work, "proposal.voting-length") == 7
    [act] = town.work.record.latest(9)
    assert (act.kind, act.by, act.about, act.reason) == (
        "charter-changed",
        1,
        "charter:proposal.voting-length",
        "Harvest weeks are busy.",
    )
    assert act.values == {"key": "proposal.voting-length", "old": "5", "new": "7"}


@pytest.mark.parametrize(
    ("key", "text", "reason", "refusal"),
    [
        ("voting.quorum", "30", REASON, NeedsVote("voting.quorum", "30")),
        ("proposal.voting-length", "5", REASON, SameSetting("proposal.voting-length", "5")),
        ("proposal.voting-length", "7", "why not", BadLength("reason", 10, 500, 7)),
    ],
)
def test_a_change_that_may_not_be_changes_nothing(
    town: Town, key: str, text: str, reason: str, refusal: Refusal
) -> None:
    with pytest.raises(type(refusal)) as refused:
        charter.change(town.work, town.who(0), key, text, reason)

    assert refused.value == refusal
    assert town.work.charter.values() == {}
    assert town.work.record.latest(9) == []


def test_a_voted_change_names_the_decision_as_its_rule(town: Town) -> None:
    charter.apply_voted(town.work, "voting.open-ballots", 1, 4, 12)
    [act] = town.work.record.latest(9)

    assert charter.switched_on(town.work, "voting.open-ballots")
    assert (act.by, act.rule) == (None, "P12")
    assert town.told(CharterChanged) == [CharterChanged("voting.open-ballots", 0, 1, None, 4)]


def test_both_tiers_exist_and_what_touches_voting_is_voted() -> None:
    tiers = {setting.key: setting.tier for setting in charter.SETTINGS.values()}

    assert set(tiers.values()) == set(Tier)
    assert {tier for key, tier in tiers.items() if key.startswith(("voting.", "points.", "agenda."))} == {Tier.VOTED}
