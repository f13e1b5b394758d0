"""BLEU, chrF++ and TER of hypothesis lines against references, by sacreBLEU and to its last digit.

Every score carries sacreBLEU's signature (Post 2018). The metrics have the defaults of the `sacrebleu` command, but for
chrF's word order of 2, which makes it chrF++ (Popović 2017). Systems are compared by paired bootstrap resampling (Koehn
2004) with sacreBLEU's fixed seed, 12345 unless SACREBLEU_SEED says otherwise; the signature states it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.errors import ReadError

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric

Lines = Sequence[str]
SAMPLES = 1000
"""Bootstrap resamples; the default of `sacrebleu --paired-bs`."""


@dataclass(frozen=True)
class MetricScore:
    """A score under sacreBLEU's name for the metric. TER is an error rate: less is better.

    `mean` ± `ci` is the 95% confidence interval of the bootstrap, `p_value` the chance that the difference from the
    baseline is none; both only where systems were compared. `digits` are those that a table shows; `segments` holds the
    scores of the lines, where a metric scores each.
    """

    name: str
    score: float
    signature: str
    mean: float | None = None
    ci: float | None = None
    p_value: float | None = None
    digits: int = 1
    segments: tuple[float, ...] = ()


def lines_of(text: str) -> list[str]:
    """The lines of `text` as sacreBLEU reads them: parted at line feeds only, white space at the end dropped."""
    lines = text.split("\n")
    return [line.rstrip() for line in (lines[:-1] if lines[-1] == "" else lines)]


def require_equal_length(path: str, lines: Lines, other_path: str, other: Lines) -> None:
    """Nothing, when `lines` and `other` are of one length.

    Raises:
        ReadError: they are not; the message names both files, both counts and the first line without a partner.
    """
    if len(lines) == len(other):
        return
    first = min(len(lines), len(other))
    longer, alone = (path, lines[first]) if len(lines) > first else (other_path, other[first])
    shown = alone if len(alone) <= 40 else f"{alone[:40].rstrip()}…"
    raise ReadError(
        path, f"has {len(lines)} lines, {other_path} has {len(other)}: line {first + 1} of {longer} is alone ({shown!r})"
    )


def metric_scores(hypothesis: Lines, references: Sequence[Lines]) -> dict[str, MetricScore]:
    """bleu, chrf++ and ter of `hypothesis` against one or more references of the same length."""
    scores = {}
    for key, metric in _metrics().items():
        result = metric.corpus_score(hypothesis, references)
        scores[key] = MetricScore(result.name, float(result.score), str(metric.get_signature()))
    return scores


def paired_bootstrap(
    systems: Sequence[tuple[str, Lines]], references: Sequence[Lines], samples: int = SAMPLES
) -> list[dict[str, MetricScore]]:
    """For each system its scores with confidence intervals and, from the second on, p-values against the first."""
    from sacrebleu.significance import PairedTest, Result

    metrics = _metrics()
    signatures, results = PairedTest(list(systems), metrics, references, test_type="bs", n_samples=samples)()
    rows: list[dict[str, MetricScore]] = [{} for _ in systems]
    for key, name in zip(metrics, signatures, strict=True):
        for row, result in zip(rows, results[name], strict=True):
            assert isinstance(result, Result)
            row[key] = MetricScore(
                name, float(result.score), str(signatures[name]), _plain(result.mean), _plain(result.ci), _plain(result.p_value)
            )
    return rows


def _metrics() -> dict[str, "Metric"]:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    return {"bleu": BLEU(), "chrf++": CHRF(word_order=2), "ter": TER()}


def _plain(value: float | None) -> float | None:
    return None if value is None else float(value)
