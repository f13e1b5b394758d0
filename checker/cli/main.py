"""`checker`: wires the commands. Nothing heavy is imported before a command asks for it."""

import os
import sys
from typing import Any

import typer

from checker.cli import check, evaluate, explain, glossary, init, models, names, rules, score, train


class _Plain(typer.Typer):
    """Leaves errors and exit codes to `failing.plainly`, so that a wrong call is one line and not a box of several."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return super().__call__(*args, **{"standalone_mode": False} | kwargs)


app = _Plain(
    name="checker",
    help="Check English text that was translated from another language: names, titles, terms, calques, garbled spans.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(name="check", help=check.HELP)(check.check)
app.command(name="score", help=score.HELP)(score.score)
app.command(name="rules", help=rules.HELP)(rules.rules)
app.command(name="explain", help=explain.HELP)(explain.explain)
app.command(name="init", help=init.HELP)(init.init)
app.add_typer(glossary.app, name="glossary")
app.add_typer(models.app, name="models")
app.add_typer(evaluate.app, name="evaluate")
app.add_typer(names.app, name="names")
app.add_typer(train.app, name="train")


def version(show: bool) -> None:
    """Print the version and stop."""
    if show:
        from checker.signature import tool_version

        typer.echo(f"wirecheck {tool_version()}")
        raise typer.Exit


@app.callback()
def root(
    show_version: bool = typer.Option(False, "--version", help="Print the version.", callback=version, is_eager=True),
) -> None:
    """Check English text that was translated from another language."""


def main() -> None:
    """The entry point of the command `checker`: one line for every error that a user can mend, exit code 2.

    It leaves without taking thousands of entries apart, which would last half a second and serve nobody.
    """
    from checker.cli.failing import plainly

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(**({"errors": "replace"} if stream.isatty() else {"encoding": "utf-8"}))
    code = plainly(app)
    sys.stderr.flush()
    os._exit(code)
