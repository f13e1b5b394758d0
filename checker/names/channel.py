"""The noisy channel: how a Latin name comes back through another script.

A joint multigram model (Deligne and Bimbot 1995; Bisani and Ney 2008): a canonical name x and its printed form y are
cut into pairs of chunks of at most three letters, each pair with a probability of its own, `p>b`, `ch>sh`, `o>u`, and
P(x, y) is the sum over all ways to cut. Costs are learned by EM for each pivot language (`checker train names`).

Names are folded to `a`-`z` and the space, with a space at both ends, so that chunks know the edges of words.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files

from checker.text.words import fold

SIZES = ((1, 0), (0, 1), (1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (3, 2), (2, 3))
"""(canonical letters, printed letters) of the chunks."""
LONGEST = 3
FLOOR = 2e-6
ALPHABET = "abcdefghijklmnopqrstuvwxyz "


def channel_key(name: str) -> str:
    """`name` folded to a-z and single spaces, one at each end: " john polga hecimovich "."""
    letters = "".join(c if c in ALPHABET else " " if c in "-‐‑" or c.isspace() else "" for c in fold(name))
    return f" {' '.join(letters.split())} "


@dataclass(frozen=True)
class Channel:
    """P(canonical chunk, printed chunk) for one pivot."""

    pivot: str
    joint: Mapping[tuple[str, str], float]

    @cached_property
    def canonical(self) -> dict[str, float]:
        """P(canonical chunk), the printed side summed out; the empty chunk left out."""
        return _marginal(self.joint, 0)

    @cached_property
    def printed(self) -> dict[str, float]:
        """P(printed chunk), the canonical side summed out; the empty chunk left out."""
        return _marginal(self.joint, 1)

    @cached_property
    def by_printed(self) -> dict[str, dict[str, float]]:
        """Printed chunk -> the canonical chunks that it may stand for, with their joint probabilities."""
        table: dict[str, dict[str, float]] = {}
        for (x, y), p in self.joint.items():
            table.setdefault(y, {})[x] = p
        return table


def _marginal(joint: Mapping[tuple[str, str], float], side: int) -> dict[str, float]:
    table: dict[str, float] = {}
    for pair, p in joint.items():
        if pair[side]:
            table[pair[side]] = table.get(pair[side], 0.0) + p
    return table


def sequence_probability(chunks: Mapping[str, float], text: str) -> float:
    """P(text) as a sequence of chunks, summed over all ways to cut it."""
    alpha = [1.0] + [0.0] * len(text)
    for i in range(1, len(text) + 1):
        alpha[i] = sum(alpha[i - a] * chunks.get(text[i - a : i], 0.0) for a in range(1, min(LONGEST, i) + 1))
    return alpha[-1]


def best_path(joint: Mapping[tuple[str, str], float], x: str, y: str) -> list[tuple[str, str]]:
    """The likeliest way to cut `x` and `y` into chunk pairs, to show a person how one became the other."""
    best: dict[tuple[int, int], tuple[float, tuple[int, int] | None]] = {(0, 0): (1.0, None)}
    for i in range(len(x) + 1):
        for j in range(len(y) + 1):
            for a, b in SIZES:
                if i >= a and j >= b and (i - a, j - b) in best:
                    p = best[i - a, j - b][0] * joint.get((x[i - a : i], y[j - b : j]), 0.0)
                    if p > best.get((i, j), (0.0, None))[0]:
                        best[i, j] = (p, (a, b))
    path, i, j = [], len(x), len(y)
    while (i, j) in best and (step := best[i, j][1]) is not None:
        a, b = step
        path.append((x[i - a : i], y[j - b : j]))
        i, j = i - a, j - b
    return path[::-1]


def load_channels() -> dict[str, Channel]:
    """The shipped channels by pivot; `any` is the mixture of all."""
    content = json.loads(files("checker.names").joinpath("data/channels.json").read_text(encoding="utf-8"))
    return {pivot: Channel(pivot, complete(unpacked(table))) for pivot, table in content["pivots"].items()}


def packed(channels: Mapping[str, Mapping[tuple[str, str], float]]) -> str:
    """The channels as JSON: for each pivot `{"p>b": probability}` without the floors, five digits, sorted."""
    pivots = {
        pivot: {f"{a}>{b}": float(f"{p:.5g}") for (a, b), p in sorted(joint.items()) if p > 1.05 * FLOOR}
        for pivot, joint in sorted(channels.items())
    }
    return json.dumps({"pivots": pivots}, indent=0)


def unpacked(table: Mapping[str, float]) -> dict[tuple[str, str], float]:
    """`{"p>b": 0.01}` as `{("p", "b"): 0.01}`."""
    return {(pair.partition(">")[0], pair.partition(">")[2]): p for pair, p in table.items()}


def complete(joint: dict[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    """`joint` with the floor under every operation on single letters, so that no name is impossible."""
    full = dict(joint)
    for a in ALPHABET:
        full.setdefault((a, ""), FLOOR)
        full.setdefault(("", a), FLOOR)
        for b in ALPHABET:
            full.setdefault((a, b), FLOOR)
    return full
