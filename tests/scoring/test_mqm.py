"""The MQM score: weights 0, 1, 5 and 25 a word."""

import pytest

from checker.finding import Severity
from checker.scoring.mqm import mqm_score


@pytest.mark.parametrize(
    ("severities", "words", "score"),
    [
        pytest.param([], 100, 100.0, id="nothing found"),
        pytest.param([Severity.INFO] * 9, 100, 100.0, id="info is neutral"),
        pytest.param([Severity.MINOR], 100, 99.0, id="minor"),
        pytest.param([Severity.MAJOR, Severity.CRITICAL], 100, 70.0, id="major and critical"),
        pytest.param([Severity.CRITICAL] * 5, 100, 0.0, id="never below 0"),
        pytest.param([], 0, 100.0, id="an empty text"),
    ],
)
def test_score(severities, words, score):
    assert mqm_score(severities, words) == pytest.approx(score)
