"""The evaluation as one JSON object: shares are 0 to 1, and null where there is nothing to share."""

import json
from dataclasses import asdict
from typing import Any

from checker.reports.evaluation import Evaluation, share
from checker.scoring.agreement import Agreement, CategoryTally, CheckTally
from checker.scoring.calibration import expected_calibration_error
from checker.scoring.outcome import MarkedText
from checker.signature import tool_version


def render(evaluation: Evaluation, *, misses: bool = False) -> str:
    """The whole evaluation; `misses` adds every missed mark and every false alarm."""
    agreement = evaluation.agreement
    row: dict[str, Any] = {
        "schema_version": 1,
        "tool": {"name": "wirecheck", "version": tool_version(), "signature": evaluation.signature},
        "source_lang": "given" if evaluation.given_pivot else "inferred",
        "texts": [_text(text) for text in agreement.texts],
        "overall": _category(agreement.overall()),
        "expectations": [_category(tally) for tally in agreement.by_expectation()],
        "categories": [_category(tally) for tally in agreement.by_category()],
        "checks": [_check(tally) for tally in agreement.by_check()],
        "traps": {"n": evaluation.traps, "touched": [asdict(place) for place in evaluation.sprung]},
        "false_alarms": {"clean": _alarms(agreement.clean), "all": _alarms(agreement)},
        "calibration": {
            "ece": expected_calibration_error(evaluation.bins),
            "bins": [asdict(row) for row in evaluation.bins],
        },
        "errors": [{"path": path, "message": message} for path, message in evaluation.errors],
    }
    if misses:
        row["misses"] = [asdict(place) for place in evaluation.misses]
        row["alarms"] = [asdict(place) for place in evaluation.alarms]
    return json.dumps(row, ensure_ascii=False, indent=2)


def _text(text: MarkedText) -> dict[str, Any]:
    return {
        "path": text.path,
        "pivot": text.gold.pivot,
        "words": text.words,
        "marks": len(text.gold.marks),
        "found": sum(outcome.is_found for outcome in text.outcomes),
        "found_with_info": sum(outcome.is_found_with_info for outcome in text.outcomes),
        "false_alarms": len(text.false_alarms),
    }


def _category(tally: CategoryTally) -> dict[str, Any]:
    return asdict(tally) | {
        "recall": share(tally.found, tally.n),
        "recall_with_info": share(tally.found_with_info, tally.n),
        "right_suggestion": share(tally.suggested, tally.with_suggestion),
    }


def _check(tally: CheckTally) -> dict[str, Any]:
    return asdict(tally) | {"precision": share(tally.right, tally.findings)}


def _alarms(agreement: Agreement) -> dict[str, Any]:
    return {
        "n": agreement.false_alarms,
        "texts": len(agreement.texts),
        "words": agreement.words,
        "per_1000_words": agreement.false_alarms_per_thousand,
    }
