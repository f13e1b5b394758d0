"""`checker rules`: the checks."""

from enum import StrEnum
from typing import Annotated

import typer

HELP = """List the checks.

Example: `checker rules --format json`
"""


class Format(StrEnum):
    """How to print."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def rules(report_format: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TEXT) -> None:
    """Print every check's id, severity and title."""
    from checker.check import all_checks

    if report_format is Format.JSON:
        import json

        rows = [
            {"id": c.id, "severity": c.severity.label, "mqm": c.mqm, "default": c.default, "title": c.manual.title}
            for c in all_checks()
        ]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    if report_format is Format.MARKDOWN:
        typer.echo("| check | severity | what it finds |\n|---|---|---|")
    for check in all_checks():
        title = check.manual.title if check.default else f"{check.manual.title} Off by default."
        if report_format is Format.MARKDOWN:
            typer.echo(f"| `{check.id}` | {check.severity.label} | {title} |")
        else:
            typer.echo(f"{check.id:<24}{check.severity.label:<9}{title}")
