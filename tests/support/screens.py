"""Screens that stand where a large one would, for tests of what is around it. Each says what it does by its name."""

import os
import time
from collections.abc import Sequence

from core.moderation.scores import Scores
from data.screening.screen import Message


class EchoScreen:
    """Takes the tension from the message itself: a number after the last space; `wait` is slow and `die` is the end."""

    languages: Sequence[str] = ("en",)

    def score(self, text: str) -> Scores:
        word = text.rpartition(" ")[2]
        if word == "die":
            os._exit(1)
        if word == "wait":
            time.sleep(1)
            return Scores(1.0, 1.0, "slow")
        return Scores(0.0, float(word), "en")

    def read(self, messages: Sequence[Message]) -> list[Scores]:
        return [self.score(each.text) for each in messages]
