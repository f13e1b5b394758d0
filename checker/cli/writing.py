"""Writing a file whole or not at all."""

import os
import tempfile
from pathlib import Path

from checker.errors import UsageError


def write_atomically(path: Path, text: str) -> None:
    """Put `text` at `path` in one step: the old file or the new one, never half.

    Raises:
        UsageError: the folder is missing or not writable.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", text=True)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            os.chmod(name, 0o644)
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from None
