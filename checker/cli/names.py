"""`checker names`: who a printed name stands for, whom texts mention, lists of names."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Find who a printed name stands for, list everyone whom texts mention.", no_args_is_help=True)


class Format(StrEnum):
    """How to print a roster."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    HTML = "html"


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
        who = ", ".join(filter(None, (candidate.country, candidate.about)))
        typer.echo(f"{candidate.probability:6.1%}  {candidate.name:<32} {changes:<32} {who}".rstrip())


@app.command(
    "report",
    help="List everyone whom the texts mention: canonical name, the forms used with their lines, title, and status.\n\n"
    "Status is verified (in a list and spelt so), variant (printed in more ways than one), garbled (not how it is spelt)"
    " or unknown (in no list).\n\nExample: `checker names report article.txt --format html --output names.html`",
)
def report(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, globs, or `-` for standard input.")],
    report_format: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TEXT,
    output: Annotated[Path | None, typer.Option(help="Write to this file instead of stdout.")] = None,
    source_lang: Annotated[str | None, typer.Option(help="Language that the texts were translated from, e.g. ar.")] = None,
    glossary: Annotated[list[Path] | None, typer.Option(help="A glossary file; may be repeated.")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Nothing on stderr but errors.")] = False,
) -> None:
    """Print the roster of the texts."""
    from dataclasses import replace

    from checker.cli.failing import complain
    from checker.cli.progress import tracked
    from checker.cli.writing import deliver
    from checker.errors import ReadError
    from checker.formats.reading import expand, read
    from checker.names.roster import roster
    from checker.reports import roster as shown
    from checker.resources import Resources
    from checker.settings import Settings

    settings = Settings.load({"source_lang": source_lang, "glossaries": tuple(glossary) if glossary else None})
    resources = Resources(settings)
    documents, failed = [], False
    for path in tracked(list(expand(paths)), "reading", quiet):
        try:
            if isinstance(path, ReadError):
                raise path
            document = read(path)
            documents.append(replace(document, source_lang=settings.source_lang or document.source_lang))
        except ReadError as error:
            complain(str(error))
            failed = True
    people = roster(documents, resources.glossary, resources.people, resources.names)
    text = {
        Format.TEXT: lambda: shown.as_text(people, colour=output is None and sys.stdout.isatty()),
        Format.JSON: lambda: shown.as_json(people),
        Format.CSV: lambda: shown.as_csv(people),
        Format.HTML: lambda: shown.as_html(people),
    }[report_format]()
    deliver(text, output)
    raise typer.Exit(2 if failed else 0)


@app.command(
    "build",
    help="Make a gazetteer from a Wikidata dump (JSON, one entity a line; .gz and .bz2 too) or from CSV with a header (`name` or"
    " `label_en`; `country` and `description` where there are). A run that was broken off goes on where it was.\n\n"
    'Name the file in wirecheck.toml: `gazetteers = ["people.tsv.gz"]`.\n\n'
    "Example: `checker names build --from wikidata.jsonl.bz2 --out people.tsv.gz`",
)
def build(
    source: Annotated[Path, typer.Option("--from", help="The dump or CSV file.")],
    out: Annotated[Path, typer.Option(help="The gazetteer to write; gzipped if it ends in .gz.")],
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Nothing on stderr but errors.")] = False,
) -> None:
    """Write the gazetteer and say what it holds."""
    from checker.cli.failing import complain
    from checker.cli.progress import advancing
    from checker.names.building import build as make

    with advancing("reading", source.stat().st_size if source.is_file() else 0, quiet) as advanced:
        made = make(source, out, advanced)
    if made.broken and not quiet:
        complain(f"{source}: {made.broken} broken lines skipped, the first are {', '.join(map(str, made.first_broken))}")
    typer.echo(f"{made.kept} names of {made.lines} lines in {out}")
