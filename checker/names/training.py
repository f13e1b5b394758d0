"""Learning the channel: joint-multigram costs by EM from pairs of printed and canonical names.

Each round counts how often every pair of chunks is used, over all ways to cut every pair of names (forward-backward),
and makes those counts the next probabilities. Rare chunks are noise: each letter beyond one costs 0.05 of a count, and
chunks with less than 0.7 are dropped; every operation on single letters keeps a floor. Six rounds, as measured: later
ones change nothing. The same pairs give the same table, bit for bit.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from checker.errors import ReadError
from checker.names.channel import ALPHABET, FLOOR, SIZES, channel_key, complete

Pair = tuple[str, str]
Joint = dict[Pair, float]

ROUNDS = 6
LEAST = 0.7
PER_LETTER = 0.05
OTHERS = 350
"""The mean table of all pivots counts as so many pairs in the table of each: 8 % beside 4,000 pairs, half beside 350."""


def read_pairs(path: Path) -> list[Pair]:
    """(canonical, printed) keys of the rows `printed<TAB>canonical` in the file at `path`.

    Raises:
        ReadError: it cannot be read, or a row has no tab; the message says which line.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(path, f"cannot be read: {error}") from None
    pairs = []
    for number, line in enumerate(lines, 1):
        printed, tab, canonical = line.partition("\t")
        if not tab:
            raise ReadError(path, "expected the printed name, a tab, the canonical name", line=number)
        pair = channel_key(canonical.partition("\t")[0]), channel_key(printed)
        if all(key.strip() for key in pair):
            pairs.append(pair)
    return pairs


def learn(pairs: Sequence[Pair]) -> Joint:
    """P(canonical chunk, printed chunk), floors included, from (canonical, printed) keys."""
    joint = _start()
    for number in range(ROUNDS):
        counts: dict[Pair, float] = defaultdict(float)
        for x, y in pairs:
            _count(joint, x, y, counts, first=number == 0)
        joint = _kept(counts)
    return joint


def _start() -> Joint:
    """The same letter is likely, any other possible."""
    joint = {(a, b): 0.6 / len(ALPHABET) if a == b else 2e-4 for a in ALPHABET for b in ALPHABET}
    return joint | {(a, ""): 1e-3 for a in ALPHABET} | {("", a): 1e-3 for a in ALPHABET}


def _count(joint: Mapping[Pair, float], x: str, y: str, counts: dict[Pair, float], *, first: bool) -> None:
    """Add the expected uses of every chunk pair in (x, y) to `counts`; in the first round every pair has a chance."""
    rows, columns = len(x) + 1, len(y) + 1
    alpha = [[0.0] * columns for _ in range(rows)]
    beta = [[0.0] * columns for _ in range(rows)]
    alpha[0][0] = beta[-1][-1] = 1.0
    arcs = []
    for i in range(rows):
        for j in range(columns):
            total = alpha[i][j]
            for a, b in SIZES:
                if i >= a and j >= b and (before := alpha[i - a][j - b]):
                    pair = (x[i - a : i], y[j - b : j])
                    p = joint.get(pair) or (1e-5 * 0.05 ** (a + b - 3) if first and a + b > 2 else 0.0)
                    if p:
                        total += before * p
                        arcs.append((i, j, a, b, pair, p))
            alpha[i][j] = total
    whole = alpha[-1][-1]
    if whole <= 0:
        return
    for i, j, a, b, pair, p in reversed(arcs):
        after = beta[i][j]
        if after:
            beta[i - a][j - b] += after * p
            counts[pair] += alpha[i - a][j - b] * p * after / whole


def _kept(counts: Mapping[Pair, float]) -> Joint:
    """The counts as probabilities, without the rare chunks and with the floors."""
    kept: Joint = {}
    for (a, b), count in sorted(counts.items()):
        if (len(a) <= 1 and len(b) <= 1) or (count := count - PER_LETTER * (len(a) + len(b) - 2)) >= LEAST:
            kept[a, b] = count
    total = sum(kept.values())
    return complete({pair: count / total for pair, count in kept.items() if count / total > FLOOR})


def mixed(tables: Mapping[str, Joint], sizes: Mapping[str, int]) -> dict[str, Joint]:
    """Each pivot's table with a share of the mean of all, by the number of its pairs; and that mean as `any`, in which
    a pivot weighs as much as it has pairs."""
    pairs = sorted({pair for table in tables.values() for pair in table})
    everything = sum(sizes[pivot] for pivot in tables)
    weights = {pivot: sizes[pivot] / everything for pivot in tables}
    mean = {pair: sum(weights[pivot] * table.get(pair, 0.0) for pivot, table in tables.items()) for pair in pairs}
    result: dict[str, Joint] = {"any": mean}
    for pivot, table in tables.items():
        share = OTHERS / (OTHERS + sizes[pivot])
        result[pivot] = {pair: (1 - share) * table.get(pair, 0.0) + share * mean[pair] for pair in pairs}
    return result
