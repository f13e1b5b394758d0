"""A progress bar on stderr for what takes more than two seconds, on a terminal only."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")
_PATIENCE = 2.0


def tracked(items: Sequence[T], what: str, quiet: bool) -> Iterator[T]:
    """`items`, with a bar once they have taken longer than two seconds."""
    if quiet or not sys.stderr.isatty() or len(items) < 2:
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress

    started = time.monotonic()
    with Progress(console=Console(stderr=True), transient=True, disable=False) as progress:
        task = progress.add_task(what, total=len(items), visible=False)
        for item in items:
            yield item
            progress.update(task, advance=1, visible=time.monotonic() - started > _PATIENCE)


@contextmanager
def advancing(what: str, total: int, quiet: bool) -> Iterator[Callable[[int], None]]:
    """A function to be told how much of `total` is done, with a bar once it has taken longer than two seconds."""
    if quiet or not sys.stderr.isatty():
        yield lambda done: None
        return
    from rich.console import Console
    from rich.progress import Progress

    started = time.monotonic()
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=total, visible=False)
        yield lambda done: progress.update(task, completed=done, visible=time.monotonic() - started > _PATIENCE)
