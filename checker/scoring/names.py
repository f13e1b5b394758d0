"""How well printed names are led back to canonical ones.

recall@k: the share of names whose canonical form is among the first k; MRR: the mean of 1 / rank (0 beyond the list);
false suggestions: the share of right names, unknown to the index, for which something is suggested all the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class NameScore:
    """Rates over `n` names; `suggested` is the share for which the first candidate is right and above the threshold,
    `wrong` the share for which a wrong one is."""

    n: int
    recall_1: float
    recall_5: float
    mrr: float
    suggested: float
    wrong: float


def score_names(golds: Sequence[str], ranked: Sequence[Sequence[tuple[str, float]]], threshold: float) -> NameScore:
    """The rates for canonical keys `golds` and, for each, the candidates (key, probability), best first."""
    ranks = [
        next((i for i, (key, _) in enumerate(found, 1) if key == gold), 0) for gold, found in zip(golds, ranked, strict=True)
    ]
    sure = [bool(found) and found[0][1] >= threshold for found in ranked]
    n = max(len(golds), 1)
    return NameScore(
        len(golds),
        sum(rank == 1 for rank in ranks) / n,
        sum(0 < rank <= 5 for rank in ranks) / n,
        sum(1 / rank for rank in ranks if rank) / n,
        sum(ok and rank == 1 for ok, rank in zip(sure, ranks, strict=True)) / n,
        sum(ok and rank != 1 for ok, rank in zip(sure, ranks, strict=True)) / n,
    )


def threshold_for(false: Sequence[float], share: float) -> float:
    """The lowest threshold that at most `share` of the probabilities `false`, of wrong suggestions, reach."""
    allowed = int(len(false) * share)
    return 0.0 if allowed >= len(false) else sorted(false, reverse=True)[allowed] + 1e-9
