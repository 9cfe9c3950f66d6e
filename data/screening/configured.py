"""A screen of somebody else's making: any model that sorts texts into labels, told which label means what.

It is loaded from a folder, or by name and exact revision; only weights without code in them (safetensors) are read, and
no program that comes with a model is ever run. Needs the extra `models`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from core.moderation.scores import NoModel, Scores
from data.screening.language import language_of
from data.screening.screen import FastScreen, Message

LONGEST = 256
"""Tokens that are read of a message."""


@dataclass(frozen=True, slots=True)
class Model:
    """Where a model is, what its labels mean (`attack` or `tension`), and the languages that it was made for."""

    name: str
    revision: str = ""
    labels: tuple[tuple[str, str], ...] = ()
    languages: tuple[str, ...] = ("en",)
    local_files_only: bool = True
    batch: int = 16


class ConfiguredScreen:
    """Reads with the configured model what is in its languages, and the rest with the fast one."""

    def __init__(self, model: Model) -> None:
        try:
            import torch  # noqa: PLC0415 - an extra that may be absent
            from transformers import AutoModelForSequenceClassification, AutoTokenizer  # noqa: PLC0415
            from transformers.utils import logging  # noqa: PLC0415
        except ImportError as error:
            raise NoModel("A model of your own needs the extra `models`, which is not installed.") from error
        torch.set_num_threads(1)
        logging.disable_progress_bar()
        self._torch, self._about, self._fast = torch, model, FastScreen()
        where: dict[str, Any] = {"local_files_only": model.local_files_only, "trust_remote_code": False}
        where |= {"revision": model.revision} if model.revision else {}
        try:
            self._tokenizer = AutoTokenizer.from_pretrained(model.name, **where)
            found = AutoModelForSequenceClassification.from_pretrained(model.name, use_safetensors=True, **where)
        except (OSError, ValueError) as error:
            raise NoModel(f"The model {model.name} cannot be loaded: {str(error).splitlines()[0]}") from error
        self._model = found.eval()
        own = {str(label): number for number, label in found.config.id2label.items()}
        if unknown := [label for label, _ in model.labels if label not in own]:
            raise NoModel(f"The model has no label {unknown[0]!r}; it has {', '.join(sorted(own))}.")
        self._attack = [own[label] for label, meaning in model.labels if meaning == "attack"]
        self._tension = [own[label] for label, _ in model.labels]
        self._each_alone = found.config.problem_type == "multi_label_classification" or len(own) == 1

    @property
    def languages(self) -> Sequence[str]:
        """The languages that there is a model for."""
        return sorted({*self._about.languages, *self._fast.languages})

    def score(self, text: str) -> Scores:
        """Return the scores of one message that stands alone."""
        return self.read([Message(text)])[0]

    def read(self, messages: Sequence[Message]) -> list[Scores]:
        """Return the scores of each message, in order."""
        scores = self._fast.read(messages)
        spoken = [language_of(each.text, each.context) for each in messages]
        places = [place for place, language in enumerate(spoken) if language in self._about.languages]
        for start in range(0, len(places), self._about.batch):
            batch = places[start : start + self._about.batch]
            told = self._probabilities([messages[place].text for place in batch])
            for place, row in zip(batch, told, strict=True):
                attack = max((row[label] for label in self._attack), default=0.0)
                tension = max((row[label] for label in self._tension), default=0.0)
                scores[place] = Scores(attack, tension, spoken[place])
        return scores

    def _probabilities(self, texts: list[str]) -> list[list[float]]:
        encoded = self._tokenizer(texts, padding=True, truncation=True, max_length=LONGEST, return_tensors="pt")
        with self._torch.inference_mode():
            logits = self._model(**encoded).logits.float()
            rows: list[list[float]] = (logits.sigmoid() if self._each_alone else logits.softmax(-1)).tolist()
        return rows
