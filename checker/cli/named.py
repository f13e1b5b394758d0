"""Reading, looking up and scoring pairs of names, for `checker evaluate names`."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from checker.cli.progress import tracked
from checker.formats.decoding import read_text
from checker.names.channel import channel_key
from checker.names.index import FULL_NAME, SINGLE_NAME, NameCandidate, NameIndex
from checker.names.training import Pair, read_pairs
from checker.scoring.names import score_names, threshold_for

_LISTED = 10
_ALLOWED = 0.01
"""False suggestions on right names at the threshold of the last row, which is read off those names."""


def evaluate_names(pairs: Path, candidates: Path, pivot: str | None, unknown: Path | None) -> tuple[str, str]:
    """The report as text, and the predictions as JSONL.

    Raises:
        ReadError: a file cannot be read.
    """
    index = NameIndex.build(line for line in read_text(candidates).splitlines() if line.strip())
    rows = read_pairs(pairs)
    printed = [line.split("\t")[0] for line in read_text(pairs).splitlines() if line.strip()]
    found = [index.lookup(name, pivot, _LISTED) for name in tracked(printed, "looking up", quiet=False)]
    lines = [f"{pairs.name}: {len(rows)} names, {len(index)} candidates, pivot {pivot or 'unknown'}"]
    lines.append(f"{'':8}{'n':>6}{'recall@1':>10}{'recall@5':>10}{'MRR':>8}{'suggested':>11}{'wrong':>8}{'at':>6}")
    for label, single in (("full", False), ("single", True)):
        lines.append(_row(label, rows, found, FULL_NAME if not single else SINGLE_NAME, single))
    lines.append(_left_out(index, printed, rows, pivot))
    if unknown is not None:
        names = [line for line in read_text(unknown).splitlines() if line.strip() and not index.knows(line)]
        best = {name: _best(index.lookup(name, pivot, 1)) for name in tracked(names, "right names", quiet=False)}
        lines.append(_false_suggestions(best))
        threshold = threshold_for([p for name, p in best.items() if not _is_single(name)], _ALLOWED)
        lines.append(_row(f"at {_ALLOWED:.0%}", rows, found, threshold, single=False))
    predictions = [
        json.dumps({"query": name, "candidates": [[c.name, round(c.probability, 4)] for c in of]}, ensure_ascii=False)
        for name, of in zip(printed, found, strict=True)
    ]
    return "\n".join(lines), "\n".join(predictions) + "\n"


def _row(label: str, rows: Sequence[Pair], found: Sequence[Sequence[NameCandidate]], threshold: float, single: bool) -> str:
    chosen = [(x, of) for (x, y), of in zip(rows, found, strict=True) if _is_single(y) is single]
    score = score_names([x for x, _ in chosen], [[(c.key, c.probability) for c in of] for _, of in chosen], threshold)
    rates = (
        f"{score.recall_1:10.3f}{score.recall_5:10.3f}{score.mrr:8.3f}{score.suggested:11.3f}{score.wrong:8.3f}{threshold:6.2f}"
    )
    return f"{label:8}{score.n:6}{rates}"


def _left_out(index: NameIndex, printed: Sequence[str], rows: Sequence[Pair], pivot: str | None) -> str:
    full = [(name, x) for name, (x, y) in zip(printed, rows, strict=True) if not _is_single(y)]
    best = [_best(index.ranked(name, pivot, 1, without=x)) for name, x in tracked(full, "names left out", quiet=False)]
    wrong = sum(p >= FULL_NAME for p in best)
    return f"canonical name left out: {wrong} of {len(full)} full names get a suggestion ({wrong / max(len(full), 1):.1%})"


def _false_suggestions(best: Mapping[str, float]) -> str:
    false = sum(p >= (SINGLE_NAME if _is_single(name) else FULL_NAME) for name, p in best.items())
    return f"false suggestions: {false} of {len(best)} right names that are not among the candidates ({false / max(len(best), 1):.1%})"


def _best(candidates: Sequence[NameCandidate]) -> float:
    return candidates[0].probability if candidates else 0.0


def _is_single(name: str) -> bool:
    return " " not in channel_key(name).strip()
