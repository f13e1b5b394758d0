"""Training sentences for the span tagger: words, and for each whether it is wrong.

Two sources: the garble corpus (marked sentences, and the good version of each), and clean copy (documents of good
English, in which nothing is wrong).
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.errors import ReadError
from checker.models.tagger import words_in
from checker.text.sentences import sentences_in

WRONG, RIGHT, UNKNOWN = 1, 0, -1
_LEFT_TO_OTHERS = frozenset({"name", "term"})
"""Kinds that other checks look after: no matter what the tagger says of them."""


@dataclass(frozen=True)
class Example:
    """A sentence's words and their labels, as many: WRONG, RIGHT or UNKNOWN (counts for nothing)."""

    words: tuple[str, ...]
    labels: tuple[int, ...]


def marked_rows(path: Path, split: str | None = None) -> Iterator[dict[str, Any]]:
    """The rows of a garble corpus file, of one split if it is given.

    Raises:
        ReadError: it cannot be read, or a row lacks a field or has a span outside its text; the message says which line.
    """
    for number, line in enumerate(_lines(path), 1):
        try:
            row = json.loads(line)
            if not all(0 <= s["start"] < s["end"] <= len(row["text"]) and s["kind"] and "good" in s for s in row["spans"]):
                raise ValueError
            wanted = split is None or row["split"] == split
        except (ValueError, KeyError, TypeError):
            raise ReadError(path, "expected an object with text, split and spans (start, end, good, kind)", line=number) from None
        if wanted:
            yield row


def marked_examples(rows: Sequence[dict[str, Any]]) -> Iterator[Example]:
    """Each row as printed, and where it has marks also as it should be."""
    for row in rows:
        yield Example(*_labelled(row["text"], row["spans"]))
        if row["spans"]:
            yield right_example(mended(row["text"], row["spans"]))


def mended(text: str, spans: Sequence[dict[str, Any]]) -> str:
    """`text` with every span replaced by its good wording."""
    for span in sorted(spans, key=lambda s: s["start"], reverse=True):
        text = text[: span["start"]] + span["good"] + text[span["end"] :]
    return " ".join(text.split())


def right_example(sentence: str) -> Example:
    """A sentence in which nothing is wrong."""
    words = tuple(sentence.split())
    return Example(words, (RIGHT,) * len(words))


def clean_documents(path: Path) -> list[str]:
    """Every second text, the first among them, of a JSONL file with a `text` a row; the others are for measuring.

    Raises:
        ReadError: it cannot be read, or a row has no text; the message says which line.
    """
    texts = []
    for number, line in enumerate(_lines(path), 1):
        try:
            text = json.loads(line)["text"]
        except (ValueError, KeyError, TypeError):
            text = None
        if not isinstance(text, str):
            raise ReadError(path, 'expected an object such as {"text": "…"}', line=number)
        texts.append(text)
    return texts[::2]


def clean_examples(documents: Sequence[str]) -> Iterator[Example]:
    """The sentences of good documents."""
    for text in documents:
        for paragraph in text.splitlines():
            yield from (right_example(paragraph[start:end]) for start, end in sentences_in(paragraph))


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(path, f"cannot be read: {error}") from None


def _labelled(text: str, spans: Sequence[dict[str, Any]]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    words, labels = [], []
    for start, end in words_in(text):
        kinds = {span["kind"] for span in spans if start < span["end"] and span["start"] < end}
        words.append(text[start:end])
        labels.append(RIGHT if not kinds else UNKNOWN if kinds <= _LEFT_TO_OTHERS else WRONG)
    return tuple(words), tuple(labels)
