"""Tallies over marked texts, by category and by check."""

import pytest

from checker.document import Segment
from checker.finding import Finding, Severity
from checker.scoring.agreement import Agreement, CheckTally
from checker.scoring.gold import Gold, Mark
from checker.scoring.outcome import MarkedText

WORDS = "alpha beta gamma delta epsilon"
SEGMENT = Segment(0, WORDS)


def finding(word, check="garbled-name", severity=Severity.MINOR, suggestions=(), confidence=0.9):
    start = WORDS.index(word)
    return Finding(SEGMENT, start, start + len(word), "", suggestions, severity, confidence, check=check)


def mark(word, category="name", suggestion="right", expect="should"):
    return Mark(WORDS.index(word), WORDS.index(word) + len(word), category, suggestion, expect)


def marked(marks=(), findings=(), pivot="ar"):
    return MarkedText("x.txt", WORDS, Gold(pivot, None, tuple(marks), ()), tuple(findings))


AGREEMENT = Agreement(
    (
        marked(
            [mark("alpha"), mark("beta", "quote", None), mark("gamma", "odd"), mark("delta", "name", expect="may")],
            [
                finding("alpha", suggestions=("right",)),
                finding("beta", "calque", Severity.INFO, confidence=0.5),
                finding("delta"),
                finding("epsilon", "calque", confidence=0.6),
            ],
        ),
        marked([mark("alpha"), mark("beta")], [finding("beta")]),
        marked((), [finding("gamma", "calque")], pivot=None),
        marked((), (), pivot=None),
    )
)


def test_by_category():
    rows = [(t.category, t.n, t.found, t.found_with_info, t.with_suggestion, t.suggested) for t in AGREEMENT.by_category()]
    assert rows == [("name", 3, 2, 2, 2, 1), ("quote", 1, 0, 1, 0, 0), ("odd", 1, 0, 0, 0, 0)]


def test_overall():
    tally = AGREEMENT.overall()
    assert (tally.n, tally.found, tally.found_with_info) == (5, 2, 3)


def test_by_expectation():
    assert [(t.category, t.n, t.found) for t in AGREEMENT.by_expectation()] == [("should", 5, 2), ("may", 1, 1)]
    assert Agreement(AGREEMENT.texts[1:]).by_expectation() == []


def test_by_check():
    assert AGREEMENT.by_check() == [CheckTally("calque", 2, 0, 1, 1), CheckTally("garbled-name", 3, 3, 0, 0)]


def test_false_alarms_per_thousand_words():
    assert AGREEMENT.words == 20
    assert AGREEMENT.false_alarms_per_thousand == pytest.approx(100)
    assert len(AGREEMENT.clean.texts) == 2
    assert AGREEMENT.clean.false_alarms_per_thousand == pytest.approx(100)
    assert Agreement(()).false_alarms_per_thousand is None


def test_judged_leaves_out_information():
    assert sorted(AGREEMENT.judged) == [(0.6, False), (0.9, False), (0.9, True), (0.9, True), (0.9, True)]
