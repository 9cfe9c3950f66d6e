"""From typed lines to commands: whatever is typed is understood or kindly refused, and values arrive as they were."""

import asyncio
import string
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import bot.subjects  # noqa: F401 - declares the commands
from bot.commands import COMMANDS
from bot.parsing import UnknownCommand, find_command, parse
from core import audit
from core.refusals import Refusal
from tests.support.rehearsal import rehearse

NAMES = COMMANDS.names
TRICKS = st.sampled_from(
    ['"', "“", "”", "„", "\\", "=", "\n", "\u202e", "\u200b", "@everyone", "<b>", "**", "`", "{ $x }"]
)
HOSTILE = st.lists(st.one_of(st.text(max_size=40), TRICKS), max_size=8).map("".join)
SHORT = 6
"""A word of fewer letters is near to nothing when one is missing."""
PLAIN = (
    st.text(string.ascii_letters + string.digits + " .,;!?'äñ€", min_size=1, max_size=60)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)


@given(st.one_of(st.sampled_from(sorted(NAMES)), HOSTILE), HOSTILE)
def test_any_line_is_understood_or_refused(begin: str, rest: str) -> None:
    try:
        parsed = parse(NAMES, f"{begin} {rest}", "!")
    except Refusal:
        return
    assert parsed.given.keys() <= {param.name for param in parsed.command.params}


@given(PLAIN, PLAIN, st.sampled_from(['""', "“”", "„“", "«»"]))
def test_named_and_quoted_values_arrive_as_they_were(title: str, summary: str, quotes: str) -> None:
    begin, end = quotes[0], quotes[1]
    given_ = parse(NAMES, f"proposal open title={begin}{title}{end} summary={begin}{summary}{end}", "!").given
    assert (given_["title"], given_["summary"]) == (title, summary)


@given(PLAIN, PLAIN)
def test_one_line_for_each_text_is_enough(title: str, summary: str) -> None:
    given_ = parse(NAMES, f"proposal open {title}\n{summary}", "!").given
    assert (given_["title"], given_["summary"]) == (title, summary)


@given(st.sampled_from(sorted(NAMES)), st.randoms(use_true_random=False))
def test_a_name_with_one_letter_missing_leads_back_to_a_command(name: str, luck: object) -> None:
    at = luck.randrange(len(name))  # type: ignore[attr-defined]  # a random.Random, which hypothesis does not say
    typed = name[:at] + name[at + 1 :]
    try:
        found = find_command(NAMES, typed)[0].name
    except UnknownCommand as unknown:
        found = unknown.nearest
    assert found in {*NAMES, ""}
    assert found or len(name) < SHORT


@pytest.mark.parametrize("line", ["proposal open", "PROPOSAL   open", "  proposal\topen  "])
def test_spaces_and_capitals_do_not_matter_in_names(line: str) -> None:
    assert find_command(NAMES, line)[0].name == "proposal open"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(sorted(NAMES)), HOSTILE, HOSTILE), min_size=1, max_size=8))
def test_the_whole_conversation_survives_any_words_and_any_name(said: list[tuple[str, str, str]]) -> None:
    async def talk() -> None:
        with tempfile.TemporaryDirectory() as folder:
            async with rehearse(Path(folder)) as room:
                await room.open("bo")
                for name, words, answer in said:
                    for who, line in (
                        ("bo", f"!{name} {words}"),
                        ("bo", answer),
                        ("ana", f"!profile set name={words}"),
                    ):
                        assert "something went wrong" not in await room.say(who, line)
                await room.heard()
                assert await room.look(lambda work: audit.verify(work).fault) is None

    asyncio.run(talk())
