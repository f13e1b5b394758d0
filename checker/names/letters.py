"""LetterModel: how likely a name is as it is spelt, by the letters of names that are.

An interpolated 4-gram model over a-z and the space (Witten and Bell 1991), built from the names of an index. A garbled
name is less likely as a name of its own than as a garble of the right one; this is the side of the comparison that
needs no channel.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from checker.names.channel import ALPHABET
from checker.names.trie import codes_of

ORDER = 4
_N = len(ALPHABET)
_PAD = " " * (ORDER - 1)


@dataclass(frozen=True)
class LetterModel:
    """`logs[n]`: log P(last letter | the three before), n being the number of the four letters; shape (27**4,)."""

    logs: npt.NDArray[np.float32]

    @classmethod
    def build(cls, keys: Sequence[str]) -> "LetterModel":
        """The model of folded names (" john smith ")."""
        text = codes_of("".join(f"{_PAD}{key.strip()} " for key in keys)).astype(np.int64)
        lengths = np.array([len(key.strip()) + ORDER for key in keys])
        starts = np.cumsum(lengths) - lengths
        counted = np.ones(len(text), dtype=bool)
        for pad in range(ORDER - 1):
            counted[starts + pad] = False
        places = np.flatnonzero(counted)
        number = text[places]
        counts = np.bincount(number, minlength=_N).astype(np.float64)
        p = (counts + 0.5) / (counts.sum() + 0.5 * _N)
        for order in range(2, ORDER + 1):
            number = number + text[places - order + 1] * _N ** (order - 1)
            table = np.bincount(number, minlength=_N**order).astype(np.float64).reshape(-1, _N)
            total, kinds = table.sum(1, keepdims=True), (table > 0).sum(1, keepdims=True)
            shorter = np.tile(p.reshape(-1, _N), (_N, 1)) if order > 2 else np.tile(p, (_N, 1))
            seen = (table + kinds * shorter) / np.maximum(total + kinds, 1)
            p = np.where(total > 0, seen, shorter).reshape(-1)
        return cls(np.log(p).astype(np.float32))

    def log_probability(self, key: str) -> float:
        """log P(name), its end included."""
        codes = codes_of(f"{_PAD}{key.strip()} ").astype(np.int64)
        number = codes[ORDER - 1 :].copy()
        for back in range(1, ORDER):
            number += codes[ORDER - 1 - back : len(codes) - back] * _N**back
        return float(self.logs[number].sum())

    def save(self, path: Path) -> None:
        """Write the table."""
        np.save(path, self.logs)

    @classmethod
    def open(cls, path: Path) -> "LetterModel":
        """The table at `path`, memory-mapped."""
        return cls(np.load(path, mmap_mode="r"))
