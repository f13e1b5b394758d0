"""Finding: what a check says about a stretch of text.

Severities are those of MQM (Multidimensional Quality Metrics, themqm.org); MQM's *neutral* is `info`. Types are paths
in the MQM typology, such as `accuracy/mistranslation`.
"""

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from checker.document import Segment


class Severity(IntEnum):
    """How much harm a fault does. The value orders; `penalty` is MQM's weight in the score (0, 1, 5, 25)."""

    INFO = 0
    MINOR = 1
    MAJOR = 2
    CRITICAL = 3

    @property
    def penalty(self) -> int:
        return (0, 1, 5, 25)[self]

    @property
    def label(self) -> str:
        return self.name.lower()


@dataclass(frozen=True)
class Finding:
    """`segment.target[start:end]` is at fault; `message` says why and what to do, `suggestions` the best form first.

    A check leaves out what it has no opinion on: `check`, `severity`, `mqm` and `confidence` are then the check's own.
    `confidence` is the probability that an editor would agree. `fixable`: the first suggestion is certain.
    """

    segment: Segment
    start: int
    end: int
    message: str
    suggestions: tuple[str, ...] = ()
    severity: Severity | None = None
    confidence: float | None = None
    fixable: bool = False
    evidence: dict[str, Any] = field(default_factory=dict, hash=False)
    check: str = ""
    mqm: str = ""

    @property
    def text(self) -> str:
        return self.segment.target[self.start : self.end]

    def overlaps(self, other: "Finding") -> bool:
        """Whether both speak of a common character."""
        return self.segment is other.segment and self.start < other.end and other.start < self.end
