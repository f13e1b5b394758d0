"""A printed name under a channel, as arrays that a search through the canonical names reads.

A chunk of one to three canonical letters is numbered by its letters, five bits each, after a leading 1, so that chunks
of every length share one table.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from checker.names.channel import LONGEST, Channel
from checker.names.letters import LetterModel
from checker.names.trie import BITS, Ints, codes_of, joined

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int16]
_NUMBERS = 1 << BITS * LONGEST + 1
_BITS = BITS * np.arange(1, LONGEST + 1)[:, None]
_LAST, _LEADING = (1 << _BITS) - 1, 1 << _BITS


def numbers_of(chunks: npt.NDArray[np.integer]) -> Ints:
    """The numbers of the last one, two and three letters of `chunks`, three letters each; shape (LONGEST, chunks)."""
    return chunks & _LAST | _LEADING


def _number(chunk: str) -> int:
    number = 1
    for code in codes_of(chunk).tolist():
        number = number << BITS | code
    return number


@dataclass(frozen=True)
class Tables:
    """A channel as arrays, and how printed names look that came through it."""

    channel: Channel
    letters: LetterModel

    @cached_property
    def canonical(self) -> Floats:
        """P(canonical chunk) by its number."""
        table = np.zeros(_NUMBERS)
        table[[_number(chunk) for chunk in self.channel.canonical]] = list(self.channel.canonical.values())
        return table

    @cached_property
    def pairs(self) -> tuple[dict[str, tuple[int, int]], Ints, Floats]:
        """Printed chunk -> the first and the number of its pairs; and of all pairs the canonical chunks and probabilities."""
        spans, numbers, probabilities = {}, list[int](), list[float]()
        for printed, table in self.channel.by_printed.items():
            pairs = [(_number(x), p) for x, p in table.items() if x]
            spans[printed] = len(numbers), len(pairs)
            numbers += [number for number, _ in pairs]
            probabilities += [p for _, p in pairs]
        return spans, np.array(numbers), np.array(probabilities)


@dataclass(frozen=True)
class Query:
    """A printed name y under a channel: what each chunk of it may stand for, filled once for the whole search.

    A column holds P(x, y[:j]) for a canonical x and every j, after LONGEST zeros, so that a chunk that reaches back beyond
    the name finds nothing; shape (LONGEST + length + 1,).
    """

    key: str
    tables: Tables

    @cached_property
    def rest(self) -> Floats:
        """P(y[j:]) as printed chunks, for every j; shape (length + 1,)."""
        y, printed = self.key, self.tables.channel.printed
        rest = [1.0]
        for j in range(len(y) - 1, -1, -1):
            rest.append(sum([printed.get(y[j : j + b], 0.0) * rest[-b] for b in range(1, min(LONGEST, len(y) - j) + 1)]))
        return np.array(rest[::-1])

    @cached_property
    def inserted(self) -> Floats:
        """[i, j]: P that the printed letters y[i:j] stand for nothing; shape (length + 1, length + 1)."""
        p = [1.0, *(self.tables.channel.joint.get(("", letter), 0.0) for letter in self.key)]
        return np.triu(np.where(np.tri(len(p), dtype=bool), 1.0, p).cumprod(1))

    @cached_property
    def _cells(self) -> tuple[Ints, Floats, Ints, Ints]:
        """Chunk numbers, P(chunk, y[j - b : j]), j and b of all pairs of a chunk and a part of y; shapes (pairs,)."""
        spans, numbers, p = self.tables.pairs
        parts = [
            (j, b, *spans[part])
            for b in range(LONGEST + 1)
            for j in range(b, len(self.key) + 1)
            if (part := self.key[j - b : j]) in spans
        ]
        j, b, first, count = np.array(parts).T
        place = joined(first, count)
        return numbers.take(place), p.take(place), j.repeat(count), b.repeat(count)

    @cached_property
    def row(self) -> Rows:
        """Where a chunk number's row stands in `chunks`; 0, an empty one, if y has nothing of it."""
        used = np.zeros(_NUMBERS, dtype=bool)
        used[self._cells[0]] = True
        (numbers,) = used.nonzero()
        row = np.zeros(_NUMBERS, dtype=np.int16)
        row[numbers] = np.arange(1, len(numbers) + 1)
        return row

    @cached_property
    def chunks(self) -> Floats:
        """[row, LONGEST - b, j]: P(chunk, y[j - b : j]); shape (rows, LONGEST + 1, length + 1)."""
        numbers, p, j, b = self._cells
        chunks = np.zeros((int(self.row.max()) + 1, LONGEST + 1, len(self.key) + 1))
        chunks[self.row.take(numbers), LONGEST - b, j] = p
        return chunks

    @cached_property
    def gains(self) -> Floats:
        """[cell, row]: what a cell of a column is worth to P(x, y) if x goes on with the chunk and then as `rest` has it;
        shape (LONGEST + length + 1, rows)."""
        numbers, p, j, b = self._cells
        shape = LONGEST + len(self.key) + 1, len(self.chunks)
        cell = (LONGEST + j - b) * shape[1] + self.row.take(numbers)
        gains = np.bincount(cell, p * (self.inserted @ self.rest).take(j), shape[0] * shape[1])
        return gains.astype(np.float64, copy=False).reshape(shape)

    def after(self, columns: Floats, places: Ints, rows: Rows) -> Floats:
        """The columns, without their zeros, that follow from those at `places` in `columns` by the chunks of `rows`.

        `places` and `rows` are for chunks of one to LONGEST letters; shapes (LONGEST, n), of the result (n, length + 1).
        """
        (some,) = rows.ravel().nonzero()
        parts = np.zeros((rows.size, len(self.key) + 1))
        before = _windows(columns.take(places.take(some), 0))
        parts[some] = np.einsum("nkj,nkj->nj", before, self.chunks.take(rows.take(some), 0))
        together: Floats = parts.reshape(*rows.shape, len(self.key) + 1).sum(0)
        return together @ self.inserted

    def probabilities(self, parts: Sequence[tuple[str, int, int]]) -> Floats:
        """P(x, y[start:end]) for each (x, start, end), summed over all ways to cut both; shape (parts,)."""
        steps, n = max(len(x) for x, *_ in parts), len(parts)
        columns = np.zeros((LONGEST + steps, n, LONGEST + len(self.key) + 1))
        rows = np.zeros((steps, LONGEST, n), dtype=np.int16)
        for i, (x, start, _) in enumerate(parts):
            columns[LONGEST - 1, i, LONGEST:] = self.inserted[start]
            rows[: len(x), ::-1, i] = self.row.take(numbers_of(_last_three(x))).T
        for step, chunks in enumerate(self.chunks.take(rows, 0)):
            before = _windows(columns[step : step + LONGEST])
            columns[step + LONGEST, :, LONGEST:] = np.einsum("ankj,ankj->nj", before, chunks) @ self.inserted
        return np.array([columns[LONGEST - 1 + len(x), i, LONGEST + end] for i, (x, _, end) in enumerate(parts)])


def _last_three(x: str) -> Ints:
    """For each letter of `x` it and the two before it as a chunk, letters before the first being 0."""
    codes = codes_of(x).astype(np.intp)
    chunks = codes.copy()
    for back in range(1, min(LONGEST, len(x))):
        chunks[back:] |= codes[:-back] << BITS * back
    return chunks


def _windows(columns: Floats) -> Floats:
    """[..., k, j] -> cell j + k of a column, shape (..., LONGEST + 1, length + 1); a view of `columns`, which are contiguous.

    `numpy.lib.stride_tricks.sliding_window_view` gives the same in twenty times the time.
    """
    shape = (*columns.shape[:-1], LONGEST + 1, columns.shape[-1] - LONGEST)
    return np.ndarray(shape, np.float64, columns, strides=(*columns.strides, columns.itemsize))
