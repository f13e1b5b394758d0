"""Reading, looking up and scoring pairs of names, for `checker evaluate names`."""

import json
from collections.abc import Sequence
from pathlib import Path

from checker.cli.progress import tracked
from checker.formats.decoding import read_text
from checker.names.channel import channel_key
from checker.names.index import FULL_NAME, SINGLE_NAME, NameCandidate, NameIndex
from checker.names.training import Pair, read_pairs
from checker.scoring.names import score_names

_LISTED = 10


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
        lines.append(_row(label, rows, found, single))
    if unknown is not None:
        lines.append(_false_suggestions(index, unknown, pivot))
    predictions = [
        json.dumps({"query": name, "candidates": [[c.name, round(c.probability, 4)] for c in of]}, ensure_ascii=False)
        for name, of in zip(printed, found, strict=True)
    ]
    return "\n".join(lines), "\n".join(predictions) + "\n"


def _row(label: str, rows: Sequence[Pair], found: Sequence[Sequence[NameCandidate]], single: bool) -> str:
    threshold = SINGLE_NAME if single else FULL_NAME
    chosen = [(x, of) for (x, y), of in zip(rows, found, strict=True) if (" " not in y.strip()) is single]
    score = score_names([x for x, _ in chosen], [[(c.key, c.probability) for c in of] for _, of in chosen], threshold)
    rates = (
        f"{score.recall_1:10.3f}{score.recall_5:10.3f}{score.mrr:8.3f}{score.suggested:11.3f}{score.wrong:8.3f}{threshold:6.2f}"
    )
    return f"{label:8}{score.n:6}{rates}"


def _false_suggestions(index: NameIndex, unknown: Path, pivot: str | None) -> str:
    names = [line for line in read_text(unknown).splitlines() if line.strip() and not index.knows(line)]
    false = 0
    for name in names:
        best = index.lookup(name, pivot, 1)
        threshold = FULL_NAME if " " in channel_key(name).strip() else SINGLE_NAME
        false += bool(best) and best[0].probability >= threshold
    return f"false suggestions: {false} of {len(names)} right names that are not among the candidates ({false / max(len(names), 1):.1%})"
