"""`checker score`: BLEU, chrF++ and TER against references, COMET, and the MQM score of our own findings."""

import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from checker.engine import Result
    from checker.reports.scores import Scores
    from checker.resources import Resources
    from checker.scoring.metrics import MetricScore
    from checker.settings import Settings

HELP = """Score translations: BLEU, chrF++ and TER against references, and the MQM score of what the checks find.

A hypothesis and its references have one segment a line. Two or more hypotheses are compared with the first by paired
bootstrap resampling. Without a reference only the MQM score is given, and what --comet adds beside the source.

Exit code 0: scored; 2: wrong call or unreadable input.

Example: `checker score system-a.txt system-b.txt --reference human.txt`
"""

_BILINGUAL = (".tsv", ".jsonl")


class Format(StrEnum):
    """How to print."""

    TEXT = "text"
    JSON = "json"


def score(
    hypotheses: Annotated[list[Path], typer.Argument(help="Translations, one segment a line; the first is the baseline.")],
    reference: Annotated[list[Path] | None, typer.Option(help="A reference translation; may be repeated.")] = None,
    source: Annotated[Path | None, typer.Option(help="The source, for --comet, one segment a line.")] = None,
    comet: Annotated[
        list[str] | None, typer.Option(help="A CometKiwi or xCOMET checkpoint, a folder or a hub name; may be repeated.")
    ] = None,
    source_lang: Annotated[str | None, typer.Option(help="Language that the text was translated from, e.g. ar.")] = None,
    date: Annotated[str | None, typer.Option(help="The text's date, YYYY-MM-DD, for titles.")] = None,
    report_format: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TEXT,
    output: Annotated[Path | None, typer.Option(help="Write the scores to this file instead of stdout.")] = None,
    findings: Annotated[
        bool, typer.Option(" /--no-findings", help="Without the checks and the MQM score.", show_default=False)
    ] = True,
    paired: Annotated[bool | None, typer.Option(help="Compare systems with the first (default: if there are two).")] = None,
    models: Annotated[bool | None, typer.Option(" /--no-models", help="Without the model-backed checks.")] = None,
) -> None:
    """Score translations."""
    from checker.settings import Settings

    _refuse_contradictions(hypotheses, reference or [], findings, paired)
    _refuse_half(source, comet or [], bool(reference) or findings)
    settings = Settings.load({"source_lang": source_lang, "date": date, "models": models})
    scores = _scored(hypotheses, reference or [], settings, findings, paired is not False, source, comet or [])
    _print(scores, report_format, output)
    raise typer.Exit(2 if scores.errors else 0)


def _refuse_contradictions(hypotheses: list[Path], references: list[Path], findings: bool, paired: bool | None) -> None:
    from checker.errors import UsageError

    if paired and not references:
        raise UsageError("--paired compares scores against a reference; give a --reference")
    if paired and len(hypotheses) < 2:
        raise UsageError("--paired compares systems; name two hypotheses or more")
    twice = next((path for path in hypotheses if hypotheses.count(path) > 1), None)
    if twice is not None:
        raise UsageError(f"{twice} is named twice; name each system once")


def _refuse_half(source: Path | None, comet: list[str], otherwise: bool) -> None:
    from checker.errors import UsageError

    if not otherwise and not comet:
        raise UsageError("nothing to score: give a --reference, or leave out --no-findings")
    if source is not None and not comet:
        raise UsageError("--source is read by --comet alone; name a checkpoint")


def _scored(
    hypotheses: list[Path],
    references: list[Path],
    settings: "Settings",
    findings: bool,
    paired: bool,
    source: Path | None,
    comet: list[str],
) -> "Scores":
    from checker.cli.failing import complain, without_answer
    from checker.engine import select_checks
    from checker.formats.decoding import read_text
    from checker.reports.scores import Scores, System
    from checker.resources import Resources
    from checker.scoring.metrics import lines_of
    from checker.signature import signature
    from checker.text.words import count_words

    against = {str(path): lines_of(read_text(path)) for path in references}
    sources = {str(source): lines_of(read_text(source))} if source else {}
    lines, errors = _read(hypotheses, against | sources)
    baseline = str(hypotheses[0])
    compared = paired and bool(references) and len(lines) > 1 and baseline in lines
    metrics = _metrics(lines, list(against.values()), next(iter(sources.values()), None), comet, compared)
    resources = Resources(settings) if findings else None
    results = _checked(lines, settings, resources) if resources else [None] * len(lines)
    if resources is not None:
        errors += [error for result in results if result is not None for error in without_answer(result)]
        if resources.account:
            complain(resources.account)
    systems = [
        System(path, len(own), sum(map(count_words, own)), row, result)
        for (path, own), row, result in zip(lines.items(), metrics, results, strict=True)
    ]
    made = signature(select_checks(settings), resources) if resources else None
    return Scores(tuple(systems), tuple(against), tuple(errors), baseline if compared else None, made)


def _metrics(
    lines: dict[str, list[str]], references: list[list[str]], source: list[str] | None, comet: list[str], compared: bool
) -> list[dict[str, "MetricScore"]]:
    from checker.scoring.metrics import metric_scores, paired_bootstrap

    if compared:
        metrics = paired_bootstrap(list(lines.items()), references)
    else:
        metrics = [metric_scores(hypothesis, references) if references else {} for hypothesis in lines.values()]
    if comet and lines:
        from checker.cli.judged import comet_scores

        judged = comet_scores(comet, list(lines.values()), source, references)
        metrics = [own | more for own, more in zip(metrics, judged, strict=True)]
    return metrics


def _read(hypotheses: list[Path], references: dict[str, list[str]]) -> tuple[dict[str, list[str]], list[tuple[str, str]]]:
    """The lines of every hypothesis that can be scored, and (path, message) of the others."""
    from checker.cli.failing import complain
    from checker.errors import ReadError
    from checker.formats.decoding import read_text
    from checker.scoring.metrics import lines_of, require_equal_length

    read: dict[str, list[str]] = {}
    errors = []
    for path in hypotheses:
        try:
            if path.suffix.lower() in _BILINGUAL:
                raise ReadError(path, "a hypothesis is plain text with one segment a line; export the target column")
            lines = lines_of(read_text(path))
            for name, other in references.items():
                require_equal_length(str(path), lines, name, other)
            read[str(path)] = lines
        except ReadError as error:
            complain(str(error))
            errors.append((error.path, error.problem))
    return read, errors


def _checked(paths: Iterable[str], settings: "Settings", resources: "Resources") -> list["Result | None"]:
    from dataclasses import replace

    from checker.cli.progress import tracked
    from checker.engine import run, select_checks
    from checker.formats.reading import read

    checks = select_checks(settings)
    results: list[Result | None] = []
    for path in tracked(list(paths), "checking", quiet=False):
        document = read(path)
        document = replace(document, source_lang=settings.source_lang, date=settings.date or document.date)
        results.append(run(document, checks, resources))
    return results


def _print(scores: "Scores", report_format: Format, output: Path | None) -> None:
    from checker.cli.writing import deliver
    from checker.reports.scores import render_json, render_text

    if report_format is Format.JSON:
        deliver(render_json(scores), output)
    else:
        deliver(render_text(scores, colour=output is None and sys.stdout.isatty()), output)
