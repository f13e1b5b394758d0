"""`checker init`: a settings file to start from."""

from pathlib import Path
from typing import Annotated

import typer

HELP = """Write a wirecheck.toml with the defaults, and an empty glossary of your own.

Example: `checker init`
"""
_SETTINGS = """\
# Settings of wirecheck; the command line wins over this file. `checker rules` lists the checks.
# select = ["garbled-name", "calque"]     # only these checks
# ignore = ["undefined-acronym"]          # not these
# source_lang = "ar"                      # the language that your texts come from, if it is always one
fail_on = "minor"                         # minor, major, critical or never
glossaries = ["glossary.yaml"]            # yours, besides the shipped ones
"""
_GLOSSARY = """\
# Your desk's own glossary; glossaries/README.md in the wirecheck repository describes every field.
kind: term
entries:
  - name: adviser
    deprecated: [advisor]
"""


def init(folder: Annotated[Path, typer.Argument(help="Where to write.")] = Path()) -> None:
    """Write the two files; one that exists is never touched."""
    from checker.cli.writing import write_atomically
    from checker.errors import UsageError

    files = {folder / "wirecheck.toml": _SETTINGS, folder / "glossary.yaml": _GLOSSARY}
    for path in files:
        if path.exists():
            raise UsageError(f"{path} exists already; delete it first, or edit it")
    for path, text in files.items():
        write_atomically(path, text)
        typer.echo(f"wrote {path}")
    typer.echo("Next: checker check YOUR-TEXT.txt")
