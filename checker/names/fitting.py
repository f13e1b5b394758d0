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

from checker.names.beam import Query, Tables
from checker.names.channel import Channel
from checker.names.confidence import Confidence
from checker.names.index import NameIndex
from checker.names.training import Joint, Pair, learn, mixed

SHARE = 0.7
_KEPT = 20
_SEED = 3


@dataclass(frozen=True)
class Example:
    """The printed key `y` under `pivot`; `gold` is the right key or None; `left_out` is not in the index this time."""

    y: str
    pivot: str
    gold: str | None = None
    left_out: str | None = None


def held_out_channels(pairs: Mapping[str, Sequence[Pair]]) -> dict[str, Joint]:
    """Channels that know the first SHARE of the pairs."""
    return mixed(learn_all({pivot: rows[: int(len(rows) * SHARE)] for pivot, rows in pairs.items()}))


def learn_all(pairs: Mapping[str, Sequence[Pair]]) -> dict[str, Joint]:
    """A channel for each pivot, two at a time."""
    with ProcessPoolExecutor(2) as pool:
        return dict(zip(pairs, pool.map(learn, pairs.values()), strict=True))


def examples(pairs: Mapping[str, Sequence[Pair]], unknown: Sequence[str], index_keys: Sequence[str]) -> list[Example]:
    """The examples described above; `unknown` are keys of real names that are not in the index."""
    draw = random.Random(_SEED)
    made: list[Example] = []
    for pivot, rows in sorted(pairs.items()):
        held = list(rows[int(len(rows) * SHARE) :])
        draw.shuffle(held)
        cut = int(len(held) * SHARE)
        made += [Example(y, pivot, gold=x) for x, y in held[:cut]]
        made += [Example(y, pivot, left_out=x) for x, y in held[cut:]]
        for name in draw.sample(sorted(unknown), min(500, len(unknown))):
            made.append(Example(name, pivot))
            family = f" {name.split()[-1]} "
            if draw.random() < 0.4:
                made.append(Example(family, pivot, left_out=family))
        made += [Example(key, pivot, left_out=key) for key in draw.sample(list(index_keys), min(400, len(index_keys)))]
    return made


def fit(made: Sequence[Example], index: NameIndex, joints: Mapping[str, Joint]) -> Confidence:
    """The decision fitted to the examples, with the held-out channels `joints`."""
    tables = {pivot: Tables(Channel(pivot, joint)) for pivot, joint in joints.items()}
    with ProcessPoolExecutor(2) as pool:
        rows = [row for row in pool.map(partial(_judged, index, tables), made, chunksize=1000) if row is not None]
    return Confidence.fit(np.array([features for features, _ in rows]), np.array([right for _, right in rows]))


def _judged(index: NameIndex, tables: Mapping[str, Tables], example: Example) -> tuple[list[float], bool] | None:
    """Features of the best hit and whether it is right; None where the name itself is the hit."""
    table = tables[example.pivot]
    hits = index.search(Query(example.y, table), _KEPT + 1)
    hits = [hit for hit in hits if hit[1] != example.left_out][:_KEPT]
    if not hits or hits[0][1] == example.y:
        return None
    return index.features(example.y, hits, table.channel), hits[0][1] == example.gold
