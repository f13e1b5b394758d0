"""Evaluation: what a run over marked texts gave, as its report formats read it."""

from dataclasses import dataclass
from functools import cached_property

from checker.finding import Finding, Severity
from checker.scoring.agreement import Agreement
from checker.scoring.calibration import Bin, reliability
from checker.scoring.outcome import MarkedText, Outcome, place_of
from checker.text.sentences import sentences_in


@dataclass(frozen=True)
class Place:
    """A stretch of a text that someone should look at: what stands there, what it is, and its sentence."""

    path: str
    line: int
    start: int
    end: int
    text: str
    label: str
    suggestion: str | None
    sentence: str


@dataclass(frozen=True)
class Evaluation:
    """An agreement, errors as (path, message), whether the checks knew the pivot, and the line that says how it was made."""

    agreement: Agreement
    errors: tuple[tuple[str, str], ...]
    given_pivot: bool
    signature: str

    @cached_property
    def bins(self) -> list[Bin]:
        return reliability(self.agreement.judged)

    @property
    def traps(self) -> int:
        return sum(len(text.gold.traps) for text in self.agreement.texts)

    @property
    def sprung(self) -> list[Place]:
        """Every finding of minor or above on a trap."""
        return [_found(text, finding) for text in self.agreement.texts for finding in text.sprung]

    @property
    def alarms(self) -> list[Place]:
        """Every finding of minor or above on no mark."""
        return [_found(text, finding) for text in self.agreement.texts for finding in text.false_alarms]

    @property
    def misses(self) -> list[Place]:
        """Every mark that no finding of minor or above touches."""
        return [_missed(text, outcome) for text in self.agreement.texts for outcome in text.misses]


def share(part: int, whole: int) -> float | None:
    """`part` of `whole`; None of nothing."""
    return part / whole if whole else None


def _found(text: MarkedText, finding: Finding) -> Place:
    severity = (finding.severity or Severity.INFO).label
    return _place(text, *place_of(finding), f"{finding.check}, {severity}", next(iter(finding.suggestions), None))


def _missed(text: MarkedText, outcome: Outcome) -> Place:
    mark = outcome.mark
    label = f"{mark.category}, for information only" if outcome.is_found_with_info else mark.category
    return _place(text, mark.start, mark.end, label, mark.suggestion)


def _place(text: MarkedText, start: int, end: int, label: str, suggestion: str | None) -> Place:
    line = text.text.count("\n", 0, start) + 1
    return Place(text.path, line, start, end, text.text[start:end], label, suggestion, sentence_at(text.text, start, end))


def sentence_at(text: str, start: int, end: int) -> str:
    """The sentences of a line of `text` that share a character with `text[start:end]`, on one line."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    paragraph = text[first : len(text) if last < 0 else last]
    touched = [paragraph[a:b] for a, b in sentences_in(paragraph) if a < end - first and start - first < b]
    return " ".join(" ".join(touched).split())
