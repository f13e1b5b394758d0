"""`checker evaluate`: how well the findings agree with what a careful desk marked."""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Measure the checks against marked texts.", no_args_is_help=True)


@app.callback()
def evaluate() -> None:
    """Measure the checks against marked texts."""


@app.command("corpus", help="Compare findings with gold marks.\n\nExample: `checker evaluate corpus corpora/`")
def corpus(folder: Annotated[Path, typer.Argument(help="A folder of x.txt beside x.gold.json.")]) -> None:
    """Print how the findings agree with the gold marks."""
    raise typer.Exit(2)
