"""Sentences whose names of people, organisations and places are marked word by word (IOB2: B-PER, I-PER, … or O)."""

import json
from collections.abc import Iterator
from pathlib import Path

from checker.errors import ReadError
from checker.training.examples import RIGHT, WRONG, Example, label, lines

_HEADS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_NONE = label(person=RIGHT, organisation=RIGHT, place=RIGHT)


def entity_examples(path: Path) -> Iterator[Example]:
    """The rows of a JSONL file with `words` and `tags`, as many.

    Raises:
        ReadError: it cannot be read, or a row is not of this form; the message says which line.
    """
    labels = {"O": _NONE} | {
        f"{place}-{tag}": label(**(dict.fromkeys(_HEADS.values(), RIGHT) | {head: WRONG}))
        for tag, head in _HEADS.items()
        for place in "BI"
    }
    for number, line in enumerate(lines(path), 1):
        try:
            row = json.loads(line)
            yield Example(tuple(row["words"]), tuple(labels[tag] for tag in row["tags"]), weight=1.0)
        except (ValueError, KeyError, TypeError):
            raise ReadError(path, 'expected {"words": […], "tags": ["O" or B-/I- with PER, ORG, LOC, …]}', line=number) from None
