"""Quality-estimation rows: a source, a translation of it, and the words that a person changed or marked as wrong.

Two manners: post-edited rows carry the corrected translation (`pe`), and what was changed there is not always wrong;
rows marked under MQM (Lommel et al. 2014) carry spans with a severity.
"""

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sacremoses import MosesDetokenizer

from checker.errors import ReadError
from checker.models.tagger import words_in
from checker.training.examples import RIGHT, UNKNOWN, WRONG, Example, Label, label, lines

_LEAST, _MOST = 0.8, 3.0
"""Bounds of the weight of a changed word: sqrt(unchanged / changed) of its language pair."""


def edited_rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSONL file, gzipped or not, with src, tgt and spans.

    Raises:
        ReadError: it cannot be read, or a row lacks a field; the message says which line.
    """
    rows = []
    for number, line in enumerate(lines(path), 1):
        try:
            row = json.loads(line)
            if not (isinstance(row["src"], str) and isinstance(row["tgt"], str)) or row["spans"] is None:
                raise ValueError
        except (ValueError, KeyError, TypeError):
            raise ReadError(path, "expected an object with src, tgt and spans (start, end, severity)", line=number) from None
        rows.append(row)
    return rows


def edited_examples(rows: list[dict[str, Any]]) -> Iterator[Example]:
    """Each row of one language pair; a post-edited one by turns as tokenised and with natural spacing."""
    made = [_example(row, natural=bool(index % 2)) for index, row in enumerate(rows)]
    changed = sum(WRONG in of for example in made for of in example.labels)
    words = sum(len(example.words) for example in made)
    weight = min(_MOST, max(_LEAST, math.sqrt((words - changed) / max(changed, 1))))
    for example in made:
        yield Example(example.words, example.labels, example.source, weight)


def corrected_examples(rows: list[dict[str, Any]]) -> Iterator[Example]:
    """The corrected translation of every row that has one, in which nothing is wrong."""
    joined = MosesDetokenizer(lang="en")
    right = label(mistranslated=RIGHT, missing=RIGHT)
    for row in rows:
        if row.get("pe"):
            words = tuple(joined.detokenize(row["pe"].split()).split())
            yield Example(words, (right,) * len(words), row["src"])


def _example(row: dict[str, Any], natural: bool) -> Example:
    is_edit = "pe" in row
    text, spans = (row["tgt_raw"], row["spans_raw"]) if natural and is_edit else (row["tgt"], row["spans"])
    gaps = set(row.get("gaps") or ()) if is_edit and not natural else None
    words, labels = [], []
    for index, (start, end) in enumerate(words_in(text)):
        marks = [span for span in spans if start < span["end"] and span["start"] < end]
        words.append(text[start:end])
        labels.append(_edited(bool(marks), gaps and index in gaps) if is_edit else _judged(marks))
    return Example(tuple(words), tuple(labels), row["src"])


def _edited(is_changed: bool, lacks: bool | set[int] | None) -> Label:
    return label(edited=WRONG if is_changed else RIGHT, missing=UNKNOWN if lacks is None else int(bool(lacks)))


def _judged(marks: list[dict[str, Any]]) -> Label:
    if not marks:
        return label(edited=RIGHT, mistranslated=RIGHT)
    is_major = any(mark.get("severity") in ("major", "critical") for mark in marks)
    return label(edited=WRONG, mistranslated=WRONG if is_major else UNKNOWN, major=int(is_major))
