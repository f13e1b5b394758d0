"""The COMET score of lines: the mean of what a checkpoint gives each line, as COMET's own system score is."""

from collections.abc import Iterable
from importlib.metadata import version

from checker.models.comet.judge import Comet
from checker.scoring.metrics import MetricScore


def comet_score(comet: Comet, rows: Iterable[tuple[str, str | None, str | None]]) -> MetricScore:
    """The score of (hypothesis, source, reference), at least one row; its name is that of the checkpoint.

    Raises:
        ModelError: the model cannot be loaded, or it reads what the rows do not hold.
    """
    judgements = [comet.judge(*row) for row in rows]
    scores = tuple(judgement.score for judgement in judgements)
    checkpoint, read = comet.checkpoint, "+".join(judgements[0].read)
    kind, used = checkpoint.hparams.class_identifier, version("transformers")
    signature = f"class:{kind}|read:{read}|checkpoint:{checkpoint.digest}|transformers:{used}"
    return MetricScore(checkpoint.name, sum(scores) / len(scores), signature, digits=4, segments=scores)
