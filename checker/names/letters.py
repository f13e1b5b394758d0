"""LetterModel: how likely a name is as it is spelt, by the letters of names that are.

An interpolated n-gram model over a-z and the space (Witten and Bell 1991). One is built from the names of an index:
a garbled name is less likely as a name of its own than as a garble of the right one. Others, of order three, are built
from the printed forms of each pivot's training pairs and shipped: what came through Arabic looks it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from io import BytesIO
from math import log
from pathlib import Path

import numpy as np
import numpy.typing as npt

from checker.names.channel import ALPHABET
from checker.names.stored import mapped
from checker.names.trie import codes_of

_N = len(ALPHABET)
_PRINTED_ORDER = 3


@dataclass(frozen=True)
class LetterModel:
    """`logs[n]`: log P(last letter | those before), n being the number of the letters; shape (27**order,)."""

    logs: npt.NDArray[np.floating]

    @cached_property
    def order(self) -> int:
        return round(log(len(self.logs), _N))

    @classmethod
    def build(cls, keys: Sequence[str], order: int = 4) -> "LetterModel":
        """The model of folded names (" john smith ")."""
        pad = " " * (order - 1)
        text = codes_of("".join(f"{pad}{key.strip()} " for key in keys)).astype(np.int64)
        lengths = np.array([len(key.strip()) + order for key in keys])
        starts = np.cumsum(lengths) - lengths
        counted = np.ones(len(text), dtype=bool)
        for place in range(order - 1):
            counted[starts + place] = False
        places = np.flatnonzero(counted)
        number = text[places]
        counts = np.bincount(number, minlength=_N).astype(np.float64)
        p = (counts + 0.5) / (counts.sum() + 0.5 * _N)
        for length in range(2, order + 1):
            number = number + text[places - length + 1] * _N ** (length - 1)
            table = np.bincount(number, minlength=_N**length).astype(np.float64).reshape(-1, _N)
            total, kinds = table.sum(1, keepdims=True), (table > 0).sum(1, keepdims=True)
            shorter = np.tile(p.reshape(-1, _N), (_N, 1)) if length > 2 else np.tile(p, (_N, 1))
            seen = (table + kinds * shorter) / np.maximum(total + kinds, 1)
            p = np.where(total > 0, seen, shorter).reshape(-1)
        return cls(np.log(p).astype(np.float32))

    def log_probability(self, key: str) -> float:
        """log P(name), its end included."""
        order = self.order
        codes = codes_of(f"{' ' * (order - 1)}{key.strip()} ").astype(np.int64)
        number = codes[order - 1 :].copy()
        for back in range(1, order):
            number += codes[order - 1 - back : len(codes) - back] * _N**back
        return float(self.logs[number].sum(dtype=np.float64))

    def save(self, path: Path) -> None:
        """Write the table."""
        np.save(path, self.logs)

    @classmethod
    def open(cls, path: Path) -> "LetterModel":
        """The table at `path`, memory-mapped."""
        return cls(mapped(path))


def printed_letters(printed: Mapping[str, Sequence[str]]) -> dict[str, LetterModel]:
    """The models of the printed keys of each pivot, and of all of them as `any`."""
    everything = [key for pivot in sorted(printed) for key in printed[pivot]]
    keys = {**printed, "any": everything}
    rounded = {pivot: LetterModel.build(keys[pivot], _PRINTED_ORDER).logs.astype(np.float16) for pivot in sorted(keys)}
    return {pivot: LetterModel(logs) for pivot, logs in rounded.items()}


def packed_letters(models: Mapping[str, LetterModel]) -> bytes:
    """The models as an NPZ archive."""
    archive = BytesIO()
    np.savez_compressed(archive, allow_pickle=False, **{pivot: model.logs for pivot, model in models.items()})
    return archive.getvalue()


def shipped_letters() -> dict[str, LetterModel]:
    """The models of printed forms by pivot that `checker train names` made."""
    with files("checker.names").joinpath("data/printed_letters.npz").open("rb") as file, np.load(file) as archive:
        return {pivot: LetterModel(archive[pivot]) for pivot in archive.files}
