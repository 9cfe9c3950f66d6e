"""The full screen: the fast one, and for English a small transformer that also knows sarcasm, contempt and kind words.

The base comes as a package (`data.screening.base`); what we taught it is a file of 1.4 MB beside the fast weights: for
each layer the low-rank change, rounded to steps of one byte, and one output for each head. Needs the extra `models`.
"""

import json
import math
from collections.abc import Sequence
from copy import deepcopy
from importlib.resources import as_file, files
from time import process_time
from typing import Any

from core.moderation.scores import NoModel, Scores
from data.screening.base import base_folder
from data.screening.reading import normalise
from data.screening.screen import FastScreen, Message

CHANGE = "minilm.safetensors"
LENGTH, TAIL, CONTEXT = 72, 20, 32
"""Tokens read of a message's beginning and end, and of what it answers: as many as in training."""
BATCH = 32


class Encoder:
    """The taught transformer: messages in, one probability for each head out."""

    def __init__(self) -> None:
        try:
            import torch  # noqa: PLC0415 - an extra that may be absent
            from safetensors import safe_open  # noqa: PLC0415
            from transformers import AutoModel, AutoTokenizer  # noqa: PLC0415
            from transformers.utils import logging  # noqa: PLC0415
        except ImportError as error:
            raise NoModel("The larger screen needs the extra `models`, which is not installed.") from error
        if not files("data.screening").joinpath("weights", CHANGE).is_file():
            raise NoModel(f"The weights of the larger screen are missing: {CHANGE}.")
        # The other core belongs to the conversation.
        torch.set_num_threads(1)
        logging.disable_progress_bar()
        self._torch = torch
        folder = base_folder()
        self._tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
        self._model = AutoModel.from_pretrained(folder, local_files_only=True, use_safetensors=True).eval()
        with as_file(files("data.screening").joinpath("weights", CHANGE)) as path, safe_open(path, "pt") as change:
            about = json.loads(change.metadata()["about"])
            self.heads: tuple[str, ...] = tuple(about["heads"])
            self.mix: dict[str, dict[str, float]] = about["mix"]
            tensors = {name: change.get_tensor(name) for name in change.keys()}  # noqa: SIM118 - no mapping
        self._weight, self._bias = tensors.pop("heads.weight").float(), tensors.pop("heads.bias").float()
        with torch.no_grad():
            for name, parameter in self._model.named_parameters():
                parameter.add_(_difference(tensors, name))
        self._model = self._quicker(self._model, deepcopy(self._model).bfloat16())

    def logits(self, messages: Sequence[Message]) -> list[dict[str, float]]:
        """Return what each head says of each message, before it becomes a probability."""
        encoded = [encode(self._tokenizer, each.text, each.context) for each in messages]
        order = sorted(range(len(encoded)), key=lambda place: len(encoded[place][0]))
        told: list[dict[str, float]] = [{}] * len(encoded)
        for start in range(0, len(order), BATCH):
            places = order[start : start + BATCH]
            for place, row in zip(places, self._forward([encoded[place] for place in places]), strict=True):
                told[place] = dict(zip(self.heads, row, strict=True))
        return told

    def _quicker(self, *models: Any) -> Any:
        """Return the model that this processor is quicker with: some halve the time with half the digits."""
        ids = self._torch.ones((BATCH, LENGTH), dtype=self._torch.long)
        spent = []
        with self._torch.inference_mode():
            for model in models:
                model(input_ids=ids[:1])
                began = process_time()
                model(input_ids=ids)
                spent.append(process_time() - began)
        return models[spent.index(min(spent))]

    def _forward(self, encoded: Sequence[tuple[list[int], int]]) -> list[list[float]]:
        torch = self._torch
        ids = torch.zeros((len(encoded), max(len(each) for each, _ in encoded)), dtype=torch.long)
        present, own = torch.zeros_like(ids), torch.zeros_like(ids)
        for row, (tokens, count) in enumerate(encoded):
            ids[row, : len(tokens)] = torch.tensor(tokens)
            present[row, : len(tokens)], own[row, :count] = 1, 1
        with torch.inference_mode():
            hidden = self._model(input_ids=ids, attention_mask=present, token_type_ids=present - own).last_hidden_state
            hidden, mask = hidden.float(), own.unsqueeze(-1).float()
            mean = (hidden * mask).sum(1) / mask.sum(1)
            rows: list[list[float]] = (mean @ self._weight.T + self._bias).tolist()
        return rows


def encode(tokenizer: Any, text: str, context: Sequence[str]) -> tuple[list[int], int]:
    """Return token ids, the message first and what it answers after it, and how many belong to the message."""
    ids = _ids(tokenizer, normalise(text) or ".")
    if len(ids) > LENGTH + TAIL:
        ids = ids[:LENGTH] + ids[-TAIL:]
    own = [tokenizer.cls_token_id, *ids, tokenizer.sep_token_id]
    before = normalise(" ".join(context[-2:])) if context else ""
    other = [*_ids(tokenizer, before)[-CONTEXT:], tokenizer.sep_token_id] if before else []
    return own + other, len(own)


def _ids(tokenizer: Any, text: str) -> list[int]:
    ids: list[int] = tokenizer(text, add_special_tokens=False, truncation=False, verbose=False)["input_ids"]
    return ids


def _difference(tensors: dict[str, Any], name: str) -> Any:
    """Return what is added to one of the base's tensors."""
    if name in tensors:
        return tensors[name].float()
    if f"{name}|left" not in tensors:
        return 0
    left, right = (tensors[f"{name}|{side}"].float() for side in ("left", "right"))
    return (left * tensors[f"{name}|left unit"].float()) @ (right * tensors[f"{name}|right unit"].float())


class FullScreen:
    """Both models: the transformer speaks of English, mixed with the fast one, which is surer about disguised words."""

    def __init__(self) -> None:
        self._fast = FastScreen()
        self._encoder = Encoder()

    @property
    def languages(self) -> Sequence[str]:
        """The languages that there is a model for."""
        return self._fast.languages

    def score(self, text: str) -> Scores:
        """Return the scores of one message that stands alone."""
        return self.read([Message(text)])[0]

    def read(self, messages: Sequence[Message]) -> list[Scores]:
        """Return the scores of each message, in order."""
        scores = self._fast.read(messages)
        places = [place for place, each in enumerate(scores) if each.language == "en"]
        told = self._encoder.logits([messages[place] for place in places])
        for place, logits in zip(places, told, strict=True):
            scores[place] = mixed(scores[place], logits, self._encoder.mix)
        return scores


def mixed(fast: Scores, logits: dict[str, float], mix: dict[str, dict[str, float]]) -> Scores:
    """Return the scores of a message by what each head says and what the fast screen says.

    `mix` holds for `attack` and `tension` the weight of each head's logit, of the `fast` one and of `one`.
    """
    told = {}
    for name, weights in mix.items():
        known = logits | {"one": 1.0, "fast": _logit(fast.attack if name == "attack" else fast.tension)}
        told[name] = _probability(sum(weight * known[head] for head, weight in weights.items()))
    signals = {head: _probability(value) for head, value in logits.items()}
    return Scores(told["attack"], told["tension"], fast.language, signals=signals)


def _logit(probability: float) -> float:
    inside = min(max(probability, 1e-4), 1 - 1e-4)
    return math.log(inside / (1 - inside))


def _probability(logit: float) -> float:
    return 1 / (1 + math.exp(-min(max(logit, -30.0), 30.0)))
