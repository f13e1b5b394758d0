"""JSONL: one segment a line, an object with `target` and, if there, `source` and `reference` (`tgt`, `mt`, `src` and
`ref` are read as well). The first line's `source_lang` and `date` are the document's."""

import json
import re
from datetime import date
from typing import Any

from checker.document import Document, Segment
from checker.errors import ReadError

_SURROGATE = re.compile("[\ud800-\udfff]")
_KEYS = {"target": ("target", "tgt", "mt"), "source": ("source", "src"), "reference": ("reference", "ref")}


def parse(text: str, path: str) -> Document:
    """The document in `text`.

    Raises:
        ReadError: a line is not an object, or has no target text; the message says which line.
    """
    segments: list[Segment] = []
    first: dict[str, Any] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        row = _row(line, path, number)
        first = first or row
        values = {
            name: next((_text(row[key]) for key in keys if isinstance(row.get(key), str)), None) for name, keys in _KEYS.items()
        }
        if values["target"] is None:
            raise ReadError(path, 'no "target" text in this object', line=number)
        segments.append(Segment(len(segments), values["target"], 0, number, values["source"], values["reference"]))
    day = str(first.get("date", ""))[:10]
    try:
        parsed = date.fromisoformat(day) if day else None
    except ValueError:
        parsed = None
    source_lang = first.get("source_lang")
    return Document(path, "jsonl", tuple(segments), None, source_lang if isinstance(source_lang, str) else None, date=parsed)


def _text(value: str) -> str:
    """`value` with half surrogate pairs, which no file can hold, replaced character for character."""
    return _SURROGATE.sub("\ufffd", value)


def _row(line: str, path: str, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ReadError(path, f"not JSON: {error}", line=number) from None
    if not isinstance(row, dict):
        raise ReadError(path, 'a line must be an object such as {"source": …, "target": …}', line=number)
    return row
