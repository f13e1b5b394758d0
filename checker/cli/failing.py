"""The one place where errors become a line on stderr and exit code 2."""

import os
import sys
from collections.abc import Callable

from checker.errors import WirecheckError


def plainly(command: Callable[[], None]) -> int:
    """Run `command` and give its exit code; an error that a user can mend is one line, and so is a reader that left."""
    try:
        command()
        sys.stdout.flush()
    except SystemExit as leaving:
        return _code(leaving)
    except WirecheckError as error:
        complain(str(error))
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


def _code(leaving: SystemExit) -> int:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    return leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)


def complain(message: str) -> None:
    """One line on stderr."""
    print(f"checker: {' '.join(message.split())}", file=sys.stderr)
