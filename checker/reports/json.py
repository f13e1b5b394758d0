"""The JSON report: the contract that machines read. Its schema is `report.schema.json` beside this file."""

import json
from pathlib import Path
from typing import Any

from checker.engine import Result
from checker.finding import Finding, Severity
from checker.reports.report import Report, printed, score_of, words_of
from checker.signature import tool_version

SCHEMA = Path(__file__).with_name("report.schema.json")


def render(report: Report) -> str:
    """The report as one JSON object, two spaces an indent, no escapes for what is not ASCII."""
    counts = {severity.label: report.count(severity) for severity in (Severity.MINOR, Severity.MAJOR, Severity.CRITICAL)}
    return json.dumps(
        {
            "schema_version": 1,
            "tool": {"name": "wirecheck", "version": tool_version(), "signature": report.signature},
            "documents": [_document(result) for result in report.results],
            "errors": [{"path": path, "message": message} for path, message in report.errors],
            "summary": {"documents": len(report.results), "words": report.words, **counts},
        },
        ensure_ascii=False,
        indent=2,
    )


def _document(result: Result) -> dict[str, Any]:
    document = result.document
    return {
        "path": document.path,
        "format": document.format,
        "target_lang": document.target_lang,
        "source_lang": document.source_lang,
        "words": words_of(result),
        "scores": {"mqm": round(score_of(result), 2)},
        "skipped": [{"check": check, "reason": reason} for check, reason in result.skipped],
        "findings": [_finding(result, finding) for finding in result.findings],
    }


def _finding(result: Result, finding: Finding) -> dict[str, Any]:
    segment, shift = finding.segment, finding.segment.start
    line, column = result.document.position(segment, finding.start)
    end_line, end_column = result.document.position(segment, finding.end)
    return {
        "check": finding.check,
        "severity": (finding.severity or Severity.INFO).label,
        "mqm": finding.mqm,
        "segment": segment.index,
        "start": shift + finding.start,
        "end": shift + finding.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "text": printed(result, finding),
        "message": finding.message,
        "suggestions": list(finding.suggestions),
        "confidence": round(finding.confidence or 0.0, 3),
        "fixable": finding.fixable,
        "evidence": finding.evidence,
    }
