"""What the tagger sees in an epoch: windows of documents, damaged ones, rows with a source or robbed of it, as tensors.

A row is `<s> target </s>` or `<s> target </s> source </s>`, the source being of token type 1; the labels of a word stand
at its first piece.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from checker.training.corruption import corrupted
from checker.training.examples import UNKNOWN, WRONG, Example, label
from checker.training.planting import planted

_TOKENS = 1024
"""Pieces of a batch in each process."""
_MAX_PIECES, _MAX_SOURCE = 200, 90
_START, _END, _PAD = 0, 2, 1
_WINDOW_WORDS = 100
_CORRUPTED, _CORRUPTED_WEIGHT = 0.3, 0.5
_EDITED, _PLANTED, _PLANTED_WEIGHT, _ENTITIES, _ENTITY_WEIGHT = 0.45, 0.25, 0.7, 0.8, 1.0
"""Shares of the rows that an epoch sees, and their weights; documents are seen whole."""
_WITH_SOURCE = 0.55


@dataclass(frozen=True)
class Data:
    """Documents sentence by sentence, marked and clean; edited rows, corrected ones and sentences with entities."""

    marked: Sequence[Sequence[Example]]
    clean: Sequence[Sequence[Example]]
    edited: Sequence[Example] = ()
    corrected: Sequence[Example] = ()
    entities: Sequence[Example] = ()


@dataclass(frozen=True)
class Batch:
    """ids, mask and types, shape (rows, length); labels and weights, shape (rows, length, heads), of weight 0 where nothing
    is known; the number of words."""

    ids: Tensor
    mask: Tensor
    types: Tensor
    labels: Tensor
    weights: Tensor
    words: int


def batches(data: Data, tokenizer: Any, processes: int, draw: random.Random) -> Iterator[tuple[Batch, ...]]:
    """An epoch's batches, one for each process; rows of like length together, shuffled among each other."""
    rows = [_encoded(tokenizer, example, weight) for example, weight in _epoch(data, draw)]
    draw.shuffle(rows)
    rows.sort(key=lambda row: len(row.ids) // 4)
    groups: list[list[_Row]] = [[]]
    for row in rows:
        if groups[-1] and (len(groups[-1]) + 1) * len(row.ids) > _TOKENS:
            groups.append([])
        groups[-1].append(row)
    count = len(groups) - len(groups) % processes
    together = [groups[i : i + processes] for i in range(0, count, processes)]
    draw.shuffle(together)
    for group in together:
        yield tuple(_padded(of) for of in group)


def _epoch(data: Data, draw: random.Random) -> Iterator[tuple[Example, float]]:
    windows = [window for document in data.marked for window in _windows(document, draw)]
    clean = [window for document in data.clean for window in _windows(document, draw)]
    yield from ((window, 1.0) for window in (*windows, *clean))
    right = [window for window in (*windows, *clean) if not any(WRONG in of for of in window.labels)]
    for window in draw.sample(right, int(len(right) * _CORRUPTED)):
        if (damaged := corrupted(window, draw)) is not None:
            yield damaged, _CORRUPTED_WEIGHT
    for example in _some(data.edited, _EDITED, draw):
        yield _maybe_alone(example, draw), 1.0
    for example in _some(data.corrected, _PLANTED, draw):
        whole = example if draw.random() < 0.4 else planted(example, data.corrected, draw)
        if whole is not None:
            yield _maybe_alone(whole, draw), _PLANTED_WEIGHT
    for example in _some(data.entities, _ENTITIES, draw):
        yield example, _ENTITY_WEIGHT


def _windows(document: Sequence[Example], draw: random.Random) -> Iterator[Example]:
    """The document in pieces of one to four sentences, half of them of one."""
    i = 0
    while i < len(document):
        window, size, i = document[i], draw.choice((1, 1, 1, 2, 3, 4)), i + 1
        while size > 1 and i < len(document) and len(window.words) + len(document[i].words) <= _WINDOW_WORDS:
            window, size, i = window + document[i], size - 1, i + 1
        yield window


def _some(examples: Sequence[Example], share: float, draw: random.Random) -> list[Example]:
    return draw.sample(examples, int(len(examples) * share))


def _maybe_alone(example: Example, draw: random.Random) -> Example:
    """The row as it is, or without its source; what needs the source is then unknown."""
    if draw.random() < _WITH_SOURCE:
        return example
    unknown = label()
    labels = tuple(unknown for _ in example.labels) if example.needs_source else example.labels
    return Example(example.words, labels, "", example.weight)


@dataclass(frozen=True)
class _Row:
    ids: list[int]
    source_from: int
    labels: list[tuple[int, ...]]
    weight: float
    wrong_weight: float


def _encoded(tokenizer: Any, example: Example, weight: float) -> _Row:
    encoding = tokenizer.encode(list(example.words), is_pretokenized=True, add_special_tokens=False)
    source = tokenizer.encode(example.source, add_special_tokens=False).ids[:_MAX_SOURCE] if example.source else []
    nothing = label()
    room = _MAX_PIECES - 2 - (len(source) + 1 if source else 0)
    ids, labels, last = [_START], [nothing], None
    for piece, word in zip(encoding.ids[:room], encoding.word_ids, strict=False):
        ids.append(piece)
        labels.append(example.labels[word] if word != last else nothing)
        last = word
    ids.append(_END)
    source_from = len(ids)
    if source:
        ids += [*source, _END]
    labels += [nothing] * (len(ids) - len(labels))
    return _Row(ids, source_from, labels, weight, example.weight)


def _padded(rows: Sequence[_Row]) -> Batch:
    length = max(len(row.ids) for row in rows)
    nothing = label()
    spare = [length - len(row.ids) for row in rows]
    known = torch.tensor([[*row.labels, *[nothing] * n] for row, n in zip(rows, spare, strict=True)])
    wrong = torch.tensor([row.wrong_weight for row in rows])[:, None, None]
    weights = torch.where(known == WRONG, wrong, torch.ones(())) * (known != UNKNOWN)
    weights *= torch.tensor([row.weight for row in rows])[:, None, None]
    return Batch(
        torch.tensor([[*row.ids, *[_PAD] * n] for row, n in zip(rows, spare, strict=True)]),
        torch.tensor([[*[1] * len(row.ids), *[0] * n] for row, n in zip(rows, spare, strict=True)]),
        torch.tensor([[int(i >= row.source_from and i < len(row.ids)) for i in range(length)] for row in rows]),
        (known == WRONG).float(),
        weights,
        int((known != UNKNOWN).any(-1).sum()),
    )
