"""The fast screen beside alt-profanity-check, a linear model of the same kind, where that is installed."""

from collections.abc import Callable

from data.screening.screen import FastScreen
from tests.bench.measure import Cost, in_turns
from training.lines import lines

ROUNDS = 5


def texts() -> list[str]:
    """Return messages as people write them in chat, no two the same."""
    return [line.text for line in lines() if line.language == "en"]


def beside_profanity_check() -> dict[str, Cost]:
    """Return what one message costs each contender; without the package only ours is measured."""
    read, screen = texts(), FastScreen()

    def ours() -> int:
        for text in read:
            screen.score(text)
        return len(read)

    contenders: dict[str, Callable[[], int]] = {"togetheros": ours}
    try:
        from profanity_check import predict_prob  # noqa: PLC0415 - no part of our tools
    except ImportError:
        return in_turns(contenders, ROUNDS)
    contenders["alt-profanity-check, all at once"] = lambda: len(predict_prob(read))
    contenders["alt-profanity-check, one by one"] = lambda: len([predict_prob([text]) for text in read[:400]])
    return in_turns(contenders, ROUNDS)
