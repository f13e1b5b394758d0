"""The decision: learns what it can, is the same before and after JSON, and stays a probability."""

import json

import numpy as np
import pytest

from checker.names.confidence import Confidence


@pytest.fixture(scope="module")
def fitted():
    draw = np.random.default_rng(1)
    features = draw.normal(size=(2000, 3))
    return Confidence.fit(features, features[:, 0] * features[:, 1] > 0.2)


@pytest.mark.parametrize(
    ("features", "low", "high"), [((1.5, 1.5, 0), 0.6, 1), ((-1.5, -1.5, 0), 0.6, 1), ((1.5, -1.5, 0), 0, 0.4)]
)
def test_it_learns_what_only_counts_together(fitted, features, low, high):
    assert low <= fitted.probability(features) <= high


@pytest.mark.parametrize("value", [1e9, -1e9, 0.0])
def test_far_values_stay_probabilities(fitted, value):
    assert 0 <= fitted.probability((value, value, value)) <= 1


def test_json_keeps_it(fitted):
    again = Confidence(**json.loads(fitted.to_json()))
    for features in np.random.default_rng(2).normal(size=(20, 3)):
        assert again.probability(features) == fitted.probability(features)
