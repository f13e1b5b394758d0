"""Word, character and span scores against values worked out by hand."""

import pytest

from checker.scoring.spans import Judged, average_precision, score_spans

WORDS = ((0, 2, 0.9), (3, 5, 0.8), (6, 8, 0.2), (9, 11, 0.1))


def test_by_hand():
    marked = Judged(WORDS, (True, False, True, False), ((0, 2, "minor"), (6, 8, "major")), ((0, 5, "minor"),))
    score = score_spans([marked], 0.5)
    assert score.mcc == pytest.approx(0.0) and score.f1_bad == pytest.approx(0.5) and score.f1_ok == pytest.approx(0.5)
    assert score.character_f1 == score.span_f1 == pytest.approx(2 * 2 / (5 + 4))
    assert score.average_precision == pytest.approx((1 / 1 + 2 / 3) / 2)
    assert (score.n, score.words, score.clean, score.alarms) == (1, 4, 0, 0.0)


def test_another_severity_is_half_right():
    marked = Judged(WORDS, (True, False, False, False), ((0, 2, "major"),), ((0, 2, "minor"),))
    score = score_spans([marked], 0.85)
    assert score.character_f1 == 1.0 and score.span_f1 == 0.5 and score.mcc == pytest.approx(1.0)


def test_alarms_count_on_clean_segments_only():
    clean = Judged(WORDS, (False,) * 4, (), ((0, 2, "minor"),))
    marked = Judged(WORDS, (True,) * 4, ((0, 11, "minor"),), ((0, 2, "minor"),))
    score = score_spans([clean, marked], 0.5)
    assert score.clean == 1 and score.alarms == pytest.approx(250.0)


@pytest.mark.parametrize(
    ("ranked", "value"),
    [([], 0.0), ([(0.5, False)], 0.0), ([(0.5, True), (0.5, False)], 0.5), ([(0.9, True), (0.1, False)], 1.0)],
)
def test_average_precision(ranked, value):
    assert average_precision(ranked) == pytest.approx(value)
