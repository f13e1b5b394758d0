"""The report for a person in a terminal: grouped by file, each line shown with the span underlined, the reason, the
suggestion; a line at the end with the counts and the MQM score. Colour only on a terminal."""

import io
import os

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from checker.engine import Result
from checker.finding import Finding, Severity
from checker.reports.report import Report, score_of, words_of

_STYLES = {Severity.INFO: "cyan", Severity.MINOR: "yellow", Severity.MAJOR: "red", Severity.CRITICAL: "bold red"}
_CONTEXT = 34
_LONGEST_SPAN = 60


def render(report: Report, *, colour: bool = False, verbose: bool = False) -> str:
    """The whole report; `verbose` adds confidence, MQM type and the signature."""
    console = Console(
        file=io.StringIO(), width=_width(),
        force_terminal=colour, color_system="standard" if colour else None, highlight=False, soft_wrap=True,
    )  # fmt: skip
    for result in report.results:
        if result.findings or verbose:
            _document(console, result, verbose)
    console.print(_summary(report))
    if verbose:
        console.print(Text(report.signature, style="dim"))
    output = console.file
    assert isinstance(output, io.StringIO)
    return "\n".join(line.rstrip() for line in output.getvalue().splitlines())


def _width() -> int:
    columns = os.environ.get("COLUMNS", "")
    return max(60, min(int(columns), 140)) if columns.isdecimal() else 110


def _document(console: Console, result: Result, verbose: bool) -> None:
    console.print(Text(_visible(result.document.path), style="bold underline"))
    for finding in result.findings:
        _finding(console, result, finding, verbose)
    for check, reason in result.skipped if verbose else ():
        console.print(Text(_visible(f"  {check} did not run: {reason}"), style="dim"))
    findings = [f for f in result.findings if f.severity]
    infos = len(result.findings) - len(findings)
    console.print(
        Text(
            f"  {len(findings)} finding{'s' * (len(findings) != 1)}{f', {infos} for information' if infos else ''}"
            f" in {words_of(result)} words · MQM score {score_of(result):.1f}\n",
            style="dim",
        )
    )


def _finding(console: Console, result: Result, finding: Finding, verbose: bool) -> None:
    severity = finding.severity or Severity.INFO
    line, column = result.document.position(finding.segment, finding.start)
    head = Text.assemble(
        (f"  {line}:{column}".ljust(10), "dim"), (f"{severity.label:<9}", _STYLES[severity]), (finding.check, "bold")
    )
    if verbose:
        head.append(f"  {finding.mqm}, {100 * (finding.confidence or 0):.0f} %", style="dim")
    console.print(head)
    for row in _excerpt(finding, severity):
        console.print(row)
    console.print(Text("    " + _visible(finding.message)))
    if finding.suggestions:
        console.print(Text.assemble(("    → ", "green"), (" · ".join(map(_visible, finding.suggestions[:3])), "green")))
    console.print()


def _excerpt(finding: Finding, severity: Severity) -> list[Text]:
    """The span in its surroundings, and the line under it that marks the span."""
    text = finding.segment.target
    begin, end = max(0, finding.start - _CONTEXT), min(len(text), finding.end + _CONTEXT)
    before, after = _to_word(text[begin : finding.start], begin > 0), _to_word_end(text[finding.end : end], end < len(text))
    span = finding.text
    if len(span) > _LONGEST_SPAN:
        span = f"{span[:40].rstrip()} … {span[-15:].lstrip()}"
    before, span, after = (_visible(part) for part in (before, span, after))
    shown = Text.assemble("    ", before, (span, f"bold {_STYLES[severity]}"), after)
    return [shown, Text(" " * (4 + cell_len(before)) + "~" * max(1, cell_len(span)), style=_STYLES[severity])]


def _to_word(text: str, cut: bool) -> str:
    return "…" + text.partition(" ")[2] if cut and " " in text else text


def _to_word_end(text: str, cut: bool) -> str:
    return text.rpartition(" ")[0] + "…" if cut and " " in text else text


def _visible(text: str) -> str:
    """`text` on one line, without the control characters that would disturb a terminal or turn its direction."""
    return "".join(" " if c in "\n\r\t" else c for c in text if c.isprintable() or c in "\n\r\t ")


def _summary(report: Report) -> Text:
    documents = len(report.results)
    counts = [(severity, report.count(severity)) for severity in reversed(Severity)]
    parts = [f"{count} {severity.label}" for severity, count in counts if count] or ["nothing found"]
    head = f"{documents} document{'s' * (documents != 1)}, {report.words} words: {', '.join(parts)}"
    return Text(head + (f", {report.unread} not read" if report.unread else ""), style="bold")
