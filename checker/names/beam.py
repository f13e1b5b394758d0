"""Finding the canonical name behind a printed one: a beam through the trie whose score is the channel itself.

A node is a prefix x of names. Its column holds P(x, y[:j]) for every j of the printed name y; it follows from the
columns of its last three ancestors, since chunks reach back three letters. The score of a name is
log P(x, y) - log P(x) - log P(y): how much likelier the two are as one name than as two.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from checker.names.channel import ALPHABET, LONGEST, Channel
from checker.names.trie import Trie, codes_of

Floats = npt.NDArray[np.float64]
_N = len(ALPHABET)
_TINY = 1e-300
WIDTH = 150
_REACH = 14.0


def _number(chunk: str) -> int:
    number = 0
    for code in codes_of(chunk).tolist():
        number = number * _N + code
    return number


@dataclass(frozen=True)
class Tables:
    """A channel as arrays: P(canonical chunk) by length and chunk number, and the canonical chunks of a printed one."""

    channel: Channel

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
                    np.array([_number(x) for x, _ in pairs if len(x) == length], dtype=np.int64),
                    np.array([p for x, p in pairs if len(x) == length]),
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
    def weights(self) -> list[tuple[npt.NDArray[np.int64], list[Floats | None]]]:
        """For canonical lengths 1 to 3: where a chunk number's row stands, and for each printed length b the rows
        [row, j] = P(chunk, y[j - b : j])."""
        result = []
        for a in range(1, LONGEST + 1):
            cells: dict[int, list[tuple[npt.NDArray[np.int64], Floats, int]]] = {}
            for b in range(LONGEST + 1):
                for j in range(b, len(self.key) + 1):
                    numbers, p = self.tables.by_printed.get(self.key[j - b : j], _EMPTY)[a]
                    if len(numbers):
                        cells.setdefault(b, []).append((numbers, p, j))
            used = np.unique(np.concatenate([n for row in cells.values() for n, _, _ in row])) if cells else np.zeros(0, np.int64)
            place = np.zeros(_N**a, dtype=np.int64)
            place[used] = np.arange(1, len(used) + 1)
            tables: list[Floats | None] = [None] * (LONGEST + 1)
            for b, row in cells.items():
                table = np.zeros((len(used) + 1, len(self.key) + 1))
                for numbers, p, j in row:
                    table[place[numbers], j] = p
                tables[b] = table
            result.append((place, tables))
        return result

    @cached_property
    def inserted(self) -> list[float]:
        """P("", y[j]) for every letter of y."""
        return [self.tables.channel.joint.get(("", letter), 0.0) for letter in self.key]


_EMPTY: list[tuple[npt.NDArray[np.int64], Floats]] = [(np.zeros(0, np.int64), np.zeros(0))] * (LONGEST + 1)


@dataclass
class _Level:
    """The active nodes of one depth: columns and P(x) of themselves and their ancestors, last first."""

    node: npt.NDArray[np.int64]
    columns: list[Floats]
    prior: list[Floats]
    suffix: npt.NDArray[np.int64]  # the number of the last two letters


def search(trie: Trie, query: Query, width: int = WIDTH) -> list[tuple[float, int]]:
    """(score, row) of the names in `trie` that may stand behind the query, best first."""
    length = len(query.key)
    base = float(np.log(max(query.rest[0], _TINY)))
    column = np.zeros((1, length + 1))
    column[0, 0] = 1.0
    _insert(column, query.inserted)
    level = _Level(np.zeros(1, np.int64), [column], [np.ones(1)], np.zeros(1, np.int64))
    hits: list[tuple[float, int]] = []
    while len(level.node):
        level = _step(trie, query, level)
        if not len(level.node):
            break
        prior = np.log(np.maximum(level.prior[0], _TINY))
        rows = trie.row[level.node]
        for i in np.flatnonzero(rows >= 0):
            p = level.columns[0][i, length]
            if p > 0:
                hits.append((float(np.log(p) - prior[i]) - base, int(rows[i])))
        scores = np.log(np.maximum(level.columns[0] @ query.rest, _TINY)) - prior
        level = _pruned(level, scores, width)
    return sorted(hits, key=lambda hit: (-hit[0], hit[1]))


def _step(trie: Trie, query: Query, level: _Level) -> _Level:
    """All children of the active nodes, with their columns."""
    counts = trie.count[level.node]
    parent = np.repeat(np.arange(len(level.node)), counts)
    offset = np.arange(len(parent)) - np.repeat(np.cumsum(counts) - counts, counts)
    node = trie.first[level.node][parent].astype(np.int64) + offset
    letter = trie.letter[node].astype(np.int64)
    column = np.zeros((len(node), len(query.key) + 1))
    prior = np.zeros(len(node))
    for a, (place, tables) in enumerate(query.weights, 1):
        if a > len(level.columns):
            break
        number = (level.suffix[parent] % _N ** (a - 1)) * _N + letter
        prior += level.prior[a - 1][parent] * query.tables.canonical[a][number]
        where = place[number]
        some = np.flatnonzero(where) if a > 1 else slice(None)
        if a > 1 and not len(some):  # type: ignore[arg-type]
            continue
        before, index = level.columns[a - 1][parent[some]], where[some]
        for b, table in enumerate(tables):
            if table is not None:
                width = len(query.key) + 1 - b
                column[some, b:] += before[:, :width] * table[index][:, b:]
    _insert(column, query.inserted)
    suffix = (level.suffix[parent] % _N) * _N + letter
    columns = [column, *(c[parent] for c in level.columns[: LONGEST - 1])]
    priors = [prior, *(p[parent] for p in level.prior[: LONGEST - 1])]
    return _Level(node, columns, priors, suffix)


def _insert(column: Floats, inserted: list[float]) -> None:
    """Let printed letters stand for nothing: column[:, j + 1] gains from column[:, j]."""
    for j, p in enumerate(inserted):
        column[:, j + 1] += column[:, j] * p


def _pruned(level: _Level, scores: Floats, width: int) -> _Level:
    keep = np.flatnonzero(scores >= scores.max() - _REACH)
    if len(keep) > width:
        keep = keep[np.argpartition(-scores[keep], width)[:width]]
    keep.sort()
    return _Level(level.node[keep], [c[keep] for c in level.columns], [p[keep] for p in level.prior], level.suffix[keep])


def tables_of(channels: Mapping[str, Channel]) -> dict[str, Tables]:
    """The channels as arrays."""
    return {pivot: Tables(channel) for pivot, channel in channels.items()}
