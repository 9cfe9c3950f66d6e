"""Write what the transformer has learnt as a small change to its base: `python -m training.shrink second.pt third.pt`.

The mean of several passes errs less than each. Each matrix of the difference becomes a product of two thin ones (the
largest singular values), rounded to one byte with a unit for each column or row; vectors and heads stay as they are, in
half precision.
"""

import argparse
import json
from pathlib import Path

import torch
from safetensors.torch import save_file

from training.sets import HEADS
from training.transformer import load_base

RANK = 32
TARGET = Path(__file__).parents[1] / "data" / "screening" / "weights" / "minilm.safetensors"

MIX = {
    # How the two scores are made of the heads and of the fast screen; chosen on rows that were kept for measuring.
    "attack": {"attack": 0.42, "fast": 0.27, "overall": 0.15, "contempt": 0.08, "identity": 0.08},
    "tension": {"contempt": 0.3, "heat": 0.25, "impolite": 0.2, "fast": 0.17, "overall": 0.08},
}


def rounded(matrix: torch.Tensor, along: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Return whole steps between -127 and 127, and the unit of each column or row."""
    unit = matrix.abs().amax(dim=along, keepdim=True).clamp_min(1e-12) / 127
    return (matrix / unit).round().to(torch.int8), unit.half()


def change(base: dict[str, torch.Tensor], taught: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Return the tensors of the file."""
    tensors = {name: taught[name].half() for name in ("heads.weight", "heads.bias")}
    for name, before in base.items():
        difference = taught[f"base.{name}"].float() - before.float()
        if "embeddings" in name or "pooler" in name or not difference.any():
            continue
        if difference.dim() == 1:
            tensors[name] = difference.half()
            continue
        left, strength, right = torch.linalg.svd(difference, full_matrices=False)
        root = strength[:RANK].sqrt()
        for side, matrix, along in (("left", left[:, :RANK] * root, 0), ("right", root[:, None] * right[:RANK], 1)):
            tensors[f"{name}|{side}"], tensors[f"{name}|{side} unit"] = rounded(matrix, along)
    return tensors


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("taught", type=Path, nargs="+", help="what `training.transformer` left; the mean is taken")
    parser.add_argument("--into", type=Path, default=TARGET)
    asked = parser.parse_args()
    _, base = load_base()
    passes = [torch.load(path) for path in asked.taught]
    taught = {name: sum(each[name].float() for each in passes) / len(passes) for name in passes[0]}
    tensors = change(dict(base.named_parameters()), taught)
    about = json.dumps({"heads": HEADS, "mix": MIX}, sort_keys=True)
    save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, asked.into, {"about": about})
    print(f"{asked.into.name}: {asked.into.stat().st_size} bytes, rank {RANK}")


if __name__ == "__main__":
    main()
