"""Fitting the decision: how sure may one be that the best hit is the name that is meant?

The channels for this are learned on 70 % of the pairs, the examples made from the rest, so that no pair is judged by a
channel that knows it. Examples: garbled names with their canonical name in the index (right or not), garbled names
whose canonical name is left out, real names that are not in the index, and names of the index looked up with
themselves left out. For all but the first kind every hit is wrong.
"""

import random
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial

import numpy as np

from checker.names.channel import Channel
from checker.names.confidence import Confidence
from checker.names.index import NameIndex
from checker.names.letters import printed_letters
from checker.names.query import Query, Tables
from checker.names.training import Joint, Pair, learn, mixed

SHARE = 0.7
_KEPT = 20
_SEED = 3
_UNKNOWN, _FAMILIES, _KNOWN = 1200, 400, 1200
"""Examples for each pivot of real names that are not in the index, of their family names, of names left out."""
_WITHOUT_PIVOT = 0.2
"""The share of the examples that are judged by the mean of all channels, as where the pivot is not known."""


@dataclass(frozen=True)
class Example:
    """The printed key `y` under `pivot`; `gold` is the right key or None; `left_out` is not in the index this time."""

    y: str
    pivot: str
    gold: str | None = None
    left_out: str | None = None


def learn_all(pairs: Mapping[str, Sequence[Pair]]) -> dict[str, Joint]:
    """A channel for each pivot, two at a time."""
    with ProcessPoolExecutor(2) as pool:
        learnt = dict(zip(pairs, pool.map(learn, pairs.values()), strict=True))
    return mixed(learnt, {pivot: len(rows) for pivot, rows in pairs.items()})


def fit_confidence(pairs: Mapping[str, Sequence[Pair]], unknown: Sequence[str], canonical: Sequence[str]) -> Confidence:
    """The decision for channels of `pairs` over the `canonical` names; `unknown` are keys of real names not among them."""
    known = {pivot: rows[: int(len(rows) * SHARE)] for pivot, rows in pairs.items()}
    letters = printed_letters({pivot: [y for _, y in rows] for pivot, rows in known.items()})
    tables = {pivot: Tables(Channel(pivot, joint), letters[pivot]) for pivot, joint in learn_all(known).items()}
    index = NameIndex.build([*canonical, *sorted(x for rows in pairs.values() for x, _ in rows)])
    made = examples(pairs, unknown, index.keys)
    with ProcessPoolExecutor(2) as pool:
        rows = [row for row in pool.map(partial(_judged, index, tables), made, chunksize=1000) if row is not None]
    return Confidence.fit(np.array([features for features, _ in rows]), np.array([right for _, right in rows]))


def examples(pairs: Mapping[str, Sequence[Pair]], unknown: Sequence[str], index_keys: Sequence[str]) -> list[Example]:
    """The examples described above; each held-out pair is one with its canonical name and one without."""
    draw = random.Random(_SEED)
    names, families = sorted(unknown), sorted({f" {name.split()[-1]} " for name in unknown})

    def under(pivot: str) -> str:
        return "any" if draw.random() < _WITHOUT_PIVOT else pivot

    made: list[Example] = []
    for pivot, rows in sorted(pairs.items()):
        held = rows[int(len(rows) * SHARE) :]
        made += [Example(y, under(pivot), gold=x) for x, y in held]
        made += [Example(y, under(pivot), left_out=x) for x, y in held]
        made += [Example(name, under(pivot)) for name in draw.sample(names, min(_UNKNOWN, len(names)))]
        made += [Example(name, under(pivot), left_out=name) for name in draw.sample(families, min(_FAMILIES, len(families)))]
        made += [Example(key, under(pivot), left_out=key) for key in draw.sample(index_keys, min(_KNOWN, len(index_keys)))]
    return made


def _judged(index: NameIndex, tables: Mapping[str, Tables], example: Example) -> tuple[list[float], bool] | None:
    """Features of the best hit and whether it is right; None where the name itself is the hit."""
    query = Query(example.y, tables[example.pivot])
    found = index.search(query, _KEPT + 1)
    hits = [(score, index.keys[row]) for score, row in found]
    hits = [hit for hit in hits if hit[1] != example.left_out][:_KEPT]
    if not hits or hits[0][1] == example.y:
        return None
    return index.features(query, hits), hits[0][1] == example.gold
