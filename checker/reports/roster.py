"""The roster of names as a desk prints it before publication: text, JSON, CSV, or one self-contained HTML page."""

import csv
import html
import io
import json
import os
from collections.abc import Sequence

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table
from rich.text import Text

from checker.names.roster import Named, Status

FIELDS = ("name", "status", "title", "about", "mentions", "forms")
_STYLES = {Status.VERIFIED: "green", Status.UNKNOWN: "cyan", Status.VARIANT: "yellow", Status.GARBLED: "red"}
_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Names</title>
<style>
body {{ font: 16px/1.4 system-ui, sans-serif; margin: 2rem; max-width: 70rem }}
table {{ border-collapse: collapse; width: 100% }}
th, td {{ text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #ddd }}
.garbled {{ color: #b00020 }} .variant {{ color: #8a5a00 }} .unknown {{ color: #005a8a }} .verified {{ color: #1b6e3c }}
</style>
<h1>Names</h1>
<table><thead><tr><th>name<th>status<th>title<th>who<th>forms and lines</thead>
<tbody>
{rows}
</tbody></table>
</html>"""


def as_text(roster: Sequence[Named], colour: bool) -> str:
    """A table for the terminal, and a line with the counts."""
    columns = os.environ.get("COLUMNS", "")
    console = Console(
        file=io.StringIO(), width=max(80, int(columns)) if columns.isdecimal() else 120,
        force_terminal=colour, color_system="standard" if colour else None, highlight=False,
    )  # fmt: skip
    table = Table(box=SIMPLE, pad_edge=False)
    for name in ("name", "status", "title", "forms (lines)"):
        table.add_column(name, overflow="fold")
    for named in roster:
        status = Text(named.status.name.lower(), style=_STYLES[named.status])
        table.add_row(Text(named.name), status, Text(named.title or named.about), Text("; ".join(_forms(named))))
    console.print(table)
    counts = [sum(named.status is status for named in roster) for status in Status]
    console.print(f"{len(roster)} people: " + ", ".join(f"{n} {s.name.lower()}" for n, s in zip(counts, Status, strict=True)))
    output = console.file
    assert isinstance(output, io.StringIO)
    return "\n".join(line.rstrip() for line in output.getvalue().strip("\n").splitlines())


def as_json(roster: Sequence[Named]) -> str:
    """`{"people": [{name, status, title, about, mentions, forms: [{text, places: [{path, line}]}]}]}`."""
    people = [
        {
            "name": named.name, "status": named.status.name.lower(), "title": named.title, "about": named.about,
            "mentions": named.mentions,
            "forms": [
                {"text": form, "places": [{"path": path, "line": line} for path, line in places]}
                for form, places in named.forms.items()
            ],
        }
        for named in roster
    ]  # fmt: skip
    return json.dumps({"people": people}, ensure_ascii=False, indent=2)


def as_csv(roster: Sequence[Named]) -> str:
    """A row a person; the forms with their lines stand in one cell."""
    output = io.StringIO()
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(FIELDS)
    for named in roster:
        row = [named.name, named.status.name.lower(), named.title, named.about, named.mentions, "; ".join(_forms(named))]
        writer.writerow([f"'{cell}" if isinstance(cell, str) and cell[:1] in "=+-@" and cell else cell for cell in row])
    return output.getvalue().rstrip("\n")


def as_html(roster: Sequence[Named]) -> str:
    """One page without scripts or outside files."""
    rows = []
    for named in roster:
        status = named.status.name.lower()
        cells = (named.name, status, named.title, named.about, "; ".join(_forms(named)))
        marked = [f'<td class="{status if i == 1 else ""}">{html.escape(cell)}' for i, cell in enumerate(cells)]
        rows.append("<tr>" + "".join(marked).replace(' class=""', ""))
    return _PAGE.format(rows="\n".join(rows))


def _forms(named: Named) -> list[str]:
    several = len({path for places in named.forms.values() for path, _ in places}) > 1
    listed = []
    for form, places in sorted(named.forms.items(), key=lambda item: -len(item[1])):
        where = [f"{path}:{line}" if several else str(line) for path, line in dict.fromkeys(places)]
        listed.append(f"{form} ×{len(places)} ({', '.join(where)})")
    return listed
