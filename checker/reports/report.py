"""Report: what a run over several documents gave, as every report format reads it."""

from dataclasses import dataclass

from checker.engine import Result
from checker.finding import Finding, Severity
from checker.scoring.mqm import mqm_score
from checker.text.words import count_words


@dataclass(frozen=True)
class Report:
    """Results in the order of the inputs, errors as (path, message), and the line that says how it was made."""

    results: tuple[Result, ...]
    errors: tuple[tuple[str, str], ...]
    signature: str

    @property
    def findings(self) -> list[Finding]:
        return [finding for result in self.results for finding in result.findings]

    def count(self, severity: Severity) -> int:
        """The number of findings of exactly this severity."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def unread(self) -> int:
        """How many inputs could not be read; the other errors are on documents that were."""
        return len({path for path, _ in self.errors} - {result.document.path for result in self.results})

    @property
    def words(self) -> int:
        return sum(words_of(result) for result in self.results)


def words_of(result: Result) -> int:
    """The number of words of a document's target text."""
    return sum(count_words(segment.target) for segment in result.document.segments)


def score_of(result: Result) -> float:
    """The MQM score of a document (see `checker/scoring/mqm.py`)."""
    return mqm_score((finding.severity or Severity.INFO for finding in result.findings), words_of(result))


def printed(result: Result, finding: Finding) -> str:
    """The text that a finding marks, as it stands in the file (what Markdown blanks is shown)."""
    text = result.document.text
    if text is None:
        return finding.text
    return text[finding.segment.start + finding.start : finding.segment.start + finding.end]
