"""From evidence to a probability: the mean of a logistic regression and of boosted trees, kept as numbers in JSON.

Fitted with scikit-learn by `checker train names` (extra `train`); asked without it. Either alone is worse: the trees
find what only counts together, the regression is steady where examples are few.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt

_LIMIT = 50.0
_TREES = {
    "n_estimators": 300, "learning_rate": 0.05, "max_depth": 5, "min_samples_leaf": 40, "subsample": 0.6, "max_features": 0.4,
    "random_state": 3,
}  # fmt: skip
_LEAF = -1


@dataclass(frozen=True)
class Confidence:
    """P(right | features) = (sigmoid(bias + weights @ (features - mean) / scale) + sigmoid(base + sum of the trees)) / 2.

    Trees are one list of nodes: `feature[n]` is the feature asked at node n, or -1 at a leaf; where its value is at most
    `threshold[n]` the next node is `left[n]`, else `right[n]`; `value[n]` is what a leaf adds. `roots` has a node a tree.
    """

    mean: Sequence[float]
    scale: Sequence[float]
    weights: Sequence[float]
    bias: float
    base: float
    roots: Sequence[int]
    feature: Sequence[int]
    threshold: Sequence[float]
    left: Sequence[int]
    right: Sequence[int]
    value: Sequence[float]

    @cached_property
    def _arrays(self) -> "_Arrays":
        return _Arrays(self)

    def probability(self, features: Sequence[float]) -> float:
        """The probability that the best hit is right."""
        values = np.clip(np.asarray(features, dtype=np.float64), -_LIMIT, _LIMIT)
        return float((_sigmoid(self._arrays.linear(values)) + _sigmoid(self._arrays.trees(values))) / 2)

    @classmethod
    def fit(cls, features: npt.NDArray[np.float64], right: npt.NDArray[np.bool_]) -> "Confidence":
        """Fitted to rows of features, shape (n, k), and whether each hit was right, shape (n,)."""
        from sklearn.ensemble import GradientBoostingClassifier
        from sklearn.linear_model import LogisticRegression

        limited = np.clip(features, -_LIMIT, _LIMIT)
        mean, scale = limited.mean(0), np.maximum(limited.std(0), 1e-6)
        linear = LogisticRegression(max_iter=5000).fit((limited - mean) / scale, right)
        boosted = GradientBoostingClassifier(**_TREES).fit(limited, right)
        rate = boosted.get_params()["learning_rate"]
        nodes: dict[str, list[Any]] = {name: [] for name in ("roots", "feature", "threshold", "left", "right", "value")}
        for tree in (estimator.tree_ for estimator in boosted.estimators_[:, 0]):
            offset, is_leaf = len(nodes["feature"]), tree.children_left < 0
            nodes["roots"].append(offset)
            nodes["feature"] += np.where(is_leaf, _LEAF, tree.feature).tolist()
            nodes["threshold"] += _short(np.where(is_leaf, 0.0, tree.threshold))
            nodes["left"] += np.where(is_leaf, 0, tree.children_left + offset).tolist()
            nodes["right"] += np.where(is_leaf, 0, tree.children_right + offset).tolist()
            nodes["value"] += _short(np.where(is_leaf, rate * tree.value[:, 0, 0], 0.0))
        share = float(right.mean())
        base = float(np.log(share / (1 - share)))
        return cls(_short(mean), _short(scale), _short(linear.coef_[0]), float(linear.intercept_[0]), base, **nodes)

    def to_json(self) -> str:
        """As JSON."""
        return json.dumps(asdict(self), separators=(",", ":"))

    @classmethod
    def shipped(cls) -> "Confidence":
        """The one fitted by `checker train names`."""
        return cls(**json.loads(files("checker.names").joinpath("data/confidence.json").read_text(encoding="utf-8")))


class _Arrays:
    def __init__(self, of: Confidence) -> None:
        self._mean, self._weights = np.array(of.mean), np.array(of.weights) / np.array(of.scale)
        self._bias, self._base = of.bias, of.base
        self._roots, self._threshold, self._value = np.array(of.roots), np.array(of.threshold), np.array(of.value)
        feature, itself = np.array(of.feature), np.arange(len(of.feature))
        self._feature = np.where(feature == _LEAF, 0, feature)
        self._left, self._right = (np.where(feature == _LEAF, itself, next_) for next_ in (of.left, of.right))

    def linear(self, values: npt.NDArray[np.float64]) -> float:
        return float(self._bias + (values - self._mean) @ self._weights)

    def trees(self, values: npt.NDArray[np.float64]) -> float:
        below = np.where(values.take(self._feature) <= self._threshold, self._left, self._right)
        node = self._roots
        while ((after := below.take(node)) != node).any():
            node = after
        return float(self._base + self._value.take(node).sum())


def _sigmoid(x: float) -> float:
    return float(1 / (1 + np.exp(-x)))


def _short(values: npt.NDArray[np.float64]) -> list[float]:
    return [float(f"{value:.6g}") for value in values.tolist()]
