"""`checker glossary`: look into termbases and see whether they hold."""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Look into glossaries and see whether they hold.", no_args_is_help=True)


@app.command("show", help="Show the entries that a word belongs to.\n\nExample: `checker glossary show Rodriguez`")
def show(
    words: Annotated[str, typer.Argument(help="A name, term or form of one.")],
    glossary: Annotated[list[Path] | None, typer.Option(help="A glossary file besides the shipped ones.")] = None,
) -> None:
    """Print every entry with a form that holds the words."""
    from checker.errors import UsageError
    from checker.glossary.search import entries_with, shown
    from checker.glossary.termbase import Glossary, shipped_files

    found = entries_with(words, Glossary.load([*shipped_files(), *(glossary or [])]))
    if not found:
        raise UsageError(f"no glossary entry has {words!r}")
    typer.echo("\n\n".join(map(shown, found)))


@app.command(
    "lint", help="Find what is wrong in glossary files, by file and line.\n\nExample: `checker glossary lint my-desk.yaml`"
)
def lint(
    paths: Annotated[list[Path] | None, typer.Argument(help="Files or folders; the shipped ones when absent.")] = None,
) -> None:
    """Print a line a problem; exit code 1 if there is one, 2 if a file cannot be read."""
    from checker.cli.failing import complain
    from checker.errors import GlossaryError
    from checker.glossary.files import entries_in
    from checker.glossary.lint import problems_in
    from checker.glossary.termbase import shipped_files

    entries, broken = [], 0
    files = (
        [file for path in paths for file in (sorted(path.rglob("*.yaml")) if path.is_dir() else [path])]
        if paths
        else shipped_files()
    )
    for file in files:
        try:
            entries += list(entries_in(file))
        except GlossaryError as error:
            complain(str(error))
            broken += 1
    problems = problems_in(entries)
    for problem in problems:
        typer.echo(problem)
    unread = f", {broken} not read" if broken else ""
    typer.echo(f"{len(files)} files{unread}, {len(entries)} entries, {len(problems)} problems")
    raise typer.Exit(2 if broken else int(bool(problems)))
