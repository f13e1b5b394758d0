"""Outcome: what became of a gold mark, and which findings in a marked text are right.

A mark is found when a finding shares a character with it, whatever its category (`calque`, `sense` and `garble` shade
into one another); a finding is right when it shares a character with a mark. What is told apart everywhere: findings of
minor or above, which a user must act on, and those for information. A finding of minor or above on no mark is a false
alarm; on a trap it is the worst kind. A mark that `may` be found makes a finding right, but its absence is no miss.
"""

from dataclasses import dataclass
from functools import cached_property

from checker.finding import Finding, Severity
from checker.scoring.gold import Gold, Mark
from checker.text.words import count_words, fold

_SUGGESTIONS_READ = 3


def place_of(finding: Finding) -> tuple[int, int]:
    """(start, end) of a finding in the document's text."""
    return finding.segment.start + finding.start, finding.segment.start + finding.end


def is_alarm(finding: Finding) -> bool:
    """Whether it is of minor or above."""
    return (finding.severity or Severity.INFO) >= Severity.MINOR


def _touches(finding: Finding, start: int, end: int) -> bool:
    own_start, own_end = place_of(finding)
    return own_start < end and start < own_end


@dataclass(frozen=True)
class Outcome:
    """A mark and the findings that share a character with it."""

    mark: Mark
    findings: tuple[Finding, ...]

    @property
    def is_found(self) -> bool:
        return any(map(is_alarm, self.findings))

    @property
    def is_found_with_info(self) -> bool:
        return bool(self.findings)

    @property
    def is_suggested(self) -> bool:
        """Whether a finding of minor or above has the right wording among its first three suggestions."""
        return any(
            same_wording(suggestion, self.mark.suggestion)
            for finding in self.findings
            if is_alarm(finding)
            for suggestion in finding.suggestions[:_SUGGESTIONS_READ]
        )


def same_wording(suggestion: str, gold: str | None) -> bool:
    """Whether one is the other or holds it, case, diacritics and the kind of apostrophe aside."""
    if gold is None:
        return False
    ours, theirs = fold(suggestion.strip()), fold(gold.strip())
    return ours == theirs or (bool(ours and theirs) and (ours in theirs or theirs in ours))


@dataclass(frozen=True)
class MarkedText:
    """A text with its gold marks and what was found in it."""

    path: str
    text: str
    gold: Gold
    findings: tuple[Finding, ...]

    @cached_property
    def words(self) -> int:
        return count_words(self.text)

    @cached_property
    def outcomes(self) -> tuple[Outcome, ...]:
        return tuple(
            Outcome(mark, tuple(f for f in self.findings if _touches(f, mark.start, mark.end))) for mark in self.gold.marks
        )

    def is_right(self, finding: Finding) -> bool:
        return any(_touches(finding, mark.start, mark.end) for mark in self.gold.marks)

    @property
    def misses(self) -> list[Outcome]:
        """The marks that no finding of minor or above touches."""
        return [outcome for outcome in self.outcomes if not outcome.is_found and outcome.mark.expect != "may"]

    @property
    def false_alarms(self) -> list[Finding]:
        return [finding for finding in self.findings if is_alarm(finding) and not self.is_right(finding)]

    @property
    def sprung(self) -> list[Finding]:
        """The findings of minor or above that touch a trap."""
        return [f for f in self.findings if is_alarm(f) and any(_touches(f, *trap) for trap in self.gold.traps)]
