"""`checker explain`: a check's manual page."""

from typing import Annotated

import typer

HELP = """Explain a check: why, what it finds and what it passes, what it misses.

Example: `checker explain garbled-name`
"""


def explain(check: Annotated[str, typer.Argument(help="The id of a check, as `checker rules` lists it.")]) -> None:
    """Print the manual page of `check`."""
    from checker.engine import select_checks
    from checker.settings import Settings

    (found,) = select_checks(Settings(select=(check,)))
    manual = found.manual
    typer.echo(f"{found.id} ({found.severity.label}, {found.mqm})\n\n{manual.title}\n\nWhy:    {manual.why}\n")
    for label, texts in (("Bad:   ", manual.bad), ("Good:  ", manual.good)):
        for text in texts:
            typer.echo(f"{label} {text}")
    typer.echo(f"\nMisses: {manual.misses}")
