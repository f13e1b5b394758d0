"""A trie of names in level order, as three flat arrays that open memory-mapped in no time.

Nodes of one depth stand together, and the children of a node are neighbours, so a search can take a whole level in a
few array operations. Letters are codes 0 to 26 of `channel.ALPHABET`; node 0 is the root.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from checker.names.channel import ALPHABET, LONGEST
from checker.names.stored import mapped

Codes = npt.NDArray[np.uint8]
Ints = npt.NDArray[np.intp]
BITS = 5
"""Of a letter's code, where letters are put together to one number."""
_END = 255
_CODE = np.full(128, _END, dtype=np.uint8)
_CODE[[ord(c) for c in ALPHABET]] = np.arange(len(ALPHABET))


def codes_of(key: str) -> Codes:
    """The letters of a folded name as codes, shape (length,)."""
    return _CODE[np.frombuffer(key.encode("ascii"), dtype=np.uint8)]


def joined(first: npt.NDArray[np.integer], count: npt.NDArray[np.integer]) -> Ints:
    """The ranges of `count[i]` numbers from `first[i]` on, one after the other; shape (sum of `count`,)."""
    shift: Ints = (first + count - count.cumsum()).repeat(count)
    return np.arange(len(shift)) + shift


@dataclass(frozen=True)
class Trie:
    """`chunk[n]`: the last three letters of node n, BITS bits each; `row[n]`: the index of the name that ends there, or -1;
    shapes (nodes,). `first[n]` to `first[n + 1]` are its children; shape (nodes + 1,)."""

    chunk: npt.NDArray[np.uint16]
    first: npt.NDArray[np.int32]
    row: npt.NDArray[np.int32]

    def children(self, nodes: Ints) -> tuple[Ints, Ints]:
        """All children of `nodes`, and for each the place of its parent in `nodes`; shapes (children,)."""
        first = self.first.take(nodes)
        count = self.first.take(nodes + 1) - first
        return joined(first, count), np.arange(len(nodes)).repeat(count)

    @classmethod
    def build(cls, keys: Sequence[str]) -> "Trie":
        """The trie of folded names (sorted, each once); linear in their letters."""
        width = max(map(len, keys), default=0) + 1
        matrix = np.full((len(keys), width), _END, dtype=np.uint8)
        for i, key in enumerate(keys):
            matrix[i, : len(key)] = codes_of(key)
        chunks, firsts, rows = [np.zeros(1, np.uint16)], [], [np.full(1, -1, np.int32)]
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
            children = np.bincount(node[new], minlength=size)
            firsts.append(total + np.cumsum(children) - children)
            chunks.append((chunks[-1][node[new]] << BITS | here[new]) & ((1 << BITS * LONGEST) - 1))
            node = np.cumsum(new) - 1
            size = int(new.sum())
            total += size
            if not size:
                break
        first = np.concatenate([*firsts, [total]]).astype(np.int32)
        return cls(np.concatenate(chunks), first, np.concatenate(rows))

    def save(self, folder: Path) -> None:
        """Write the arrays into `folder`, which must exist."""
        for name in ("chunk", "first", "row"):
            np.save(folder / f"{name}.npy", getattr(self, name))

    @classmethod
    def open(cls, folder: Path) -> "Trie":
        """The arrays in `folder`, memory-mapped."""
        return cls(*(mapped(folder / f"{name}.npy") for name in ("chunk", "first", "row")))
