"""Reliability bins and the expected calibration error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.scoring.calibration import expected_calibration_error, reliability

JUDGED = st.lists(st.tuples(st.floats(0, 1), st.booleans()))


@pytest.mark.parametrize(
    ("judged", "rows", "error"),
    [
        pytest.param([], [], None, id="no finding"),
        pytest.param([(1.0, True)], [(0.9, 1.0, 1, 1.0, 1.0)], 0.0, id="certain and right"),
        pytest.param([(0.0, True)], [(0.0, 0.1, 1, 0.0, 1.0)], 1.0, id="as wrong as can be"),
        pytest.param([(0.5, True), (0.5, False)], [(0.5, 0.6, 2, 0.5, 0.5)], 0.0, id="right half of the time"),
        pytest.param([(0.7, True)], [(0.7, 0.8, 1, 0.7, 1.0)], 0.3, id="a bound is in the bin above, rounding aside"),
        pytest.param(
            [(0.2, False), (0.8, True), (0.9, True), (0.9, False)],
            [(0.2, 0.3, 1, 0.2, 0.0), (0.8, 0.9, 1, 0.8, 1.0), (0.9, 1.0, 2, 0.9, 0.5)],
            0.3,
            id="several bins",
        ),
    ],
)
def test_reliability(judged, rows, error):
    bins = reliability(judged)
    assert [(b.low, b.high, b.n, b.mean_confidence, b.share_right) for b in bins] == [pytest.approx(row) for row in rows]
    assert expected_calibration_error(bins) == pytest.approx(error)


@given(JUDGED)
def test_every_finding_is_in_one_bin_and_the_error_is_a_share(judged):
    bins = reliability(judged)
    assert sum(row.n for row in bins) == len(judged)
    error = expected_calibration_error(bins)
    assert error is None if not judged else 0 <= error <= 1
