"""Training rows for the span tagger: the words of a stretch of English, maybe its source, and what is known of each word.

Four kinds of data: the garble corpus (documents with marks, and their good versions), clean copy (documents in which
nothing is wrong), quality-estimation rows (a source, its machine translation, and what was edited or marked there; see
`edited.py`) and sentences with marked names (see `entities.py`).
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.errors import ReadError
from checker.models.tagger import HEADS, words_in
from checker.text.sentences import sentences_in

WRONG, RIGHT, UNKNOWN = 1, 0, -1
_LEFT_TO_OTHERS = frozenset({"name", "term"})
"""Kinds that other checks look after: no matter what the tagger says of them."""

Label = tuple[int, ...]
"""For each of the heads WRONG (yes), RIGHT (no) or UNKNOWN (counts for nothing)."""


def label(**known: int) -> Label:
    """A label of which only the named heads are known."""
    return tuple(known.get(head, UNKNOWN) for head in HEADS)


GOOD = label(garbled=RIGHT, mistranslated=RIGHT)
BAD = label(garbled=WRONG, mistranslated=WRONG)
NOTHING = label()


@dataclass(frozen=True)
class Example:
    """Words and their labels, as many; `weight` is that of a word that is wrong against one that is right. With
    `needs_source` what is wrong cannot be seen without the source."""

    words: tuple[str, ...]
    labels: tuple[Label, ...]
    source: str = ""
    weight: float = 1.5
    needs_source: bool = False

    def __add__(self, other: "Example") -> "Example":
        """Both, one after the other; for rows without a source."""
        return Example(self.words + other.words, self.labels + other.labels, weight=self.weight)


def marked_rows(path: Path, split: str | None = None) -> Iterator[dict[str, Any]]:
    """The rows of a garble corpus file, of one split if it is given.

    Raises:
        ReadError: it cannot be read, or a row lacks a field or has a span outside its text; the message says which line.
    """
    for number, line in enumerate(lines(path), 1):
        try:
            row = json.loads(line)
            if not all(0 <= s["start"] < s["end"] <= len(row["text"]) and s["kind"] and "good" in s for s in row["spans"]):
                raise ValueError
            wanted = split is None or row["split"] == split
        except (ValueError, KeyError, TypeError):
            raise ReadError(path, "expected an object with text, split and spans (start, end, good, kind)", line=number) from None
        if wanted:
            yield row


def marked_documents(rows: Sequence[dict[str, Any]]) -> Iterator[list[Example]]:
    """Each document of the corpus sentence by sentence as printed, and again as it should be where it has marks."""
    documents: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        documents.setdefault(row["document"], []).append(row)
    for of in documents.values():
        yield [_marked(row["text"], row["spans"]) for row in of]
        if any(row["spans"] for row in of):
            yield [right_example(mended(row["text"], row["spans"])) for row in of]


def mended(text: str, spans: Sequence[dict[str, Any]]) -> str:
    """`text` with every span replaced by its good wording."""
    for span in sorted(spans, key=lambda s: s["start"], reverse=True):
        text = text[: span["start"]] + span["good"] + text[span["end"] :]
    return " ".join(text.split())


def right_example(sentence: str) -> Example:
    """A sentence in which nothing is wrong."""
    words = tuple(sentence.split())
    return Example(words, (GOOD,) * len(words))


def clean_documents(path: Path) -> list[list[Example]]:
    """Every second text, the first among them, of a JSONL file with a `text` a row; the others are for measuring.

    Raises:
        ReadError: it cannot be read, or a row has no text; the message says which line.
    """
    texts = []
    for number, line in enumerate(lines(path), 1):
        try:
            text = json.loads(line)["text"]
        except (ValueError, KeyError, TypeError):
            text = None
        if not isinstance(text, str):
            raise ReadError(path, 'expected an object such as {"text": "…"}', line=number)
        texts.append(text)
    return [
        [right_example(paragraph[start:end]) for paragraph in text.splitlines() for start, end in sentences_in(paragraph)]
        for text in texts[::2]
    ]


def lines(path: Path) -> list[str]:
    """The lines of a file of training data, gzipped or not.

    Raises:
        ReadError: it cannot be read.
    """
    import gzip

    try:
        content = path.read_bytes()
        return (gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content).decode("utf-8").splitlines()
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise ReadError(path, f"cannot be read: {error}") from None


def _marked(text: str, spans: Sequence[dict[str, Any]]) -> Example:
    words, labels = [], []
    for start, end in words_in(text):
        marks = [span for span in spans if start < span["end"] and span["start"] < end]
        words.append(text[start:end])
        labels.append(_label(marks))
    return Example(tuple(words), tuple(labels))


def _label(marks: Sequence[dict[str, Any]]) -> Label:
    if not marks:
        return GOOD
    kinds = {mark["kind"] for mark in marks}
    if kinds <= _LEFT_TO_OTHERS:
        return NOTHING
    major = any(mark.get("severity") == "major" for mark in marks)
    return label(garbled=WRONG, mistranslated=WRONG, major=major, calque="calque" in kinds, sense="sense" in kinds)
