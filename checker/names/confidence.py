"""From evidence to a probability: logistic regression, fitted by Newton's method, kept as a few numbers in JSON."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.resources import files
from math import exp

import numpy as np
import numpy.typing as npt

_RIDGE = 1.0
_STEPS = 25
_LIMIT = 50.0


@dataclass(frozen=True)
class Confidence:
    """P(right | features) = sigmoid(bias + sum(weights * (features - mean) / scale))."""

    mean: tuple[float, ...]
    scale: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float

    def probability(self, features: Sequence[float]) -> float:
        """The probability that the best hit is right."""
        rows = zip(features, self.mean, self.scale, self.weights, strict=True)
        total = self.bias + sum(w * (_limited(f) - m) / s for f, m, s, w in rows)
        return 1 / (1 + exp(-max(-_LIMIT, min(_LIMIT, total))))

    @classmethod
    def fit(cls, features: npt.NDArray[np.float64], right: npt.NDArray[np.bool_]) -> "Confidence":
        """Fitted to rows of features, shape (n, k), and whether each hit was right, shape (n,)."""
        limited = np.clip(features, -_LIMIT, _LIMIT)
        mean, scale = limited.mean(0), np.maximum(limited.std(0), 1e-6)
        x = np.hstack([np.ones((len(features), 1)), (limited - mean) / scale])
        ridge = np.eye(x.shape[1]) * _RIDGE
        ridge[0, 0] = 0.0
        weights = np.zeros(x.shape[1])
        for _ in range(_STEPS):
            p = 1 / (1 + np.exp(-np.clip(x @ weights, -_LIMIT, _LIMIT)))
            gradient = x.T @ (right - p) - ridge @ weights
            weights += np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + ridge, gradient)
        round_all = [tuple(round(float(v), 6) for v in values) for values in (mean, scale, weights[1:])]
        return cls(round_all[0], round_all[1], round_all[2], round(float(weights[0]), 6))

    def to_json(self) -> str:
        """As JSON."""
        return json.dumps(asdict(self), indent=1)

    @classmethod
    def shipped(cls) -> "Confidence":
        """The one fitted by `checker train names`."""
        values = json.loads(files("checker.names").joinpath("data/confidence.json").read_text(encoding="utf-8"))
        return cls(tuple(values["mean"]), tuple(values["scale"]), tuple(values["weights"]), values["bias"])


def _limited(value: float) -> float:
    return max(-_LIMIT, min(_LIMIT, value))
