"""A trie of names in level order, as five flat arrays that open memory-mapped in no time.

Nodes of one depth stand together, and the children of a node are neighbours, so a search can take a whole level in a
few array operations. Letters are codes 0 to 26 of `channel.ALPHABET`; node 0 is the root.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from checker.names.channel import ALPHABET

Codes = npt.NDArray[np.uint8]
Ints = npt.NDArray[np.int32]
_END = 255
_CODE = np.full(128, _END, dtype=np.uint8)
_CODE[[ord(c) for c in ALPHABET]] = np.arange(len(ALPHABET))


def codes_of(key: str) -> Codes:
    """The letters of a folded name as codes, shape (length,)."""
    return _CODE[np.frombuffer(key.encode("ascii"), dtype=np.uint8)]


@dataclass(frozen=True)
class Trie:
    """`letter[n]`, `first[n]` and `count[n]`: a node's letter, its first child and how many there are; `row[n]`: the
    index of the name that ends there, or -1. Shapes (nodes,)."""

    letter: Codes
    first: Ints
    count: Ints
    row: Ints

    @classmethod
    def build(cls, keys: Sequence[str]) -> "Trie":
        """The trie of folded names (sorted, each once); linear in their letters."""
        width = max(map(len, keys), default=0) + 1
        matrix = np.full((len(keys), width), _END, dtype=np.uint8)
        for i, key in enumerate(keys):
            matrix[i, : len(key)] = codes_of(key)
        letters, firsts, counts, rows = [np.zeros(1, np.uint8)], [], [], [np.full(1, -1, np.int32)]
        alive, node, size, total = np.arange(len(keys)), np.zeros(len(keys), np.int64), 1, 1
        for depth in range(width):
            here = matrix[alive, depth]
            ended = here == _END
            if depth:
                ends = np.full(size, -1, np.int32)
                ends[node[ended]] = alive[ended]
                rows.append(ends)
            alive, node, here = alive[~ended], node[~ended], here[~ended]
            new = np.ones(len(alive), dtype=bool)
            new[1:] = (node[1:] != node[:-1]) | (here[1:] != here[:-1])
            children = np.bincount(node[new], minlength=size).astype(np.int32)
            firsts.append((total + np.concatenate(([0], np.cumsum(children)[:-1]))).astype(np.int32))
            counts.append(children)
            letters.append(here[new])
            node = np.cumsum(new) - 1
            size = int(new.sum())
            total += size
            if not size:
                break
        return cls(np.concatenate(letters), np.concatenate(firsts), np.concatenate(counts), np.concatenate(rows))

    def save(self, folder: Path) -> None:
        """Write the arrays into `folder`, which must exist."""
        for name in ("letter", "first", "count", "row"):
            np.save(folder / f"{name}.npy", getattr(self, name))

    @classmethod
    def open(cls, folder: Path) -> "Trie":
        """The arrays in `folder`, memory-mapped."""
        return cls(*(np.load(folder / f"{name}.npy", mmap_mode="r") for name in ("letter", "first", "count", "row")))
