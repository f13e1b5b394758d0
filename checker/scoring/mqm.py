"""The MQM score of findings.

Per-word penalty with the weights 0, 1, 5 and 25 for neutral, minor, major and critical (MQM 2.0, linear scoring model
without calibration, themqm.org): 100 * (1 - penalties / words), not below 0.
"""

from collections.abc import Iterable

from checker.finding import Severity


def mqm_score(severities: Iterable[Severity], words: int) -> float:
    """0 to 100; 100 for a text without findings above info, and for an empty one."""
    penalty = sum(severity.penalty for severity in severities)
    return max(0.0, 100.0 * (1 - penalty / words)) if words else 100.0
