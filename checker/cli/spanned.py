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

EDITED = 0.5
"""From which probability on a post-editor is said to change a word: the best on even rows of MLQE-PE dev, to 0.02."""


def evaluate_spans(path: Path, threshold: float | None, with_source: bool) -> tuple[str, str]:
    """The report as text, and the predictions as JSONL.

    A row that has a source asks which words a post-editor would change (with or without a look at the source), a row that
    has none which words read garbled.

    Raises:
        ReadError: the file cannot be read or a row is broken; the message says which line.
    """
    rows = list(_rows(path))
    bilingual = any(row.get("src") for row in rows)
    sources = [row.get("src") or "" for row in rows] if with_source else None
    tagged = SpanTagger.shipped().probabilities([row["tgt"] for row in rows], sources)
    found = [[_asked(word, bool(row.get("src"))) for word in words] for row, words in zip(rows, tagged, strict=True)]
    shipped = EDITED if bilingual else INFO
    at = shipped if threshold is None else threshold
    whence = "given" if threshold is not None else "chosen on MLQE-PE dev" if bilingual else "that of garbled-span"
    segments = [_judged(row, words, at) for row, words in zip(rows, found, strict=True)]
    seen = "with the source" if with_source and bilingual else "from the English alone"
    pairs = sorted({row.get("lp") or "all" for row in rows})
    lines = [f"{path.name}: {len(rows)} segments, {seen}, threshold {at:.2f} ({whence})"]
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


def _asked(word: WordProbability, has_source: bool) -> WordProbability:
    return WordProbability(word.start, word.end, word.edited) if has_source else word


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
