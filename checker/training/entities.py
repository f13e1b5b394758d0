"""Sentences whose names of people, organisations and places are marked word by word (IOB2: B-PER, I-PER, … or O). Those
that are `good` English besides, as printed copy is, show the tagger what is not garbled."""

import json
from collections.abc import Iterator
from pathlib import Path

from checker.errors import ReadError
from checker.training.examples import RIGHT, UNKNOWN, Example, label, lines

_HEADS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_KINDS = frozenset(_HEADS.values())


def entity_examples(path: Path) -> Iterator[Example]:
    """The rows of a JSONL file with `words` and `tags`, as many.

    Raises:
        ReadError: it cannot be read, or a row is not of this form; the message says which line.
    """
    kinds = {"O": ""} | {f"{position}-{tag}": kind for tag, kind in _HEADS.items() for position in "BI"}
    marked, good = (
        {tag: label(garbled=garbled, **{of: int(of == kind) for of in _KINDS}) for tag, kind in kinds.items()}
        for garbled in (UNKNOWN, RIGHT)
    )
    for number, line in enumerate(lines(path), 1):
        try:
            row = json.loads(line)
            labels = good if row.get("good") else marked
            yield Example(tuple(row["words"]), tuple(labels[tag] for tag in row["tags"]), weight=1.0)
        except (ValueError, KeyError, TypeError, AttributeError):
            raise ReadError(path, 'expected {"words": […], "tags": ["O" or B-/I- with PER, ORG, LOC, …]}', line=number) from None
