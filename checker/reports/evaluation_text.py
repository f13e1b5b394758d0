"""The evaluation for a person in a terminal: recall and right suggestions by category, precision by check, traps, false
alarms per 1,000 words, and whether stated confidences hold."""

import io
import os
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

from checker.reports.evaluation import Evaluation, Place, share
from checker.scoring.agreement import Agreement, CategoryTally, CheckTally
from checker.scoring.calibration import Bin, expected_calibration_error


def render(evaluation: Evaluation, *, misses: bool = False, colour: bool = False) -> str:
    """Tables, one under the other; `misses` adds every missed mark and every false alarm."""
    agreement = evaluation.agreement
    width = max(60, min(int(os.environ.get("COLUMNS", "110")), 140))
    console = Console(
        file=io.StringIO(), width=width, force_terminal=colour, color_system="standard" if colour else None,
        highlight=False, markup=False, emoji=False, soft_wrap=True,
    )  # fmt: skip
    console.print(_head(evaluation) + "\n")
    console.print(_categories([*agreement.by_category(), agreement.overall(), *agreement.by_expectation()]))
    console.print()
    console.print(_checks(agreement.by_check()))
    console.print(f"\ntraps touched by findings of minor or above: {len(evaluation.sprung)}, of {evaluation.traps} traps")
    _list(console, evaluation.sprung)
    console.print(f"false alarms per 1,000 words: {_rate(agreement.clean)} on clean texts, {_rate(agreement)} on all\n")
    console.print(reliability_table(evaluation.bins))
    console.print(calibration_line(evaluation.bins))
    if misses:
        console.print(f"\nmissed marks: {len(evaluation.misses)}")
        _list(console, evaluation.misses)
        console.print(f"\nfalse alarms: {len(evaluation.alarms)}")
        _list(console, evaluation.alarms)
    console.print(f"\n{evaluation.signature}")
    output = console.file
    assert isinstance(output, io.StringIO)
    return "\n".join(line.rstrip() for line in output.getvalue().splitlines())


def _head(evaluation: Evaluation) -> str:
    agreement = evaluation.agreement
    known = "given" if evaluation.given_pivot else "inferred"
    unread = f"; {len(evaluation.errors)} not read" if evaluation.errors else ""
    return (
        f"{len(agreement.texts)} text{'s' * (len(agreement.texts) != 1)}, {len(agreement.clean.texts)} of them clean; {agreement.words:,} words; "
        f"{len(agreement.outcomes)} marks; source language {known}{unread}"
    )


def _table(first: str, *others: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(first)
    for title in others:
        table.add_column(title, justify="right")
    return table


def _percent(part: int, whole: int) -> str:
    value = share(part, whole)
    return "–" if value is None else f"{100 * value:.0f} %"


def _categories(tallies: Sequence[CategoryTally]) -> Table:
    table = _table("category", "n", "found", "recall", "with info", "recall", "right suggestion")
    for t in tallies:
        suggested = f"{t.suggested} of {t.with_suggestion}" if t.with_suggestion else "–"
        table.add_row(
            t.category, str(t.n), str(t.found), _percent(t.found, t.n), str(t.found_with_info),
            _percent(t.found_with_info, t.n), suggested,
        )  # fmt: skip
    return table


def _checks(tallies: Sequence[CheckTally]) -> Table:
    table = _table("check", "findings", "right", "precision", "info", "right")
    for t in [*tallies, _total(tallies)]:
        table.add_row(t.check, str(t.findings), str(t.right), _percent(t.right, t.findings), str(t.infos), str(t.right_infos))
    return table


def _total(tallies: Sequence[CheckTally]) -> CheckTally:
    counts = ((t.findings, t.right, t.infos, t.right_infos) for t in tallies)
    return CheckTally("all", *map(sum, zip(*counts, strict=True))) if tallies else CheckTally("all", 0, 0, 0, 0)


def _rate(agreement: Agreement) -> str:
    rate = agreement.false_alarms_per_thousand
    return "–" if rate is None else f"{rate:.2f} ({agreement.false_alarms} in {agreement.words:,} words)"


def _list(console: Console, places: Iterable[Place]) -> None:
    for place in places:
        suggestion = "" if place.suggestion is None else f" → {place.suggestion}"
        console.print(f"  {place.path}:{place.line}  {place.label}: {' '.join(place.text.split())}{suggestion}")
        console.print(f"      {place.sentence}", style="dim")


def reliability_table(bins: Sequence[Bin]) -> Table:
    """A row a bin: how many findings, their mean confidence, the share of them that is right."""
    table = _table("confidence", "findings", "mean", "right")
    for row in bins:
        table.add_row(f"{row.low:.1f}-{row.high:.1f}", str(row.n), f"{row.mean_confidence:.2f}", f"{row.share_right:.2f}")
    return table


def calibration_line(bins: Sequence[Bin]) -> str:
    """The expected calibration error in words."""
    error = expected_calibration_error(bins)
    return f"expected calibration error: {'–' if error is None else f'{error:.3f}'} over {sum(row.n for row in bins)} findings"
