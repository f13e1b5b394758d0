"""run: the checks over a document. Selects, orders, merges, and survives a broken check."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from checker.check import Check, all_checks, stamp
from checker.document import Document
from checker.errors import ServiceError, UsageError, WirecheckError
from checker.finding import Finding, Severity
from checker.resources import Resources, Unavailable
from checker.settings import Settings

log = logging.getLogger(__name__)
_DEFAULT = "default"


@dataclass(frozen=True)
class Result:
    """What a run over one document gives: findings in the order of the text, and the checks that did not run."""

    document: Document
    findings: tuple[Finding, ...]
    skipped: tuple[tuple[str, str], ...] = ()  # (check id, reason)
    errors: tuple[str, ...] = ()  # a line for each check in `skipped` that a service left without an answer


def check_named(name: str) -> Check:
    """The check whose id is `name`.

    Raises:
        UsageError: there is none; the nearest is named.
    """
    checks = {check.id: check for check in all_checks()}
    if name not in checks:
        near = get_close_matches(name, checks, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]!r}?" if near else "`checker rules` lists them"
        raise UsageError(f"unknown check {name!r}; {hint}")
    return checks[name]


def select_checks(settings: Settings) -> tuple[Check, ...]:
    """The checks that `settings` ask for, by id. In `select`, the word `default` stands for those that run unasked.

    Raises:
        UsageError: an id is unknown; the nearest is named.
    """
    chosen = {check_named(name).id for name in settings.select if name != _DEFAULT}
    if not settings.select or _DEFAULT in settings.select:
        chosen |= {check.id for check in all_checks() if check.default}
    chosen -= {check_named(name).id for name in settings.ignore}
    return tuple(check for check in all_checks() if check.id in chosen)


def run(document: Document, checks: Sequence[Check], resources: Resources) -> Result:
    """All findings of `checks` in `document`.

    Raises:
        WirecheckError: a resource that a check needs is broken (a damaged model, a wrong glossary).
    """
    findings: list[Finding] = []
    skipped: list[tuple[str, str]] = []
    errors: list[str] = []
    has_source = any(segment.source for segment in document.segments)
    for check in checks:
        if check.needs_source and not has_source:
            skipped.append((check.id, "no source"))
            continue
        try:
            findings += [stamp(check, finding) for finding in _findings_of(check, document, resources)]
        except Unavailable as reason:
            skipped.append((check.id, str(reason)))
        except ServiceError as error:
            skipped.append((check.id, str(error)))
            errors.append(f"{check.id}: {error}")
        except WirecheckError:
            raise
        except Exception as error:
            log.info("%s failed on %s", check.id, document.path, exc_info=True)
            skipped.append((check.id, f"failed: {type(error).__name__}: {error}"))
    lowest = Severity[resources.settings.min_severity.upper()]
    giving_way = frozenset(check.id for check in checks if check.gives_way)
    kept = [finding for finding in _merged(findings, giving_way) if (finding.severity or 0) >= lowest]
    return Result(document, tuple(kept), tuple(skipped), tuple(errors))


def _findings_of(check: Check, document: Document, resources: Resources) -> Iterable[Finding]:
    needs = {name: resources.get(kind) for name, kind in check.needs}
    if check.whole_document:
        return list(check.function(document, **needs))
    return [finding for segment in document.segments for finding in check.function(segment, **needs)]


def _order(finding: Finding) -> tuple[int, int, int, int, str]:
    return (finding.segment.index, finding.start, finding.end, -(finding.severity or 0), finding.check)


def _gravest(finding: Finding) -> tuple[int, float, str]:
    return (-(finding.severity or 0), -(finding.confidence or 0), finding.check)


def _merged(findings: list[Finding], giving_way: frozenset[str]) -> list[Finding]:
    """In the order of the text; one finding for one span (the gravest, then the surest); who gives way has given way."""
    firm = [finding for finding in findings if finding.check not in giving_way]
    taken: dict[tuple[int, int, int], Finding] = {}
    for finding in sorted(firm, key=_gravest):
        taken.setdefault((finding.segment.index, finding.start, finding.end), finding)
    firm = list(taken.values())
    said: dict[int, list[Finding]] = {}
    for finding in firm:
        if finding.severity:
            said.setdefault(finding.segment.index, []).append(finding)
    soft = []
    for finding in sorted((f for f in findings if f.check in giving_way), key=_gravest):
        others = said.setdefault(finding.segment.index, [])
        if not any(finding.overlaps(other) for other in others):
            others.append(finding)
            soft.append(finding)
    return sorted(firm + soft, key=_order)
