"""What `checker score` prints: a system's metrics, its MQM score, and how sure the difference of two systems is."""

import io
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.table import Table

from checker.engine import Result
from checker.finding import Severity
from checker.reports.report import score_of
from checker.scoring.metrics import MetricScore
from checker.signature import tool_version


@dataclass(frozen=True)
class System:
    """A hypothesis file: its metrics (none without a reference) and what the checks found in it (None if they did not run)."""

    path: str
    segments: int
    words: int
    metrics: dict[str, MetricScore]
    result: Result | None = None


@dataclass(frozen=True)
class Scores:
    """Systems in the order of the call, errors as (path, message); `baseline` is what the systems were compared with."""

    systems: tuple[System, ...]
    references: tuple[str, ...]
    errors: tuple[tuple[str, str], ...] = ()
    baseline: str | None = None
    signature: str | None = None


def render_json(scores: Scores) -> str:
    """One JSON object; scores in full precision."""
    return json.dumps(
        {
            "schema_version": 1,
            "tool": {"name": "wirecheck", "version": tool_version(), "signature": scores.signature},
            "references": list(scores.references),
            "baseline": scores.baseline,
            "systems": [_system(system) for system in scores.systems],
            "errors": [{"path": path, "message": message} for path, message in scores.errors],
        },
        ensure_ascii=False,
        indent=2,
    )


def _system(system: System) -> dict[str, Any]:
    values: dict[str, Any] = {name: metric.score for name, metric in system.metrics.items()}
    row: dict[str, Any] = {"path": system.path, "segments": system.segments, "words": system.words, "scores": values}
    row["signatures"] = {name: metric.signature for name, metric in system.metrics.items()}
    compared = {name: metric for name, metric in system.metrics.items() if metric.ci is not None}
    if compared:
        row["paired"] = {
            name: {"mean": metric.mean, "ci": metric.ci, "p_value": metric.p_value} for name, metric in compared.items()
        }
    segments = {name: list(metric.segments) for name, metric in system.metrics.items() if metric.segments}
    if segments:
        row["segment_scores"] = segments
    if system.result is not None:
        values["mqm"] = round(score_of(system.result), 2)
        row["findings"] = {severity.label: count_of(system.result, severity) for severity in Severity}
        row["skipped"] = [{"check": check, "reason": reason} for check, reason in system.result.skipped]
    return row


def render_text(scores: Scores, *, colour: bool = False) -> str:
    """A table, and under it the signatures."""
    if not scores.systems:
        return "no system could be scored"
    first = scores.systems[0]
    width = max(60, min(int(os.environ.get("COLUMNS", "110")), 140))
    console = Console(file=io.StringIO(), width=width, force_terminal=colour, color_system="standard" if colour else None)
    console.print(_table(scores.systems))
    lines = [f"{metric.name}: {metric.signature}" for metric in first.metrics.values()]
    if "ter" in first.metrics:
        lines.append("TER counts edits: less is better.")
    if scores.baseline is not None:
        lines.append(
            f"In brackets mean and 95% interval of the bootstrap; p: against {scores.baseline}, by paired bootstrap resampling."
        )
    if scores.signature is not None:
        lines.append(f"MQM: {scores.signature}")
    output = console.file
    assert isinstance(output, io.StringIO)
    table = "\n".join(line.rstrip() for line in output.getvalue().splitlines())
    return "\n".join([table, *lines])


def _table(systems: Sequence[System]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("system", overflow="fold")
    names = list(systems[0].metrics)
    checked = any(system.result is not None for system in systems)
    for title in [*(systems[0].metrics[name].name for name in names), *(["MQM"] if checked else [])]:
        table.add_column(title, justify="right")
    if checked:
        table.add_column("findings", overflow="fold")
    for system in systems:
        cells = [_cell(system.metrics[name]) for name in names]
        if system.result is not None:
            cells += [f"{score_of(system.result):.1f}", _counts(system.result)]
        table.add_row(system.path, *cells)
    return table


def _cell(metric: MetricScore) -> str:
    shown = f"{metric.score:.{metric.digits}f}"
    if metric.mean is not None and metric.ci is not None:
        shown += f" ({metric.mean:.1f} ± {metric.ci:.1f})"
    return shown if metric.p_value is None else f"{shown}\np = {metric.p_value:.3f}"


def _counts(result: Result) -> str:
    counts = [(severity.label, count_of(result, severity)) for severity in reversed(Severity)]
    return ", ".join(f"{count} {label}" for label, count in counts if count) or "none"


def count_of(result: Result, severity: Severity) -> int:
    """The number of findings of exactly this severity."""
    return sum(finding.severity is severity for finding in result.findings)
