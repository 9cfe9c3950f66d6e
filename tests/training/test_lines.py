"""The contrast lines are many, each its own, and labelled in the words of the list."""

from collections import Counter, defaultdict

from data.screening.fast import tokens
from data.screening.reading import normalise
from training.lines import ATTACK, QUIET, lines

LINES = list(lines())
ALIKE = 0.75
"""Shared words among all words of two lines, from which they say the same thing twice."""


def test_there_are_enough_lines_in_every_category() -> None:
    count = Counter(line.category for line in LINES)

    assert len(LINES) >= 1400
    assert set(count) == {*ATTACK, *QUIET}
    assert min(count.values()) >= 10
    assert sum(line.noticed for line in LINES) * 2 == len(LINES)


def test_every_line_has_words_and_a_pattern() -> None:
    assert [] == [line for line in LINES if not line.text or line.text != line.text.strip() or not line.pattern]


def test_no_line_is_written_twice_in_almost_the_same_words() -> None:
    words = [frozenset(tokens(normalise(line.text))) for line in LINES]
    with_word: defaultdict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(words):
        for word in each:
            with_word[word].append(number)
    twins = []
    for number, each in enumerate(words):
        shared = Counter(other for word in each for other in with_word[word] if other > number)
        for other, count in shared.items():
            same_pair = LINES[number].pair == LINES[other].pair
            if not same_pair and count > ALIKE * len(each | words[other]):
                twins.append((LINES[number].text, LINES[other].text))

    assert [] == twins


def test_the_two_lines_of_a_pair_differ() -> None:
    texts = Counter(line.text for line in LINES)

    assert [] == [text for text, count in texts.items() if count > 1]


def test_some_of_every_pattern_of_contempt_is_kept_for_measuring() -> None:
    kept = [line for line in LINES if line.kept and line.language == "en"]

    assert 0.1 < len(kept) / len(LINES) < 0.25
    assert {line.category for line in kept if line.noticed} == set(ATTACK)
