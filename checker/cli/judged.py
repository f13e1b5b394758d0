"""COMET scores of hypotheses, for `checker score --comet`."""

from checker.cli.progress import tracked
from checker.errors import UsageError
from checker.models.comet.checkpoint import Checkpoint
from checker.models.comet.judge import Comet
from checker.scoring.comet import comet_score
from checker.scoring.metrics import Lines, MetricScore


def comet_scores(
    places: list[str], hypotheses: list[list[str]], source: Lines | None, references: list[list[str]]
) -> list[dict[str, MetricScore]]:
    """For each hypothesis its scores by the name of the checkpoint.

    Raises:
        UsageError: two checkpoints have one name, or one that reads a reference would have to choose among several.
        ModelError: a checkpoint cannot be had or is damaged, or reads what is not given.
    """
    checkpoints = {checkpoint.name: checkpoint for checkpoint in map(Checkpoint.read, places)}
    if len(checkpoints) < len(places):
        raise UsageError("two --comet checkpoints have the same name; score them one by one")
    scores: list[dict[str, MetricScore]] = [{} for _ in hypotheses]
    for name, checkpoint in checkpoints.items():
        if "ref" in checkpoint.hparams.parts and len(references) > 1:
            raise UsageError(f"--comet {name} reads one --reference; {len(references)} are given")
        comet = Comet(checkpoint)
        comet.load()
        for row, lines in zip(scores, hypotheses, strict=True):
            none = [None] * len(lines)
            rows = list(zip(lines, source or none, references[0] if references else none, strict=True))
            row[name] = comet_score(comet, tracked(rows, f"scoring with {name}", quiet=False))
    return scores
