"""Glossary files once read, kept as JSON in the user's cache folder: parsing YAML is most of a cold start.

The key is the SHA-256 of the file's text and of the tool's version. What comes from the cache is validated as what
comes from YAML is. A cache that cannot be read or written is no error: the file is then parsed.
"""

import contextlib
import hashlib
import json
import os
import tempfile
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

Row = dict[str, Any]


def _file(text: str) -> Path:
    try:
        salt = version("wirecheck")
    except PackageNotFoundError:
        salt = ""
    digest = hashlib.sha256(f"{salt}\0{text}".encode()).hexdigest()
    return user_cache_path("wirecheck") / "glossary" / f"{digest}.json"


def recall(text: str) -> list[Row] | None:
    """The rows that were remembered for a file of this text, or None."""
    try:
        rows = json.loads(_file(text).read_bytes())
    except (OSError, ValueError):
        return None
    return rows if isinstance(rows, list) else None


def remember(text: str, rows: list[Row]) -> None:
    """Keep `rows` for the next time, in one step, so that two processes never see half a file."""
    path = _file(text)
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(rows, stream, ensure_ascii=False)
        Path(name).replace(path)
