"""Writing a file whole or not at all."""

import os
import sys
import tempfile
from pathlib import Path

from checker.errors import UsageError


def write_atomically(path: Path, content: str | bytes) -> None:
    """Put `content` at `path` in one step: the old file or the new one, never half. Text is written in UTF-8.

    Raises:
        UsageError: the folder is missing or not writable.
    """
    real = path.resolve()
    encoded = content.encode() if isinstance(content, str) else content
    try:
        if real.exists() and not real.is_file():
            real.write_bytes(encoded)
            return
        mode = real.stat().st_mode & 0o777 if real.exists() else 0o644
        handle, name = tempfile.mkstemp(dir=real.parent, prefix=f".{real.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(encoded)
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).chmod(mode)
            Path(name).replace(real)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from None


def deliver(text: str, output: Path | None) -> None:
    """Put a report on stdout, or whole into the file `output`.

    Raises:
        UsageError: the file's folder is missing or not writable.
    """
    if output is None:
        sys.stdout.write(text + "\n")
    else:
        write_atomically(output, text + "\n")
