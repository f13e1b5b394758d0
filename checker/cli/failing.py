"""The one place where errors become a line on stderr and exit code 2."""

import os
import sys
from collections.abc import Callable

from checker.errors import WirecheckError


def plainly(command: Callable[[], None]) -> None:
    """Run `command`; an error that a user can mend is one line, and so is a reader that went away."""
    try:
        command()
    except WirecheckError as error:
        complain(str(error))
        sys.exit(2)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)


def complain(message: str) -> None:
    """One line on stderr."""
    print(f"checker: {' '.join(message.split())}", file=sys.stderr)
