"""Finding the canonical name behind a printed one: a beam through the trie whose score is the channel itself.

A node is a prefix x of names. Its column holds P(x, y[:j]) for every j of the printed name y; it follows from the
columns of its last three ancestors, since chunks reach back three letters. The score of a name is
log P(x, y) - log P(x) - log P(y): how much likelier the two are as one name than as two.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from checker.names.channel import ALPHABET, LONGEST, Channel
from checker.names.letters import LetterModel
from checker.names.trie import Trie, codes_of

Floats = npt.NDArray[np.float64]
_N = len(ALPHABET)
_TINY = 1e-300
_EARLY, _WIDE, _NARROW = 9, 180, 60
"""So many of the best nodes are kept at each depth: more at the first letters, where little speaks for the right one.
Of six pivots' dev pairs 0.907 were found first at 2.9 ms; with 150 everywhere 0.904 at 2.9, with 300 0.911 at 3.9."""
_REACH = 14.0


def _number(chunk: str) -> int:
    number = 0
    for code in codes_of(chunk).tolist():
        number = number * _N + code
    return number


@dataclass(frozen=True)
class Tables:
    """A channel as arrays: P(canonical chunk) by length and chunk number, and the canonical chunks of a printed one;
    and how printed names look that came through it."""

    channel: Channel
    letters: LetterModel

    @cached_property
    def canonical(self) -> list[Floats]:
        tables = [np.zeros(_N**length) for length in range(LONGEST + 1)]
        for chunk, p in self.channel.canonical.items():
            tables[len(chunk)][_number(chunk)] = p
        return tables

    @cached_property
    def by_printed(self) -> dict[str, list[tuple[npt.NDArray[np.int64], Floats]]]:
        """Printed chunk -> for each canonical length 0 to 3 the chunk numbers and probabilities."""
        table: dict[str, list[tuple[npt.NDArray[np.int64], Floats]]] = {}
        for printed, pairs in self.channel.by_printed.items():
            table[printed] = [
                (
                    np.array([_number(x) for x in pairs if len(x) == length], dtype=np.int64),
                    np.array([p for x, p in pairs.items() if len(x) == length]),
                )
                for length in range(LONGEST + 1)
            ]
        return table


@dataclass(frozen=True)
class Query:
    """A printed name under a channel: what each chunk of it may stand for, filled once for the whole search."""

    key: str
    tables: Tables

    @cached_property
    def rest(self) -> Floats:
        """P(y[j:]) as printed chunks, for every j; shape (length + 1,)."""
        y, printed = self.key, self.tables.channel.printed
        rest = np.zeros(len(y) + 1)
        rest[len(y)] = 1.0
        for j in range(len(y) - 1, -1, -1):
            rest[j] = sum(printed.get(y[j : j + b], 0.0) * rest[j + b] for b in range(1, min(LONGEST, len(y) - j) + 1))
        return rest

    @cached_property
    def weights(self) -> list[tuple[npt.NDArray[np.int32], Floats]]:
        """For canonical lengths a = 1 to 3: where a chunk number's row stands (0: nowhere), and the rows
        [row, j, LONGEST - b] = P(chunk, y[j - b : j]), shape (rows, length + 1, LONGEST + 1)."""
        result = []
        for a in range(1, LONGEST + 1):
            cells = [
                (*self.tables.by_printed.get(self.key[j - b : j], _EMPTY)[a], j, b)
                for b in range(LONGEST + 1)
                for j in range(b, len(self.key) + 1)
            ]
            used = np.unique(np.concatenate([numbers for numbers, *_ in cells]))
            place = np.zeros(_N**a, dtype=np.int32)
            place[used] = np.arange(1, len(used) + 1)
            table = np.zeros((len(used) + 1, len(self.key) + 1, LONGEST + 1))
            for numbers, p, j, b in cells:
                table[place[numbers], j, LONGEST - b] = p
            result.append((place, table))
        return result

    @cached_property
    def inserted(self) -> Floats:
        """[i, j]: P that the printed letters y[i:j] stand for nothing; shape (length + 1, length + 1)."""
        closure = np.eye(len(self.key) + 1)
        for j, letter in enumerate(self.key):
            closure[: j + 1, j + 1] = closure[: j + 1, j] * self.tables.channel.joint.get(("", letter), 0.0)
        return closure


_EMPTY: list[tuple[npt.NDArray[np.int64], Floats]] = [(np.zeros(0, np.int64), np.zeros(0))] * (LONGEST + 1)


@dataclass
class _Level:
    """The active nodes of one depth: columns and P(x) of themselves and their ancestors, last first.

    A column has LONGEST zeros before its first cell, so that a chunk that reaches back beyond the name finds nothing.
    """

    node: npt.NDArray[np.int64]
    columns: list[Floats]
    prior: list[Floats]
    suffix: npt.NDArray[np.int64]  # the number of the last two letters


def search(trie: Trie, query: Query) -> list[tuple[float, int]]:
    """(score, row) of the names in `trie` that may stand behind the query, best first."""
    base = float(np.log(max(query.rest[0], _TINY)))
    column = np.zeros((1, LONGEST + len(query.key) + 1))
    column[0, LONGEST:] = query.inserted[0]
    level = _Level(np.zeros(1, np.int64), [column], [np.ones(1)], np.zeros(1, np.int64))
    hits: list[tuple[float, int]] = []
    best = -np.inf
    depth = 0
    while len(level.node):
        depth += 1
        parent, children = _children(trie, query, level)
        if not len(parent):
            break
        column, prior = children.columns[0], np.log(np.maximum(children.prior[0], _TINY))
        rows = trie.row[children.node]
        ends = np.flatnonzero(rows >= 0)
        if len(ends):
            found = np.log(np.maximum(column[ends, -1], _TINY)) - prior[ends]
            best = max(best, float(found.max()))
            hits += zip((found - base).tolist(), rows[ends].tolist(), strict=True)
        scores = np.log(np.maximum(column[:, LONGEST:] @ query.rest, _TINY)) - prior
        keep = _best(scores, max(best, float(scores.max())) - _REACH, _WIDE if depth <= _EARLY else _NARROW)
        level = _Level(
            children.node[keep],
            [column[keep], *(c[parent[keep]] for c in level.columns[: LONGEST - 1])],
            [children.prior[0][keep], *(p[parent[keep]] for p in level.prior[: LONGEST - 1])],
            children.suffix[keep],
        )
    return sorted(hits, key=lambda hit: (-hit[0], hit[1]))


def _children(trie: Trie, query: Query, level: _Level) -> tuple[npt.NDArray[np.int64], _Level]:
    """All children of the active nodes, without their ancestors, and the place of each one's parent in `level`."""
    counts = trie.count[level.node]
    parent = np.repeat(np.arange(len(level.node)), counts)
    offset = np.arange(len(parent)) - np.repeat(np.cumsum(counts) - counts, counts)
    node = trie.first[level.node][parent].astype(np.int64) + offset
    letter = trie.letter[node].astype(np.int64)
    before = level.suffix[parent]
    column = np.zeros((len(node), LONGEST + len(query.key) + 1))
    prior = np.zeros(len(node))
    for a, (place, table) in enumerate(query.weights[: len(level.columns)], 1):
        number = (before % _N ** (a - 1)) * _N + letter
        prior += level.prior[a - 1][parent] * query.tables.canonical[a][number]
        where = place[number]
        some = np.flatnonzero(where)
        if len(some):
            ancestors = _windows(level.columns[a - 1][parent[some]])
            column[some, LONGEST:] += np.einsum("njk,njk->nj", ancestors, table[where[some]])
    column[:, LONGEST:] = column[:, LONGEST:] @ query.inserted
    return parent, _Level(node, [column], [prior], (before % _N) * _N + letter)


def _best(scores: Floats, least: float, width: int) -> npt.NDArray[np.int64]:
    """The places of at most `width` scores, all of at least `least`, in order."""
    keep = np.flatnonzero(scores >= least)
    if len(keep) > width:
        keep = keep[np.argpartition(-scores[keep], width)[:width]]
        keep.sort()
    return keep


def _windows(columns: Floats) -> Floats:
    """[n, j] -> the cells of column n that end at j, shape (n, length + 1, LONGEST + 1); a view of `columns`.

    `numpy.lib.stride_tricks.sliding_window_view` gives the same in twenty times the time.
    """
    nodes, cells = columns.shape
    step = columns.itemsize
    shape = (nodes, cells - LONGEST, LONGEST + 1)
    return np.ndarray(shape, np.float64, columns, strides=(columns.strides[0], step, step))
