"""Agreement: how far the findings in marked texts are what a careful desk marked, added up by category and by check."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.finding import Finding
from checker.scoring.gold import Mark
from checker.scoring.outcome import MarkedText, Outcome, is_alarm

CATEGORIES = (
    "name", "title", "term", "calque", "garble", "sense", "quote", "untranslated", "double", "punctuation", "number",
)  # fmt: skip


@dataclass(frozen=True)
class CategoryTally:
    """Marks of one category: how many there are, are found, and are found with the right wording of those that have one."""

    category: str
    n: int
    found: int
    found_with_info: int
    with_suggestion: int
    suggested: int

    @classmethod
    def of(cls, category: str, outcomes: Iterable[Outcome]) -> "CategoryTally":
        counted = [outcome for outcome in outcomes if outcome.mark.expect != "may"]
        found = [outcome for outcome in counted if outcome.is_found]
        answerable = [outcome for outcome in found if outcome.mark.suggestion is not None]
        return cls(
            category, len(counted), len(found), sum(o.is_found_with_info for o in counted),
            len(answerable), sum(o.is_suggested for o in answerable),
        )  # fmt: skip


@dataclass(frozen=True)
class CheckTally:
    """Findings of one check, those of minor or above and those for information, and how many were right."""

    check: str
    findings: int
    right: int
    infos: int
    right_infos: int


@dataclass(frozen=True)
class Agreement:
    """Marked texts, and what adds up over them."""

    texts: tuple[MarkedText, ...]

    @property
    def outcomes(self) -> list[Outcome]:
        return [outcome for text in self.texts for outcome in text.outcomes]

    @property
    def clean(self) -> "Agreement":
        """The texts that are good English copy."""
        return Agreement(tuple(text for text in self.texts if text.gold.is_clean))

    @property
    def words(self) -> int:
        return sum(text.words for text in self.texts)

    @property
    def false_alarms(self) -> int:
        return sum(len(text.false_alarms) for text in self.texts)

    @property
    def false_alarms_per_thousand(self) -> float | None:
        """None where there are no words."""
        return 1000 * self.false_alarms / self.words if self.words else None

    @property
    def judged(self) -> list[tuple[float, bool]]:
        """(stated confidence, right or not) of every finding of minor or above."""
        return [(f.confidence or 0.0, text.is_right(f)) for text in self.texts for f in text.findings if is_alarm(f)]

    def by_category(self) -> list[CategoryTally]:
        """A tally a category, those of the README first and in its order, others by name."""
        present = {outcome.mark.category for outcome in self.outcomes}
        names = [name for name in CATEGORIES if name in present] + sorted(present.difference(CATEGORIES))
        return [CategoryTally.of(name, [o for o in self.outcomes if o.mark.category == name]) for name in names]

    def overall(self) -> CategoryTally:
        """The tally over all categories."""
        return CategoryTally.of("all", self.outcomes)

    def by_expectation(self) -> list[CategoryTally]:
        """A tally each of what must, should and may be found, as far as a gold file tells them apart."""
        tallies = []
        for expect in ("must", "should", "may"):
            chosen = [o for o in self.outcomes if o.mark.expect == expect]
            if chosen:
                tallies.append(CategoryTally.of(expect, [Outcome(_counted(o.mark), o.findings) for o in chosen]))
        return tallies if len(tallies) > 1 else []

    def by_check(self) -> list[CheckTally]:
        """A tally a check that found something, by id."""
        findings = [(finding, text.is_right(finding)) for text in self.texts for finding in text.findings]
        return [_check_tally(name, findings) for name in sorted({finding.check for finding, _ in findings})]


def _counted(mark: Mark) -> Mark:
    return Mark(mark.start, mark.end, mark.category, mark.suggestion)


def _check_tally(name: str, findings: Sequence[tuple[Finding, bool]]) -> CheckTally:
    alarms = [right for finding, right in findings if finding.check == name and is_alarm(finding)]
    infos = [right for finding, right in findings if finding.check == name and not is_alarm(finding)]
    return CheckTally(name, len(alarms), sum(alarms), len(infos), sum(infos))
