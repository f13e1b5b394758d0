"""Reading marked segments, tagging and scoring them, for `checker evaluate spans`."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.checks.garbled_span import INFO
from checker.errors import ReadError
from checker.models.tagged import spans_in
from checker.models.tagger import SpanTagger, WordProbability
from checker.scoring.spans import Judged, Span, SpanScore, score_spans

Row = dict[str, Any]


def evaluate_spans(path: Path, threshold: float | None) -> tuple[str, str]:
    """The report as text, and the predictions as JSONL.

    Raises:
        ReadError: the file cannot be read or a row is broken; the message says which line.
    """
    rows = list(_rows(path))
    found = SpanTagger.shipped().probabilities([row["tgt"] for row in rows])
    at = INFO if threshold is None else threshold
    whence = "that of garbled-span" if threshold is None else "given"
    segments = [_judged(row, words, at) for row, words in zip(rows, found, strict=True)]
    pairs = sorted({row.get("lp") or "all" for row in rows})
    lines = [f"{path.name}: {len(rows)} segments, from the English alone, threshold {at:.2f} ({whence})"]
    lines.append(
        f"{'':10}{'n':>7}{'words':>9}{'MCC':>8}{'F1-bad':>8}{'F1-ok':>8}{'char F1':>9}{'span F1':>9}{'AP':>8}{'alarms':>8}"
    )
    for pair in pairs if len(pairs) > 1 else []:
        chosen = [s for s, row in zip(segments, rows, strict=True) if (row.get("lp") or "all") == pair]
        lines.append(_line(pair, score_spans(chosen, at)))
    lines.append(_line("all", score_spans(segments, at)))
    lines.append("alarms: spans a thousand words on segments without a gold span")
    predictions = [
        json.dumps({"id": row.get("id"), "words": [{"start": w.start, "end": w.end, "p": round(w.p, 4)} for w in words]})
        for row, words in zip(rows, found, strict=True)
    ]
    return "\n".join(lines), "\n".join(predictions) + "\n"


def _line(label: str, score: SpanScore) -> str:
    rates = f"{score.mcc:8.3f}{score.f1_bad:8.3f}{score.f1_ok:8.3f}{score.character_f1:9.3f}{score.span_f1:9.3f}"
    return f"{label:10}{score.n:7}{score.words:9}{rates}{score.average_precision:8.3f}{score.alarms:8.2f}"


def _judged(row: Row, words: list[WordProbability], threshold: float) -> Judged:
    probable = spans_in([word.p for word in words], threshold)
    spans: list[Span] = [(words[first].start, words[last].end, "minor") for first, last, _ in probable]
    gold: list[Span] = [(span["start"], span["end"], span.get("severity") or "minor") for span in row.get("spans") or ()]
    tags = row.get("tags")
    if tags and len(tags) == len(words):
        labels = [tag == "BAD" for tag in tags]
    else:
        labels = [any(start < word.end and word.start < end for start, end, _ in gold) for word in words]
    return Judged([(w.start, w.end, w.p) for w in words], labels, gold, spans)


def _rows(path: Path) -> Iterator[Row]:
    try:
        content = path.read_bytes()
        text = (gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content).decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise ReadError(path, f"cannot be read: {error}") from None
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if not isinstance(row["tgt"], str) or not all(
                0 <= s["start"] <= s["end"] <= len(row["tgt"]) for s in row.get("spans") or ()
            ):
                raise ValueError
        except (ValueError, KeyError, TypeError):
            raise ReadError(path, 'expected {"id", "src", "tgt", "spans": [{"start", "end", "severity"}]}', line=number) from None
        yield row
