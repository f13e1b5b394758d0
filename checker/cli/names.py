"""`checker names`: who a printed name stands for."""

from typing import Annotated

import typer

app = typer.Typer(help="Find the name that a printed name stands for.", no_args_is_help=True)


@app.command(
    "lookup",
    help="Rank the known names that a printed one may stand for, with the changes that would have led to it.\n\n"
    'Example: `checker names lookup "Bulga-Hesimovic" --pivot ar`',
)
def lookup(
    name: Annotated[str, typer.Argument(help="A name as a text prints it.")],
    pivot: Annotated[str | None, typer.Option(help="The language that it came through, e.g. ar.")] = None,
    limit: Annotated[int, typer.Option(help="How many candidates.")] = 5,
) -> None:
    """Print a line a candidate: probability, name, changes."""
    from checker.errors import UsageError
    from checker.names.channel import channel_key
    from checker.names.index import channels, path_of
    from checker.resources import Resources
    from checker.settings import Settings

    if pivot is not None and pivot not in channels():
        raise UsageError(f"no channel for {pivot!r}; there are: {', '.join(sorted(channels()))}")
    if not channel_key(name).strip() or len(name) > 200:
        raise UsageError("the name must have Latin letters, at most 200 characters")
    index = Resources(Settings()).names
    if index.knows(name):
        typer.echo(f"{name} is a known name as it is spelt")
    for candidate in index.lookup(name, pivot, limit):
        changes = ", ".join(path_of(name, candidate.name, pivot)) or "as it is"
        typer.echo(f"{candidate.probability:6.1%}  {candidate.name:<32} {changes}")
