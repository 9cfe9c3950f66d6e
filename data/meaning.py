"""Listings by meaning: a sentence-embedding model turns texts into vectors, and those that point alike mean alike.

The model is optional (extra ``models``) and runs in the threads of the storage, never in the event loop. Only weights
in safetensors are read, and no code that comes with a model is run. Vectors live in memory alone: they are made anew
at each start, in the background; until then, and without a model, words alone decide.
"""

import threading
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import structlog

from bot.store import StorageError, Tx
from core.listings.model import Kind, Listing, State

if TYPE_CHECKING:
    from data.storage import Storage

log = structlog.get_logger("meaning")

BATCH = 32
LONGEST = 128
"""Texts that are read at once, and the tokens of each that are read at all."""
NOTHING, SAME = 15, 65
"""Cosines (in percent) that count as nothing in common, and as the same: unrelated short texts were measured at 0 to
12, *Garden work* and *Somebody to water my plants* at 39, *Bike repair* and *Somebody to fix my old bicycle* at 72."""


class Encoder(Protocol):
    """What turns texts into vectors of length one."""

    def encode(self, texts: Sequence[str]) -> Any:
        """Return a matrix with a row for each text (32-bit numbers)."""
        ...


class SentenceModel:
    """A model from a local folder or from the hub, by name; raises StorageError when it cannot be used."""

    def __init__(self, name: str) -> None:
        try:
            import torch  # noqa: PLC0415 - an extra that most do not install
            from transformers import AutoModel, AutoTokenizer  # noqa: PLC0415 - as above
            from transformers.utils import logging  # noqa: PLC0415 - as above

            logging.disable_progress_bar()
            local = Path(name).is_dir()
            safe = {"trust_remote_code": False, "local_files_only": local}
            self._tokens = AutoTokenizer.from_pretrained(name, **safe)
            self._model = AutoModel.from_pretrained(name, use_safetensors=True, **safe).eval()
        except ImportError as missing:
            raise StorageError("A model for meaning needs the extra `models` (transformers and torch).") from missing
        except (OSError, ValueError) as trouble:
            raise StorageError(
                f"The model for meaning cannot be read from {name}: {type(trouble).__name__}."
            ) from trouble
        self._torch = torch

    def encode(self, texts: Sequence[str]) -> Any:
        """Return the mean of the tokens' vectors, each brought to length one."""
        torch = self._torch
        given = self._tokens(list(texts), padding=True, truncation=True, max_length=LONGEST, return_tensors="pt")
        with torch.inference_mode():
            hidden = self._model(**given).last_hidden_state
        mask = given["attention_mask"].unsqueeze(-1)
        mean = (hidden * mask).sum(1) / mask.sum(1)
        return torch.nn.functional.normalize(mean, dim=1).numpy()


@dataclass(frozen=True, slots=True)
class _Known:
    """The vector of one listing, and the words of which it was made."""

    kind: Kind
    text: str
    vector: Any


class Meanings:
    """The vectors of all open listings, by community; for any thread."""

    def __init__(self, load: Callable[[], Encoder]) -> None:
        self._load = load
        self._encoder: Encoder | None = None
        self._known: defaultdict[int, dict[int, _Known]] = defaultdict(dict)
        self._lock = threading.Lock()

    @property
    def ready(self) -> bool:
        """Whether the model is loaded."""
        return self._encoder is not None

    def warm_up(self, storage: "Storage", now: datetime) -> None:
        """Load the model and read every open listing; whatever goes wrong, words still decide."""
        try:
            self._encoder = self._load()
            for community_id in storage.read_now(lambda tx: [each.id for each in tx.communities.all()]):
                self.put_all(community_id, storage.read_now(partial(_open_listings, community_id, now)))
        except StorageError as trouble:
            log.warning("no model for meaning", why=str(trouble))

    def put_all(self, community_id: int, listings: Sequence[Listing]) -> None:
        """Know listings by their meaning."""
        for start in range(0, len(listings), BATCH):
            batch = listings[start : start + BATCH]
            for listing, vector in zip(batch, self._vectors([each.text for each in batch]), strict=True):
                self._keep(community_id, listing, vector)

    def put(self, community_id: int, listing: Listing) -> None:
        """Know one open listing; any other is forgotten."""
        if self._encoder is None:
            return
        if listing.state is not State.OPEN:
            self._known[community_id].pop(listing.id, None)
            return
        known = self._known[community_id].get(listing.id)
        if known is None or known.text != listing.text:
            self._keep(community_id, listing, self._vectors([listing.text])[0])

    def near(self, community_id: int, text: str, kind: Kind | None, limit: int) -> Sequence[tuple[int, int]]:
        """Return listings that mean something like the text, as (id, percent), the nearest first."""
        known = [(id_, each) for id_, each in list(self._known[community_id].items()) if kind in {None, each.kind}]
        if self._encoder is None or not known:
            return ()
        # A listing's own text was read when it was kept, and is not read again.
        own = next((each.vector for each in list(self._known[community_id].values()) if each.text == text), None)
        wanted = self._vectors([text])[0] if own is None else own
        near = [(id_, percent) for id_, each in known if (percent := _percent(float(each.vector @ wanted))) > 0]
        return sorted(near, key=lambda one: (-one[1], -one[0]))[:limit]

    def _keep(self, community_id: int, listing: Listing, vector: Any) -> None:
        self._known[community_id][listing.id] = _Known(listing.kind, listing.text, vector)

    def _vectors(self, texts: Sequence[str]) -> Any:
        assert self._encoder is not None  # noqa: S101 - asked before, by whoever calls
        with self._lock:
            return self._encoder.encode(texts)


def _percent(cosine: float) -> int:
    """Return how much two texts have in common, from the cosine of their vectors."""
    return max(0, min(100, round((100 * cosine - NOTHING) * 100 / (SAME - NOTHING))))


def _open_listings(community_id: int, now: datetime, tx: Tx) -> Sequence[Listing]:
    return tx.work(community_id, now).listings.find(state=State.OPEN)
