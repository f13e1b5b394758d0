"""Calibration: whether a stated confidence is the share of findings that were right.

A reliability table sorts findings into bins of equal width by confidence; the expected calibration error (Naeini et al.
2015) is the mean distance between a bin's confidence and the share right in it, weighted by the findings in the bin.
"""

from collections.abc import Sequence
from dataclasses import dataclass

BINS = 10


@dataclass(frozen=True)
class Bin:
    """The findings with a confidence of `low` to `high` (the upper bound belongs to the next bin, 1.0 to the last)."""

    low: float
    high: float
    n: int
    mean_confidence: float
    share_right: float


def reliability(judged: Sequence[tuple[float, bool]], bins: int = BINS) -> list[Bin]:
    """The bins that are not empty, from low to high; `judged` is (confidence, right or not)."""
    held: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in judged:
        held.setdefault(min(bins - 1, int(confidence * bins + 1e-9)), []).append((confidence, right))
    return [
        Bin(i / bins, (i + 1) / bins, len(rows), sum(c for c, _ in rows) / len(rows), sum(r for _, r in rows) / len(rows))
        for i, rows in sorted(held.items())
    ]


def expected_calibration_error(bins: Sequence[Bin]) -> float | None:
    """0 (perfect) to 1; None where there is no finding."""
    n = sum(row.n for row in bins)
    return sum(row.n * abs(row.mean_confidence - row.share_right) for row in bins) / n if n else None
