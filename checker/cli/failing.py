"""The one place where errors become a line on stderr and exit code 2."""

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from checker.errors import WirecheckError

if TYPE_CHECKING:
    from checker.engine import Result


def plainly(command: Callable[[], object]) -> int:
    """Run `command` and give its exit code; an error that a user can mend is one line, and so is a reader that left."""
    try:
        code = command()
        sys.stdout.flush()
    except SystemExit as leaving:
        return _code_of(leaving)
    except WirecheckError as error:
        complain(str(error))
        return 2
    except BrokenPipeError:
        return _reader_left()
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        complain(f"cannot write the report: {error.strerror}")
        return _reader_left()
    except Exception as error:
        if hasattr(error, "format_message"):
            return _wrong_call(error)
        raise
    return code if isinstance(code, int) else 0


def _wrong_call(error: Exception) -> int:
    """What typer finds wrong with a call, as one line; the help itself where nothing was asked for."""
    context = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError":
        print(error.format_message())  # type: ignore[attr-defined]
        return 2
    hint = f"; see {context.command_path} --help" if context is not None else ""
    complain(error.format_message().rstrip(".") + hint)  # type: ignore[attr-defined]
    return 2


def _code_of(leaving: SystemExit) -> int:
    if type(sys.stdout).__name__ == "PacifyFlushWrapper":  # typer's mark that the pipe broke, which it calls 1
        return _reader_left()
    try:
        sys.stdout.flush()
    except OSError as error:
        if not isinstance(error, BrokenPipeError):
            complain(f"cannot write the report: {error.strerror}")
        return _reader_left()
    return leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)


def _reader_left() -> int:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno() if sys.__stdout__ else 1)
    return 2


def without_answer(result: "Result") -> list[tuple[str, str]]:
    """(path, message) of each check that a service left without an answer, said on stderr."""
    for message in result.errors:
        complain(f"{result.document.path}: {message}")
    return [(result.document.path, message) for message in result.errors]


def complain(message: str) -> None:
    """One line on stderr."""
    print(f"checker: {' '.join(message.split())}", file=sys.stderr)
