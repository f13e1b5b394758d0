"""Whatever a large language model takes for a fault.

Why: a wrong "not", a changed number or a sentence that contradicts itself is good English; only who understands it sees it.

Bad:  Three of the two suspects were arrested on Sunday.
Good: Two of the three suspects were arrested on Sunday.
Misses: what the model misses, and nobody has measured yours. It also sees faults where there are none: its confidence
of 0.5 is a placeholder, not a measure. Texts are sent to the endpoint that WIRECHECK_JUDGE_URL names; see docs/judge.md.
"""

from collections.abc import Iterator

from checker.check import check
from checker.document import Document
from checker.finding import Finding, Severity
from checker.models.judge import Judge, Mark
from checker.models.tagged import shown

_LONGEST_EXPLANATION = 200


@check(severity="minor", mqm="accuracy/mistranslation", confidence=0.5, default=False)
def judge(document: Document, model: Judge) -> Iterator[Finding]:
    for mark in model.marks(document):
        yield _finding(mark, model.model)


def _finding(mark: Mark, model: str) -> Finding:
    segment, start, end, fault = mark
    text = segment.target[start:end]
    explanation = " ".join(fault.explanation.split())[:_LONGEST_EXPLANATION].rstrip() or "no reason given"
    suggestion = fault.suggestion.strip()
    suggestions = (suggestion,) if suggestion and suggestion != text else ()
    severity, evidence = Severity[fault.severity.upper()], {"model": model}
    return Finding(
        segment,
        start,
        end,
        f"{shown(' '.join(text.split()))}: {explanation}",
        suggestions,
        severity,
        evidence=evidence,
        mqm=fault.type,
    )
