"""What took long or cost money, kept as JSON in the user's cache folder: a room for each kind, a file for each value.

The key is the SHA-256 of what the value was made from and of the tool's version. Who recalls a value validates it. A
cache that cannot be read or written is no error: the work is then done again.
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


def _file(room: str, made_from: str) -> Path:
    try:
        salt = version("wirecheck")
    except PackageNotFoundError:
        salt = ""
    digest = hashlib.sha256(f"{salt}\0{made_from}".encode()).hexdigest()
    return user_cache_path("wirecheck") / room / f"{digest}.json"


def recall(room: str, made_from: str) -> Any:
    """What was remembered in `room` for the text `made_from`, or None."""
    try:
        return json.loads(_file(room, made_from).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None


def remember(room: str, made_from: str, value: Any) -> None:
    """Keep `value` for the next time, in one step, so that two processes never see half a file."""
    path = _file(room, made_from)
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(value, stream)
        Path(name).replace(path)
