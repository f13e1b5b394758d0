"""`checker explain`: a check's manual page."""

from typing import Annotated

import typer

HELP = """Explain a check: why, what it finds and what it passes, what it misses.

Example: `checker explain garbled-name`
"""


def explain(check: Annotated[str, typer.Argument(help="The id of a check, as `checker rules` lists it.")]) -> None:
    """Print the manual page of `check`."""
    from checker.engine import check_named

    found = check_named(check)
    manual = found.manual
    unasked = "" if found.default else f"; off by default: --select default,{found.id}"
    typer.echo(f"{found.id} ({found.severity.label}, {found.mqm}{unasked})\n\n{manual.title}\n\nWhy:    {manual.why}\n")
    for label, texts in (("Bad:   ", manual.bad), ("Good:  ", manual.good)):
        for text in texts:
            typer.echo(f"{label} {text}")
    typer.echo(f"\nMisses: {manual.misses}")
